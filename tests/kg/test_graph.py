"""The record as a network."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.graph import neighbourhood
from kg.ingest import ingest
from kg.ontology import load_ontology
from kg.store import Store, open_store
from tests.kg.newsroom import article, claim, company, money, person


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = open_store(tmp_path / "recoupe.sqlite")
    orsatti, brival, solmeo, tarvel = person("Maëlle Orsatti"), *map(company, ("Brival", "Solméo", "Tarvel"))
    told = [
        claim("a1", orsatti, "founded", brival),
        claim(
            "a1", brival, "acquires", solmeo, modality="hedged", qualifiers={"amount": 2e6, "currency": "EUR"}
        ),
        claim("a1", solmeo, "partnersWith", tarvel),
        claim("a1", brival, "raises", money("2 millions d’euros", 2e6)),
    ]
    ingest(store, article("a1", "Le Relais"), told)
    return store


def labels(store: Store, name: str, depth: int, values: bool = False) -> set[str]:
    graph = neighbourhood(store, [store.entity_named(name).id], depth=depth, values=values)
    return {data["label"] for _, data in graph.nodes(data=True)}


def test_one_step_is_what_is_said_of_it(store: Store) -> None:
    assert labels(store, "Brival", 1) == {"Brival", "Maëlle Orsatti", "Solméo"}


def test_two_steps_reach_further(store: Store) -> None:
    assert labels(store, "Maëlle Orsatti", 1) == {"Brival", "Maëlle Orsatti"}
    assert labels(store, "Maëlle Orsatti", 2) == {"Brival", "Maëlle Orsatti", "Solméo"}
    assert labels(store, "Maëlle Orsatti", 3) == {"Brival", "Maëlle Orsatti", "Solméo", "Tarvel"}


def test_figures_on_request(store: Store) -> None:
    assert "2 millions d’euros" in labels(store, "Brival", 1, values=True)


def test_the_limit_holds(store: Store) -> None:
    assert neighbourhood(store, [store.entity_named("Brival").id], depth=3, limit=1).number_of_edges() == 1


def test_an_edge_keeps_its_modality_its_status_and_its_amount(store: Store) -> None:
    graph = neighbourhood(store, [store.entity_named("Solméo").id])
    edges = {data["predicate"]: data for _, _, data in graph.edges(data=True)}
    bought = edges["acquires"]
    assert (bought["modality"], bought["status"], bought["amount"]) == (
        "hedged",
        "unsupported",
        "2000000 EUR",
    )
    assert (bought["label"], bought["claims"]) == (load_ontology().predicates["acquires"].label, 1)
