"""Opening a store: made when missing, refused untouched when it is not ours or newer than we are."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection

from kg.errors import StoreError
from kg.ingest import ingest, renew
from kg.store import Store, open_store
from kg.store.schema import SCHEMA_VERSION
from tests.kg.newsroom import article, claim, company, money


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


def make_older(path: Path) -> None:
    """As the first format was: heads without their outlet, keys that mix articles and reference."""
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(
            "DROP TABLE keys;"
            "CREATE TABLE keys (key TEXT, assertion_seq INTEGER, PRIMARY KEY (key, assertion_seq));"
            "ALTER TABLE heads DROP COLUMN outlet;"
            "UPDATE meta SET value = '1' WHERE key = 'schema_version'; PRAGMA user_version = 1;"
        )


def two_accounts(path: Path) -> Store:
    """A store in which two outlets disagree on a price."""
    store = open_store(path)
    for name, source, price in (("a1", "Le Relais", 3.0), ("a2", "La Vigie", 5.0)):
        paid = {"amount": price, "currency": "EUR", "bound": "exact"}
        told = [
            claim(name, company("Brival"), "acquires", company("Solmeo"), qualifiers=paid),
            claim(name, company("Brival"), "valuedAt", money(f"{price} euros", price)),
        ]
        ingest(store, article(name, source, "2024-03-28"), told)
    return store


def test_an_older_store_is_made_again_from_its_log(tmp_path: Path) -> None:
    path = tmp_path / "recoupe.sqlite"
    store = two_accounts(path)
    before = store.counts(), store.claims(), store.statements(), store.comparisons()
    assert before[0]["comparisons"] > 0
    store.close()
    make_older(path)
    renewed = open_store(path, renew)
    assert (renewed.counts(), renewed.claims(), renewed.statements(), renewed.comparisons()) == before
    renewed.close()
    open_store(path).close()


def test_an_older_store_is_refused_untouched_by_who_cannot_renew_it(tmp_path: Path) -> None:
    path = tmp_path / "recoupe.sqlite"
    two_accounts(path).close()
    make_older(path)
    before = path.read_bytes()
    with pytest.raises(StoreError, match="version plus ancienne"):
        open_store(path)
    assert path.read_bytes() == before


def test_a_renewal_cut_short_leaves_the_older_store(tmp_path: Path) -> None:
    path = tmp_path / "recoupe.sqlite"
    two_accounts(path).close()
    make_older(path)

    def cut(_: Connection) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        open_store(path, cut)
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchone() == ("1",)
        assert raw.execute("SELECT COUNT(*) FROM assertions WHERE reference = 0").fetchone() == (4,)


def test_the_tables_are_those_of_this_format(tmp_path: Path) -> None:
    """Whoever changes a table raises SCHEMA_VERSION, then writes the new digest here."""
    path = tmp_path / "recoupe.sqlite"
    open_store(path).close()
    # What FTS5 makes for itself is SQLite's.
    ours = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'claim_text_%'"
    with closing(sqlite3.connect(path)) as raw:
        made = sorted(sql for (sql,) in raw.execute(ours))
    told = hashlib.sha256("\n".join(" ".join(sql.split()) for sql in made).encode()).hexdigest()[:16]
    assert (SCHEMA_VERSION, told) == (2, "169b6a9e7e6eb2bf")


def test_tables_that_are_not_ours_are_told_without_sql(tmp_path: Path) -> None:
    path = tmp_path / "recoupe.sqlite"
    two_accounts(path).close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DROP TABLE statements")
    with pytest.raises(StoreError) as refused:
        open_store(path).statements()
    assert "SELECT" not in str(refused.value)
    assert "no such table" not in str(refused.value)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read and write everything")
def test_what_the_system_refuses_is_told_in_french(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(0o500)
    with pytest.raises(StoreError, match="l’accès est refusé"):
        open_store(closed / "new" / "recoupe.sqlite")
    with pytest.raises(StoreError, match="accessible en écriture"):
        open_store(closed / "recoupe.sqlite")


def test_a_path_through_a_file_is_told_in_french(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("Ceci n’est pas un dossier.")
    with pytest.raises(StoreError, match="n’est pas un dossier"):
        open_store(tmp_path / "notes.txt" / "recoupe.sqlite")


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
