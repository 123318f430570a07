"""One holder, one owner of the whole, one buyer, one sole maker, one winner."""

# ruff: noqa: E501 (a case is read on one line)

from __future__ import annotations

import pytest

from kg.compare import Context
from kg.french import fold
from kg.model import Assertion, Fact, FactSource, Json, Named, Node
from kg.ontology import load_ontology
from kg.reference import Reference
from tests.kg.compare.building import claim, company, person, product, thing, verdict

RIVALS = ("contradiction", "exclusive-value")
SUCCESSION = ("compatible", "succession")
CHECK = ("unclear", "exclusive-value")

ELISE, NILS = person("Élise Varenne"), person("Nils Okafor")
LUMEN = product("Lumenor")


def heads(who: Node, role: str = "PDG", passage: str = "", **rest: Json) -> Assertion:
    return claim(who, "holdsRole", "Velmora", passage, role=role, **rest)


def part(parent: str, passage: str = "", **rest: Json) -> Assertion:
    return claim("Velmora", "partOf", parent, passage, **rest)


def owns(owner: str, passage: str = "", **rest: Json) -> Assertion:
    return claim(owner, "owns", "Velmora", passage, **rest)


def buys(buyer: str, passage: str = "", **rest: Json) -> Assertion:
    return claim(buyer, "acquires", "Velmora", passage, **rest)


def made(maker: str, passage: str = "", **rest: Json) -> Assertion:
    return claim(maker, "develops", LUMEN, passage, **rest)


def won(who: Node, what: str = "le prix Delorme 2023", passage: str = "", **rest: Json) -> Assertion:
    return claim(who, "open", thing(what, "Text"), passage, verb="remporter", **rest)


CASES: list[tuple[str, Assertion, Assertion, tuple[str, str] | None]] = [
    # holders of an office
    ("two chief executives the same week", heads(ELISE), heads(NILS, "président-directeur général", on="2024-03-07"), RIVALS),
    ("two chief executives of one year", heads(ELISE, when="2019", on="2020-01-01"), heads(NILS, when="2019"), RIVALS),
    ("one chief executive after another", heads(ELISE, on="2019-09-12"), heads(NILS, since="2021"), SUCCESSION),
    ("former and present", heads(ELISE, former=True), heads(NILS), SUCCESSION),
    ("named days later", heads(ELISE), heads(NILS, since="2024-03-08", on="2024-03-08"), SUCCESSION),
    ("replaced, without a date", heads(ELISE), heads(NILS, passage="Nils Okafor succède à Élise Varenne", on="2024-03-08"), SUCCESSION),
    ("ad interim", heads(ELISE), heads(NILS, passage="PDG par intérim"), None),
    ("months apart, no date: nothing can be said", heads(ELISE), heads(NILS, on="2024-06-05"), SUCCESSION),
    ("a ministry that every country has", claim(ELISE, "holdsRole", "ministère de la Défense", role="ministre"), claim(NILS, "holdsRole", "ministère de la Défense", role="ministre"), None),
    ("a ministry resolved to that of one country", claim(ELISE, "holdsRole", Named("Le Louvois", "Organization", "des Finances"), role="ministre des Finances"),
     claim(NILS, "holdsRole", Named("Le Louvois", "Organization", "des Finances"), role="ministre des Finances"), None),
    ("a company whose name is a common word", claim(ELISE, "holdsRole", "Prune", role="PDG"), claim(NILS, "holdsRole", "Prune", role="PDG"), RIVALS),
    ("the secretary of a branch", heads(ELISE, "secrétaire générale", "Élise Varenne, secrétaire générale du syndicat des marins Velmora"),
     heads(NILS, "secrétaire général", "Nils Okafor, secrétaire général de Velmora"), None),
    ("then minister", heads(ELISE, passage="Élise Varenne, alors PDG de Velmora"), heads(NILS), SUCCESSION),
    ("several directors", heads(ELISE, "directrice"), heads(NILS, "directeur"), None),
    ("an office of another scope", heads(ELISE, "directrice générale France"), heads(NILS, "directeur général"), None),
    ("a surname alone may be the same person", heads(ELISE), heads(person("Varenne")), None),
    ("near spellings may be the same person", heads(person("Élise Varennes")), heads(ELISE), ("unclear", "identity")),
    ("a plan", heads(ELISE), heads(NILS, modality="planned"), None),
    # owners
    ("two parents at 100 %", part("Bellar", share=100, since="2016"), part("Hochmann", share="100 %", since="2016", on="2024-03-12"), RIVALS),
    ("wholly owned by one since a year, subsidiary of another", owns("Bellar", share=100, since="2019"), part("Hochmann", exclusive=True, since="2019", on="2024-06-28"), RIVALS),
    ("two sole owners, terms that overlap", owns("Bellar", share=100.0, since="2018", until="2022"), owns("Hochmann", share="100 %", since="2021", on="2024-06-28"), RIVALS),
    ("said in the passage", part("Bellar", "filiale à 100 % de Bellar"), part("Hochmann", "détenue en totalité par Hochmann"), RIVALS),
    ("subsidiary here, sole owner there", part("Bellar", share=100), owns("Hochmann", "seul propriétaire de Velmora"), RIVALS),
    ("alone, by qualifier", owns("Bellar", exclusive=True), owns("Hochmann", exclusive=True), RIVALS),
    ("parents come in chains", part("Bellar"), part("Hochmann"), None),
    ("a shareholder beside the parent", part("Bellar", share=100), owns("Hochmann", share=12), None),
    ("sold in between", part("Bellar", share=100, on="2015-02-02"), part("Hochmann", share=100, since="2018"), SUCCESSION),
    ("years apart, no date", part("Bellar", share=100, on="2015-02-02"), part("Hochmann", share=100), CHECK),
    ("former owner", owns("Bellar", former=True), owns("Hochmann"), SUCCESSION),
    ("the group's own name", part("Bellar", share=100), part("Groupe Bellar", share=100), None),
    # buyers
    ("two buyers the same week", buys("Bellar"), buys("Hochmann", on="2024-03-07"), RIVALS),
    ("two buyers on one day", buys("Bellar", when="2023-06-01"), buys("Hochmann", when="2023-06-01", on="2024-09-09"), RIVALS),
    ("sold twice", buys("Bellar", when="2017"), buys("Hochmann", when="2023"), SUCCESSION),
    ("a year apart, no date", buys("Bellar", on="2022-03-07"), buys("Hochmann"), CHECK),
    ("two suitors", buys("Bellar", stage="offer"), buys("Hochmann", stage="offer"), None),
    ("two plans", buys("Bellar", modality="planned"), buys("Hochmann", modality="planned"), None),
    ("together", buys("Bellar", "aux côtés de Hochmann"), buys("Hochmann"), None),
    ("minority stakes", buys("Bellar", share=20), buys("Hochmann", share=30), None),
    ("a person and a company", claim(NILS, "acquires", "Velmora"), buys("Bellar"), None),
    # makers, founders
    ("two sole developers", made("Numar", "développé entièrement par Numar"), made("Softor", "développé entièrement par Softor"), RIVALS),
    ("by qualifier", made("Numar", exclusive=True), made("Softor", exclusive=True), RIVALS),
    ("only one says alone", made("Numar", exclusive=True), made("Softor"), CHECK),
    ("two developers", made("Numar"), made("Softor"), None),
    ("two founders", claim(ELISE, "founded", "Velmora"), claim(NILS, "founded", "Velmora"), None),
    ("two sole founders", claim(ELISE, "founded", "Velmora", "seule fondatrice"), claim(NILS, "founded", "Velmora", "unique fondateur"), RIVALS),
    # winners
    ("two winners of one prize", won(ELISE), won(NILS, on="2024-03-06"), RIVALS),
    ("joint winners", won(ELISE), won(NILS, passage="lauréat ex aequo"), None),
    ("a final, nobody knows which", won(ELISE, "la finale"), won(NILS, "la finale"), None),
    ("another year's", won(ELISE, on="2023-03-05"), won(NILS), None),
    # values that are not exclusive
    ("two rivals", claim("Velmora", "competesWith", "Bellar"), claim("Velmora", "competesWith", "Hochmann"), None),
    ("two investors", claim("Bellar", "investsIn", "Velmora"), claim("Hochmann", "investsIn", "Velmora"), None),
    ("one owner of two companies", claim("Bellar", "owns", "Velmora", share=100), claim("Bellar", "owns", "Tarnis", share=100), None),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_two_values(a: Assertion, b: Assertion, expected: tuple[str, str] | None) -> None:
    assert verdict(a, b) == expected


def test_a_company_is_not_its_own_owner() -> None:
    assert verdict(part("Bellar", share=100), claim(company("Bellar"), "owns", "Velmora", share=100)) is None


def test_the_owner_and_its_own_parent_are_no_rivals() -> None:
    bellar, hochmann = (Named(n, "Organization", n, fold(n)) for n in ("Bellar", "Hochmann"))
    between = Named("Norvent", "Organization", "Norvent", "norvent")
    facts = tuple(
        Fact(f"fact-{n}", low, "partOf", high, {}, (FactSource("Registre"),), "confirmed")
        for n, (low, high) in enumerate(((bellar, between), (between, hochmann)))
    )
    context = Context.from_reference(load_ontology(), Reference(facts=facts))
    assert verdict(part("Bellar", share=100), owns("Hochmann", share=100)) == RIVALS
    found = verdict(part("Bellar", share=100), owns("Hochmann", share=100), context)
    assert found == ("compatible", "granularity")
