"""Names as text: what is spelt alike, and under which keys look-alikes meet."""

from __future__ import annotations

import pytest

from kg.names import acronym_of, blocking_keys, exact_key, is_acronym, skeleton, surname


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jean-Pierre Roux", "jean pierre roux"),
        ("Solméo", "SOLMEO"),
        ("Brival SA", "Brival"),
        ("Brival, Inc.", "Brival"),
        ("Mme Maëlle Orsatti", "Maëlle Orsatti"),
        ("Open Brival", "OpenBrival"),
        ("le Grand Journal", "Grand Journal"),
        ("L’Écho", "L'écho"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert exact_key(one) == exact_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Brival", "Brivale"),
        ("Groupe Brival", "Brival"),
        ("Le Relais", "Relais"),
        ("Maëlle Orsatti", "Orsatti"),
        ("SA", "Brival SA"),
    ],
)
def test_two_names(one: str, other: str) -> None:
    assert exact_key(one) != exact_key(other)


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("Maëlle Orsatti", "orsatti"),
        ("Paul van der Berg", "van der berg"),
        ("Anne de La Tour", "de la tour"),
        ("Orsatti", "orsatti"),
    ],
)
def test_surname_with_its_particles(name: str, last: str) -> None:
    assert surname(name) == last


def test_transliterations_share_a_skeleton() -> None:
    assert skeleton("Souleyman") == skeleton("Suleiman") == skeleton("Soliman")
    assert skeleton("Chostakov") == skeleton("Shostakof")
    assert skeleton("Orsatti") != skeleton("Orsini")


@pytest.mark.parametrize(
    ("name", "expected"), [("AMF", True), ("S&P", True), ("Brival", False), ("A", False)]
)
def test_acronyms(name: str, expected: bool) -> None:
    assert is_acronym(name) is expected


def test_an_acronym_skips_small_words() -> None:
    assert acronym_of("Autorité des marchés portuaires") == "amp"
    assert acronym_of("Brival") == ""


def test_a_person_is_filed_by_surname_a_company_by_acronym() -> None:
    assert "s:orsatti" in blocking_keys("Maëlle Orsatti", ("M. Orsatti",), person=True)
    assert "i:amp" in blocking_keys("Autorité des marchés portuaires", (), person=False)
    assert not any(key.startswith("s:") for key in blocking_keys("Orsatti", (), person=True))
