"""Agreement: one proposition in two articles, in the same words or not; the last rule asked."""

from __future__ import annotations

from kg.compare import cues, moments, wording
from kg.compare.offices import OFFICE
from kg.compare.pair import OPEN, Finding, Pair, agreed, compatible
from kg.compare.speech import SPEECH
from kg.compare.stages import level
from kg.compare.tenures import is_former
from kg.model import Assertion

# Words and offices agree by rules of their own; what no predicate covers is too loose to be called the same.
_ELSEWHERE = frozenset((OFFICE, SPEECH, OPEN))


def agreement(pair: Pair) -> Finding | None:
    """What is left once nothing sets the two apart."""
    if (found := _sold_out(pair)) is not None:
        return found
    if not pair.one_proposition or pair.a.predicate in _ELSEWHERE or pair.measured or pair.asked:
        return None
    if pair.a.polarity != pair.b.polarity or moments.two_times(pair.a, pair.b):
        return None
    if is_former(pair.a) != is_former(pair.b):
        return None
    said = f"{wording.parties(pair.a)} ({pair.predicate.label})"
    if {pair.a.modality, pair.b.modality} == {"hedged", "asserted"}:
        hedged, told = pair.both if pair.a.modality == "hedged" else (pair.b, pair.a)
        if hedged is pair.a and not pair.near() and not pair.with_reference:
            return compatible("later-stage", f"{said} : au conditionnel d’abord, affirmé ensuite.")
        how = f"{wording.source(told)} l’affirme, {wording.source(hedged)} le met au conditionnel"
        return compatible("same-thing", f"{said} : la même information ; {how}.")
    if level(pair.a) != level(pair.b):
        return None
    if not _same_ids(pair):
        return compatible("granularity", f"{said} : l’un des deux textes est plus précis que l’autre.")
    return agreed(f"{said} : les deux textes disent la même chose.")


def _same_ids(pair: Pair) -> bool:
    """One and the same, not a group told in more words."""
    a, b = pair.both
    return {a.subject_id, a.object_id} == {b.subject_id, b.object_id}


def _sold_out(pair: Pair) -> Finding | None:
    """« a cédé toute sa participation » and « ne détient plus aucune action » tell one exit."""
    sale, stake = (pair.a, pair.b) if pair.a.predicate == "sells" else (pair.b, pair.a)
    if sale.predicate != "sells" or stake.predicate != "owns" or sale.polarity == "negated":
        return None
    if not (pair.same_subject and pair.same_object) or not _is_given_up(stake):
        return None
    why = f"{wording.parties(sale)} : cédé selon l’un, plus détenu selon l’autre ; c’est la même sortie."
    return compatible("same-thing", why)


def _is_given_up(assertion: Assertion) -> bool:
    return (assertion.polarity == "negated" and cues.says(assertion, "ended")) or is_former(assertion)
