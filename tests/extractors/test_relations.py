"""Ties told without a verb, and ages; most pairs of names that « de » joins are neither."""

import pytest

from tests.extractors.readings import briefs

# A first line says what the names are: a tie needs both to be known for something else than itself.
CAST = "Le groupe Solveo recrute. La société Brival recrute aussi."
TIES = [
    ("Les chercheurs de Brival, chez Solveo, attendent.", ("Brival", "partOf", "Solveo")),
    ("Brival de Solveo recrute.", ("Brival", "partOf", "Solveo")),
    ("Paul Martin de Solveo a répondu.", ("Paul Martin", "worksFor", "Solveo")),
    ("Chez Solveo, Paul Martin a répondu.", ("Paul Martin", "worksFor", "Solveo")),
    ("La société d’IA de Paul Martin, Solveo, recrute.", ("Paul Martin", "owns", "Solveo")),
    ("Paul Martin, 52 ans, a répondu.", ("Paul Martin", "age", "52 ans")),
    ("Paul Martin (52 ans) a répondu.", ("Paul Martin", "age", "52 ans")),
    ("Paul Martin, âgé de 52 ans, a répondu.", ("Paul Martin", "age", "52 ans")),
]


@pytest.mark.parametrize(("sentence", "claim"), TIES)
def test_ties(sentence: str, claim: tuple[str, str, str]) -> None:
    assert claim in briefs(CAST, sentence)


NONE = [
    # A name with its particle, a shop and its street, a place, a work, a common word.
    ("Marc Ladreuil de Lacharme a répondu.", "worksFor"),
    ("Le supermarché FoodPlace de Kilimandi reste ouvert.", "partOf"),
    ("Paul Martin de Nantes a répondu.", "worksFor"),
    ("Les Sept Épreuves d’Hercule ressort en salle.", "partOf"),
    ("Le prix Nobel d’Économie a été remis.", "partOf"),
    # A duration, a bound, anybody.
    ("Paul Martin, pendant 52 ans, a travaillé ici.", "age"),
    ("Paul Martin dit que des gens de 75 ans ou plus viennent.", "age"),
    ("Paul Martin a reçu cet homme de 65 ans.", "age"),
    ("Paul Martin a signé un contrat de 52 ans.", "age"),
]


@pytest.mark.parametrize(("sentence", "predicate"), NONE)
def test_no_tie(sentence: str, predicate: str) -> None:
    assert [b for b in briefs(sentence) if b[1] == predicate] == []
