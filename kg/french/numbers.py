"""Quantities in a text: « plus de 340 000 GPU », « 1,98 milliard d’euros », « un salarié sur cinq ».

Each is an interval with a unit and the words it was said in. Dates, hours, scores and model names are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.french.bounds import read_bound
from kg.french.collectives import GROUP, SHARE, Collective, one_in, read_collective
from kg.french.folding import plain_apostrophes, plain_spaces
from kg.french.labels import is_label, is_stuck
from kg.french.numerals import Numeral, read_figures, read_words
from kg.french.ranges import Core, join_ranges
from kg.french.units import SIGNS, Kind, read_unit
from kg.model import Quantity

_WORDS = (
    r"(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|"
    r"cinquante|soixante|septante|huitante|nonante|cent|mille)(?![\w'])"
    r"|une? (?=ans?\b|mois\b|semaine\b|million\b|milliard\b|euro\b|dollar\b)|(?<=au moins )une? (?=[a-zà-ÿ])"
)
# Where a number may begin; which group matched says how to read it.
# It reads lower case only and tests the first letter first: it is what costs on a long text.
_SEED = re.compile(rf"\b(?=[\dudtqcshonvmlp])(?:(?P<figures>\d)|{GROUP}|{SHARE}|(?P<words>{_WORDS}))")
_SIGN_BEFORE = re.compile(r"((?:US|CA|HK|[AC])?\$|€|£|¥|₹) ?$")
_AGE = re.compile(r"\bâgée?s? d(?:e |')(?:[\w']+ de )?$", re.IGNORECASE)
_SPAN_BEFORE = re.compile(
    r"\b(?:pendant|durant|en|sur|après|sous|voici|voilà|bout d(?:e|')|période d(?:e|')|ces|tous les|"
    r"toutes les|pour|d'ici|peine d(?:e|')|contrat d(?:e|')|prison|ferme)(?: \w+)? ?$",
    re.IGNORECASE,
)
_MOMENT_BEFORE = re.compile(
    r"\b(?:il y a|dans|depuis|d'ici)(?: (?:environ|près de|plus de|moins de|à peine))? ?$", re.I
)
_MOMENT_AFTER = re.compile(r" (?:plus tard|plus tôt|auparavant|après|avant)\b")
_SPAN_AFTER = re.compile(r" d(?:e |')(?!plus)| (?:ferme|requis|fermes)\b")

# As amounts are written, and versions are not: « 1 512 », « 1.512 », « 7,5 », but « 3.5 ».
_SEPARATED = re.compile(r"[ ,]|\.\d{3}")
_NUMBER: Kind = "number"


@dataclass(frozen=True, slots=True)
class Found:
    """A quantity and where it is said: `text[start:end] == quantity.text`."""

    start: int
    end: int
    quantity: Quantity
    kind: Kind


def find_quantities(text: str) -> list[Found]:
    """Every quantity of the text, in order, none overlapping."""
    plain = plain_spaces(plain_apostrophes(text))
    return [_hear(text, plain, core) for core in join_ranges(plain, list(_cores(plain)))]


def _cores(text: str) -> Iterator[Core]:
    position, lowered = 0, text.lower()
    if len(lowered) != len(text):  # a few letters of other alphabets grow; then no capital is read
        lowered = text
    waiting: Core | None = None
    while seed := _SEED.search(lowered, position):
        core, position = _read(text, seed)
        if core is None:
            continue
        # « Un salarié sur cinq » is seen from « cinq », when « un salarié » may have been read already.
        if waiting is not None and waiting.start < core.start:
            yield waiting
        waiting = core
    if waiting is not None:
        yield waiting


def _read(text: str, seed: re.Match[str]) -> tuple[Core | None, int]:
    """The number at the seed with its unit, and where to go on."""
    start = seed.start()
    if seed["figures"] is None and seed["words"] is None:
        return _collective(text, read_collective(seed))
    sign = _SIGN_BEFORE.search(text, max(0, start - 4), start) if seed["figures"] else None
    numeral = (
        read_figures(text, start, english=sign is not None) if seed["figures"] else read_words(text, start)
    )
    if numeral is None:
        return None, seed.end()
    if sign is not None:
        return Core(sign.start(), numeral.end, numeral.value, SIGNS[sign[1]], "money", numeral), numeral.end
    if share := one_in(text, numeral):
        return Core(share.start, share.end, share.value, "%", "percent", bound="exact"), share.end
    unit = read_unit(text, numeral.end, numeral.value, scaled=numeral.scale >= 1e6)
    end = unit.end if unit else numeral.end
    if unit and unit.kind in ("years", "duration") and text.startswith(" et demi", end):
        end += len(" et demie" if text.startswith(" et demie", end) else " et demi")
        numeral = replace(numeral, mantissa=numeral.mantissa + 0.5)
    name, kind = (unit.unit, unit.kind) if unit else ("", _NUMBER)
    weak = (
        is_stuck(text, numeral)
        or is_label(text, numeral, unit)
        or (unit is None and not _says_much(text, numeral))
    )
    return Core(start, end, numeral.value, name, kind, numeral, weak=weak), end


def _says_much(text: str, numeral: Numeral) -> bool:
    """Whether a bare number is plainly an amount: with a multiplier, a separator, or after bounding words."""
    if numeral.scale > 1:
        return True
    if not numeral.spelled and _SEPARATED.search(text, numeral.start, numeral.end):
        return True
    return numeral.value > 10 and read_bound(text, numeral.start, numeral.end) is not None


def _collective(text: str, found: Collective) -> tuple[Core, int]:
    if found.share:
        return Core(found.start, found.end, found.value, "%", "percent", bound=found.bound), found.end
    unit = read_unit(text, found.end, found.value, scaled=True)
    end = unit.end if unit else found.end
    name, kind = (unit.unit, unit.kind) if unit else ("", _NUMBER)
    return Core(found.start, end, found.value, name, kind, bound=found.bound), end


def _hear(text: str, plain: str, core: Core) -> Found:
    """The quantity, with what the words around say of its bound and of its kind."""
    heard = read_bound(plain, core.start, core.end)
    start, end, bound = (heard.start, heard.end, heard.bound) if heard else (core.start, core.end, core.bound)
    words = text[start:end]
    kind = _time_kind(plain, core) if core.unit == "ans" else core.kind
    if kind == "duration" and _is_moment(plain, core):
        kind = "date-like"
    if core.high is not None:
        bound = "approx" if "approx" in (bound, core.bound) else "exact"
        middle = (core.value + core.high) / 2
        return Found(start, end, Quantity(words, middle, core.unit, bound, core.value, core.high), kind)
    low = None if bound == "max" else core.value
    high = None if bound == "min" else core.value
    return Found(start, end, Quantity(words, core.value, core.unit, bound, low, high), kind)


def _time_kind(text: str, core: Core) -> Kind:
    """An age unless a preposition or what follows makes it a stretch of time."""
    before = text[max(0, core.start - 40) : core.start]
    if _AGE.search(before):
        return "years"
    if _is_moment(text, core):
        return "date-like"
    return "duration" if _SPAN_BEFORE.search(before) or _SPAN_AFTER.match(text, core.end) else "years"


def _is_moment(text: str, core: Core) -> bool:
    before = text[max(0, core.start - 40) : core.start]
    return _MOMENT_BEFORE.search(before) is not None or _MOMENT_AFTER.match(text, core.end) is not None
