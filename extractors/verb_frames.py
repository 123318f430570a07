"""Verbs that evoke a predicate: « Solveo a racheté Brival » → acquires, whatever the tense, the voice or what
governs it.
"""

from collections.abc import Iterator

from extractors.arguments import places
from extractors.complements import clause_end, match_words
from extractors.denote import Denoted
from extractors.draft import Draft
from extractors.modality import Mood, mood_of
from extractors.posts import understood
from extractors.reading import Figure, Reading
from extractors.rows import Place, drafted, place_of, rows_of, same_party
from extractors.slots import counted_as, figure_in, fill, party_types
from extractors.subjects import denoted_at
from extractors.verbs import VerbGroup
from kg.lexicon import Evocation, Slot
from kg.ontology import load_ontology

# By hand, checked by the calibration bench: both parties stand in their places.
SURE = 0.88
# How far behind the verb an object that is a figure may begin, in tokens; and behind its preposition.
OBJECT, COMPLEMENT = 6, 4
REACH = 12
_OBLIQUE = frozenset({"parmi", "dans", "pour", "avec", "par", "sur", "contre", "depuis", "après", "avant"})


def from_verb(reading: Reading, group: VerbGroup, spoken: set[int]) -> Iterator[Draft]:
    """Every draft of one verb; a predicate is taken once, by its longest row. The tokens of a fired
    expression join `spoken`.
    """
    rows = [
        row for lemma in group.lemmas for row in rows_of("verb", lemma) if row.reflexive == group.reflexive
    ]
    mood = mood_of(reading, group) if rows else None
    if mood is None:
        return
    done: set[str] = set()
    longest = 0
    for row in sorted(rows, key=lambda r: -len(r.rest)):
        if row.predicate in done or len(row.rest) < longest:
            continue
        place = place_of(reading, group.end, row)
        drafts = list(_drafts(reading, group, mood, row, place)) if place is not None else []
        if place is not None and drafts:
            done.add(row.predicate)
            longest = max(longest, len(row.rest))
            spoken.update(range(group.end, place.after))
            yield from drafts


def _drafts(reading: Reading, group: VerbGroup, mood: Mood, row: Evocation, place: Place) -> Iterator[Draft]:
    predicate = load_ontology().predicates[row.predicate]

    def find(slot: Slot) -> Iterator[list[Denoted]]:
        if slot.place == "O" and place.own is not None:
            yield denoted_at(reading, place.own)
        else:
            start = place.object_start if slot.place == "O" else place.after
            yield from places(reading, group, mood, slot, start)

    def measure(slot: Slot, kinds: frozenset[str]) -> Figure | None:
        if group.passive and slot.place == "O" and predicate.id == "holdsAsset":
            # « deux attaques ont été revendiquées »: what somebody has is told in the active voice.
            return None
        figure = _figure(reading, group, slot, place, kinds)
        return figure if figure is not None and counted_as(predicate, figure.found.quantity) else None

    def unmeasured(_slot: Slot, _kinds: frozenset[str]) -> Figure | None:
        return None

    ones = fill(row.subject, party_types(predicate, "subject"), find, unmeasured)
    others = fill(row.object, party_types(predicate, "object"), find, measure) if ones else []
    if predicate.symmetric and not others and len(ones) > 1:
        # « A et B se sont alliés »: the first with each of the others.
        ones, others = ones[:1], ones[1:]
    for one in ones:
        for other in others or understood(reading, row, one, place.after):
            if not same_party(one, other):
                span = (group.start, place.after)
                yield drafted(reading, row, (one, other), mood, anchor=group.main, span=span, sure=SURE)


def _figure(
    reading: Reading, group: VerbGroup, slot: Slot, place: Place, kinds: frozenset[str]
) -> Figure | None:
    """The quantity in a slot: a direct object must follow the verb at once; a complement follows its
    preposition.
    """
    if slot.place == "O" and group.passive:
        return _counted_subject(reading, group, kinds)
    tokens = reading.tokens
    if slot.place in {"O", "S"}:
        start = place.object_start
        end = min(clause_end(reading, start), start + OBJECT)
        figure = figure_in(reading, start, end, kinds)
        if figure is None or any(
            t.low in _OBLIQUE for t in tokens[start : figure.start] if not _dated(reading, t.i)
        ):
            return None
        return figure
    end = min(clause_end(reading, place.after), place.after + REACH)
    for k in range(place.after, end):
        after = match_words(tokens, k, slot.place)
        figure = figure_in(reading, k, after + COMPLEMENT, kinds) if after is not None else None
        if figure is not None:
            return figure
    return None


def _dated(reading: Reading, i: int) -> bool:
    """« a supprimé sur un an 200 postes », « en 2023 dans … »: the preposition of a date parts nothing."""
    return any(m.start <= i + 1 < m.end or m.start <= i < m.end for m in reading.moments)


def _counted_subject(reading: Reading, group: VerbGroup, kinds: frozenset[str]) -> Figure | None:
    """« 200 postes seront supprimés par Solveo »: the last figure before it, no verb in between."""
    before = [g.end for g in reading.groups if g.finite and g.main < group.start]
    found = [f for f in reading.figures if (before[-1] if before else 0) <= f.start < group.start]
    return next((f for f in reversed(found) if f.found.kind in kinds), None)
