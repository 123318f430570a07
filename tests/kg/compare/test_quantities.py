"""Two figures, whatever they measure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.compare.quantities import Measure, digits, of_quantity, relate, share, units
from kg.model import Quantity
from tests.kg.compare.building import claim, figure

finite = st.floats(min_value=1e-3, max_value=1e12, allow_nan=False)
bounds = st.sampled_from(["exact", "approx", "min", "max"])


def said(text: str) -> Measure:
    return of_quantity(figure(text))


@pytest.mark.parametrize(
    ("value", "expected"), [(187e6, 3), (2e9, 1), (14e9, 2), (1.98e9, 3), (0.5, 1), (0, 1), (340_000, 2)]
)
def test_significant_digits(value: float, expected: int) -> None:
    assert digits(value) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("3 milliards d'euros", "3,07 milliards d'euros", "rounding"),
        ("3,07 milliards d'euros", "3,1 milliards d'euros", "rounding"),
        ("3,07 milliards d'euros", "3,08 milliards d'euros", "apart"),
        ("500 postes", "480 postes", "rounding"),
        ("500 postes", "430 postes", "apart"),
        ("1 860 salariés", "860 salariés", "apart"),
        ("environ 500 postes", "455 postes", "rounding"),
        ("plus de 500 postes", "500 postes", "bounds"),
        ("plus de 500 postes", "495 postes", "bounds"),
        ("plus de 500 postes", "300 postes", "apart"),
        ("entre 2 et 3 millions d'euros", "4 millions d'euros", "apart"),
        ("un tiers du capital", "33,4 %", "rounding"),
        ("33,3 %", "33,4 %", "apart"),
    ],
)
def test_relations(one: str, other: str, expected: str) -> None:
    assert relate(said(one), said(other)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("40 postes", "40 emplois", "same"),
        ("40 camions", "1 camion", "same"),
        ("40 euros", "40 dollars", "different"),
        ("40 GPU", "40 GPU H100", "narrower"),
        ("40 GPU A100", "40 GPU H100", "different"),
        ("40 camions", "40 magasins", "different"),
        ("40 %", "40 postes", "different"),
    ],
)
def test_units(one: str, other: str, expected: str) -> None:
    assert units(said(one), said(other)) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (8, ("exact", 8.0)),
        ("8 %", ("exact", 8.0)),
        ("jusqu'à 49 %", ("max", 49.0)),
        ("plus de 20,5 %", ("min", 20.5)),
        ("au moins 20 %", ("min", 20.0)),
        ("au plus 20 %", ("max", 20.0)),
        ("environ 12 %", ("approx", 12.0)),
    ],
)
def test_shares(written: object, expected: tuple[str, float]) -> None:
    found = share(claim("Velmora", "owns", "Tarnis", share=written))
    assert found is not None
    assert (found.bound, found.value) == expected


@pytest.mark.parametrize("written", ["minorité sans droit de vote", None, True, []])
def test_no_share(written: object) -> None:
    assert share(claim("Velmora", "owns", "Tarnis", share=written)) is None


@given(finite, bounds, finite, bounds)
def test_relating_goes_both_ways(one: float, first: str, other: float, second: str) -> None:
    a, b = (_measure(v, k) for v, k in ((one, first), (other, second)))
    assert relate(a, b) == relate(b, a)


@given(finite, bounds)
def test_a_figure_agrees_with_itself(value: float, bound: str) -> None:
    assert relate(_measure(value, bound), _measure(value, bound)) == "equal"


def _measure(value: float, bound: str) -> Measure:
    return of_quantity(Quantity("", value, "EUR", bound))  # type: ignore[arg-type]  # drawn from the four bounds
