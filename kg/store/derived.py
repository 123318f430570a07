"""What is computed from the log, row by row: written by ingestion, erased and written again by a rebuild."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, update
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


def chunks(ids: Iterable[str]) -> Iterable[list[str]]:
    """The distinct ids, sorted, in lists short enough for one query."""
    ordered = sorted(set(ids))
    return (ordered[i : i + CHUNK] for i in range(0, len(ordered), CHUNK))


def put_assertions(connection: Connection, filed: Sequence[Filed]) -> None:
    """File assertions with their parties and keys; ids already there are left alone."""
    for item in filed:
        a = item.assertion
        row = {
            "id": a.id, "article_id": a.article, "claim_seq": item.claim_seq, "reference": int(a.reference),
            "publisher_key": item.publisher_key, "published": a.published,
            "subject_id": a.subject_id, "predicate": a.predicate, "object_id": a.object_id,
            "modality": a.modality, "polarity": a.polarity, "origin": a.origin,
            "statement_id": item.statement_id, "data": assertion_to_json(a),
        }  # fmt: skip
        new = upsert(assertions).values(row).on_conflict_do_nothing().returning(assertions.c.seq)
        seq = connection.execute(new).scalar()
        if seq is None:
            continue
        parts = [{"entity_id": e, "part": p, "assertion_seq": seq} for e, p in dict.fromkeys(item.parties)]
        if parts:
            connection.execute(insert(parties), parts)
        if item.keys:
            connection.execute(
                insert(keys), [{"key": k, "assertion_seq": seq} for k in dict.fromkeys(item.keys)]
            )
        if not a.reference:
            _count_mentions(connection, [part["entity_id"] for part in parts], 1)


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


def _count_mentions(connection: Connection, ids: Sequence[str], step: int) -> None:
    for entity_id, count in sorted(Counter(ids).items()):
        more = {"mentions": entities.c.mentions + step * count}
        connection.execute(update(entities).where(entities.c.id == entity_id).values(more))


def put_entity(connection: Connection, entity: Entity, blocking: Iterable[str]) -> None:
    """Add an entity and its blocking keys, or complete one that is there."""
    row = {
        "id": entity.id, "name": entity.name, "folded": fold(entity.name), "type": entity.type,
        "aliases": list(entity.aliases), "description": entity.description, "qid": entity.qid,
        "reference": int(entity.reference),
    }  # fmt: skip
    changed = {key: value for key, value in row.items() if key != "id"}
    connection.execute(
        upsert(entities).values(row).on_conflict_do_update(index_elements=["id"], set_=changed)
    )
    pairs = [{"key": key, "entity_id": entity.id} for key in sorted(set(blocking))]
    if pairs:
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


def put_statement(connection: Connection, statement: Statement) -> None:
    """Add a statement or bring it up to date; its claims are filed apart."""
    data = {"subject": node_to_json(statement.subject), "object": node_to_json(statement.object),
            "qualifiers": dict(statement.qualifiers)}  # fmt: skip
    row = {
        "id": statement.id, "subject_id": statement.subject_id, "predicate": statement.predicate,
        "object_id": statement.object_id, "status": statement.status, "reasons": list(statement.reasons),
        "data": data,
    }  # fmt: skip
    changed = {"status": row["status"], "reasons": row["reasons"], "data": data}
    connection.execute(
        upsert(statements).values(row).on_conflict_do_update(index_elements=["id"], set_=changed)
    )


def drop_statements(connection: Connection, ids: Iterable[str]) -> None:
    for some in chunks(ids):
        connection.execute(delete(statements).where(statements.c.id.in_(some)))


def put_comparisons(connection: Connection, found: Iterable[Comparison], stated: Mapping[str, str]) -> None:
    """File comparisons; `stated` gives the statement of each assertion."""
    rows = [
        {"id": c.id, "a": c.a, "b": c.b, "verdict": c.verdict, "type": c.type, "why": c.why,
         "statement_a": stated[c.a], "statement_b": stated[c.b]}
        for c in found
    ]  # fmt: skip
    if rows:
        connection.execute(upsert(comparisons).on_conflict_do_nothing(), rows)


def erase(connection: Connection) -> None:
    """Empty every derived table, children first."""
    for table in schema.DERIVED:
        connection.execute(delete(table))
