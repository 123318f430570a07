"""Words per CPU second of our extraction against spaCy's own full pipeline, same texts, same process.

Each runs in a process of its own, so that the peak memory is that of our extraction alone.
"""

from __future__ import annotations

import json
import multiprocessing
import re
import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from extractors.pipeline import extract
from extractors.read import read_paths, read_record
from kg.model import Article, Refusal

ARTICLES = 400
# The floor, and the ceiling of memory.
FLOOR, CEILING_MB = 0.7, 1500
ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT.parent / "shared" / "corpus" / "press.jsonl"


def load_articles() -> list[Article]:
    """The first articles of the shared corpus, else the examples repeated to a comparable length."""
    if CORPUS.exists():
        with CORPUS.open(encoding="utf-8") as lines:
            return [read_record(json.loads(line)) for line, _ in zip(lines, range(ARTICLES), strict=False)]
    examples = [a for a in read_paths([ROOT / "examples"]) if not isinstance(a, Refusal)]
    return [examples[i % len(examples)] for i in range(ARTICLES // 4)]


def words(articles: list[Article]) -> int:
    return sum(len(re.findall(r"\w+", a.text)) for a in articles)


def run_ours(articles: list[Article]) -> Iterator[object]:
    yield from extract(articles)


def run_spacy(articles: list[Article]) -> Iterator[object]:
    import spacy

    nlp = spacy.load("fr_core_news_md")
    yield from nlp.pipe(a.text for a in articles)


def measure(
    run: Callable[[list[Article]], Iterator[object]], send: multiprocessing.SimpleQueue[tuple[float, float]]
) -> None:
    """Loading is paid before the clock starts: one short article goes through first."""
    articles = load_articles()
    for _ in run(articles[:1]):
        pass
    start = time.process_time()
    for _ in run(articles):
        pass
    spent = time.process_time() - start
    send.put((spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))


def apart(run: Callable[[list[Article]], Iterator[object]]) -> tuple[float, float]:
    context = multiprocessing.get_context("spawn")
    queue: multiprocessing.SimpleQueue[tuple[float, float]] = context.SimpleQueue()
    process = context.Process(target=measure, args=(run, queue))
    process.start()
    result = queue.get()
    process.join()
    return result


def main() -> int:
    total = words(load_articles())
    (theirs, _), (ours, memory) = apart(run_spacy), apart(run_ours)
    ratio = theirs / ours
    print(f"spaCy alone: {total / theirs:,.0f} words per CPU second")
    print(f"extraction:  {total / ours:,.0f} words per CPU second, {memory:,.0f} MB of {CEILING_MB}")
    print(f"ratio: {ratio:.2f} (floor {FLOOR})")
    return int(ratio < FLOOR or memory > CEILING_MB)


if __name__ == "__main__":
    sys.exit(main())
