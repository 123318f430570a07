"""Affirmed and denied."""

# ruff: noqa: E501 (a case is read on one line)

from __future__ import annotations

import pytest

from kg.model import Assertion, Json
from tests.kg.compare.building import claim, fact, figure, person, thing, verdict

RIVALS = ("contradiction", "polarity")
SUCCESSION = ("compatible", "succession")
LATER = ("compatible", "later-stage")
CHECK = ("unclear", "polarity")
SCOPE = ("compatible", "scope")
SAME_THING = ("compatible", "same-thing")
ELISE = person("Élise Varenne")


def invests(passage: str = "", **rest: Json) -> Assertion:
    return claim("Velmora", "investsIn", "Tarnis", passage, **rest)


def denies(passage: str = "n'a pas investi dans Tarnis", **rest: Json) -> Assertion:
    return claim("Velmora", "investsIn", "Tarnis", passage, polarity="negated", **rest)


def does(verb: str, what: str = "le projet de digue", passage: str = "", **rest: Json) -> Assertion:
    return claim("Velmora", "open", thing(what, "Text"), passage, verb=verb, **rest)


CASES: list[tuple[str, Assertion, Assertion, tuple[str, str] | None]] = [
    ("the same week", invests(), denies(on="2024-03-06"), RIVALS),
    ("the same event, months later", invests(when="2024-02"), denies(when="2024-02", on="2024-09-06"), RIVALS),
    ("never", invests(on="2022-03-05"), denies("n'a jamais investi dans Tarnis"), RIVALS),
    ("a rumour and its denial", invests(modality="hedged"), denies("dément avoir investi dans Tarnis"), RIVALS),
    ("two plans", invests(modality="planned"), denies("n'investira pas dans Tarnis", modality="planned"), RIVALS),
    ("a month later", invests(), denies(on="2024-03-25"), RIVALS),
    ("denied outright, two months later", invests(when="2023-11"), denies(on="2024-05-14"), RIVALS),
    ("denied of another month, two months later", invests(), denies(when="2024-05", on="2024-05-14"), CHECK),
    ("a year later it may be another matter", invests(on="2023-03-05"), denies(), CHECK),
    ("not yet, then done", denies("n'a pas encore investi", on="2024-01-05"), invests(), LATER),
    ("not yet, then done three days later", denies("n'a pour l'instant pas investi", on="2024-03-02"), invests(), LATER),
    ("denied, then done months later", denies(on="2023-03-05"), invests(), LATER),
    ("planned, and not done", invests(modality="planned"), denies(on="2024-03-07"), None),
    ("tried, and not done", invests(modality="attempted"), denies(on="2024-03-07"), None),
    ("failed, and not done", invests(stage="failed"), denies(), SAME_THING),
    ("no offer, and a deal", claim("Velmora", "acquires", "Tarnis", stage="agreed"),
     claim("Velmora", "acquires", "Tarnis", "aucune offre n'a été faite", stage="offer", polarity="negated"), RIVALS),
    ("no deal, and an offer", claim("Velmora", "acquires", "Tarnis", stage="offer", modality="attempted"),
     claim("Velmora", "acquires", "Tarnis", "aucun accord n'a été signé", stage="agreed", polarity="negated"), None),
    ("no longer", claim("Velmora", "owns", "Tarnis", share=8, on="2024-03-04"),
     claim("Velmora", "owns", "Tarnis", "ne détient plus aucune action de Tarnis", polarity="negated"), SUCCESSION),
    ("owned years ago", claim("Velmora", "owns", "Tarnis", on="2015-03-04"), claim("Velmora", "owns", "Tarnis", "ne possède pas Tarnis", polarity="negated"), SUCCESSION),
    ("no profit over the year, a profit in a quarter",
     claim("Velmora", "earns", figure("31 millions d'euros"), what="bénéfice", when="2023-10/2023-12"),
     claim("Velmora", "earns", thing("aucun bénéfice"), "n'a dégagé aucun bénéfice en 2023", what="bénéfice", when="2023", polarity="negated"), SCOPE),
    ("no profit and a profit of one year",
     claim("Velmora", "earns", figure("31 millions d'euros"), what="bénéfice", when="2023"),
     claim("Velmora", "earns", thing("aucun bénéfice"), "n'a dégagé aucun bénéfice en 2023", what="bénéfice", when="2023", polarity="negated"), RIVALS),
    ("only three hundred is no denial", claim("Velmora", "employs", figure("300 salariés")),
     claim("Velmora", "employs", figure("300 salariés"), "n'emploie que 300 salariés", polarity="negated"), None),
    ("declined in two ways", claim("Velmora", "offers", ELISE, "la proposition de Velmora, qu'elle a déclinée"),
     claim("Velmora", "offers", ELISE, "elle n'a pas accepté l'offre de Velmora", polarity="negated"), SAME_THING),
    ("offered, and not accepted", claim("Velmora", "offers", ELISE, "Velmora lui offrait deux ans de contrat"),
     claim("Velmora", "offers", ELISE, "elle n'a pas accepté l'offre de Velmora", polarity="negated"), None),
    ("sold out, and no longer a shareholder", claim("Velmora", "sells", "Tarnis", share=8),
     claim("Velmora", "owns", "Tarnis", "ne détient plus aucune action de Tarnis", polarity="negated"), SAME_THING),
    ("what it implies is denied", claim("Velmora", "hires", ELISE), claim("Velmora", "approaches", ELISE, "n'a jamais contacté Élise Varenne", polarity="negated"), RIVALS),
    ("what it does not imply is denied", claim("Velmora", "approaches", ELISE), claim("Velmora", "hires", ELISE, "n'a pas recruté Élise Varenne", polarity="negated"), None),
    ("denied of another", invests(), claim("Brumal", "investsIn", "Tarnis", polarity="negated"), None),
    ("both deny", denies(), denies("n'a rien investi"), ("same", "same-thing")),
    ("a question denies nothing", invests(modality="questioned"), denies(), None),
    ("against the reference, to be checked", denies(), fact("Velmora", "investsIn", "Tarnis", since="2021"), CHECK),
    # what no predicate covers
    ("one verb", does("approuver"), does("approuver", passage="n'a pas approuvé le projet de digue", polarity="negated"), RIVALS),
    ("two verbs", does("approuver"), does("financer", passage="n'a pas financé le projet de digue", polarity="negated"), None),
    ("contrary verbs", does("autoriser"), does("interdire", on="2024-03-06"), RIVALS),
    ("contrary verbs, months apart", does("ouvrir"), does("fermer", on="2024-08-06"), None),
    ("contrary verbs of two things", does("ouvrir"), does("fermer", "son musée"), None),
    ("neighbouring verbs", does("approuver"), does("adopter"), None),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_affirmed_and_denied(a: Assertion, b: Assertion, expected: tuple[str, str] | None) -> None:
    assert verdict(a, b) == expected
