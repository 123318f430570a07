"""What the sources contradict, both sides told, and what cannot be settled yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from api.writer.computed import Ground, compute
from api.writer.drafts import Block, Computed, Telling
from api.writer.headings import disputed
from api.writer.names import Names
from api.writer.page import Matter
from api.writer.points import Point, of_assertion
from api.writer.sides import attribute_side
from api.writer.topic import Topic
from kg.model import Assertion, Comparison

MOST_DISPUTES = 6
MOST_UNSETTLED = 4


def contradictions(matter: Matter) -> tuple[Comparison, ...]:
    """One per quarrel: the same parties disputed in the same way are told once, the best documented first."""
    kept: dict[tuple[str, str, str], Comparison] = {}
    for comparison in _ranked(matter, "contradiction"):
        a = matter.assertions[comparison.a]
        named = comparison.type == "identity"
        key = ("", comparison.why.partition(" selon ")[0]) if named else (a.subject_id, a.predicate)
        kept.setdefault((*key, comparison.type), comparison)
    return tuple(kept.values())[:MOST_DISPUTES]


def _ranked(matter: Matter, verdict: str) -> list[Comparison]:
    known = [
        c for c in matter.comparisons
        if c.verdict == verdict and c.a in matter.assertions and c.b in matter.assertions
    ]  # fmt: skip
    order = {a.id: n for n, s in enumerate(matter.statements) for a in (*s.supports, *s.denies)}
    last = len(order)
    return sorted(known, key=lambda c: (min(order.get(c.a, last), order.get(c.b, last)), c.id))


def contested_ids(matter: Matter) -> frozenset[str]:
    """The assertions that the section on contradictions tells, with every claim that says the same as one of
    them.
    """
    ids = {i for c in contradictions(matter) if c.type != "identity" for i in (c.a, c.b)}
    for statement in matter.statements:
        own = {a.id for a in (*statement.supports, *statement.denies)}
        if own & ids:
            ids |= own
    return frozenset(ids)


def count_disputes(matter: Matter, names: Names, topic: Topic) -> Computed | None:
    """How many points the page will show as contested."""
    cites = tuple({a.id: a for c in contradictions(matter) for a in _sides(c, matter)}.values())
    return compute("disputes", Ground(cites, matter, names, topic.phrase)) if cites else None


def disputes(matter: Matter, names: Names) -> list[Block]:
    """A section, and under it one subsection per quarrel: one side, the other, and why they do not agree.

    A quarrel is never told from one side only: when a side cannot be said, the comparison's own words stand
    for both.
    """
    blocks = [_quarrel(c, matter, names) for c in contradictions(matter)]
    return [Block("Ce que les sources contredisent", 2, ()), *blocks] if blocks else []


def _quarrel(comparison: Comparison, matter: Matter, names: Names) -> Block:
    a, b = _sides(comparison, matter)
    # The press first, then what is held against it.
    sides = (b, a) if a.reference else (a, b)
    told = tuple(Telling(attribute_side(of_assertion(side), matter)) for side in sides)
    reasons = tuple(map(Telling, _reasons(comparison, sides, matter, names)))
    heading = disputed(comparison, sides, names)
    if comparison.type == "identity":  # Both sides say the same of somebody; only the name differs.
        return Block(heading, 3, reasons)
    verdict = compute("verdict", Ground(sides, matter, names, comparison.id))
    ruling = compute("ruling", Ground(sides, matter, names, comparison.id))
    close = reasons[1:] or ((Telling(verdict),) if verdict else ())
    end = (Telling(ruling),) if ruling else ()
    return Block(heading, 3, (*told, *close, *end), instead=(*reasons, *end))


def _reasons(
    comparison: Comparison, sides: tuple[Assertion, Assertion], matter: Matter, names: Names
) -> Iterable[Computed]:
    """The comparison's own explanation, in as many sentences as it has parts."""
    for part in range(3):
        said = compute("comparison", Ground(sides, matter, names, f"{comparison.id}#{part}"))
        if said is not None:
            yield said


def _sides(comparison: Comparison, matter: Matter) -> tuple[Assertion, Assertion]:
    return matter.assertions[comparison.a], matter.assertions[comparison.b]


def unsettled(matter: Matter, names: Names, told: Sequence[Point]) -> list[Computed]:
    """Pairs that may or may not agree: both sides and why nobody can tell yet."""
    ids = {a.id for point in told for a in point.cites}
    found: list[Computed] = []
    for c in _ranked(matter, "unclear"):
        if len(found) < MOST_UNSETTLED and (c.a in ids or c.b in ids):
            found += _reasons(c, _sides(c, matter), matter, names)
    return found
