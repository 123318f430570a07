"""When an assertion holds, as far as it says: « PDG depuis 2021 », published in 2023 → 2021 to 2023.

An event has a date (`happened`); a state holds over a stretch (`held`), publication being one point of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from kg.errors import InvalidInput
from kg.french import interval
from kg.model import Assertion

# Two articles this close together tell the same news of the same moment.
NEAR_DAYS = 7
# A seat or a parent company hardly changes within a month without one of the two articles saying so.
STABLE_DAYS = 31

Order = Literal["overlap", "apart", "unknown"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of days; a missing end is not known, which is not the same as endless."""

    start: date | None
    end: date | None
    iso: str = ""

    def contains(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def before(self, other: Span) -> bool:
        """Whether it is over when the other begins."""
        return self.end is not None and other.start is not None and self.end < other.start


# ── what one assertion says ──────────────────────────────────────────────────────────────────────────────


def read_iso(value: object) -> Span | None:
    """The days that a qualifier's date covers; None for what is no date."""
    if not isinstance(value, str) or not value.strip():
        return None
    iso = value.strip().split("T", 1)[0]
    try:
        start, end = interval(iso)
    except InvalidInput:
        return None
    return Span(start, end, iso)


def qualifier(assertion: Assertion, *names: str) -> Span | None:
    """The first of these qualifiers that is a date."""
    return next((s for name in names if (s := read_iso(assertion.qualifiers.get(name)))), None)


def published(assertion: Assertion) -> Span | None:
    """The days of publication: one, unless the date is only known to the month or the year."""
    return read_iso(assertion.published)


def happened(assertion: Assertion) -> Span | None:
    """The date that an event is given, if it is."""
    return qualifier(assertion, "when", "since")


def as_of(assertion: Assertion) -> Span | None:
    """The date that a figure or a piece of news stands for: its own, else that of publication."""
    return happened(assertion) or published(assertion)


def held(assertion: Assertion) -> Span | None:
    """The stretch over which a state is said to hold; a present one holds on the day of publication."""
    when, since, until = (qualifier(assertion, name) for name in ("when", "since", "until"))
    out, former = published(assertion), bool(assertion.qualifiers.get("former"))
    if since is not None:
        end = until.end if until else None if former else _later(out, since)
        return Span(since.start, end, since.iso)
    if until is not None:
        return Span(None, until.end, until.iso)
    return when or (None if former else out)


def _later(out: Span | None, since: Span) -> date | None:
    if out is None or out.end is None or since.end is None:
        return None
    return max(out.end, since.end)


# ── two of them ──────────────────────────────────────────────────────────────────────────────────────────


def order(a: Span | None, b: Span | None) -> Order:
    """Whether two stretches share a day for certain, cannot share one, or it cannot be told."""
    if a is None or b is None:
        return "unknown"
    if a.before(b) or b.before(a):
        return "apart"
    for one, other in ((a, b), (b, a)):
        # An open end proves nothing beyond the day that is known.
        if one.start is None or one.end is None:
            known = one.end or one.start
            return "overlap" if known is not None and _surely_contains(other, known) else "unknown"
    return "overlap"


def _surely_contains(span: Span, day: date) -> bool:
    return span.start is not None and span.end is not None and span.contains(day)


def meet(a: Span, b: Span) -> bool:
    """Whether two dates may be one, at the coarser precision: 26 April 2023 and spring 2023."""
    return order(a, b) == "overlap"


def within(a: Span, b: Span) -> bool:
    """Whether `a` lies in `b` and is shorter: the finer of two dates that meet."""
    if a.start is None or a.end is None or b.start is None or b.end is None:
        return False
    return b.start <= a.start and a.end <= b.end and (a.end - a.start) < (b.end - b.start)


def equal(a: Span, b: Span) -> bool:
    """Whether both cover exactly the same days."""
    return (a.start, a.end) == (b.start, b.end)


def gap_days(a: Span, b: Span) -> int:
    """The days between two stretches that do not meet; zero when they do or when it is not known."""
    for one, other in ((a, b), (b, a)):
        if one.end is not None and other.start is not None and one.end < other.start:
            return (other.start - one.end).days
    return 0


def days_between(a: Assertion, b: Assertion) -> int | None:
    """Days from one publication to the other, the fewest that the precision allows; None when not known."""
    one, other = published(a), published(b)
    return None if one is None or other is None else gap_days(one, other)


def near(a: Assertion, b: Assertion, days: int = NEAR_DAYS) -> bool:
    """Whether both are published within so many days; not when a date is missing."""
    between = days_between(a, b)
    return between is not None and between <= days


def same_time(a: Assertion, b: Assertion) -> bool:
    """Whether both are given a date, and it may be the same one."""
    one, other = happened(a), happened(b)
    return one is not None and other is not None and meet(one, other)


def two_times(a: Assertion, b: Assertion) -> bool:
    """Whether both are given a date, and it cannot be the same one."""
    one, other = happened(a), happened(b)
    return one is not None and other is not None and not meet(one, other)
