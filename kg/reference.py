"""Verified facts with their sources, and the entities they are about: `ontologies/reference/*.jsonl`.

    load_reference().find("Sutskever") → (Entity("Q…", "Ilya Sutskever", "Person", …),)

A user's own files, in the same form, are read by `read_reference(folder)` and added by `join`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain
from pathlib import Path
from typing import TypeVar

from kg.errors import InvalidInput
from kg.french.folding import fold
from kg.french.nouns import is_common_word
from kg.gazetteer import written_like
from kg.model import MODALITIES, Entity, Fact, FactSource, Json, Named, node_from_json
from ontologies import PATH

T = TypeVar("T")
Pair = tuple[str, str]


@dataclass(frozen=True)
class Reference:
    """The layer as read, in the order of the files.

    `complete`: the (person id, organisation id) pairs whose offices there are known in full, so that another
    office contradicts the reference; `reasons` says why, in French. `source_names`: entity id to the names
    that are also common nouns (« L’information »), which only `find_source` takes.
    """

    entities: tuple[Entity, ...] = ()
    facts: tuple[Fact, ...] = ()
    complete: frozenset[Pair] = frozenset()
    reasons: Mapping[Pair, str] = field(default_factory=dict)
    source_names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def find(self, name: str) -> tuple[Entity, ...]:
        """The entities of that name or alias, accents and apostrophes folded; « fortune » is not Fortune."""
        found = self._by_name.get(fold(name), ())
        if found and name == name.lower() and is_common_word(name):
            return ()
        return tuple(dict.fromkeys(entity for written, entity in found if written_like(name, written)))

    def find_source(self, name: str) -> tuple[Entity, ...]:
        """The same, where the sentence already says that a source stands there: « selon », « rapport de »."""
        return self.find(name) or self._by_source_name.get(fold(name), ())

    def entity(self, ident: str) -> Entity | None:
        """The entity of that canonical id."""
        return self._by_id.get(ident)

    def about(self, subject: str) -> tuple[Fact, ...]:
        """The facts whose subject has this id."""
        return self._by_subject.get(subject, ())

    def to(self, obj: str) -> tuple[Fact, ...]:
        """The facts whose object has this id."""
        return self._by_object.get(obj, ())

    def join(self, other: Reference) -> Reference:
        """Both layers; where they describe the same id, the other one's entity or fact stands."""
        entities = {e.id: e for e in (*self.entities, *other.entities)}
        facts = {f.id: f for f in (*self.facts, *other.facts)}
        return Reference(
            tuple(entities.values()), tuple(facts.values()), self.complete | other.complete,
            {**self.reasons, **other.reasons}, {**self.source_names, **other.source_names},
        )  # fmt: skip

    @cached_property
    def _by_id(self) -> Mapping[str, Entity]:
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[tuple[str, Entity], ...]]:
        return _group((fold(name), (name, e)) for e in self.entities for name in (e.name, *e.aliases))

    @cached_property
    def _by_source_name(self) -> Mapping[str, tuple[Entity, ...]]:
        return _group((fold(n), self._by_id[i]) for i, names in self.source_names.items() for n in names)

    @cached_property
    def _by_subject(self) -> Mapping[str, tuple[Fact, ...]]:
        return _group((fact.subject.id or "", fact) for fact in self.facts)

    @cached_property
    def _by_object(self) -> Mapping[str, tuple[Fact, ...]]:
        return _group((fact.object.id or "", fact) for fact in self.facts if isinstance(fact.object, Named))


def _group(pairs: Iterable[tuple[str, T]]) -> Mapping[str, tuple[T, ...]]:
    grouped: dict[str, list[T]] = defaultdict(list)
    for key, value in pairs:
        grouped[key].append(value)
    return {key: tuple(values) for key, values in grouped.items()}


# ── loading ────────────────────────────────────────────────────────────────────────────────────────────────


@lru_cache(maxsize=1)
def load_reference() -> Reference:
    """The shipped layer, read once."""
    return read_reference(PATH / "reference")


def read_reference(folder: Path) -> Reference:
    """The `entities`, `facts` and `complete` files of a folder; a missing one is empty.

    Raises InvalidInput on a line that is no JSON, lacks a field, or names an entity the files do not define.
    """
    entities = tuple(_read(folder / "entities.jsonl", _entity))
    known = {entity.id for entity, _ in entities}
    facts = tuple(_read(folder / "facts.jsonl", _fact))
    complete = dict(_read(folder / "complete.jsonl", _complete))
    _check_ids(known, facts, complete, folder)
    return Reference(
        entities=tuple(entity for entity, _ in entities),
        facts=facts,
        complete=frozenset(complete),
        reasons=complete,
        source_names={entity.id: names for entity, names in entities if names},
    )


def _read(path: Path, convert: Callable[[Json], T]) -> Iterator[T]:
    if not path.exists():
        return
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    yield convert(json.loads(line))
                except json.JSONDecodeError as error:
                    where = f"{path.name}, ligne {number}"
                    raise InvalidInput(
                        f"{where} : ce n’est pas du JSON ({error.msg}) ; corrigez la ligne"
                    ) from error
                except (KeyError, TypeError, ValueError) as error:
                    where = f"{path.name}, ligne {number}"
                    raise InvalidInput(
                        f"{where} : champ absent ou invalide, {error} ; complétez la ligne"
                    ) from error


def _entity(data: Json) -> tuple[Entity, tuple[str, ...]]:
    entity = Entity(
        id=data["id"], name=data["name"], type=data["type"], aliases=tuple(data.get("aliases", ())),
        description=data.get("description"), qid=data.get("qid"), reference=True,
    )  # fmt: skip
    return entity, tuple(data.get("source_aliases", ()))


def _fact(data: Json) -> Fact:
    subject = node_from_json(data["subject"])
    if not isinstance(subject, Named) or data.get("modality", "asserted") not in MODALITIES:
        raise ValueError(f"sujet sans nom ou modalité inconnue dans {data['id']}")
    return Fact(
        id=data["id"], subject=subject, predicate=data["predicate"], object=node_from_json(data["object"]),
        qualifiers=data.get("qualifiers", {}), sources=tuple(_source(s) for s in data["sources"]),
        confidence=data["confidence"], modality=data.get("modality", "asserted"), origin=data.get("origin"),
        note=data.get("note"),
    )  # fmt: skip


def _source(data: Json) -> FactSource:
    return FactSource(
        data["publisher"], data.get("title"), data.get("date"), data.get("url"), data.get("relay", False)
    )


def _complete(data: Json) -> tuple[Pair, str]:
    return (data["person"], data["organization"]), data["reason"]


def _check_ids(known: set[str], facts: Iterable[Fact], complete: Iterable[Pair], folder: Path) -> None:
    nodes = chain.from_iterable((fact.subject, fact.object) for fact in facts)
    used = [n.id for n in nodes if isinstance(n, Named) and n.id] + list(chain.from_iterable(complete))
    if unknown := sorted(set(used) - known):
        raise InvalidInput(
            f"{folder.name} : identifiants sans entité : {', '.join(unknown)} ; ajoutez-les à entities.jsonl"
        )
