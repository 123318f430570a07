"""Statements and their statuses, made again for the ones that something has touched and for no other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from kg.ingest.background import Background
from kg.merge import merge
from kg.model import Assertion, Comparison, Statement
from kg.status import judge
from kg.store import derived, find, near
from kg.store.derived import Compared

# What every newspaper repeats is judged on its first assertions, and some agreements and contradictions: more
# would change no status, and the thousandth article would pay for the others.
MAX_BEHIND = 60
MAX_COMPARED = 20


def restate(connection: Connection, background: Background, statement_ids: Iterable[str]) -> None:
    """Bring these statements up to date with the assertions and comparisons filed now."""
    wanted = sorted(set(statement_ids))
    behind = near.sample_behind(connection, wanted, MAX_BEHIND)
    merged = merge((a for group in behind.values() for a in group), background.ontology)
    compared = near.compared_with(connection, [s.id for s in merged], MAX_COMPARED)
    ends = find.find_assertions(
        connection,
        (e for group in compared.values() for c in group for e in (c.comparison.a, c.comparison.b)),
    )
    done = []
    for statement in merged:
        met = _met(statement, compared.get(statement.id, ()), ends)
        status, reasons = judge(statement, met)
        done.append(replace(statement, status=status, reasons=reasons))
    derived.put_statements(connection, done)
    derived.drop_statements(connection, set(wanted) - {statement.id for statement in merged})


def _met(
    statement: Statement, compared: Sequence[Compared], ends: dict[str, Assertion]
) -> list[tuple[Comparison, Assertion]]:
    """Each comparison with the assertion on the side that is not the statement's."""
    side = "affirmed" if statement.supports else "negated"
    found = []
    for one in compared:
        a, b = ends[one.comparison.a], ends[one.comparison.b]
        if one.statement_a == one.statement_b:
            far = a if a.polarity != side else b
        else:
            far = b if one.statement_a == statement.id else a
        found.append((one.comparison, far))
    return found
