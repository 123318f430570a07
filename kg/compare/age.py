"""Age: 28 years old in June 2025 and 29 in February 2026 are one year of birth."""

from __future__ import annotations

from kg.compare import moments, wording
from kg.compare.pair import Finding, Pair, agreed, compatible, contradiction
from kg.compare.quantities import Measure, of_quantity
from kg.model import Assertion, Quantity


def age(pair: Pair) -> Finding | None:
    """Two ages of one person, each at its date: do they leave a common year of birth?"""
    if pair.a.predicate != "age" or not (pair.same_predicate and pair.affirmed and pair.same_subject):
        return None
    births = [_birth(x) for x in pair.both]
    if births[0] is None or births[1] is None:
        return None
    a, b = pair.both
    first, second = wording.sources(a, b)
    told = f"{wording.subject(a)} : {a.object.label} selon {first}, {b.object.label} selon {second}"
    (low, high), (other_low, other_high) = births
    if low <= other_high and other_low <= high:
        if a.object_id == b.object_id:
            return agreed(f"{told}.")
        return compatible("update", f"{told} : un anniversaire sépare les deux.")
    return contradiction("number", f"{told} : aucun jour de naissance ne donne les deux.")


def _birth(assertion: Assertion) -> tuple[float, float] | None:
    """The years between which the birth falls; a fraction of a year is enough to be exact about birthdays."""
    known = moments.qualifier(assertion, "birth_date")
    if known is not None and known.start and known.end:
        return known.start.toordinal() / 365.2425, known.end.toordinal() / 365.2425
    when = moments.as_of(assertion)
    if when is None or when.start is None or when.end is None or not isinstance(assertion.object, Quantity):
        return None
    figure: Measure = of_quantity(assertion.object)
    if not figure.is_point or figure.bound == "approx":
        return None
    return (
        when.start.toordinal() / 365.2425 - figure.value - 1,
        when.end.toordinal() / 365.2425 - figure.value,
    )
