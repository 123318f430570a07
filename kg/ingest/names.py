"""The record's own names, as the resolver asks for them, from inside the transaction that writes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from kg.model import Entity
from kg.store import near
from kg.store.derived import chunks
from kg.store.entities import entities_by_id
from kg.store.schema import parties

# Assertions of a candidate looked through for a common party; a hub is tied to everybody anyway.
MAX_TIES = 500


@dataclass(frozen=True, slots=True)
class StoredNames:
    """Implements `kg.resolve.Names` for one article; what was read once is not read again."""

    connection: Connection
    _under: dict[str, list[str]] = field(default_factory=dict)
    _entities: dict[str, Entity] = field(default_factory=dict)
    _asked: set[str] = field(default_factory=set)

    def prime(self, keys: Iterable[str], limit: int) -> None:
        """Read everything under these keys at once."""
        wanted = [key for key in dict.fromkeys(keys) if key not in self._under]
        found = near.entities_under(self.connection, wanted, limit)
        self._under.update((key, found.get(key, [])) for key in wanted)
        self._read(ident for group in found.values() for ident in group)

    def with_key(self, key: str, limit: int) -> Sequence[Entity]:
        self.prime((key,), limit)
        return [self._entities[ident] for ident in self._under[key][:limit]]

    def by_id(self, entity_id: str) -> Entity | None:
        self._read((entity_id,))
        return self._entities.get(entity_id)

    def tied(self, entity_id: str, others: Collection[str]) -> bool:
        """Whether one of the others is a party to some assertion that has this entity for a party."""
        newest = parties.c.assertion_seq.desc()
        mine = select(parties.c.assertion_seq).where(parties.c.entity_id == entity_id).order_by(newest)
        mine = mine.limit(MAX_TIES)
        for some in chunks(set(others) - {entity_id}):
            shared = select(parties.c.entity_id).where(
                parties.c.assertion_seq.in_(mine), parties.c.entity_id.in_(some)
            )
            if self.connection.execute(shared.limit(1)).first() is not None:
                return True
        return False

    def _read(self, ids: Iterable[str]) -> None:
        new = set(ids) - self._asked
        if new:
            self._asked.update(new)
            self._entities.update(entities_by_id(self.connection, new))
