"""When an assertion holds, as far as it says: « PDG depuis 2021 », published in 2023 → 2021-01-01 … 2023-04-05.

An event has a date (`happened`); a state holds over a stretch (`held`), of which the publication is one point.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from kg.french.dates import interval
from kg.model import Assertion

# Two articles this close together tell the same news of the same moment.
NEAR_DAYS = 7
# A seat or a parent company hardly ever changes within a month without one of the two articles saying so.
STABLE_DAYS = 31

Order = Literal["overlap", "apart", "unknown"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of days; a missing end is not known, which is not the same as endless."""

    start: date | None
    end: date | None
    iso: str = ""

    @property
    def days(self) -> int | None:
        """Its length; 1 for a single day."""
        return None if self.start is None or self.end is None else (self.end - self.start).days + 1


def read_iso(value: object) -> Span | None:
    """The days a qualifier's date covers; None for what is no date."""
    if not isinstance(value, str) or not value.strip():
        return None
    iso = value.strip()
    if "T" in iso:
        iso = iso.split("T", 1)[0]
    try:
        start, end = interval(iso)
    except ValueError:
        return None
    return Span(start, end, iso)


def qualifier(assertion: Assertion, *names: str) -> Span | None:
    """The first of these qualifiers that is a date."""
    return next((s for n in names if (s := read_iso(assertion.qualifiers.get(n)))), None)


def published(assertion: Assertion) -> Span | None:
    """The days of publication: one, unless the date is only known to the month or the year."""
    return read_iso(assertion.published)


def days_between(a: Assertion, b: Assertion) -> int | None:
    """Days from one publication to the other, the smallest that the precision allows; None when not known."""
    one, other = published(a), published(b)
    if one is None or other is None or not (one.start and one.end and other.start and other.end):
        return None
    return max((other.start - one.end).days, (one.start - other.end).days, 0)


def near(a: Assertion, b: Assertion, days: int = NEAR_DAYS) -> bool:
    """Whether both are published within so many days; not when a date is missing."""
    between = days_between(a, b)
    return between is not None and between <= days


def happened(assertion: Assertion) -> Span | None:
    """The date an event is given, if it is."""
    return qualifier(assertion, "when", "since")


def as_of(assertion: Assertion) -> Span | None:
    """The date a figure or a piece of news stands for: its own, else that of publication."""
    return qualifier(assertion, "when", "since") or published(assertion)


def held(assertion: Assertion) -> Span | None:
    """The stretch over which a state is said to hold; a present one holds on the day of publication."""
    when, since, until = (qualifier(assertion, name) for name in ("when", "since", "until"))
    out = published(assertion)
    former = bool(assertion.qualifiers.get("former"))
    if when is not None and since is None and until is None:
        return when
    if since is not None:
        end = until.end if until else None if former or out is None else max_day(out.end, since.end)
        return Span(since.start, end, since.iso)
    if until is not None:
        return Span(None, until.end, until.iso)
    if former or out is None:
        return None
    return out


def max_day(one: date | None, other: date | None) -> date | None:
    """The later of two days, None when either is not known."""
    return None if one is None or other is None else max(one, other)


def order(a: Span | None, b: Span | None) -> Order:
    """Whether two stretches share a day, cannot share one, or it cannot be told."""
    if a is None or b is None:
        return "unknown"
    if _before(a, b) or _before(b, a):
        return "apart"
    if None in (a.start, a.end) and None in (b.start, b.end):
        return "unknown"
    for one, other in ((a, b), (b, a)):
        # An open end proves nothing beyond the days that are known.
        if one.start is None and one.end is not None:
            return "overlap" if _contains(other, one.end) else "unknown"
        if one.end is None and one.start is not None:
            return "overlap" if _contains(other, one.start) else "unknown"
    return "overlap"


def _before(a: Span, b: Span) -> bool:
    return a.end is not None and b.start is not None and a.end < b.start


def _contains(span: Span, day: date) -> bool:
    return (span.start is None or span.start <= day) and (span.end is None or day <= span.end)


def same_moment(a: Span, b: Span) -> bool:
    """Whether two dates may be one, at the coarser precision: 26 April 2023 and spring 2023."""
    return order(a, b) == "overlap"


def within(a: Span, b: Span) -> bool:
    """Whether `a` lies in `b` and is shorter."""
    if None in (a.start, a.end, b.start, b.end) or a.days is None or b.days is None:
        return False
    assert a.start and a.end and b.start and b.end
    return b.start <= a.start and a.end <= b.end and a.days < b.days


def equal(a: Span, b: Span) -> bool:
    """Whether both cover exactly the same days."""
    return (a.start, a.end) == (b.start, b.end)


def gap(a: Span, b: Span) -> timedelta:
    """The time between two stretches that do not meet; zero when they do or when it is not known."""
    for one, other in ((a, b), (b, a)):
        if one.end is not None and other.start is not None and one.end < other.start:
            return other.start - one.end
    return timedelta(0)
