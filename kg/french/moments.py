"""Stretches of the calendar with the precision they were said with, and the anchor of relative dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from kg.french.intervals import month_end

Precision = Literal["day", "month", "quarter", "season", "year", "decade", "range"]
Part = Literal["", "start", "mid", "end"]

_SEASONS = {
    "printemps": ((3, 20), (6, 20)), "été": ((6, 21), (9, 22)), "automne": ((9, 23), (12, 20)),
    "hiver": ((12, 21), (3, 19)),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Span:
    """Resolved days; `iso` is how the contract writes them."""

    first: date
    last: date
    precision: Precision
    iso: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """The publication date, as precise as known: `first` and `last` differ when it is a month or a year."""

    first: date
    last: date

    @property
    def day(self) -> date | None:
        return self.first if self.first == self.last else None

    @property
    def month(self) -> date | None:
        return (
            self.first if (self.first.year, self.first.month) == (self.last.year, self.last.month) else None
        )


def day_span(day: date) -> Span:
    return Span(day, day, "day", day.isoformat())


def days_span(first: date, last: date) -> Span:
    return Span(first, last, "range", f"{first}/{last}")


def year_span(year: int, part: Part = "") -> Span:
    """« fin 2024 » is written as its last day, for it is a deadline more often than a season."""
    match part:
        case "start":
            return Span(date(year, 1, 1), date(year, 3, 31), "range", f"{year}-01/{year}-03")
        case "mid":
            return Span(date(year, 6, 1), date(year, 7, 31), "range", f"{year}-06/{year}-07")
        case "end":
            return Span(date(year, 10, 1), date(year, 12, 31), "range", f"{year}-12-31")
    return Span(date(year, 1, 1), date(year, 12, 31), "year", str(year))


def month_span(year: int, month: int, part: Part = "") -> Span:
    iso = f"{year}-{month:02}"
    last = month_end(year, month)
    match part:
        case "start":
            return Span(date(year, month, 1), date(year, month, 10), "month", iso)
        case "mid":
            return Span(date(year, month, 10), date(year, month, 20), "month", iso)
        case "end":
            return Span(date(year, month, 20), last, "month", iso)
    return Span(date(year, month, 1), last, "month", iso)


def years_span(first: int, last: int, precision: Precision = "range") -> Span:
    return Span(date(first, 1, 1), date(last, 12, 31), precision, f"{first}/{last}")


def quarter_span(year: int, quarter: int) -> Span:
    return _months_span(year, quarter * 3 - 2, quarter * 3, "quarter")


def half_span(year: int, half: int) -> Span:
    return _months_span(year, half * 6 - 5, half * 6, "range")


def _months_span(year: int, first: int, last: int, precision: Precision) -> Span:
    iso = f"{year}-{first:02}/{year}-{last:02}"
    return Span(date(year, first, 1), month_end(year, last), precision, iso)


def season_span(year: int, season: str) -> Span:
    """Winter belongs to the year it begins in."""
    opening, closing = _SEASONS[season]
    first = date(year, *opening)
    last = date(year + (season == "hiver"), *closing)
    return Span(first, last, "season", f"{first:%Y-%m}/{last:%Y-%m}")


def calendar_day(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= month <= 12 and 1 <= day <= month_end(year, month).day else None


def full_day(year: int, month: int, day: int) -> Span | None:
    found = calendar_day(year, month, day)
    return day_span(found) if found else None
