"""Stage and modality: how far a deal has gone, and how firmly it is told.

Talks in May and a completed deal in November follow one another. A rumour that the outlet citing it turns into a deal,
the same week, does not: that is hardening.
"""

from __future__ import annotations

from kg.compare import moments, wording
from kg.compare.moments import Span
from kg.compare.pair import Finding, Pair, cites, compatible, contradiction, unclear
from kg.model import Assertion
from kg.ontology import STAGES

RUMOUR, TALKS, OFFER, AGREED, COMPLETED, FAILED = range(len(STAGES))
_PENDING = ("planned", "attempted")
# An outlet that cites another's report a week later may cite the next one.
HARDENING_DAYS = moments.NEAR_DAYS


def stage(pair: Pair) -> Finding | None:
    """Two assertions of one proposition that differ in stage or in modality."""
    if not (pair.same_predicate and pair.affirmed and pair.same_parties):
        return None
    if "questioned" in (pair.a.modality, pair.b.modality):
        return None
    if moments_differ(pair):
        return None
    return _hardening(pair) or _collapse(pair) or _order(pair)


def moments_differ(pair: Pair) -> bool:
    """Both say when, and it is not the same time: two episodes."""
    one, other = moments.happened(pair.a), moments.happened(pair.b)
    if one is None or other is None or moments.same_moment(one, other):
        return False
    return level(pair.a) == level(pair.b)


def level(assertion: Assertion) -> int:
    """The stage it tells, from its qualifier or else from its modality."""
    told = assertion.qualifiers.get("stage")
    if isinstance(told, str) and told in STAGES:
        return STAGES.index(told)
    if assertion.modality == "asserted":
        return COMPLETED
    return TALKS if assertion.modality == "attempted" else RUMOUR


def is_firm(assertion: Assertion) -> bool:
    """Told as done: an agreement or more, without a conditional."""
    return assertion.modality == "asserted" and level(assertion) in (AGREED, COMPLETED)


def is_soft(assertion: Assertion) -> bool:
    """Told as possible, or as only begun."""
    return assertion.modality in ("hedged", *_PENDING) or level(assertion) in (RUMOUR, TALKS, OFFER)


def _hardening(pair: Pair) -> Finding | None:
    """Within one lineage, the same days: a rumour here, a fact there."""
    soft, firm = pair.both if is_soft(pair.a) else (pair.b, pair.a)
    if not (is_soft(soft) and is_firm(firm)) or not pair.same_lineage or pair.with_reference:
        return None
    # The one that hedges cites the other: prudence, not hardening. A plan can be carried out meanwhile.
    if not pair.near(HARDENING_DAYS) or (cites(soft, firm) and not cites(firm, soft)):
        return None
    if not cites(firm, soft) and soft.modality != "hedged":
        return None
    if moments.order(moments.published(firm), moments.published(soft)) == "apart" and firm is pair.a:
        return None
    put = _put(soft)
    if cites(firm, soft):
        why = f"Durcissement : {wording.source(soft)} {put}, {wording.source(firm)}, qui s’en réclame, le donne pour acquis."
    else:
        why = f"Durcissement : d’une même source, {wording.source(soft)} tire une information qu’il {put}, et {wording.source(firm)} un fait acquis."
    return contradiction("modality", why)


def _put(assertion: Assertion) -> str:
    told = assertion.qualifiers.get("stage")
    match assertion.modality:
        case "hedged":
            return "met au conditionnel"
        case "planned":
            return "présente comme un projet"
        case "attempted":
            return "présente comme une tentative"
        case _:
            return "en est encore " + {"rumour": "à la rumeur", "talks": "aux pourparlers"}.get(
                str(told), "à l’offre"
            )


def _collapse(pair: Pair) -> Finding | None:
    """Failed for one and done, or going on, for the other."""
    if (level(pair.a) == FAILED) == (level(pair.b) == FAILED):
        return None
    failed, other = pair.both if level(pair.a) == FAILED else (pair.b, pair.a)
    told = _told(pair)
    if failed.reference:
        return _against_failure(pair, told)
    if other.modality in ("hedged",):
        return None
    same_day = pair.near(1) or _same_time(pair)
    if (
        is_firm(other)
        and (pair.near() or _same_time(pair))
        and not (failed is pair.b and not same_day and level(other) == AGREED)
    ):
        return contradiction("stage", f"{told}, au même moment.")
    if same_day and other.modality == "asserted" and not _later(failed, other):
        return contradiction("stage", f"{told}, au même moment.")
    if failed is pair.b or _later(failed, other):
        return compatible("later-stage", f"{told} : l’opération a échoué ensuite.")
    return unclear("stage", f"{told} ; à vérifier, l’opération a pu reprendre.")


def _against_failure(pair: Pair, told: str) -> Finding | None:
    claim, fact = pair.both
    if not is_firm(claim):
        return compatible("later-stage", f"{told} : la tentative n’a pas abouti.")
    known, out = moments.happened(fact), moments.as_of(claim)
    if known is None or out is None or not moments.same_moment(known, out):
        return unclear("stage", f"{told} ; à vérifier, l’opération a pu aboutir ensuite.")
    return contradiction("stage", f"{told} : la tentative n’a pas abouti.")


def _order(pair: Pair) -> Finding | None:
    """A lower stage told before a higher one is the course of things; told after it, it is a disagreement."""
    a, b = pair.both
    if level(a) == level(b) or FAILED in (level(a), level(b)):
        return None
    low, high = (a, b) if level(a) < level(b) else (b, a)
    told = _told(pair)
    if low.modality == "hedged" or high.modality == "hedged":
        return None
    if pair.with_reference:
        return compatible("later-stage", f"{told} : deux étapes d’une même affaire.")
    if _later(high, low):
        return compatible("later-stage", f"{told} : l’affaire a avancé entre les deux.")
    far = (
        level(high) == COMPLETED
        and high.qualifiers.get("stage") == "completed"
        and level(low) in (TALKS, OFFER)
    )
    if far and low.modality != "planned" and (pair.near() or _same_time(pair)) and is_firm(high):
        return contradiction("stage", f"{told}, au même moment.")
    return (
        compatible("later-stage", f"{told} : deux étapes d’une même affaire.")
        if pair.predicate.staged
        else None
    )


def _time(assertion: Assertion) -> Span | None:
    return moments.published(assertion) if assertion.modality in _PENDING else moments.as_of(assertion)


def _later(one: Assertion, other: Assertion) -> bool:
    """Whether `one` tells a later time than `other`, by more than a day."""
    first, second = _time(other), _time(one)
    if first is None or second is None or moments.order(first, second) != "apart":
        return False
    return (
        bool(first.end and second.start and first.end < second.start) and moments.gap(first, second).days > 1
    )


def _same_time(pair: Pair) -> bool:
    one, other = moments.happened(pair.a), moments.happened(pair.b)
    return one is not None and other is not None and moments.same_moment(one, other)


def _told(pair: Pair) -> str:
    a, b = pair.both
    first, second = wording.sources(a, b)
    return f"{wording.subject(a)} et {wording.name(a.object)} : {_step(pair, a)} selon {first}, {_step(pair, b)} selon {second}"


def _step(pair: Pair, assertion: Assertion) -> str:
    told = assertion.qualifiers.get("stage")
    if isinstance(told, str) and told in STAGES:
        return pair.context.ontology.stage_labels[told]
    return {"planned": "projet", "attempted": "tentative", "hedged": "information au conditionnel"}.get(
        assertion.modality, "fait accompli"
    )
