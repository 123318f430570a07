"""Number: one figure of one thing over one period cannot be both 187 and 178 million.

Before two figures are called rivals, everything that makes them two figures is looked for: another period or place,
a bound, a rounding, a provisional count, a plan since carried out.
"""

from __future__ import annotations

from typing import Literal

from kg.compare import cues, moments, wording
from kg.compare.pair import Finding, Pair, agreed, compatible, contradiction, unclear
from kg.compare.quantities import Measure, Relation, measure, relate, share, units
from kg.french.folding import fold
from kg.model import Assertion

Scope = Literal["same", "open", "unrelated", "period", "place", "scope", "moment"]

# Names of one measure, by the folded beginning of what the press calls it.
_MEASURES = (
    ("revenue", ("chiffre d'affaires", "ventes", "revenus", "recettes", "ca")),
    ("profit", ("benefice", "resultat net", "profit", "perte", "deficit")),
    ("fine", ("amende", "sanction", "penalite")),
    ("market value", ("capitalisation", "valeur en bourse", "valeur boursiere")),
    ("valuation", ("valorisation", "valeur")),
    ("wealth", ("fortune", "patrimoine")),
)
# After so many days another round, another plan or another fine is the likelier reading.
FORGOTTEN_DAYS = 90
# A loss is a profit below zero.
_LOSSES = ("perte", "deficit")


def number(pair: Pair) -> Finding | None:
    """Two figures of one predicate and subject; None when they do not measure one thing."""
    if not (pair.same_predicate and pair.affirmed and pair.same_subject):
        return None
    if pair.predicate.compared != "value" and not pair.same_object and not pair.measured:
        return None
    if pair.predicate.id == "age":
        return None
    for read in (lambda x: measure(x, pair.predicate), share):
        one, other = read(pair.a), read(pair.b)
        if one is not None and other is not None and (found := _judge(pair, one, other)):
            return found
    return None


def _judge(pair: Pair, one: Measure, other: Measure) -> Finding | None:
    counted = units(one, other)
    if counted == "different":
        return None
    one, other = _signed(pair.a, one), _signed(pair.b, other)
    relation = relate(one, other)
    scope = scope_of(pair)
    if scope == "unrelated":
        return None
    if counted == "narrower" and scope in ("same", "open"):
        scope = "scope"
    if scope in ("same", "open") and relation != "apart" and relation != "doubtful":
        return _agree(pair, one, other, relation)
    if scope in ("period", "place", "scope", "moment"):
        return _two_figures(pair, one, other, scope, relation)
    if relation in ("apart", "doubtful"):
        return _rivals(pair, one, other, scope, relation)
    return None


# ── scope ────────────────────────────────────────────────────────────────────────────────────────────────────


def scope_of(pair: Pair) -> Scope:
    """Whether both figures measure one thing at one time, as far as they say."""
    a, b = pair.both
    what = _what(pair)
    if what is False or _differ(a, b, "round") or _differ(a, b, "to"):
        return "unrelated"
    if _differ(a, b, "place") or _differ(a, b, "ground"):
        return "place" if _differ(a, b, "place") else "unrelated"
    asked_a, asked_b = cues.scopes(a), cues.scopes(b)
    for question in asked_a.keys() & asked_b.keys():
        if not asked_a[question] & asked_b[question]:
            return "period" if question == "period" else "scope"
    time = _time(pair)
    if time != "same":
        return time
    # A place or a part given on one side only leaves it open which whole the other counts.
    if ("place" in a.qualifiers) != (
        "place" in b.qualifiers
    ) or "geography" in asked_a.keys() ^ asked_b.keys():
        return "open"
    return "same" if what or pair.a.predicate != "pays" else "open"


def _what(pair: Pair) -> bool | None:
    """Whether both name one measure; None when one of them names none."""
    one, other = (fold(str(x.qualifiers.get("what") or "")) for x in pair.both)
    if not one and not other:
        return True
    if not one or not other:
        return None
    return _family(one) == _family(other)


def _family(what: str) -> str:
    return next((family for family, names in _MEASURES if what.startswith(names)), what)


def _differ(a: Assertion, b: Assertion, name: str) -> bool:
    one, other = a.qualifiers.get(name), b.qualifiers.get(name)
    return bool(one) and bool(other) and fold(str(one)) != fold(str(other))


def _time(pair: Pair) -> Scope:
    """Events and results have a period, stocks a date; what gives none is taken at its publication."""
    a, b = pair.both
    when_a, when_b = moments.qualifier(a, "when", "since"), moments.qualifier(b, "when", "since")
    point = pair.predicate.dated or not _is_flow(pair)
    if when_a is not None and when_b is not None:
        if moments.equal(when_a, when_b):
            return "same"
        if not moments.same_moment(when_a, when_b):
            return "period" if _is_flow(pair) else "moment"
        return "same" if point and pair.near() else "open" if point else "period"
    if when_a is None and when_b is None:
        return "same" if pair.near() else "moment" if not _is_flow(pair) else "open"
    given, other = (when_a, b) if when_a is not None else (when_b, a)
    out = moments.published(other)
    assert given is not None
    if pair.near():
        return "same"
    if out is not None and not _is_flow(pair) and not moments.same_moment(given, out):
        return "moment"
    return "open"


def _is_flow(pair: Pair) -> bool:
    """Whether the figure is what happened over a period or in an event, rather than what stands on a day."""
    return pair.predicate.dated or pair.predicate.id in ("earns", "pays", "offers")


def _signed(assertion: Assertion, figure: Measure) -> Measure:
    what = fold(str(assertion.qualifiers.get("what") or ""))
    if not what.startswith(_LOSSES) or figure.value < 0:
        return figure
    return Measure(-figure.value, -figure.high, -figure.low, figure.unit, figure.bound, figure.text)


# ── verdicts ─────────────────────────────────────────────────────────────────────────────────────────────────


def _agree(pair: Pair, one: Measure, other: Measure, relation: Relation) -> Finding:
    values = f"{_written(pair.a, one)} et {_written(pair.b, other)}"
    if relation == "equal":
        return agreed(f"{_subject(pair)} : le même chiffre, {_written(pair.a, one)}.")
    if relation == "rounding":
        return compatible("rounding", f"{_subject(pair)} : {values} sont le même chiffre, arrondi d’un côté.")
    return compatible(
        "bounds", f"{_subject(pair)} : {values} sont compatibles, l’un au moins étant une borne."
    )


def _two_figures(
    pair: Pair, one: Measure, other: Measure, scope: Scope, relation: Relation
) -> Finding | None:
    if relation == "equal":
        return None
    values = f"{_written(pair.a, one)} et {_written(pair.b, other)}"
    if scope == "moment":
        why = f"{_subject(pair)} : {values} sont donnés à deux dates différentes ; le chiffre a pu changer."
        return compatible("update", why)
    reason = {"period": "sur la même période", "place": "sur le même territoire"}.get(
        scope, "sur le même périmètre"
    )
    return compatible("scope", f"{_subject(pair)} : {values} ne portent pas {reason}.")


def _rivals(pair: Pair, one: Measure, other: Measure, scope: Scope, relation: Relation) -> Finding | None:
    a, b = pair.both
    first, second = wording.sources(a, b)
    values = f"{_subject(pair)} : {_written(a, one)} selon {first}, {_written(b, other)} selon {second}"
    if (reason := _moved_on(pair)) is not None:
        return compatible("update", f"{values} ; {reason}.")
    if scope == "same" and (relation == "apart" or cues.says(a, "exact") or cues.says(b, "exact")):
        return contradiction("number", f"{values}{_about(pair)}.")
    if not pair.near(FORGOTTEN_DAYS) and not pair.with_reference:
        return None
    return unclear("number", f"{values} ; à vérifier, rien ne dit que les deux portent sur la même chose.")


def _moved_on(pair: Pair) -> str | None:
    """Why the later figure may replace the earlier without contradicting it."""
    a, b = pair.both
    if not pair.near(0) and (cues.says(a, "provisional") and not cues.says(a, "final")):
        return "le premier chiffre était provisoire"
    if a.modality in ("planned", "attempted") and b.modality == "asserted" and not pair.near():
        return "le premier annonçait un projet, le second dit ce qui a été fait"
    stages = a.qualifiers.get("stage"), b.qualifiers.get("stage")
    if all(stages) and stages[0] != stages[1]:
        return "ce ne sont pas les mêmes étapes de l’opération"
    return None


def _about(pair: Pair) -> str:
    when = moments.qualifier(pair.a, "when", "since") or moments.qualifier(pair.b, "when", "since")
    what = pair.a.qualifiers.get("what") or pair.b.qualifiers.get("what")
    told = f" ({what})" if what else ""
    if when is None:
        return f"{told}, au même moment"
    return f"{told}, pour la même date ou la même période : {wording.bare_date(when.iso)}"


def _subject(pair: Pair) -> str:
    if pair.predicate.compared == "value" or pair.measured:
        return wording.subject(pair.a)
    return f"{wording.subject(pair.a)} et {wording.name(pair.a.object)}"


def _written(assertion: Assertion, figure: Measure) -> str:
    if figure.text:
        return figure.text
    shown = f"{abs(figure.value):,.12g}".replace(",", "\u202f").replace(".", ",")
    prefix = {"min": "plus de ", "max": "jusqu’à ", "approx": "environ "}.get(figure.bound, "")
    return f"{prefix}{shown} {figure.unit}".strip()
