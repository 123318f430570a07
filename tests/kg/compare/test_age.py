"""Ages of one person at two dates."""

from __future__ import annotations

import pytest

from kg.model import Json
from tests.kg.compare.building import claim, fact, figure, person, verdict

ELISE = person("Élise Varenne")


@pytest.mark.parametrize(
    ("first", "second", "on", "expected"),
    [
        ("28 ans", "28 ans", "2024-03-06", ("same", "same-thing")),
        ("28 ans", "29 ans", "2024-03-06", ("compatible", "update")),
        ("28 ans", "29 ans", "2025-01-06", ("compatible", "update")),
        ("28 ans", "30 ans", "2026-01-06", ("compatible", "update")),
        ("28 ans", "31 ans", "2024-03-06", ("contradiction", "number")),
        ("28 ans", "28 ans", "2026-06-06", ("contradiction", "number")),
        ("52 ans", "48 ans", "2025-03-05", ("contradiction", "number")),
    ],
)
def test_two_ages(first: str, second: str, on: str, expected: tuple[str, str]) -> None:
    assert verdict(claim(ELISE, "age", figure(first)), claim(ELISE, "age", figure(second), on=on)) == expected


@pytest.mark.parametrize(
    ("age", "expected"), [("28 ans", "same"), ("27 ans", "compatible"), ("33 ans", "contradiction")]
)
def test_against_a_date_of_birth(age: str, expected: str) -> None:
    birth: dict[str, Json] = {"birth_date": "1996-03"}
    found = verdict(
        claim(ELISE, "age", figure(age)), fact(ELISE, "age", figure("28 ans"), since="2024-09", **birth)
    )
    assert found is not None
    assert found[0] == expected


def test_an_age_without_a_date_says_nothing() -> None:
    assert (
        verdict(claim(ELISE, "age", figure("28 ans"), on=None), claim(ELISE, "age", figure("40 ans"))) is None
    )


def test_about_thirty_is_no_age() -> None:
    assert (
        verdict(claim(ELISE, "age", figure("environ 30 ans")), claim(ELISE, "age", figure("34 ans"))) is None
    )
