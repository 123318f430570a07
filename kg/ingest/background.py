"""What ingestion knows beforehand: the ontology, the reference layer, the rules of comparison."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from kg.compare import Context, compare, comparison_keys
from kg.gazetteer import known_entity
from kg.model import Assertion, Comparison, Entity, Fact, digest
from kg.ontology import Ontology, load_ontology
from kg.reference import Reference, load_reference

# Raised when resolution, merging, comparison or statuses change: what older rules derived is made again from
# the log when the next article comes.
RULES_VERSION = "5"


@dataclass(frozen=True)
class Background:
    """Plain values and functions, so that a test or a user can bring a reference of their own.

    `source_names`: entity id to the names that count only where a source is named. `known` gives the usual
    name and type of a well-known outlet or institution. `stamp` changes when what was derived must be made
    again.
    """

    ontology: Ontology
    keys: Callable[[Assertion], tuple[str, ...]]
    compare: Callable[[Assertion, Assertion], Comparison | None]
    entities: tuple[Entity, ...] = ()
    facts: tuple[Fact, ...] = ()
    source_names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    known: Callable[[str], tuple[str, str] | None] = lambda _name: None
    stamp: str = RULES_VERSION

    def family(self, predicate: str) -> str:
        """The predicates that speak of one kind of thing; an unknown one is a family of its own."""
        known = self.ontology.predicates.get(predicate)
        return known.family if known else predicate


@lru_cache(maxsize=1)
def load_background() -> Background:
    """The shipped one, read once."""
    return background_of(load_reference(), load_ontology())


def background_of(reference: Reference, ontology: Ontology) -> Background:
    """The rules of the house over this reference layer."""
    context = Context.from_reference(ontology, reference)
    return Background(
        ontology=ontology, keys=comparison_keys, compare=lambda a, b: compare(a, b, context),
        entities=reference.entities, facts=reference.facts, source_names=reference.source_names, known=_known,
        stamp=_stamp(reference),
    )  # fmt: skip


def _stamp(reference: Reference) -> str:
    # Sets have no order of their own: the stamp would change from one program to the next.
    parts = (
        reference.entities,
        reference.facts,
        sorted(reference.complete),
        sorted(reference.source_names.items()),
    )
    return digest(RULES_VERSION, *(repr(part) for part in parts))


def _known(name: str) -> tuple[str, str] | None:
    # The extractor has already decided that a name stands here, even if the word is also an ordinary one.
    return known_entity(name, source=True)
