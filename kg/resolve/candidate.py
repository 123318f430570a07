"""Two entities that look alike and were not merged: a person decides."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair without order; `reasons` are French, fit to show to the person who judges."""

    left: str
    right: str
    score: float
    reasons: tuple[str, ...]
