"""What the rules know beyond two assertions: the ontology, and whose roles the reference has in full."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.model import Fact, Named
from kg.ontology import Ontology, Predicate
from kg.reference import Reference

# What can be said of an unknown predicate: nothing is exclusive, dated or compared.
_PLAIN = Predicate("", "", "", "", frozenset(), frozenset(), "")


@dataclass(frozen=True)
class Context:
    """Built once by the caller, immutable.

    `complete`: the (person id, organisation id) pairs whose roles the reference knows in full; `roles`: the
    facts that give them. `parents`: what each organisation belongs to, directly or not.
    """

    ontology: Ontology
    complete: frozenset[tuple[str, str]] = frozenset()
    roles: Mapping[tuple[str, str], tuple[Fact, ...]] = field(default_factory=dict)
    parents: Mapping[str, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def from_reference(cls, ontology: Ontology, reference: Reference) -> Context:
        """The context of a reference layer, the shipped one or a user's own."""
        roles: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        for fact in reference.facts:
            if fact.qualifiers.get("role") and isinstance(fact.object, Named):
                roles[fact.subject.id or "", fact.object.id or ""].append(fact)
        known = {pair: tuple(facts) for pair, facts in roles.items() if pair in reference.complete}
        return cls(ontology, reference.complete, known, _parents(ontology, reference))

    def predicate(self, ident: str) -> Predicate:
        """What the ontology says of it; an unknown one constrains nothing."""
        return self.ontology.predicates.get(ident, _PLAIN)

    def in_one_chain(self, one: str, other: str) -> bool:
        """Whether the reference knows one of two organisations to belong to the other."""
        return other in self.parents.get(one, ()) or one in self.parents.get(other, ())

    def roles_of(self, person: str, organization: str) -> tuple[Fact, ...]:
        """All the roles of this person there, the earliest first; empty unless they are declared complete."""
        known = self.roles.get((person, organization), ())
        return tuple(sorted(known, key=lambda fact: str(fact.qualifiers.get("since") or "")))


def _parents(ontology: Ontology, reference: Reference) -> dict[str, frozenset[str]]:
    """The transitive closure of what the reference says of subsidiaries."""
    direct: dict[str, set[str]] = defaultdict(set)
    for fact in reference.facts:
        predicate = ontology.predicates.get(fact.predicate)
        if predicate is None or not predicate.transitive or "Organization" not in predicate.range:
            continue
        if isinstance(fact.object, Named) and fact.subject.id and fact.object.id:
            direct[fact.subject.id].add(fact.object.id)
    return {child: frozenset(_above(child, direct)) for child in list(direct)}


def _above(child: str, direct: Mapping[str, set[str]]) -> set[str]:
    found: set[str] = set()
    left = [child]
    while left:
        new = direct.get(left.pop(), set()) - found
        found |= new
        left += new
    return found
