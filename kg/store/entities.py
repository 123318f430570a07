"""Entities of the record: by id, by name, by the beginning of a name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, RowMapping, and_, case, false, or_, select

from kg.french.folding import words
from kg.french.questions import subject_words
from kg.model import Entity
from kg.names import exact_key
from kg.resolve.candidate import Candidate
from kg.store.derived import chunks
from kg.store.schema import candidates, entities, names

# Two names that begin with so many letters may be near; a shorter word begins like half of the record.
_BEGINNING = 3


def entity_from_row(row: RowMapping) -> Entity:
    return Entity(
        id=row["id"], name=row["name"], type=row["type"], aliases=tuple(row["aliases"]),
        description=row["description"], qid=row["qid"], reference=bool(row["reference"]),
    )  # fmt: skip


def find_entities(
    connection: Connection, *, query: str | None, type: str | None, limit: int, offset: int
) -> tuple[Entity, ...]:
    """Without a query: those that articles name, the most named first. With one: exact names first."""
    found = select(entities)
    if type is not None:
        found = found.where(entities.c.type == type)
    if query is None:
        found = found.where(entities.c.mentions > 0)
        order: list[Any] = []
    else:
        exact = select(names.c.entity_id).where(names.c.key == exact_key(query))
        starts = [_holding_word(word) for word in words(query)]
        # The reference knows many whom no article names: they answer to their whole name only.
        begins = and_(entities.c.mentions > 0, *starts) if starts else false()
        found = found.where(or_(entities.c.id.in_(exact), begins))
        order = [case((entities.c.id.in_(exact), 0), else_=1)]
    found = found.order_by(*order, entities.c.mentions.desc(), entities.c.name, entities.c.id)
    rows = connection.execute(found.limit(limit).offset(offset)).mappings()
    return tuple(entity_from_row(row) for row in rows)


def bearing(connection: Connection, name: str) -> tuple[Entity, ...]:
    """Those whose whole name or alias it is, the most named first."""
    exact = select(names.c.entity_id).where(names.c.key == exact_key(name))
    query = select(entities).where(entities.c.id.in_(exact))
    rows = connection.execute(query.order_by(entities.c.mentions.desc(), entities.c.id)).mappings()
    return tuple(entity_from_row(row) for row in rows)


def entities_by_id(connection: Connection, ids: Iterable[str]) -> dict[str, Entity]:
    found: dict[str, Entity] = {}
    for some in chunks(ids):
        rows = connection.execute(select(entities).where(entities.c.id.in_(some))).mappings()
        found |= {row["id"]: entity_from_row(row) for row in rows}
    return found


def find_candidates(
    connection: Connection, *, entity: str | None, limit: int, offset: int
) -> tuple[Candidate, ...]:
    """Best first."""
    query = select(candidates)
    if entity is not None:
        query = query.where(or_(candidates.c.left == entity, candidates.c.right == entity))
    query = query.order_by(candidates.c.score.desc(), candidates.c.left, candidates.c.right)
    rows = connection.execute(query.limit(limit).offset(offset))
    return tuple(Candidate(left, right, score, tuple(reasons)) for left, right, score, reasons in rows)


def nearest_names(connection: Connection, text: str, limit: int) -> tuple[str, ...]:
    """Names sharing a word's beginning with the text, the most named first: perhaps what was meant."""
    found: dict[str, None] = {}
    for word in sorted(subject_words(text), key=len, reverse=True):
        if len(word) < _BEGINNING:
            break
        query = (
            select(entities.c.name)
            .where(_holding_word(word[:_BEGINNING]))
            .order_by(entities.c.mentions.desc())
        )
        found |= dict.fromkeys(connection.execute(query.limit(limit)).scalars())
    return tuple(found)[:limit]


def _holding_word(start: str) -> Any:
    # A range over the index of names instead of LIKE '%…%', which would read every entity.
    mine = select(names.c.entity_id).where(names.c.key >= f"t:{start}", names.c.key < f"t:{start}\U0010ffff")
    return entities.c.id.in_(mine)
