"""The topic as words of a sentence: « recrutement IA Meta » → « le recrutement IA de Meta »."""

from __future__ import annotations

from dataclasses import dataclass

from api.writer.page import Matter
from kg.french.elision import elide, with_article
from kg.french.folding import fold
from kg.french.nouns import noun_gender, parts_of_speech, singular

_LINKS = frozenset(
    ["de", "du", "des", "d", "la", "le", "les", "l", "à", "au", "aux", "en", "et", "chez", "sur", "pour"]
)


@dataclass(frozen=True, slots=True)
class Topic:
    """`keyphrase` as asked for; `phrase` a noun group for the middle of a sentence; `named` when it is an entity."""

    keyphrase: str
    phrase: str
    named: bool


def topic_of(keyphrase: str, matter: Matter) -> Topic:
    """A keyphrase that cannot be made a noun group safely stays between quotation marks."""
    words = keyphrase.replace("'", "’").split()
    names = {fold(n) for e in matter.entities for n in (e.name, *e.aliases)}
    if fold(keyphrase) in names:
        return Topic(keyphrase, keyphrase, True)
    head = words[0].lower() if words else ""
    gender = noun_gender(singular(head))
    if not words or "noun" not in parts_of_speech(head) or gender is None:
        return Topic(keyphrase, f"le sujet « {keyphrase} »", False)
    if len(words) > 1 and fold(words[-1]) in names and fold(words[-2]) not in _LINKS:
        words = [*words[:-1], elide("de", words[-1])]
    if singular(head) != head:
        return Topic(keyphrase, f"le sujet « {keyphrase} »", False)
    return Topic(keyphrase, with_article(" ".join([head, *words[1:]]), gender), False)
