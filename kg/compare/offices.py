"""Role: what one person is said to be at one organisation, in two articles."""

from __future__ import annotations

from kg.compare import cues, moments, parties, wording
from kg.compare.pair import Finding, Pair, agreed, compatible, contradiction, unclear
from kg.compare.tenures import is_former, simultaneous, successive, unexplained
from kg.french import words
from kg.model import Assertion
from kg.roles import Relation, Role

OFFICE = "holdsRole"
# Those who come second: at one time nobody is both the deputy and the one deputised for.
_DEPUTIES = frozenset(words("adjoint adjointe assistant assistante second seconde vice suppleant suppleante"))
# « n’a jamais dirigé » says no more than being at the head, and denies each of those who are.
_LEADING = frozenset(("dirigeant", "responsable"))
_HEADS = frozenset(("dirigeant", "directeur", "chef", "responsable", "president"))


def role(pair: Pair) -> Finding | None:
    """Two offices of one person at one organisation, affirmed or denied."""
    a, b = pair.both
    if a.predicate != OFFICE or b.predicate != OFFICE or not pair.same_subject or pair.with_reference:
        return None
    if a.polarity != b.polarity:
        return denied(pair)
    if not pair.affirmed or not pair.same_object:
        return None
    return compare_roles(pair, relate(pair))


def compare_roles(pair: Pair, relation: Relation) -> Finding | None:
    """What two affirmed roles at one organisation make of each other."""
    match relation:
        case "same" | "narrower" | "broader":
            return _agree(pair, relation)
        case "disjoint":
            return _disjoint(pair)
        case "exclusive-rank" | "unrelated":
            return _side_by_side(pair)
        case _:
            return None


def relate(pair: Pair) -> Relation:
    """How the two wordings stand; a deputy and a head are disjoint, and so is a mere member."""
    one, other = written(pair.a), written(pair.b)
    if not one or not other:
        return "unknown"
    relation = pair.context.ontology.roles.relate(one, other)
    if relation in ("unrelated", "unknown", "exclusive-rank") and is_deputy(one) != is_deputy(other):
        return "disjoint" if _is_office(pair, other if is_deputy(one) else one) else relation
    mere = [cues.says(x, "mere") for x in pair.both]
    if mere[0] != mere[1] and relation in ("unrelated", "broader", "narrower"):
        return "disjoint" if _is_office(pair, one if mere[1] else other) else relation
    return relation


def other_office(pair: Pair) -> bool:
    """Whether the two name different offices, which make two propositions."""
    return pair.a.predicate == OFFICE and relate(pair) not in ("same", "narrower", "broader")


def written(assertion: Assertion) -> str:
    """The role as the text has it; empty when it has none."""
    return str(assertion.qualifiers.get("role") or "")


def is_deputy(text: str) -> bool:
    """« directeur adjoint », « l’adjoint de l’entraîneur », « numéro deux »."""
    said = words(text)
    return bool(_DEPUTIES & set(said)) or said[:2] in (("numero", "deux"), ("bras", "droit"))


def found_role(pair: Pair, text: str) -> Role | None:
    """The office that a wording names, if the taxonomy knows it."""
    return pair.context.ontology.roles.find(text) if text else None


def _is_office(pair: Pair, text: str) -> bool:
    found = found_role(pair, text)
    return found is not None and found.exclusive


# ── verdicts ─────────────────────────────────────────────────────────────────────────────────────────────


def denied(pair: Pair) -> Finding | None:
    """A role held and a role denied: « n’a jamais dirigé ce service », « n’est plus PDG »."""
    held, denial = pair.both if pair.a.polarity == "affirmed" else (pair.b, pair.a)
    # « ce service » is the one that the other article names, if both tell the same news.
    pointed = any(parties.points_back(x.object) for x in pair.both) and pair.near()
    if not (pair.same_object or pointed) or not _denies(pair, held, denial):
        return None
    said = f"{wording.parties(held)} : {_quoted(held)}"
    never = cues.says(denial, "never")
    if cues.says(denial, "ended") and not never:
        return compatible("succession", f"{said}, fonction exercée puis quittée.")
    together = moments.order(moments.held(held), moments.held(denial)) == "overlap"
    if never or pair.near() or together:
        return contradiction(
            "role", f"{said} selon {wording.source(held)}, ce que nie {wording.source(denial)}."
        )
    return compatible(
        "succession", f"{said}, fonction qui a pu être prise ou quittée entre les deux articles."
    )


def _denies(pair: Pair, held: Assertion, denial: Assertion) -> bool:
    if not written(held) or not written(denial):
        return True
    relation = pair.context.ontology.roles.relate(written(held), written(denial))
    if relation in ("same", "narrower", "unknown"):
        return True
    one, other = found_role(pair, written(held)), found_role(pair, written(denial))
    if one is None or other is None or other.id not in _LEADING:
        return False
    return bool(_HEADS & pair.context.ontology.roles.above(one))


def _agree(pair: Pair, relation: Relation) -> Finding | None:
    a, b = pair.both
    if is_former(a) != is_former(b):
        return _changed(pair) if relation == "same" else None
    if relation == "same":
        return agreed(f"{wording.parties(a)} : {_quoted(a)}, dans les deux textes.")
    return compatible("granularity", f"{_told(pair)} : l’un précise l’autre.")


def _changed(pair: Pair) -> Finding:
    former, present = pair.both if is_former(pair.a) else (pair.b, pair.a)
    between = moments.days_between(former, present)
    if former is pair.a and between is not None and 0 < between <= moments.NEAR_DAYS:
        return unclear("role", f"{_told(pair)}, à quelques jours d’intervalle")
    return compatible(
        "succession", f"{wording.parties(former)} : {_quoted(present)}, fonction quittée depuis."
    )


def _disjoint(pair: Pair) -> Finding | None:
    if successive(pair) and not simultaneous(pair):
        if unexplained(pair):
            return unclear("role", f"{_told(pair)}, à quelques mois d’intervalle, sans nomination ni départ")
        return compatible("succession", f"{_told(pair)} : deux fonctions successives.")
    if not simultaneous(pair):
        return None
    if "hedged" in (pair.a.modality, pair.b.modality) or "planned" in (pair.a.modality, pair.b.modality):
        return unclear("role", _told(pair))
    return contradiction("role", f"{_told(pair)}, à la même période ; les deux s’excluent.")


def _side_by_side(pair: Pair) -> Finding | None:
    """Two offices that one person may combine, unless both texts give them one and the same term."""
    if not all(_is_office(pair, written(x)) for x in pair.both) or not simultaneous(pair):
        return None
    if _one_term(pair):
        return contradiction("role", f"{_told(pair)}, pour le même mandat.")
    return unclear("role", f"{_told(pair)} ; les deux fonctions peuvent se cumuler")


def _one_term(pair: Pair) -> bool:
    """The same dates from beginning to end."""
    terms = [
        (x.qualifiers.get("since"), x.qualifiers.get("until"), x.qualifiers.get("when")) for x in pair.both
    ]
    since, until, when = terms[0]
    return terms[0] == terms[1] and bool((since and until) or (when and len(str(when)) != len("2024-01-31")))


def _quoted(assertion: Assertion) -> str:
    """« ancien PDG » as « PDG » said in the past."""
    said = wording.quoted(written(assertion)) if written(assertion) else "cette fonction"
    return f"{said} (au passé)" if is_former(assertion) else said


def _told(pair: Pair) -> str:
    a, b = pair.both
    return f"{wording.parties(a)} : {wording.versus(pair.both, _quoted(a), _quoted(b))}"
