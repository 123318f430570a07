"""Adjectives and bare participles that evoke a predicate: « Brival, basé à Lyon », « fort de 2 000 salariés,
Brival … ».
"""

from collections.abc import Iterator
from functools import lru_cache

from extractors.annotate import Token
from extractors.complements import clause_end, complements, later_complements, match_words
from extractors.denote import Denoted
from extractors.draft import Draft
from extractors.modality import mood_of
from extractors.reading import Figure, Reading
from extractors.rows import drafted, place_of, rows_of, same_party
from extractors.slots import counted_as, figure_in, fill, party_types
from extractors.subjects import denoted_at, subjects
from extractors.verbs import VerbGroup
from kg.lexicon import Evocation, Slot
from kg.ontology import load_ontology

# By hand, checked by the calibration bench.
SURE = 0.85
# Tokens between « être » and its adjective; between a preposition and its figure; and how far it may stand.
COPULA, COMPLEMENT, REACH = 3, 4, 8
_ENDINGS = (("ées", "é"), ("ée", "é"), ("és", "é"), ("es", ""), ("e", ""), ("s", ""))
_SAID_OF = frozenset({"S", "O", "apposition"})


def from_adjective(reading: Reading, token: Token) -> Iterator[Draft]:
    """Every draft of one adjective, or participle used as one; a predicate is taken once."""
    rows = [row for form in masculines(token.low) for row in rows_of("adjective", form)]
    done: set[str] = set()
    for row in rows:
        if row.predicate in done:
            continue
        place = place_of(reading, token.i + 1, row)
        drafts = list(_drafts(reading, token, row, place.after)) if place is not None else []
        if drafts:
            done.add(row.predicate)
            yield from drafts


def _drafts(reading: Reading, token: Token, row: Evocation, after: int) -> Iterator[Draft]:
    predicate = load_ontology().predicates[row.predicate]
    group = next((g for g in reading.groups if g.main == token.i), None)
    copula = next(
        (g for g in reading.groups if g.end <= token.i and "être" in g.lemmas and token.i - g.main <= COPULA),
        None,
    )
    mood = mood_of(reading, copula) if copula is not None else None
    if copula is not None and mood is None:
        return

    def find(slot: Slot) -> Iterator[list[Denoted]]:
        if slot.place in _SAID_OF:
            yield _said_of(reading, token, group, copula)
        else:
            yield complements(reading, slot.place, after)
            yield from later_complements(reading, slot.place, after)

    def measure(slot: Slot, kinds: frozenset[str]) -> Figure | None:
        figure = _figure(reading, slot, after, kinds)
        return figure if figure is not None and counted_as(predicate, figure.found.quantity) else None

    ones = fill(row.subject, party_types(predicate, "subject"), find, measure)
    others = fill(row.object, party_types(predicate, "object"), find, measure) if ones else []
    for one in ones:
        for other in others:
            if not same_party(one, other):
                span = (token.i, after)
                yield drafted(reading, row, (one, other), mood, anchor=token.i, span=span, sure=SURE)


def _figure(reading: Reading, slot: Slot, after: int, kinds: frozenset[str]) -> Figure | None:
    end = min(clause_end(reading, after), after + REACH)
    if slot.place == "O":
        return figure_in(reading, after, min(end, after + COMPLEMENT), kinds)
    for k in range(after, end):
        behind = match_words(reading.tokens, k, slot.place)
        figure = figure_in(reading, k, behind + COMPLEMENT, kinds) if behind is not None else None
        if figure is not None:
            return figure
    return None


@lru_cache(maxsize=8192)
def masculines(low: str) -> tuple[str, ...]:
    """Masculine singular forms that a feminine or plural may come from: « basées » → basé; « propriétaires »
    → propriétaire.
    """
    forms = [low, *(low[: -len(ending)] + other for ending, other in _ENDINGS if low.endswith(ending))]
    return tuple(dict.fromkeys(forms))


def _said_of(
    reading: Reading, token: Token, group: VerbGroup | None, copula: VerbGroup | None
) -> list[Denoted]:
    """What the adjective qualifies: the subject of « être », the noun or name before it, or after the comma
    that it opens.
    """
    tokens = reading.tokens
    if copula is not None:
        return subjects(reading, copula)
    if group is not None and group.compound:
        return subjects(reading, group)
    k = token.i - 1
    while k >= 0 and tokens[k].pos == "ADV":
        k -= 1
    if k >= 0 and tokens[k].text in {",", "("}:
        k -= 1
    if k < 0:
        return subjects(reading, VerbGroup(token.i, 0, token.i + 1, (), "participle"))
    mention = reading.denoter.cast.at(reading.sentence, k)
    if mention is not None:
        return [reading.denoter.named(mention)]
    return denoted_at(reading, k) if tokens[k].pos in {"NOUN", "ADJ"} else []
