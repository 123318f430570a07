"""From the words of a date to the days it covers, given the day the article was published.

A moment is resolved or it is nothing: what needs an anchor that is missing or too vague gives None.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from kg.french.intervals import month_end, shift_months, week_of

Precision = Literal["day", "month", "quarter", "season", "year", "decade", "range"]
Side = Literal["past", "future", "open"]
Part = Literal["", "start", "mid", "end"]

_SEASONS = {
    "printemps": ((3, 20), (6, 20)), "été": ((6, 21), (9, 22)), "automne": ((9, 23), (12, 20)),
    "hiver": ((12, 21), (3, 19)),
}  # fmt: skip
# An article that names a day without its year means the one next to it, in the news or in the diary.
_CLOSE, _SOON = timedelta(days=7), timedelta(days=60)


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


def complete_day(
    day: int, month: int, anchor: Anchor, side: Side, *, weekday: int | None = None
) -> Span | None:
    """« le 3 juin »: one within a week of the anchor, or of the weekday said, whatever the verbs; else by them."""
    near = anchor.month
    if near is None:
        return None
    today = anchor.day or near
    days = [d for year in range(near.year - 3, near.year + 3) if (d := _day(year, month, day))]
    if weekday is not None:
        days = [d for d in days if d.weekday() == weekday]
        side = "open"
    nearest = min(days, key=lambda d: abs(d - today), default=None)
    if nearest is None or side == "open" and weekday is not None or abs(nearest - today) <= _CLOSE:
        return day_span(nearest) if nearest else None
    past = max((d for d in days if d <= today), default=None)
    future = min((d for d in days if d >= today), default=None)
    chosen = (
        future
        if side == "future" or (side == "open" and nearest == future and _soon(future, today))
        else past
    )
    return day_span(chosen) if chosen else None


def _soon(day: date | None, today: date) -> bool:
    return day is not None and day - today <= _SOON


def _day(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= month <= 12 and 1 <= day <= month_end(year, month).day else None


def full_day(year: int, month: int, day: int) -> Span | None:
    found = _day(year, month, day)
    return day_span(found) if found else None


def complete_month(month: int, part: Part, anchor: Anchor, side: Side) -> Span | None:
    """« en janvier »: the last one begun, or the next when the words look forward."""
    near = anchor.month
    if near is None:
        return None
    year = near.year
    if side == "future":
        year += month < near.month
    else:
        year -= month > near.month
    return month_span(year, month, part)


def complete_weekday(weekday: int, anchor: Anchor, side: Side, *, strict: bool) -> Span | None:
    """« mardi »: today or the last one, or the next when the words look forward; `strict` leaves today out."""
    today = anchor.day
    if today is None:
        return None
    back = (today.weekday() - weekday) % 7
    if side == "future":
        ahead = (weekday - today.weekday()) % 7
        return day_span(today + timedelta(days=ahead or (7 if strict else 0)))
    return day_span(today - timedelta(days=back or (7 if strict else 0)))


def complete_season(season: str, anchor: Anchor, side: Side) -> Span | None:
    """« l’été dernier », « l’été prochain »: the last one begun, the next one not begun."""
    near = anchor.month
    if near is None:
        return None
    spans = [season_span(year, season) for year in range(near.year - 2, near.year + 2)]
    if side == "future":
        return next((span for span in spans if span.first > near), None)
    if side == "open":
        return min(spans, key=lambda span: max(span.first - near, near - span.last))
    return next((span for span in reversed(spans) if span.first < near), None)


def complete_quarter(number: int, size: int, anchor: Anchor, side: Side) -> Span | None:
    """« au troisième trimestre »: of this year if begun, else of last year; of the next for the future."""
    near = anchor.month
    if near is None:
        return None
    make = quarter_span if size == 3 else half_span
    span = make(near.year, number)
    if side == "future":
        return make(near.year + 1, number) if span.last < near else span
    return make(near.year - 1, number) if span.first > near else span


def shifted(amount: int, unit: str, anchor: Anchor) -> Span | None:
    """So many days, weeks, months or years from the anchor (negative: ago), as precise as the unit."""
    if unit.startswith(("an", "année")):
        year = anchor.first.year + amount
        return year_span(year) if anchor.first.year == anchor.last.year and 1 <= year <= 9999 else None
    if unit == "mois":
        near = anchor.month
        moved = shift_months(near, amount) if near and abs(amount) < 12_000 else None
        return month_span(moved.year, moved.month) if moved else None
    today = anchor.day
    if today is None or abs(amount) > 10_000:
        return None
    if unit.startswith("semaine"):
        return days_span(*week_of(today + timedelta(weeks=amount)))
    return day_span(today + timedelta(days=amount)) if unit.startswith("jour") else None


def last_stretch(amount: int, unit: str, anchor: Anchor) -> Span | None:
    """« ces trois derniers mois »: up to the anchor."""
    if unit.startswith("heure"):
        amount, unit = -(-amount // 24), "jours"
    begun = shifted(-amount, unit, anchor)
    if begun is None or anchor.day is None and unit.startswith(("jour", "semaine")):
        return None
    if begun.precision == "year":
        return years_span(begun.first.year, anchor.first.year)
    if begun.precision == "month":
        return Span(begun.first, anchor.last, "range", f"{begun.iso}/{anchor.last:%Y-%m}")
    return days_span(begun.first, anchor.last)


def around(offset: int, unit: str, anchor: Anchor) -> Span | None:
    """« la semaine dernière » (-1), « ce mois-ci » (0), « l’année prochaine » (1)."""
    if unit == "week-end":
        today = anchor.day
        if today is None:
            return None
        monday = week_of(today)[0] + timedelta(weeks=offset)
        return days_span(monday + timedelta(days=5), monday + timedelta(days=6))
    if unit in ("trimestre", "semestre"):
        near, size = anchor.month, 3 if unit == "trimestre" else 6
        if near is None:
            return None
        moved = shift_months(near.replace(day=1), offset * size)
        make = quarter_span if size == 3 else half_span
        return make(moved.year, (moved.month - 1) // size + 1)
    return shifted(offset, unit, anchor)
