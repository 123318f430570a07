"""CSV: one line a statement, for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from kg.graph import strongest
from kg.lineage import outlet_of
from kg.model import Statement
from kg.status import LABELS
from kg.store import Store
from kg.store.encoding import dumps
from kg.store.stream import every_statement

COLUMNS = (
    "statement", "subject", "subject_id", "predicate", "object", "object_id", "qualifiers", "modality",
    "status", "statut", "reasons", "claims", "denials", "publishers", "articles", "first_published",
)  # fmt: skip


def to_csv(store: Store) -> Iterator[str]:
    """UTF-8, commas; several values in a cell are separated by « ; »."""
    yield _line(COLUMNS)
    with store.reading() as connection:
        for statement in every_statement(connection):
            yield _line(_row(statement))


def _row(statement: Statement) -> tuple[str, ...]:
    told = [a for a in (*statement.supports, *statement.denies) if not a.reference]
    published = min((a.published for a in told if a.published), default="")
    return (
        statement.id, statement.subject.label, statement.subject_id, statement.predicate,
        statement.object.label, statement.object_id, dumps(dict(statement.qualifiers)),
        strongest(told), statement.status, LABELS[statement.status], " ".join(statement.reasons),
        str(sum(not a.reference for a in statement.supports)), str(len(statement.denies)),
        "; ".join(dict.fromkeys(outlet_of(a) for a in told)),
        "; ".join(dict.fromkeys(a.article for a in told)), published,
    )  # fmt: skip


def _line(cells: tuple[str, ...]) -> str:
    out = io.StringIO()
    # A cell that a spreadsheet would run as a formula comes from outside: it is kept as text.
    safe = [f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell for cell in cells]
    csv.writer(out, lineterminator="\r\n").writerow(safe)
    return out.getvalue()
