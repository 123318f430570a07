"""Exclusive value: one holder of an office, one owner of the whole, one buyer, one sole maker, one winner.

What is exclusive, and on what condition, the ontology says; « entièrement », « à 100 % » are heard here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.compare import cues, moments, parties, wording
from kg.compare.offices import OFFICE, found_role, written
from kg.compare.pair import OPEN, Finding, Pair, compatible, contradiction, unclear, verb
from kg.compare.quantities import share
from kg.compare.speech import SPEECH
from kg.compare.spelling import may_be_one
from kg.compare.tenures import is_dated, is_former, simultaneous, successive
from kg.french import fold
from kg.model import Assertion, Named, Node

_DONE = ("agreed", "completed")
# A title, a prize or a contract goes to one winner.
WINNING = frozenset(("remporter", "gagner", "decrocher"))
_PART = re.compile(
    r"\b(?:syndicat|section|federation|branche|antenne|comite|union|delegation|bureau|agence|division|cellule|"
    r"service|usine|site|region|departement|conseil)s?\b"
)
# « la finale », « le prix » alone name no particular one.
WINNING_WORDS = 2


def exclusive(pair: Pair) -> Finding | None:
    """Two values where there is room for one; None when several can be true."""
    if not pair.affirmed or pair.asked or pair.a.predicate == SPEECH:
        return None
    if pair.a.predicate == pair.b.predicate == OFFICE:
        return _holders(pair)
    if (found := _owners(pair)) is not None:
        return found
    if not pair.same_predicate or not pair.same_object or not _two_subjects(pair):
        return None
    if any(cues.says(x, "joint") for x in pair.both) or not all(x.modality == "asserted" for x in pair.both):
        return None
    if verb(pair.a) in WINNING and pair.a.predicate == OPEN:
        return _winners(pair)
    if not pair.predicate.exclusive_subject:
        return None
    return _buyers(pair) if pair.predicate.staged else _makers(pair)


def _two_subjects(pair: Pair) -> bool:
    """Two people or two organisations that cannot be two spellings of one."""
    return any(_two(pair.a.subject, pair.b.subject, kind) for kind in ("Person", "Organization"))


def _two(one: Node, other: Node, kind: str | None = None) -> bool:
    return parties.both_named(one, other, kind) and not may_be_one(one.label, other.label)


# ── offices ──────────────────────────────────────────────────────────────────────────────────────────────


def _holders(pair: Pair) -> Finding | None:
    a, b = pair.both
    if pair.same_subject or not pair.same_object or not _two(a.subject, b.subject, "Person"):
        return None
    # Every country has a « ministère de la Défense »; a union has a secretary in each of its branches.
    if any(parties.is_generic(x.object) or _is_held_in_a_part(x) for x in pair.both):
        return None
    found = found_role(pair, written(a))
    if found is None or not found.exclusive or any(cues.says(x, "interim") for x in pair.both):
        return None
    if pair.context.ontology.roles.relate(written(a), written(b)) != "same":
        return None
    said = f"{wording.name(a.object)}, {wording.quoted(written(a))} : {_subjects(pair)}"
    if all(x.modality == "asserted" for x in pair.both) and simultaneous(pair):
        return contradiction("exclusive-value", f"{said} ; la fonction n’a qu’un titulaire à la fois.")
    if not successive(pair):
        return None
    dated = is_former(a) or is_former(b) or is_dated(a) or is_dated(b)
    how = "l’un après l’autre" if dated else "à deux dates : le titulaire a pu changer"
    return compatible("succession", f"{said}, {how}.")


def _is_held_in_a_part(assertion: Assertion) -> bool:
    """« secrétaire général du syndicat des mineurs Sylva »: the passage names a part, the claim the whole."""
    named = assertion.object.mention if isinstance(assertion.object, Named) else ""
    before, found, _ = cues.passage(assertion).partition(fold(named or assertion.object.label))
    inner = before.rpartition(fold(written(assertion)))[2] if found else ""
    return _PART.search(inner) is not None


def _subjects(pair: Pair) -> str:
    return wording.versus(pair.both, wording.name(pair.a.subject), wording.name(pair.b.subject))


# ── owners ───────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Holding:
    """A company and its owner, whichever way the claim puts it."""

    target: Node
    target_id: str
    owner: Node
    owner_id: str


def holding(assertion: Assertion) -> Holding | None:
    """« X, filiale de Y » and « Y possède X », as one."""
    match assertion.predicate:
        case "partOf":
            return Holding(assertion.subject, assertion.subject_id, assertion.object, assertion.object_id)
        case "owns":
            return Holding(assertion.object, assertion.object_id, assertion.subject, assertion.subject_id)
        case _:
            return None


def _owners(pair: Pair) -> Finding | None:
    """Two owners of one company: rivals only when each has it whole, for parents come in chains."""
    one, other = holding(pair.a), holding(pair.b)
    if one is None or other is None or one.owner_id == other.owner_id or not _two(one.owner, other.owner):
        return None
    if not parties.same(one.target, one.target_id, other.target, other.target_id):
        return None
    owners = wording.versus(pair.both, wording.name(one.owner), wording.name(other.owner))
    said = f"{wording.name(one.target)} appartient à : {owners}"
    whole = [_is_whole(x) for x in pair.both]
    spans = moments.held(pair.a), moments.held(pair.b)
    apart = moments.order(*spans) == "apart" and not pair.near(moments.STABLE_DAYS)
    if is_former(pair.a) != is_former(pair.b) or (
        apart and any(whole) and any(is_dated(x) for x in pair.both)
    ):
        return compatible("succession", f"{said}, l’un après l’autre.")
    if not all(whole):
        return None
    if pair.context.in_one_chain(one.owner_id, other.owner_id):
        return compatible("granularity", f"{said} ; l’un des deux appartient à l’autre.")
    if moments.order(*spans) == "overlap" or pair.near(moments.STABLE_DAYS):
        return contradiction("exclusive-value", f"{said} ; détenue en entier, elle n’a qu’un propriétaire.")
    return unclear("exclusive-value", f"{said} ; elle a pu changer de mains")


def _is_whole(assertion: Assertion) -> bool:
    held = share(assertion)
    alone = bool(assertion.qualifiers.get("exclusive")) or cues.says(assertion, "sole")
    return alone or (held is not None and held.low >= 100)


# ── buyers, makers, winners ──────────────────────────────────────────────────────────────────────────────


def _buyers(pair: Pair) -> Finding | None:
    if any((x.qualifiers.get("stage") or "completed") not in _DONE for x in pair.both):
        return None
    if any(part is not None and part.high < 50 for part in map(share, pair.both)):
        return None
    said = _made(pair)
    if moments.two_times(pair.a, pair.b):
        return compatible("succession", f"{said}, à deux dates : deux ventes successives.")
    if moments.same_time(pair.a, pair.b) or pair.near(moments.STABLE_DAYS):
        return contradiction("exclusive-value", f"{said} ; une même vente n’a qu’un acquéreur.")
    return unclear("exclusive-value", f"{said} ; il y a pu avoir deux ventes")


def _makers(pair: Pair) -> Finding | None:
    alone = [bool(x.qualifiers.get("exclusive")) or cues.says(x, "sole") for x in pair.both]
    if all(alone):
        return contradiction("exclusive-value", f"{_made(pair)}, chaque fois à l’exclusion de tout autre.")
    return unclear("exclusive-value", f"{_made(pair)} ; l’un exclut tout autre") if any(alone) else None


def _winners(pair: Pair) -> Finding | None:
    won = parties.content(pair.a.object) & parties.content(pair.b.object)
    if len(won) < WINNING_WORDS or not pair.near() or moments.two_times(pair.a, pair.b):
        return None
    return contradiction(
        "exclusive-value", f"{wording.name(pair.a.object)} : {_subjects(pair)} ; il n’y a qu’un gagnant."
    )


def _made(pair: Pair) -> str:
    return f"{wording.name(pair.a.object)} {pair.predicate.inverse} : {_subjects(pair)}"
