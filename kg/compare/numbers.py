"""Number: one figure of one thing over one period cannot be both 187 and 178 million.

Whatever makes two figures of them is looked for first: another period or place (`measuring`), a bound, a
rounding, a provisional count, a plan since carried out.
"""

from __future__ import annotations

from collections.abc import Callable

from kg.compare import cues, moments, wording
from kg.compare.measuring import Scope, scope_of, signed
from kg.compare.pair import Finding, Pair, agreed, compatible, contradiction, unclear
from kg.compare.quantities import Measure, Relation, measure, relate, share, units
from kg.french import format_quantity
from kg.model import Assertion, Quantity

# After so many days, another round, another plan or another fine is the likelier reading.
FORGOTTEN_DAYS = 90
# A part of a whole is seldom more than a third of it; a wrong figure seldom three times the right one.
PART_OF_WHOLE = 3
AGE = "age"
_REASONS: dict[Scope, str] = {
    "period": "ne portent pas sur la même période",
    "place": "ne portent pas sur le même territoire",
    "part": "ne portent pas sur le même périmètre",
}


def number(pair: Pair) -> Finding | None:
    """Two figures of one subject, gravest first; None when they do not measure one thing."""
    if not pair.one_proposition or not pair.affirmed or pair.asked or pair.a.predicate == AGE:
        return None
    readers: tuple[Callable[[Assertion], Measure | None], ...] = (
        lambda assertion: measure(assertion, pair.predicate), share,
    )  # fmt: skip
    found: list[Finding] = []
    for read in readers:
        one, other = read(pair.a), read(pair.b)
        if one is not None and other is not None and (finding := _judge(pair, one, other)) is not None:
            found.append(finding)
    return next((f for f in found if f.verdict == "contradiction"), found[0] if found else None)


def _judge(pair: Pair, one: Measure, other: Measure) -> Finding | None:
    counted, scope = units(one, other), scope_of(pair)
    if counted == "different" or scope == "another":
        return None
    one, other = signed(pair.a, one), signed(pair.b, other)
    relation = relate(one, other)
    if relation in ("rounding", "doubtful") and any(cues.says(x, "exact") for x in pair.both):
        relation = "apart"
    if counted == "narrower" and scope in ("same", "open") and relation == "apart":
        scope = "part"
    if scope in _REASONS or scope == "moment":
        return None if relation == "equal" else _two_figures(pair, one, other, scope)
    if relation == "apart" and _may_be_parts(pair, one, other):
        relation = "doubtful"
    if relation in ("apart", "doubtful"):
        return _rivals(pair, one, other, relation if scope == "same" else "doubtful")
    return _agree(pair, one, other, relation)


def _may_be_parts(pair: Pair, one: Measure, other: Measure) -> bool:
    """Two stocks so far apart, neither dated: staff here and staff everywhere, more likely than an error."""
    if pair.predicate.dated or pair.predicate.flow or any(moments.happened(x) for x in pair.both):
        return False
    small, large = sorted((abs(one.value), abs(other.value)))
    return large >= PART_OF_WHOLE * small


def _agree(pair: Pair, one: Measure, other: Measure, relation: Relation) -> Finding:
    said = f"{_subject(pair)} : {written(one)} et {written(other)}"
    if relation == "equal":
        return agreed(f"{_subject(pair)} : le même chiffre, {written(one)}.")
    if relation == "rounding":
        return compatible("rounding", f"{said} sont un même chiffre, arrondi d’un côté.")
    return compatible("bounds", f"{said} s’accordent : l’un au moins n’est qu’une borne.")


def _two_figures(pair: Pair, one: Measure, other: Measure, scope: Scope) -> Finding:
    said = f"{_subject(pair)} : {written(one)} et {written(other)}"
    if (reason := _moved_on(pair)) is not None:
        return compatible("update", f"{said} ; {reason}.")
    if scope == "moment":
        return compatible("update", f"{said} valent pour deux dates ; le chiffre a pu changer.")
    return compatible("scope", f"{said} {_REASONS[scope]}.")


def _rivals(pair: Pair, one: Measure, other: Measure, relation: Relation) -> Finding | None:
    said = f"{_subject(pair)} : {wording.versus(pair.both, written(one), written(other))}"
    if (reason := _moved_on(pair)) is not None:
        return compatible("update", f"{said} ; {reason}.")
    if relation == "apart":
        return contradiction("number", f"{said}{_about(pair)}.")
    if not pair.near(FORGOTTEN_DAYS) and not pair.with_reference:
        return None
    return unclear("number", f"{said} ; rien ne dit que les deux mesurent la même chose")


def _moved_on(pair: Pair) -> str | None:
    """Why the later figure may replace the earlier one without contradicting it."""
    a, b = pair.both
    if pair.differ("stage"):
        return "ce ne sont pas les mêmes étapes de l’opération"
    if pair.near(0):
        return None
    if cues.says(a, "provisional"):
        return "le premier chiffre était provisoire"
    if cues.says(b, "revised") and not cues.says(a, "revised"):
        return "le second chiffre met à jour le premier"
    if a.modality in ("planned", "attempted") and b.modality == "asserted" and not pair.near():
        return "le premier annonce un projet, le second dit ce qui a été fait"
    return None


def _about(pair: Pair) -> str:
    what = pair.a.qualifiers.get("what") or pair.b.qualifiers.get("what")
    when = moments.happened(pair.a) or moments.happened(pair.b)
    told = f" ({what})" if what else ""
    return (
        f"{told}, pour la même date ou la même période : {wording.bare(when)}"
        if when
        else f"{told}, au même moment"
    )


def _subject(pair: Pair) -> str:
    return wording.name(pair.a.subject) if pair.measured else wording.parties(pair.a)


def written(figure: Measure) -> str:
    """The figure as its article writes it, or as the press would."""
    if figure.text:
        return figure.text
    low = None if figure.bound == "max" else figure.low
    high = None if figure.bound == "min" else figure.high
    return format_quantity(Quantity("", abs(figure.value), figure.unit, figure.bound, low, high))
