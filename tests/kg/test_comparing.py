"""What of the comparisons of an article is filed."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.ingest import ingest
from kg.ingest.background import Background, background_of
from kg.model import Claim, Comparison, Entity, Fact, FactSource, Named
from kg.ontology import load_ontology
from kg.reference import Reference
from kg.store import Store, open_store
from tests.kg.newsroom import article, claim, company, person

ANTON = Entity("Q1", "Anton Shuvalov", "Person", aliases=("Anton Chouvalov",), reference=True)
ELISE = Entity("Q2", "Élise Varennes", "Person", aliases=("Élise Warens",), reference=True)
BRIVAL = Entity("Q8", "Brival", "Organization", reference=True)
SOLMEO = Entity("Q9", "Solméo", "Organization", reference=True)


def fact(ident: str, one: Entity, predicate: str, other: Entity) -> Fact:
    ends = (Named(e.name, e.type, id=e.id) for e in (one, other))
    return Fact(ident, next(ends), predicate, next(ends), {}, (FactSource("Registre"),), "single")


def background() -> Background:
    facts = (
        fact("f1", ANTON, "founded", BRIVAL),
        fact("f2", SOLMEO, "hires", ANTON),
        fact("f3", SOLMEO, "hires", ELISE),
    )
    return background_of(Reference((ANTON, ELISE, BRIVAL, SOLMEO), facts), load_ontology())


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(tmp_path / "recoupe.sqlite")


def misspelt(store: Store, name: str, *told: Claim) -> tuple[Comparison, ...]:
    ingest(store, article(name, "Le Relais", "2024-03-28"), told, background())
    return store.comparisons(article=name, type="identity", verdict="contradiction")


def test_a_misspelt_name_is_told_once_an_article(store: Store) -> None:
    anton = person("Anton Chouvalov")
    for name in ("a1", "a2"):
        told = [
            claim(name, anton, "founded", company("Brival")),
            claim(name, company("Solméo"), "hires", anton),
        ]
        assert len(misspelt(store, name, *told)) == 1
    assert store.counts()["contradictions"] == 2


def test_the_fullest_spelling_tells(store: Store) -> None:
    short = Named("Anton Chouvalov", "Person", "Chouvalov")
    full = person("Anton Chouvalov")
    told = [claim("a1", short, "founded", company("Brival")), claim("a1", company("Solméo"), "hires", full)]
    (found,) = misspelt(store, "a1", *told)
    assert "Anton Chouvalov" in found.why
    assert "reference:f2" in (found.a, found.b)


def test_two_misspelt_people_are_two(store: Store) -> None:
    told = [
        claim("a1", company("Solméo"), "hires", person("Anton Chouvalov")),
        claim("a1", company("Solméo"), "hires", person("Élise Warens")),
    ]
    assert len(misspelt(store, "a1", *told)) == 2
