"""How far a statement can be relied on, and why, in French: a pure function of what is said of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from kg.lineage import independent_origins, origin_name, outlet_of
from kg.model import Assertion, Comparison, Statement, Status

LABELS: Mapping[Status, str] = {
    "confirmed": "confirmé", "corroborated": "corroboré", "reported": "rapporté", "contested": "contesté",
    "refuted": "réfuté", "unsupported": "non étayé",
}  # fmt: skip

# Kinds of compatibility in which both sides say the same thing, more or less precisely.
_AGREEING = frozenset(("same-thing", "rounding", "bounds", "granularity"))
# Kinds of contradiction about how a thing is told, not about whether it is so.
_ABOUT_THE_TELLING = frozenset(("modality", "identity"))

Side = Literal["agrees", "opposes", "warns", "none"]


def judge(
    statement: Statement, met: Iterable[tuple[Comparison, Assertion]]
) -> tuple[Status, tuple[str, ...]]:
    """The status and the reasons that led there; `met` is each comparison with the assertion on its far side.

    A statement that is only denied is judged as the denial that its articles publish.
    """
    mine = tuple(a for a in (statement.supports or statement.denies))
    told = tuple(a for a in mine if not a.reference)
    against = statement.denies if statement.supports else ()
    sides = _sides(met)
    facts_for = [
        a for a in (*mine, *(a for _, a in sides["agrees"])) if a.reference and a.modality == "asserted"
    ]
    facts_against = [(c.why, a) for c, a in sides["opposes"] if a.reference]
    facts_against += [(_denial(a), a) for a in against if a.reference]
    rivals = [(c.why, a) for c, a in sides["opposes"] if not a.reference]
    # The comparison of a claim with its denial says it better than « démenti par » does.
    compared = {a.id for _, a in rivals}
    rivals += [(_denial(a), a) for a in against if not a.reference and a.id not in compared]
    backing = (*told, *(a for _, a in sides["agrees"] if not a.reference))
    origins = independent_origins(backing)
    confirming = [fact for fact in facts_for if _independent(fact, told)]
    warnings = tuple(dict.fromkeys(c.why for c, _ in sides["warns"]))
    opposed = tuple(dict.fromkeys(why for why, _ in rivals))

    if facts_against and not confirming:
        return "refuted", (*dict.fromkeys(why for why, _ in facts_against), *opposed, *warnings)
    if confirming and not facts_against:
        return "confirmed", (*_confirmed(confirming), *opposed, *warnings)
    if facts_against or rivals:
        return "contested", (*dict.fromkeys(why for why, _ in facts_against), *opposed, *warnings)
    if len(origins) > 1:
        return "corroborated", (_corroborated(origins, backing), *warnings)
    if origins:
        return "reported", (*_reported(origins[0], backing, facts_for), *warnings)
    return "unsupported", (_unsupported(told), *warnings)


def _sides(met: Iterable[tuple[Comparison, Assertion]]) -> dict[Side, list[tuple[Comparison, Assertion]]]:
    found: dict[Side, list[tuple[Comparison, Assertion]]]
    found = {"agrees": [], "opposes": [], "warns": [], "none": []}
    for comparison, far in sorted(met, key=lambda pair: pair[0].id):
        found[_side(comparison)].append((comparison, far))
    return found


def _side(comparison: Comparison) -> Side:
    if comparison.verdict == "contradiction":
        return "warns" if comparison.type in _ABOUT_THE_TELLING else "opposes"
    if comparison.verdict == "same" or (comparison.verdict == "compatible" and comparison.type in _AGREEING):
        return "agrees"
    return "none"


def _independent(fact: Assertion, told: Iterable[Assertion]) -> bool:
    """A fact confirms nobody from whom it may come; without an origin it rests on several sources."""
    if fact.origin is None:
        return True
    return any(a.origin is not None and a.origin != fact.origin for a in told)


# ── reasons ─────────────────────────────────────────────────────────────────────────────────────────────────


def _confirmed(facts: Iterable[Assertion]) -> tuple[str, ...]:
    said = {f"Confirmé par la référence ({fact.publisher or fact.article}) : {fact.quote}" for fact in facts}
    return tuple(sorted(said))


def _corroborated(origins: tuple[str, ...], backing: tuple[Assertion, ...]) -> str:
    names = [origin_name(origin, backing) for origin in origins]
    return f"{len(names)} origines indépendantes : {', '.join(names[:-1])} et {names[-1]}."


def _reported(origin: str, backing: tuple[Assertion, ...], facts: list[Assertion]) -> tuple[str, ...]:
    name = origin_name(origin, backing)
    outlets = {outlet_of(a) for a in backing if a.origin == origin}
    reasons = [f"Une seule origine connue : {name}."]
    if len(outlets) > 1:
        reasons = [f"Une seule origine connue, {name}, pour {len(outlets)} médias."]
    if facts:
        reasons.append("La référence va dans le même sens, mais remonte à la même origine.")
    return tuple(reasons)


def _unsupported(told: tuple[Assertion, ...]) -> str:
    if told and all(a.modality == "questioned" for a in told):
        return "La question est posée, rien n’est affirmé."
    return "Au conditionnel, et personne n’est nommé : aucune origine connue."


def _denial(assertion: Assertion) -> str:
    who = origin_name(assertion.origin, (assertion,)) if assertion.origin else outlet_of(assertion)
    return f"Démenti : {who}, d’après {outlet_of(assertion)}."
