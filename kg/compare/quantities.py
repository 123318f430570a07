"""The figure of an assertion as an interval, and how two figures stand: « près de 2 milliards » and « 1,98 milliard »."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import floor, inf, log10
from typing import Literal, cast

from kg.french.folding import words
from kg.model import Assertion, Bound, Json, Quantity
from kg.ontology import Predicate

Relation = Literal["equal", "rounding", "bounds", "doubtful", "apart"]
Units = Literal["same", "narrower", "different"]

# « environ 3 milliards » for 3,07; the press says « environ 500 » for 450 but not for 430.
APPROXIMATE = 0.12
# Beyond this even « environ » is another figure.
APPROXIMATE_DOUBT = 0.25
# Two figures without « environ »: 14 for 14,3; 12 000 for 12 340.
ROUNDED = 0.05
# « 2 milliards » for 2,2 may be a rounding, or an error: to be checked.
ROUNDED_DOUBT = 0.15
# A bound is itself rounded: « plus de 500 » of 495.
SLACK = 0.02
# Counts of people at work: one unit, unless the noun narrows it (cadres, ouvriers).
_STAFF = frozenset(["salaries", "salarie", "emplois", "emploi", "postes", "poste", "personnes", "personne", "employes", "employe", "collaborateurs", "collaborateur", "agents", "effectif", "effectifs", "travailleurs", "suppressions", "departs"])  # fmt: skip


@dataclass(frozen=True, slots=True)
class Measure:
    """An interval with its unit; `value` is the number as written, `text` its words."""

    value: float
    low: float
    high: float
    unit: str
    bound: Bound
    text: str

    @property
    def is_point(self) -> bool:
        return self.bound in ("exact", "approx") and self.low == self.high


def measure(assertion: Assertion, predicate: Predicate) -> Measure | None:
    """The figure that the predicate compares: the object's own, or an amount or a share among the qualifiers."""
    match predicate.compared:
        case "value":
            if isinstance(assertion.object, Quantity):
                return of_quantity(assertion.object)
            return of_qualifiers(assertion, "amount") or of_qualifiers(assertion, "quantity")
        case "share":
            return share(assertion)
        case None:
            return None
        case name:
            own = of_quantity(assertion.object) if isinstance(assertion.object, Quantity) else None
            return of_qualifiers(assertion, name) or own


def of_quantity(quantity: Quantity) -> Measure:
    """A quantity as the contract writes it."""
    return _measure(quantity.value, quantity.unit, quantity.bound, quantity.low, quantity.high, quantity.text)


def of_qualifiers(assertion: Assertion, name: str) -> Measure | None:
    """A figure kept among the qualifiers: amount with its currency, quantity with its unit, and their bound."""
    qualifiers = assertion.qualifiers
    value = _number(qualifiers.get(name))
    if value is None:
        return None
    unit = qualifiers.get("currency") if name == "amount" else qualifiers.get("unit")
    bound = qualifiers.get("bound")
    return _measure(
        value, str(unit or ""), cast(Bound, bound if bound in ("exact", "min", "max", "approx") else "exact"),
        _number(qualifiers.get("low")), _number(qualifiers.get("high")), "",
    )  # fmt: skip


_SHARE = re.compile(r"(\d+(?:[.,]\d+)?)")


def share(assertion: Assertion) -> Measure | None:
    """A percentage held: 8, « 8 % », « jusqu’à 49 % », « plus de 20 % »."""
    written = assertion.qualifiers.get("share")
    if isinstance(written, (int, float)) and not isinstance(written, bool):
        return _measure(float(written), "%", "exact", None, None, "")
    found = _SHARE.search(written) if isinstance(written, str) else None
    if found is None or not isinstance(written, str):
        return None
    before = words(written[: found.start()])
    bound: Bound = "exact"
    if {"jusqu", "maximum", "moins"} & set(before):
        bound = "min" if "au" in before else "max"
    elif {"plus", "minimum"} & set(before):
        bound = "max" if "au" in before else "min"
    elif {"environ", "pres", "quelque"} & set(before):
        bound = "approx"
    return _measure(float(found[1].replace(",", ".")), "%", bound, None, None, written)


def _measure(
    value: float, unit: str, bound: Bound, low: float | None, high: float | None, text: str
) -> Measure:
    if bound == "min":
        low, high = value if low is None else low, inf if high is None else high
    elif bound == "max":
        low, high = -inf if low is None else low, value if high is None else high
    else:
        low, high = value if low is None else low, value if high is None else high
    return Measure(value, low, high, unit, bound, text)


def _number(value: Json) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return float(value)


# ── two figures ──────────────────────────────────────────────────────────────────────────────────────────────


def units(a: Measure, b: Measure) -> Units:
    """Whether both count one thing; « GPU H100 » narrows « GPU »."""
    one, other = _unit_words(a.unit), _unit_words(b.unit)
    if one == other:
        return "same"
    if one & _STAFF and other & _STAFF:
        rest = (one | other) - _STAFF
        return "narrower" if rest else "same"
    if one and other and (one < other or other < one):
        return "narrower"
    return "different"


def _unit_words(unit: str) -> frozenset[str]:
    return frozenset(
        w.rstrip("s") if w not in _STAFF else w for w in words(unit) if len(w) > 2 or w.isdigit() or w == "an"
    ) | (frozenset({"%"}) if "%" in unit else frozenset())


def relate(a: Measure, b: Measure) -> Relation:
    """How two figures of one thing stand."""
    if a.is_point and b.is_point:
        return _relate_points(a, b)
    if (a.low, a.high) == (b.low, b.high):
        return "equal"
    if _exclude(a, b) or _exclude(b, a):
        return "apart"
    low, high = max(a.low, b.low), min(a.high, b.high)
    if low <= high:
        return "bounds"
    return (
        "bounds"
        if _difference(low, high) <= SLACK
        else "doubtful"
        if _difference(low, high) <= ROUNDED
        else "apart"
    )


def _exclude(a: Measure, b: Measure) -> bool:
    """« plus d’un million » and « jusqu’à un million »: they only share the limit that each rules out."""
    return a.bound == "min" and b.bound == "max" and a.low >= b.high


def _relate_points(a: Measure, b: Measure) -> Relation:
    if a.value == b.value:
        return "equal"
    apart = _difference(a.value, b.value)
    if "approx" in (a.bound, b.bound):
        return "rounding" if apart <= APPROXIMATE else "doubtful" if apart <= APPROXIMATE_DOUBT else "apart"
    if not _rounds(a.value, b.value):
        return "apart"
    coarse = min(a.value, b.value, key=digits)
    if apart <= ROUNDED:
        return "rounding"
    return "doubtful" if apart <= ROUNDED_DOUBT and _mantissa(coarse) < 10 else "apart"


def _difference(one: float, other: float) -> float:
    """Relative to the larger."""
    largest = max(abs(one), abs(other))
    return abs(one - other) / largest if largest else 0.0


def _rounds(one: float, other: float) -> bool:
    """Whether the one with fewer digits is the other, rounded or cut off."""
    coarse, fine = sorted((one, other), key=digits)
    kept = digits(coarse)
    if kept == digits(fine) or coarse * fine <= 0:
        return False
    step = 10.0 ** (floor(log10(abs(fine))) - kept + 1)
    return any(abs(step * n - coarse) < step / 1e6 for n in (round(fine / step), int(fine / step)))


def digits(value: float) -> int:
    """Significant digits: 3 for 187 million, 1 for 2 billion, 2 for 14 billion."""
    return len(f"{abs(value):.12g}".replace(".", "").split("e")[0].strip("0")) or 1


def _mantissa(value: float) -> float:
    """The number that the press writes before thousand, million or billion: 2 for two billion."""
    for unit in (1e9, 1e6):
        if abs(value) >= unit:
            return abs(value) / unit
    return abs(value)
