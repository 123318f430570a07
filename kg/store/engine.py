"""Opening a store without harm, and the two kinds of transaction: many readers, one writer."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, SQLAlchemyError

from kg.errors import InvalidInput, StoreError
from kg.store import fulltext, schema
from kg.store.encoding import dumps

# A writer that finds another one at work waits this long; one article is written in well under a second.
BUSY_SECONDS = 30
_HEADER = b"SQLite format 3\x00"


def open_engine(location: str | Path) -> Engine:
    """An engine on a store that is certainly ours and not newer than we are; made when missing."""
    path = _path_of(location)
    if path is not None:
        _check_file(path)
        _make_folder(path)
    engine = create_engine(f"sqlite:///{path}", json_serializer=dumps)
    event.listen(engine, "connect", _configure)
    event.listen(engine, "begin", _begin)
    with reading(engine) as connection:
        ready = _has_tables(connection)
    if not ready:
        with writing(engine) as connection:
            _create(connection)
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


def _path_of(location: str | Path) -> Path:
    if isinstance(location, Path) or "://" not in location:
        return Path(location).expanduser()
    try:
        url = make_url(location)
    except ArgumentError:
        raise InvalidInput(
            f"« {location} » n’est pas une adresse de base ; donnez un chemin de fichier."
        ) from None
    if url.get_backend_name() != "sqlite" or not url.database:
        kind = url.get_backend_name()
        raise StoreError(f"Cette version n’ouvre pas de base « {kind} » ; donnez un chemin de fichier.")
    return Path(url.database).expanduser()


def _check_file(path: Path) -> None:
    """Refuse what is no store of ours before a single byte of it is touched."""
    if path.is_dir():
        raise StoreError(f"« {path} » est un dossier ; donnez le chemin d’un fichier.")
    try:
        with path.open("rb") as file:
            header = file.read(len(_HEADER))
    except FileNotFoundError:
        return
    except OSError as error:
        raise StoreError(f"Impossible de lire « {path} » : {error.strerror}.") from error
    if not header:
        return
    if header != _HEADER:
        raise StoreError(f"« {path} » n’est pas une base Recoupe ; choisissez un autre fichier.")
    # Without a journal beside it nothing can change under us, and « immutable » creates no file at all.
    mode = "mode=ro" if path.with_name(path.name + "-wal").exists() else "immutable=1"
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True)) as connection:
            tables = {
                name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            }
            row = None
            if "meta" in tables:
                row = connection.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchone()
            pragma = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.Error as error:
        raise StoreError(
            f"« {path} » est illisible ou abîmé ({error}) ; restaurez une sauvegarde."
        ) from error
    if tables and row is None:
        raise StoreError(f"« {path} » est une base d’un autre logiciel ; choisissez un autre fichier.")
    found = max(pragma, int(row[0]) if row is not None and str(row[0]).isdigit() else 0)
    if found > schema.SCHEMA_VERSION:
        raise StoreError(
            f"« {path} » a été écrit par une version plus récente de Recoupe (format {found}, celle-ci lit "
            f"le format {schema.SCHEMA_VERSION}) ; mettez Recoupe à jour ou choisissez une autre base."
        )


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"Impossible de créer le dossier « {path.parent} » : {error.strerror}.") from error


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


def _has_tables(connection: Connection) -> bool:
    known = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'meta'"
    return connection.execute(text(known)).first() is not None


def _create(connection: Connection) -> None:
    # Two programs may create the same store at once; the second finds everything there.
    schema.metadata.create_all(connection)
    fulltext.create(connection)
    version = select(schema.meta.c.value).where(schema.meta.c.key == "schema_version")
    if connection.execute(version).first() is None:
        row = {"key": "schema_version", "value": str(schema.SCHEMA_VERSION)}
        connection.execute(schema.meta.insert(), [row])
        connection.exec_driver_sql(f"PRAGMA user_version = {schema.SCHEMA_VERSION}")


@contextmanager
def _explained(engine: Engine) -> Iterator[None]:
    """The database's own errors, as a French sentence."""
    try:
        yield
    except DatabaseError as error:
        said, where = str(error.orig), engine.url.database
        if "locked" in said or "busy" in said:
            why = "un autre programme y écrit depuis trop longtemps ; réessayez dans un instant"
        elif "full" in said:
            why = "il n’y a plus de place sur le disque"
        elif "readonly" in said or "unable to open" in said:
            why = "le fichier ou son dossier n’est pas accessible en écriture"
        else:
            why = said
        raise StoreError(f"La base « {where} » ne répond pas : {why}.") from error
    except SQLAlchemyError as error:
        raise StoreError(f"La base « {engine.url.database} » ne répond pas : {error}.") from error
