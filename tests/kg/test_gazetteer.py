"""Names typed without context, and the words that must not be taken for names."""

from __future__ import annotations

import csv

import pytest

from kg import gazetteer
from kg.french.folding import fold
from ontologies import PATH

FOLDER = PATH / "gazetteer"


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as lines:
        kept = [line for line in lines if not line.startswith("#")]
    return list(csv.DictReader(kept))


@pytest.mark.parametrize(
    ("token", "gender"),
    [
        ("Maëlle", "f"),
        ("Pierre", "m"),
        ("Camille", "u"),
        ("Jean-Baptiste", "m"),
        ("Marie-Solène", "f"),
        ("Mamadou", "m"),
        ("Oleksandr", "m"),
        ("Jinping", "m"),
        ("Priya", "f"),
        ("Sergueï", "m"),
        ("Wolfgang", "m"),
        ("AURÉLIE", "f"),
        ("Ilya", "m"),
    ],
)
def test_given_names_have_a_gender(token: str, gender: str) -> None:
    assert gazetteer.given_name(token) == gender


@pytest.mark.parametrize(
    "token", ["Pays", "France", "Total", "Groupe", "Le", "Paris", "Chine", "Directeur", "Meta"]
)
def test_other_capitalised_words_are_no_given_names(token: str) -> None:
    assert gazetteer.given_name(token) is None


@pytest.mark.parametrize(
    ("name", "canonical", "kind"),
    [
        ("Quimper", "Quimper", "city"),
        ("London", "Londres", "city"),
        ("la Réunion", "La Réunion", "region"),
        ("les États-Unis", "États-Unis", "country"),
        ("Etats-Unis", "États-Unis", "country"),
        ("l’Allemagne", "Allemagne", "country"),
        ("Beijing", "Pékin", "city"),
        ("Finistère", "Finistère", "department"),
        ("Le Havre", "Le Havre", "city"),
        ("PACA", "Provence-Alpes-Côte d’Azur", "region"),
        ("Europe", "Europe", "continent"),
        ("Silicon Valley", "Silicon Valley", "area"),
    ],
)
def test_places_have_one_french_name(name: str, canonical: str, kind: str) -> None:
    found = gazetteer.place(name)
    assert found is not None
    assert (found.name, found.kind) == (canonical, kind)


@pytest.mark.parametrize("name", ["Brival", "la gare", "le Groupe", ""])
def test_what_is_no_place_is_none(name: str) -> None:
    assert gazetteer.place(name) is None


@pytest.mark.parametrize(
    ("name", "other", "within"),
    [
        ("Quimper", "Bretagne", True),
        ("Quimper", "France", True),
        ("Bretagne", "Quimper", False),
        ("Palo Alto", "États-Unis", True),
        ("Lyon", "Rhône", True),
        ("Lyon", "Lyon", True),
        ("Vitré", "Bretagne", True),
        ("Lyon", "Genève", False),
        ("Munich", "Bavière", True),
        ("Dakar", "Afrique", True),
        ("Brival", "France", False),
        ("Poitiers", "Autriche", False),
        ("Anvers", "Belgique", True),
    ],
)
def test_what_contains_what(name: str, other: str, within: bool) -> None:
    assert gazetteer.is_within(name, other) is within


@pytest.mark.parametrize(
    ("name", "other", "apart"),
    [
        ("Lyon", "Genève", True),
        ("Lyon", "Auvergne-Rhône-Alpes", False),
        ("Auvergne-Rhône-Alpes", "Lyon", False),
        # No sharp border, or not known: nothing is excluded.
        ("Nice", "Côte d’Azur", False),
        ("Lyon", "Port-Audry", False),
        ("Nantes", "Bretagne", True),
    ],
)
def test_two_places_that_cannot_be_one(name: str, other: str, apart: bool) -> None:
    assert gazetteer.are_apart(name, other) is apart


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("français", "France"),
        ("rennaises", "Rennes"),
        ("américaine", "États-Unis"),
        ("turques", "Turquie"),
        ("européens", "Europe"),
        ("tourangelle", "Tours"),
        ("sud-coréenne", "Corée du Sud"),
        ("maison", None),
    ],
)
def test_adjectives_of_place_in_every_form(word: str, place: str | None) -> None:
    assert gazetteer.demonym(word) == place


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("l’AFP", ("Agence France-Presse", "Media")),
        ("le Monde", ("Le Monde", "Media")),
        ("LES ECHOS", ("Les Échos", "Media")),
        ("Wall Street Journal", ("The Wall Street Journal", "Media")),
        ("Insee", ("Insee", "Organization")),
        ("la BCE", ("Banque centrale européenne", "Organization")),
        ("iPhone", ("iPhone", "Product")),
        ("Roland-Garros", ("Roland-Garros", "Event")),
        ("magazine Fortune", ("Fortune", "Media")),
        # Ordinary words stay ordinary until a context says otherwise.
        ("Le monde", None),
        ("Elle", None),
        ("Orange", None),
        ("L’information", None),
        ("Brival", None),
    ],
)
def test_outlets_and_organisations_by_name_or_alias(name: str, known: tuple[str, str] | None) -> None:
    assert gazetteer.known_entity(name) == known
    assert gazetteer.known(name) == (known[1] if known else None)


@pytest.mark.parametrize(
    ("name", "canonical"),
    [("L’information", "The Information"), ("Elle", "Elle"), ("elle", None), ("l’information", None)],
)
def test_a_source_may_bear_the_name_of_a_thing(name: str, canonical: str | None) -> None:
    found = gazetteer.known_entity(name, source=True)
    assert (found[0] if found else None) == canonical


@pytest.mark.parametrize(
    ("token", "kind"),
    [
        ("Laboratoires", "Organization"),
        ("GROUPE", "Organization"),
        ("SA", "Organization"),
        ("sa", None),
        ("As", None),
        ("Festival", "Event"),
        ("Gazette", "Media"),
        ("Solveo", None),
    ],
)
def test_words_that_mark_an_organisation(token: str, kind: str | None) -> None:
    assert gazetteer.organization_word(token) == kind


def test_a_word_may_mark_only_one_end_of_a_name() -> None:
    assert gazetteer.organization_word("Capital", "last") == "Organization"
    assert gazetteer.organization_word("Capital", "first") is None


@pytest.mark.parametrize(
    ("table", "least"),
    [("given_names.csv", 6000), ("places.csv", 2500), ("media.csv", 250), ("organizations.csv", 400)],
)
def test_the_tables_are_large_enough(table: str, least: int) -> None:
    assert len(rows(table)) >= least


def test_every_container_is_a_place_itself() -> None:
    names = {row["name"] for row in rows("places.csv")}
    inside = {name for row in rows("places.csv") for name in row["in"].split("|") if name}
    assert inside <= names


def test_every_demonym_leads_to_a_place() -> None:
    assert [row for row in rows("demonyms.csv") if gazetteer.place(row["place"]) is None] == []


def test_no_given_name_is_a_country() -> None:
    countries = {fold(row["name"]) for row in rows("places.csv") if row["kind"] == "country"}
    given = {fold(row["name"]) for row in rows("given_names.csv")}
    # Names that people bear far more often than the press writes of the country.
    assert countries & given <= {"dominique", "maurice", "israel", "georgie", "salvador"}
