"""What ingestion knows beforehand: the ontology, the reference layer, the rules of comparison."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from kg.model import Assertion, Comparison, Entity, Fact, digest
from kg.ontology import Ontology, load_ontology


@dataclass(frozen=True)
class Background:
    """Plain values and functions, so that a test or a user can bring a reference of their own.

    `source_names`: entity id to the names that count only where a source is named. `stamp` changes when
    derived tables made with another background must be made again.
    """

    ontology: Ontology
    keys: Callable[[Assertion], tuple[str, ...]]
    compare: Callable[[Assertion, Assertion], Comparison | None]
    entities: tuple[Entity, ...] = ()
    facts: tuple[Fact, ...] = ()
    source_names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    known: Callable[[str], tuple[str, str] | None] = lambda _name: None

    @property
    def stamp(self) -> str:
        return digest(repr(self.entities), repr(self.facts), repr(sorted(self.source_names.items())))


@lru_cache(maxsize=1)
def load_background() -> Background:
    """The shipped one, read once."""
    return Background(ontology=load_ontology(), keys=_by_parties, compare=_nothing)


def _by_parties(assertion: Assertion) -> tuple[str, ...]:
    return (f"{assertion.subject_id}|{assertion.predicate}",)


def _nothing(_one: Assertion, _other: Assertion) -> None:
    return None
