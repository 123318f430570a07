"""Assertions to statements: what is said of one canonical (subject, predicate, object), for and against."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.french.folding import fold, words
from kg.lineage import age
from kg.model import MODALITIES, Assertion, Json, Modality, Statement, digest
from kg.ontology import Ontology, Predicate

# « a recruté », « aurait recruté », « a-t-il recruté ? » tell one event; « prévoit de recruter » does not.
_TOLD: Mapping[Modality, str] = {
    "asserted": "",
    "hedged": "",
    "questioned": "",
    "planned": "plan",
    "attempted": "try",
}
# Dates scope a measured value (headcount in 2022, in 2023) but do not make another office of the same office.
_TIMES = frozenset(("when", "since", "until"))
_FIRMEST_FIRST: tuple[Modality, ...] = MODALITIES


def statement_id(assertion: Assertion, ontology: Ontology) -> str:
    """The same for every assertion of one proposition; whoever says it, when, and how firmly do not count."""
    predicate = ontology.predicates.get(assertion.predicate)
    parties = [assertion.subject_id, assertion.object_id]
    if predicate is not None and predicate.symmetric:
        parties.sort()
    said = [f"{name}={_plain(value)}" for name, value in sorted(distinguishing(assertion, ontology).items())]
    return "stmt-" + digest(assertion.predicate, *parties, _TOLD[assertion.modality], *said)


def distinguishing(assertion: Assertion, ontology: Ontology) -> dict[str, Json]:
    """The qualifiers that make another proposition: the role, the stage, the amount and its scope."""
    predicate = ontology.predicates.get(assertion.predicate)
    names = {"former", "role", "what"}
    if predicate is not None:
        names |= _measuring(predicate)
    found = {name: assertion.qualifiers[name] for name in names if assertion.qualifiers.get(name)}
    if "role" in found:
        reading = ontology.roles.read(str(found["role"]))
        found["role"] = f"{reading.role.id} {reading.scope}".strip() if reading else fold(str(found["role"]))
    return found


def _measuring(predicate: Predicate) -> set[str]:
    names = {"stage"} if predicate.staged else set()
    if predicate.compared is None:
        return names | set(predicate.scoped_by) - _TIMES
    return names | set(predicate.scoped_by) | {predicate.compared, "bound", "currency"} - {"value"}


def merge(assertions: Iterable[Assertion], ontology: Ontology) -> tuple[Statement, ...]:
    """Order and repetition do not count. What only the reference says makes no statement."""
    groups: dict[str, dict[str, Assertion]] = defaultdict(dict)
    for assertion in assertions:
        groups[statement_id(assertion, ontology)][assertion.id] = assertion
    return tuple(
        _statement(name, tuple(sorted(group.values(), key=age)))
        for name, group in sorted(groups.items())
        if not all(assertion.reference for assertion in group.values())
    )


def _statement(name: str, group: tuple[Assertion, ...]) -> Statement:
    told = next(assertion for assertion in group if not assertion.reference)
    return Statement(
        id=name, subject=told.subject, subject_id=told.subject_id, predicate=told.predicate,
        object=told.object, object_id=told.object_id, qualifiers=_agreed(a for a in group if not a.reference),
        supports=tuple(a for a in group if a.polarity == "affirmed"),
        denies=tuple(a for a in group if a.polarity == "negated"),
    )  # fmt: skip


def _agreed(group: Iterable[Assertion]) -> dict[str, Json]:
    """The qualifiers on which all who give them agree, as the earliest writes them."""
    values: dict[str, dict[str, Json]] = defaultdict(dict)
    for assertion in group:
        for name, value in assertion.qualifiers.items():
            values[name].setdefault(_plain(value), value)
    return {name: next(iter(said.values())) for name, said in sorted(values.items()) if len(said) == 1}


def firmest(assertions: Iterable[Assertion]) -> dict[str | None, Modality]:
    """The strongest modality each origin commits to; the key None gathers unknown origins."""
    found: dict[str | None, Modality] = {}
    for assertion in assertions:
        known = found.get(assertion.origin, assertion.modality)
        found[assertion.origin] = min(known, assertion.modality, key=_FIRMEST_FIRST.index)
    return found


def _plain(value: Json) -> str:
    """One spelling per value: 14000000000 and 14000000000.0 are one amount."""
    if isinstance(value, bool) or value is None:
        return str(value)
    if isinstance(value, int | float):
        return f"{value:.12g}"
    if isinstance(value, list | tuple):
        return "|".join(sorted(_plain(each) for each in value))
    return " ".join(words(str(value))) or fold(str(value))
