"""Which statements, in which sections, in which order: the lead, the themes, what is contested, what is open."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from api.writer.computed import Ground, compute
from api.writer.drafts import Block, Computed, Telling
from api.writer.headings import themed
from api.writer.names import Names
from api.writer.page import Matter, Request
from api.writer.points import Point, enumerate_points, gather_equal, of_fact, points_of
from api.writer.topic import Topic
from kg.model import Assertion
from kg.ontology import load_ontology

# A section shorter than this joins another: a heading over one sentence is noise.
SHORTEST = 2
LONGEST = 9


def outline(matter: Matter, names: Names, request: Request, topic: Topic) -> tuple[Block, ...]:
    """The whole page in order. Every point is told once."""
    points = enumerate_points(gather_equal(points_of(matter.statements)))
    lead, rest = _lead(points, matter, names, topic)
    blocks = [lead, *_themes(rest, names, topic), *_background(matter, rest), *_open(points, matter, names)]
    return tuple(b for b in blocks if b.tellings)


def _lead(points: Sequence[Point], matter: Matter, names: Names, topic: Topic) -> tuple[Block, list[Point]]:
    first = {a.article: a for point in reversed(points) for a in point.cites}
    cites = tuple(first[i] for i in sorted(first))
    found = [compute("coverage", Ground(cites, matter, names, topic.phrase))]
    origin, origins = _main_origin(points)
    if origin is not None:
        found.append(compute("shared-origin", Ground(origins, matter, names, origin)))
    chosen = [p for p in points if p.predicate not in ("says", "open", "holdsRole", "partOf", "age")][:2]
    tellings = (*(Telling(c) for c in found if c is not None), *(Telling(p) for p in chosen))
    return Block("", 1, tellings), [p for p in points if p not in chosen]


def _main_origin(points: Sequence[Point]) -> tuple[str | None, tuple[Assertion, ...]]:
    """The named source that most articles repeat, with one assertion of each of them."""
    by: dict[str, dict[str, Assertion]] = defaultdict(dict)
    for point in points:
        for a in point.cites:
            if a.attribution and a.origin:
                by[a.origin].setdefault(a.article, a)
    if not by:
        return None, ()
    origin = max(by, key=lambda o: (len(by[o]), o))
    return origin, tuple(by[origin][i] for i in sorted(by[origin]))


def _themes(points: Sequence[Point], names: Names, topic: Topic) -> list[Block]:
    """One section per family of predicates; the small ones together at the end."""
    predicates = load_ontology().predicates
    by: dict[str, list[Point]] = defaultdict(list)
    for point in points:
        by[predicates[point.predicate].family].append(point)
    blocks, rest = list[Block](), list[Point]()
    for family, found in sorted(by.items(), key=lambda item: -len(item[1])):
        if len(found) < SHORTEST or family == "open":
            rest += found
            continue
        for start in range(0, len(found), LONGEST):
            part = _by_subject(found[start : start + LONGEST])
            blocks.append(
                Block(themed(family, part, names, topic, len(blocks)), 2, tuple(map(Telling, part)))
            )
    if rest:
        part = _by_subject(rest)
        blocks.append(Block(themed("open", part, names, topic, len(blocks)), 2, tuple(map(Telling, part))))
    return blocks


def _by_subject(points: Sequence[Point]) -> list[Point]:
    """What is said of one subject stays together, the most talked of first."""
    weight = Counter(p.subject_ids[0] for p in points)
    order = {i: n for n, i in enumerate(dict.fromkeys(p.subject_ids[0] for p in points))}
    return sorted(points, key=lambda p: (-weight[p.subject_ids[0]], order[p.subject_ids[0]]))


def _background(matter: Matter, told: Sequence[Point]) -> list[Block]:
    facts = tuple(of_fact(fact) for fact in matter.facts)
    return [Block("Ce que l’on sait par ailleurs", 2, tuple(map(Telling, facts)))] if facts else []


def _open(points: Sequence[Point], matter: Matter, names: Names) -> list[Block]:
    """How much rests on one source alone."""
    by: dict[str, list[Assertion]] = defaultdict(list)
    for point in points:
        origins = {a.origin for a in point.cites}
        if len(origins) == 1 and None not in origins and point.attribution:
            by[str(next(iter(origins)))].append(point.cites[0])
    found: list[Computed] = []
    for origin, cites in sorted(by.items(), key=lambda item: (-len(item[1]), item[0])):
        said = compute("single-origin", Ground(tuple(cites), matter, names, origin))
        if said is not None:
            found.append(said)
    return [Block("Ce qui reste à vérifier", 2, tuple(map(Telling, found)))] if found else []
