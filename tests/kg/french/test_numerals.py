"""Numerals in figures and in words, and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.french.figures import format_number
from kg.french.numerals import parse_number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("39.680", 39_680), ("40 000", 40_000), ("340\u202f000", 340_000), ("1\u00a0200\u00a0000", 1_200_000),
        ("1,98 milliard", 1.98e9), ("3.5", 3.5), ("0,25", 0.25), ("0.500", 0.5), ("30,000", 30_000),
        ("1,234,567", 1_234_567), ("-5,2", -5.2), ("deux cents", 200), ("quatorze", 14), ("vingt et un", 21),
        ("soixante et onze", 71), ("quatre-vingt-dix-sept", 97), ("quatre-vingts", 80),
        ("septante-trois", 73),
        ("deux mille trois cent cinq", 2305), ("cent mille", 100_000), ("un million et demi", 1.5e6),
        ("cinq cents millions", 5e8), ("Douze", 12), ("mille", 1000),
    ],
)  # fmt: skip
def test_parse_number(text: str, value: float) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize(
    "text", ["deux trois", "06", "abc", "", "douze salariés", "2e", "quatre et six", "vingt dix"]
)
def test_no_numbers(text: str) -> None:
    assert parse_number(text) is None


@given(st.integers(min_value=0, max_value=10**13) | st.decimals(0, 10_000, places=2).map(float))
def test_what_is_printed_is_read_back(value: float) -> None:
    assert parse_number(format_number(value)) == pytest.approx(value)
