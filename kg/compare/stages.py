"""Stage: how far a deal has gone. Talks in May and a completed deal in November follow one another."""

from __future__ import annotations

from kg.compare import moments, parties, wording
from kg.compare.moments import Span
from kg.compare.offices import other_office
from kg.compare.pair import Finding, Pair, compatible, contradiction, unclear
from kg.model import Assertion
from kg.ontology import STAGES

RUMOUR, TALKS, OFFER, AGREED, COMPLETED, FAILED = range(len(STAGES))
PENDING = ("planned", "attempted")


def level(assertion: Assertion) -> int:
    """The stage that it tells, by its qualifier or else by its modality."""
    told = assertion.qualifiers.get("stage")
    if isinstance(told, str) and told in STAGES:
        return STAGES.index(told)
    if assertion.modality == "asserted":
        return COMPLETED
    return TALKS if assertion.modality == "attempted" else RUMOUR


def is_firm(assertion: Assertion) -> bool:
    """Told as done: an agreement or more, without a conditional."""
    return assertion.modality == "asserted" and level(assertion) in (AGREED, COMPLETED)


def stage(pair: Pair) -> Finding | None:
    """Two assertions of one deal at two stages; a conditional commits to none."""
    if not pair.one_proposition or not pair.affirmed or "hedged" in (pair.a.modality, pair.b.modality):
        return None
    if not all(parties.is_specific(x.object) for x in pair.both):
        return None
    if pair.asked or level(pair.a) == level(pair.b) or other_office(pair):
        return None
    if FAILED in (level(pair.a), level(pair.b)):
        return _collapse(pair)
    return _progress(pair)


def _progress(pair: Pair) -> Finding | None:
    """A lower stage told before a higher one is the course of things; told after it, a disagreement."""
    low, high = pair.both if level(pair.a) < level(pair.b) else (pair.b, pair.a)
    said = _told(pair)
    # An agreement and its completion, a plan and the news of it, are told on one day without harm.
    skipped = high.qualifiers.get("stage") == "completed" and level(low) in (TALKS, OFFER)
    if skipped and low.modality != "planned" and is_firm(high) and not pair.with_reference:
        behind = pair.near() and not is_later(high, low)
        if behind or moments.same_time(low, high):
            return contradiction("stage", f"{said}, au même moment.")
    if pair.predicate.staged or is_later(high, low):
        return compatible("later-stage", f"{said} : deux étapes d’une même affaire.")
    return None


def _collapse(pair: Pair) -> Finding | None:
    """Failed for one; done, or going on, for the other."""
    failed, other = pair.both if level(pair.a) == FAILED else (pair.b, pair.a)
    said = _told(pair)
    if failed.reference:
        return _against_failure(pair, said)
    together = pair.near(1) or moments.same_time(failed, other)
    if is_firm(other):
        if is_later(failed, other) and level(other) == AGREED:
            return compatible("later-stage", f"{said} : l’opération a échoué ensuite.")
        if pair.near() or together:
            return contradiction("stage", f"{said}, au même moment.")
        return unclear("stage", f"{said} ; l’opération a pu reprendre ou être défaite")
    if is_later(failed, other) or other.modality in PENDING:
        return compatible("later-stage", f"{said} : la tentative n’a pas abouti.")
    if together:
        return contradiction("stage", f"{said}, au même moment.")
    return unclear("stage", f"{said} ; l’opération a pu reprendre")


def _against_failure(pair: Pair, said: str) -> Finding:
    claim, fact = pair.both
    if not is_firm(claim):
        return compatible("later-stage", f"{said} : la tentative n’a pas abouti.")
    known, out = moments.happened(fact), moments.as_of(claim)
    if known is None or out is None or not moments.meet(known, out):
        return unclear("stage", f"{said} ; l’opération a pu aboutir ensuite")
    return contradiction("stage", f"{said} : la tentative n’a pas abouti.")


def is_later(one: Assertion, other: Assertion) -> bool:
    """Whether `one` tells of a later time than `other`, by more than a day."""
    before, after = _time(other), _time(one)
    return (
        before is not None
        and after is not None
        and before.before(after)
        and moments.gap_days(before, after) > 1
    )


def _time(assertion: Assertion) -> Span | None:
    # The date of a plan is that of what is planned, not of the plan.
    return moments.published(assertion) if assertion.modality in PENDING else moments.as_of(assertion)


def _told(pair: Pair) -> str:
    return f"{wording.parties(pair.a)} : {wording.versus(pair.both, *(_step(pair, x) for x in pair.both))}"


def _step(pair: Pair, assertion: Assertion) -> str:
    told = assertion.qualifiers.get("stage")
    if isinstance(told, str) and told in STAGES:
        return pair.context.ontology.stage_labels[told]
    return {"planned": "projet", "attempted": "tentative"}.get(assertion.modality, "fait accompli")
