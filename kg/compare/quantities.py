"""Figures as intervals, and how two of them stand: « près de 2 milliards » is « 1,98 milliard » rounded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import floor, inf, log10
from typing import Literal, cast

from kg.french import words
from kg.model import Assertion, Bound, Json, Quantity
from kg.ontology import Predicate

Relation = Literal["equal", "rounding", "bounds", "doubtful", "apart"]
Units = Literal["same", "narrower", "different"]

# « environ 3 milliards » for 3,07; the press says « environ 500 » for 450, hardly for 430.
APPROXIMATE = 0.12
# Beyond this, « environ » or not, it is another figure.
APPROXIMATE_DOUBT = 0.25
# Without « environ »: 14 for 14,3; 12 000 for 12 340.
ROUNDED = 0.05
# « 2 milliards » for 2,2 may be a rounding or an error.
ROUNDED_DOUBT = 0.15
# A bound is rounded too: « plus de 500 » of 495.
SLACK = 0.02
# Counts of people at work are one unit, unless another word narrows it (cadres, ouvriers).
_STAFF = frozenset(
    words(
        "salaries salarie emplois emploi postes poste personnes personne employes employe collaborateurs "
        "collaborateur agents effectif effectifs travailleurs suppressions departs licenciements"
    )
)
_BEFORE_SHARE: tuple[tuple[frozenset[str], Bound], ...] = (
    (frozenset(("jusqu", "maximum", "moins")), "max"),
    (frozenset(("plus", "minimum")), "min"),
    (frozenset(("environ", "pres", "quelque", "autour")), "approx"),
)
_DIGITS = re.compile(r"\d+(?:[.,]\d+)?")


@dataclass(frozen=True, slots=True)
class Measure:
    """An interval with its unit; `value` is the number as written, `text` its words (may be empty)."""

    value: float
    low: float
    high: float
    unit: str
    bound: Bound
    text: str = ""

    @property
    def is_point(self) -> bool:
        return self.bound in ("exact", "approx") and self.low == self.high

    def negative(self) -> Measure:
        """The same below zero: a loss is a profit of the other sign."""
        return Measure(-self.value, -self.high, -self.low, self.unit, self.bound, self.text)


# ── reading ──────────────────────────────────────────────────────────────────────────────────────────────


def measure(assertion: Assertion, predicate: Predicate) -> Measure | None:
    """What the predicate compares: the object's own figure, or an amount or a share among the qualifiers."""
    own = of_quantity(assertion.object) if isinstance(assertion.object, Quantity) else None
    match predicate.compared:
        case "value":
            return own or of_qualifier(assertion, "amount") or of_qualifier(assertion, "quantity")
        case "share":
            return share(assertion)
        case None:
            # What no predicate covers keeps its figure among the qualifiers, its noun in its text.
            return own or of_qualifier(assertion, "quantity") or of_qualifier(assertion, "amount")
        case name:
            return of_qualifier(assertion, name) or own


def of_quantity(quantity: Quantity) -> Measure:
    """A quantity as the contract writes it. « Un quart » is no exact percentage."""
    bound = quantity.bound
    if quantity.unit == "%" and bound == "exact" and not any(c.isdigit() for c in quantity.text):
        bound = "approx" if "pour cent" not in quantity.text else bound
    return _interval(quantity.value, quantity.unit, bound, quantity.low, quantity.high, quantity.text)


def of_qualifier(assertion: Assertion, name: str) -> Measure | None:
    """A figure kept beside its currency or unit, its bound and the ends of its range."""
    said = assertion.qualifiers
    value, bound = _number(said.get(name)), said.get("bound")
    if value is None:
        return None
    return _interval(
        value,
        str(said.get("currency" if name == "amount" else "unit") or ""),
        cast(Bound, bound) if bound in ("exact", "min", "max", "approx") else "exact",
        _number(said.get("low")),
        _number(said.get("high")),
    )


def share(assertion: Assertion) -> Measure | None:
    """The percentage held: 8, « 8 % », « jusqu’à 49 % »."""
    written = assertion.qualifiers.get("share")
    if (value := _number(written)) is not None:
        return _interval(value, "%", "exact", None, None)
    found = _DIGITS.search(written) if isinstance(written, str) else None
    if found is None or not isinstance(written, str):
        return None
    before = frozenset(words(written[: found.start()]))
    bound: Bound = next((b for marks, b in _BEFORE_SHARE if marks & before), "exact")
    if "au" in before and {"plus", "moins"} & before:  # « au plus », « au moins »
        bound = "max" if bound == "min" else "min"
    return _interval(float(found[0].replace(",", ".")), "%", bound, None, None, written)


def _interval(
    value: float, unit: str, bound: Bound, low: float | None, high: float | None, text: str = ""
) -> Measure:
    least = -inf if bound == "max" else value
    most = inf if bound == "min" else value
    return Measure(value, least if low is None else low, most if high is None else high, unit, bound, text)


def _number(value: Json) -> float | None:
    return None if isinstance(value, bool) or not isinstance(value, int | float) else float(value)


# ── two figures ──────────────────────────────────────────────────────────────────────────────────────────


def units(a: Measure, b: Measure) -> Units:
    """Whether both count one thing; « GPU H100 » narrows « GPU »."""
    one, other = _unit(a), _unit(b)
    if one & _STAFF and other & _STAFF:
        return "narrower" if (one | other) - _STAFF else "same"
    if one == other:
        return "same"
    return "narrower" if one and other and (one < other or other < one) else "different"


def _unit(figure: Measure) -> frozenset[str]:
    if figure.unit == "%":
        return frozenset("%")
    # « GPU H100 »: the reader keeps the noun, the model is in the words.
    models = [w for w in words(figure.text) if not w.isdigit() and not w.isalpha()]
    named = [*words(figure.unit), *models]
    return frozenset(w if w in _STAFF else w.rstrip("sx") for w in named if len(w) > 1)


def relate(a: Measure, b: Measure) -> Relation:
    """How two figures of one thing stand."""
    if a.is_point and b.is_point:
        return _relate_points(a, b)
    if (a.low, a.high) == (b.low, b.high):
        return "equal"
    # « plus d’un million » and « jusqu’à un million » share only the limit that each rules out.
    for one, other in ((a, b), (b, a)):
        if one.bound == "min" and other.bound == "max" and one.low >= other.high:
            return "apart"
    low, high = max(a.low, b.low), min(a.high, b.high)
    if low <= high or difference(low, high) <= SLACK:
        return "bounds"
    return "doubtful" if difference(low, high) <= ROUNDED else "apart"


def _relate_points(a: Measure, b: Measure) -> Relation:
    if a.value == b.value:
        return "equal"
    apart = difference(a.value, b.value)
    if "approx" in (a.bound, b.bound):
        return "rounding" if apart <= APPROXIMATE else "doubtful" if apart <= APPROXIMATE_DOUBT else "apart"
    coarse, fine = sorted((a.value, b.value), key=digits)
    if not _rounds(coarse, fine):
        return "apart"
    if apart <= ROUNDED:
        return "rounding"
    return "doubtful" if apart <= ROUNDED_DOUBT and _mantissa(coarse) < 10 else "apart"


def difference(one: float, other: float) -> float:
    """Relative to the larger."""
    largest = max(abs(one), abs(other))
    return abs(one - other) / largest if largest else 0.0


def _rounds(coarse: float, fine: float) -> bool:
    """Whether the one with fewer digits is the other, rounded or cut off."""
    kept = digits(coarse)
    if kept == digits(fine) or coarse * fine <= 0:
        return False
    step = 10.0 ** (floor(log10(abs(fine))) - kept + 1)
    return any(abs(step * n - coarse) < step / 1e6 for n in (round(fine / step), int(fine / step)))


def digits(value: float) -> int:
    """Significant digits: 3 for 187 million, 1 for 2 billion, 2 for 14 billion."""
    return len(f"{abs(value):.12g}".split("e")[0].replace(".", "").strip("0")) or 1


def _mantissa(value: float) -> float:
    """What the press writes before million or billion: 2 for two billion."""
    return next((abs(value) / unit for unit in (1e9, 1e6) if abs(value) >= unit), abs(value))
