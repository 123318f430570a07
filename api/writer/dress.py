"""What a search engine and a shared link show: title, description, and their limits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from api.writer.computed import spelled
from api.writer.headings import holds_keyphrase
from api.writer.phrases import capital, join
from api.writer.typeset import typeset
from kg.french.nouns import is_common_word, parts_of_speech
from kg.french.verbs import analyse

TITLE = 60
DESCRIPTION = (121, 156)
_FINITE = frozenset({"present", "imperfect", "future", "conditional"})
_BEFORE_VERB = frozenset({"se", "s", "ne", "n", "y", "en", "le", "la", "les", "lui", "leur"})


@dataclass(frozen=True, slots=True)
class Wish:
    """A title asked for: `firm` when a desk typed it, else it only inspires ours."""

    text: str = ""
    firm: bool = False


def title_of(keyphrase: str, wish: Wish, contested: bool, labels: Sequence[str] = ()) -> str:
    """The keyphrase first, at most 60 characters; the wished title when it fits."""
    wished = wish.text
    if wished and len(wished) <= TITLE and (wish.firm or holds_keyphrase(wished, keyphrase)):
        return typeset(wished)
    key = capital(keyphrase)
    for ending in _endings(wished, contested, labels):
        text = typeset(f"{key} : {ending}")
        if len(text) <= TITLE:
            return text
    return typeset(key) if len(key) <= TITLE else typeset(_cut(key, TITLE - 1) + "…")


def _endings(wished: str, contested: bool, labels: Sequence[str]) -> Iterator[str]:
    if wished:
        yield from filter(None, (_lowered(wished), subject_part(wished)))
    if contested:
        yield from ("ce qui est établi, ce qui se discute", "établi et contesté")
    for n in (3, 2):
        if len(labels) >= n:
            yield join(list(labels[:n]))
    yield from ("ce que disent les sources", "ce que l’on sait", "le point")


def subject_part(title: str) -> str:
    """What a title is about, before its verb: « Les patrons se disputent un marché » → « les patrons »."""
    tokens = title.replace("'", "’").split()
    for n, token in enumerate(tokens):
        word = re.sub(r"[^\w’-]", "", token.lower())
        if n and _is_finite(word):
            start = n
            while start > 1 and tokens[start - 1].lower().rstrip("’") in _BEFORE_VERB:
                start -= 1
            return _lowered(" ".join(tokens[:start]).rstrip(" ,:;"))
    return ""


def _is_finite(word: str) -> bool:
    return "noun" not in parts_of_speech(word) and any(
        f.tense in _FINITE and f.person for f in analyse(word.removeprefix("l’").removeprefix("s’"))
    )


def _lowered(text: str) -> str:
    text = text.strip()
    return text[:1].lower() + text[1:] if text and is_common_word(text.split()[0]) else text


def description_of(keyphrase: str, matters: Sequence[str], articles: int, *, contested: bool) -> str:
    """Between 121 and 156 characters: what the page tells of whom, else how many articles it compares."""
    low, high = DESCRIPTION
    key = capital(keyphrase)
    told = [f"{key} : {', '.join(matters[:n])}." for n in (4, 3, 2, 1) if len(matters) >= n]
    count = f"{spelled(articles)} articles recoupés" if articles > 1 else "un article"
    starts = [*told, f"{key} : ce que {'disent' if articles > 1 else 'dit'} {count}."]
    ends = (
        "Ce qui est établi, rapporté ou contredit, source par source."
        if contested
        else "Ce qui est établi et ce qui reste à vérifier, source par source.",
        "Ce qui est établi, rapporté ou contredit." if contested else "Ce qui est établi ou à vérifier.",
        "Ce qui est établi, ce qui est rapporté et ce qui reste à vérifier, source par source.",
        "Ce qui est établi, rapporté ou à vérifier, avec les sources citées une à une, phrase par phrase.",
    )
    options = [typeset(f"{start} {end}") for start in starts for end in ends]
    fitting = next((text for text in options if low <= len(text) <= high), None)
    if fitting is not None:
        return fitting
    longest = max(options, key=len)
    return _cut(longest, high - 1) + "…" if len(longest) > high else longest


def _cut(text: str, limit: int) -> str:
    return text[:limit].rsplit(" ", 1)[0].rstrip(" ,:;.")
