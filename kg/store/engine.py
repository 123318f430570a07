"""The engine behind a store, and the two kinds of transaction: many readers, one writer."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from sqlalchemy import Connection, Engine, create_engine, event, select, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from kg.errors import StoreError
from kg.store import fulltext, opening, schema
from kg.store.encoding import dumps

# A writer that finds another one at work waits this long; one article is written in well under a second.
BUSY_SECONDS = 30

# Makes everything derived again from the log, inside the transaction that changes the format.
Remake: TypeAlias = Callable[[Connection], None]

_TAKEN = "un autre programme y écrit depuis trop longtemps ; réessayez dans un instant"
_CLOSED = "le fichier ou son dossier n’est pas accessible en écriture ; changez ses droits"
_DAMAGED = "le fichier est abîmé ; restaurez une sauvegarde"
# SQLite's primary result codes, as people would say them.
_REASONS = {
    sqlite3.SQLITE_BUSY: _TAKEN,
    sqlite3.SQLITE_LOCKED: _TAKEN,
    sqlite3.SQLITE_READONLY: _CLOSED,
    sqlite3.SQLITE_PERM: _CLOSED,
    sqlite3.SQLITE_CANTOPEN: _CLOSED,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_FULL: "il n’y a plus de place sur le disque ; libérez-en ou choisissez un autre disque",
    sqlite3.SQLITE_IOERR: "le disque ne répond pas ; vérifiez-le",
    sqlite3.SQLITE_NOMEM: "il n’y a plus de mémoire ; fermez d’autres programmes",
    sqlite3.SQLITE_TOOBIG: "un texte est trop grand pour elle ; coupez l’article",
}


def open_engine(location: str | Path, remake: Remake | None = None) -> Engine:
    """An engine on a store that is certainly ours, made when missing, brought to our format by `remake`."""
    path = opening.path_of(location)
    found = opening.format_of(path)
    if found is not None and found < schema.SCHEMA_VERSION and remake is None:
        raise StoreError(
            f"« {path} » a été écrit par une version plus ancienne de Recoupe (format {found}, celle-ci lit "
            f"le format {schema.SCHEMA_VERSION}) ; ouvrez-le d’abord avec la commande « recoupe »."
        )
    opening.make_folder(path)
    engine = create_engine(f"sqlite:///{path}", json_serializer=dumps)
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    if found != schema.SCHEMA_VERSION:
        with writing(engine) as connection:
            _create(connection, remake)
    with reading(engine):
        # Whether the file can be read at all is known now, not at the first question.
        return engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A consistent snapshot; never waits for the writer."""
    with _explained(engine), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """The only writer until it ends; everything or nothing is kept."""
    writer = engine.execution_options(recoupe_writes=True)
    with _explained(engine), writer.connect() as connection, connection.begin():
        yield connection


def _configure(connection: Any, _record: Any) -> None:
    # SQLAlchemy's own BEGIN (below) must be the only one: no implicit transaction from the driver.
    connection.isolation_level = None
    wait = f"busy_timeout = {BUSY_SECONDS * 1000}"
    for pragma in (wait, "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin(connection: Connection) -> None:
    # A writer takes its lock at once: a read turned into a write could fail halfway.
    writes = connection.get_execution_options().get("recoupe_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _create(connection: Connection, remake: Remake | None) -> None:
    # Two programs may open the same file at once: the second finds everything done.
    found = _format(connection)
    if found == schema.SCHEMA_VERSION:
        return
    if found is not None:
        # So far only derived tables have changed between formats: the log passes from one to the next.
        schema.metadata.drop_all(connection, tables=schema.DERIVED)
    schema.metadata.create_all(connection)
    fulltext.create(connection)
    if found is not None and remake is not None:
        remake(connection)
    connection.execute(schema.meta.delete().where(schema.meta.c.key == "schema_version"))
    connection.execute(schema.meta.insert().values(key="schema_version", value=str(schema.SCHEMA_VERSION)))
    connection.exec_driver_sql(f"PRAGMA user_version = {schema.SCHEMA_VERSION}")


def _format(connection: Connection) -> int | None:
    known = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'meta'"
    if connection.execute(text(known)).first() is None:
        return None
    version = select(schema.meta.c.value).where(schema.meta.c.key == "schema_version")
    return int(connection.execute(version).scalar() or 0)


@contextmanager
def _explained(engine: Engine) -> Iterator[None]:
    """The database's own errors, as a French sentence without its words or its SQL."""
    try:
        yield
    except SQLAlchemyError as error:
        code = getattr(error.orig, "sqlite_errorcode", None) if isinstance(error, DBAPIError) else None
        # The low byte is the primary code; the rest says which kind of it.
        why = _REASONS.get(code & 0xFF) if code is not None else None
        told = why or "ses tables ne sont pas celles attendues ; restaurez une sauvegarde ou signalez-le"
        raise StoreError(f"La base « {engine.url.database} » ne répond pas : {told}.") from error
