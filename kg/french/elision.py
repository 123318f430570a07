"""Words as they meet: « de » + « OpenAI » → « d’OpenAI », « de » + « le groupe » → « du groupe »."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Literal

from kg.french.folding import fold

Gender = Literal["m", "f"]
Number = Literal["s", "p"]

_ELIDED = {
    "de": "d’", "le": "l’", "la": "l’", "que": "qu’", "ne": "n’", "je": "j’", "me": "m’", "te": "t’",
    "se": "s’", "jusque": "jusqu’", "lorsque": "lorsqu’", "puisque": "puisqu’", "quoique": "quoiqu’",
}  # fmt: skip
_CONTRACTED = {("de", "le"): "du", ("de", "les"): "des", ("à", "le"): "au", ("à", "les"): "aux"}

_NO_ELISION = frozenset(("onze", "onzieme", "oui", "ouistiti", "uhlan", "ululer"))
_Y_VOWEL = re.compile(r"y(?![aeiou])")


@cache
def _initial_h() -> dict[str, tuple[str, ...]]:
    """Folded beginnings of words, by what their h does: aspirated, mute; mute-name, for whole proper names.

    Foreign names keep « de » (« de Huawei »); only those French has long used elide.
    """
    found: dict[str, list[str]] = defaultdict(list)
    with Path(__file__).with_name("initial_h.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["kind"]].append(row["beginning"])
    return {kind: tuple(beginnings) for kind, beginnings in found.items()}


def begins_with_vowel(word: str) -> bool:
    """Whether elision happens before it, as the French press writes: h aspiré, y, w and acronyms included."""
    first = word.split(maxsplit=1)[0] if word.strip() else ""
    plain = fold(first).strip("'-.,;")
    if not plain or not plain[0].isalpha() or plain in _NO_ELISION or (len(plain) == 1 and first.isupper()):
        return plain == "y" and first == "y"
    if plain[0] == "h":
        return _mute_h(first, plain)
    if plain[0] == "y":
        return bool(_Y_VOWEL.match(plain)) and not first.isupper()
    return plain[0] in "aeiou"


def _mute_h(word: str, plain: str) -> bool:
    beginnings = _initial_h()
    if word.isupper():
        return False
    if plain.startswith(beginnings["mute"]):
        return True
    if word[0] == "H":
        return plain in beginnings["mute-name"]
    return not plain.startswith(beginnings["aspirated"])


def elide(word: str, following: str) -> str:
    """« de », « OpenAI » → « d’OpenAI »; « de », « Meta » → « de Meta ». Words that never elide just join."""
    if word.lower() == "si" and following.split(maxsplit=1)[:1] in (["il"], ["ils"]):
        return f"{word[0]}’{following}"
    short = _ELIDED.get(word.lower())
    if short is None or not begins_with_vowel(following):
        return f"{word} {following}"
    return (short.capitalize() if word[0].isupper() else short) + following


def contract(preposition: str, group: str) -> str:
    """« de », « le groupe » → « du groupe »; « à », « les élus » → « aux élus »; else elides or joins.

    A capital article is part of a name and stays: « de Le Pen ».
    """
    article, _, rest = group.partition(" ")
    joined = _CONTRACTED.get((preposition.lower(), article))
    if joined is None:
        return elide(preposition, group)
    joined = joined.capitalize() if preposition[0].isupper() else joined
    return f"{joined} {rest}" if rest else joined


def article_for(noun: str, gender: Gender, number: Number = "s") -> str:
    """The definite article as written before it: le, la, l’ or les."""
    if number == "p":
        return "les"
    if begins_with_vowel(noun):
        return "l’"
    return "la" if gender == "f" else "le"


def with_article(noun: str, gender: Gender, number: Number = "s") -> str:
    """« entreprise », f → « l’entreprise »."""
    article = article_for(noun, gender, number)
    return article + noun if article.endswith("’") else f"{article} {noun}"
