"""Who said it."""

# ruff: noqa: E501 (a case is read on one line)

from __future__ import annotations

import pytest

from kg.compare.speech import same_words
from kg.model import Assertion, Json, Node
from tests.kg.compare.building import claim, company, outlet, person, quote, someone, thing, verdict

RIVALS = ("contradiction", "attribution")
CHECK = ("unclear", "attribution")
SAME = ("same", "same-thing")
ELISE, NILS = person("Élise Varenne"), person("Nils Okafor")
WORDS = "Nous ne vendrons jamais ce chantier"


def says(who: Node, what: str = WORDS, **rest: Json) -> Assertion:
    """Each speaker in an outlet of their own."""
    told: dict[str, Json] = {"outlet": f"Le Fil de {who.label}"} | rest
    return claim(who, "says", quote(what), **told)


def reports(who: Node, what: str, **rest: Json) -> Assertion:
    told: dict[str, Json] = {"outlet": f"Le Fil de {who.label}"} | rest
    return claim(who, "says", quote(what, "indirect"), **told)


TOLD = "la fermeture du quai sera repoussée au mois de juin"
CASES: list[tuple[str, Assertion, Assertion, tuple[str, str] | None]] = [
    ("one quote, two people", says(ELISE), says(NILS), RIVALS),
    ("one quote, two people, one outlet: misread", says(ELISE, outlet="Le Fil"), says(NILS, outlet="Le Fil"), CHECK),
    ("a short quote, years apart", says(ELISE, on="2020-01-01"), says(NILS), None),
    ("the only one who spoke, twice", says(ELISE, on="2023-10-01", exclusive=True), says(NILS, exclusive=True), RIVALS),
    ("one of them alone, months apart", says(ELISE, on="2023-10-01", exclusive=True), says(NILS), None),
    ("a long quote, years apart", says(ELISE, f"{WORDS}, ni demain ni jamais", on="2020-01-01"), says(NILS, f"{WORDS}, ni demain ni jamais"), CHECK),
    ("one quote, trimmed and retyped", says(ELISE, "Nous ne vendrons jamais ce chantier naval !"), says(NILS, "« Nous ne vendrons jamais ce chantier naval »"), RIVALS),
    ("a quote cut out of another", says(ELISE, "Cela suffit. Nous ne vendrons jamais ce chantier qui fait vivre la ville, je le dis à tous."),
     says(NILS, "Nous ne vendrons jamais ce chantier qui fait vivre la ville"), RIVALS),
    ("one quote, two companies", says(company("Velmora")), says(company("Tarnis")), RIVALS),
    ("one quote, two functions", says(thing("un délégué syndical", "Anonymous")), says(thing("le directeur de l'usine")), RIVALS),
    ("one person", says(ELISE), says(ELISE, on="2024-03-06"), SAME),
    ("one person under two spellings", says(ELISE), says(person("Elise Varennes")), ("unclear", "identity")),
    ("a surname", says(ELISE), says(person("Varenne")), None),
    ("a company and the one who speaks for it", says(company("Velmora")), says(ELISE), None),
    ("a person and nobody in particular", says(ELISE), says(someone("un proche")), None),
    ("two words are said by many", says(ELISE, "Quelle honte"), says(NILS, "Quelle honte"), None),
    ("two quotes", says(ELISE), says(NILS, "Nous vendrons ce chantier dès que possible"), None),
    ("the contrary", says(ELISE, "Nous vendrons bien ce chantier naval"), says(NILS, "Nous vendrons pas ce chantier naval"), None),
    ("reported by two people, the same day", reports(ELISE, TOLD), reports(NILS, "la fermeture du quai serait repoussée au mois de juin"), RIVALS),
    ("reported by two people, a week apart", reports(ELISE, TOLD), reports(NILS, TOLD, on="2024-03-14"), CHECK),
    ("the end of a sentence", reports(ELISE, "les travaux seront finis en totalité à la fin de l'année"), reports(NILS, "à la fin de l'année"), None),
    ("too short to be one saying", reports(ELISE, "l'usine fermera en juin"), reports(NILS, "l'usine fermera en juin"), None),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_two_speakers(a: Assertion, b: Assertion, expected: tuple[str, str] | None) -> None:
    assert verdict(a, b) == expected


def cuts(**rest: Json) -> Assertion:
    return claim("Velmora", "hires", ELISE, **rest)


ANNOUNCED: list[tuple[str, Assertion, Assertion, tuple[str, str] | None]] = [
    ("announced, and still a leak the next day", cuts(by=(company("Velmora"),)), cuts(on="2024-03-06", modality="hedged", by=(outlet("Le Phare"),)), RIVALS),
    ("a leak, then announced", cuts(modality="hedged", by=(outlet("Le Phare"),)), cuts(on="2024-03-06", by=(company("Velmora"),)), ("compatible", "same-thing")),
    ("announced, and reported as done", cuts(by=(company("Velmora"),)), cuts(by=(outlet("Le Phare"),)), SAME),
    ("the relay of the announcement", cuts(by=(company("Velmora"),), outlet="Le Phare"), cuts(modality="hedged", by=(outlet("Le Phare"),)), ("compatible", "same-thing")),
    ("a month later", cuts(by=(company("Velmora"),)), cuts(on="2024-04-20", modality="hedged", by=(outlet("Le Phare"),)), ("compatible", "same-thing")),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "expected"), [c[1:] for c in ANNOUNCED], ids=[c[0] for c in ANNOUNCED])
def test_announced_or_leaked(a: Assertion, b: Assertion, expected: tuple[str, str] | None) -> None:
    assert verdict(a, b) == expected


def test_indirect_words_need_more_in_common_than_direct_ones() -> None:
    assert same_words(quote("la ville rachète le port"), quote("La ville rachète le port."))
    assert not same_words(
        quote("la ville rachète le port", "indirect"), quote("la ville rachète le port", "indirect")
    )
