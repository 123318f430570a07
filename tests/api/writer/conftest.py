"""The examples ingested once, and pages written from them: every test here reads the real thing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from api.writer import Matter, Page, Request, gather, write
from api.writer.readback import Reader, default_reader
from extractors.pipeline import extract
from extractors.read import read_paths
from kg.ingest import ingest, load_background
from kg.model import Article
from kg.reference import load_reference
from kg.store import Store, open_store

EXAMPLES = Path(__file__).resolve().parents[3] / "examples"
TODAY = "2025-07-15"


@pytest.fixture(scope="session")
def reader() -> Reader:
    return default_reader(TODAY)


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A store of the project's own examples."""
    store, background = open_store(tmp_path_factory.mktemp("writer") / "examples.sqlite"), load_background()
    articles = [a for a in read_paths([EXAMPLES]) if isinstance(a, Article)]
    for article, claims in extract(articles):
        ingest(store, article, claims, background)
    return store


@pytest.fixture(scope="session")
def matter_of(record: Store) -> Callable[[str], Matter]:
    return lambda topic: gather(record, load_reference(), topic)


@pytest.fixture(scope="session")
def page_of(matter_of: Callable[[str], Matter], reader: Reader) -> Callable[[str], Page]:
    """Pages written once per topic."""
    known: dict[str, Page] = {}

    def page(topic: str) -> Page:
        if topic not in known:
            known[topic] = write(Request(topic, TODAY), matter_of(topic), reader)
        return known[topic]

    return page
