"""Questions to the record. Filters add up; the order is the log's, so that pages never overlap."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select
from sqlalchemy.sql.selectable import ScalarSelect

from kg.french.folding import fold
from kg.lineage import age
from kg.model import Article, Assertion, Claim, Comparison, Statement, Status, node_from_json
from kg.names import exact_key
from kg.store import fulltext, near
from kg.store.derived import chunks
from kg.store.encoding import assertion_from_json
from kg.store.log import article_from_row
from kg.store.schema import (
    articles,
    assertions,
    claims,
    comparisons,
    entities,
    heads,
    names,
    parties,
    statements,
)

# Parts that make a claim be about an entity; being quoted as a source or spoken to does not.
ABOUT = ("subject", "object", "of")
_COMPARISON = tuple(comparisons.c[name] for name in ("a", "b", "verdict", "type", "why"))


def find_articles(
    connection: Connection, *, publisher: str | None, entity: str | None, limit: int, offset: int
) -> tuple[Article, ...]:
    query = select(articles).join(heads, heads.c.seq == articles.c.seq)
    if publisher is not None:
        query = query.where(heads.c.publisher_key.in_(publisher_keys(connection, publisher)))
    if entity is not None:
        about = select(assertions.c.article_id).where(assertions.c.seq.in_(_with_party(entity, ABOUT)))
        query = query.where(heads.c.article_id.in_(about))
    query = query.order_by(articles.c.seq).limit(limit).offset(offset)
    return tuple(article_from_row(row) for row in connection.execute(query).mappings())


def find_claims(
    connection: Connection, *, entity: str | None, source: str | None, predicate: str | None,
    publisher: str | None, status: Status | None, modality: str | None, article: str | None,
    statement: str | None, text: str | None, limit: int, offset: int,
) -> tuple[Claim, ...]:  # fmt: skip
    query = select(claims.c.data).join(assertions, assertions.c.claim_seq == claims.c.seq)
    if entity is not None:
        query = query.where(assertions.c.seq.in_(_with_party(entity, ABOUT)))
    if source is not None:
        query = query.where(assertions.c.seq.in_(_with_party(source, ("source",))))
    if publisher is not None:
        query = query.where(assertions.c.publisher_key.in_(publisher_keys(connection, publisher)))
    if status is not None:
        told = select(statements.c.id).where(statements.c.status == status)
        query = query.where(assertions.c.statement_id.in_(told))
    if text is not None:
        query = query.where(claims.c.seq.in_(fulltext.matching(text)))
    wanted = ((assertions.c.predicate, predicate), (assertions.c.modality, modality),
              (assertions.c.article_id, article), (assertions.c.statement_id, statement))  # fmt: skip
    query = query.where(*_equal(wanted)).order_by(claims.c.seq).limit(limit).offset(offset)
    return tuple(Claim.from_json(data) for data in connection.execute(query).scalars())


def search_claims(connection: Connection, query: str, limit: int) -> tuple[Claim, ...]:
    """Live claims holding any word of the query, best first."""
    # Some of the best may belong to superseded readings: ask for more than wanted.
    ranked = fulltext.ranked(connection, query, 4 * limit)
    live = select(claims.c.seq, claims.c.data).join(assertions, assertions.c.claim_seq == claims.c.seq)
    found = {row.seq: row.data for row in connection.execute(live.where(claims.c.seq.in_(ranked)))}
    return tuple(Claim.from_json(found[seq]) for seq in ranked if seq in found)[:limit]


def find_statements(
    connection: Connection, *, entity: str | None, status: Status | None, predicate: str | None,
    article: str | None, limit: int, offset: int,
) -> tuple[Statement, ...]:  # fmt: skip
    query = select(statements)
    if entity is not None:
        about = select(assertions.c.statement_id).where(assertions.c.seq.in_(_with_party(entity, ABOUT)))
        query = query.where(statements.c.id.in_(about))
    if article is not None:
        said = select(assertions.c.statement_id).where(assertions.c.article_id == article)
        query = query.where(statements.c.id.in_(said))
    query = query.where(*_equal(((statements.c.status, status), (statements.c.predicate, predicate))))
    return load_statements(connection, query.order_by(statements.c.seq).limit(limit).offset(offset))


def load_statements(connection: Connection, query: Select[Any]) -> tuple[Statement, ...]:
    """Statements in the order of the query, each with every assertion behind it, the earliest first."""
    rows = connection.execute(query).mappings().all()
    found = assertions_behind(connection, [row["id"] for row in rows])
    behind = {name: sorted(group, key=age) for name, group in found.items()}
    return tuple(
        Statement(
            id=row["id"], subject=node_from_json(row["data"]["subject"]), subject_id=row["subject_id"],
            predicate=row["predicate"],
            object=node_from_json(row["data"]["object"]), object_id=row["object_id"],
            qualifiers=row["data"]["qualifiers"],
            supports=tuple(a for a in behind[row["id"]] if a.polarity == "affirmed"),
            denies=tuple(a for a in behind[row["id"]] if a.polarity == "negated"),
            status=row["status"], reasons=tuple(row["reasons"]),
        )
        for row in rows
    )  # fmt: skip


def assertions_behind(connection: Connection, statement_ids: Iterable[str]) -> dict[str, list[Assertion]]:
    """Statement id to its assertions, those of the reference included, in the order of the log."""
    found: dict[str, list[Assertion]] = defaultdict(list)
    for some in chunks(statement_ids):
        query = select(assertions.c.statement_id, assertions.c.data).where(
            assertions.c.statement_id.in_(some)
        )
        for statement_id, data in connection.execute(query.order_by(assertions.c.seq)):
            found[statement_id].append(assertion_from_json(data))
    return found


def statement_ids(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for some in chunks(ids):
        rows = connection.execute(
            select(assertions.c.id, assertions.c.statement_id).where(assertions.c.id.in_(some))
        )
        found |= {row.id: row.statement_id for row in rows}
    return found


def find_assertions(connection: Connection, ids: Iterable[str]) -> dict[str, Assertion]:
    found: dict[str, Assertion] = {}
    for some in chunks(ids):
        rows = connection.execute(select(assertions.c.id, assertions.c.data).where(assertions.c.id.in_(some)))
        found |= {name: assertion_from_json(data) for name, data in rows}
    return found


def sharing(connection: Connection, wanted: Sequence[str], per_key: int, limit: int) -> dict[str, Assertion]:
    """Assertions filed under these keys: reference first, then the newest, the first keys served first."""
    under = near.under_keys(connection, wanted, per_key)
    ids = dict.fromkeys(name for key in wanted for name in under.get(key, ()))
    found = find_assertions(connection, list(ids)[:limit])
    return {name: found[name] for name in ids if name in found}


def find_comparisons(
    connection: Connection, *, entity: str | None, verdict: str | None, type: str | None, article: str | None,
    statement: str | None, limit: int, offset: int,
) -> tuple[Comparison, ...]:  # fmt: skip
    query = select(
        comparisons.c.a, comparisons.c.b, comparisons.c.verdict, comparisons.c.type, comparisons.c.why
    )
    sides: list[Select[Any]] = []
    if entity is not None:
        sides.append(select(assertions.c.id).where(assertions.c.seq.in_(_with_party(entity, ABOUT))))
    if article is not None:
        sides.append(select(assertions.c.id).where(assertions.c.article_id == article))
    if statement is not None:
        query = query.where(_about(statement))
    for side in sides:
        query = query.where(or_(comparisons.c.a.in_(side), comparisons.c.b.in_(side)))
    query = query.where(*_equal(((comparisons.c.verdict, verdict), (comparisons.c.type, type))))
    query = query.order_by(comparisons.c.seq).limit(limit).offset(offset)
    return tuple(Comparison(*row) for row in connection.execute(query))


def comparisons_of(connection: Connection, assertion_ids: Iterable[str]) -> tuple[Comparison, ...]:
    """Every comparison with one of these on a side."""
    found: dict[str, Comparison] = {}
    for some in chunks(assertion_ids):
        query = select(*_COMPARISON).where(or_(comparisons.c.a.in_(some), comparisons.c.b.in_(some)))
        for row in connection.execute(query):
            comparison = Comparison(*row)
            found[comparison.id] = comparison
    return tuple(found[name] for name in sorted(found))


def _about(statement_id: str) -> ColumnElement[bool]:
    return or_(comparisons.c.statement_a == statement_id, comparisons.c.statement_b == statement_id)


def publisher_keys(connection: Connection, publisher: str) -> list[str]:
    """« LGC » is filed under the outlet's full name, when the record knows it."""
    outlets = (
        select(entities.c.folded)
        .join(names, names.c.entity_id == entities.c.id)
        .where(names.c.key == exact_key(publisher))
    )
    return [fold(publisher), *connection.execute(outlets).scalars()]


def counts(connection: Connection) -> dict[str, int]:
    """The size of what counts now; superseded and retracted readings are not in it."""

    def count(query: Select[Any]) -> int:
        return int(connection.execute(query).scalar_one())

    verdict = comparisons.c.verdict
    return {
        "articles": count(select(func.count()).select_from(heads)),
        "publishers": count(
            select(func.count(heads.c.publisher_key.distinct())).where(heads.c.publisher_key != "")
        ),
        "claims": count(select(func.count(assertions.c.claim_seq))),
        "statements": count(select(func.count()).select_from(statements)),
        "entities": count(select(func.count()).select_from(entities).where(entities.c.mentions > 0)),
        "comparisons": count(select(func.count()).select_from(comparisons)),
        "contradictions": count(
            select(func.count()).select_from(comparisons).where(verdict == "contradiction")
        ),
    }


def _with_party(entity: str, parts: Sequence[str]) -> ScalarSelect[Any]:
    mine = select(parties.c.assertion_seq).where(parties.c.entity_id == entity, parties.c.part.in_(parts))
    return mine.scalar_subquery()


def _equal(wanted: Iterable[tuple[ColumnElement[Any], str | None]]) -> list[ColumnElement[bool]]:
    return [column == value for column, value in wanted if value is not None]
