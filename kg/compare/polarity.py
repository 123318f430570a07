"""Polarity: affirmed and denied of one time; « pas encore » and « ne … plus » leave room for both."""

from __future__ import annotations

from kg.compare import cues, moments, parties, wording
from kg.compare.measuring import scope_of
from kg.compare.offices import OFFICE
from kg.compare.opposites import are_opposites
from kg.compare.pair import OPEN, Finding, Pair, compatible, contradiction, unclear, verb
from kg.compare.stages import COMPLETED, FAILED, is_firm, level
from kg.model import Assertion, Named

# Reported words and offices have rules of their own.
_ELSEWHERE = frozenset((OFFICE, "says"))
# « n’a pas investi dans Tarnis », undated, denies whatever was told of it in the months before.
UNDATED_DENIAL_DAYS = 120
_NO = frozenset(("pas", "jamais", "aucun", "aucune", "plus", "ni", "rien", "dement", "nie", "refute"))


def polarity(pair: Pair) -> Finding | None:
    """Affirmed by one, denied by the other; None when the times or what is denied differ."""
    if pair.asked or (pair.a.predicate in _ELSEWHERE and pair.same_predicate):
        return None
    if pair.a.polarity == pair.b.polarity:
        return _opposite_verbs(pair)
    yes, no = pair.both if pair.a.polarity == "affirmed" else (pair.b, pair.a)
    if not _is_denial(no) or not _same_matter(pair, yes, no):
        return None
    if level(yes) == FAILED:
        return compatible(
            "same-thing", f"{wording.parties(yes)} : échoué ou pas fait, les deux textes disent de même."
        )
    if cues.says(no, "answer"):
        # « n’a pas accepté l’offre » denies the answer, not the offer.
        both = cues.says(yes, "answer")
        return compatible("same-thing", f"{wording.parties(yes)} : le même refus.") if both else None
    if not _covers(yes, no):
        return None
    return _verdict(pair, yes, no)


def _verdict(pair: Pair, yes: Assertion, no: Assertion) -> Finding | None:
    said = f"{wording.parties(yes)} ({pair.context.predicate(yes.predicate).label})"
    never = cues.says(no, "never") and not cues.says(no, "not yet")
    if cues.says(no, "ended") and not never:
        return compatible("succession", f"{said} : c’était vrai et ne l’est plus.")
    scope = scope_of(pair)
    if scope == "another":
        return None
    if scope in ("period", "place", "part"):
        return compatible("scope", f"{said} : affirmé et nié, mais pour deux périodes ou deux périmètres.")
    if _done_since(yes, no, never):
        return compatible("later-stage", f"{said} : nié d’abord, fait ensuite.")
    why = f"{said} : affirmé selon {wording.source(yes)}, nié selon {wording.source(no)}"
    if never or pair.near() or moments.same_time(yes, no):
        return contradiction("polarity", f"{why}.")
    if pair.predicate.dated and yes is pair.a:
        # What happened cannot be undone; but a late denial may be of another attempt.
        days = UNDATED_DENIAL_DAYS if _denies_outright(no) else moments.STABLE_DAYS
        return contradiction("polarity", f"{why}.") if pair.near(days) else unclear("polarity", why)
    if pair.with_reference:
        return unclear("polarity", why)
    return compatible("succession", f"{said} : la situation a pu changer entre les deux articles.")


def _denies_outright(no: Assertion) -> bool:
    """Of a party with a name, without a date: no other attempt is meant."""
    return isinstance(no.object, Named) and moments.happened(no) is None and no.modality == "asserted"


def _is_denial(no: Assertion) -> bool:
    """« ne compte que 300 salariés » is no denial, whatever its particle."""
    said = set(cues.passage(no).replace("'", " ").replace(",", " ").split())
    return not cues.says(no, "only") or bool(said & _NO)


def _same_matter(pair: Pair, yes: Assertion, no: Assertion) -> bool:
    if pair.same_predicate and pair.same_parties:
        return not pair.measured or pair.a.object_id == pair.b.object_id
    if not pair.same_subject:
        return False
    if pair.same_predicate:
        # « n’a dégagé aucun bénéfice » denies any figure.
        figure = parties.is_figure(yes.object) and not parties.is_figure(no.object)
        return pair.predicate.compared == "value" and figure
    # Who denies having worked there denies having led there.
    return no.predicate in pair.context.predicate(yes.predicate).implies and pair.same_object and is_firm(yes)


def _covers(yes: Assertion, no: Assertion) -> bool:
    """Whether the denial includes what is affirmed: no offer denies a deal, no deal denies no offer."""
    denied = level(no) if "stage" in no.qualifiers else COMPLETED
    if yes.modality in ("planned", "attempted") and no.modality != "planned":
        return denied < COMPLETED and level(yes) >= denied
    if no.modality == "planned":
        return yes.modality == "planned"
    return "stage" not in no.qualifiers or level(yes) >= denied


def _done_since(yes: Assertion, no: Assertion, never: bool) -> bool:
    """Denied as of one day, done on a later one."""
    before, after = moments.published(no), moments.as_of(yes)
    if never or before is None or after is None or not before.before(after):
        return False
    return moments.gap_days(before, after) > moments.NEAR_DAYS or cues.says(no, "not yet")


def _opposite_verbs(pair: Pair) -> Finding | None:
    """« a autorisé » and « a interdit » the same thing, in the same news."""
    if not (pair.a.predicate == pair.b.predicate == OPEN) or not pair.affirmed or not pair.same_parties:
        return None
    if not are_opposites(verb(pair.a), verb(pair.b)) or pair.measured or moments.two_times(pair.a, pair.b):
        return None
    if not pair.near() or not all(x.modality == "asserted" for x in pair.both):
        return None
    first, second = (f"« {x.qualifiers['verb']} »" for x in pair.both)
    return contradiction(
        "polarity", f"{wording.parties(pair.a)} : {wording.versus(pair.both, first, second)}."
    )
