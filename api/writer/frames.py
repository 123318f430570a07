"""`ontologies/frames.csv`: how a French sentence says each predicate, read as typed rows.

    predicate,when,kind,covers,verb,complement,noun,example
    acquires,stage=offer,event,attempted,faire,une offre de rachat {à o},offre sur {o},Brival a fait…

`when` lists conditions, all of which must hold: `name=value` or a bare `name` (a qualifier), `m:` a modality,
`o:` / `s:` the kind of the object or subject, `q:` a stem found in the cited passage; `!` negates. Among
the rows
that hold, those with the most conditions say it best; equals are variants. `covers` lists the modalities
that the
verb itself already expresses. In `complement`, `{à o}` is a slot after a preposition and `[…]` is left out
when one
of its slots is empty.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import InvalidInput
from ontologies import PATH

FILE = PATH / "frames.csv"
KINDS = ("event", "state", "apposition", "theme")
COLUMNS = ("predicate", "when", "kind", "covers", "verb", "complement", "noun", "example")


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to say a predicate; `conditions` as written."""

    predicate: str
    conditions: tuple[str, ...]
    kind: str
    covers: frozenset[str]
    verb: str
    complement: str
    noun: str
    example: str

    @property
    def weight(self) -> int:
        """How specific it is: an exact value counts for two."""
        return sum(2 if "=" in condition else 1 for condition in self.conditions)


@cache
def load_frames(path: Path = FILE) -> Mapping[str, tuple[Frame, ...]]:
    """Frames by predicate, the most specific first. Raises InvalidInput naming the line that is wrong."""
    found: dict[str, list[Frame]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if tuple(row) != COLUMNS or row["kind"] not in KINDS or not row["noun"]:
                raise InvalidInput(
                    f"{path.name}, « {row.get('predicate')} » : ligne illisible, colonnes {COLUMNS}."
                )
            frame = Frame(
                row["predicate"], _split(row["when"]), row["kind"], frozenset(_split(row["covers"])),
                row["verb"], row["complement"], row["noun"], row["example"],
            )  # fmt: skip
            found[frame.predicate].append(frame)
    return {name: tuple(sorted(rows, key=lambda f: -f.weight)) for name, rows in found.items()}


def choose(predicate: str, holds: Callable[[str], bool]) -> tuple[Frame, ...]:
    """The frames whose conditions all hold: first those with the most conditions, then the more general
    ones.
    """
    return tuple(f for f in load_frames().get(predicate, ()) if f.verb and _all(f, holds))


def apposition(predicate: str, holds: Callable[[str], bool]) -> Frame | None:
    """How the predicate is said beside the name of its subject: « Anne Durand, présidente de Brival, … »."""
    rows = (f for f in load_frames().get(predicate, ()) if f.kind == "apposition" and _all(f, holds))
    return next(rows, None)


def theme(family: str) -> str:
    """What a section on this family of predicates is about: « approches et recrutements »."""
    rows = load_frames().get(f"family:{family}", ())
    return rows[0].noun if rows else load_frames()["family:open"][0].noun


def _all(frame: Frame, holds: Callable[[str], bool]) -> bool:
    return all(holds(c.removeprefix("!")) != c.startswith("!") for c in frame.conditions)


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())
