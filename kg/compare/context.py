"""What the rules need to know beyond the two assertions: the ontology and what the reference knows in full."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.model import Fact
from kg.ontology import Ontology, Predicate
from kg.reference import Reference

# What two claims can say of an unknown predicate: nothing is exclusive, dated or compared.
_PLAIN = Predicate("", "", "", "", frozenset(), frozenset(), "")


@dataclass(frozen=True)
class Context:
    """Built once per run by the caller; immutable.

    `complete`: the (person id, organisation id) pairs whose roles the reference knows in full. `roles`: the facts
    that give those roles.
    """

    ontology: Ontology
    complete: frozenset[tuple[str, str]] = frozenset()
    roles: Mapping[tuple[str, str], tuple[Fact, ...]] = field(default_factory=dict)

    @classmethod
    def from_reference(cls, ontology: Ontology, reference: Reference) -> Context:
        """The context of the shipped reference layer, or of a user's own."""
        roles: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        for fact in reference.facts:
            pair = (fact.subject.id or "", getattr(fact.object, "id", None) or "")
            if pair in reference.complete and fact.qualifiers.get("role"):
                roles[pair].append(fact)
        return cls(ontology, reference.complete, {pair: tuple(facts) for pair, facts in roles.items()})

    def predicate(self, ident: str) -> Predicate:
        """What the ontology says of it; an unknown one constrains nothing."""
        return self.ontology.predicates.get(ident, _PLAIN)

    def roles_of(self, person: str, organization: str) -> tuple[Fact, ...]:
        """All the roles of this person there, when the reference declares them complete; else none."""
        pair = (person, organization)
        return self.roles.get(pair, ()) if pair in self.complete else ()
