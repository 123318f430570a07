"""Role: what one person is said to be at one organisation, against another article or against the reference."""

from __future__ import annotations

from kg.compare import cues, moments, parties, wording
from kg.compare.pair import Finding, Pair, agreed, compatible, contradiction, unclear
from kg.french.folding import words
from kg.model import Assertion, Fact
from kg.roles import Relation

OFFICE = "holdsRole"
# Words of those who come second: at one time, nobody is both the deputy and the one deputised for.
_DEPUTIES = frozenset(
    ["adjoint", "adjointe", "assistant", "assistante", "second", "seconde", "vice", "suppleant", "suppleante"]
)
# A title survives its end by a few days in the press.
GRACE_DAYS = 7


def role(pair: Pair) -> Finding | None:
    """Two claims of an office of one person; None when nothing links the organisations."""
    a, b = pair.both
    if a.predicate != OFFICE or b.predicate != OFFICE or not pair.same_subject:
        return None
    if a.polarity != b.polarity:
        return _denied(pair)
    if not pair.affirmed or not pair.same_object:
        return None
    if pair.with_reference:
        return _against_reference(pair)
    relation = relate(pair)
    if relation in ("same", "narrower", "broader"):
        return _agree(pair, relation)
    if relation == "disjoint":
        return _disjoint(pair)
    if relation in ("exclusive-rank", "unrelated") and _both_top(pair) and simultaneous(pair):
        return unclear("role", f"{_told(pair)} ; à vérifier, les deux fonctions peuvent se cumuler.")
    return None


def relate(pair: Pair) -> Relation:
    """How the two wordings stand; a deputy and a head are disjoint whatever they head."""
    one, other = written(pair.a), written(pair.b)
    if not one or not other:
        return "unknown"
    relation = pair.context.ontology.roles.relate(one, other)
    if relation in ("unrelated", "unknown") and is_deputy(one) != is_deputy(other):
        head = other if is_deputy(one) else one
        found = pair.context.ontology.roles.find(head)
        return "disjoint" if found is not None and found.exclusive else relation
    return relation


def written(assertion: Assertion) -> str:
    """The role as the text has it."""
    return str(assertion.qualifiers.get("role") or "")


def is_deputy(text: str) -> bool:
    """« directeur adjoint », « l’adjoint de l’entraîneur », « numéro deux »."""
    said = words(text)
    return bool(_DEPUTIES & set(said)) or said[:2] == ("numero", "deux") or said[:2] == ("bras", "droit")


def is_former(assertion: Assertion) -> bool:
    return bool(assertion.qualifiers.get("former"))


def simultaneous(pair: Pair) -> bool:
    """Whether both hold at one time for certain: overlapping dates, or two present tenses a few days apart."""
    a, b = pair.both
    if is_former(a) != is_former(b) and not _dated(a, b):
        return False
    if moments.order(moments.held(a), moments.held(b)) == "overlap":
        return True
    if any(x.qualifiers.get(q) for x in pair.both for q in ("when", "until", "former")):
        return False
    # An appointment after the other article went out is a succession, however close.
    return pair.near() and not (_begins_after(a, b) or _begins_after(b, a))


def _begins_after(one: Assertion, other: Assertion) -> bool:
    since, out = moments.qualifier(one, "since"), moments.published(other)
    if since is None:
        return cues.says(one, "appointed")
    return (
        out is not None
        and moments.order(since, out) == "apart"
        and bool(out.end and since.start and since.start > out.end)
    )


def _dated(a: Assertion, b: Assertion) -> bool:
    return all(moments.qualifier(x, "when", "since", "until") is not None for x in (a, b))


# ── between articles ─────────────────────────────────────────────────────────────────────────────────────────


def _denied(pair: Pair) -> Finding | None:
    """A role held and a role denied: « n’a jamais dirigé ce service », « n’est plus PDG »."""
    held, denial = pair.both if pair.a.polarity == "affirmed" else (pair.b, pair.a)
    if not parties.may_be_same_object(held, denial):
        return None
    if not pair.same_object and not pair.near():
        return None
    if written(held) and written(denial):
        relation = pair.context.ontology.roles.relate(written(held), written(denial))
        if relation not in ("same", "narrower", "unknown"):
            return None
    who, (first, second) = wording.subject(held), wording.sources(held, denial)
    what = wording.quoted(written(held)) if written(held) else "cette fonction"
    if cues.says(denial, "ended") and not cues.says(denial, "never"):
        return compatible("succession", f"{who} a exercé cette fonction ({what}) et ne l’exerce plus.")
    together = moments.order(moments.held(held), moments.held(denial)) == "overlap"
    if cues.says(denial, "never") or pair.near() or together:
        why = f"{who} : {what} selon {first}, ce que nie {second}."
        return contradiction("role", why)
    return compatible(
        "succession", f"{who} : la fonction {what} a pu être prise ou quittée entre les deux articles."
    )


def _agree(pair: Pair, relation: Relation) -> Finding | None:
    a, b = pair.both
    if is_former(a) != is_former(b):
        return _changed(pair) if relation == "same" else None
    if relation == "same":
        return agreed(f"{_told(pair)} : la même fonction.")
    return compatible("granularity", f"{_told(pair)} : l’une des deux fonctions précise l’autre.")


def _changed(pair: Pair) -> Finding:
    former, present = pair.both if is_former(pair.a) else (pair.b, pair.a)
    who = wording.subject(former)
    between = moments.days_between(former, present)
    if former is pair.a and between is not None and 0 < between <= moments.NEAR_DAYS:
        why = f"{who} : la fonction est passée selon {wording.source(former)}, actuelle selon {wording.source(present)} ; à vérifier."
        return unclear("role", why)
    return Finding(
        "compatible",
        "succession",
        wording.french(f"{who} exerçait cette fonction ({wording.quoted(written(present))}) et l’a quittée."),
    )


def _disjoint(pair: Pair) -> Finding | None:
    if simultaneous(pair) and "hedged" not in (pair.a.modality, pair.b.modality):
        return contradiction("role", f"{_told(pair)}, à la même période : les deux s’excluent.")
    if moments.order(moments.held(pair.a), moments.held(pair.b)) == "apart" or is_former(pair.a) != is_former(
        pair.b
    ):
        return compatible("succession", f"{_told(pair)} : deux fonctions successives.")
    return None


def _both_top(pair: Pair) -> bool:
    found = [pair.context.ontology.roles.find(written(x)) for x in pair.both]
    return all(r is not None and r.exclusive for r in found)


def _told(pair: Pair) -> str:
    a, b = pair.both
    first, second = wording.sources(a, b)
    return (
        f"{wording.subject(a)} est {wording.quoted(_with_past(a))} de {wording.name(a.object)} selon {first}, "
        f"{wording.quoted(_with_past(b))} selon {second}"
    )


def _with_past(assertion: Assertion) -> str:
    return f"ancien : {written(assertion)}" if is_former(assertion) else written(assertion)


# ── against the reference ────────────────────────────────────────────────────────────────────────────────────


def _against_reference(pair: Pair) -> Finding | None:
    claim, fact = pair.both
    relation = relate(pair)
    if relation == "same":
        return _outdated(pair) or _agree(pair, relation)
    if relation in ("narrower", "broader"):
        return _agree(pair, relation)
    known = pair.context.roles_of(claim.subject_id, claim.object_id)
    if not known or not _unheard_of(pair, known):
        return _disjoint(pair) if relation == "disjoint" else None
    # One contradiction is enough: against the last of the known roles.
    last = max(known, key=lambda f: str(f.qualifiers.get("since") or ""))
    if fact.id.removeprefix("reference:") != last.id.removeprefix("reference:"):
        return None
    roles = " ; ".join(
        _told_fact(f) for f in sorted(known, key=lambda f: str(f.qualifiers.get("since") or ""))
    )
    why = (
        f"{wording.subject(claim)} est {wording.quoted(_with_past(claim))} de {wording.name(claim.object)} selon "
        f"{wording.source(claim)} ; ses fonctions y sont connues au complet : {roles}"
    )
    verdict = wording.french(f"{why} (source : {fact.publisher})." if fact.publisher else f"{why}.")
    return Finding("contradiction" if claim.modality == "asserted" else "unclear", "role", verdict)


def _unheard_of(pair: Pair, known: tuple[Fact, ...]) -> bool:
    """An office of one holder that is none of the known ones, nor a wording of one, and not a later appointment."""
    claim, roles = pair.a, pair.context.ontology.roles
    found = roles.find(written(claim))
    if found is None or not found.exclusive or found.predicate != OFFICE:
        return False
    unlike: tuple[Relation, ...] = ("unrelated", "disjoint", "exclusive-rank")
    if any(roles.relate(written(claim), str(f.qualifiers["role"])) not in unlike for f in known):
        return False
    ends = [moments.read_iso(f.qualifiers.get("until")) for f in known]
    begins = moments.qualifier(claim, "since", "when")
    last = max((e.end for e in ends if e and e.end), default=None)
    return begins is None or last is None or begins.start is None or begins.start <= last


def _outdated(pair: Pair) -> Finding | None:
    """A title in the present tense that the reference ends before the article went out."""
    claim, fact = pair.both
    out, until = moments.published(claim), moments.qualifier(fact, "until")
    if (
        is_former(claim)
        or claim.modality != "asserted"
        or moments.qualifier(claim, "when", "since", "until") is not None
    ):
        return None
    if (
        out is None
        or until is None
        or moments.order(out, until) != "apart"
        or moments.gap(until, out).days <= GRACE_DAYS
    ):
        return None
    if out.end is None or until.start is None or out.end < until.start:
        return None
    why = (
        f"{wording.subject(claim)} est {wording.quoted(written(claim))} de {wording.name(claim.object)} selon "
        f"{wording.dated_source(claim)} ; la fonction a pris fin {wording.on(until)} selon {wording.source(fact)}."
    )
    return contradiction("role", why)


def _told_fact(fact: Fact) -> str:
    since, until = fact.qualifiers.get("since"), fact.qualifiers.get("until")
    years = "-".join(str(x)[:4] for x in (since, until) if x)
    return f"{fact.qualifiers['role']} ({years})" if years else str(fact.qualifiers["role"])
