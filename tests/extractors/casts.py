"""Sentences to what is found in them before any claim: tokens, names, characters, titles."""

from collections.abc import Iterator

from extractors import roles
from extractors.annotate import Sentence, annotate
from extractors.cast import Cast, Character
from extractors.denote import Denoter
from extractors.mentions import find_mentions
from extractors.reading import Reading, read
from kg.model import Article, Zone, ZoneKind

PUBLISHED = "2024-05-15"


def article(*texts: str, kind: ZoneKind = "body") -> Article:
    """An article whose paragraphs are these."""
    zones, start = [], 0
    for text in texts:
        zones.append(Zone(kind, start, start + len(text)))
        start += len(text) + 2
    return Article("essai", "\n\n".join(texts), published=PUBLISHED, zones=tuple(zones))


def sentences(*texts: str) -> list[Sentence]:
    ((_, found),) = annotate([article(*texts)])
    return found


def mentions(*texts: str) -> list[str]:
    """The names of a text, confirmed or not."""
    return [m.text for sentence in sentences(*texts) for m in find_mentions(sentence)]


def cast(*texts: str) -> Cast:
    return Cast(sentences(*texts))


def characters(*texts: str) -> dict[str, str]:
    """Name to type of every character."""
    return {c.name: c.type for c in cast(*texts).characters}


def character(name: str, *texts: str) -> Character:
    return next(c for c in cast(*texts).characters if c.name == name)


def readings(*texts: str) -> Iterator[Reading]:
    """Every sentence, read."""
    whole = article(*texts)
    ((_, found),) = annotate([whole])
    denoter = Denoter(whole, Cast(found))
    for sentence in found:
        yield read(whole, sentence, denoter)


def denotes(word: str, *texts: str) -> tuple[str, str]:
    """(label, rule) of what the phrase around a word of the last sentence denotes, « » twice for nothing."""
    found = list(readings(*texts))
    for reading in found:
        for _ in roles.extract(reading):
            pass
    last = found[-1]
    i = max(t.i for t in last.tokens if t.text == word)
    denoted = last.denoter.at(last.sentence, i)
    return (denoted.node.label, denoted.rule) if denoted is not None else ("", "")
