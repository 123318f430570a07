"""Which points, in which sections, in which order: the lead, the themes, what is contested, what is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from api.writer.background import background
from api.writer.computed import Ground, compute
from api.writer.contest import contested_ids, count_disputes, disputes, unsettled
from api.writer.drafts import Block, Telling
from api.writer.headings import with_keyphrase
from api.writer.identity import identities, is_identity, is_state
from api.writer.names import Names
from api.writer.origins import lead_origin, single_origins
from api.writer.page import Matter, Request
from api.writer.points import Point, points_of
from api.writer.realise import Turn, realise
from api.writer.scope import near_topic, parties_of, select
from api.writer.themes import themes
from api.writer.topic import Topic
from api.writer.unite import confirm, enumerate_points, unite
from kg.model import Assertion
from kg.ontology import load_ontology

# The first paragraphs tell the two or three things that most articles tell.
LEAD = 3


@dataclass(frozen=True, slots=True)
class Plan:
    """The blocks in order, and who people are, to be said where they are first named."""

    blocks: tuple[Block, ...]
    identities: dict[str, tuple[Point, ...]]


def outline(matter: Matter, names: Names, request: Request, topic: Topic) -> Plan:
    """The whole page in order. Every point is told once; what is contested is told where it is contested."""
    facts = {i: a for i, a in matter.assertions.items() if a.reference}
    everything = unite(points_of(matter.statements), matter.comparisons)
    matter = replace(matter, comparisons=near_topic(matter, everything, topic, names))
    contested = contested_ids(matter)
    who = [p for p in everything if is_identity(p) and not _touches(p, contested)]
    told = [p for p in everything if p not in who and not _touches(p, contested) and not _implied(p, who)]
    tellable = [p for p in enumerate_points(told) if any(realise(p, names, Turn(today=request.today)))]
    chosen = select(tellable, who, topic, names, request.min_words)
    points = confirm(chosen, matter.comparisons, facts)
    parties = parties_of(points, names) | topic.ids
    who = [p for p in who if p.subject_ids[0] in parties]
    lead, rest = _lead(points, [*points, *who], matter, names, topic)
    blocks = [
        lead, *themes(rest, names), *background([*points, *who], matter, topic, request.today),
        *disputes(matter, names), *_open(points, matter, names),
    ]  # fmt: skip
    known = confirm(who, matter.comparisons, facts)
    return Plan(
        tuple(with_keyphrase([b for b in blocks if b.tellings or b.level == 2], topic)),
        dict(identities(known)),
    )


def _implied(point: Point, who: Sequence[Point]) -> bool:
    """Whether a title already says it: an office or a founder's title says that one is of the house."""
    if (
        point.qualifiers
        or (point.polarity, point.modality) != ("affirmed", "asserted")
        or not is_state(point)
    ):
        return False
    pair = (point.subject_ids, point.object_ids)
    return any(pair == (p.subject_ids, p.object_ids) and p.predicate != point.predicate for p in who)


def _open(points: Sequence[Point], matter: Matter, names: Names) -> list[Block]:
    """What rests on one source alone, and what may not agree."""
    found = [*single_origins(points, matter, names), *unsettled(matter, names, points)]
    return [Block("Ce qui reste à vérifier", 2, tuple(map(Telling, found)))] if found else []


def _strongest(points: Sequence[Point], topic: Topic) -> list[Point]:
    """What the topic names or evokes and most articles tell."""
    events = [p for p in points if not is_state(p) and p.predicate not in ("says", "open")]
    near = [
        p for p in events
        if load_ontology().predicates[p.predicate].family in topic.families
        or (topic.named and topic.ids & {*p.subject_ids, *p.object_ids})
    ]  # fmt: skip
    return sorted(near or events[: 3 * LEAD], key=lambda p: -len(p.articles))[:LEAD]


def _touches(point: Point, ids: frozenset[str]) -> bool:
    return any(a.id in ids for a in point.cites)


def _lead(
    points: Sequence[Point], everything: Sequence[Point], matter: Matter, names: Names, topic: Topic
) -> tuple[Block, list[Point]]:
    """What the page is about, how many articles and origins, and the two things most talked of."""
    first: dict[str, Assertion] = {}
    for point in everything:
        for a in point.cites:
            if not a.reference and (not topic.ids or topic.ids & {a.subject_id, a.object_id}):
                first.setdefault(a.article, a)
    cites = tuple(first[i] for i in sorted(first))
    found = [
        compute("coverage", Ground(cites, matter, names, topic.phrase)),
        lead_origin(everything, matter, names),
        count_disputes(matter, names, topic),
    ]  # fmt: skip
    chosen = _strongest(points, topic)
    counted = [Telling(c) for c in found if c is not None]
    tellings = (*counted[:1], *map(Telling, chosen), *counted[1:])
    return Block("", 1, tellings), [p for p in points if p not in chosen]
