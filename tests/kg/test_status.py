"""Statuses: what is said for and against, and what it comes to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.merge import merge
from kg.model import STATUSES, Assertion, Comparison, Statement, Status, Verdict
from kg.ontology import load_ontology
from kg.status import LABELS, judge
from tests.kg.test_merge import assertion

ONE, TWO = assertion("c1", origin="le relais"), assertion("c2", origin="midi finances")
RELAY = replace(assertion("c3", origin="le relais"), publisher="Écho")
HEDGED = assertion("c4", origin=None, modality="hedged")
QUESTION = assertion("c5", modality="questioned")
DENIAL = assertion("c6", polarity="negated", origin="midi finances")
FACT = replace(assertion("reference:f1", reference=True, origin=None), publisher="Registre")
OTHER_FACT = replace(FACT, id="reference:f2")
RIVAL = assertion("c7", object="tarvel")


def statement(*said: Assertion) -> Statement:
    (made,) = merge(said, load_ontology())
    return made


def compared(far: Assertion, verdict: Verdict, type: str) -> tuple[Comparison, Assertion]:
    return Comparison("c1", far.id, verdict, type, f"{verdict} {type}"), far


CASES: list[tuple[Status, tuple[Assertion, ...], tuple[tuple[Comparison, Assertion], ...], str]] = [
    ("reported", (ONE,), (), "Une seule origine connue\u00a0: Le Relais."),
    ("reported", (ONE, RELAY), (), "Une seule origine connue, Le Relais, pour 2 médias."),
    ("corroborated", (ONE, TWO), (), "Deux origines indépendantes"),
    ("reported", (ONE, HEDGED), (), "Une seule origine connue"),
    ("unsupported", (HEDGED,), (), "personne n’est nommé"),
    ("unsupported", (QUESTION,), (), "rien n’est affirmé"),
    ("contested", (ONE, DENIAL), (), "Démenti"),
    ("reported", (DENIAL,), (), "Une seule origine connue"),
    ("confirmed", (ONE, FACT), (), "Confirmé par la référence (Registre)"),
    ("confirmed", (HEDGED, FACT), (), "Confirmé"),
    # A fact that rests on the claim's own origin confirms nothing, nor one in the conditional.
    ("reported", (ONE, replace(FACT, origin="le relais")), (), "Une seule origine connue"),
    ("confirmed", (ONE, TWO, replace(FACT, origin="le relais")), (), "Confirmé"),
    ("unsupported", (HEDGED, replace(FACT, origin="le relais")), (), "aucune origine connue"),
    ("reported", (ONE, replace(FACT, modality="hedged")), (), "Une seule origine connue"),
    # Another statement says the same, more or less precisely.
    ("corroborated", (ONE,), (compared(TWO, "same", "same-thing"),), "Deux origines"),
    ("corroborated", (ONE,), (compared(TWO, "compatible", "rounding"),), "Deux origines"),
    ("confirmed", (ONE,), (compared(FACT, "compatible", "granularity"),), "Confirmé"),
    ("reported", (ONE,), (compared(TWO, "compatible", "succession"),), "Une seule"),
    ("reported", (ONE,), (compared(TWO, "unclear", "role"),), "Une seule"),
    ("contested", (ONE, TWO), (compared(RIVAL, "contradiction", "date"),), "contradiction date"),
    ("refuted", (ONE, TWO), (compared(FACT, "contradiction", "role"),), "contradiction role"),
    ("contested", (ONE, FACT), (compared(OTHER_FACT, "contradiction", "number"),), "number"),
    ("confirmed", (ONE, FACT), (compared(RIVAL, "contradiction", "number"),), "Confirmé"),
    # How it is told is flagged, and settles nothing.
    ("corroborated", (ONE, TWO), (compared(RIVAL, "contradiction", "modality"),), "Deux origines"),
]  # fmt: skip


@pytest.mark.parametrize(("status", "said", "met", "reason"), CASES)
def test_status(
    status: Status, said: tuple[Assertion, ...], met: tuple[tuple[Comparison, Assertion], ...], reason: str
) -> None:
    found, reasons = judge(statement(*said), met)
    assert found == status
    assert reason in reasons[0]


def test_a_hardening_is_flagged_whatever_the_status() -> None:
    assert (
        judge(statement(ONE), [compared(RIVAL, "contradiction", "modality")])[1][-1]
        == "contradiction modality"
    )


def test_a_denial_already_compared_is_told_once() -> None:
    _, reasons = judge(statement(ONE, DENIAL), [compared(DENIAL, "contradiction", "polarity")])
    assert reasons == ("contradiction polarity",)


def test_every_status_has_a_french_label() -> None:
    assert set(LABELS) == set(STATUSES)
