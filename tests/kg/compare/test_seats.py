"""Two places of one company."""

# ruff: noqa: E501 (a case is read on one line)

from __future__ import annotations

import pytest

from kg.model import Assertion, Json
from tests.kg.compare.building import claim, town, verdict

RIVALS = ("contradiction", "exclusive-value")
SUCCESSION = ("compatible", "succession")
GRANULARITY = ("compatible", "granularity")
CHECK = ("unclear", "exclusive-value")


def seat(place: str, passage: str = "", **rest: Json) -> Assertion:
    return claim("Velmora", "locatedIn", town(place), passage, what="siège", **rest)


def site(place: str, passage: str = "", **rest: Json) -> Assertion:
    return claim("Velmora", "locatedIn", town(place), passage, **rest)


CASES: list[tuple[str, Assertion, Assertion, tuple[str, str] | None]] = [
    ("two seats the same week", seat("Rennes"), seat("Bordeaux", on="2024-03-07"), RIVALS),
    ("two seats since one year", seat("Rennes", since="2010", on="2020-01-01"), seat("Bordeaux", since="2012"), RIVALS),
    ("said in the passage", site("Rennes", "dont le siège est à Rennes"), site("Bordeaux", "le groupe basé à Bordeaux"), RIVALS),
    ("moved", seat("Rennes", on="2018-06-05"), seat("Bordeaux", since="2021"), SUCCESSION),
    ("moves, it says", seat("Rennes"), seat("Bordeaux", "a transféré son siège à Bordeaux", on="2024-03-12"), SUCCESSION),
    ("will move", seat("Rennes"), seat("Bordeaux", modality="planned"), SUCCESSION),
    ("years apart, no date", seat("Rennes", on="2018-06-05"), seat("Bordeaux"), CHECK),
    ("neighbouring towns", seat("Lyon"), seat("Villeurbanne"), CHECK),
    ("a town and its region", seat("Quimper"), seat("Bretagne"), GRANULARITY),
    ("a town and its country", site("Lyon"), site("France"), GRANULARITY),
    ("two plants", site("Rennes", "son usine de Rennes"), site("Bordeaux", "son usine de Bordeaux"), None),
    ("a seat and a plant", seat("Rennes"), site("Bordeaux", "son usine de Bordeaux"), None),
    ("the seat is not the laboratory", site("Rennes", "dont le siège est à Lyon, inaugure un laboratoire à Rennes"),
     site("Bordeaux", "dont le siège est à Lyon, inaugure un laboratoire à Bordeaux"), None),
    ("the one new plant", site("Rennes", "installera sa nouvelle usine à Rennes", modality="planned"),
     site("Bordeaux", "installera sa nouvelle usine à Bordeaux", modality="planned", on="2024-03-06"), RIVALS),
    ("new plants of two years", site("Rennes", "installera sa nouvelle usine à Rennes", on="2019-03-06"),
     site("Bordeaux", "installera sa nouvelle usine à Bordeaux"), None),
    ("the new plant, closer", site("Bretagne", "sa nouvelle usine", modality="planned"), site("Quimper", "sa nouvelle usine", modality="planned"), GRANULARITY),
    ("places that no table knows", seat("Trifouillard"), seat("Montbranlin"), None),
    ("one place", seat("Rennes"), seat("Rennes"), ("same", "same-thing")),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_two_places(a: Assertion, b: Assertion, expected: tuple[str, str] | None) -> None:
    assert verdict(a, b) == expected
