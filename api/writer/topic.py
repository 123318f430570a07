"""The topic as words of a sentence: « recrutement IA Brival » → « le recrutement IA de Brival »."""

from __future__ import annotations

from dataclasses import dataclass, replace

from api.writer.gather import evoked
from api.writer.names import Names
from api.writer.page import Matter
from kg.french.elision import elide, with_article
from kg.french.folding import fold, words
from kg.french.nouns import noun_gender, parts_of_speech, singular

_LINKS = frozenset(
    ["de", "du", "des", "d", "la", "le", "les", "l", "à", "au", "aux", "en", "et", "chez", "sur", "pour"]
)


@dataclass(frozen=True, slots=True)
class Topic:
    """`keyphrase` as asked for; `phrase` a noun group for the middle of a sentence; `named` when it is an
    entity; `kin` those who act for what it names.
    """

    keyphrase: str
    phrase: str
    named: bool
    families: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()


def topic_of(keyphrase: str, matter: Matter, names: Names) -> Topic:
    """The topic, with the families of predicates that its words evoke."""
    asked = f"{matter.topic} {keyphrase}"
    topic = replace(_worded(keyphrase, matter), families=evoked(words(asked)), ids=_named(asked, matter))
    article = next((names.articles[i] for i in sorted(topic.ids) if i in names.articles), None)
    if not topic.named or article is None:
        return topic
    return replace(topic, phrase=article + keyphrase if article == "l’" else f"{article} {keyphrase}")


def _named(asked: str, matter: Matter) -> frozenset[str]:
    """The entities whose name, or an alias, stands in what was asked."""
    text = f" {fold(asked)} "
    return frozenset(
        e.id for e in matter.entities if any(f" {fold(n)} " in text for n in (e.name, *e.aliases))
    )


def _worded(keyphrase: str, matter: Matter) -> Topic:
    """A keyphrase that cannot be made a noun group safely stays between quotation marks."""
    parts = keyphrase.replace("'", "’").split()
    names = {fold(n) for e in matter.entities for n in (e.name, *e.aliases)}
    if fold(keyphrase) in names:
        return Topic(keyphrase, keyphrase, True)
    head = parts[0].lower() if parts else ""
    gender = noun_gender(singular(head))
    if not parts or "noun" not in parts_of_speech(head) or gender is None:
        return Topic(keyphrase, f"le sujet « {keyphrase} »", False)
    if len(parts) > 1 and fold(parts[-1]) in names and fold(parts[-2]) not in _LINKS:
        parts = [*parts[:-1], elide("de", parts[-1])]
    if singular(head) != head:
        return Topic(keyphrase, f"le sujet « {keyphrase} »", False)
    return Topic(keyphrase, with_article(" ".join([head, *parts[1:]]), gender), False)
