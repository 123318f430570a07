"""How far a statement can be relied on, and why, in French: a pure function of what is said of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from kg.french import typeset
from kg.lineage import independent_origins, origin_name, outlet_of, several
from kg.model import Assertion, Comparison, Statement, Status

LABELS: Mapping[Status, str] = {
    "confirmed": "confirmé", "corroborated": "corroboré", "reported": "rapporté", "contested": "contesté",
    "refuted": "réfuté", "unsupported": "non étayé",
}  # fmt: skip

# Kinds of compatibility in which both sides say the same thing, more or less precisely.
_AGREEING = frozenset(("same-thing", "rounding", "bounds", "granularity"))
# Kinds of contradiction about how a thing is told, not about whether it is so.
_ABOUT_THE_TELLING = frozenset(("modality", "identity"))

# Reasons of one kind that are told; the rest is counted, and found among the comparisons.
MAX_REASONS = 5

Met = tuple[Comparison, Assertion]
Side = Literal["agrees", "opposes", "warns", "none"]


@dataclass(frozen=True, slots=True)
class _Weighed:
    """What stands on each side of a statement; reasons are in French and each once."""

    told: tuple[Assertion, ...]
    backing: tuple[Assertion, ...]
    facts: tuple[Assertion, ...]
    refuting: tuple[str, ...]
    opposing: tuple[str, ...]
    warnings: tuple[str, ...]

    @property
    def confirming(self) -> tuple[Assertion, ...]:
        """A fact confirms nobody from whom it may come; without an origin it rests on several sources."""
        origins = {a.origin for a in self.told} - {None}
        return tuple(f for f in self.facts if f.origin is None or origins - {f.origin})


def judge(statement: Statement, met: Iterable[Met]) -> tuple[Status, tuple[str, ...]]:
    """The status and the reasons that led there; `met` is each comparison with the assertion on its far side.

    A statement that is only denied is judged as the denial that its articles publish.
    """
    weighed = _weigh(statement, sorted(met, key=lambda pair: pair[0].id))
    status, reasons = _decide(weighed)
    return status, tuple(dict.fromkeys(_printed(reason) for reason in (*reasons, *weighed.warnings)))


def _decide(weighed: _Weighed) -> tuple[Status, tuple[str, ...]]:
    confirming, refuting, opposing = weighed.confirming, weighed.refuting, weighed.opposing
    if refuting and not confirming:
        return "refuted", (*_first(refuting), *_first(opposing))
    if confirming and not refuting:
        return "confirmed", (*_first(_confirmed(confirming)), *_first(opposing))
    if refuting or opposing:
        return "contested", (*_first(refuting), *_first(opposing))
    origins = independent_origins(weighed.backing)
    if len(origins) > 1:
        return "corroborated", (_corroborated(origins, weighed.backing),)
    if origins:
        return "reported", _reported(origins[0], weighed)
    return "unsupported", (_unsupported(weighed.told),)


def _weigh(statement: Statement, met: Iterable[Met]) -> _Weighed:
    mine = statement.supports or statement.denies
    against = statement.denies if statement.supports else ()
    sides: dict[str, list[Met]] = defaultdict(list)
    for comparison, far in met:
        sides[side_of(comparison)].append((comparison, far))
    agreeing = (*mine, *(far for _, far in sides["agrees"]))
    # The comparison of a claim with its denial says it better than « démenti par » does.
    compared = {far.id for _, far in sides["opposes"]}
    opposed = [(c.why, far) for c, far in sides["opposes"]]
    opposed += [(_denial(a), a) for a in against if a.id not in compared]
    return _Weighed(
        told=tuple(a for a in mine if not a.reference),
        backing=tuple(a for a in agreeing if not a.reference),
        # The reference itself reports some things in the conditional: that confirms nothing.
        facts=tuple(a for a in agreeing if a.reference and a.modality == "asserted"),
        refuting=tuple(why for why, far in opposed if far.reference),
        opposing=tuple(why for why, far in opposed if not far.reference),
        warnings=tuple(c.why for c, _ in sides["warns"]),
    )


def side_of(comparison: Comparison) -> Side:
    """What a comparison does to the statements on its two sides."""
    if comparison.verdict == "contradiction":
        return "warns" if comparison.type in _ABOUT_THE_TELLING else "opposes"
    if comparison.verdict == "same" or (comparison.verdict == "compatible" and comparison.type in _AGREEING):
        return "agrees"
    return "none"


# ── reasons ─────────────────────────────────────────────────────────────────────────────────────────────────


# The same sentences come back for every article on the same subject.
_printed = lru_cache(maxsize=10_000)(typeset)


def _first(reasons: Sequence[str]) -> tuple[str, ...]:
    """Each once, and no more than anybody reads."""
    every = tuple(dict.fromkeys(reasons))
    more = len(every) - MAX_REASONS
    return (
        every
        if more <= 0
        else (*every[:MAX_REASONS], f"Et {more} autre{'s' if more > 1 else ''} du même ordre.")
    )


def _confirmed(facts: Iterable[Assertion]) -> tuple[str, ...]:
    said = {f"Confirmé par la référence ({fact.publisher or fact.article}) : {fact.quote}" for fact in facts}
    return tuple(sorted(said))


def _corroborated(origins: tuple[str, ...], backing: tuple[Assertion, ...]) -> str:
    names = [origin_name(origin, backing) for origin in origins]
    return f"{several(len(names))} origines indépendantes : {', '.join(names[:-1])} et {names[-1]}."


def _reported(origin: str, weighed: _Weighed) -> tuple[str, ...]:
    name = origin_name(origin, weighed.backing)
    outlets = {outlet_of(a) for a in weighed.backing if a.origin == origin}
    reason = f"Une seule origine connue : {name}."
    if len(outlets) > 1:
        reason = f"Une seule origine connue, {name}, pour {len(outlets)} médias."
    same = "La référence va dans le même sens, mais remonte à la même origine."
    return (reason, same) if weighed.facts else (reason,)


def _unsupported(told: tuple[Assertion, ...]) -> str:
    if told and all(a.modality == "questioned" for a in told):
        return "La question est posée, rien n’est affirmé."
    return "Au conditionnel, et personne n’est nommé : aucune origine connue."


def _denial(assertion: Assertion) -> str:
    who = origin_name(assertion.origin, (assertion,)) if assertion.origin else outlet_of(assertion)
    return f"Démenti : {who}, d’après {outlet_of(assertion)}."
