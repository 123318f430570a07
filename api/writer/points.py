"""Statements to points: what is to be told once, in one voice, with everything that is cited for it.

A point is never firmer than any assertion it cites: hearsay and certainty from one origin are told as
hearsay.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kg.french.folding import fold
from kg.model import Assertion, Fact, Modality, Named, Node, Polarity, Quantity, Statement, Words

# From the firmest to the weakest way of putting a proposition.
FIRMNESS: tuple[Modality, ...] = ("asserted", "planned", "attempted", "hedged", "questioned")


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
    parts: tuple[Point, ...] = ()

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
            if own and statement.subject_id != statement.object_id:
                found.append(_point(statement, own, "negated" if polarity == "negated" else "affirmed"))
    return tuple(found)


def _point(statement: Statement, assertions: tuple[Assertion, ...], polarity: Polarity) -> Point:
    modality, cites = voice_of(assertions)
    best = max(cites, key=lambda a: (a.modality == modality, len(a.qualifiers), a.confidence, a.id))
    return Point(
        (best.subject,), (statement.subject_id,), statement.predicate, (best.object,), (statement.object_id,),
        _common(cites, best), modality, polarity, attribution_of(cites), cites, (statement.id,),
        statement.status,
    )  # fmt: skip


def voice_of(assertions: tuple[Assertion, ...]) -> tuple[Modality, tuple[Assertion, ...]]:
    """The modality to tell and what to cite for it: one voice, that of the source most of them go back to."""
    cites = _one_voice(assertions)
    hedged = [a for a in cites if a.modality == "hedged"]
    firm = [a for a in cites if a.modality != "hedged"]
    origins = {a.origin for a in hedged}
    free = [a for a in firm if a.origin is not None and a.origin not in origins]
    if hedged and not free:
        return "hedged", cites
    kept = tuple(free or firm)
    return max((a.modality for a in kept), key=FIRMNESS.index), kept


def _one_voice(assertions: tuple[Assertion, ...]) -> tuple[Assertion, ...]:
    """What an article says itself is not « selon X », nor the reverse: the larger side is told."""
    own = tuple(a for a in assertions if not a.attribution)
    common = {fold(node.label) for node in attribution_of(assertions)}
    quoted = tuple(a for a in assertions if common & {fold(node.label) for node in a.attribution})
    return quoted if len(quoted) > len(own) else own


def _common(cites: tuple[Assertion, ...], best: Assertion) -> dict[str, Any]:
    """The best reading's qualifiers, less those that another cited passage contradicts."""
    return {
        key: value for key, value in best.qualifiers.items()
        if all(a.qualifiers.get(key, value) == value or key in ("when", "since", "until") for a in cites)
    }  # fmt: skip


def attribution_of(cites: tuple[Assertion, ...]) -> tuple[Node, ...]:
    """The fullest chain of the commonest origin; empty when nobody is cited."""
    chains = [a.attribution for a in cites if a.attribution]
    if not chains:
        return ()
    names = [fold(chain[-1].label) for chain in chains]
    common = max(set(names), key=lambda n: (names.count(n), n))
    return max((c for c in chains if fold(c[-1].label) == common), key=lambda c: (len(c), c[0].label))


def of_assertion(assertion: Assertion) -> Point:
    """One assertion told by itself, as when it is one side of a contradiction."""
    a = assertion
    return Point(
        (a.subject,), (a.subject_id,), a.predicate, (a.object,), (a.object_id,), a.qualifiers, a.modality,
        a.polarity, a.attribution, (a,), (), reference=a.reference,
    )  # fmt: skip


def of_fact(fact: Fact) -> Point:
    """A reference fact as a point; what it cites is the fact itself."""
    assertion = Assertion(
        id=f"reference:{fact.id}", article=f"reference:{fact.id}", publisher=None, published=None,
        subject=fact.subject, subject_id=fact.subject.id or fold(fact.subject.name), predicate=fact.predicate,
        object=fact.object, object_id=_id(fact.object), qualifiers=fact.qualifiers, modality=fact.modality,
        polarity="affirmed", attribution=(), origin=fact.origin, quote=fact.note or fact.object.label,
        confidence=1.0 if fact.confidence == "confirmed" else 0.6, reference=True,
    )  # fmt: skip
    return of_assertion(assertion)


def _id(node: Node) -> str:
    return node.id if isinstance(node, Named) and node.id else fold(node.label)


def is_quote(point: Point) -> bool:
    """Whether it is somebody's words as pronounced."""
    node = point.objects[0]
    return point.predicate == "says" and isinstance(node, Words) and node.quote == "direct"


def amount_of(point: Point) -> Quantity | None:
    """The quantity that is the point's object, if it is one."""
    return next((n for n in point.objects if isinstance(n, Quantity)), None)
