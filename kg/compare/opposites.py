"""Verbs that say the contrary of each other of the same thing: « autoriser » and « interdire ».

Read from `ontologies/contraries.csv`: any verb of the left against any of the right, only where both cannot
be true of one act; the example shows one of each.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kg.french import fold
from kg.tables import read_table
from ontologies import PATH

COLUMNS = ("left", "right", "example")


def are_opposites(one: str, other: str) -> bool:
    """Whether two folded infinitives are contraries."""
    return (one, other) in load_contraries(PATH / "contraries.csv")


@cache
def load_contraries(path: Path) -> frozenset[tuple[str, str]]:
    """Every pair of folded infinitives, both ways round. Raises InvalidInput on a row with an empty side."""
    pairs: set[tuple[str, str]] = set()
    for row in read_table(path, COLUMNS):
        for column in COLUMNS[:2]:
            if not row.parts(column):
                raise row.refusal(column, "aucun verbe ; donnez des infinitifs séparés par « | »")
        lefts, rights = ({fold(verb) for verb in row.parts(column)} for column in COLUMNS[:2])
        pairs |= {pair for one in lefts for other in rights for pair in ((one, other), (other, one))}
    return frozenset(pairs)
