"""From one wording found in a text to the days it covers: one short function per shape of `date_patterns`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from kg.french.completion import (
    Side,
    around,
    complete_day,
    complete_month,
    complete_quarter,
    complete_season,
    complete_weekday,
    last_stretch,
    shifted,
)  # fmt: skip
from kg.french.date_patterns import DAYS, NEAR, ORDINALS, WEEKDAYS
from kg.french.intervals import interval, month_number
from kg.french.moments import (
    Anchor,
    Part,
    Span,
    day_span,
    days_span,
    full_day,
    half_span,
    month_span,
    quarter_span,
    season_span,
    year_span,
    years_span,
)  # fmt: skip
from kg.french.numerals import parse_number
from kg.french.outlook import outlook

_PARTS: dict[str | None, Part] = {"début": "start", "mi": "mid", "milieu": "mid", "fin": "end"}


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a wording stands; `year` is given by the other end of a range, when it has none itself."""

    text: str
    start: int
    end: int
    anchor: Anchor | None = None
    year: int | None = None
    deadline: bool = False

    @property
    def side(self) -> Side:
        """What the verbs say; a deadline looks forward unless they say otherwise."""
        said = outlook(self.text, self.start, self.end)
        return "future" if self.deadline and said == "open" else said


def place(match: re.Match[str], setting: Setting) -> Span | None:
    """The days covered; None when the calendar has no such day or the anchor does not tell."""
    return _PLACED[match.lastgroup or ""](match, setting)


def _side(near: str | None, setting: Setting) -> Side:
    if near is None:
        return setting.side
    return "future" if NEAR[near] > 0 else "past"


def _year(written: str | None, setting: Setting) -> int | None:
    return int(written) if written else setting.year


def _iso(match: re.Match[str], _: Setting) -> Span | None:
    year, month, day = (int(part) for part in match["iso"].split("-"))
    return full_day(year, month, day)


def _numeric(match: re.Match[str], _: Setting) -> Span | None:
    return full_day(int(match["ny"]), int(match["nm"]), int(match["nd"]))


def _dated(match: re.Match[str], setting: Setting) -> Span | None:
    first = _one_day(int(match["d"]), match, setting)
    if match["d2"] is None or first is None:
        return first
    last = _one_day(int(match["d2"]), match, setting)
    return days_span(first.first, last.first) if last and first.first < last.first else None


def _one_day(day: int, match: re.Match[str], setting: Setting) -> Span | None:
    month, year = month_number(match["dm"]), _year(match["dy"], setting)
    if month is None:
        return None
    if year is not None:
        return full_day(year, month, day)
    return (
        complete_day(day, month, setting.anchor, _side(match["dnear"], setting)) if setting.anchor else None
    )


def _monthly(match: re.Match[str], setting: Setting) -> Span | None:
    month, year, part = month_number(match["m"]), _year(match["my"], setting), _PARTS.get(match["mpart"], "")
    if month is None:
        return None
    if year is not None:
        return month_span(year, month, part)
    return (
        complete_month(month, part, setting.anchor, _side(match["mnear"], setting))
        if setting.anchor
        else None
    )


def _quarterly(match: re.Match[str], setting: Setting) -> Span | None:
    number = int(match["n"]) if match["n"] else ORDINALS[match["ord"]]
    size = 6 if match["half"] == "semestre" or match["letter"] == "s" else 3
    if number > 12 // size:
        return None
    year = _year(match["qy"], setting)
    if year is not None:
        return quarter_span(year, number) if size == 3 else half_span(year, number)
    if match["letter"] or setting.anchor is None:
        return None
    return complete_quarter(number, size, setting.anchor, setting.side)


def _seasonal(match: re.Match[str], setting: Setting) -> Span | None:
    year = _year(match["sy"], setting)
    if year is not None:
        return season_span(year, match["season"])
    if setting.anchor and setting.text[: setting.start].lower().endswith(("cet ", "ce ")):
        return complete_season(match["season"], setting.anchor, "open")
    side = _side(match["snear"], setting)
    return complete_season(match["season"], setting.anchor, side) if setting.anchor else None


def _paired(match: re.Match[str], _: Setting) -> Span | None:
    first, written = int(match["y1"]), match["y2"]
    last = int(written) if len(written) == 4 else first // 100 * 100 + int(written)
    return years_span(first, last) if first < last else None


def _yearly(match: re.Match[str], _: Setting) -> Span | None:
    return year_span(int(match["y"]), _PARTS.get(match["ypart"], ""))


def _decade(match: re.Match[str], _: Setting) -> Span | None:
    first = int(match["dec"] or f"19{match['short']}")
    return years_span(first, first + 9, "decade")


def _close(match: re.Match[str], setting: Setting) -> Span | None:
    anchor = setting.anchor
    if anchor is None or anchor.first.year != anchor.last.year:
        return None
    offset, part = NEAR.get(match["cnear"] or "", 0), _PARTS[match["cpart"]]
    span = around(offset, match["cunit"], anchor)
    if span is None or span.precision == "range":
        return span
    if span.precision == "month":
        return month_span(span.first.year, span.first.month, part)
    return year_span(span.first.year, part)


def _near(match: re.Match[str], setting: Setting) -> Span | None:
    pointing = match["det"].startswith("ce")
    if setting.anchor is None or not (pointing or match["ci"] or match["nnear"]):
        return None
    unit = match["nunit"].replace("weekend", "week-end")
    return around(NEAR.get(match["nnear"] or "", 0), unit, setting.anchor)


def _weekday(match: re.Match[str], setting: Setting) -> Span | None:
    if setting.anchor is None:
        return None
    near, weekday = match["wnear"], WEEKDAYS.index(match["w"])
    return complete_weekday(weekday, setting.anchor, _side(near, setting), strict=near is not None)


def _daily(match: re.Match[str], setting: Setting) -> Span | None:
    today = setting.anchor.day if setting.anchor else None
    return day_span(today + timedelta(days=DAYS[match["daily"]])) if today else None


def _ago(match: re.Match[str], setting: Setting) -> Span | None:
    amount = parse_number(match["an"])
    if amount is None or setting.anchor is None:
        return None
    ahead = match["adv"] == "dans" or match["adv"].startswith("d'ici")
    return shifted(int(amount) if ahead else -int(amount), match["aunit"], setting.anchor)


def _lately(match: re.Match[str], setting: Setting) -> Span | None:
    amount = parse_number(match["ln"] or match["ln2"])
    return last_stretch(int(amount), match["lunit"], setting.anchor) if amount and setting.anchor else None


_PLACED: dict[str, Callable[[re.Match[str], Setting], Span | None]] = {
    "iso": _iso, "numeric": _numeric, "dated": _dated, "monthly": _monthly, "quarterly": _quarterly,
    "seasonal": _seasonal, "paired": _paired, "yearly": _yearly, "decade": _decade, "close": _close,
    "near": _near, "weekday": _weekday, "daily": _daily, "ago": _ago, "lately": _lately,
}  # fmt: skip


def read_anchor(published: str | None) -> Anchor | None:
    """From a publication date, as precise as it is."""
    return Anchor(*interval(published)) if published else None
