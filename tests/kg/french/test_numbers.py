"""Quantities in sentences: value, unit, bound and kind, and the numbers that count nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.french.numbers import Found, find_quantities


def told(found: Found) -> tuple[str, float, str, str]:
    return found.quantity.text, found.quantity.value, found.quantity.unit, found.quantity.bound


Case = tuple[str, tuple[str, float, str, str]]

MONEY: list[Case] = [
    ("L’accord de 14 milliards de dollars", ("14 milliards de dollars", 14e9, "USD", "exact")),
    ("pour 1,98 milliard d’euros", ("1,98 milliard d’euros", 1.98e9, "EUR", "exact")),
    ("une prime de 600.000 euros", ("600.000 euros", 600_000, "EUR", "exact")),
    ("un chèque de 40 000 €", ("40 000 €", 40_000, "EUR", "exact")),
    ("Elle lève 12 M€", ("12 M€", 12e6, "EUR", "exact")),
    ("valorisée 3 Mds€", ("3 Mds€", 3e9, "EUR", "exact")),
    ("une levée de $30 million", ("$30 million", 30e6, "USD", "exact")),
    ("un fonds de 2 millions de francs suisses", ("2 millions de francs suisses", 2e6, "CHF", "exact")),
    ("15 millions de dollars canadiens", ("15 millions de dollars canadiens", 15e6, "CAD", "exact")),
    ("Il verse un euro symbolique", ("un euro", 1, "EUR", "exact")),
    ("un déficit de 150 millions", ("150 millions", 150e6, "", "exact")),
]
COUNTS: list[Case] = [
    ("supprimera 2 000 postes", ("2 000 postes", 2000, "postes", "exact")),
    ("plus de 340 000 GPU Veltor X9 ici", ("plus de 340 000 GPU Veltor X9", 340_000, "GPU", "min")),
    ("300 millions d’abonnés", ("300 millions d’abonnés", 300e6, "abonnés", "exact")),
    ("à au moins deux data scientists", ("au moins deux data scientists", 2, "data scientists", "min")),
    ("3 500 suppressions de postes", ("3 500 suppressions de postes", 3500, "postes", "exact")),
    ("douze nouveaux ateliers", ("douze nouveaux ateliers", 12, "ateliers", "exact")),
    ("Quelque 200 Ukrainiens", ("Quelque 200 Ukrainiens", 200, "ukrainiens", "approx")),
    ("contacté au moins une personne", ("au moins une personne", 1, "personnes", "min")),
    ("1,5 million de créations", ("1,5 million de créations", 1.5e6, "créations", "exact")),
    ("trois niveaux dans la tour", ("trois niveaux", 3, "niveaux", "exact")),
    ("11 potentiels repreneurs", ("11 potentiels repreneurs", 11, "repreneurs", "exact")),
    ("un taux en baisse de 0,5 point", ("0,5 point", 0.5, "points", "exact")),
    ("dont 4.600 en Bretagne", ("4.600", 4600, "", "exact")),
]
SHARES: list[Case] = [
    ("en hausse de 9,3%", ("9,3%", 9.3, "%", "exact")),
    ("20 pour cent des voix", ("20 pour cent", 20, "%", "exact")),
    ("un cinquième des effectifs", ("un cinquième", 20, "%", "exact")),
    ("plus des trois quarts des sites", ("plus des trois quarts", 75, "%", "min")),
    ("près de la moitié du capital", ("près de la moitié", 50, "%", "approx")),
    ("un salarié sur cinq a signé", ("un salarié sur cinq", 20, "%", "exact")),
    ("réduire de moitié les achats", ("moitié", 50, "%", "exact")),
]
BOUNDS: list[Case] = [
    ("au-delà de 300 salariés", ("au-delà de 300 salariés", 300, "salariés", "min")),
    ("pas moins de 300 salariés", ("pas moins de 300 salariés", 300, "salariés", "min")),
    ("dépasse les 300 salariés", ("300 salariés", 300, "salariés", "min")),
    ("n’a jamais dépassé 300 salariés", ("300 salariés", 300, "salariés", "max")),
    ("300 salariés au minimum", ("300 salariés au minimum", 300, "salariés", "min")),
    ("300 salariés ou plus", ("300 salariés ou plus", 300, "salariés", "min")),
    ("jusqu’à 300 salariés", ("jusqu’à 300 salariés", 300, "salariés", "max")),
    ("pas plus de 300 salariés", ("pas plus de 300 salariés", 300, "salariés", "max")),
    ("un peu moins de 300 salariés", ("un peu moins de 300 salariés", 300, "salariés", "max")),
    ("près de 300 salariés", ("près de 300 salariés", 300, "salariés", "approx")),
    ("300 salariés environ", ("300 salariés environ", 300, "salariés", "approx")),
    ("exactement 312 salariés", ("exactement 312 salariés", 312, "salariés", "exact")),
    ("une centaine de salariés", ("une centaine de salariés", 100, "salariés", "approx")),
    ("plus d’une centaine de salariés", ("plus d’une centaine de salariés", 100, "salariés", "min")),
    ("des centaines de salariés", ("des centaines de salariés", 100, "salariés", "min")),
    (
        "plusieurs dizaines de milliers d’euros",
        ("plusieurs dizaines de milliers d’euros", 10_000, "EUR", "min"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), MONEY + COUNTS + SHARES + BOUNDS)
def test_one_quantity(text: str, expected: tuple[str, float, str, str]) -> None:
    assert [told(found) for found in find_quantities(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "unit"),
    [
        ("entre 2 et 3 milliards d’euros", "entre 2 et 3 milliards d’euros", 2e9, 3e9, "EUR"),
        ("de 120 à 150 postes", "120 à 150 postes", 120, 150, "postes"),
        ("2 à 3 milliards", "2 à 3 milliards", 2e9, 3e9, ""),
        ("une amende de 5 à 10 000 euros", "5 à 10 000 euros", 5000, 10_000, "EUR"),
        ("une hausse de 10-15 %", "10-15 %", 10, 15, "%"),
        ("deux ou trois ateliers", "deux ou trois ateliers", 2, 3, "ateliers"),
        ("entre 15.000 et 16.000", "entre 15.000 et 16.000", 15_000, 16_000, ""),
        ("reculé de 5 à 6 %", "5 à 6 %", 5, 6, "%"),
    ],
)
def test_ranges(text: str, words: str, low: float, high: float, unit: str) -> None:
    (found,) = find_quantities(text)
    quantity = found.quantity
    assert (quantity.text, quantity.low, quantity.high, quantity.unit) == (words, low, high, unit)
    assert quantity.value == (low + high) / 2


def test_a_change_is_two_quantities() -> None:
    found = find_quantities("L’usine est passée de 120 à 150 salariés.")
    assert [(f.quantity.value, f.quantity.unit) for f in found] == [(120, "salariés"), (150, "salariés")]


def test_open_ends_of_bounds() -> None:
    (at_least,) = find_quantities("plus de 20 usines")
    (at_most,) = find_quantities("moins de 20 usines")
    assert (at_least.quantity.low, at_least.quantity.high) == (20, None)
    assert (at_most.quantity.low, at_most.quantity.high) == (None, 20)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("La directrice de 28 ans", "years", 28),
        ("âgé de 52 ans", "years", 52),
        ("a duré pendant 10 ans", "duration", 10),
        ("5 ans de prison", "duration", 5),
        ("il y a deux ans", "date-like", 2),
        ("depuis un an et demi", "date-like", 1.5),
        ("six mois plus tard", "date-like", 6),
        ("sous trois jours", "duration", 3),
    ],
)
def test_ages_and_stretches_of_time(text: str, kind: str, value: float) -> None:
    assert [(found.kind, found.quantity.value) for found in find_quantities(text)] == [(kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        "en 2013, puis en 1802", "le 3 juin 2022", "le 28/03/2024", "les 3 et 4 juin", "le 1er avril",
        "à 20 heures",
        "à 20h30", "06:44", "une victoire 3-1", "l’article 49-3", "la 2e place", "le modèle Veltor 2",
        "un A320",
        "le Covid-19", "Boreal 737 MAX", "la fusée Altaïs 9 décolle", "l’indice OBX 40", "les Oxa 15 vendus",
        "Orion-4.5", "Sirius 3.5", "page 12", "n° 14", "la phase 3", "un neuf", "Les deux ont signé",
        "tous deux",
        "mis en quarantaine", "une quarantaine imposée", "par centaines", "un quart d’heure",
        "en quart de finale",
        "https://exemple.fr/post1563107.html", "le groupe des sept", "Un jour, il partira",
        "le 06 12 34 56 78",
        "la saison 2018-2019 s’achève", "les 24 Heures du Mans",
        "de 8 heures à 20 heures", "le 20 heures", "une 365 GT", "2017 SERA BELLE", "le châssis 10045",
    ],
)  # fmt: skip
def test_no_quantity(text: str) -> None:
    assert [told(found) for found in find_quantities(text)] == []


def test_a_plain_adjective_is_no_unit() -> None:
    (found,) = find_quantities("avec 4 milliards supplémentaires")
    assert (found.quantity.text, found.quantity.unit, found.kind) == ("4 milliards", "", "number")


def test_several_in_one_sentence() -> None:
    text = "Oxalis (12.000 salariés) lève 30 M€, soit 20 % de plus, et vise 1,5 million d’abonnés."
    assert [found.quantity.unit for found in find_quantities(text)] == ["salariés", "EUR", "%", "abonnés"]


@given(st.text(alphabet="0123456789 .,-à’unedxmilostéds%€$M\u00a0\u202f\n", max_size=60))
def test_offsets_are_verbatim_and_ordered(text: str) -> None:
    last = 0
    for found in find_quantities(text):
        assert text[found.start : found.end] == found.quantity.text
        assert found.start >= last
        last = found.end
