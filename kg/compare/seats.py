"""Places: one seat at a time; a town within the region that the other text names is that place, closer."""

from __future__ import annotations

import re

from kg.compare import cues, moments, wording
from kg.compare.pair import Finding, Pair, compatible, contradiction, unclear
from kg.compare.tenures import is_former
from kg.french import fold
from kg.gazetteer import are_apart, is_within, place
from kg.model import Assertion, Named

# Other sites come in numbers: two of them are rivals only when both texts tell of the same new one.
_SITE = re.compile(
    r"\b(usine|entrepot|laboratoire|centre de donnees|data ?center|magasin|campus|chantier|atelier|depot|"
    r"boutique|centre|site|ecole|musee|hopital|stade)\b"
)
# Letters between « siège » and the town it is in.
SEAT_REACH = 40


def seat(pair: Pair) -> Finding | None:
    """Two places of one thing, when the ontology allows one."""
    predicate = pair.predicate
    if not pair.same_predicate or not predicate.exclusive_object or "Place" not in predicate.range:
        return None
    if not pair.affirmed or pair.asked or not pair.same_subject or pair.same_object:
        return None
    a, b = pair.both
    if not isinstance(a.object, Named) or not isinstance(b.object, Named):
        return None
    if (found := _closer(pair, a.object, b.object)) is not None:
        return found
    if not are_apart(a.object.name, b.object.name) or not (_both_seats(pair) or _one_new_site(pair)):
        return None
    places = wording.versus(pair.both, wording.name(a.object), wording.name(b.object))
    said = f"{wording.name(a.subject)} se trouve à : {places}"
    if is_former(a) != is_former(b) or _moved(pair):
        return compatible("succession", f"{said}, l’un après l’autre.")
    if moments.order(moments.held(a), moments.held(b)) == "overlap" or pair.near(moments.STABLE_DAYS):
        if _neighbours(a.object, b.object):
            return unclear("exclusive-value", f"{said} ; les deux lieux sont voisins")
        return contradiction("exclusive-value", f"{said}, au même moment.")
    if any(moments.qualifier(x, "since", "until", "when") is not None for x in pair.both):
        return compatible("succession", f"{said}, l’un après l’autre.")
    return unclear("exclusive-value", f"{said} ; un déménagement a pu avoir lieu")


def _closer(pair: Pair, one: Named, other: Named) -> Finding | None:
    """« à Quimper » and « en Bretagne »: one place, told more or less closely."""
    for small, large in ((one, other), (other, one)):
        if is_within(small.name, large.name):
            where = f"{wording.name(small)} se trouve dans le lieu que l’autre texte nomme"
            why = f"{wording.name(pair.a.subject)} : {where}, {wording.name(large)}."
            return compatible("granularity", why)
    return None


def _neighbours(one: Named, other: Named) -> bool:
    """Two towns of one department, which the press takes for each other."""
    a, b = place(one.name), place(other.name)
    return a is not None and b is not None and bool(set(a.within) & set(b.within))


def _moved(pair: Pair) -> bool:
    """A move, planned or done, told by one of them."""
    planned = [x.modality == "planned" for x in pair.both]
    return planned[0] != planned[1] or any(cues.says(x, cue) for x in pair.both for cue in ("ended", "moved"))


def _both_seats(pair: Pair) -> bool:
    return all(_is_seat(x) for x in pair.both)


def _is_seat(assertion: Assertion) -> bool:
    what = fold(str(assertion.qualifiers.get("what") or ""))
    if what:
        return what == "siege"
    named = fold(wording.name(assertion.object))
    text = cues.passage(assertion)
    reach = re.compile(
        rf"(?:\bsiege|\bbasee?s? |\bsise?s? |quartiers? genera)[^.,;]{{0,{SEAT_REACH}}}{re.escape(named)}"
    )
    return reach.search(text) is not None


def _one_new_site(pair: Pair) -> bool:
    """« sa nouvelle usine » in both, told within days: the same one."""
    sites = [set(_SITE.findall(cues.passage(x))) for x in pair.both]
    named = pair.near() and bool(sites[0] & sites[1]) and not pair.differ("what")
    return named and all(cues.says(x, "new site") for x in pair.both)
