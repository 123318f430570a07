"""Everything, in the order of the record, a few rows in memory at a time; each from within one snapshot."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Column, Connection, RowMapping, Select, select

from kg.model import Article, Assertion, Comparison, Entity, Statement
from kg.store.encoding import assertion_from_json
from kg.store.entities import entity_from_row
from kg.store.find import load_statements
from kg.store.log import article_from_row
from kg.store.schema import articles, assertions, comparisons, entities, heads, statements

BATCH = 500


def every_statement(connection: Connection) -> Iterator[Statement]:
    """With the assertions behind each."""
    last = 0
    while True:
        page = select(statements).where(statements.c.seq > last).order_by(statements.c.seq).limit(BATCH)
        found = load_statements(connection, page)
        yield from found
        if len(found) < BATCH:
            return
        here = select(statements.c.seq).where(statements.c.id == found[-1].id)
        last = connection.execute(here).scalar_one()


def every_article(connection: Connection) -> Iterator[Article]:
    """Those that count now."""
    query = select(articles).join(heads, heads.c.seq == articles.c.seq)
    return (article_from_row(row) for row in _pages(connection, query, articles.c.seq))


def every_assertion(connection: Connection, article_id: str) -> Iterator[tuple[Assertion, str]]:
    """An article's, each with the id of its statement."""
    query = select(assertions.c.data, assertions.c.statement_id).where(assertions.c.article_id == article_id)
    for row in connection.execute(query.order_by(assertions.c.seq)):
        yield assertion_from_json(row.data), row.statement_id


def every_entity(connection: Connection) -> Iterator[Entity]:
    """Those that articles name."""
    query = select(entities).where(entities.c.mentions > 0)
    return (entity_from_row(row) for row in _pages(connection, query, entities.c.id))


def every_comparison(connection: Connection) -> Iterator[Comparison]:
    for row in _pages(connection, select(comparisons), comparisons.c.seq):
        yield Comparison(row["a"], row["b"], row["verdict"], row["type"], row["why"])


def _pages(connection: Connection, query: Select[Any], key: Column[Any]) -> Iterator[RowMapping]:
    """By key rather than by offset, which would read again what it skips."""
    last: Any = None
    while True:
        page = query if last is None else query.where(key > last)
        rows = connection.execute(page.order_by(key).limit(BATCH)).mappings().all()
        yield from rows
        if len(rows) < BATCH:
            return
        last = rows[-1][key]
