"""Date: one event, two dates that no precision reconciles; « le 26 avril 2023 » and « au printemps 2023 » are one."""

from __future__ import annotations

import re

from kg.compare import cues, moments, wording
from kg.compare.moments import Span
from kg.compare.pair import Finding, Pair, compatible, contradiction, unclear
from kg.compare.quantities import measure, relate, units
from kg.french.folding import fold
from kg.model import Assertion

# The same two parties can meet in these again: two dates are two events, unless something ties them together.
_REPEATED = frozenset(
    ("sues", "investsIn", "sells", "partnersWith", "raises", "laysOff", "approaches", "offers", "releases")
)
# Newspapers and press releases lie on both sides of midnight.
MIDNIGHT_DAYS = 1
# An event told again after this long, without a tie, is more likely another one.
FORGOTTEN_DAYS = 180
_WRITTEN_DATE = re.compile(
    r"\b(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|printemps|ete|automne|"
    r"hiver|trimestre|semestre|(?:19|20)\d\d)\b|\b\d{1,2}/\d{1,2}\b"
)


def date(pair: Pair) -> Finding | None:
    """Events by their date, states by the date they began; None when one of them gives none."""
    if not (pair.same_predicate and pair.affirmed and pair.same_parties):
        return None
    if pair.predicate.dated:
        return _event(pair)
    return _beginning(pair)


def _event(pair: Pair) -> Finding | None:
    a, b = pair.both
    one, other = moments.happened(a), moments.happened(b)
    if one is None or other is None or _two_steps(pair):
        return None
    if moments.same_moment(one, other):
        return _precision(pair, one, other)
    tied = pair.predicate.id not in _REPEATED or _tied(pair)
    if not tied and not pair.near(FORGOTTEN_DAYS):
        return None
    told = _told(pair, one, other)
    if a.modality == "planned" and b.modality == "planned" and not pair.near():
        return compatible("update", f"{told} ; le calendrier a pu changer entre les deux articles.")
    if moments.gap(one, other).days <= MIDNIGHT_DAYS and (pair.with_reference or not _both_written(pair)):
        return compatible("granularity", f"{told} ; un jour d’écart, à un décalage horaire près.")
    if not tied or _reported_only(pair, one, other):
        return unclear("date", f"{told} ; à vérifier, ce sont peut-être deux événements.")
    return contradiction("date", f"{told} ; le même événement n’a qu’une date.")


def _beginning(pair: Pair) -> Finding | None:
    a, b = pair.both
    one, other = moments.qualifier(a, "since"), moments.qualifier(b, "since")
    if one is None or other is None:
        return None
    if pair.a.predicate == "holdsRole" and _roles(pair) != "same":
        return None
    if moments.same_moment(one, other):
        return _precision(pair, one, other)
    first, second = wording.sources(a, b)
    told = (
        f"{wording.subject(a)}, {wording.name(a.object)} : depuis {wording.bare_date(one.iso)} selon {first}, "
        f"depuis {wording.bare_date(other.iso)} selon {second}"
    )
    if _reported_only(pair, one, other) or moments.gap(one, other).days <= MIDNIGHT_DAYS:
        return unclear("date", f"{told} ; à vérifier.")
    return contradiction("date", f"{told} ; les deux débuts s’excluent.")


def _roles(pair: Pair) -> str:
    one, other = (str(x.qualifiers.get("role") or "") for x in pair.both)
    return pair.context.ontology.roles.relate(one, other) if one and other else "unknown"


def _two_steps(pair: Pair) -> bool:
    """Announced and finalised, planned and done, one stake and another: two dates are then expected."""
    a, b = pair.both
    for name in ("stage", "share", "round", "what", "place"):
        one, other = a.qualifiers.get(name), b.qualifiers.get(name)
        if one and other and fold(str(one)) != fold(str(other)):
            return True
    if bool(a.qualifiers.get("stage")) != bool(b.qualifiers.get("stage")) and pair.predicate.staged:
        stage = a.qualifiers.get("stage") or b.qualifiers.get("stage")
        return stage not in ("completed", "agreed")
    pending = ("planned", "attempted")
    return (a.modality in pending) != (b.modality in pending)


def _tied(pair: Pair) -> bool:
    """What shows that both tell one event although such events happen again: the only one, one round, one figure."""
    a, b = pair.both
    if cues.says(a, "once") or cues.says(b, "once"):
        return True
    if a.qualifiers.get("round") and fold(str(a.qualifiers["round"])) == fold(
        str(b.qualifiers.get("round") or "")
    ):
        return True
    one, other = measure(a, pair.predicate), measure(b, pair.predicate)
    return (
        one is not None
        and other is not None
        and units(one, other) == "same"
        and relate(one, other) == "equal"
    )


def _precision(pair: Pair, one: Span, other: Span) -> Finding | None:
    if moments.equal(one, other) or not (moments.within(one, other) or moments.within(other, one)):
        return None
    fine, coarse = (one, other) if moments.within(one, other) else (other, one)
    why = (
        f"{wording.subject(pair.a)} : {wording.bare_date(fine.iso)} précise {wording.bare_date(coarse.iso)}."
    )
    return compatible("granularity", why)


def _both_written(pair: Pair) -> bool:
    return all(_WRITTEN_DATE.search(cues.passage(x)) for x in pair.both)


def _reported_only(pair: Pair, one: Span, other: Span) -> bool:
    """Both dates are those of the news (« mardi »), told on different days: they may date the telling."""
    return not pair.near(1) and _is_news(pair.a, one) and _is_news(pair.b, other)


def _is_news(assertion: Assertion, when: Span) -> bool:
    out = moments.published(assertion)
    if assertion.reference or out is None or _WRITTEN_DATE.search(cues.passage(assertion)):
        return False
    return moments.gap(when, out).days <= moments.NEAR_DAYS


def _told(pair: Pair, one: Span, other: Span) -> str:
    a, b = pair.both
    first, second = wording.sources(a, b)
    figure = pair.predicate.compared == "value"
    parties = wording.subject(a) if figure else f"{wording.subject(a)} et {wording.name(a.object)}"
    dates = f"{wording.on(one)} selon {first}, {wording.on(other)} selon {second}"
    return f"{parties} ({pair.predicate.label}) : {dates}"
