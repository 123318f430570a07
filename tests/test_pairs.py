"""Sixty pairs of mini articles, half of them traps, go the whole way; their scoring rule is written here.

A pair counts as flagged when any contradiction is found between its two articles, whatever its type.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from api.reading import extract_accepted, read_inputs
from api.service import Pair, Service, every, open_service
from kg.model import Json, Refusal

PAIRS = Path(__file__).parent / "data" / "pairs.own.jsonl"
KINDS = {
    "contradiction": set("role number date polarity attribution exclusive-value modality stage".split()),
    "compatible": set("succession bounds rounding scope granularity update same-thing later-stage".split()),
}
# A little below what is reached; raise it with the score.
LEAST_F1 = 0.58
MOST_FALSE_ALARMS = 2


@dataclass(frozen=True, slots=True)
class Score:
    """What was flagged, against what should have been."""

    found: frozenset[str]
    missed: frozenset[str]
    false_alarms: frozenset[str]
    across: frozenset[tuple[str, str]]

    @property
    def f1(self) -> float:
        right = len(self.found)
        return 2 * right / (2 * right + len(self.missed) + len(self.false_alarms))


def rows() -> list[Json]:
    return [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]


def score(pairs: list[Json], contradictions: list[Pair]) -> Score:
    """The articles of a pair are `<id>-a` and `<id>-b`; across pairs, nothing should be flagged."""
    flagged: set[str] = set()
    across: set[tuple[str, str]] = set()
    for found in contradictions:
        one, other = sorted((found.a.article, found.b.article))
        if found.a.reference or found.b.reference:
            across.add((one, other))
        elif one.rsplit("-", 1)[0] == other.rsplit("-", 1)[0]:
            flagged.add(one.rsplit("-", 1)[0])
        else:
            across.add((one, other))
    wanted = {row["id"] for row in pairs if row["verdict"] == "contradiction"}
    return Score(
        frozenset(flagged & wanted),
        frozenset(wanted - flagged),
        frozenset(flagged - wanted),
        frozenset(across),
    )


@pytest.fixture(scope="module")
def scored(tmp_path_factory: pytest.TempPathFactory) -> Score:
    folder = tmp_path_factory.mktemp("pairs")
    articles = folder / "articles.jsonl"
    with articles.open("w", encoding="utf-8") as out:
        for row in rows():
            for side in "ab":
                out.write(json.dumps({"id": f"{row['id']}-{side}", **row[side]}, ensure_ascii=False) + "\n")
    refused: list[Refusal] = []
    with open_service(str(folder / "record.sqlite")) as service:
        for _ in service.ingest(extract_accepted(read_inputs([str(articles)], None, None), refused)):
            pass
        assert refused == []
        return score(rows(), list(_contradictions(service)))


def _contradictions(service: Service) -> Iterator[Pair]:
    return every(lambda page: service.pairs(entity=None, every=False, type=None, page=page))


def test_most_contradictions_are_found_and_hardly_a_trap_is_flagged(scored: Score) -> None:
    assert len(scored.false_alarms) <= MOST_FALSE_ALARMS, sorted(scored.false_alarms)
    assert scored.f1 >= LEAST_F1, f"{scored.f1:.2f}, missed {sorted(scored.missed)}"


def test_nothing_is_flagged_across_pairs(scored: Score) -> None:
    assert scored.across == frozenset()


def test_the_pairs_are_balanced_and_of_every_kind() -> None:
    kinds = Counter((row["verdict"], row["type"]) for row in rows())
    assert len({row["id"] for row in rows()}) == len(rows()) == 60
    for verdict, types in KINDS.items():
        assert {kind for told, kind in kinds if told == verdict} == types
        assert sum(count for (told, _), count in kinds.items() if told == verdict) == 30
    assert min(kinds.values()) >= 3
