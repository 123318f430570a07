"""The record's own names, as the resolver asks for them, from inside the transaction that writes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from kg.model import Entity
from kg.store.derived import chunks
from kg.store.entities import entities_by_id, entities_with_key
from kg.store.schema import parties

# Assertions of a candidate looked through for a common party; a hub is tied to everybody anyway.
MAX_TIES = 500


@dataclass(frozen=True, slots=True)
class StoredNames:
    """Implements `kg.resolve.Names`."""

    connection: Connection

    def with_key(self, key: str, limit: int) -> Sequence[Entity]:
        return entities_with_key(self.connection, key, limit)

    def by_id(self, entity_id: str) -> Entity | None:
        return entities_by_id(self.connection, (entity_id,)).get(entity_id)

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
