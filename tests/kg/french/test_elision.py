"""Elision and contraction, as the French press writes them."""

import pytest

from kg.french.elision import contract, elide, with_article


@pytest.mark.parametrize(
    ("following", "joined"),
    [
        ("Oxalis", "d’Oxalis"), ("Marest", "de Marest"), ("ONU", "d’ONU"), ("X", "de X"), ("HBO", "de HBO"),
        ("hôpital", "d’hôpital"), ("hausse", "de hausse"), ("héros", "de héros"), ("héroïne", "d’héroïne"),
        ("huit", "de huit"), ("huile", "d’huile"), ("onze", "de onze"), ("11 salariés", "de 11 salariés"),
        ("Yves", "d’Yves"), ("yaourt", "de yaourt"), ("Walden", "de Walden"), ("Éric", "d’Éric"),
        ("Hiroshima", "de Hiroshima"), ("Henri", "d’Henri"), ("Hôtel Royal", "d’Hôtel Royal"),
        ("« Ulysse »", "de « Ulysse »"),
    ],
)  # fmt: skip
def test_elide(following: str, joined: str) -> None:
    assert elide("de", following) == joined


def test_si_elides_only_before_il() -> None:
    assert elide("si", "il vient") == "s’il vient"
    assert elide("si", "elle vient") == "si elle vient"


@pytest.mark.parametrize(
    ("preposition", "group", "joined"),
    [
        ("de", "le groupe", "du groupe"),
        ("de", "les élus", "des élus"),
        ("à", "le conseil", "au conseil"),
        ("De", "le conseil", "Du conseil"),
        ("à", "les élus", "aux élus"),
        ("de", "l’entreprise", "de l’entreprise"),
        ("de", "la banque", "de la banque"),
        ("de", "Le Mesnil", "de Le Mesnil"),
    ],
)
def test_contract(preposition: str, group: str, joined: str) -> None:
    assert contract(preposition, group) == joined


def test_article() -> None:
    assert with_article("entreprise", "f") == "l’entreprise"
    assert with_article("banque", "f") == "la banque"
    assert with_article("hasard", "m") == "le hasard"
    assert with_article("usines", "f", "p") == "les usines"
