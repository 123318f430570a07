"""Points to sections: by what they are about, then by who is most talked of; the small ones together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from api.writer.drafts import Block
from api.writer.headings import about
from api.writer.names import Names
from api.writer.pairs import founders_of, pair_up
from api.writer.points import Point
from kg.ontology import load_ontology

# A section shorter than this joins others: a heading over one sentence is noise.
SHORTEST = 3
# A longer one is cut by subject: about 300 words, what a reader takes between two headings.
LONGEST = 9
# Families that a reader takes for one story when neither fills a section, closely then loosely.
_STORIES = {
    "ownership": "deals", "funding": "deals", "alliance": "deals",
    "results": "figures", "value": "figures", "workforce": "figures", "resources": "figures",
    "payment": "figures", "product": "trade", "rivalry": "trade", "seat": "trade",
    "recruitment": "people", "office": "people", "foundation": "people", "identity": "people",
}  # fmt: skip
_BUSINESS = frozenset({"deals", "figures", "trade"})


def themes(points: Sequence[Point], names: Names) -> list[Block]:
    """Every point in one section; the sections in the order in which their best points were ranked."""
    founders = founders_of(points)
    told = {id(p) for p in founders.values()}
    points = [p for p in points if id(p) not in told]
    groups, left = _sections(points, _family)
    for story in (_story, lambda p: "business" if _story(p) in _BUSINESS else _story(p)):
        joined, left = _sections(left, story)
        groups += joined
    left = _joined(left, groups)
    mine, left = _sections(left, lambda p: p.subject_ids[0])
    groups += mine
    if left and groups and len(left) < SHORTEST:
        groups[-1] = [*groups[-1], *left]
    elif left:
        groups += _cut(left)
    rank = _Rank({id(p): n for n, p in enumerate(points)})
    groups.sort(key=rank.of)
    taken: set[str] = set()
    blocks = []
    for group in groups:
        ordered = _ordered(group, rank)
        heading = about(ordered, names, taken)
        taken.add(heading)
        blocks.append(Block(heading, 2, tuple(pair_up(ordered, founders)), theme=True))
    return blocks


@dataclass(frozen=True, slots=True)
class _Rank:
    """Where the points of a group stood, the best three of them."""

    places: Mapping[int, int]

    def of(self, group: Sequence[Point]) -> float:
        best = sorted(self.places[id(p)] for p in group)[:SHORTEST]
        return sum(best) / len(best)


def _story(point: Point) -> str:
    return _STORIES.get(_family(point), _family(point))


def _family(point: Point) -> str:
    return load_ontology().predicates[point.predicate].family


def _sections(points: Sequence[Point], key: Callable[[Point], str]) -> tuple[list[list[Point]], list[Point]]:
    """The groups that fill a section, cut when they are long, and what is left. Open claims wait for the
    section of their subject.
    """
    by: dict[str, list[Point]] = defaultdict(list)
    for point in points:
        by[key(point)].append(point)
    full = [g for k, g in by.items() if len(g) >= SHORTEST and k != "open"]
    inside = {id(p) for g in full for p in g}
    return [part for g in full for part in _cut(g)], [p for p in points if id(p) not in inside]


def _joined(left: Sequence[Point], groups: Sequence[list[Point]]) -> list[Point]:
    """What was left goes where its subject is already talked of, as long as there is room."""
    rest: list[Point] = []
    for point in left:
        homes = [g for g in groups if len(g) < LONGEST and _subjects(g).get(point.subject_ids[0])]
        home = max(homes, key=lambda g: _subjects(g)[point.subject_ids[0]], default=None)
        if home is None:
            rest.append(point)
        else:
            home.append(point)
    return rest


def _subjects(group: Sequence[Point]) -> dict[str, int]:
    count: dict[str, int] = defaultdict(int)
    for point in group:
        count[point.subject_ids[0]] += point.predicate != "says"
    return count


def _cut(points: Sequence[Point]) -> list[list[Point]]:
    """A long group cut by its main subjects, those of few sentences together."""
    if len(points) <= LONGEST:
        return [list(points)]
    by: dict[str, list[Point]] = defaultdict(list)
    for point in points:
        by[point.subject_ids[0]].append(point)
    main = [found for found in by.values() if len(found) >= SHORTEST]
    rest = [p for found in by.values() if len(found) < SHORTEST for p in found]
    return [even for g in (*main, rest) for even in _evenly(g)]


def _evenly(points: Sequence[Point]) -> list[list[Point]]:
    """In as few parts as fit, of about the same length: a last part of one sentence is no section."""
    count = -(-len(points) // LONGEST)
    size = -(-len(points) // count) if count else 1
    return [list(points[i : i + size]) for i in range(0, len(points), size)]


def _ordered(points: Sequence[Point], rank: _Rank) -> list[Point]:
    """What is said of one subject stays together, the best ranked first, and within it one source's words."""
    of = {p.subject_ids[0]: [q for q in points if q.subject_ids[0] == p.subject_ids[0]] for p in points}
    voices = {key: n for n, key in enumerate(dict.fromkeys(_voice(p) for p in points))}
    return sorted(
        points,
        key=lambda p: (
            rank.of(of[p.subject_ids[0]]), p.subject_ids[0], p.predicate in ("says", "open"),
            sorted(p.articles) if p.predicate == "says" else [], voices[_voice(p)], rank.of([p]),
        ),
    )  # fmt: skip


def _voice(point: Point) -> str:
    return point.attribution[-1].label if point.attribution else ""
