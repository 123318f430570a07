"""Who people and companies are, and what came before: from the articles' own titles and from the reference.
Who people and companies are, and what came before: from the articles' own titles and from the reference.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from api.writer.drafts import Block, Telling
from api.writer.identity import is_identity
from api.writer.page import Matter
from api.writer.points import Point, of_fact
from api.writer.topic import Topic
from api.writer.unite import enumerate_points
from kg.model import Named

MOST_FACTS = 7
MOST_DATES = 7


def background(told: Sequence[Point], matter: Matter, topic: Topic, today: str) -> list[Block]:
    """Two sections at most: who is who, and a chronology; only what the page has not already told."""
    weight = Counter(key for p in told for key in (*p.subject_ids, *p.object_ids))
    weight.update({key: len(told) for key in topic.ids})
    known = {(p.subject_ids[0], p.predicate, p.object_ids[0]) for p in told}
    facts = _best(of_fact(fact) for fact in matter.facts)
    fresh = [
        f for f in facts
        if (f.subject_ids[0], f.predicate, f.object_ids[0]) not in known and _date(f) <= today
    ]  # fmt: skip
    near = [f for f in fresh if weight[f.subject_ids[0]]]
    who = [f for f in near if is_identity(f) and f.modality == "asserted"]
    dated = [f for f in near if f not in who and _date(f) and weight[f.object_ids[0]] and _both_named(f)]
    ranked = sorted(who, key=lambda f: (-weight[f.subject_ids[0]], f.subject_ids[0], _date(f)))[:MOST_FACTS]
    chosen = sorted(dated, key=lambda f: -weight[f.subject_ids[0]] - weight[f.object_ids[0]])[:MOST_DATES]
    blocks = [
        Block("Qui sont les protagonistes", 2, tuple(map(Telling, ranked))),
        Block("Repères chronologiques", 2, tuple(map(Telling, enumerate_points(sorted(chosen, key=_date))))),
    ]
    return [b for b in blocks if len(b.tellings) > 1]


def _best(facts: Iterable[Point]) -> list[Point]:
    """One fact for one relation, the most precisely dated: two figures of one deal would need explaining."""
    kept: dict[tuple[str, str, str], Point] = {}
    for fact in facts:
        key = (fact.subject_ids[0], fact.predicate, fact.object_ids[0])
        if key not in kept or len(_date(fact)) > len(_date(kept[key])):
            kept[key] = fact
    return list(kept.values())


def _both_named(point: Point) -> bool:
    return isinstance(point.objects[0], Named)


def _date(point: Point) -> str:
    return str(point.qualifiers.get("when") or point.qualifiers.get("since") or "")
