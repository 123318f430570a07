"""Who a verb's subject is, and what a relative pronoun stands for."""

import pytest

from extractors.subjects import antecedent_of, subjects
from tests.extractors.sentences import reading_of, verb

SUBJECTS = [
    ("Solveo a racheté Brival.", "racheter", ["Solveo"]),
    ("Solveo et Brival ont signé un accord.", "signer", ["Solveo", "Brival"]),
    ("Solveo, Brival et Ternox ont signé un accord.", "signer", ["Solveo", "Brival", "Ternox"]),
    ("Solveo, qui emploie 300 personnes, a racheté Brival.", "racheter", ["Solveo"]),
    ("Solveo, qui emploie 300 personnes, a racheté Brival.", "employer", ["Solveo"]),
    ("Solveo a racheté Brival et supprime 200 postes.", "supprimer", ["Solveo"]),
    ("Solveo a racheté Brival, puis a vendu Ternox.", "vendre", ["Solveo"]),
    (
        "Solveo, regroupant notamment Brival, Ternox et Kerdal, a perdu 3 millions d’euros.",
        "perdre",
        ["Solveo"],
    ),
    ("La britannique Solveo a racheté Brival.", "racheter", ["Solveo"]),
    ("Le groupe Solveo a racheté Brival.", "racheter", ["Solveo"]),
    ("Fondée par Paul Martin, Solveo recrute.", "fonder", ["Solveo"]),
    ("Employant 300 personnes, Solveo recrute.", "employer", ["Solveo"]),
    ("Les Ateliers Tisselin ont embauché dix personnes.", "embaucher", ["Ateliers Tisselin"]),
    ("Selon Ternox, Solveo a racheté Brival.", "racheter", ["Solveo"]),
    # « il » is nobody.
    ("Il faut racheter Brival.", "falloir", []),
    ("Il s’agit de Brival.", "agir", []),
    ("Il y a trois usines à Redon.", "avoir", []),
    ("Il est prévu que Solveo rachète Brival.", "prévoir", []),
]


@pytest.mark.parametrize(("sentence", "lemma", "names"), SUBJECTS)
def test_subjects(sentence: str, lemma: str, names: list[str]) -> None:
    reading = reading_of(sentence)
    assert [s.node.label for s in subjects(reading, verb(reading, lemma))] == names


ANTECEDENTS = [
    ("Paul Martin a salué Solveo, qui a racheté Brival.", ["Solveo"]),
    ("Paul Martin a vendu Ternox (Redon), qui fabrique des vélos.", ["Ternox"]),
    # A plural verb has no single name for its antecedent.
    ("Les salariés de Solveo qui détiennent des actions attendent.", ["Les salariés de Solveo"]),
]


@pytest.mark.parametrize(("sentence", "names"), ANTECEDENTS)
def test_antecedents(sentence: str, names: list[str]) -> None:
    reading = reading_of(sentence)
    who = next(t.i for t in reading.tokens if t.low == "qui")
    assert [d.node.label for d in antecedent_of(reading, who)] == names
