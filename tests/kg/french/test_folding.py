"""Folding, initials, plain apostrophes: what compares equal and what keeps its offsets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.french.folding import fold, initials, plain_apostrophes, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("L’Œuvre d’Éric", "l'oeuvre d'eric"),
        ("  Société\u00a0Générale\u202f", "societe generale"),
        ("ÇA  COÛTE", "ca coute"),
        ("Ærø", "aero"),
        ("Jean‑Noël", "jean-noel"),
        ("", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(max_size=80))
def test_fold_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_plain_apostrophes_keep_every_offset(text: str) -> None:
    assert len(plain_apostrophes(text)) == len(text)


def test_words_separate_at_apostrophes_and_hyphens() -> None:
    assert words("L’État-major d’Oxalis S.A.") == ("l", "etat", "major", "d", "oxalis", "s", "a")


def test_initials_skip_small_words() -> None:
    assert initials("Agence nationale de la sécurité des systèmes") == "ANSS"
