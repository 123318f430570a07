"""What ingestion asks: what is near an article, bounded however often the press has said it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from json import loads
from typing import Any

from sqlalchemy import Connection, TextClause, select, text

from kg.model import Assertion, Comparison
from kg.store.derived import Compared, chunks
from kg.store.encoding import assertion_from_json
from kg.store.schema import assertions, parties, statements

# SQLite takes at most 500 terms in a UNION.
TERMS = 480


def under_keys(connection: Connection, keys: Sequence[str], limit: int) -> dict[str, list[str]]:
    """Key to the ids filed under it: facts of the reference, then the newest claims, `limit` of each."""
    part = (
        "SELECT k.key, a.id, a.seq FROM keys k JOIN assertions a ON a.seq = k.assertion_seq"
        " WHERE k.key = :k{n} AND k.reference = {reference} ORDER BY k.assertion_seq DESC LIMIT :top"
    )
    found: dict[str, list[str]] = defaultdict(list)
    for reference in (1, 0):
        for key, name, _ in _each(connection, part.replace("{reference}", str(reference)), keys, limit):
            found[key].append(name)
    return found


def entities_under(connection: Connection, keys: Sequence[str], limit: int) -> dict[str, list[str]]:
    """Blocking key to the ids of at most `limit` entities filed under it, in order."""
    part = "SELECT key, entity_id FROM names WHERE key = :k{n} ORDER BY entity_id LIMIT :top"
    found: dict[str, list[str]] = defaultdict(list)
    for key, ident in _each(connection, part, keys, limit):
        found[key].append(ident)
    return found


def sample_behind(connection: Connection, ids: Sequence[str], limit: int) -> dict[str, list[Assertion]]:
    """Statement id to its first assertions, at most `limit` for, as many against and of the reference."""
    part = (
        "SELECT statement_id, data FROM assertions WHERE statement_id = :k{n}"
        " AND reference = {reference} AND polarity = '{polarity}' ORDER BY seq LIMIT :top"
    )
    found: dict[str, list[Assertion]] = defaultdict(list)
    for reference in ("1", "0"):
        for polarity in ("affirmed", "negated"):
            one = part.replace("{reference}", reference).replace("{polarity}", polarity)
            for row in _each(connection, one, ids, limit):
                found[row.statement_id].append(assertion_from_json(loads(row.data)))
    return found


def compared_with(connection: Connection, ids: Sequence[str], limit: int) -> dict[str, list[Compared]]:
    """Statement id to the comparisons that weigh on its status, at most `limit` of each kind and end."""
    part = (
        "SELECT :k{n} AS about, a, b, verdict, type, why, side, statement_a, statement_b FROM comparisons"
        " WHERE {end} = :k{n} AND side = '{side}' ORDER BY seq LIMIT :top"
    )
    found: dict[str, dict[str, Compared]] = defaultdict(dict)
    for end in ("statement_a", "statement_b"):
        for side in ("opposes", "agrees", "warns"):
            one = part.replace("{end}", end).replace("{side}", side)
            for row in _each(connection, one, ids, limit):
                comparison = Comparison(row.a, row.b, row.verdict, row.type, row.why)
                found[row.about][comparison.id] = Compared(
                    comparison, row.side, row.statement_a, row.statement_b
                )
    return {name: list(group.values()) for name, group in found.items()}


def _each(connection: Connection, part: str, values: Sequence[str], limit: int) -> Iterator[Any]:
    """One bounded question for each value, all in one query; the LIMIT keeps hubs from being read whole."""
    rest = iter(dict.fromkeys(values))
    while some := list[str | None](islice(rest, TERMS)):
        # Padded with NULL, which no key equals, to few lengths: a query is parsed once, not for each article.
        length = min(TERMS, 1 << (len(some) - 1).bit_length())
        padded = some + [None] * (length - len(some))
        bound = {f"k{n}": value for n, value in enumerate(padded)} | {"top": limit}
        yield from connection.execute(_union(part, length), bound)


@lru_cache(maxsize=256)
def _union(part: str, length: int) -> TextClause:
    return text(" UNION ALL ".join(f"SELECT * FROM ({part.replace('{n}', str(n))})" for n in range(length)))


def assertion_ids(connection: Connection, article_id: str) -> list[str]:
    """The ids of an article's assertions, in the order of the log."""
    query = select(assertions.c.id).where(assertions.c.article_id == article_id).order_by(assertions.c.seq)
    return list(connection.execute(query).scalars())


def articles_naming(connection: Connection, entity_ids: Iterable[str]) -> list[str]:
    """The articles in which one of these plays any part, in the order of the log."""
    found: dict[str, int] = {}
    for some in chunks(entity_ids):
        query = (
            select(assertions.c.article_id, assertions.c.seq)
            .join(parties, parties.c.assertion_seq == assertions.c.seq)
            .where(parties.c.entity_id.in_(some), assertions.c.reference == 0)
        )
        for article_id, seq in connection.execute(query):
            found[article_id] = min(seq, found.get(article_id, seq))
    return sorted(found, key=lambda name: found[name])


def standing(connection: Connection, ids: Iterable[str]) -> tuple[str, ...]:
    """Those of these statements that somebody still says."""
    found: list[str] = []
    for some in chunks(ids):
        found += connection.execute(select(statements.c.id).where(statements.c.id.in_(some))).scalars()
    return tuple(sorted(found))


def entities_of(connection: Connection, article_id: str) -> set[str]:
    """Everybody with a part in an article's assertions."""
    played = select(parties.c.entity_id).join(assertions, assertions.c.seq == parties.c.assertion_seq)
    return set(connection.execute(played.where(assertions.c.article_id == article_id)).scalars())
