"""Agreement: one proposition in two articles, in the same words or not."""

from __future__ import annotations

from kg.compare import cues, moments, wording
from kg.compare.offices import OFFICE, is_former
from kg.compare.pair import Finding, Pair, agreed, compatible
from kg.compare.speech import SPEECH
from kg.compare.stages import level
from kg.model import Assertion


def agreement(pair: Pair) -> Finding | None:
    """The last rule asked: what is left once nothing sets the two apart."""
    if (found := _sold_out(pair)) is not None:
        return found
    if not pair.same_predicate or not pair.same_parties or pair.a.polarity != pair.b.polarity:
        return None
    # Figures, words and offices agree by rules of their own.
    if (
        pair.measured
        or pair.a.predicate in (OFFICE, SPEECH, "open")
        or "questioned" in (pair.a.modality, pair.b.modality)
    ):
        return None
    one, other = moments.happened(pair.a), moments.happened(pair.b)
    if one is not None and other is not None and not moments.same_moment(one, other):
        return None
    if is_former(pair.a) != is_former(pair.b) or level(pair.a) != level(pair.b):
        return _hedged_once(pair)
    parties = f"{wording.subject(pair.a)} et {wording.name(pair.a.object)} ({pair.predicate.label})"
    return agreed(f"{parties} : les deux textes disent la même chose.")


def _hedged_once(pair: Pair) -> Finding | None:
    modes = {pair.a.modality, pair.b.modality}
    if modes != {"hedged", "asserted"}:
        return None
    hedged, told = pair.both if pair.a.modality == "hedged" else (pair.b, pair.a)
    why = f"{wording.source(told)} l’affirme, {wording.source(hedged)} le met au conditionnel : la même information."
    return compatible("same-thing", why)


def _sold_out(pair: Pair) -> Finding | None:
    """« a cédé toute sa participation » and « ne détient plus aucune action » tell one exit."""
    sale, stake = (pair.a, pair.b) if pair.a.predicate == "sells" else (pair.b, pair.a)
    if sale.predicate != "sells" or stake.predicate != "owns" or not (pair.same_subject and pair.same_object):
        return None
    if sale.polarity != "affirmed" or not _given_up(stake):
        return None
    why = f"{wording.subject(sale)} a cédé ce qu’il détenait de {wording.name(sale.object)} : les deux textes disent la même sortie."
    return compatible("same-thing", why)


def _given_up(assertion: Assertion) -> bool:
    return (assertion.polarity == "negated" and cues.says(assertion, "ended")) or is_former(assertion)
