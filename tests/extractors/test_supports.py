"""The tables of governors and of light verbs: each row's example does what the row says."""

import csv

import pytest

from extractors.supports import LightVerb, Support, light_verbs, supports
from kg.model import Claim
from ontologies import PATH
from tests.extractors.readings import claims

EFFECTS = {"planned", "attempted", "hedged", "negated", "none"}
STAGES = {"", "rumour", "talks", "offer", "agreed", "completed", "failed"}


def rows(name: str) -> list[dict[str, str]]:
    with (PATH / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


SUPPORTS, LIGHT = rows("supports.csv"), rows("light_verbs.csv")


def test_rows_are_well_formed() -> None:
    for row in (*SUPPORTS, *LIGHT):
        assert row["effect"] in EFFECTS
        assert row["stage"] in STAGES
        assert row["subject"] in {"same", "object"}
        assert "Solveo" in row["example"]


def test_no_row_twice() -> None:
    governors = [(r["governor"], r["link"]) for r in SUPPORTS]
    assert len(governors) == len(set(governors))
    assert len(LIGHT) == len(light_verbs())


def test_longest_expression_first() -> None:
    for found in supports().values():
        lengths = [len(s.words) for s in found]
        assert lengths == sorted(lengths, reverse=True)


def test_what_is_loaded() -> None:
    assert Support("tenter", (), "de", "attempted", "same") in supports()["tenter"]
    assert any(s.words == ("en", "pourparlers") and s.stage == "talks" for s in supports()["être"])
    assert light_verbs()["négocier"] == LightVerb("attempted", "same", "talks")
    assert light_verbs()["rejeter"].subject == "object"
    assert "autoriser" not in light_verbs()


def takeover(sentence: str) -> Claim | None:
    wanted = {
        "acquires",
        "pays",
        "partnersWith",
        "earns",
        "raises",
        "laysOff",
        "offers",
        "leaves",
        "owns",
        "sells",
    }
    return next((c for c in claims(sentence) if c.predicate in wanted), None)


@pytest.mark.parametrize("row", [r for r in SUPPORTS if r["subject"] == "same"], ids=lambda r: r["governor"])
def test_governors_do_what_they_say(row: dict[str, str]) -> None:
    found = takeover(row["example"])
    assert found is not None
    assert found.subject.label == "Solveo"
    assert (found.polarity == "negated") == (row["effect"] == "negated")
    if row["effect"] in {"planned", "attempted", "hedged"}:
        assert found.modality == row["effect"]


@pytest.mark.parametrize("row", [r for r in LIGHT if "rachat de" in r["example"]], ids=lambda r: r["verb"])
def test_light_verbs_do_what_they_say(row: dict[str, str]) -> None:
    (found,) = [c for c in claims(row["example"]) if c.predicate == "acquires"]
    assert (found.subject.label, found.object.label) == ("Solveo", "Brival")
    assert (found.polarity == "negated") == (row["effect"] == "negated")
    if row["stage"]:
        assert found.qualifiers["stage"] == row["stage"]
    if row["effect"] in {"planned", "attempted", "hedged"}:
        assert found.modality == row["effect"]
