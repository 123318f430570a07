"""What is compared with what."""

# ruff: noqa: E501 (a case is read on one line)

from __future__ import annotations

import pytest

from kg.compare import comparison_keys
from kg.model import Assertion
from tests.kg.compare.building import claim, company, figure, person, product, quote, thing, town

ELISE, NILS = person("Élise Varenne"), person("Nils Okafor")
PORT = thing("le port", "Text")

MEETING: list[tuple[str, Assertion, Assertion]] = [
    ("two figures of one company", claim("Velmora", "employs", figure("640 salariés")), claim("Velmora", "laysOff", figure("40 postes"))),
    ("two offices of one person", claim(ELISE, "holdsRole", "Velmora", role="PDG"), claim(ELISE, "holdsRole", "Tarnis", role="PDG")),
    ("two holders of one office", claim(ELISE, "holdsRole", "Velmora", role="PDG"), claim(NILS, "holdsRole", "Velmora", role="présidente-directrice générale")),
    ("two owners, each in its way", claim("Velmora", "partOf", "Bellar"), claim("Hochmann", "owns", "Velmora")),
    ("two buyers", claim("Bellar", "acquires", "Velmora"), claim("Hochmann", "acquires", "Velmora")),
    ("two makers", claim("Bellar", "develops", product("Lumenor")), claim("Hochmann", "develops", product("Lumenor"))),
    ("two seats", claim("Velmora", "locatedIn", town("Rennes")), claim("Velmora", "locatedIn", town("Lyon"))),
    ("one quote, two people", claim(ELISE, "says", quote("Cette usine ne rouvrira pas")), claim(NILS, "says", quote("« Cette usine ne rouvrira pas. »"))),
    ("a quote, retyped", claim(ELISE, "says", quote("Cette usine ne rouvrira pas avant le printemps, hélas")), claim(NILS, "says", quote("cette usine ne rouvrira pas avant le printemps"))),
    ("crossed", claim("Velmora", "competesWith", "Tarnis"), claim("Tarnis", "competesWith", "Velmora")),
    ("one recruit, two spellings of the recruiter", claim("Velmora", "hires", ELISE), claim("Velmora Group", "hires", ELISE)),
    ("one verb", claim("Velmora", "open", PORT, verb="agrandir"), claim("Velmora", "open", thing("un port neuf", "Text"), verb="agrandir")),
    ("contrary verbs", claim("Velmora", "open", PORT, verb="ouvrir"), claim("Velmora", "open", PORT, verb="fermer")),
    ("two winners", claim(ELISE, "open", PORT, verb="remporter"), claim(NILS, "open", PORT, verb="remporter")),
    ("sold, and held no more", claim(ELISE, "sells", "Velmora"), claim(ELISE, "owns", "Velmora", polarity="negated")),
]  # fmt: skip

STRANGERS: list[tuple[str, Assertion, Assertion]] = [
    ("two companies", claim("Velmora", "employs", figure("640 salariés")), claim("Tarnis", "employs", figure("640 salariés"))),
    ("two families", claim("Velmora", "employs", figure("640 salariés")), claim("Velmora", "sues", "Tarnis")),
    ("two quotes", claim(ELISE, "says", quote("Cette usine ne rouvrira pas")), claim(ELISE, "says", quote("Nous partons tous demain matin"))),
    ("two employees", claim(ELISE, "holdsRole", "Velmora", role="chercheuse"), claim(NILS, "holdsRole", "Velmora", role="chercheur")),
    ("two verbs", claim("Velmora", "open", PORT, verb="agrandir"), claim("Velmora", "open", thing("un quai", "Text"), verb="visiter")),
    ("two investors", claim("Bellar", "investsIn", "Velmora"), claim("Hochmann", "investsIn", "Velmora")),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b"), [c[1:] for c in MEETING], ids=[c[0] for c in MEETING])
def test_they_share_a_key(a: Assertion, b: Assertion) -> None:
    assert set(comparison_keys(a)) & set(comparison_keys(b))


@pytest.mark.parametrize(("a", "b"), [c[1:] for c in STRANGERS], ids=[c[0] for c in STRANGERS])
def test_they_never_meet(a: Assertion, b: Assertion) -> None:
    assert not set(comparison_keys(a)) & set(comparison_keys(b))


def test_the_most_discriminating_key_comes_first() -> None:
    first, *_, last = comparison_keys(claim(company("Velmora"), "acquires", "Tarnis"))
    assert "tarnis" in first
    assert "velmora" in first
    assert "tarnis" not in last


def test_a_quote_has_few_keys() -> None:
    long = quote(" ".join(f"mot{n}" for n in range(200)))
    assert 0 < len(comparison_keys(claim(ELISE, "says", long))) <= 4
