"""The first paragraphs: who did what, how many articles tell it, whom they repeat, on what they disagree."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from api.writer.computed import Ground, compute
from api.writer.contest import count_disputes
from api.writer.drafts import Block, Telling
from api.writer.identity import is_state
from api.writer.names import Names
from api.writer.origins import lead_origin
from api.writer.page import Matter
from api.writer.points import Point
from api.writer.salience import is_vague
from api.writer.scope import is_about
from api.writer.topic import Topic
from kg.model import Assertion
from kg.ontology import load_ontology

# The first paragraphs tell the two or three things that matter most.
LEAD = 3


def lead(
    points: Sequence[Point], everything: Sequence[Point], matter: Matter, names: Names, topic: Topic
) -> tuple[Block, list[Point]]:
    """The opening block and the points, best first, that it leaves to the sections."""
    chosen = _strongest(points, topic)
    cites = _one_each(p for p in everything if is_about(p, topic, names))
    coverage = compute("coverage", Ground(cites, matter, names, topic.phrase))
    after = [lead_origin(everything, matter, names), count_disputes(matter, names, topic)]
    first, rest = chosen[:1], chosen[1:]
    if not _names_topic(first, topic):
        # A reader must know from the first words what the page is about.
        first, rest = [], chosen
    counted = [Telling(coverage)] if coverage else []
    told = (*map(Telling, first), *counted, *map(Telling, rest))
    block = Block("", 1, (*told, *(Telling(c) for c in after if c is not None)))
    return block, [p for p in points if p not in chosen]


def _names_topic(first: Sequence[Point], topic: Topic) -> bool:
    return not topic.ids or any((topic.ids | topic.kin) & {*p.subject_ids, *p.object_ids} for p in first)


def _strongest(points: Sequence[Point], topic: Topic) -> list[Point]:
    """The best ranked events, of different kinds, on what the topic names or evokes; else words."""
    near = [p for p in points if _near(p, topic)] or list(points[: 3 * LEAD])
    events = [p for p in near if not is_state(p) and p.predicate not in ("says", "open") and not is_vague(p)]
    kept: list[Point] = []
    for point in events or [p for p in near if p.predicate == "says"][:1]:
        kinds = [(p.subject_ids, p.predicate) for p in kept]
        if len(kept) < LEAD and (point.subject_ids, point.predicate) not in kinds:
            kept.append(point)
    return kept


def _near(point: Point, topic: Topic) -> bool:
    family = load_ontology().predicates[point.predicate].family
    if topic.named:
        return bool(topic.ids & {*point.subject_ids, *point.object_ids})
    return family in topic.families or bool(topic.ids & {*point.subject_ids, *point.object_ids})


def _one_each(points: Iterable[Point]) -> tuple[Assertion, ...]:
    """One assertion per article, in the order of the articles."""
    first: dict[str, Assertion] = {}
    for point in points:
        for a in point.cites:
            if not a.reference:
                first.setdefault(a.article, a)
    return tuple(first[i] for i in sorted(first))
