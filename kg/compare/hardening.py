"""Modality: within one lineage, what its source puts in the conditional is not to be told as done."""

from __future__ import annotations

from kg.compare import moments, parties, wording
from kg.compare.offices import other_office
from kg.compare.pair import Finding, Pair, cites, contradiction, unclear
from kg.compare.stages import AGREED, OFFER, PENDING, TALKS, level
from kg.model import Assertion

# How firmly a thing is put: not at all, as a plan or a beginning, as done.
_DOUBTED, _BEGUN, _DONE = range(3)


def hardening(pair: Pair) -> Finding | None:
    """The softer of two assertions of one lineage, published first, and the harder one that repeats it."""
    if pair.with_reference or not pair.affirmed or pair.asked or not pair.same_lineage or not pair.near():
        return None
    # An outlet that knows more the next day does not harden anybody's words.
    if wording.source(pair.a) == wording.source(pair.b) or other_office(pair):
        return None
    soft, firm = pair.both if firmness(pair.a) < firmness(pair.b) else (pair.b, pair.a)
    if firmness(soft) == firmness(firm) or _published_before(firm, soft):
        return None
    if pair.one_proposition:
        return _same_proposition(soft, firm)
    return _stronger_word(pair, soft, firm)


def firmness(assertion: Assertion) -> int:
    """Doubted, begun or done; a deal that failed is a fact like another."""
    if assertion.modality == "hedged" or assertion.qualifiers.get("stage") == "rumour":
        return _DOUBTED
    if assertion.modality in PENDING or level(assertion) in (TALKS, OFFER):
        return _BEGUN
    return _DONE


def _same_proposition(soft: Assertion, firm: Assertion) -> Finding | None:
    how = _put(soft)
    if cites(firm, soft):
        told = f"{wording.source(firm)}, qui s’en réclame, {_hardened(firm)}"
        return contradiction("modality", f"Durcissement : {wording.source(soft)} {how}, {told}.")
    # The one that hedges cites the other: that is prudence.
    if cites(soft, firm) or soft.modality != "hedged" or firmness(firm) != _DONE:
        return None
    told = f"{wording.source(soft)} {how} ce que {wording.source(firm)} donne pour acquis"
    why = f"Durcissement : d’une même source, {told}"
    # Two descriptions of people or things may not be of the same ones.
    named = parties.both_named(soft.object, firm.object)
    return contradiction("modality", f"{why}.") if named else unclear("modality", why)


def _stronger_word(pair: Pair, soft: Assertion, firm: Assertion) -> Finding | None:
    """« aurait contacté » in the source, « a recruté » in the one that cites it."""
    implied = soft.predicate in pair.context.predicate(firm.predicate).implies
    if not implied or not (pair.same_subject and pair.same_object) or not cites(firm, soft):
        return None
    one, other = (pair.context.predicate(x.predicate).label for x in (soft, firm))
    why = (
        f"Durcissement ({wording.parties(soft)}) : « {one} » selon {wording.source(soft)}, « {other} » selon "
        f"{wording.source(firm)}, qui s’en réclame"
    )
    firm_enough = firmness(soft) == _DOUBTED and firmness(firm) == _DONE
    return contradiction("modality", f"{why}.") if firm_enough else unclear("modality", why)


def _published_before(one: Assertion, other: Assertion) -> bool:
    out, after = moments.published(one), moments.published(other)
    return out is not None and after is not None and out.before(after)


def _put(assertion: Assertion) -> str:
    match assertion.modality:
        case "hedged":
            return "met au conditionnel"
        case "planned":
            return "présente comme un projet"
        case "attempted":
            return "présente comme une tentative"
        case _:
            return "n’en est qu’aux pourparlers" if level(assertion) <= TALKS else "n’en est qu’à l’offre"


def _hardened(assertion: Assertion) -> str:
    if firmness(assertion) == _BEGUN:
        return "l’annonce sans conditionnel"
    return "en fait un accord conclu" if level(assertion) == AGREED else "en fait un fait acquis"
