"""Figures of one thing: what two of them make of each other."""

# ruff: noqa: E501 (a case is read on one line)

from __future__ import annotations

import pytest

from kg.compare import compare
from kg.model import Assertion, Json
from tests.kg.compare.building import CONTEXT, claim, company, fact, figure, person, thing, verdict

RIVALS = ("contradiction", "number")
BOUNDS = ("compatible", "bounds")
ROUNDING = ("compatible", "rounding")
SCOPE = ("compatible", "scope")
UPDATE = ("compatible", "update")
SAME = ("same", "same-thing")
CHECK = ("unclear", "number")


def revenue(text: str, when: str = "2022", **rest: Json) -> Assertion:
    return claim("Velmora", "earns", figure(text), what="chiffre d'affaires", when=when, **rest)


def staff(text: str, passage: str = "", **rest: Json) -> Assertion:
    return claim("Velmora", "employs", figure(text), passage, **rest)


def cuts(text: str, passage: str = "", **rest: Json) -> Assertion:
    return claim("Velmora", "laysOff", figure(text), passage, **rest)


def raised(text: str, passage: str = "", **rest: Json) -> Assertion:
    return claim("Velmora", "raises", figure(text), passage, **rest)


def bought(amount: float, **rest: Json) -> Assertion:
    return claim("Velmora", "acquires", "Tarnis", amount=amount, currency="EUR", **rest)


def fine(text: str, **rest: Json) -> Assertion:
    return claim("Velmora", "pays", figure(text), what="amende", **rest)


def worth(text: str, **rest: Json) -> Assertion:
    return claim("Velmora", "valuedAt", figure(text), **rest)


def holds(text: str, passage: str = "", **rest: Json) -> Assertion:
    return claim("Velmora", "holdsAsset", figure(text), passage, **rest)


CASES: list[tuple[str, Assertion, Assertion, tuple[str, str] | None]] = [
    # one period, one measure
    ("the same year", revenue("412 millions d'euros"), revenue("421 millions d'euros", on="2023-11-20"), RIVALS),
    ("both exact, on one day", staff("exactement 640 salariés", when="2023-12-31"),
     staff("exactement 1 640 salariés", when="2023-12-31", on="2024-09-12"), RIVALS),
    ("staff here, and perhaps everywhere", staff("450 personnes"), staff("2 100 personnes", on="2024-03-06"), ("unclear", "number")),
    ("the same, each on its date", staff("450 personnes", when="2023-12-31"), staff("2 100 personnes", when="2023-12-31"), RIVALS),
    ("a quarter's profit and a loss of no said period", claim("Velmora", "earns", figure("31 millions d'euros"), what="bénéfice", when="2023-10/2023-12"),
     claim("Velmora", "earns", figure("12 millions d'euros"), what="perte", on="2024-03-06"), ("unclear", "number")),
    ("a year's profit, and a loss told the next day", claim("Velmora", "earns", figure("31 millions d'euros"), what="bénéfice", when="2023"),
     claim("Velmora", "earns", figure("12 millions d'euros"), what="perte", on="2024-03-06"), RIVALS),
    ("exactly is no rounding", staff("exactement 860 salariés"), staff("900 salariés"), RIVALS),
    ("two days apart, no date", cuts("300 postes"), cuts("450 postes", on="2024-03-07"), RIVALS),
    ("a profit and a loss of one year",
     claim("Velmora", "earns", figure("14 millions d'euros"), what="bénéfice", when="2023"),
     claim("Velmora", "earns", figure("14 millions d'euros"), what="perte", when="2023"), RIVALS),
    ("a price, the same week", bought(30e6), bought(45e6, on="2024-03-06"), RIVALS),
    ("a price, the same day of the deal", bought(30e6, when="2024-01-10"),
     bought(45e6, when="2024-01-10", on="2024-09-01"), RIVALS),
    ("a stake", claim("Velmora", "investsIn", "Tarnis", share=18),
     claim("Velmora", "investsIn", "Tarnis", share="8 %", on="2024-03-06"), RIVALS),
    ("a fine", fine("12 millions d'euros"), fine("21 millions d'euros", on="2024-03-06"), RIVALS),
    ("twenty is no rounding of eighteen", fine("20 millions d'euros"), fine("18 millions d'euros"), RIVALS),
    ("one round", raised("20 millions d'euros", round="série A", when="2024-02"),
     raised("28 millions d'euros", round="série A", when="2024-02", on="2024-08-01"), RIVALS),
    ("bounds that exclude each other", fine("plus de 3 millions d'euros"), fine("moins de 2 millions d'euros"), RIVALS),
    ("a ceiling and a floor at one value", fine("jusqu'à un million d'euros"), fine("plus d'un million d'euros"), RIVALS),
    ("above the ceiling", cuts("jusqu'à 500 postes"), cuts("720 postes", on="2024-03-08"), RIVALS),
    ("a hedge does not make two figures one", raised("20 millions d'euros", modality="hedged"),
     raised("35 millions d'euros"), RIVALS),
    # bounds
    ("under the ceiling, months later", cuts("jusqu'à 800 postes", modality="planned"),
     cuts("610 postes", on="2024-10-05"), BOUNDS),
    ("less than", fine("moins de 40 millions d'euros"), fine("37 millions d'euros"), BOUNDS),
    ("at least", holds("au moins 200 camions"), holds("240 camions"), BOUNDS),
    ("hundreds", cuts("des centaines de postes"), cuts("340 postes"), BOUNDS),
    ("within a range", fine("entre 2 et 3 millions d'euros"), fine("2,4 millions d'euros"), BOUNDS),
    ("two floors", holds("plus de 300 magasins"), holds("plus de 250 magasins"), BOUNDS),
    # rounding
    ("nearly", revenue("près de 3 milliards d'euros"), revenue("2,97 milliards d'euros"), ROUNDING),
    ("about", worth("environ 5 milliards d'euros"), worth("5,06 milliards d'euros"), ROUNDING),
    ("fewer digits", revenue("14 milliards d'euros"), revenue("14,3 milliards d'euros"), ROUNDING),
    ("thousands", staff("12 000 salariés"), staff("12 340 salariés"), ROUNDING),
    ("a hundred or so", cuts("une centaine de postes"), cuts("94 postes"), ROUNDING),
    ("a quarter", claim("Velmora", "owns", "Tarnis", share=25),
     claim("Velmora", "owns", "Tarnis", share="24,6 %"), ROUNDING),
    ("two billion for two point two: who knows", revenue("2 milliards d'euros"), revenue("2,2 milliards d'euros"), CHECK),
    ("about, but far off: who knows", cuts("environ 500 postes"), cuts("600 postes"), CHECK),
    # scope
    ("two years", revenue("412 millions d'euros"), revenue("520 millions d'euros", "2023"), SCOPE),
    ("a quarter of the year", revenue("96 millions d'euros", "2022-10/2022-12"), revenue("412 millions d'euros"), SCOPE),
    ("in France, in the world", staff("1 200 salariés", place="France"), staff("3 400 salariés", place="monde"), SCOPE),
    ("France and the world, said in the passage only", staff("1 200 salariés", "emploie 1 200 salariés en France"),
     staff("3 400 salariés", "emploie 3 400 salariés dans le monde"), SCOPE),
    ("executives and everybody", staff("320 cadres"), staff("1 900 salariés"), None),
    ("profit and revenue are two measures",
     claim("Velmora", "earns", figure("14 millions d'euros"), what="bénéfice", when="2023"),
     claim("Velmora", "earns", figure("410 millions d'euros"), what="chiffre d'affaires", when="2023"), None),
    ("net and operating profit",
     claim("Velmora", "earns", figure("14 millions d'euros"), what="bénéfice", when="2023"),
     claim("Velmora", "earns", figure("31 millions d'euros"), what="résultat opérationnel", when="2023"), None),
    ("trucks and shops", holds("240 camions"), holds("31 magasins"), None),
    ("euros and dollars", fine("12 millions d'euros"), fine("21 millions de dollars"), None),
    ("two rounds", raised("20 millions d'euros", round="série A"), raised("60 millions d'euros", round="série B"), None),
    ("two victims", fine("2 millions d'euros", to="Tarnis"), fine("5 millions d'euros", to="l'État"), None),
    # update
    ("the headcount a year later", staff("640 salariés"), staff("710 salariés", on="2025-04-01"), UPDATE),
    ("two dates of a headcount", staff("640 salariés", when="2022-12-31"), staff("710 salariés", when="2023-12-31"), UPDATE),
    ("a first tranche", raised("20 millions d'euros", "a levé 20 millions d'euros lors d'un premier versement"),
     raised("32 millions d'euros", "au total, elle a levé 32 millions d'euros", on="2024-06-20"), UPDATE),
    ("a raised offer", bought(30e6, stage="offer", passage="propose 30 millions d'euros"),
     bought(36e6, stage="offer", passage="a relevé son offre à 36 millions d'euros", on="2024-03-09"), UPDATE),
    ("an offer and the final price", bought(30e6, stage="offer"), bought(36e6, stage="completed", on="2024-09-09"), UPDATE),
    ("planned, then done", cuts("500 postes", modality="planned"), cuts("380 postes", on="2024-12-01"), UPDATE),
    # open
    ("two plans months apart may be two plans", cuts("300 postes"), cuts("450 postes", on="2024-05-15"), CHECK),
    ("two plans years apart are two plans", cuts("300 postes"), cuts("450 postes", on="2026-05-15"), None),
    ("a place on one side only", staff("1 200 salariés", place="France"), staff("3 400 salariés"), CHECK),
    # same
    ("the same figure", staff("640 salariés"), staff("640 salariés", on="2024-03-06"), SAME),
    ("the same figure in words", cuts("deux mille postes"), cuts("2 000 emplois"), SAME),
    # against the reference
    ("more than, under the reference's figure", holds("plus de 340 camions", when="2024-12-31", modality="planned"),
     fact("Velmora", "holdsAsset", figure("350 camions"), since="2024-12-31"), BOUNDS),
    ("below the floor of the reference", holds("jusqu'à 1 000 camions", when="2024-12-31"),
     fact("Velmora", "holdsAsset", figure("plus de 1 000 camions"), since="2024-12-31"), RIVALS),
    ("the reference's price, rounded", bought(14e9, when="2025-06"),
     fact("Velmora", "acquires", "Tarnis", amount=14.3e9, currency="EUR", since="2025-06-12"), ROUNDING),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_two_figures(a: Assertion, b: Assertion, expected: tuple[str, str] | None) -> None:
    assert verdict(a, b) == expected


def test_what_no_predicate_covers_is_compared_by_its_verb() -> None:
    one, other, another = (
        claim(
            person("Velmora"),
            "open",
            thing(f"{n:g} élèves à la rentrée 2023", "Text"),
            verb="accueillir",
            quantity=n,
            when="2023",
        )
        for n in (860.0, 1860.0, 860.0)
    )
    assert verdict(one, other) == RIVALS
    assert verdict(one, another) != RIVALS
    fewer = claim(
        person("Velmora"),
        "open",
        thing("12 classes neuves", "Text"),
        verb="accueillir",
        quantity=12.0,
        when="2023",
    )
    assert verdict(one, fewer) is None


def test_the_sentence_names_both_figures_and_both_outlets() -> None:
    found = compare(revenue("412 millions d'euros"), revenue("421 millions d'euros", outlet="Midi"), CONTEXT)
    assert found is not None
    why = found.why.replace("\u00a0", " ")
    for words in ("Velmora", "412 millions d’euros selon Le Fil", "421 millions d’euros selon Midi", "2022"):
        assert words in why
    assert "'" not in found.why
    assert found.why.endswith(".")


def test_an_amount_without_words_is_written_out() -> None:
    found = compare(bought(30e6), bought(45e6), CONTEXT)
    assert found is not None
    assert "30 millions d’euros" in found.why.replace("\u00a0", " ")


def test_one_company_at_a_time() -> None:
    assert verdict(staff("640 salariés"), claim(company("Tarnis"), "employs", figure("900 salariés"))) is None
