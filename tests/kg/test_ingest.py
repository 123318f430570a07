"""Ingesting: idempotent, versioned, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.ingest import ingest
from kg.store import Store, open_store
from tests.kg.newsroom import article, claim, company, person


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(tmp_path / "recoupe.sqlite")


def test_twice_is_once(store: Store) -> None:
    told = [claim("a1", company("Brival"), "acquires", company("Solmeo"))]
    assert ingest(store, article("a1", "Le Relais"), told).outcome == "added"
    before = store.counts()
    assert ingest(store, article("a1", "Le Relais"), told).outcome == "known"
    assert store.counts() == before


def test_a_new_version_supersedes_and_the_old_one_is_kept(store: Store) -> None:
    old = claim("a1", company("Brival"), "acquires", company("Solmeo"))
    new = claim("a1", company("Brival"), "acquires", company("Tarvel"))
    ingest(store, article("a1", "Le Relais", text="Brival rachète Solmeo."), [old])
    assert (
        ingest(store, article("a1", "Le Relais", text="Brival rachète Tarvel."), [new]).outcome
        == "new-version"
    )
    assert store.claims() == (new,)
    assert store.claim(old.id) == old
    assert [s.object.label for s in store.statements()] == ["Tarvel"]
    assert {e.name for e in store.entities()} == {"Brival", "Tarvel"}


def test_a_better_reading_of_the_same_text_replaces_the_first(store: Store) -> None:
    first = claim("a1", company("Brival"), "acquires", company("Solmeo"))
    better = claim("a1", company("Brival"), "investsIn", company("Solmeo"))
    ingest(store, article("a1"), [first])
    assert ingest(store, article("a1"), [better]).outcome == "reread"
    assert [c.predicate for c in store.claims()] == ["investsIn"]


def test_two_outlets_make_one_corroborated_statement(store: Store) -> None:
    for ident, outlet in (("a1", "Le Relais"), ("a2", "Midi Finances")):
        told = claim(ident, person("Maëlle Orsatti"), "founded", company("Brival"))
        ingest(store, article(ident, outlet), [told])
    (statement,) = store.statements()
    assert (statement.status, len(statement.supports)) == ("corroborated", 2)
