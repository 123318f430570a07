"""Statements to points: what is to be told once, in one voice, with everything that is cited for it.

A point is never firmer than any assertion it cites: hearsay and certainty from one origin are told as hearsay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from kg.french.folding import fold, words
from kg.model import Assertion, Described, Fact, Modality, Named, Node, Polarity, Quantity, Statement, Words

# From the firmest to the weakest way of putting a proposition.
FIRMNESS: tuple[Modality, ...] = ("asserted", "planned", "attempted", "hedged", "questioned")
# Two descriptions that share this much of their words tell of the same people or things.
SAME_WORDS = 0.5


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to tell. Several subjects or objects when the same is said of each."""

    subjects: tuple[Node, ...]
    subject_ids: tuple[str, ...]
    predicate: str
    objects: tuple[Node, ...]
    object_ids: tuple[str, ...]
    qualifiers: Mapping[str, Any]
    modality: Modality
    polarity: Polarity
    attribution: tuple[Node, ...]
    cites: tuple[Assertion, ...]
    statements: tuple[str, ...]
    status: str = "reported"
    reference: bool = False

    @property
    def passages(self) -> str:
        return fold(" ".join(a.quote for a in self.cites))

    @property
    def articles(self) -> frozenset[str]:
        return frozenset(a.article for a in self.cites)


def points_of(statements: Iterable[Statement]) -> tuple[Point, ...]:
    """One point per statement and polarity, in the order given; questions tell nothing and are left out."""
    found: list[Point] = []
    for statement in statements:
        for polarity, assertions in (("affirmed", statement.supports), ("negated", statement.denies)):
            own = tuple(a for a in assertions if not a.reference and a.modality != "questioned")
            if own:
                found.append(_point(statement, own, "negated" if polarity == "negated" else "affirmed"))
    return tuple(found)


def _point(statement: Statement, assertions: tuple[Assertion, ...], polarity: Polarity) -> Point:
    modality, cites = _voice(assertions)
    best = max(cites, key=lambda a: (a.modality == modality, len(a.qualifiers), a.confidence, a.id))
    return Point(
        (best.subject,), (statement.subject_id,), statement.predicate, (best.object,), (statement.object_id,),
        _common(cites, best), modality, polarity, _attribution(cites), cites, (statement.id,), statement.status,
    )  # fmt: skip


def _voice(assertions: tuple[Assertion, ...]) -> tuple[Modality, tuple[Assertion, ...]]:
    """The modality to tell and what to cite for it."""
    hedged = [a for a in assertions if a.modality == "hedged"]
    firm = [a for a in assertions if a.modality != "hedged"]
    origins = {a.origin for a in hedged}
    free = [a for a in firm if a.origin is not None and a.origin not in origins]
    if hedged and not free:
        return "hedged", assertions
    kept = tuple(free or firm)
    return max((a.modality for a in kept), key=FIRMNESS.index), kept


def _common(cites: tuple[Assertion, ...], best: Assertion) -> dict[str, Any]:
    """The best reading's qualifiers, less those that another cited passage contradicts."""
    return {
        key: value for key, value in best.qualifiers.items()
        if all(a.qualifiers.get(key, value) == value or key in ("when", "since", "until") for a in cites)
    }  # fmt: skip


def _attribution(cites: tuple[Assertion, ...]) -> tuple[Node, ...]:
    """The fullest chain of the commonest origin; empty when nobody is cited."""
    chains = [a.attribution for a in cites if a.attribution]
    if not chains:
        return ()
    names = [fold(chain[-1].label) for chain in chains]
    common = max(set(names), key=lambda n: (names.count(n), n))
    return max((c for c in chains if fold(c[-1].label) == common), key=lambda c: (len(c), c[0].label))


def of_fact(fact: Fact) -> Point:
    """A reference fact as a point; what it cites is the fact itself."""
    assertion = Assertion(
        id=f"reference:{fact.id}", article=f"reference:{fact.id}", publisher=None, published=None,
        subject=fact.subject, subject_id=fact.subject.id or fold(fact.subject.name), predicate=fact.predicate,
        object=fact.object, object_id=_id(fact.object), qualifiers=fact.qualifiers, modality=fact.modality,
        polarity="affirmed", attribution=(), origin=fact.origin, quote=fact.note or fact.object.label,
        confidence=1.0 if fact.confidence == "confirmed" else 0.6, reference=True,
    )  # fmt: skip
    return Point(
        (fact.subject,), (assertion.subject_id,), fact.predicate, (fact.object,), (assertion.object_id,),
        fact.qualifiers, fact.modality, "affirmed", (), (assertion,), (assertion.id,), reference=True,
    )  # fmt: skip


def _id(node: Node) -> str:
    return node.id if isinstance(node, Named) and node.id else fold(node.label)


# ── one telling for what is the same ─────────────────────────────────────────────────────────────────────────


def gather_equal(points: Iterable[Point]) -> tuple[Point, ...]:
    """Points that say the same of the same described people or things become one, under its fullest citation."""
    kept: list[Point] = []
    for point in points:
        twin = next((i for i, other in enumerate(kept) if _same(point, other)), None)
        if twin is None:
            kept.append(point)
        else:
            kept[twin] = _united(kept[twin], point)
    return tuple(kept)


def _same(a: Point, b: Point) -> bool:
    if (a.subject_ids, a.predicate, a.polarity) != (b.subject_ids, b.predicate, b.polarity):
        return False
    if a.qualifiers.get("what") != b.qualifiers.get("what") or a.qualifiers.get("role") != b.qualifiers.get(
        "role"
    ):
        return False
    if a.object_ids == b.object_ids:
        return True
    x, y = a.objects[0], b.objects[0]
    if not (isinstance(x, Described) and isinstance(y, Described)) or len(a.objects) + len(b.objects) > 2:
        return False
    return _numbers(x) == _numbers(y) and (_overlap(x.text, y.text) >= SAME_WORDS)


def _numbers(node: Described) -> list[str]:
    return re.findall(r"\d+|\bdeux\b|\btrois\b|\bcentaines?\b|\bmilliers?\b|\bune?\b", fold(node.text))


def _overlap(a: str, b: str) -> float:
    left, right = ({w for w in words(t) if len(w) > 2} for t in (a, b))
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def _united(a: Point, b: Point) -> Point:
    modality, cites = _voice((*a.cites, *(c for c in b.cites if c not in a.cites)))
    lead = a if any(c in cites for c in a.cites) else b
    return replace(
        lead, modality=modality, cites=cites, attribution=_attribution(cites),
        statements=tuple(dict.fromkeys((*a.statements, *b.statements))),
    )  # fmt: skip


def enumerate_points(points: Iterable[Point]) -> tuple[Point, ...]:
    """« X a quitté Z » and « Y a quitté Z » → one point with two subjects; likewise for objects. At most four."""
    kept: list[Point] = []
    for point in points:
        partner = next((i for i, other in enumerate(kept) if _enumerable(point, other)), None)
        kept.append(point) if partner is None else kept.__setitem__(
            partner, _enumerated(kept[partner], point)
        )
    return tuple(kept)


def _enumerable(a: Point, b: Point) -> bool:
    if a.predicate in ("says", "open") or a.reference or b.reference:
        return False
    frame = (a.predicate, a.modality, a.polarity, a.articles, _chain(a), dict(a.qualifiers))
    if frame != (b.predicate, b.modality, b.polarity, b.articles, _chain(b), dict(b.qualifiers)):
        return False
    if not all(isinstance(n, Named) for p in (a, b) for n in (*p.subjects, *p.objects)):
        return False
    if a.object_ids == b.object_ids:
        return len(b.subjects) < 4
    return a.subject_ids == b.subject_ids and len(b.objects) < 4


def _chain(point: Point) -> tuple[str, ...]:
    return tuple(fold(n.label) for n in point.attribution)


def _enumerated(first: Point, more: Point) -> Point:
    cites = (*first.cites, *(c for c in more.cites if c not in first.cites))
    together = replace(first, cites=cites, statements=(*first.statements, *more.statements))
    if first.object_ids == more.object_ids:
        return replace(
            together,
            subjects=first.subjects + more.subjects,
            subject_ids=first.subject_ids + more.subject_ids,
        )
    return replace(
        together, objects=first.objects + more.objects, object_ids=first.object_ids + more.object_ids
    )


def is_quote(point: Point) -> bool:
    """Whether it is somebody's words as pronounced."""
    node = point.objects[0]
    return point.predicate == "says" and isinstance(node, Words) and node.quote == "direct"


def amount_of(point: Point) -> Quantity | None:
    """The quantity that is the point's object, if it is one."""
    return next((n for n in point.objects if isinstance(n, Quantity)), None)
