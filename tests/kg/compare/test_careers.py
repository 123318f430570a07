"""An article's titles against the reference's."""

# ruff: noqa: E501 (a case is read on one line)

from __future__ import annotations

import pytest

from kg.compare import compare
from kg.model import Assertion, Json
from tests.kg.compare.building import CONTEXT, career, claim, company, fact, person, verdict

NILS, TARNIS = person("Nils Okafor"), company("Tarnis")
# All he ever was there: head of research, then chief scientist until May 2023.
KNOWN = career(
    NILS,
    TARNIS,
    ("directeur de la recherche", "2016", "2019"),
    ("directeur scientifique", "2019", "2023-05-10"),
)
FIRST = fact(
    NILS, "holdsRole", TARNIS, ident="fact-0", role="directeur de la recherche", since="2016", until="2019"
)
LAST = fact(
    NILS, "holdsRole", TARNIS, ident="fact-1", role="directeur scientifique", since="2019", until="2023-05-10"
)
RIVALS = ("contradiction", "role")


def holds(role: str, on: str = "2024-06-01", **rest: Json) -> Assertion:
    return claim(NILS, "holdsRole", TARNIS, role=role, on=on, **rest)


CASES: list[tuple[str, Assertion, tuple[str, str] | None]] = [
    ("an office he never had", holds("responsable de l'ingénierie", former=True), RIVALS),
    ("another office, in the present", holds("directeur financier", on="2022-01-01"), RIVALS),
    ("his office, past", holds("directeur scientifique", former=True), ("compatible", "succession")),
    ("his office in English, when he held it", holds("chief scientist", on="2021-04-04"), ("same", "same-thing")),
    ("his office, wider", holds("directeur", on="2021-04-04"), ("compatible", "granularity")),
    ("his office, a year after he left", holds("directeur scientifique"), RIVALS),
    ("his office, a few days after he left", holds("directeur scientifique", on="2023-05-14"), ("same", "same-thing")),
    ("a calling goes with any office", holds("chercheur"), ("compatible", "granularity")),
    ("a calling that no office covers", holds("ingénieur"), None),
    ("an unknown title", holds("éclaireur en chef des brumes"), None),
    ("an appointment after all that is known", holds("directeur financier", since="2024-05"), None),
    ("in the conditional: to be checked", holds("directeur financier", modality="hedged"), ("unclear", "role")),
    ("founding is no office", holds("cofondateur"), None),
    ("two titles, one of them known", holds("cofondateur et ancien directeur scientifique", former=True), ("compatible", "succession")),
    ("an office denied that he held", holds("directeur scientifique", passage="il n'a jamais été directeur scientifique", polarity="negated"), RIVALS),
]  # fmt: skip


@pytest.mark.parametrize(("one", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_against_a_career_known_in_full(one: Assertion, expected: tuple[str, str] | None) -> None:
    assert verdict(one, LAST, KNOWN) == expected


def test_one_contradiction_is_enough() -> None:
    assert verdict(holds("responsable de l'ingénierie"), FIRST, KNOWN) is None


def test_the_sentence_tells_the_whole_career_and_its_source() -> None:
    found = compare(holds("responsable de l'ingénierie", former=True), LAST, KNOWN)
    assert found is not None
    for words in (
        "Nils Okafor",
        "responsable de l’ingénierie",
        "directeur de la recherche (2016-2019)",
        "directeur scientifique (2019-2023)",
        "Registre",
    ):
        assert words in found.why


def test_a_career_not_known_in_full_contradicts_no_other_title() -> None:
    assert verdict(holds("directeur financier", on="2022-01-01"), LAST, CONTEXT) is None


def test_a_second_term_is_no_outdated_title() -> None:
    twice = career(
        NILS,
        TARNIS,
        ("directeur scientifique", "2019", "2023-05-10"),
        ("directeur scientifique", "2023-11", None),
    )
    assert verdict(holds("directeur scientifique"), LAST, twice) == ("same", "same-thing")
