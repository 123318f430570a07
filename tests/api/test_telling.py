"""Claims and statements in one French line."""

from __future__ import annotations

from typing import Any

import pytest

from api.telling import join_names, tell_attribution, tell_claim, tell_date, tell_statement, tell_weight
from kg.model import Assertion, Claim, Described, Evidence, Named, Node, Polarity, Quantity, Statement

BOREL = Named("Laiterie Borel")
CASES: list[tuple[str, Node, dict[str, Any], str]] = [
    (
        "acquires",
        BOREL,
        {"amount": 12e6, "currency": "EUR", "stage": "completed"},
        "opération réalisée, 12 millions d’euros",
    ),
    ("acquires", BOREL, {"when": "2024-03-28"}, "le 28 mars 2024"),
    (
        "holdsRole",
        BOREL,
        {"role": "présidente", "former": True, "since": "2016"},
        "présidente, ancien, depuis 2016",
    ),
    ("holdsRole", BOREL, {"role": "maire", "since": "2024-03-28"}, "maire, depuis le 28 mars 2024"),
    ("holdsRole", BOREL, {"role": "maire", "until": "2024-03-28"}, "maire, jusqu’au 28 mars 2024"),
    ("holdsRole", BOREL, {"role": "maire", "until": "2024-03"}, "maire, jusqu’en mars 2024"),
    (
        "pays",
        Quantity("3 millions", 3e6, "EUR"),
        {"amount": 3e6, "to": {"name": "Anne Durand"}},
        "à Anne Durand",
    ),
    ("acquires", BOREL, {"when": "un jour"}, "un jour"),
]


@pytest.mark.parametrize(("predicate", "obj", "qualifiers", "told"), CASES)
def test_qualifiers_are_told_in_french(
    predicate: str, obj: Node, qualifiers: dict[str, Any], told: str
) -> None:
    claim = Claim("a", Named("Valmont"), predicate, obj, (Evidence(0, 1, "x"),), "test.v1", qualifiers)
    assert tell_claim(claim).replace("\u00a0", " ").endswith(f"({told})")


def test_manner_and_verb_are_told() -> None:
    claim = Claim(
        "a", Named("Valmont"), "open", Described("ses brebis"), (Evidence(0, 1, "x"),), "test.v1",
        {"verb": "tondre"}, modality="hedged", polarity="negated",
    )  # fmt: skip
    assert tell_claim(claim) == "Valmont · tondre · ses brebis (au conditionnel, nié)"


def test_sources_are_told_from_the_nearest() -> None:
    assert (
        tell_attribution((Named("L’Écho"), Described("deux salariés")))
        == "selon L’Écho, citant deux salariés"
    )
    assert tell_attribution(()) == ""


def told_by(article: str, polarity: Polarity = "affirmed") -> Assertion:
    return Assertion(
        id=article, article=article, publisher=None, published=None, subject=Named("Valmont"),
        subject_id="v", predicate="acquires", object=BOREL, object_id="b", qualifiers={},
        modality="hedged", polarity=polarity, attribution=(), origin=None, quote="…",
    )  # fmt: skip


def test_a_statement_is_put_as_its_claims_put_it() -> None:
    told = Statement("s", Named("Valmont"), "v", "acquires", BOREL, "b", {}, (told_by("a"), told_by("c")))
    assert tell_statement(told).endswith("(au conditionnel)")
    assert tell_weight(told) == "2\u00a0articles"
    denied = Statement("s", Named("Valmont"), "v", "acquires", BOREL, "b", {}, (), (told_by("a", "negated"),))
    assert tell_statement(denied).endswith("nié)")
    assert tell_weight(denied) == "1\u00a0démenti"


def test_names_and_dates() -> None:
    assert join_names(["L’Écho", "Le Phare", "L’Écho", "La Gazette"]) == "L’Écho, Le Phare et La Gazette"
    assert join_names([]) == ""
    assert tell_date("2024-03-01") == "1er mars 2024"
