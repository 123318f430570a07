"""When an assertion holds."""

from __future__ import annotations

import pytest

from kg.compare import moments
from kg.model import Json
from tests.kg.compare.building import claim


def iso(value: str) -> moments.Span:
    found = moments.read_iso(value)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2023-04-26", "2023-03/2023-06", "overlap"),
        ("2023-04", "2023", "overlap"),
        ("2023", "2024", "apart"),
        ("2023-04-26", "2023-04-27", "apart"),
    ],
)
def test_order(one: str, other: str, expected: str) -> None:
    assert moments.order(iso(one), iso(other)) == expected
    assert moments.order(iso(other), iso(one)) == expected


def test_an_open_end_proves_nothing() -> None:
    since, until = moments.Span(iso("2019").start, None), moments.Span(None, iso("2021").end)
    assert moments.order(since, until) == "unknown"
    assert moments.order(since, iso("2018")) == "apart"
    assert moments.order(since, None) == "unknown"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"since": "2021"}, ("2021-01-01", "2023-04-05")),
        ({"since": "2019", "until": "2021"}, ("2019-01-01", "2021-12-31")),
        ({"when": "2020"}, ("2020-01-01", "2020-12-31")),
        ({}, ("2023-04-05", "2023-04-05")),
        ({"until": "2021"}, ("None", "2021-12-31")),
        ({"since": "2019", "former": True}, ("2019-01-01", "None")),
    ],
)
def test_held(said: dict[str, Json], expected: tuple[str, str]) -> None:
    found = moments.held(claim("Velmora", "partOf", "Tarnis", on="2023-04-05", **said))
    assert found is not None
    assert (str(found.start), str(found.end)) == expected


def test_a_past_state_without_dates_is_held_nobody_knows_when() -> None:
    assert moments.held(claim("Velmora", "partOf", "Tarnis", former=True)) is None
    assert moments.held(claim("Velmora", "partOf", "Tarnis", on=None)) is None


def test_near_needs_both_dates() -> None:
    days = ("2024-03-01", "2024-03-08", "2024-04-01")
    one, week, month = (claim("Velmora", "partOf", "Tarnis", on=day) for day in days)
    assert moments.near(one, week)
    assert not moments.near(one, month)
    assert not moments.near(one, claim("Velmora", "partOf", "Tarnis", on=None))


@pytest.mark.parametrize("value", ["", "bientôt", None, 2024, "2024-13-01", ["2024"]])
def test_what_is_no_date(value: object) -> None:
    assert moments.read_iso(value) is None
