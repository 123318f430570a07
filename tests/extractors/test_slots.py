"""What may stand in a slot: the type it asks for, a guessed name, a figure of the right kind."""

import pytest

from extractors.slots import counted_as
from kg.model import Quantity
from kg.ontology import load_ontology
from tests.extractors.readings import briefs, claims

FILLED = [
    # A guessed name takes the type that the slot asks for.
    ("Trajana a été limogée par Solveo.", ("Trajana", "leaves", "Solveo")),
    ("Solveo a licencié 300 salariés.", ("Solveo", "laysOff", "300 salariés")),
    ("Solveo emploie 300 personnes.", ("Solveo", "employs", "300 personnes")),
    ("Solveo a supprimé 40 postes.", ("Solveo", "laysOff", "40 postes")),
    ("Solveo a lancé un logiciel de paie.", ("Solveo", "releases", "un logiciel de paie")),
    ("Solveo a levé 3 millions d’euros.", ("Solveo", "raises", "3 millions d’euros")),
    ("Solveo compte 40 magasins.", ("Solveo", "holdsAsset", "40 magasins")),
    ("Fort de 2 000 salariés, Solveo recrute.", ("Solveo", "employs", "2 000 salariés")),
]


@pytest.mark.parametrize(("sentence", "claim"), FILLED)
def test_filled(sentence: str, claim: tuple[str, str, str]) -> None:
    assert claim in {(s, p, o.replace("\u202f", " ").replace("\xa0", " ")) for s, p, o in briefs(sentence)}


EMPTY = [
    ("Solveo a racheté ses fautes.", "acquires"),
    ("Solveo a supprimé 15 000 fiches.", "laysOff"),
    ("Solveo a licencié Brival.", "laysOff"),
    ("Solveo a lancé un appel.", "releases"),
    ("Solveo a levé 300 personnes.", "raises"),
    ("Solveo compte parmi les cent plus belles maisons.", "holdsAsset"),
    ("Fort de 2 000 salariés, Solveo recrute.", "holdsAsset"),
    ("Le soleil a racheté Brival.", "acquires"),
]


@pytest.mark.parametrize(("sentence", "predicate"), EMPTY)
def test_left_empty(sentence: str, predicate: str) -> None:
    assert [c for c in claims(sentence) if c.predicate == predicate] == []


COUNTED = [
    ("laysOff", Quantity("40 postes", 40, "postes"), True),
    ("laysOff", Quantity("40 fiches", 40, "fiches"), False),
    ("employs", Quantity("12 %", 12, "%"), True),
    ("employs", Quantity("12", 12), True),
    ("holdsAsset", Quantity("40 salariés", 40, "salariés"), False),
    ("holdsAsset", Quantity("40 avions", 40, "avions"), True),
    ("age", Quantity("75 ans ou plus", 75, "ans", "min", 75), False),
    ("age", Quantity("75 ans", 75, "ans", "exact", 75, 75), True),
]


@pytest.mark.parametrize(("predicate", "quantity", "fits"), COUNTED)
def test_what_a_predicate_counts(predicate: str, quantity: Quantity, fits: bool) -> None:
    assert counted_as(load_ontology().predicates[predicate], quantity) is fits
