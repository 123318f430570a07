"""Role against the reference: an office it does not know where it knows them all, or one that has ended."""

from __future__ import annotations

from kg.compare import moments, wording
from kg.compare.offices import OFFICE, compare_roles, denied, found_role, relate, written
from kg.compare.pair import Finding, Pair, contradiction, unclear
from kg.compare.tenures import is_former
from kg.model import Fact
from kg.roles import Relation

# A title outlives its end by a few days in the press.
GRACE_DAYS = 7
_OTHER: tuple[Relation, ...] = ("unrelated", "disjoint", "exclusive-rank")


def career(pair: Pair) -> Finding | None:
    """An article's claim of an office, held against a fact of the reference."""
    claim, fact = pair.both
    if (
        not pair.with_reference
        or claim.predicate != OFFICE
        or fact.predicate != OFFICE
        or not pair.same_subject
    ):
        return None
    if claim.polarity == "negated":
        return denied(pair)
    if not pair.same_object or pair.asked:
        return None
    relation = relate(pair)
    known = pair.context.roles_of(claim.subject_id, claim.object_id)
    if relation == "same" and (found := _outdated(pair, known)) is not None:
        return found
    if relation in _OTHER and known and _unheard_of(pair, known):
        return _against_all(pair, known)
    return compare_roles(pair, relation) if relation not in ("unrelated", "exclusive-rank") else None


def _unheard_of(pair: Pair, known: tuple[Fact, ...]) -> bool:
    """An office of one holder, none of the known ones nor a wording of one, and no later appointment.

    Callings (« chercheur ») go with any office; only an office excludes others.
    """
    claim, roles = pair.a, pair.context.ontology.roles
    found = found_role(pair, written(claim))
    if found is None or not found.exclusive or found.predicate != OFFICE:
        return False
    if any(roles.relate(written(claim), str(fact.qualifiers["role"])) not in _OTHER for fact in known):
        return False
    begins = moments.qualifier(claim, "since", "when")
    ends = [moments.read_iso(fact.qualifiers.get("until")) for fact in known]
    if begins is None or None in ends:
        return True
    return not all(end.before(begins) for end in ends if end is not None)


def _against_all(pair: Pair, known: tuple[Fact, ...]) -> Finding | None:
    """One contradiction is enough: against the last of the known roles."""
    claim, fact = pair.both
    if fact.id.removeprefix("reference:") != known[-1].id.removeprefix("reference:"):
        return None
    said = wording.quoted(written(claim)) + (" (au passé)" if is_former(claim) else "")
    roles = ", puis ".join(_told(f) for f in known)
    why = (
        f"{wording.parties(claim)} : {said} selon {wording.source(claim)} ; ses fonctions y sont connues au "
        f"complet et celle-ci n’en est pas : {roles}"
    )
    why += f" (source : {fact.publisher})" if fact.publisher else ""
    return contradiction("role", f"{why}.") if claim.modality == "asserted" else unclear("role", why)


def _outdated(pair: Pair, known: tuple[Fact, ...]) -> Finding | None:
    """A title in the present tense that the reference ends before the article went out."""
    claim, fact = pair.both
    out, until = moments.published(claim), moments.qualifier(fact, "until")
    if (
        is_former(claim)
        or claim.modality != "asserted"
        or moments.qualifier(claim, "when", "until") is not None
    ):
        return None
    if out is None or until is None or not until.before(out) or moments.gap_days(until, out) <= GRACE_DAYS:
        return None
    if any(_still(pair, f) for f in known):
        return None
    why = (
        f"{wording.parties(claim)} : {wording.quoted(written(claim))} au présent selon "
        f"{wording.dated_source(claim)}, fonction quittée {wording.on(until)} selon {wording.source(fact)}."
    )
    return contradiction("role", why)


def _still(pair: Pair, fact: Fact) -> bool:
    """The same office again, held when the article went out."""
    out, until = moments.published(pair.a), moments.read_iso(fact.qualifiers.get("until"))
    relation = pair.context.ontology.roles.relate(written(pair.a), str(fact.qualifiers["role"]))
    return relation == "same" and (until is None or out is None or not until.before(out))


def _told(fact: Fact) -> str:
    years = "-".join(str(fact.qualifiers[n])[:4] for n in ("since", "until") if fact.qualifiers.get(n))
    return f"{fact.qualifiers['role']} ({years})" if years else str(fact.qualifiers["role"])
