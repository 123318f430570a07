"""What is computed from the log, row by row: written by ingestion, erased and written again by a rebuild."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from kg.french.folding import fold
from kg.model import Assertion, Comparison, Entity, Statement, node_to_json
from kg.resolve.candidate import Candidate
from kg.store import schema
from kg.store.encoding import assertion_from_json, assertion_to_json
from kg.store.schema import assertions, candidates, comparisons, entities, keys, names, parties, statements

# SQLite takes at most 32,766 variables a query; far below, so that no list of ids ever meets the limit.
CHUNK = 500


@dataclass(frozen=True, slots=True)
class Filed:
    """An assertion with all that finds it again: its claim, its statement, its parties and its keys."""

    assertion: Assertion
    claim_seq: int | None
    publisher_key: str
    statement_id: str
    parties: tuple[tuple[str, str], ...]
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """A comparison with what it does to statuses and the statements of its two sides."""

    comparison: Comparison
    side: str
    statement_a: str
    statement_b: str


def chunks(ids: Iterable[str]) -> Iterable[list[str]]:
    """The distinct ids, sorted, in lists short enough for one query."""
    ordered = sorted(set(ids))
    return (ordered[i : i + CHUNK] for i in range(0, len(ordered), CHUNK))


def put_assertions(connection: Connection, filed: Sequence[Filed]) -> None:
    """File assertions that are not there yet, with their parties and keys."""
    if not filed:
        return
    connection.execute(insert(assertions), [_assertion_row(item) for item in filed])
    numbers: dict[str, int] = {}
    for some in chunks(item.assertion.id for item in filed):
        rows = connection.execute(select(assertions.c.id, assertions.c.seq).where(assertions.c.id.in_(some)))
        numbers |= {row.id: row.seq for row in rows}
    parts = [
        {"entity_id": entity, "part": part, "assertion_seq": numbers[item.assertion.id]}
        for item in filed
        for entity, part in dict.fromkeys(item.parties)
    ]
    if parts:
        connection.execute(insert(parties), parts)
    filed_under = [
        {"key": key, "reference": int(item.assertion.reference), "assertion_seq": numbers[item.assertion.id]}
        for item in filed
        for key in dict.fromkeys(item.keys)
    ]
    if filed_under:
        connection.execute(insert(keys), filed_under)
    named = (
        entity for item in filed if not item.assertion.reference for entity, _ in dict.fromkeys(item.parties)
    )
    _count_mentions(connection, named, 1)


def _assertion_row(item: Filed) -> dict[str, Any]:
    a = item.assertion
    return {
        "id": a.id, "article_id": a.article, "claim_seq": item.claim_seq, "reference": int(a.reference),
        "publisher_key": item.publisher_key, "published": a.published, "subject_id": a.subject_id,
        "predicate": a.predicate, "object_id": a.object_id, "modality": a.modality, "polarity": a.polarity,
        "origin": a.origin, "statement_id": item.statement_id, "data": assertion_to_json(a),
    }  # fmt: skip


def drop_assertions(connection: Connection, article_id: str) -> tuple[Assertion, ...]:
    """Take an article's assertions out, with their parties, keys and comparisons; what they were."""
    mine = select(assertions.c.seq).where(assertions.c.article_id == article_id)
    gone = tuple(
        assertion_from_json(data)
        for data in connection.execute(
            select(assertions.c.data).where(assertions.c.article_id == article_id)
        ).scalars()
    )
    played = select(parties.c.entity_id).where(parties.c.assertion_seq.in_(mine))
    _count_mentions(connection, list(connection.execute(played).scalars()), -1)
    connection.execute(delete(assertions).where(assertions.c.article_id == article_id))
    return gone


def _count_mentions(connection: Connection, ids: Iterable[str], step: int) -> None:
    counted = [{"ident": ident, "more": step * count} for ident, count in sorted(Counter(ids).items())]
    if counted:
        more = entities.c.mentions + bindparam("more")
        connection.execute(
            update(entities).where(entities.c.id == bindparam("ident")).values(mentions=more), counted
        )


def put_entities(connection: Connection, found: Iterable[tuple[Entity, Collection[str]]]) -> None:
    """Add entities with their blocking keys, or complete those that are there."""
    every = list(found)
    if not every:
        return
    rows = [
        {"id": e.id, "name": e.name, "folded": fold(e.name), "type": e.type, "aliases": list(e.aliases),
         "description": e.description, "qid": e.qid, "reference": int(e.reference)}
        for e, _ in every
    ]  # fmt: skip
    new = upsert(entities)
    changed = {name: new.excluded[name] for name in rows[0] if name != "id"}
    connection.execute(new.on_conflict_do_update(index_elements=["id"], set_=changed), rows)
    pairs = [{"key": key, "entity_id": e.id} for e, keyed in every for key in sorted(keyed)]
    connection.execute(upsert(names).on_conflict_do_nothing(), pairs)


def put_candidate(connection: Connection, found: Candidate) -> None:
    """Record two entities that look alike; the pair has no order."""
    first, second = sorted((found.left, found.right))
    row = {"left": first, "right": second, "score": found.score, "reasons": list(found.reasons)}
    connection.execute(upsert(candidates).values(row).on_conflict_do_nothing())


def drop_candidate(connection: Connection, left: str, right: str) -> None:
    """Somebody has judged the pair: it is no question any more."""
    first, second = sorted((left, right))
    pair = (candidates.c.left == first, candidates.c.right == second)
    connection.execute(delete(candidates).where(*pair))


def drop_orphans(connection: Connection, ids: Iterable[str]) -> None:
    """Forget, among these, the entities that no article names any more and the reference does not know."""
    for some in chunks(ids):
        alone = entities.c.id.in_(some), entities.c.mentions <= 0, entities.c.reference == 0
        connection.execute(delete(entities).where(*alone))


def put_statements(connection: Connection, found: Iterable[Statement]) -> None:
    """Add statements or bring them up to date; their claims are filed apart."""
    rows = [
        {
            "id": s.id, "subject_id": s.subject_id, "predicate": s.predicate, "object_id": s.object_id,
            "status": s.status, "reasons": list(s.reasons),
            "data": {"subject": node_to_json(s.subject), "object": node_to_json(s.object),
                     "qualifiers": dict(s.qualifiers)},
        }
        for s in found
    ]  # fmt: skip
    if rows:
        new = upsert(statements)
        changed = {
            name: new.excluded[name] for name in ("subject_id", "object_id", "status", "reasons", "data")
        }
        connection.execute(new.on_conflict_do_update(index_elements=["id"], set_=changed), rows)


def drop_statements(connection: Connection, ids: Iterable[str]) -> None:
    for some in chunks(ids):
        connection.execute(delete(statements).where(statements.c.id.in_(some)))


def put_comparisons(connection: Connection, found: Iterable[Compared]) -> None:
    rows = [
        {"id": c.id, "a": c.a, "b": c.b, "verdict": c.verdict, "type": c.type, "why": c.why, "side": one.side,
         "statement_a": one.statement_a, "statement_b": one.statement_b}
        for one in found
        for c in (one.comparison,)
    ]  # fmt: skip
    if rows:
        connection.execute(upsert(comparisons).on_conflict_do_nothing(), rows)


def erase(connection: Connection) -> None:
    """Empty every derived table, children first."""
    for table in schema.DERIVED:
        connection.execute(delete(table))
