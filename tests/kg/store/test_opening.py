"""Opening a store: made when missing, refused untouched when it is not ours or newer than we are."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.ingest import ingest
from kg.store import open_store
from kg.store.schema import SCHEMA_VERSION
from tests.kg.newsroom import article, claim, company


def test_a_missing_store_is_made_with_its_folders(tmp_path: Path) -> None:
    open_store(tmp_path / "new" / "folder" / "recoupe.sqlite").close()
    assert (tmp_path / "new" / "folder" / "recoupe.sqlite").stat().st_size > 0


def test_what_was_written_is_read_by_the_next_program(tmp_path: Path) -> None:
    told = claim("a1", company("Brival"), "acquires", company("Solmeo"))
    first = open_store(tmp_path / "recoupe.sqlite")
    ingest(first, article("a1", "Le Relais"), [told])
    first.close()
    assert open_store(str(tmp_path / "recoupe.sqlite")).claims() == (told,)


@pytest.mark.parametrize("how", ["meta", "pragma"])
def test_a_newer_store_is_refused_and_left_as_it_was(tmp_path: Path, how: str) -> None:
    path = tmp_path / "recoupe.sqlite"
    store = open_store(path)
    store.close()
    with closing(sqlite3.connect(path)) as raw:
        if how == "meta":
            raw.execute("UPDATE meta SET value = ? WHERE key = 'schema_version'", (str(SCHEMA_VERSION + 1),))
        else:
            raw.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
        raw.commit()
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    with pytest.raises(StoreError, match="version plus récente"):
        open_store(path)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_a_file_of_another_kind_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Ceci n’est pas une base.")
    with pytest.raises(StoreError, match="n’est pas une base Recoupe"):
        open_store(path)
    assert path.read_text() == "Ceci n’est pas une base."


def test_the_base_of_another_program_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE bookmarks (url TEXT)")
        raw.commit()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="autre logiciel"):
        open_store(path)
    assert path.read_bytes() == before


def test_a_damaged_store_says_so(tmp_path: Path) -> None:
    path = tmp_path / "recoupe.sqlite"
    path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 4096)
    with pytest.raises(StoreError, match="illisible ou abîmé"):
        open_store(path)


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="est un dossier"):
        open_store(tmp_path)


def test_a_base_that_we_cannot_speak_to_is_refused() -> None:
    with pytest.raises(StoreError, match="postgresql"):
        open_store("postgresql://localhost/recoupe")
