"""The verdict on a sentence, from what its claims meet in the record."""

from __future__ import annotations

import pytest

from api.checking import NOTHING_KNOWN, NOTHING_SAID, CheckVerdict, judge_sentence
from api.meeting import Known, Meeting
from kg.model import Assertion, Claim, Comparison, Evidence, Modality, Named, Status, Verdict

VALMONT, BOREL = Named("Valmont"), Named("Borel")


def assertion(
    name: str, *, reference: bool = False, modality: Modality = "asserted", predicate: str = "acquires"
) -> Assertion:
    return Assertion(
        id=name, article=name, publisher=name.capitalize(), published="2024-03-28", subject=VALMONT,
        subject_id="valmont", predicate=predicate, object=BOREL, object_id="borel", qualifiers={},
        modality=modality, polarity="affirmed", attribution=(), origin=name, quote="…", reference=reference,
    )  # fmt: skip


def known(
    name: str, verdict: Verdict, type: str = "same-thing", *, status: Status | None = "reported",
    reference: bool = False, modality: Modality = "asserted",
) -> Known:  # fmt: skip
    other = assertion(name, reference=reference, modality=modality)
    return Known(
        other, Comparison("mine", name, verdict, type, f"pourquoi {name}"), None if reference else status
    )


def met(
    *found: Known, modality: Modality = "asserted", predicate: str = "acquires", hardened: str = ""
) -> Meeting:
    mine = assertion("mine", modality=modality, predicate=predicate)
    claim = Claim("check", VALMONT, predicate, BOREL, (Evidence(0, 3, "…"),), "test.v1")
    pair = Comparison(hardened, "agence", "contradiction", "modality", "durcissement")
    return Meeting(claim, mine, found, (pair,) if hardened else ())


CASES: list[tuple[str, list[Meeting], CheckVerdict, str]] = [
    ("nothing said", [], "unknown", NOTHING_SAID),
    ("nothing known", [met()], "unknown", NOTHING_KNOWN),
    ("one outlet", [met(known("echo", "same"))], "supported", "Echo : une seule origine"),
    (
        "two origins",
        [met(known("echo", "same"), known("gazette", "compatible", "rounding"))],
        "supported",
        "2 origines",
    ),
    (
        "a fact",
        [met(known("fait", "same", reference=True))],
        "supported",
        "Confirmé par un fait de référence : Fait",
    ),
    ("against an outlet", [met(known("echo", "contradiction", "number"))], "contradicted", "pourquoi echo"),
    (
        "a fact weighs more than an outlet against",
        [met(known("echo", "contradiction", "date"), known("fait", "contradiction", "date", reference=True))],
        "contradicted",
        "pourquoi fait",
    ),
    (
        "outlets disagree",
        [met(known("echo", "same"), known("gazette", "contradiction", "polarity"))],
        "unclear",
        "se contredisent",
    ),
    (
        "an outlet agrees, a fact does not",
        [met(known("echo", "same"), known("fait", "contradiction", "role", reference=True))],
        "contradicted",
        "fait",
    ),
    (
        "a fact agrees, an outlet does not",
        [met(known("fait", "same", reference=True), known("echo", "contradiction", "role"))],
        "supported",
        "Fait",
    ),
    ("firmer than known", [met(known("echo", "same", modality="hedged"))], "unclear", "moins fermement"),
    (
        "as hedged as known",
        [met(known("echo", "same", modality="hedged"), modality="hedged")],
        "supported",
        "Echo",
    ),
    ("contested on a detail", [met(known("echo", "same", status="contested"))], "supported", "Echo"),
    ("nobody stands behind it", [met(known("echo", "same", status="unsupported"))], "unclear", "sans source"),
    ("to be checked", [met(known("echo", "unclear", "number"))], "unclear", "pourquoi echo"),
    ("another time", [met(known("echo", "compatible", "succession"))], "unknown", NOTHING_KNOWN),
    (
        "a hardening is no contradiction",
        [met(known("echo", "contradiction", "modality"))],
        "unclear",
        "pourquoi",
    ),
    ("hardened on the way", [met(known("echo", "same"), hardened="echo")], "unclear", "durcissement"),
    (
        "hardened, but said elsewhere",
        [met(known("b", "same"), known("echo", "same"), hardened="echo")],
        "supported",
        "B et Echo",
    ),
    ("half known", [met(known("echo", "same")), met()], "unclear", "Une partie seulement"),
    (
        "half wrong",
        [met(known("echo", "same")), met(known("b", "contradiction", "date"))],
        "contradicted",
        "b",
    ),
    ("the words beside the claim", [met(known("echo", "same")), met(predicate="says")], "supported", "Echo"),
]


@pytest.mark.parametrize(("claims", "verdict", "why"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_verdict(claims: list[Meeting], verdict: CheckVerdict, why: str) -> None:
    found = judge_sentence(0, 10, "Une phrase.", claims)
    assert (found.verdict, why in found.why) == (verdict, True), found.why


def test_both_sides_are_listed() -> None:
    found = judge_sentence(
        0, 10, "…", [met(known("echo", "same"), known("gazette", "contradiction", "date"))]
    )
    assert [a.id for a in found.claims] == ["echo"]
    assert [a.id for a in found.against] == ["gazette"]
