"""Statements and their statuses, made again for the ones that something has touched and for no other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Connection

from kg.ingest.background import Background
from kg.merge import merge
from kg.model import Assertion, Comparison, Statement
from kg.status import judge
from kg.store import derived, find

# What every newspaper repeats is judged on its first assertions, and as many contradictions and agreements:
# more would change no status, and the thousandth article would pay for the others.
MAX_BEHIND = 300


def restate(connection: Connection, background: Background, statement_ids: Iterable[str]) -> None:
    """Bring these statements up to date with the assertions and comparisons filed now."""
    wanted = sorted(set(statement_ids))
    behind = find.sample_behind(connection, wanted, MAX_BEHIND)
    merged = merge((a for group in behind.values() for a in group), background.ontology)
    for statement in merged:
        compared = find.comparisons_about(connection, statement.id, MAX_BEHIND)
        status, reasons = judge(statement, _met(connection, statement, compared))
        derived.put_statement(connection, replace(statement, status=status, reasons=reasons))
    derived.drop_statements(connection, set(wanted) - {statement.id for statement in merged})


def _met(
    connection: Connection, statement: Statement, compared: Iterable[Comparison]
) -> list[tuple[Comparison, Assertion]]:
    """Each comparison with the assertion on the side that is not the statement's."""
    pairs = list(compared)
    ids = [end for c in pairs for end in (c.a, c.b)]
    ends, stated = find.find_assertions(connection, ids), find.statement_ids(connection, ids)
    side = "affirmed" if statement.supports else "negated"
    found = []
    for c in pairs:
        a, b = ends[c.a], ends[c.b]
        if stated[c.a] == stated[c.b]:
            far = a if a.polarity != side else b
        else:
            far = b if stated[c.a] == statement.id else a
        found.append((c, far))
    return found
