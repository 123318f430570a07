"""Dates in a text, anchored on the day it was published: « d’ici fin 2024 » → by 2024-12-31.

Each keeps its precision and its role (when, since, until, by). What cannot be placed is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from kg.french.date_patterns import PATTERN, PREFIX, PREFIX_REACH
from kg.french.folding import plain_apostrophes, plain_spaces
from kg.french.moments import Anchor, Precision, Span
from kg.french.nouns import number_of
from kg.french.placing import Setting, place, read_anchor

Role = Literal["when", "since", "until", "by"]

# Shapes that need a word before them to be dates at all: a bare number is no year, « mars » may be a planet.
_LICENSED = {
    "yearly": {"since", "until", "by", "between", "of", "year"},
    "monthly": {"since", "until", "by", "between", "of", "year", "to"},
    "paired": {"since", "until", "by", "of", "year", "this"},
    "seasonal": {"since", "until", "by", "to", "this"},
}
# Words before that make a habit, not a date: « le lundi », « le monde de demain ».
_BARRED = {"weekday": ("le", "du", "des", "un", "au", "les", "chaque"), "daily": ("de", "d")}
_GAP = re.compile(r",? (?:à|au|et|jusqu'(?:en|au|à))(?: le| la| en)?(?: l'| mois de| mois d'| )")
_NEXT_WORD = re.compile(r" ([a-zà-ÿœ]+)(?!')")


@dataclass(frozen=True, slots=True)
class When:
    """A date and where it is said, its preposition included: `text` is verbatim."""

    start: int
    end: int
    iso_start: str
    iso_end: str
    precision: Precision
    role: Role
    text: str
    iso: str


@dataclass(frozen=True, slots=True)
class _Wording:
    """A match with the kind of words before it; `weak`: it is a date only next to another."""

    start: int
    match: re.Match[str]
    prefix: str
    weak: bool

    @property
    def shape(self) -> str:
        return self.match.lastgroup or ""


def find_dates(text: str, anchor: str | None = None) -> list[When]:
    """Every date, in order; relative ones only when the anchor (ISO 8601) tells. Bad anchor: InvalidInput."""
    plain = plain_spaces(plain_apostrophes(text))
    lowered = plain.lower()
    if len(lowered) != len(plain):  # a few letters of other alphabets grow; then no capital is read
        lowered = plain
    wordings = [w for match in PATTERN.finditer(lowered) if (w := _word(lowered, plain, match))]
    return [
        replace(when, text=text[when.start : when.end])
        for when in _place_all(plain, wordings, read_anchor(anchor))
    ]


def _word(lowered: str, plain: str, match: re.Match[str]) -> _Wording | None:
    shape, start = match.lastgroup or "", match.start()
    before = lowered[max(0, start - PREFIX_REACH) : start]
    found = PREFIX.search(before)
    prefix = next((name for name, words in found.groupdict().items() if words), "") if found else ""
    said = before.rstrip(" '").rpartition(" ")[2].rpartition("'")[2]
    if prefix == "habit":
        return None
    if said in _BARRED.get(shape, ()) and not (shape == "weekday" and match["wnear"]):
        return None
    if shape in ("weekday", "daily", "monthly") and plain[start].isupper() and not _opens(plain, start):
        return None
    weak = shape in _LICENSED and prefix not in _LICENSED[shape] and not _self_standing(match)
    if shape == "yearly" and not weak and prefix in ("of", "year", "by") and _counts(lowered, match):
        return None
    own = found is not None and prefix not in ("", "and", "list", "comma") and not found[0].startswith("(")
    begin = start - len(before) + found.start() if found and own else start
    return _Wording(begin, match, prefix, weak)


def _opens(text: str, start: int) -> bool:
    """Whether a capital there is only that of a sentence or a headline."""
    mark = text[max(0, start - 4) : start].rstrip(" «\"'(-–—")[-1:]
    return mark in ("", ".", "!", "?", ":", "\n", "…")


def _self_standing(match: re.Match[str]) -> bool:
    """Whether the wording carries enough to be a date without a word before it."""
    parts = ("mpart", "my", "mnear", "sy", "snear", "ypart")
    return any(match[part] for part in parts)


def _counts(lowered: str, match: re.Match[str]) -> bool:
    """« de 2000 salariés »: a plural noun follows, so the number counts."""
    follower = _NEXT_WORD.match(lowered, match.end())
    return (
        follower is not None
        and match["ypart"] is None
        and "p" in number_of(follower[1])
        and len(follower[1]) > 3
    )


def _place_all(text: str, wordings: list[_Wording], anchor: Anchor | None) -> Iterator[When]:
    place_at = 0
    while place_at < len(wordings):
        wording = wordings[place_at]
        following = wordings[place_at + 1] if place_at + 1 < len(wordings) else None
        place_at += 1
        if following is not None and _are_ends(text, wording, following):
            made = _range(text, wording, following, anchor)
            if made:
                yield from made
                place_at += 1
                continue
        if wording.weak and not _continues(text, wordings, place_at - 1):
            continue
        span = place(wording.match, _setting(text, wording, anchor))
        if span is not None:
            yield _when(wording.start, wording.match.end(), span, _role(wording))


def _continues(text: str, wordings: list[_Wording], index: int) -> bool:
    """« en 2013 et 2019 », « 2013, 2014 »: a bare year after a sound one."""
    if index == 0 or wordings[index].prefix not in ("and", "list", "comma"):
        return False
    before, here = wordings[index - 1], wordings[index]
    same = before.shape == here.shape and (not before.weak or _continues(text, wordings, index - 1))
    return same and not text[before.match.end() : here.match.start()].strip(" ,/etou")


def _are_ends(text: str, first: _Wording, last: _Wording) -> bool:
    if not _GAP.fullmatch(text[first.match.end() : last.match.start()]):
        return False
    opened = first.prefix in ("of", "since") and last.prefix in ("to", "until")
    return opened or (first.prefix == "between" and last.prefix == "and")


def _range(text: str, first: _Wording, last: _Wording, anchor: Anchor | None) -> list[When]:
    """« de 2013 à 2019 »: since and until; « entre 2013 et 2019 »: one stretch. Empty when neither holds."""
    opening, ending = _both_ends(text, first, last, anchor)
    if opening is None or ending is None or opening.first >= ending.first:
        return []
    if first.prefix == "between" or first.shape == "weekday":
        iso = f"{opening.iso.split('/')[0]}/{ending.iso.split('/')[-1]}"
        return [_when(first.start, last.match.end(), Span(opening.first, ending.last, "range", iso), "when")]
    return [
        _when(first.start, first.match.end(), opening, "since"),
        _when(last.start, last.match.end(), ending, "until"),
    ]


def _both_ends(
    text: str, first: _Wording, last: _Wording, anchor: Anchor | None
) -> tuple[Span | None, Span | None]:
    """A year said once holds for both ends, unless that turns the range round."""
    alone = place(last.match, _setting(text, last, None))
    if alone is None:
        opening = place(first.match, _setting(text, first, anchor))
        years = (opening.first.year, opening.first.year + 1) if opening else ()
        tries = [(opening, place(last.match, _setting(text, last, anchor, year))) for year in years]
    else:
        years = (alone.first.year, alone.first.year - 1)
        tries = [(place(first.match, _setting(text, first, anchor, year)), alone) for year in years]
    return next(
        (pair for pair in tries if pair[0] and pair[1] and pair[0].first < pair[1].first), (None, None)
    )


def _setting(text: str, wording: _Wording, anchor: Anchor | None, year: int | None = None) -> Setting:
    deadline = wording.prefix in ("by", "until")
    return Setting(text, wording.match.start(), wording.match.end(), anchor, year, deadline)


def _role(wording: _Wording) -> Role:
    if wording.shape == "ago":
        adverb = wording.match["adv"]
        return "since" if adverb == "depuis" else "by" if adverb.startswith("d'ici") else "when"
    roles: dict[str, Role] = {"since": "since", "until": "until", "by": "by"}
    return roles.get(wording.prefix, "when")


def _when(start: int, end: int, span: Span, role: Role) -> When:
    return When(start, end, span.first.isoformat(), span.last.isoformat(), span.precision, role, "", span.iso)
