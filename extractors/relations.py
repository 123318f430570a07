"""Ties said without a verb: « Brival de Solveo », « Julie Lenoir de Solveo », « Chez Solveo, Marc Duval »."""

from collections.abc import Iterator
from itertools import pairwise

from extractors import ages
from extractors.cast import Character
from extractors.denote import Denoted
from extractors.draft import Draft
from extractors.mentions import Mention
from extractors.phrases import phrase_at
from extractors.reading import Reading
from extractors.words import announces
from kg import gazetteer
from kg.french.folding import fold
from kg.french.nouns import is_common_word
from kg.ontology import load_ontology
from kg.reference import load_reference

NAME = "relations.v1"
# By hand, checked by the calibration bench.
PART_OF, WORKS, OWNED = 0.78, 0.7, 0.75
# How far before a person's name the company noun that is theirs may stand, in tokens.
NOUN_REACH = 7
_EMPLOYERS = frozenset({"Organization", "Media"})
_OF = frozenset({"de", "d'", "du"})
_THE = frozenset({"la", "le", "l'"})


def extract(reading: Reading) -> Iterator[Draft]:
    """Drafts whose wording is the tie itself: the clause around says nothing of them."""
    for left, right in pairwise(reading.denoter.cast.in_sentence(reading.sentence)):
        a, b = reading.denoter.named(left), reading.denoter.named(right)
        if a.character is None or b.character is None or a.character is b.character:
            continue
        between = tuple(t.low for t in reading.tokens[left.end : right.start])
        tie = _works_for(a, b, between, right) or _part_of(reading, left, right, between)
        if tie is not None:
            yield _draft(reading, a, tie[0], b, tie[1])
        yield from _owned(reading, left, right)
        if between == (",",) and _opens_with_employer(reading, left, a.character, b.character):
            yield _draft(reading, b, "worksFor", a, WORKS)
    yield from ages.extract(reading)


def _draft(reading: Reading, one: Denoted, predicate: str, other: Denoted, sure: float) -> Draft:
    start, end = min(one.start, other.start), max(one.end, other.end)
    sure = sure - one.doubt - other.doubt
    return Draft(
        reading.sentence, one.node, predicate, other.node, start, end, one.start, NAME, sure, own=True
    )


def _works_for(a: Denoted, b: Denoted, between: tuple[str, ...], right: Mention) -> tuple[str, float] | None:
    """« Julie Lenoir de Solveo »; not « Valéry d'Estrac », where « d'Estrac » is the
    name's own.
    """
    if a.character is None or b.character is None or between not in {("de",), ("d'",), ("du",)}:
        return None
    employer = b.character.type in _EMPLOYERS and (not b.character.guessed or _well_known(right.text))
    return (
        ("worksFor", WORKS) if a.character.person and employer and not gazetteer.place(right.text) else None
    )


def _part_of(
    reading: Reading, left: Mention, right: Mention, between: tuple[str, ...]
) -> tuple[str, float] | None:
    """« Brival de Solveo », « Brival, chez Solveo »: a unit of; both must be organisations for another
    reason than this.
    """
    a, b = reading.denoter.cast.character(left), reading.denoter.cast.character(right)
    if not a.type == b.type == "Organization" or between not in {("de",), ("d'",), (",", "chez")}:
        return None
    if (a.guessed and not _well_known(left.text)) or not _is_organization(left.text):
        return None
    if (b.guessed and not _well_known(right.text)) or (gazetteer.place(right.text) and between[-1] != "chez"):
        return None
    if is_common_word(right.text.lower()) and not _well_known(right.text):
        return None
    before = reading.tokens[left.start - 1] if left.start else None
    introduced = before is not None and (before.pos in {"NOUN", "ADJ"} or before.low in {"entre", "et"})
    return None if introduced else ("partOf", PART_OF)


def _well_known(name: str) -> bool:
    return gazetteer.known_entity(name) is not None or bool(load_reference().find(name))


def _is_organization(name: str) -> bool:
    """No title (« General Manager »), no person cut at a particle (« Quentin de … »), no phrase of common
    words.
    """
    words = name.split()
    if fold(name) in load_ontology().roles.forms or gazetteer.given_name(words[-1]) is not None:
        return _well_known(name)
    return not all(is_common_word(word.lower()) for word in words) or _well_known(name)


def _owned(reading: Reading, left: Mention, right: Mention) -> Iterator[Draft]:
    """« la société d'IA de Marc Duval, Brival »: a company noun, its person, then its name."""
    tokens = reading.tokens
    a, b = reading.denoter.named(left), reading.denoter.named(right)
    if a.character is None or b.character is None or not a.character.person:
        return
    if b.character.type != "Organization" or right.start - left.end != 1 or tokens[left.end].text != ",":
        return
    if left.start == 0 or tokens[left.start - 1].low not in _OF:
        return
    k = left.start - 2
    while k > 0 and left.start - k < NOUN_REACH and "Organization" not in announces(tokens[k].low):
        k -= 1
    noun = k > 0 and tokens[k].pos == "NOUN" and "Organization" in announces(tokens[k].low)
    if noun and left.start - k < NOUN_REACH and tokens[k - 1].low in _THE:
        start = phrase_at(tokens, k).start
        yield Draft(
            reading.sentence, a.node, "owns", b.node, start, right.end, k, NAME, OWNED, own=True
        )  # fmt: skip


def _opens_with_employer(reading: Reading, left: Mention, a: Character, b: Character) -> bool:
    """« Chez Solveo, Marc Duval … »: works there, when the clause opens so."""
    return left.start == 1 and reading.tokens[0].low == "chez" and a.type in _EMPLOYERS and b.person
