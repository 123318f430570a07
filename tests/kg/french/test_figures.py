"""Numbers and quantities as printed, and read back as the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.french.figures import agree, format_number, format_quantity
from kg.french.numbers import find_quantities
from kg.model import Bound, Quantity


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (340_000, "340\u202f000"), (999, "999"), (2000, "2\u202f000"), (1.5, "1,5"), (0.25, "0,25"), (0, "0"),
        (1e6, "1\u00a0million"), (2.5e6, "2,5\u00a0millions"), (1.98e9, "1,98\u00a0milliard"),
        (14e9, "14\u00a0milliards"), (1e12, "1\u202f000\u00a0milliards"), (4_298_097, "4\u202f298\u202f097"),
        (-5.2, "-5,2"),
    ],
)  # fmt: skip
def test_format_number(value: float, printed: str) -> None:
    assert format_number(value) == printed


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("plus de 340 000 GPU", "plus de 340\u202f000\u00a0GPU"),
        ("plus d'un milliard d'euros", "plus d’un\u00a0milliard\u00a0d’euros"),
        ("au moins deux ateliers", "au moins 2\u00a0ateliers"),
        ("près de 20%", "près de 20\u00a0%"),
        ("moins de 1 500 euros", "moins de 1\u202f500\u00a0euros"),
        ("entre 2 et 3 milliards d'euros", "entre 2 et 3\u00a0milliards\u00a0d’euros"),
        ("10-15 %", "entre 10 et 15\u00a0%"),
        ("1 euro", "1\u00a0euro"),
        ("un salarié sur cinq", "20\u00a0%"),
        ("40 000 francs suisses", "40\u202f000\u00a0francs suisses"),
        ("des centaines d'emplois", "des centaines d’emplois"),
    ],
)
def test_format_quantity(text: str, printed: str) -> None:
    (found,) = find_quantities(text)
    assert format_quantity(found.quantity) == printed


@given(
    st.integers(2, 10**9) | st.integers(1, 400).map(lambda n: n * 5e7),
    st.sampled_from(
        ["EUR", "USD", "GBP", "CHF", "CAD", "JPY", "%", "postes", "emplois", "GPU", "ans", "abonnés"]
    ),
    st.sampled_from(
        [("exact", ""), ("min", "plus de"), ("min", "au moins"), ("max", "jusqu’à"), ("approx", "près de")]
    ),
)
def test_what_is_printed_is_read_back(value: float, unit: str, wording: tuple[Bound, str]) -> None:
    bound, words = wording
    low, high = (None if bound == "max" else value), (None if bound == "min" else value)
    quantity = Quantity(f"{words} {value}".strip(), value, unit, bound, low, high)
    (found,) = find_quantities(format_quantity(quantity))
    again = found.quantity
    assert (again.value, again.unit, again.bound, again.low, again.high) == (value, unit, bound, low, high)


def test_agree() -> None:
    assert [agree(n, "poste") for n in (0, 1, 1.5, 2, 340_000)] == [
        "poste",
        "poste",
        "poste",
        "postes",
        "postes",
    ]
    assert agree(1, "postes") == "poste"
    assert agree(3, "GPU") == "GPU"
