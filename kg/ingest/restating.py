"""Statements and their statuses, made again for the ones that something has touched and for no other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Connection

from kg.ingest.background import Background
from kg.merge import merge
from kg.status import judge
from kg.store import derived, find


def restate(connection: Connection, background: Background, statement_ids: Iterable[str]) -> None:
    """Bring these statements up to date with the assertions and comparisons filed now."""
    wanted = sorted(set(statement_ids))
    behind = find.assertions_behind(connection, wanted)
    merged = merge((a for group in behind.values() for a in group), background.ontology)
    compared = find.comparisons_of(connection, (a.id for s in merged for a in (*s.supports, *s.denies)))
    others = find.find_assertions(connection, (end for c in compared for end in (c.a, c.b)))
    for statement in merged:
        own = {a.id for a in (*statement.supports, *statement.denies)}
        about = [c for c in compared if c.a in own or c.b in own]
        status, reasons = judge(statement, about, others)
        derived.put_statement(connection, replace(statement, status=status, reasons=reasons))
    derived.drop_statements(connection, set(wanted) - {statement.id for statement in merged})
