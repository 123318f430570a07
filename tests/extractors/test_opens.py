"""What else a sentence states of somebody named: kept as subject, verb and the rest, once, and never
dangling.
"""

import pytest

from tests.extractors.readings import claims

OPEN = [
    ("Solveo fabrique des vélos à Redon.", "Solveo", "fabriquer", "des vélos à Redon"),
    ("Solveo a fermé deux sites.", "Solveo", "fermer", "deux sites"),
    ("Paul Martin aime le vélo.", "Paul Martin", "aimer", "le vélo"),
    ("Solveo fabrique des vélos et vise l’Asie.", "Solveo", "fabriquer", "des vélos"),
    ("Solveo fabrique des vélos ; les ventes montent.", "Solveo", "fabriquer", "des vélos"),
    ("Le site de Redon ferme, et Solveo loue des bureaux.", "Solveo", "louer", "des bureaux"),
    ("Solveo ne fabrique pas de vélos.", "Solveo", "fabriquer", "pas de vélos"),
]


@pytest.mark.parametrize(("sentence", "subject", "lemma", "rest"), OPEN)
def test_open_claims(sentence: str, subject: str, lemma: str, rest: str) -> None:
    found = [c for c in claims(sentence) if c.predicate == "open"]
    assert (subject, lemma, rest) in {(c.subject.label, c.qualifiers["verb"], c.object.label) for c in found}


NOT_OPEN = [
    # Read as something else, said by nobody named, supposed, quoted, reported, or without a complement.
    "Solveo a racheté Brival.",
    "Les ventes montent à Redon.",
    "Si Solveo fermait son site, tout changerait.",
    "« Solveo fabrique des vélos », a dit Paul Martin.",
    "Paul Martin a dit que les prix montent.",
    "Solveo grandit.",
    "Il faut des vélos.",
    "Fabriquer des vélos à Redon.",
]


@pytest.mark.parametrize("sentence", NOT_OPEN)
def test_no_open_claim(sentence: str) -> None:
    assert [(c.subject.label, c.object.label) for c in claims(sentence) if c.predicate == "open"] == []


def test_polarity_and_modality_are_kept() -> None:
    (found,) = [c for c in claims("Solveo ne fabriquerait plus de vélos.") if c.predicate == "open"]
    assert (found.modality, found.polarity) == ("hedged", "negated")
