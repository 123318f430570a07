"""How far a deal has gone, and how firmly a relay tells it."""

from __future__ import annotations

import pytest

from kg.compare import compare
from kg.model import Assertion, Json
from tests.kg.compare.building import CONTEXT, claim, fact, outlet, person, someone, thing, verdict

LATER = ("compatible", "later-stage")
RIVALS = ("contradiction", "stage")
HARDENED = ("contradiction", "modality")
SAME_NEWS = ("compatible", "same-thing")
CHECK = ("unclear", "stage")
ELISE = person("Élise Varenne")
ECHO = outlet("L'Écho du Port")


def deal(stage: str | None, passage: str = "", **rest: Json) -> Assertion:
    said: dict[str, Json] = {"stage": stage} if stage else {}
    return claim("Velmora", "acquires", "Tarnis", passage, **said, **rest)


def rumour(**rest: Json) -> Assertion:
    """What L'Écho du Port puts in the conditional, on a Tuesday."""
    said: dict[str, Json] = {"outlet": "L'Écho du Port", "modality": "hedged", "by": (someone(),)} | rest
    return claim("Velmora", "acquires", "Tarnis", **said)


def relayed(passage: str = "", **rest: Json) -> Assertion:
    """What another outlet makes of it, citing L'Écho du Port."""
    said: dict[str, Json] = {"by": (ECHO,)} | rest
    return claim("Velmora", "acquires", "Tarnis", passage, **said)


STAGES: list[tuple[str, Assertion, Assertion, tuple[str, str] | None]] = [
    ("talks, then done months later", deal("talks"), deal("completed", on="2024-11-02"), LATER),
    ("agreed, then done", deal("agreed"), deal("completed", on="2024-03-20"), LATER),
    ("agreed and done, the same day", deal("agreed"), deal("completed"), LATER),
    ("planned, then done", deal(None, modality="planned"), deal(None, on="2024-06-01"), LATER),
    ("tried, then failed", deal(None, modality="attempted"), deal("failed", on="2024-06-01"), LATER),
    ("agreed, then called off", deal("agreed"), deal("failed", on="2024-06-01"), LATER),
    ("talks for one, done for the other, the same day", deal("talks"), deal("completed"), RIVALS),
    ("still in talks days after it was done", deal("completed"), deal("talks", on="2024-03-08"), RIVALS),
    ("called off and concluded, the same day", deal("failed"), deal("agreed"), RIVALS),
    (
        "called off after it was done, the same week",
        deal("completed"),
        deal("failed", on="2024-03-09"),
        RIVALS,
    ),
    ("going on and broken off, the same day", deal("talks"), deal("failed"), RIVALS),
    ("done years after it failed", deal("failed", on="2020-01-01"), deal("completed"), CHECK),
    ("talks again after a failure", deal("failed", on="2024-01-01"), deal("talks"), CHECK),
    (
        "the reference knows that it failed",
        deal("completed", on="2024-06-01"),
        fact("Velmora", "acquires", "Tarnis", stage="failed", modality="attempted", since="2024"),
        RIVALS,
    ),
    (
        "tried, and the reference knows that it failed",
        deal(None, modality="attempted"),
        fact("Velmora", "acquires", "Tarnis", stage="failed", modality="attempted", since="2024"),
        LATER,
    ),
    (
        "the failure may have been made good",
        deal("completed", on="2026-06-01"),
        fact("Velmora", "acquires", "Tarnis", stage="failed", modality="attempted", since="2024"),
        CHECK,
    ),
    (
        "hired, when the reference knows that he declined",
        claim("Velmora", "hires", ELISE, on="2024-06-01"),
        fact("Velmora", "hires", ELISE, stage="failed", modality="attempted", since="2024"),
        RIVALS,
    ),
    (
        "people in general",
        claim("Velmora", "hires", thing("des talents"), modality="planned"),
        claim("Velmora", "hires", thing("des talents"), on="2024-06-01"),
        None,
    ),
    ("another target", deal("talks"), claim("Velmora", "acquires", "Brumal", stage="completed"), None),
    (
        "offices do not follow one another as deals do",
        claim(ELISE, "holdsRole", "Velmora", role="PDG", modality="planned"),
        claim(ELISE, "holdsRole", "Velmora", role="directrice juridique", on="2024-06-01"),
        None,
    ),
]

HARDENING: list[tuple[str, Assertion, Assertion, tuple[str, str] | None]] = [
    (
        "the relay tells as done what it cites",
        rumour(),
        relayed("rachète Tarnis, révèle L'Écho du Port"),
        HARDENED,
    ),
    ("the next day", rumour(), relayed(on="2024-03-06"), HARDENED),
    (
        "an agreement, from talks",
        rumour(modality="attempted", stage="talks"),
        relayed(stage="agreed"),
        HARDENED,
    ),
    ("a plan, from a rumour", rumour(), relayed(modality="planned"), HARDENED),
    ("a plan told as done", rumour(modality="planned"), relayed(), HARDENED),
    (
        "the article of the outlet comes and goes",
        rumour(outlet="L’Écho du Port"),
        relayed(by=(outlet("Écho du Port"),)),
        HARDENED,
    ),
    (
        "the outlet's name, cut where its capitals end",
        rumour(outlet="Place portuaire"),
        relayed(by=(outlet("Place"),)),
        HARDENED,
    ),
    (
        "a known outlet is no cut name",
        rumour(outlet="Le Monde portuaire"),
        relayed(by=(outlet("Le Monde"),)),
        SAME_NEWS,
    ),
    ("a year later the relay cites another report", rumour(), relayed(on="2025-03-05"), LATER),
    (
        "the source is firm, the relay careful",
        rumour(modality="asserted", by=()),
        relayed(modality="hedged"),
        SAME_NEWS,
    ),
    ("both careful", rumour(), relayed(modality="hedged"), ("same", "same-thing")),
    ("two outlets of their own", rumour(), relayed(by=()), SAME_NEWS),
    (
        "one outlet that knows more the next day",
        rumour(),
        relayed(by=(), outlet="L'Écho du Port", on="2024-03-06"),
        SAME_NEWS,
    ),
    ("two relays of a third", relayed(modality="hedged"), relayed(outlet="Midi"), HARDENED),
    (
        "two relays, two groups of people",
        claim("Velmora", "hires", thing("des chercheurs de Tarnis"), modality="hedged", by=(ECHO,)),
        claim("Velmora", "hires", thing("chercheurs de Tarnis"), outlet="Midi", by=(ECHO,)),
        ("unclear", "modality"),
    ),
    (
        "prosecution considered, then begun by the relay",
        claim("Velmora", "sues", "Tarnis", outlet="L'Écho du Port", modality="hedged"),
        claim("Velmora", "sues", "Tarnis", by=(ECHO,)),
        HARDENED,
    ),
    (
        "a contact becomes a recruitment",
        claim("Velmora", "approaches", ELISE, outlet="L'Écho du Port", modality="hedged"),
        claim("Velmora", "hires", ELISE, by=(ECHO,)),
        HARDENED,
    ),
    (
        "a contact told as a fact becomes a recruitment",
        claim("Velmora", "approaches", ELISE, outlet="L'Écho du Port"),
        claim("Velmora", "hires", ELISE, by=(ECHO,)),
        None,
    ),
    ("the rumour comes after", rumour(on="2024-03-07"), relayed(), SAME_NEWS),
    (
        "what no predicate covers",
        claim(
            "Velmora",
            "open",
            thing("son usine", "Text"),
            verb="fermer",
            outlet="L'Écho du Port",
            modality="hedged",
        ),
        claim("Velmora", "open", thing("l'usine", "Text"), verb="fermer", by=(ECHO,)),
        HARDENED,
    ),
    (
        "another verb",
        claim(
            "Velmora",
            "open",
            thing("son usine", "Text"),
            verb="fermer",
            outlet="L'Écho du Port",
            modality="hedged",
        ),
        claim("Velmora", "open", thing("l'usine", "Text"), verb="agrandir", by=(ECHO,)),
        None,
    ),
    ("a question", rumour(modality="questioned"), relayed(), None),
]


@pytest.mark.parametrize(("a", "b", "expected"), [c[1:] for c in STAGES], ids=[c[0] for c in STAGES])
def test_two_stages(a: Assertion, b: Assertion, expected: tuple[str, str] | None) -> None:
    assert verdict(a, b) == expected


@pytest.mark.parametrize(("a", "b", "expected"), [c[1:] for c in HARDENING], ids=[c[0] for c in HARDENING])
def test_hardening(a: Assertion, b: Assertion, expected: tuple[str, str] | None) -> None:
    assert verdict(a, b) == expected


def test_the_sentence_names_the_source_and_its_relay() -> None:
    found = compare(rumour(), relayed(outlet="Midi"), CONTEXT)
    assert found is not None
    assert found.why.startswith("Durcissement")
    assert "L’Écho du Port met au conditionnel" in found.why
    assert "Midi, qui s’en réclame" in found.why
