"""Whose a date, a sum or a share is: the claim's own, or a neighbour's in the same sentence."""

import pytest

from kg.model import Claim, Json
from tests.extractors.readings import claims

Qualifiers = dict[str, Json]


def one(sentence: str, predicate: str) -> Claim:
    (found,) = [c for c in claims(sentence) if c.predicate == predicate]
    return found


AMOUNTS = [
    ("Solveo annonce le rachat de Brival pour 30 millions d’euros.", "acquires", 30e6),
    ("Solveo a racheté Brival, fondée en 2012, pour 30 millions d’euros.", "acquires", 30e6),
    ("Solveo a racheté Brival, valorisée 30 millions d’euros.", "acquires", None),
    ("Solveo a racheté Brival, qui pèse 30 millions d’euros.", "acquires", None),
    ("Solveo lance une OPA sur Brival au prix de 23 euros par action.", "acquires", None),
    ("Solveo a fait une offre de rachat de 3 millions d’euros sur Brival.", "acquires", 3e6),
    (
        "Solveo a négocié des rachats, investi trois milliards d’euros et proposé des salaires.",
        "offers",
        None,
    ),
    ("Solveo a proposé des salaires allant jusqu’à 2 millions d’euros.", "offers", 2e6),
    ("Solveo, dont le chiffre d’affaires est de 9 millions d’euros, a racheté Brival.", "acquires", None),
    ("Solveo a racheté Brival pour un chiffre d’affaires de 9 millions d’euros.", "acquires", None),
    ("Solveo a investi 12 millions d’euros dans Brival.", "investsIn", 12e6),
    ("Solveo a vendu Brival pour 12 millions d’euros après avoir perdu 9 millions d’euros.", "sells", 12e6),
]


@pytest.mark.parametrize(("sentence", "predicate", "amount"), AMOUNTS)
def test_amounts(sentence: str, predicate: str, amount: float | None) -> None:
    assert one(sentence, predicate).qualifiers.get("amount") == amount


DATES = [
    ("Solveo a racheté Brival en 2019.", "acquires", "2019"),
    ("Fondée en 2012, Solveo a racheté Brival.", "acquires", None),
    ("Fondée en 2012, Solveo a racheté Brival en 2019.", "acquires", "2019"),
    ("Paul Martin, que Solveo avait embauché en 2013, a racheté Brival.", "acquires", None),
    ("Solveo a annoncé jeudi la suppression de 450 postes d’ici fin 2025.", "laysOff", "2025-12-31"),
    ("Le bénéfice de Solveo a atteint 3 millions d’euros en 2023.", "earns", "2023"),
    ("Solveo a annoncé en mars la fermeture de son usine de Redon.", "locatedIn", None),
]


@pytest.mark.parametrize(("sentence", "predicate", "when"), DATES)
def test_dates(sentence: str, predicate: str, when: str | None) -> None:
    assert one(sentence, predicate).qualifiers.get("when") == when


SHARES = [
    ("Solveo détient 30 % de Brival.", "owns", 30),
    ("Solveo détient 51 % du capital de Brival, contre 30 % auparavant.", "owns", 51),
    ("Brival est détenu à 51 % par Solveo.", "owns", 51),
    ("Solveo a pris une participation de 30 % dans Brival.", "investsIn", 30),
    ("Solveo va entrer au capital de Brival à hauteur de 30 %.", "investsIn", 30),
    ("Solveo, dont les ventes ont bondi de 30 %, a racheté Brival.", "acquires", None),
    ("Solveo a racheté Brival, en hausse de 30 %.", "acquires", None),
]


@pytest.mark.parametrize(("sentence", "predicate", "share"), SHARES)
def test_shares(sentence: str, predicate: str, share: float | None) -> None:
    assert one(sentence, predicate).qualifiers.get("share") == share
