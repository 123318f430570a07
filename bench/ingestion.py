"""What the record costs beside the reading: CPU seconds to resolve, compare and write, per article.

The first half and the second half apart: the cost of an article must not grow with the record.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bench.extraction import load_articles
from extractors.pipeline import extract
from kg.ingest import ingest, load_background
from kg.model import Article, Claim
from kg.store import Store, open_store

ARTICLES = 200
# An article of the second half may cost this much more than one of the first: names and statements come back.
GROWTH = 2.0

Read = tuple[Article, tuple[Claim, ...]]


def cost(store: Store, read: Sequence[Read]) -> float:
    """CPU seconds an article."""
    start = time.process_time()
    for article, claims in read:
        ingest(store, article, claims)
    return (time.process_time() - start) / len(read)


def main() -> int:
    # Without the corpus the examples come round again; the record would know them already.
    articles = list({article.id: article for article in load_articles()}.values())[:ARTICLES]
    list(extract(articles[:1]))
    start = time.process_time()
    read = list(extract(articles))
    reading = (time.process_time() - start) / len(read)
    load_background()
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "bench.sqlite")
        cost(store, read[:1])  # Files the reference, once.
        half = len(read) // 2
        first, second = cost(store, read[1:half]), cost(store, read[half:])
        store.close()
    print(f"reading:    {1000 * reading:.0f} ms of CPU an article")
    print(f"the record: {1000 * first:.0f} ms, then {1000 * second:.0f} ms")
    print(f"ratio:      {(first + second) / 2 / reading:.2f} of the reading; growth {second / first:.2f}")
    return int(second / first > GROWTH)


if __name__ == "__main__":
    sys.exit(main())
