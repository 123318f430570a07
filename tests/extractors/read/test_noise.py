"""Noise: what is annotated, what must be left alone, and that nothing is rewritten."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.read.noise import find_noise

CASES = [
    ("Solvéoc’est elle qui décide.", ["Solvéo c"]),
    ("Le groupe Solvéoqu’il dirige", ["Solvéo qu"]),
    ("un titre en françaisLes patrons recrutent", ["s "]),
    ("Il recrute à Nantes.Elle refuse.", [". "]),
    ("Selon le Relais , le patron écrit .", ["", ""]),
    ("La sociÃ©tÃ© recrute", ["é", "é"]),
    ("lâ€™usine", ["’"]),
    ("Durand &amp; fils", ["&"]),
    ("un\u200bmot", [""]),
    # What only looks like a slip.
    ("Lorsqu’il arrive, puisqu’elle part, jusqu’un soir, c’est fini.", []),
    ("OpenVia, DeepLune et LinkOut recrutent.", []),
    ("L’usine d’Évry-Courcouronnes – « là-bas » – ferme…", []),
    ("Il lit Lerelais.fr et relais.ink.", []),
    ("M.Durand, p.12, 3.500 euros", []),
    ("Qu’est-ce que c’est ? Parce qu’il le faut.", []),
]


@pytest.mark.parametrize(("text", "suggestions"), CASES)
def test_slips_are_annotated(text: str, suggestions: list[str]) -> None:
    assert [noise.suggestion for noise in find_noise(text)] == suggestions


@given(st.text())
def test_annotations_are_sorted_disjoint_and_within_bounds(text: str) -> None:
    position = 0
    for noise in find_noise(text):
        assert position <= noise.start < noise.end <= len(text)
        assert noise.reason
        position = noise.end
