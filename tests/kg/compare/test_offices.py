"""Two offices of one person, in two articles."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.compare.offices import is_deputy
from kg.model import Assertion, Json
from tests.kg.compare.building import claim, person, thing, verdict

RIVALS = ("contradiction", "role")
SUCCESSION = ("compatible", "succession")
GRANULARITY = ("compatible", "granularity")
CHECK = ("unclear", "role")
SAME = ("same", "same-thing")

ELISE = person("Élise Varenne")


def holds(role: str | None, passage: str = "", where: str = "Velmora", **rest: Json) -> Assertion:
    said: dict[str, Json] = {"role": role} if role else {}
    return claim(ELISE, "holdsRole", where, passage, **said, **rest)


def never(role: str | None = None, **rest: Json) -> Assertion:
    return holds(role, "elle n'a jamais dirigé ce service", polarity="negated", **rest)


CASES: list[tuple[str, Assertion, Assertion, tuple[str, str] | None]] = [
    # denied
    ("held and never held", holds("cheffe de service", since="2018"), never(on="2024-03-06"), RIVALS),
    ("never, years later", holds("directrice générale", on="2019-01-08"), never("dirigeante"), RIVALS),
    (
        "never at the head of « ce service »",
        claim(ELISE, "holdsRole", thing("service de pneumologie"), role="cheffe de service"),
        claim(
            ELISE,
            "holdsRole",
            thing("ce service"),
            "elle n'a jamais dirigé ce service",
            polarity="negated",
            on="2024-03-06",
        ),
        RIVALS,
    ),
    (
        "« ce service » of another year's news is another",
        claim(ELISE, "holdsRole", thing("service de pneumologie"), role="cheffe de service"),
        claim(
            ELISE,
            "holdsRole",
            thing("ce bureau"),
            "elle n'a jamais dirigé ce bureau",
            polarity="negated",
            on="2026-03-06",
        ),
        None,
    ),
    (
        "no longer",
        holds("présidente", on="2022-05-05"),
        holds("présidente", "elle n'est plus présidente", polarity="negated"),
        SUCCESSION,
    ),
    (
        "no longer, the same day",
        holds("présidente"),
        holds("présidente", "elle n'est plus présidente", polarity="negated"),
        SUCCESSION,
    ),
    (
        "held and denied the same week",
        holds("présidente"),
        holds("présidente", "n'est pas présidente", polarity="negated", on="2024-03-07"),
        RIVALS,
    ),
    (
        "held, denied years later",
        holds("présidente", on="2019-03-05"),
        holds("présidente", "n'est pas présidente", polarity="negated"),
        SUCCESSION,
    ),
    ("another role denied", holds("directrice financière"), never("présidente"), None),
    (
        "a director is denied the presidency, not her direction",
        holds("directrice"),
        holds("directrice financière", "jamais", polarity="negated"),
        None,
    ),
    # together
    (
        "head coach and deputy, one season",
        holds("entraîneuse principale", when="2018/2019", on="2021-09-14"),
        holds("adjointe", when="2018/2019"),
        RIVALS,
    ),
    (
        "president and vice-president, the same week",
        holds("présidente"),
        holds("vice-présidente", on="2024-03-07"),
        RIVALS,
    ),
    (
        "head and deputy, overlapping terms",
        holds("directrice générale", since="2019", until="2023"),
        holds("directrice générale adjointe", since="2021", until="2022"),
        RIVALS,
    ),
    (
        "two offices for the very same term",
        holds("directrice financière", since="2015", until="2018"),
        holds("directrice technique", since="2015", until="2018"),
        RIVALS,
    ),
    (
        "a mere member",
        holds("présidente du jury", "Élise Varenne, présidente du jury"),
        holds("membre du jury", "simple membre du jury, Élise Varenne"),
        RIVALS,
    ),
    (
        "two offices at once may be combined",
        holds("directrice financière"),
        holds("directrice juridique", on="2024-03-06"),
        CHECK,
    ),
    (
        "a hedge only asks for a check",
        holds("présidente", modality="hedged"),
        holds("vice-présidente"),
        CHECK,
    ),
    (
        "chair of either board, the same day",
        holds("présidente du directoire"),
        holds("présidente du conseil de surveillance"),
        RIVALS,
    ),
    (
        "chair of either board, within months and without a word of a change",
        holds("présidente du conseil de surveillance"),
        holds("présidente du directoire", on="2024-05-28"),
        CHECK,
    ),
    # one after the other
    (
        "chair of one board, named to the other",
        holds("présidente du directoire"),
        holds("présidente du conseil de surveillance", "Élise Varenne, nommée présidente", on="2024-05-28"),
        SUCCESSION,
    ),
    (
        "chair of one board, years later of the other",
        holds("présidente du directoire", on="2019-03-05"),
        holds("présidente du conseil de surveillance"),
        SUCCESSION,
    ),
    (
        "deputy, then head",
        holds("directrice générale adjointe", on="2018-02-02"),
        holds("directrice générale", since="2021"),
        SUCCESSION,
    ),
    (
        "deputy, named head since",
        holds("directrice générale adjointe"),
        holds("directrice générale", "Élise Varenne, nommée directrice générale", on="2024-03-08"),
        SUCCESSION,
    ),
    (
        "head, and former head later",
        holds("présidente", on="2021-02-02"),
        holds("présidente", former=True),
        SUCCESSION,
    ),
    (
        "former head, and head days later",
        holds("présidente", former=True),
        holds("présidente", on="2024-03-08"),
        CHECK,
    ),
    (
        "vice-president, former president",
        holds("vice-présidente"),
        holds("présidente", former=True),
        SUCCESSION,
    ),
    (
        "two offices, years apart",
        holds("directrice financière", on="2015-02-02"),
        holds("directrice technique"),
        None,
    ),
    # the same, closer
    ("director, financial director", holds("directrice"), holds("directrice financière"), GRANULARITY),
    ("a leader, the chief executive", holds("dirigeante"), holds("directrice générale"), GRANULARITY),
    ("one office in two languages", holds("directrice scientifique"), holds("chief scientist"), SAME),
    ("acronym", holds("présidente-directrice générale"), holds("PDG"), SAME),
    # nothing to say
    ("two organisations", holds("présidente"), holds("vice-présidente", where="Tarnis"), None),
    ("a calling and an office", holds("chercheuse"), holds("directrice financière"), None),
    ("an unknown title", holds("grande ordonnatrice des rubans"), holds("présidente"), None),
    ("no role named", holds(None), holds("présidente"), None),
    (
        "two people",
        holds("présidente"),
        claim(person("Nils Okafor"), "holdsRole", "Velmora", role="vice-président"),
        None,
    ),
]


@pytest.mark.parametrize(("a", "b", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_two_offices(a: Assertion, b: Assertion, expected: tuple[str, str] | None) -> None:
    assert verdict(a, b) == expected


@pytest.mark.parametrize(
    "text",
    ["directeur adjoint", "l’adjointe de la maire", "vice-président", "numéro deux", "bras droit du patron"],
)
def test_deputies(text: str) -> None:
    assert is_deputy(text)


@pytest.mark.parametrize("text", ["directrice", "président du directoire", "chef de projet", ""])
def test_no_deputies(text: str) -> None:
    assert not is_deputy(text)


def test_the_same_article_never_contradicts_itself() -> None:
    one, other = holds("présidente"), holds("vice-présidente")
    assert verdict(one, other) == RIVALS
    assert verdict(one, replace(other, article=one.article)) is None
