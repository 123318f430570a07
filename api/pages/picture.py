"""A first picture of who is tied to whom: the entity in the middle, its neighbours around, as SVG."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from api.telling import is_entity
from kg.model import Entity, Statement

WIDTH, HEIGHT = 900, 620
RADIUS = 235
# More neighbours than this and the names collide; those with the most statements stay.
MOST = 24


@dataclass(frozen=True, slots=True)
class Spot:
    """A neighbour: where its dot and its name go, and what ties it to the middle."""

    id: str
    name: str
    x: float
    y: float
    anchor: str
    ties: tuple[str, ...]
    contested: bool

    @property
    def middle(self) -> tuple[float, float]:
        """Where the tie's label goes: nearer the neighbour, where the lines are apart."""
        return WIDTH / 2 + 0.62 * (self.x - WIDTH / 2), HEIGHT / 2 + 0.62 * (self.y - HEIGHT / 2)


def place(centre: Entity, statements: Sequence[Statement], label: Mapping[str, str]) -> tuple[Spot, ...]:
    """The neighbours on an ellipse, the most tied first from the top; `label` names the predicates."""
    ties: dict[str, list[Statement]] = {}
    names: dict[str, str] = {}
    for statement in statements:
        ends = ((statement.subject_id, statement.subject), (statement.object_id, statement.object))
        for party, node in ends:
            if party != centre.id and is_entity(party):
                names.setdefault(party, node.label)
                ties.setdefault(party, []).append(statement)
    chosen = sorted(ties, key=lambda party: (-len(ties[party]), names[party], party))[:MOST]
    return tuple(
        _spot(party, names[party], ties[party], turn=n / len(chosen), label=label)
        for n, party in enumerate(chosen)
    )


def _spot(party: str, name: str, ties: Sequence[Statement], *, turn: float, label: Mapping[str, str]) -> Spot:
    """`turn` is the share of the circle, clockwise from the top."""
    right, down = math.sin(2 * math.pi * turn), -math.cos(2 * math.pi * turn)
    return Spot(
        id=party,
        name=name,
        x=round(WIDTH / 2 + RADIUS * right, 1),
        y=round(HEIGHT / 2 + RADIUS * down, 1),
        anchor="middle" if abs(right) < 0.2 else "start" if right > 0 else "end",
        ties=tuple(dict.fromkeys(label.get(s.predicate, s.predicate) for s in ties)),
        contested=any(s.status in ("contested", "refuted") for s in ties),
    )
