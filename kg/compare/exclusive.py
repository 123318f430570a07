"""Exclusive value: one seat, one parent at 100 %, one buyer of a target, one holder of an office at one time.

What is exclusive, and under which condition, is the ontology's business; what the passage adds (« entièrement », « à
100 % », « dont le siège est ») is read here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg import gazetteer
from kg.compare import cues, moments, parties, wording
from kg.compare.offices import OFFICE, is_former, simultaneous, written
from kg.compare.pair import Finding, Pair, compatible, contradiction, unclear
from kg.compare.quantities import share
from kg.compare.spelling import may_be_one
from kg.french.folding import fold
from kg.model import Assertion, Named, Node

_SEAT = re.compile(r"\bsieges?\b|\bbasee?s?\b|\bsises?\b|domicili|quartiers? genera")
# What a company has several of; two of them are rivals only when both texts speak of the same new one.
_SITE = re.compile(
    r"\b(usine|entrepot|laboratoire|centre de donnees|data ?center|magasin|campus|chantier|atelier|depot)\b"
)
_NEW_SITE = re.compile(
    r"\b(?:sa|son|une?|leur|la|le) (?:nouvel(?:le)?|nouveau|future?|prochaine?|premiere?|troisieme|deuxieme|seconde?)\b"
)
_DONE = ("agreed", "completed")


@dataclass(frozen=True, slots=True)
class Holding:
    """A company and who owns it, whichever way the claim puts it."""

    target: Node
    target_id: str
    owner: Node
    owner_id: str


def exclusive(pair: Pair) -> Finding | None:
    """Two values where there is room for one; None when several can be true."""
    if not pair.affirmed:
        return None
    if pair.a.predicate == pair.b.predicate == OFFICE:
        return _holders(pair)
    if (
        pair.same_predicate
        and pair.predicate.exclusive_object
        and pair.same_subject
        and "Place" in pair.predicate.range
    ):
        return _places(pair)
    if (found := _owners(pair)) is not None:
        return found
    if pair.same_predicate and pair.predicate.exclusive_subject and pair.same_object:
        return _doers(pair)
    return None


# ── offices ──────────────────────────────────────────────────────────────────────────────────────────────────


def _holders(pair: Pair) -> Finding | None:
    a, b = pair.both
    if pair.same_subject or not pair.same_object or not _two_parties(a.subject, b.subject, "Person"):
        return None
    roles = pair.context.ontology.roles
    found = roles.find(written(a))
    if found is None or not found.exclusive or roles.relate(written(a), written(b)) != "same":
        return None
    if any(cues.says(x, "interim") for x in pair.both):
        return None
    first, second = wording.sources(a, b)
    told = (
        f"{wording.quoted(written(a))} de {wording.name(a.object)} : {wording.subject(a)} selon {first}, "
        f"{wording.subject(b)} selon {second}"
    )
    settled = all(x.modality == "asserted" for x in pair.both)
    if settled and simultaneous(pair):
        return contradiction("exclusive-value", f"{told} ; la fonction n’a qu’un titulaire à la fois.")
    if is_former(a) != is_former(b) or moments.order(moments.held(a), moments.held(b)) == "apart":
        return compatible("succession", f"{told} : deux titulaires successifs.")
    return None


def _two_parties(one: Node, other: Node, kind: str) -> bool:
    """Two proper names of this type that cannot be two spellings of one."""
    return parties.both_named(one, other, kind) and not may_be_one(one.label, other.label)


# ── places ───────────────────────────────────────────────────────────────────────────────────────────────────


def _places(pair: Pair) -> Finding | None:
    a, b = pair.both
    if pair.same_object or not (isinstance(a.object, Named) and isinstance(b.object, Named)):
        return None
    one, other = gazetteer.place(a.object.name), gazetteer.place(b.object.name)
    if one is None or other is None:
        return None
    first, second = wording.sources(a, b)
    told = f"{wording.subject(a)} : {wording.name(a.object)} selon {first}, {wording.name(b.object)} selon {second}"
    if gazetteer.is_within(one, other) or gazetteer.is_within(other, one):
        small, large = (a, b) if gazetteer.is_within(one, other) else (b, a)
        why = f"{wording.subject(a)} : {wording.name(small.object)} se trouve dans le lieu que l’autre article nomme, {wording.name(large.object)}."
        return compatible("granularity", why)
    if not (_both_seats(pair) or _one_new_site(pair)):
        return None
    if any(cues.says(x, "ended") or is_former(x) for x in pair.both) or _moves(pair):
        return compatible("succession", f"{told} : un transfert.")
    spans = moments.held(a), moments.held(b)
    if moments.order(*spans) == "overlap" or pair.near(moments.STABLE_DAYS):
        return contradiction("exclusive-value", f"{told}, au même moment.")
    if _explicit(a) or _explicit(b):
        return compatible("succession", f"{told} : deux lieux successifs.")
    return unclear("exclusive-value", f"{told} ; à vérifier, un déménagement a pu avoir lieu entre les deux.")


def _both_seats(pair: Pair) -> bool:
    return all(
        fold(str(x.qualifiers.get("what") or "")) == "siege" or _SEAT.search(cues.passage(x))
        for x in pair.both
    )


def _one_new_site(pair: Pair) -> bool:
    """« sa nouvelle usine » in both, told within days: the same one."""
    passages = [cues.passage(x) for x in pair.both]
    sites = [set(_SITE.findall(text)) for text in passages]
    return pair.near() and bool(sites[0] & sites[1]) and all(_NEW_SITE.search(text) for text in passages)


def _moves(pair: Pair) -> bool:
    return any(x.modality == "planned" and _SEAT.search(cues.passage(x)) for x in pair.both) and (
        pair.a.modality != pair.b.modality
    )


def _explicit(assertion: Assertion) -> bool:
    return moments.qualifier(assertion, "since", "until", "when") is not None


# ── owners ───────────────────────────────────────────────────────────────────────────────────────────────────


def holding(assertion: Assertion) -> Holding | None:
    """« X, filiale de Y » and « Y possède X », as one."""
    s, o = assertion.subject, assertion.object
    match assertion.predicate:
        case "partOf":
            return Holding(s, assertion.subject_id, o, assertion.object_id)
        case "owns":
            return Holding(o, assertion.object_id, s, assertion.subject_id)
        case _:
            return None


def _owners(pair: Pair) -> Finding | None:
    one, other = holding(pair.a), holding(pair.b)
    if one is None or other is None:
        return None
    if not parties.same(one.target, one.target_id, other.target, other.target_id):
        return None
    if one.owner_id == other.owner_id or not parties.both_named(one.owner, other.owner):
        return None
    if may_be_one(one.owner.label, other.owner.label):
        return None
    a, b = pair.both
    first, second = wording.sources(a, b)
    told = f"{wording.name(one.target)} : {wording.name(one.owner)} selon {first}, {wording.name(other.owner)} selon {second}"
    if is_former(a) != is_former(b) or (
        moments.order(moments.held(a), moments.held(b)) == "apart" and _explicit(b)
    ):
        return compatible("succession", f"{told} : deux propriétaires successifs.")
    if not (_whole(a) and _whole(b)):
        return None
    if moments.order(moments.held(a), moments.held(b)) == "overlap" or pair.near(moments.STABLE_DAYS):
        why = f"{told} ; détenue en totalité, la société n’a qu’un propriétaire à la fois."
        return contradiction("exclusive-value", why)
    return unclear("exclusive-value", f"{told} ; à vérifier, la société a pu changer de mains.")


def _whole(assertion: Assertion) -> bool:
    held = share(assertion)
    return (held is not None and held.low >= 100) or cues.says(assertion, "sole")


# ── buyers, developers, founders ─────────────────────────────────────────────────────────────────────────────


def _doers(pair: Pair) -> Finding | None:
    a, b = pair.both
    if pair.same_subject or not (
        _two_parties(a.subject, b.subject, "Organization") or _two_parties(a.subject, b.subject, "Person")
    ):
        return None
    if any(cues.says(x, "joint") for x in pair.both) or not all(x.modality == "asserted" for x in pair.both):
        return None
    return _buyers(pair) if pair.predicate.staged else _sole_makers(pair)


def _buyers(pair: Pair) -> Finding | None:
    a, b = pair.both
    if any((x.qualifiers.get("stage") or "completed") not in _DONE for x in pair.both):
        return None
    parts = [share(x) for x in pair.both]
    if any(part is not None and part.high < 50 for part in parts):
        return None
    told = _told(pair)
    one, other = moments.happened(a), moments.happened(b)
    if one is not None and other is not None:
        if not moments.same_moment(one, other):
            return compatible("succession", f"{told}, à deux dates : deux ventes successives.")
    elif not pair.near(moments.STABLE_DAYS):
        return unclear("exclusive-value", f"{told} ; à vérifier, la société a pu être revendue.")
    return contradiction("exclusive-value", f"{told}, au même moment ; il n’y a qu’un acquéreur.")


def _sole_makers(pair: Pair) -> Finding | None:
    alone = [bool(x.qualifiers.get("exclusive")) or cues.says(x, "sole") for x in pair.both]
    if not any(alone):
        return None
    told = _told(pair)
    if all(alone):
        return contradiction("exclusive-value", f"{told}, chaque fois à l’exclusion de tout autre.")
    return unclear("exclusive-value", f"{told} ; l’un des deux articles exclut tout autre : à vérifier.")


def _told(pair: Pair) -> str:
    a, b = pair.both
    first, second = wording.sources(a, b)
    return (
        f"{wording.name(a.object)} {pair.predicate.inverse or pair.predicate.label} {wording.subject(a)} selon {first}, "
        f"{wording.subject(b)} selon {second}"
    )
