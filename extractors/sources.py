"""Who can be a source: an outlet, a person, the owner of a record (« un rapport de X »), anonymous people."""

from itertools import pairwise

from extractors.annotate import Token
from extractors.complements import noun_after
from extractors.denote import Denoted
from extractors.reading import Reading
from extractors.subjects import denoted_at
from kg.french.nouns import singular
from kg.model import Described, Named, Node
from kg.reference import load_reference

# Nouns that stand for who wrote or holds them: « un rapport de The Information ».
_RECORDS = frozenset(
    "rapport enquête article étude communiqué document note courrier lettre message billet publication "
    "dépêche information informations révélation révélations reportage journaliste correspondant profil "
    "profils site page compte podcast interview entretien sondage dossier récit".split()
)


def source_at(reading: Reading, i: int) -> Node | None:
    """The source that a phrase names: an outlet or a person; a record's owner (« un rapport de X »);
    anonymous people as described.
    """
    alias = source_alias(reading, i)
    if alias is not None:
        return alias
    head = noun_after(reading, i)
    if head is None:
        return None
    found = denoted_at(reading, head)
    if not found:
        return None
    return as_source(reading, named_holder(reading, found[0]))


def named_holder(reading: Reading, found: Denoted) -> Denoted:
    """« le rapporteur au Sénat Jean-Marie X », « son associé-gérant, Philippe Y »: the person that the title
    is set before.
    """
    if found.character is not None and found.character.person:
        return found
    for title in reading.titles:
        if not found.start <= title.head <= found.end or title.end < found.end - 1:
            continue
        k = title.end + (title.end < len(reading.tokens) and reading.tokens[title.end].text == ",")
        mention = reading.denoter.cast.at(reading.sentence, k) if k < len(reading.tokens) else None
        if mention is not None and mention.start == k and reading.denoter.cast.character(mention).person:
            return reading.denoter.named(mention)
    return _apposed_holder(reading, found)


def _apposed_holder(reading: Reading, found: Denoted) -> Denoted:
    """« explique son associé-gérant, Philippe Y »: a person told by a noun, then named between commas."""
    tokens, k = reading.tokens, found.end
    if not isinstance(found.node, Described):
        return found
    while 0 < k < len(tokens) and tokens[k].start == tokens[k - 1].end and tokens[k].text not in ",.;:»)":
        # « son associé-gérant »
        k += 1
    if k + 1 >= len(tokens) or tokens[k].text != ",":
        return found
    mention = reading.denoter.cast.at(reading.sentence, k + 1)
    if mention is None or mention.start != k + 1 or not reading.denoter.cast.character(mention).person:
        return found
    return reading.denoter.named(mention)


def as_source(reading: Reading, found: Denoted, sure: bool = False) -> Node | None:
    """The node to attribute words to; None when what was found cannot speak (a figure, a place).

    `sure`: the sentence leaves no doubt that it speaks (« … », peste le vieil homme), whatever its noun.
    """
    node = found.node
    if isinstance(node, Named):
        return node
    if not isinstance(node, Described):
        return None
    tokens = reading.tokens[found.start : found.end]
    nouns = {singular(t.low) for t in tokens if t.pos in {"NOUN", "PROPN", "X", "ADJ"}}
    if not sure and node.type not in {"Group", "Organization", "Anonymous"} and not nouns & _RECORDS:
        return None
    if nouns & _RECORDS:
        alias = next(
            (a for t in tokens if (a := source_alias(reading, t.i)) is not None), None
        ) or _translated(tokens)
        if alias is not None:
            return alias
        inside = [
            m
            for m in reading.denoter.cast.in_sentence(reading.sentence)
            if found.start <= m.start and m.end <= found.end
        ]
        if inside:
            return reading.denoter.named(inside[0]).node
        return Described(node.text, "Document")
    return Described(node.text, "Anonymous" if node.type in {"Group", "Asset"} else node.type)


def _translated(tokens: list[Token]) -> Named | None:
    """« un rapport d'information » for a report of The Information: the complement, with its article back, is
    an outlet's translated name.
    """
    for link, noun in pairwise(tokens):
        if link.low in {"d'", "de"} and noun.pos == "NOUN":
            for article in ("l'", "le ", "la "):
                entities = load_reference().find_source(article + noun.low)
                if entities:
                    return Named(entities[0].name, entities[0].type, noun.text)
    return None


def source_alias(reading: Reading, i: int) -> Named | None:
    """An outlet's name translated into a common noun (« L'information »), which only a source's position
    makes a name.
    """
    tokens = reading.tokens
    reference = load_reference()
    for size in (3, 2, 1):
        if i + size > len(tokens):
            continue
        written = reading.text(i, i + size)
        entities = reference.find_source(written)
        if entities:
            return Named(entities[0].name, entities[0].type, written)
    return None
