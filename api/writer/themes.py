"""Points to sections: by family of predicates, then by who is most talked of; the small ones together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from api.writer.drafts import Block, Telling
from api.writer.frames import theme
from api.writer.headings import about
from api.writer.names import Names
from api.writer.points import Point
from kg.ontology import load_ontology

# A section shorter than this joins others: a heading over one sentence is noise.
SHORTEST = 3
# A longer one is cut by subject: about 300 words, what a reader takes between two headings.
LONGEST = 10


def themes(points: Sequence[Point], names: Names) -> list[Block]:
    """Every point in one section, the sections in the order in which their points matter."""
    rank = {id(p): n for n, p in enumerate(points)}
    groups = [part for family in _families(points).values() for part in _parts(family)]
    large = [g for g in groups if len(g) >= SHORTEST]
    small = [p for g in groups if len(g) < SHORTEST for p in g]
    large.sort(key=lambda g: sum(rank[id(p)] for p in g) / len(g) - 2 * len(g))
    if small and (len(small) >= SHORTEST or not large):
        large += [small[i : i + LONGEST] for i in range(0, len(small), LONGEST)]
    elif small:
        large[-1] = [*large[-1], *small]
    taken: set[str] = set()
    blocks = []
    for group in large:
        heading = about([theme(_family(p)) for p in group], group, names, taken)
        taken.add(heading)
        blocks.append(Block(heading, 2, tuple(map(Telling, _ordered(group))), theme=True))
    return blocks


def _family(point: Point) -> str:
    return load_ontology().predicates[point.predicate].family


def _families(points: Sequence[Point]) -> Mapping[str, list[Point]]:
    by: dict[str, list[Point]] = defaultdict(list)
    for point in points:
        by[_family(point)].append(point)
    return by


def _parts(points: Sequence[Point]) -> list[list[Point]]:
    """A long family cut by its main subjects, those of few sentences together."""
    if len(points) <= LONGEST:
        return [list(points)]
    by: dict[str, list[Point]] = defaultdict(list)
    for point in points:
        by[point.subject_ids[0]].append(point)
    main = [found for found in by.values() if len(found) >= SHORTEST]
    rest = [p for found in by.values() if len(found) < SHORTEST for p in found]
    parts = [g[i : i + LONGEST] for g in (*main, rest) for i in range(0, len(g), LONGEST)]
    return [p for p in parts if p]


def _ordered(points: Sequence[Point]) -> list[Point]:
    """What is said of one subject stays together, and within it what goes back to one source."""
    weight = Counter(p.subject_ids[0] for p in points)
    first = {key: n for n, key in enumerate(dict.fromkeys(p.subject_ids[0] for p in points))}
    voices = {key: n for n, key in enumerate(dict.fromkeys(_voice(p) for p in points))}
    return sorted(
        points,
        key=lambda p: (
            -weight[p.subject_ids[0]],
            first[p.subject_ids[0]],
            p.predicate == "says",
            voices[_voice(p)],
        ),
    )


def _voice(point: Point) -> str:
    return point.attribution[-1].label if point.attribution else ""
