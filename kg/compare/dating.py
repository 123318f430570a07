"""Date: one event, two dates that no precision reconciles; « le 26 avril » and « au printemps » are one."""

from __future__ import annotations

from kg.compare import cues, moments, wording
from kg.compare.evoking import evoking_words
from kg.compare.moments import Span
from kg.compare.offices import OFFICE, relate
from kg.compare.pair import OPEN, Finding, Pair, compatible, contradiction, unclear
from kg.compare.quantities import measure, units
from kg.compare.quantities import relate as relate_figures
from kg.model import Assertion

# Newspapers and press releases lie on both sides of midnight.
MIDNIGHT_DAYS = 1
# So far apart, and without a tie, two dates are more likely those of two events.
FORGOTTEN_DAYS = 180


def date(pair: Pair) -> Finding | None:
    """Events by their date, states by the dates they began and ended; None when one of them gives none."""
    if not pair.one_proposition or not pair.affirmed or pair.asked:
        return None
    if pair.predicate.dated or pair.a.predicate == OPEN:
        return _event(pair)
    return _end(pair, "since", "depuis") or _end(pair, "until", "jusqu’à")


# ── events ───────────────────────────────────────────────────────────────────────────────────────────────


def _event(pair: Pair) -> Finding | None:
    a, b = pair.both
    one, other = moments.happened(a), moments.happened(b)
    if one is None or other is None or _two_steps(pair):
        return None
    if moments.meet(one, other):
        return _precision(pair, one, other)
    # Two parties meet in these again: two dates are two events, unless something ties them together.
    announced = [cues.says(x, "announced") for x in pair.both]
    if announced[0] != announced[1]:
        return None
    tied = not pair.predicate.repeatable or _tied(pair)
    if not tied and (moments.gap_days(one, other) > FORGOTTEN_DAYS or a.predicate == OPEN):
        return None
    dates = wording.versus(pair.both, wording.on(one), wording.on(other))
    said = f"{_parties(pair)} ({pair.predicate.label}) : {dates}"
    if a.modality == b.modality == "planned" and not pair.near():
        return compatible("update", f"{said} ; le calendrier a pu changer entre les deux articles.")
    written = [cues.says(x, "written date") for x in pair.both]
    if moments.gap_days(one, other) <= MIDNIGHT_DAYS and (pair.with_reference or not all(written)):
        return compatible("granularity", f"{said} : un jour d’écart, à un décalage horaire près.")
    if not tied or _dates_of_telling(pair, one, other):
        return unclear("date", f"{said} ; ce sont peut-être deux événements")
    if all(announced):
        return unclear("date", f"{said} ; l’un date peut-être l’annonce, l’autre ce qui est annoncé")
    if not _one_step(pair):
        return unclear("date", f"{said} ; ce sont peut-être deux étapes d’une même opération")
    return contradiction("date", f"{said} ; un même événement n’a qu’une date.")


def _two_steps(pair: Pair) -> bool:
    """Announced and finalised, planned and done, one stake and another: two dates are to be expected."""
    if any(pair.differ(name) for name in ("stage", "share", "round", "what", "place", "quantity")):
        return True
    stages = {str(x.qualifiers.get("stage") or "") for x in pair.both}
    pending = {x.modality in ("planned", "attempted") for x in pair.both}
    return len(pending) == 2 or bool(stages - {"", "agreed", "completed"}) or stages == {"", "agreed"}


def _one_step(pair: Pair) -> bool:
    """Of a deal, whether both date the same step: the stage that both give, else the word that both use.

    « met la main sur » is said of the day a deal is signed, and of the day it is closed.
    """
    if "stage" not in pair.predicate.scoped_by:
        return True
    told = [x.qualifiers.get("stage") for x in pair.both]
    if any(told):
        return all(told)
    first, second = (evoking_words(x, pair.context) for x in pair.both)
    return bool(first & second)


def _tied(pair: Pair) -> bool:
    """What shows one event although such events come again: the only one, one round, one figure, one news."""
    a, b = pair.both
    if cues.says(a, "once") or cues.says(b, "once"):
        return True
    if a.predicate == OPEN:
        return False
    if a.qualifiers.get("round") and not pair.differ("round") and b.qualifiers.get("round"):
        return True
    one, other = measure(a, pair.predicate), measure(b, pair.predicate)
    if one is None or other is None:
        return False
    return units(one, other) == "same" and relate_figures(one, other) == "equal"


def _dates_of_telling(pair: Pair, one: Span, other: Span) -> bool:
    """Both dates are « mardi », told on different days: they may date the telling."""
    return not pair.near(MIDNIGHT_DAYS) and _is_news(pair.a, one) and _is_news(pair.b, other)


def _is_news(assertion: Assertion, when: Span) -> bool:
    out = moments.published(assertion)
    if assertion.reference or out is None or cues.says(assertion, "written date"):
        return False
    return moments.gap_days(when, out) <= moments.NEAR_DAYS


def _parties(pair: Pair) -> str:
    return wording.name(pair.a.subject) if pair.measured else wording.parties(pair.a)


# ── states ───────────────────────────────────────────────────────────────────────────────────────────────


def _end(pair: Pair, name: str, word: str) -> Finding | None:
    a, b = pair.both
    one, other = moments.qualifier(a, name), moments.qualifier(b, name)
    if one is None or other is None or (a.predicate == OFFICE and relate(pair) != "same"):
        return None
    if moments.meet(one, other):
        return _precision(pair, one, other)
    if _dates_of_telling(pair, one, other) or any(cues.says(x, "reappointed") for x in pair.both):
        return None
    dates = wording.versus(pair.both, f"{word} {wording.bare(one)}", f"{word} {wording.bare(other)}")
    said = f"{wording.parties(a)} ({pair.predicate.label}) : {dates}"
    if moments.gap_days(one, other) <= MIDNIGHT_DAYS:
        return unclear("date", said)
    return contradiction("date", f"{said} ; les deux dates s’excluent.")


def _precision(pair: Pair, one: Span, other: Span) -> Finding | None:
    for fine, coarse in ((one, other), (other, one)):
        if moments.within(fine, coarse):
            dates = f"{wording.on(fine)} est plus précis que : {wording.bare(coarse)}"
            return compatible("granularity", f"{_parties(pair)} ({pair.predicate.label}) : {dates}.")
    return None
