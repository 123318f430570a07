"""Dates in sentences, anchored on Thursday 28 March 2024 unless said."""

from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InvalidInput
from kg.french.dates import Role, find_dates

THURSDAY = "2024-03-28"


def told(text: str, anchor: str | None = THURSDAY) -> list[tuple[str, str, str]]:
    return [(when.text, when.iso, when.role) for when in find_dates(text, anchor)]


ABSOLUTE = [
    ("le 3 juin 2022", "2022-06-03", "when"),
    ("le 1er avril 2019", "2019-04-01", "when"),
    ("le jeudi 11 juin 2020", "2020-06-11", "when"),
    ("le 28/03/2024", "2024-03-28", "when"),
    ("2021-03-12", "2021-03-12", "when"),
    ("au 31 décembre 2022", "2022-12-31", "when"),
    ("juin 2020", "2020-06", "when"),
    ("fin juin 2020", "2020-06", "when"),
    ("en 2013", "2013", "when"),
    ("année 2022", "2022", "when"),
    ("l’exercice 2022", "2022", "when"),
    ("au troisième trimestre 2023", "2023-07/2023-09", "when"),
    ("T3 2023", "2023-07/2023-09", "when"),
    ("au second semestre de 2023", "2023-07/2023-12", "when"),
    ("printemps 2023", "2023-03/2023-06", "when"),
    ("l’hiver 2023", "2023-12/2024-03", "when"),
    ("fin 2024", "2024-12-31", "when"),
    ("mi-2023", "2023-06/2023-07", "when"),
    ("début 2025", "2025-01/2025-03", "when"),
    ("saison 2018-2019", "2018/2019", "when"),
    ("les années 1990", "1990/1999", "when"),
    ("entre 2013 et 2019", "2013/2019", "when"),
    ("du 3 au 5 juin 2022", "2022-06-03/2022-06-05", "when"),
    ("depuis 2018", "2018", "since"),
    ("dès 2025", "2025", "since"),
    ("depuis le 1er mars 2021", "2021-03-01", "since"),
    ("à compter du 1er mars 2021", "2021-03-01", "since"),
    ("jusqu’en 2026", "2026", "until"),
    ("jusqu’à fin 2025", "2025-12-31", "until"),
    ("d’ici fin 2024", "2024-12-31", "by"),
    ("d’ici à 2030", "2030", "by"),
    ("avant mi-2027", "2027-06/2027-07", "by"),
    ("à l’horizon 2030", "2030", "by"),
]
RELATIVE = [
    ("hier", "2024-03-27", "when"),
    ("demain", "2024-03-29", "when"),
    ("vendredi dernier", "2024-03-22", "when"),
    ("lundi prochain", "2024-04-01", "when"),
    ("ce lundi 25 mars", "2024-03-25", "when"),
    ("le mois dernier", "2024-02", "when"),
    ("le mois prochain", "2024-04", "when"),
    ("l’an dernier", "2023", "when"),
    ("l’année prochaine", "2025", "when"),
    ("cette année", "2024", "when"),
    ("la semaine dernière", "2024-03-18/2024-03-24", "when"),
    ("l’été dernier", "2023-06/2023-09", "when"),
    ("cet été", "2024-06/2024-09", "when"),
    ("en décembre", "2023-12", "when"),
    ("en mai dernier", "2023-05", "when"),
    ("en mai prochain", "2024-05", "when"),
    ("en juin de l’année dernière", "2023-06", "when"),
    ("il y a deux ans", "2022", "when"),
    ("il y a trois mois", "2023-12", "when"),
    ("dans trois ans", "2027", "when"),
    ("depuis dix jours", "2024-03-18", "since"),
    ("à partir de janvier", "2024-01", "since"),
    ("d’ici la fin de l’année", "2024-12-31", "by"),
    ("d’ici juin", "2024-06", "by"),
    ("jusqu’à fin avril", "2024-04", "until"),
    ("ces dernières 24 heures", "2024-03-27/2024-03-28", "when"),
    ("les cinq dernières années", "2019/2024", "when"),
    ("le 2 avril", "2024-04-02", "when"),
    ("au premier trimestre", "2024-01/2024-03", "when"),
]


@pytest.mark.parametrize(("text", "iso", "role"), ABSOLUTE)
def test_absolute_dates_need_no_anchor(text: str, iso: str, role: str) -> None:
    assert told(f"Le groupe, {text}, a signé.", None) == [(text, iso, role)]


@pytest.mark.parametrize(("text", "iso", "role"), RELATIVE)
def test_relative_dates(text: str, iso: str, role: str) -> None:
    assert told(text) == [(text, iso, role)]
    assert told(text, None) == []


@pytest.mark.parametrize(
    ("text", "anchor", "isos"),
    [
        # The nearest verb decides between the last and the next.
        ("Oxalis a annoncé mardi qu’elle lancera en mai un service.", THURSDAY, ["2024-03-26", "2024-05"]),
        ("Elle compte embaucher en septembre.", THURSDAY, ["2024-09"]),
        ("Elle a été nommée en septembre.", THURSDAY, ["2023-09"]),
        ("Elle sera reçue mardi.", THURSDAY, ["2024-04-02"]),
        ("Elle prévoyait de partir en juin.", "2024-05-02", ["2024-06"]),
        ("L’ouverture est maintenue au 9 janvier.", "2018-12-28", ["2019-01-09"]),
        # A weekday or the week of the article beats the verbs.
        ("rapporte le journal lundi 7 octobre", "2019-10-08", ["2019-10-07"]),
        ("Le procès s’ouvrira le 5 juin.", "2024-06-04", ["2024-06-05"]),
        # One year for both ends of a range.
        ("de janvier à mars 2023", THURSDAY, ["2023-01", "2023-03"]),
        ("du 28 mai au 3 juin 2022", THURSDAY, ["2022-05-28", "2022-06-03"]),
        ("de novembre à février 2022", THURSDAY, ["2021-11", "2022-02"]),
        ("de juin à décembre", "2020-06-02", ["2020-06", "2020-12"]),
        ("en 2022, 2023 et 2024", THURSDAY, ["2022", "2023", "2024"]),
        # A month or a year as anchor places what it can.
        ("mardi, l’an dernier, en mai", "2023-11", ["2022", "2023-05"]),
        ("mardi, l’an dernier, en mai", "2023", ["2022"]),
    ],
)
def test_in_context(text: str, anchor: str, isos: list[str]) -> None:
    assert [iso for _, iso, _ in told(text, anchor)] == isos


def test_from_to_is_since_and_until() -> None:
    assert told("maire de 2013 à 2019") == [("de 2013", "2013", "since"), ("à 2019", "2019", "until")]


@pytest.mark.parametrize(
    "text",
    [
        "le lundi, tous les lundis, chaque mardi, un dimanche", "le monde de demain", "la planète Mars",
        "Paris 2024", "COP 2023", "supprimer de 2000 postes", "2024 salariés", "le 31 février 2023",
        "en avril de la même année", "cette année-là", "depuis plus de vingt ans", "il y a un an et demi",
        "Le bail court sur deux ans.", "deux ans plus tard", "l’article 49-3", "à 20 heures",
        "il a été lancé",
        "au cinquième trimestre 2023",
    ],
)  # fmt: skip
def test_no_date(text: str) -> None:
    assert told(text) == []


def test_a_bad_anchor_is_refused_with_the_way_out() -> None:
    with pytest.raises(InvalidInput, match="mars 2024"):
        find_dates("hier", "mars 2024")


@given(st.text(alphabet="0123456789/ -jdu’enmarsliéctfpo\u00a0\n", max_size=60), st.dates())
def test_offsets_intervals_and_roles(text: str, anchor: date) -> None:
    for when in find_dates(text, anchor.isoformat()):
        assert text[when.start : when.end] == when.text
        assert when.iso_start <= when.iso_end
        assert when.role in get_args(Role)
