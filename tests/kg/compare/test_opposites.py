"""Contrary verbs, and the table that holds them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.compare.opposites import COLUMNS, are_opposites, load_contraries
from kg.errors import InvalidInput
from kg.french import fold, lemma_candidates
from kg.tables import Row, read_table
from ontologies import PATH

ROWS = tuple(read_table(PATH / "contraries.csv", COLUMNS))


def test_opposites_go_both_ways() -> None:
    assert are_opposites("autoriser", "interdire")
    assert are_opposites("interdire", "autoriser")
    assert not are_opposites("autoriser", "permettre")
    assert not are_opposites("autoriser", "autoriser")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["example"])
def test_the_example_shows_a_verb_of_each_side(row: Row) -> None:
    for column, sentence in zip(COLUMNS[:2], row["example"].split(" / "), strict=True):
        said = {lemma for word in sentence.split() for lemma in lemma_candidates(word)}
        assert said & set(row.parts(column))


def test_no_verb_is_its_own_contrary() -> None:
    assert not any(one == other for one, other in load_contraries(PATH / "contraries.csv"))
    assert all({*row.parts("left")}.isdisjoint(map(fold, row.parts("right"))) for row in ROWS)


def test_an_empty_side_is_refused_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "contraries.csv"
    path.write_text(f"{','.join(COLUMNS)}\nouvrir,,exemple\n", encoding="utf-8")
    with pytest.raises(InvalidInput, match=r"contraries\.csv, ligne 2"):
        load_contraries(path)
