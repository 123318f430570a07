"""« entre 2 et 3 milliards d’euros », « 120 à 150 postes »: two numbers that are the ends of one quantity."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.french.labels import looks_like_year
from kg.french.numerals import Numeral
from kg.french.units import Kind
from kg.model import Bound

_RANGE = re.compile(r" (?:à|et|ou) (?:les )?| ?[-–] ?")
_BETWEEN = re.compile(r"\bentre (?:les )?$", re.IGNORECASE)
# « Passer de 100 à 150 salariés » tells a change, not a range.
_CHANGE = re.compile(
    r"\b(?:(?P<always>pass(?:e|é|és|ée|ées|er|ant|ent|era|eront|erait)|ram[eè]n\w+|port(?:é|és|ée|ées|er|ant)|tomb\w+|"
    r"évolu\w+)|réduite?s?|augmentée?s?|grimpé|chuté|bondi|reculé|montée?s?|relevée?s?|abaissée?s?|progressé)\b"
    r"[^.;,]{0,30}$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Core:
    """A number and its unit, before the words around it are heard; a `weak` one counts only in a range."""

    start: int
    end: int
    value: float
    unit: str
    kind: Kind
    numeral: Numeral | None = None
    bound: Bound = "exact"
    high: float | None = None
    weak: bool = False


def join_ranges(text: str, cores: list[Core]) -> Iterator[Core]:
    """Two numbers that are the ends of one range become one core; the other weak ones are dropped."""
    place = 0
    while place < len(cores):
        low = cores[place]
        high = cores[place + 1] if place + 1 < len(cores) else None
        place += 1
        if high is not None and _linked(text, low, high):
            low = _share_unit(low, high)
            if _is_range(text, low, high):
                between = _BETWEEN.search(text, max(0, low.start - 12), low.start)
                start = between.start() if between else low.start
                bound: Bound = "approx" if text[low.end : high.start] == " ou " else "exact"
                yield replace(high, start=start, value=low.value, high=high.value, bound=bound, weak=False)
                place += 1
                continue
        if not low.weak:
            yield low


def _linked(text: str, low: Core, high: Core) -> bool:
    """Whether « à », « et », « ou » or a dash alone stands between two numbers of the same thing."""
    if low.numeral is None or high.numeral is None or low.high is not None:
        return False
    if not high.unit and high.numeral.scale == 1 and (low.weak or high.weak):
        return False
    if (looks_like_year(low.numeral) and high.numeral.scale > 1) or (high.unit == "heures" and high.weak):
        return False
    gap = text[low.end : high.start]
    if not _RANGE.fullmatch(gap) or low.unit not in ("", high.unit):
        return False
    if " et " in gap:
        return _BETWEEN.search(text, max(0, low.start - 12), low.start) is not None
    return " ou " not in gap or high.value <= 100


def _share_unit(low: Core, high: Core) -> Core:
    """« 2 à 3 milliards d’euros »: the first number takes the multiplier and the unit of the second."""
    if low.numeral is None or high.numeral is None or low.unit:
        return low
    value, scale = low.value, high.numeral.scale
    if low.numeral.scale == 1:
        if value < 100 and high.numeral.scale == 1 and high.value >= 1000 and high.value % 1000 == 0:
            scale = 1e3  # « 5 à 10 000 euros »
        if value * scale < high.value:
            value *= scale
    return replace(low, value=value, unit=high.unit, kind=high.kind, weak=False)


def _is_range(text: str, low: Core, high: Core) -> bool:
    if low.value >= high.value:
        return False
    before = text[max(0, low.start - 48) : low.start]
    change = _CHANGE.search(before) if before.endswith(("de ", "d'")) else None
    # « Reculé de 5 à 6 % » gives a bracket, « reculé de 300 à 200 salariés » two states.
    return change is None or (high.unit == "%" and change["always"] is None)
