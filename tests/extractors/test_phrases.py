"""Noun phrases around a head: what belongs to its left and right, and enumerations."""

import pytest

from extractors.phrases import coordinated, phrase_at
from tests.extractors.casts import sentences

# Head, sentence → the phrase.
PHRASES = [
    ("chimistes", "Au moins deux chimistes de Solveo partent.", "Au moins deux chimistes de Solveo"),
    ("papetier", "Le papetier finlandais Saarnivaara recrute.", "Le papetier finlandais Saarnivaara"),
    ("salariés", "Plusieurs salariés de l’usine partent.", "Plusieurs salariés de l’usine"),
    ("experts", "Les experts en informatique partent.", "Les experts en informatique"),
    ("dizaine", "Une dizaine de salariés partent.", "Une dizaine de salariés"),
    ("salariés", "Près de 200 salariés partent.", "Près de 200 salariés"),
    ("salariés", "Plus de la moitié des salariés partent.", "salariés"),
    ("usine", "Elle ferme son usine en janvier.", "son usine"),
    ("usines", "Elle ferme ses deux usines bretonnes.", "ses deux usines bretonnes"),
    ("président", "Le président de la banque Orsane part.", "Le président de la banque Orsane"),
    ("salariés", "Tous les salariés partent.", "Tous les salariés"),
    ("accord", "Elle signe un accord en raison de la crise.", "un accord"),
    ("salariés", "Certains salariés partent.", "Certains salariés"),
    ("usine", "La nouvelle usine ouvre.", "La nouvelle usine"),
    ("numéro", "Le numéro trois du secteur recule.", "Le numéro trois du secteur"),
]
LISTS = [
    ("Solveo, Brival et Kerdal recrutent.", ["Solveo", "Brival", "Kerdal"]),
    ("Solveo et Brival recrutent.", ["Solveo", "Brival"]),
    ("Solveo ou encore Brival recrutent.", ["Solveo", "Brival"]),
    ("Solveo, dont Brival, recrute.", ["Solveo"]),
    ("Solveo, Brival.", ["Solveo"]),
]


@pytest.mark.parametrize(("head", "text", "expected"), PHRASES)
def test_a_phrase_is_what_belongs_to_its_head(head: str, text: str, expected: str) -> None:
    tokens = sentences(text)[0].tokens
    phrase = phrase_at(tokens, next(t.i for t in tokens if t.text == head))
    assert text[tokens[phrase.start].start : tokens[phrase.end - 1].end] == expected


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_an_enumeration_is_closed_by_a_conjunction(text: str, expected: list[str]) -> None:
    tokens = sentences(text)[0].tokens
    found = coordinated(tokens, phrase_at(tokens, 0))
    assert [text[tokens[p.start].start : tokens[p.end - 1].end] for p in found] == expected
