"""Rows of the lexicon at work: the rows of a head word, where their fixed words stand, the draft a row and
its parties make.

« a mis fin mardi au partenariat », row `mettre fin` → where its complements begin
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from extractors.annotate import Token
from extractors.complements import clause_end, match_words
from extractors.denote import Denoted
from extractors.draft import Draft
from extractors.modality import Mood
from extractors.reading import Reading
from kg.french.folding import fold
from kg.french.nouns import singular
from kg.lexicon import Evocation, Kind
from kg.model import Json, Modality
from kg.ontology import load_ontology

NAME = "frames.v1"
# Below this a reading is not even proposed with its own score.
FLOOR = 0.3
# How far an object may push the rest of its expression: « a mis 30 millions d'euros sur la table », in
# tokens.
PUSHED = 9
_SETTLED = frozenset({"agreed", "completed", "failed"})
_STATIC = frozenset({"modality", "polarity"})
_TRUE = {"true": True, "false": False}
_INTRODUCE = frozenset(
    {"en", "sur", "à", "au", "aux", "dans", "de", "du", "pour", "sous", "hors", "vers", "devant"}
)
_PARTITIVES = (
    "la totalité de", "l' intégralité de", "l' ensemble de", "une partie de", "la moitié de", "le reste de",
)  # fmt: skip
_PRONOUNS = frozenset({"elle", "il", "lui", "-même"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row's words stand: complements begin at `after`, the object at `object_start`; `own` is the
    expression's own object.
    """

    after: int
    object_start: int
    own: int | None = None


@lru_cache(maxsize=1)
def _rows() -> dict[Kind, dict[str, tuple[Evocation, ...]]]:
    """Kind, then lemma of the head (reflexive pronoun off), to the rows, the longest expression first; `says`
    has its own modules.
    """
    found: dict[Kind, dict[str, list[Evocation]]] = {
        k: defaultdict(list) for k in ("verb", "noun", "adjective")
    }
    for row in load_ontology().lexicon:
        if row.predicate != "says":
            head = row.head.replace("s’", "").replace("s'", "").removeprefix("se ")
            found[row.kind][head].append(row)
    return {
        kind: {head: tuple(sorted(rows, key=lambda r: -len(r.rest))) for head, rows in heads.items()}
        for kind, heads in found.items()
    }


def rows_of(kind: Kind, head: str) -> tuple[Evocation, ...]:
    """The rows of a head word, the longest expression first."""
    return _rows()[kind].get(head, ())


def place_of(reading: Reading, k: int, row: Evocation) -> Place | None:
    """Where the row's fixed words stand from token k on; None when they are not there."""
    tokens = reading.tokens
    if row.rest and 0 < k < len(tokens) and tokens[k].low in {"que", "qu'"} and _restricted(tokens, k):
        k += 1
    after = _after_words(reading, k, row)
    if after is not None:
        closes = (
            bool(row.rest) and row.rest[0] not in _INTRODUCE and tokens[after - 1].pos in {"NOUN", "PROPN"}
        )
        return Place(after, after, after - 1 if closes else None)
    if row.kind != "verb" or not row.rest or row.rest[0] not in _INTRODUCE:
        return None
    for j in range(k + 1, min(k + PUSHED, clause_end(reading, k))):
        if tokens[j - 1].text == ",":
            return None
        after = _after_words(reading, j, row)
        if after is not None:
            return Place(after, k)
    return None


def _restricted(tokens: list[Token], k: int) -> bool:
    """« n'a déposé qu'une plainte »."""
    return any(t.low in {"ne", "n'"} for t in tokens[max(k - 4, 0) : k])


def _after_words(reading: Reading, k: int, row: Evocation) -> int | None:
    """Index after the row's fixed words, two adverbs or adjectives at most between them."""
    tokens = reading.tokens
    for word in row.rest:
        skipped = 0
        k = _past_insertion(reading, k)
        if k < len(tokens) and tokens[k].text == "-":
            # « maison-mère »
            k += 1
        while (after := match_words(tokens, k, word)) is None and skipped < 2 and _may_part(reading, k):
            k, skipped = k + 1, skipped + 1
        if (
            after is None
            and k < len(tokens)
            and len(word) > 3
            and fold(singular(tokens[k].low)) == fold(word)
        ):
            after = k + 1
        if after is None:
            return None
        k = after
    return k


def _may_part(reading: Reading, k: int) -> bool:
    tokens = reading.tokens
    return k < len(tokens) and (tokens[k].pos in {"ADV", "ADJ"} or tokens[k].low in _PRONOUNS)


def _past_insertion(reading: Reading, k: int) -> int:
    """« a soldé lundi la totalité de sa participation »: a date or a partitive may stand inside an
    expression.
    """
    moment = next((m for m in reading.moments if m.start == k), None)
    if moment is not None:
        k = moment.end
    for partitive in _PARTITIVES:
        after = match_words(reading.tokens, k, partitive)
        if after is not None:
            return after
    return k


def same_party(one: Denoted, other: Denoted) -> bool:
    """Whether two parties are one, or one stands inside the other: nobody deals with themselves."""
    if one.node == other.node or (one.character is not None and one.character is other.character):
        return True
    return one.start <= other.start < other.end <= one.end or other.start <= one.start < one.end <= other.end


def drafted(
    reading: Reading, row: Evocation, parties: tuple[Denoted, Denoted], mood: Mood | None, *,
    anchor: int, span: tuple[int, int], sure: float, own: bool = False,
) -> Draft:  # fmt: skip
    """The draft of a row with both its parties: what the row sets, how the verb puts it, the passage that
    carries it.
    """
    one, other = parties
    qualifiers: dict[str, Json] = {k: _TRUE.get(v, v) for k, v in row.set.items() if k not in _STATIC}
    modality: Modality = mood.modality if mood else "asserted"
    polarity = mood.polarity if mood else "affirmed"
    if row.set.get("modality") and modality == "asserted":
        modality = cast(Modality, row.set["modality"])
    if row.set.get("polarity") == "negated":
        polarity = "affirmed" if polarity == "negated" else "negated"
    if mood is not None and mood.stage and "stage" in load_ontology().predicates[row.predicate].attaches:
        settled = mood.stage in _SETTLED
        # « a accepté l'offre »: what came of the offer says more than that there was one.
        qualifiers["stage"] = mood.stage if settled else qualifiers.get("stage", mood.stage)
    start, end = min(one.start, other.start, span[0]), max(one.end, other.end, span[1])
    doubt = one.doubt + other.doubt + (mood.doubt if mood else 0.0)
    return Draft(reading.sentence, one.node, row.predicate, other.node, start, end, anchor, NAME,
                 max(FLOOR, sure - doubt), qualifiers, modality, polarity, own=own)  # fmt: skip
