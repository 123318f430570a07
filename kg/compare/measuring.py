"""What two figures measure: the same thing over the same period, or two things that only share a name."""

from __future__ import annotations

from typing import Literal

from kg.compare import cues, moments
from kg.compare.moments import Span
from kg.compare.pair import Pair
from kg.compare.quantities import Measure
from kg.french import fold
from kg.model import Assertion

# same: established on both sides; open: one of them does not say; the rest says what sets them apart.
Scope = Literal["same", "open", "another", "period", "place", "part", "moment"]

# Names of one measure, by the folded beginning of what the press calls it; a loss is a profit below zero.
_MEASURES = (
    ("revenue", ("chiffre d'affaires", "ventes", "revenus", "recettes")),
    ("profit", ("benefice", "resultat net", "profit", "perte", "deficit", "resultat")),
    (
        "operating profit",
        ("benefice operationnel", "resultat operationnel", "perte operationnelle", "ebitda"),
    ),
    ("fine", ("amende", "sanction", "penalite")),
    ("valuation", ("capitalisation", "valorisation", "valeur")),
    ("wealth", ("fortune", "patrimoine")),
)
# Qualifiers that make another thing of it; the rest of what the ontology lists says where and when.
_PARTS = frozenset(("round", "to", "ground"))
# A financial year, even a short one, is longer than a half and a quarter.
YEAR_DAYS = 300
_LOSSES = ("perte", "deficit")


def scope_of(pair: Pair) -> Scope:
    """How far two figures of one predicate and subject measure one thing."""
    parts = [name for name in pair.predicate.scoped_by if name in _PARTS]
    if _measure_differs(pair) or any(pair.differ(name) for name in parts):
        return "another"
    if pair.differ("place"):
        return "place"
    asked = [cues.scopes(x) for x in pair.both]
    for question in sorted(asked[0].keys() & asked[1].keys()):
        if not asked[0][question] & asked[1][question]:
            return "period" if question == "period" else "place" if question == "geography" else "part"
    time = _time(pair)
    if time != "same":
        return time
    # A place, a part or a measure given on one side only leaves it open what the other counts.
    one_sided = (asked[0].keys() ^ asked[1].keys()) - {"period", "net", "votes"}
    return "open" if one_sided or _one_only(pair, "place") or _measure_unsaid(pair) else "same"


def signed(assertion: Assertion, figure: Measure) -> Measure:
    """Below zero when the figure is a loss."""
    what = fold(str(assertion.qualifiers.get("what") or ""))
    return figure.negative() if what.startswith(_LOSSES) and figure.value > 0 else figure


# ── what is measured ─────────────────────────────────────────────────────────────────────────────────────


def _measure_differs(pair: Pair) -> bool:
    one, other = (_measure_of(x) for x in pair.both)
    return bool(one) and bool(other) and one != other


def _measure_unsaid(pair: Pair) -> bool:
    """One names its measure and the other none, where the predicate has several."""
    if "what" not in pair.predicate.scoped_by:
        return False
    return bool(_measure_of(pair.a)) != bool(_measure_of(pair.b))


def _measure_of(assertion: Assertion) -> str:
    what = fold(str(assertion.qualifiers.get("what") or ""))
    if not what:
        text = cues.passage(assertion)
        named = {family for family, names in _MEASURES if any(n in text for n in names if len(n) > 7)}
        return named.pop() if len(named) == 1 else ""
    matching = [(len(n), family) for family, names in _MEASURES for n in names if what.startswith(n)]
    return max(matching)[1] if matching else what


def _one_only(pair: Pair, name: str) -> bool:
    return bool(pair.a.qualifiers.get(name)) != bool(pair.b.qualifiers.get(name))


# ── when ─────────────────────────────────────────────────────────────────────────────────────────────────


def _time(pair: Pair) -> Scope:
    """Results have a period, events and stocks a date; what gives none is taken at its publication."""
    one, other = moments.happened(pair.a), moments.happened(pair.b)
    stock = _is_stock(pair)
    if one is not None and other is not None:
        return _two_dates(pair, one, other, stock)
    if one is None and other is None:
        return "same" if pair.near() else "moment" if stock else "open"
    given, silent = (one, pair.b) if one is not None else (other, pair.a)
    out = moments.published(silent)
    if pair.near():
        # « un bénéfice au quatrième trimestre », and a loss of a period that the other text leaves unsaid.
        return "open" if pair.predicate.flow and given is not None and _is_part_of_year(given) else "same"
    # « 12 000 salariés fin 2022 », and no date in an article of 2024.
    return "moment" if stock and given and out and not moments.meet(given, out) else "open"


def _is_part_of_year(span: Span) -> bool:
    return (
        span.start is not None and span.end is not None and 1 < (span.end - span.start).days + 1 < YEAR_DAYS
    )


def _two_dates(pair: Pair, one: Span, other: Span, stock: bool) -> Scope:
    if moments.equal(one, other):
        return "same"
    if not moments.meet(one, other):
        return "moment" if stock else "period"
    if stock or pair.predicate.dated:
        # The year, and a day of that year: one moment, if the articles are of one moment.
        return "same" if pair.near() or pair.predicate.dated else "open"
    return "period"


def _is_stock(pair: Pair) -> bool:
    """What stands on a day (headcount, worth, holdings), not what happens or adds up over a period."""
    return not pair.predicate.dated and not pair.predicate.flow
