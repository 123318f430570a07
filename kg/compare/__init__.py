"""Pairs of assertions to comparisons: same, compatible and why, contradictory and how, or to be checked.

    compare(«Florédine earns 187 M€ in 2022», «Florédine earns 178 M€ in 2022», context)
        → Comparison(…, "contradiction", "number", "Florédine : 187 millions d’euros selon …")

Pure functions: whatever they know beyond the two assertions is in the Context.
"""  # fmt: skip

from __future__ import annotations

from collections.abc import Callable

from kg.compare.age import age
from kg.compare.agreement import agreement
from kg.compare.careers import career
from kg.compare.context import Context
from kg.compare.dating import date
from kg.compare.exclusive import exclusive
from kg.compare.hardening import hardening
from kg.compare.keys import keys_of
from kg.compare.numbers import number
from kg.compare.offices import role
from kg.compare.pair import Finding, Pair
from kg.compare.polarity import polarity
from kg.compare.seats import seat
from kg.compare.speech import attribution
from kg.compare.spelling import identity
from kg.compare.stages import stage
from kg.model import Assertion, Comparison, Verdict
from kg.ontology import load_ontology

__all__ = ["RULES", "Context", "compare", "comparison_keys"]

# Of two rules that reach the same verdict, the first gives the reason.
RULES: tuple[Callable[[Pair], Finding | None], ...] = (
    attribution, role, career, hardening, polarity, exclusive, seat, number, age, date, stage, identity,
    agreement,
)  # fmt: skip
_GRAVEST_FIRST: tuple[Verdict, ...] = ("contradiction", "unclear", "compatible", "same")


def comparison_keys(assertion: Assertion) -> tuple[str, ...]:
    """Blocking keys, the most discriminating first; pairs that share none are never worth comparing."""
    return keys_of(assertion, load_ontology())


def compare(a: Assertion, b: Assertion, context: Context) -> Comparison | None:
    """The gravest finding on a pair, the same whichever comes first; None when there is nothing to say.

    Two claims of one article are never compared, nor two facts of the reference.
    """
    if a.id == b.id or a.article == b.article or (a.reference and b.reference):
        return None
    pair = Pair.ordered(a, b, context)
    if not pair.related:
        return None
    findings = [found for rule in RULES if (found := rule(pair)) is not None]
    if not findings:
        return None
    gravest = min(findings, key=lambda found: _GRAVEST_FIRST.index(found.verdict))
    return Comparison(pair.a.id, pair.b.id, gravest.verdict, gravest.type, gravest.why)
