"""One transaction an article: a kill leaves whole articles, and readers never wait for the writer."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from kg.errors import StoreError
from kg.ingest import ingest
from kg.store import open_store
from tests.kg.newsroom import article, claim, company

CLAIMS = 6

WRITER = f"""
import sys
from kg.ingest import ingest
from kg.store import open_store
from tests.kg.newsroom import article, claim, company

store = open_store(sys.argv[1])
for n in range(10_000):
    name = f"a{{n:05}}"
    bought = [company(f"Cible {{n}} {{i}}") for i in range({CLAIMS})]
    told = [claim(name, company("Brival"), "acquires", one) for one in bought]
    ingest(store, article(name, "Le Relais"), told)
    print(name, flush=True)
"""


def test_a_kill_in_the_middle_leaves_the_last_whole_article(tmp_path: Path) -> None:
    path = tmp_path / "recoupe.sqlite"
    root = str(Path(__file__).parents[3])
    environment = os.environ | {"PYTHONPATH": root}
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
        cwd=root,
    )
    assert writer.stdout is not None
    told = [writer.stdout.readline().strip() for _ in range(8)]
    time.sleep(0.003)
    writer.send_signal(signal.SIGKILL)
    told += writer.stdout.read().split()
    writer.wait()
    store = open_store(path)
    kept = [a.id for a in store.articles(limit=20_000)]
    assert kept[: len(told)] == told
    assert len(kept) <= len(told) + 1
    assert all(len(store.claims(article=name)) == CLAIMS for name in kept)
    assert store.counts()["statements"] == CLAIMS * len(kept)


def test_reading_goes_on_while_somebody_writes(tmp_path: Path) -> None:
    store = open_store(tmp_path / "recoupe.sqlite")
    ingest(store, article("a1"), [claim("a1", company("Brival"), "acquires", company("Solmeo"))])
    with store.writing(), ThreadPoolExecutor() as pool:
        assert len(pool.submit(store.claims).result(timeout=5)) == 1


def test_two_writers_take_turns(tmp_path: Path) -> None:
    store = open_store(tmp_path / "recoupe.sqlite")

    def write(prefix: str) -> None:
        for n in range(10):
            name = f"{prefix}{n}"
            ingest(
                store, article(name), [claim(name, company("Brival"), "acquires", company(f"Cible {name}"))]
            )

    threads = [threading.Thread(target=write, args=(prefix,)) for prefix in "xy"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.counts()["articles"] == 20
    assert store.counts()["statements"] == 20


def test_a_full_disk_is_said_in_french_and_leaves_the_last_whole_article(tmp_path: Path) -> None:
    store = open_store(tmp_path / "recoupe.sqlite")
    ingest(store, article("a1"), [claim("a1", company("Brival"), "acquires", company("Solméo"))])
    before = store.counts()
    store.close()

    def fill(connection: Any, _record: Any) -> None:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}").close()

    event.listen(store.engine, "connect", fill)
    big = article("a2", text="mot " * 200_000)
    with pytest.raises(StoreError, match="plus de place sur le disque"):
        ingest(store, big, [claim("a2", company("Brival"), "acquires", company("Tarvel"))])
    assert store.counts() == before
