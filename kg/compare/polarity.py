"""Polarity: one proposition affirmed and denied, at one time; « n’a pas encore » and « ne … plus » leave room for both."""

from __future__ import annotations

from kg.compare import cues, moments, parties, wording
from kg.compare.numbers import scope_of
from kg.compare.offices import OFFICE
from kg.compare.pair import Finding, Pair, compatible, contradiction, unclear
from kg.compare.stages import COMPLETED, level
from kg.french.folding import fold
from kg.model import Assertion

# Reported words and offices have rules of their own.
_ELSEWHERE = frozenset((OFFICE, "says"))


def polarity(pair: Pair) -> Finding | None:
    """Affirmed by one, denied by the other; None when the times or what is denied differ."""
    if not pair.same_predicate or pair.a.polarity == pair.b.polarity or pair.a.predicate in _ELSEWHERE:
        return None
    yes, no = pair.both if pair.a.polarity == "affirmed" else (pair.b, pair.a)
    if not _one_proposition(pair) or "questioned" in (yes.modality, no.modality):
        return None
    if cues.says(no, "answer") or not _covers(yes, no):
        return None
    told = f"{wording.subject(yes)} et {wording.name(yes.object)} ({pair.predicate.label})"
    first, second = wording.sources(yes, no)
    if cues.says(no, "ended") and not cues.says(no, "never"):
        return compatible("succession", f"{told} : c’était vrai et ne l’est plus.")
    if (scope := scope_of(pair)) in ("period", "place", "scope"):
        return compatible(
            "scope", f"{told} : affirmé et nié, mais pas pour la même période ou le même périmètre."
        )
    if scope == "unrelated":
        return None
    why = f"{told} : affirmé selon {first}, nié selon {second}"
    if _meanwhile(pair, yes, no):
        return compatible("later-stage", f"{told} : nié d’abord, fait ensuite.")
    if cues.says(no, "never") or pair.near() or _same_time(yes, no):
        return contradiction("polarity", f"{why}.")
    if (
        pair.predicate.dated
        and moments.order(moments.published(yes), moments.published(no)) == "apart"
        and yes is pair.a
    ):
        return Finding(
            "contradiction" if pair.near(moments.STABLE_DAYS) else "unclear",
            "polarity",
            wording.french(f"{why}."),
        )
    if pair.with_reference:
        return unclear("polarity", f"{why} ; à vérifier.")
    return compatible("succession", f"{told} : la situation a pu changer entre les deux articles.")


def _one_proposition(pair: Pair) -> bool:
    if pair.a.predicate == "open":
        verbs = [fold(str(x.qualifiers.get("verb") or "")) for x in pair.both]
        if not verbs[0] or verbs[0] != verbs[1]:
            return False
    if pair.same_parties:
        return not pair.measured or pair.a.object_id == pair.b.object_id
    if not pair.same_subject:
        return False
    # « n’a dégagé aucun bénéfice » denies any figure.
    figures = [parties.is_figure(x.object) for x in pair.both]
    return pair.predicate.compared == "value" and any(figures) and scope_of(pair) != "unrelated"


def _covers(yes: Assertion, no: Assertion) -> bool:
    """Whether what is denied includes what is affirmed: no offer denies a deal, no deal does not deny an offer."""
    if yes.modality in ("planned", "attempted") and no.modality == "asserted":
        return level(no) < COMPLETED and "stage" in no.qualifiers and level(yes) >= level(no)
    if no.modality == "planned" and yes.modality == "asserted":
        return False
    if "stage" in no.qualifiers:
        return level(yes) >= level(no)
    return True


def _meanwhile(pair: Pair, yes: Assertion, no: Assertion) -> bool:
    """Denied as of one day, done on a later one."""
    before, after = moments.published(no), moments.as_of(yes)
    if before is None or after is None or (cues.says(no, "never") and not cues.says(no, "not_yet")):
        return False
    if not (before.end and after.start and before.end < after.start):
        return False
    days = (after.start - before.end).days
    return days > moments.NEAR_DAYS or cues.says(no, "not_yet")


def _same_time(yes: Assertion, no: Assertion) -> bool:
    one, other = moments.happened(yes), moments.happened(no)
    return one is not None and other is not None and moments.same_moment(one, other)
