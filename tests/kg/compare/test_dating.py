"""Dates of one event, beginnings and ends of one state."""

# ruff: noqa: E501 (a case is read on one line)

from __future__ import annotations

import pytest

from kg.compare import compare
from kg.model import Assertion, Json
from tests.kg.compare.building import CONTEXT, claim, fact, figure, person, thing, verdict

RIVALS = ("contradiction", "date")
GRANULARITY = ("compatible", "granularity")
CHECK = ("unclear", "date")
SAME = ("same", "same-thing")
ELISE = person("Élise Varenne")


def left(when: str, passage: str = "", **rest: Json) -> Assertion:
    return claim(ELISE, "leaves", "Velmora", passage, when=when, **rest)


def bought(when: str, passage: str = "", **rest: Json) -> Assertion:
    return claim("Velmora", "acquires", "Tarnis", passage, when=when, **rest)


def sued(when: str, passage: str = "", **rest: Json) -> Assertion:
    return claim("Velmora", "sues", "Tarnis", passage, what="plainte", when=when, **rest)


def heads(since: str, passage: str = "", role: str = "PDG", **rest: Json) -> Assertion:
    return claim(ELISE, "holdsRole", "Velmora", passage, role=role, since=since, **rest)


CASES: list[tuple[str, Assertion, Assertion, tuple[str, str] | None]] = [
    # events that happen once
    ("a departure", left("2023-04-26"), left("2023-09-02", on="2024-06-01"), RIVALS),
    ("a completed deal", bought("2022-06-03", stage="completed"), bought("2022-09-12", stage="completed", on="2024-06-01"), RIVALS),
    ("two months", left("2023-04"), left("2023-09"), RIVALS),
    ("a foundation", claim(ELISE, "founded", "Velmora", when="1998"), claim(ELISE, "founded", "Velmora", when="1989"), RIVALS),
    ("two days of one week, told on one day", left("2024-03-01"), left("2024-03-04"), RIVALS),
    ("a day and its season", left("2023-04-26"), left("2023-03/2023-06"), GRANULARITY),
    ("a day and its month", left("2023-04-26"), left("2023-04", on="2024-06-01"), GRANULARITY),
    ("a month and its year", left("2023-04"), left("2023"), GRANULARITY),
    ("one day", left("2023-04-26"), left("2023-04-26", on="2024-06-01"), SAME),
    ("midnight", left("2024-03-01"), left("2024-03-02"), GRANULARITY),
    ("two written days", left("2024-03-01", "a quitté Velmora le 1er mars"), left("2024-03-02", "a quitté Velmora le 2 mars"), RIVALS),
    ("« mardi », told on two different weeks, may be the telling", left("2024-03-05"), left("2024-03-12", on="2024-03-12"), CHECK),
    ("signed in November, completed in January", bought("2023-11-28", "Velmora met la main sur Tarnis", stage="agreed"),
     bought("2024-01-15", "Velmora a finalisé le rachat de Tarnis", stage="completed"), ("compatible", "later-stage")),
    ("signed, and what nobody staged", bought("2023-11-28", stage="agreed"), bought("2024-01-15"), ("compatible", "later-stage")),
    ("« met la main sur » and « a finalisé »: perhaps two steps", bought("2023-11-28", "Velmora met la main sur Tarnis"),
     bought("2024-01-15", "Velmora a racheté Tarnis", stage="completed"), CHECK),
    ("two words for it, without a stage", bought("2023-11-28", "Velmora s’offre Tarnis"), bought("2024-01-15", "Velmora a racheté Tarnis"), CHECK),
    ("one word for it, without a stage", bought("2023-11-28", "Velmora a racheté Tarnis"), bought("2024-01-15", "Tarnis, racheté par Velmora"), RIVALS),
    ("a noun for it on both sides", bought("2023-11-28", "l’acquisition de Tarnis par Velmora"), bought("2024-01-15", "l’acquisition de Tarnis"), RIVALS),
    ("announced, and the deadline of what is announced", claim("Velmora", "laysOff", figure("900 postes"), "Velmora a annoncé la suppression de 900 postes", when="2024-03-04"),
     claim("Velmora", "laysOff", figure("900 postes"), "Velmora a annoncé vouloir supprimer 900 postes", when="2026", on="2024-03-06"), CHECK),
    ("announced on a day, done on another", left("2024-03-01", "Élise Varenne a annoncé quitter Velmora"), left("2024-04-30", "a quitté Velmora"), None),
    ("announced, then completed", bought("2022-06-03", stage="agreed"), bought("2022-09-12", stage="completed"), ("compatible", "later-stage")),
    ("an offer and what nobody staged", bought("2022-06-03", stage="offer"), bought("2022-09-12"), ("compatible", "later-stage")),
    ("planned, then done", left("2024-06", modality="planned"), left("2024-09", on="2024-10-01"), ("compatible", "later-stage")),
    ("a plan put off", left("2024-06", modality="planned"), left("2024-09", modality="planned", on="2024-05-01"), ("compatible", "update")),
    ("two plans the same week", left("2024-06", modality="planned"), left("2024-09", modality="planned", on="2024-03-06"), RIVALS),
    ("two stakes", bought("2022-06-03", share=51), bought("2023-06-03", share=100), ("compatible", "scope")),
    # events that come again
    ("the only complaint", sued("2024-01-09", "n'a déposé qu'une plainte contre Tarnis"), sued("2024-02-19", on="2024-04-16"), RIVALS),
    ("a complaint, and perhaps another", sued("2024-01-09"), sued("2024-02-19", on="2024-04-16"), CHECK),
    ("complaints of two years", sued("2019-01-09", on="2019-02-01"), sued("2024-02-19"), None),
    ("a complaint and a trial", sued("2024-01-09"), claim("Velmora", "sues", "Tarnis", what="procès", when="2024-02-19"), None),
    ("one round, one sum", claim("Velmora", "raises", figure("20 millions d'euros"), when="2024-01"),
     claim("Velmora", "raises", figure("20 millions d'euros"), when="2023-10", on="2024-06-01"), RIVALS),
    ("what no predicate covers is too loose", claim("Velmora", "open", thing("son festival", "Text"), verb="ouvrir", when="2024-01-09"),
     claim("Velmora", "open", thing("son festival", "Text"), verb="ouvrir", when="2024-02-19"), None),
    # states
    ("in office since", heads("2019"), heads("2021", on="2024-06-01"), RIVALS),
    ("since a day, since its year", heads("2019-05-02"), heads("2019"), GRANULARITY),
    ("until", claim(ELISE, "worksFor", "Velmora", until="2019"), claim(ELISE, "worksFor", "Velmora", until="2021"), RIVALS),
    ("re-elected", heads("2021-09-13", on="2021-09-14"), heads("2024-09-09", "réélue lundi", on="2024-09-10"), SAME),
    ("two offices began on two dates", heads("2019"), heads("2021", role="directrice juridique"), ("unclear", "role")),
    ("a subsidiary since", claim("Velmora", "partOf", "Tarnis", since="2016"), claim("Velmora", "partOf", "Tarnis", since="2018"), RIVALS),
    # the reference
    ("a day apart from the reference", left("2023-04-26"), fact(ELISE, "leaves", "Velmora", since="2023-04-25"), GRANULARITY),
    ("not the reference's month", left("2023-09"), fact(ELISE, "leaves", "Velmora", since="2023-04-25"), RIVALS),
    ("the reference's day, in its month", left("2023-04"), fact(ELISE, "leaves", "Velmora", since="2023-04-25"), GRANULARITY),
    # nothing
    ("no date on one side", left("2023-04-26"), claim(ELISE, "leaves", "Velmora"), SAME),
    ("two people", left("2023-04-26"), claim(person("Nils Okafor"), "leaves", "Velmora", when="2022"), None),
    ("no date at all", left("bientôt"), left("2023-04-26"), SAME),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_two_dates(a: Assertion, b: Assertion, expected: tuple[str, str] | None) -> None:
    assert verdict(a, b) == expected


def test_the_sentence_gives_both_dates() -> None:
    found = compare(bought("2022-06-03"), bought("2022-09-12", outlet="Midi"), CONTEXT)
    assert found is not None
    assert "3 juin 2022 selon Le Fil" in found.why
    assert "12 septembre 2022 selon Midi" in found.why
