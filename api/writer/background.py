"""Who people and companies are, and what came before: from the articles' own titles and from the reference.

Only what the page has not told yet, and only of those it is about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from api.writer.drafts import Block, Telling
from api.writer.identity import MOST_TITLES, is_identity
from api.writer.page import Matter
from api.writer.pairs import pair_up
from api.writer.points import Point, of_fact
from api.writer.topic import Topic
from api.writer.unite import enumerate_points
from kg.model import Named

MOST_PEOPLE = 5
MOST_OF_ONE = 3
MOST_DATES = 8
# An age says something on the day it was told only; a job that an office implies says nothing more.
_PASSING = frozenset({"age", "worksFor"})


def background(
    told: Sequence[Point], who: Sequence[Point], matter: Matter, topic: Topic, today: str
) -> list[Block]:
    """Two sections at most: who is who, and a chronology. `who`: the titles that articles give."""
    weight = Counter(key for p in (*told, *who) for key in (*p.subject_ids, *p.object_ids))
    weight.update({key: len(told) + 1 for key in topic.ids})
    fresh = _fresh(matter, [*told, *who], today)
    near = [f for f in fresh if weight[f.subject_ids[0]]]
    people = [f for f in near if is_identity(f) and f.predicate not in _PASSING]
    dated = [
        f for f in near
        if not is_identity(f) and _date(f) and weight[f.object_ids[0]] and isinstance(f.objects[0], Named)
    ]  # fmt: skip
    biographies = [*_untold(who, told, topic), *_best_of_each(people, weight)]
    chosen = sorted(dated, key=lambda f: -weight[f.subject_ids[0]] - weight[f.object_ids[0]])[:MOST_DATES]
    blocks = [
        Block("Qui sont les protagonistes", 2, tuple(pair_up(biographies))),
        Block("Repères chronologiques", 2, tuple(_in_time(chosen))),
    ]
    return [b for b in blocks if len(b.tellings) > 1]


def _fresh(matter: Matter, told: Sequence[Point], today: str) -> list[Point]:
    """The facts that nothing on the page says already, and that have begun."""
    known = {
        (s, p.predicate, o) for p in told if p.modality == "asserted"
        for s in p.subject_ids for o in p.object_ids
    }  # fmt: skip
    return [
        f for f in _best(of_fact(fact) for fact in matter.facts)
        if (f.subject_ids[0], f.predicate, f.object_ids[0]) not in known
        and _date(f) <= today
    ]  # fmt: skip


def _untold(who: Sequence[Point], told: Sequence[Point], topic: Topic) -> list[Point]:
    """The titles that no first mention will hold: of people whom the page does not name otherwise, and of
    the topic itself beyond the first two.
    """
    named = {key for p in told for key in (*p.subject_ids, *p.object_ids)}
    count: Counter[str] = Counter()
    found = []
    for point in who:
        key = point.subject_ids[0]
        count[key] += 1
        mine = bool(topic.ids & {key, *point.object_ids})
        if mine and (key not in named or (key in topic.ids and count[key] > MOST_TITLES)):
            found.append(point)
    return sorted(found, key=lambda p: p.subject_ids[0])


def _best_of_each(facts: Sequence[Point], weight: Counter[str]) -> list[Point]:
    """The latest facts of the few most talked of, each person's in the order of time."""

    def importance(key: str) -> int:
        """How much the page speaks of them, and of what they hold an office in."""
        return weight[key] + max(weight[f.object_ids[0]] for f in facts if f.subject_ids[0] == key)

    main = sorted({f.subject_ids[0] for f in facts}, key=lambda k: (-importance(k), k))[:MOST_PEOPLE]
    found = []
    for key in main:
        own = sorted((f for f in facts if f.subject_ids[0] == key), key=_date)
        found += own[-MOST_OF_ONE:]
    return found


def _in_time(facts: Sequence[Point]) -> list[Telling]:
    """One date for two parties, the first: what came after it would need explaining."""
    first: dict[tuple[str, str], Point] = {}
    for fact in sorted(facts, key=_date):
        first.setdefault((fact.subject_ids[0], fact.object_ids[0]), fact)
    return [Telling(p, dated=True) for p in enumerate_points(first.values())]


def _best(facts: Iterable[Point]) -> list[Point]:
    """One fact for one relation, the most precisely dated: two figures of one deal would need explaining."""
    kept: dict[tuple[str, str, str], Point] = {}
    for fact in facts:
        key = (fact.subject_ids[0], fact.predicate, fact.object_ids[0])
        if key not in kept or len(_date(fact)) > len(_date(kept[key])):
            kept[key] = fact
    return list(kept.values())


def _date(point: Point) -> str:
    return str(point.qualifiers.get("when") or point.qualifiers.get("since") or "")
