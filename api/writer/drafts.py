"""What stands between a plan and a page: sentences to come, and the same once worded."""

from __future__ import annotations

from dataclasses import dataclass

from api.writer.page import Kind
from api.writer.points import Point
from kg.model import Assertion


@dataclass(frozen=True, slots=True)
class Computed:
    """A sentence that counts or compares: the rule that worded it can be run again on what it cites."""

    rule: str
    text: str
    cites: tuple[Assertion, ...]
    argument: str = ""


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence to come: a point to say, others of the same subject `tied` to it, or a computed text.

    `dated`: its date opens it, as in a chronology.
    """

    content: Point | Computed
    tied: tuple[Point, ...] = ()
    dated: bool = False

    @property
    def kind(self) -> Kind:
        return "computed" if isinstance(self.content, Computed) else "sourced"

    @property
    def cites(self) -> tuple[Assertion, ...]:
        return (*self.content.cites, *(a for point in self.tied for a in point.cites))

    @property
    def points(self) -> tuple[Point, ...]:
        """Every point that the sentence tells."""
        return (self.content, *self.tied) if isinstance(self.content, Point) else ()


@dataclass(frozen=True, slots=True)
class Block:
    """A heading and the sentences planned under it; `instead`, what is told when one of them cannot be.

    A `theme` that is left with one sentence joins another: a heading over one sentence is noise.
    """

    heading: str
    level: int
    tellings: tuple[Telling, ...]
    instead: tuple[Telling, ...] = ()
    theme: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A worded sentence, not yet checked."""

    text: str
    telling: Telling
    extras: tuple[Point, ...] = ()

    @property
    def cites(self) -> tuple[Assertion, ...]:
        """What the sentence cites: its own point, then the titles that it adds to a name."""
        more = (a for point in self.extras for a in point.cites)
        return tuple({a.id: a for a in (*self.telling.cites, *more)}.values())
