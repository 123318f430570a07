"""ISO dates: what they cover, when two agree, how they are read and printed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InvalidInput
from kg.french.dates import find_dates
from kg.french.intervals import compatible, format_date, interval, overlap, parse_date


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
        ("2023-07/2023-09", date(2023, 7, 1), date(2023, 9, 30)),
        ("2013/2019", date(2013, 1, 1), date(2019, 12, 31)),
    ],
)
def test_interval(iso: str, first: date, last: date) -> None:
    assert interval(iso) == (first, last)


@pytest.mark.parametrize("iso", ["2024-13", "2023-02-30", "mars", "", "24", "0000"])
def test_interval_refuses_what_is_no_date(iso: str) -> None:
    with pytest.raises(InvalidInput, match="«"):
        interval(iso)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("2024", "2024-07", True), ("2024-07", "2024-07-31", True), ("2024-07", "2024-08", False),
        ("2023-07/2023-09", "2023-08-15", True), ("2023-07/2023-09", "2023-10", False),
        ("2024", "2023", False),
    ],
)  # fmt: skip
def test_compatible(a: str, b: str, same: bool) -> None:
    assert compatible(a, b) is compatible(b, a) is same


def test_overlap() -> None:
    assert overlap("2023-07/2023-09", "2023-09/2023-12") == (date(2023, 9, 1), date(2023, 9, 30))


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2024-03-28", "2024-03-28"), ("2024-03-28T06:44:00+01:00", "2024-03-28"), ("2024-03", "2024-03"),
        ("28/03/2024", "2024-03-28"), ("28/03/2024 à 08h52", "2024-03-28"), ("mars 2024", "2024-03"),
        ("jeudi 28 mars 2024 à 06h44", "2024-03-28"), ("Le 1er avril 2024", "2024-04-01"),
        ("publié le jeudi 11 juin 2020", "2020-06-11"), ("12 déc. 2023", "2023-12-12"),
        ("Thu, 28 Mar 2024 06:44:00 +0100", "2024-03-28"), ("28\u00a0mars 2024", "2024-03-28"),
    ],
)  # fmt: skip
def test_parse_date(text: str, iso: str) -> None:
    assert parse_date(text) == iso


@pytest.mark.parametrize(
    "text", ["hier", "31/02/2024", "2024-13", "bonjour 2024", "28 foo 2024", "", "12", "28 mars"]
)
def test_parse_date_refuses(text: str) -> None:
    assert parse_date(text) is None


@pytest.mark.parametrize(
    ("iso", "french"),
    [
        ("2024-03-28", "le 28 mars 2024"), ("2024-04-01", "le 1er avril 2024"), ("2024-03", "en mars 2024"),
        ("2024", "en 2024"), ("2023-07/2023-09", "au troisième trimestre 2023"),
        ("2013/2019", "entre 2013 et 2019"),
        ("2023-07/2023-12", "au second semestre 2023"), ("1990/1999", "dans les années 1990"),
        ("2024-03-18/2024-03-24", "entre le 18 et le 24 mars 2024"),
        ("2023-06/2023-07", "entre juin et juillet 2023"),
        ("2023-12/2024-03", "entre décembre 2023 et mars 2024"),
    ],
)  # fmt: skip
def test_format_date_is_read_back(iso: str, french: str) -> None:
    assert format_date(iso) == french
    assert [when.iso for when in find_dates(french)] == [iso]


def test_format_date_bare() -> None:
    assert format_date("2024-04-01", bare=True) == "1er avril 2024"


@given(st.dates(min_value=date(1500, 1, 1), max_value=date(2099, 12, 31)))
def test_days_are_read_back(day: date) -> None:
    assert parse_date(format_date(day.isoformat())) == day.isoformat()
