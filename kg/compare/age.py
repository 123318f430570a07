"""Age: 28 years old in June 2025 and 29 in February 2026 leave one year of birth."""

from __future__ import annotations

from kg.compare import moments, wording
from kg.compare.pair import Finding, Pair, agreed, compatible, contradiction
from kg.compare.quantities import of_quantity
from kg.model import Assertion, Quantity

AGE = "age"
YEAR = 365.2425


def age(pair: Pair) -> Finding | None:
    """Two ages of one person, each at its date: is there a day of birth that gives both?"""
    if pair.a.predicate != AGE or not pair.same_predicate or not pair.affirmed or not pair.same_subject:
        return None
    one, other = _birth(pair.a), _birth(pair.b)
    if one is None or other is None:
        return None
    ages = wording.versus(pair.both, wording.name(pair.a.object), wording.name(pair.b.object))
    said = f"{wording.name(pair.a.subject)} : {ages}"
    if max(one[0], other[0]) > min(one[1], other[1]):
        return contradiction("number", f"{said} ; aucun jour de naissance ne donne les deux.")
    if pair.a.object_id == pair.b.object_id:
        return agreed(f"{said}.")
    return compatible("update", f"{said} ; un anniversaire les sépare.")


def _birth(assertion: Assertion) -> tuple[float, float] | None:
    """The first and last days of birth that the age allows, in days."""
    known = moments.qualifier(assertion, "birth_date")
    if known is not None and known.start is not None and known.end is not None:
        return known.start.toordinal(), known.end.toordinal()
    when = moments.as_of(assertion)
    if when is None or when.start is None or when.end is None or not isinstance(assertion.object, Quantity):
        return None
    years = of_quantity(assertion.object)
    if years.bound != "exact" or not years.is_point:
        return None
    # A few days for the article that is dated before or after its news.
    return (
        when.start.toordinal() - (years.value + 1) * YEAR - moments.NEAR_DAYS,
        when.end.toordinal() - years.value * YEAR + moments.NEAR_DAYS,
    )
