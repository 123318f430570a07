"""What may be opened: a file of ours, of a format that we read; nothing is touched before that is known."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from kg.errors import InvalidInput, StoreError
from kg.french.errnos import reason_of
from kg.store import schema

_HEADER = b"SQLite format 3\x00"


def path_of(location: str | Path) -> Path:
    """The file at a location. Raises InvalidInput or StoreError for what is none."""
    if isinstance(location, Path) or "://" not in location:
        return _home(Path(location))
    try:
        url = make_url(location)
    except ArgumentError:
        raise InvalidInput(
            f"« {location} » n’est pas une adresse de base ; donnez un chemin de fichier."
        ) from None
    if url.get_backend_name() != "sqlite" or not url.database:
        kind = url.get_backend_name()
        raise StoreError(f"Cette version n’ouvre pas de base « {kind} » ; donnez un chemin de fichier.")
    return _home(Path(url.database))


def format_of(path: Path) -> int | None:
    """The format of the store there, None when there is none yet. Raises StoreError unless we can read it."""
    if not _is_sqlite(path):
        return None
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
        raise StoreError(f"« {path} » est illisible ou abîmé ; restaurez une sauvegarde.") from error
    if tables and row is None:
        raise StoreError(f"« {path} » est une base d’un autre logiciel ; choisissez un autre fichier.")
    if row is None:
        return None
    found = max(pragma, int(row[0]) if str(row[0]).isdigit() else 0)
    if found > schema.SCHEMA_VERSION:
        raise StoreError(
            f"« {path} » a été écrit par une version plus récente de Recoupe (format {found}, celle-ci lit "
            f"le format {schema.SCHEMA_VERSION}) ; mettez Recoupe à jour ou choisissez une autre base."
        )
    return int(found)


def make_folder(path: Path) -> None:
    """The folder of a store to be made."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"Impossible de créer le dossier « {path.parent} » : {reason_of(error)} ; choisissez un autre "
            "chemin."
        ) from error


def _home(path: Path) -> Path:
    try:
        return path.expanduser()
    except RuntimeError:
        raise InvalidInput(f"« {path} » : cet utilisateur n’existe pas ; donnez le chemin entier.") from None


def _is_sqlite(path: Path) -> bool:
    """Whether it holds a database; False when nothing is there. Raises StoreError for any other file."""
    try:
        if path.is_dir():
            raise StoreError(f"« {path} » est un dossier ; donnez le chemin d’un fichier.")
        with path.open("rb") as file:
            header = file.read(len(_HEADER))
    except FileNotFoundError:
        return False
    except OSError as error:
        raise StoreError(
            f"Impossible de lire « {path} » : {reason_of(error)} ; choisissez un autre fichier."
        ) from error
    if header and header != _HEADER:
        raise StoreError(f"« {path} » n’est pas une base Recoupe ; choisissez un autre fichier.")
    return bool(header)
