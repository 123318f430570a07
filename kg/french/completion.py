"""Dates that do not say their year, or say only « mardi »: completed from the day the article was published.

What needs an anchor that is too vague gives None: better no date than a wrong one.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Literal

from kg.french.intervals import shift_months, week_of
from kg.french.moments import (
    Anchor,
    Part,
    Span,
    calendar_day,
    day_span,
    days_span,
    half_span,
    month_span,
    quarter_span,
    season_span,
    year_span,
    years_span,
)  # fmt: skip

Side = Literal["past", "future", "open"]

# An article that names a day without its year means the one next to it, in the news or in the diary.
_CLOSE, _SOON = timedelta(days=7), timedelta(days=60)
_SOON_MONTHS = 2


def complete_day(
    day: int, month: int, anchor: Anchor, side: Side, *, weekday: int | None = None
) -> Span | None:
    """« le 3 juin »: the one of that weekday or within a week of the anchor, else as the verbs say."""
    near = anchor.month
    if near is None:
        return None
    today = anchor.day or near
    days = [d for year in range(near.year - 3, near.year + 3) if (d := calendar_day(year, month, day))]
    if weekday is not None:
        days = [d for d in days if d.weekday() == weekday]
        side = "open"
    nearest = min(days, key=lambda d: abs(d - today), default=None)
    if nearest is None or (side == "open" and weekday is not None) or abs(nearest - today) <= _CLOSE:
        return day_span(nearest) if nearest else None
    past = max((d for d in days if d <= today), default=None)
    future = min((d for d in days if d >= today), default=None)
    # Nobody writes « le 25 août » in July for last summer: « dernier » or the year would be said.
    coming = nearest == future and nearest - today <= _SOON
    chosen = future if side == "future" or coming else past
    return day_span(chosen) if chosen else None


def complete_month(month: int, part: Part, anchor: Anchor, side: Side) -> Span | None:
    """« en janvier »: the last one begun, or the next when the words look forward."""
    near = anchor.month
    if near is None:
        return None
    year = near.year
    ahead = (month - near.month) % 12
    if side == "future" or (side == "open" and 0 < ahead <= _SOON_MONTHS):
        year += month < near.month
    else:
        year -= month > near.month
    return month_span(year, month, part)


def complete_weekday(weekday: int, anchor: Anchor, side: Side, *, strict: bool) -> Span | None:
    """« mardi »: today or the last one, or the next for the future; `strict` leaves today out."""
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
    if begun is None or (anchor.day is None and unit.startswith(("jour", "semaine"))):
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
