"""The comma-separated tables of `ontologies/`: rows with their line number, refusals that say where.

read_table(path, ("id", "label")) → Row(path, 2, {"id": "pdg", "label": "PDG"}), …
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InvalidInput


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: its cells by column, stripped."""

    path: Path
    line: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def parts(self, column: str, separator: str = "|") -> tuple[str, ...]:
        """The cell's items, empty ones left out."""
        return tuple(item for part in self.cells[column].split(separator) if (item := part.strip()))

    def refusal(self, column: str, problem: str) -> InvalidInput:
        """The error that names file, line, column, value, problem and way out (the last two in `problem`)."""
        where = f"{self.path.name}, ligne {self.line}"
        return InvalidInput(f"{where} : colonne « {column} », valeur « {self.cells[column]} » : {problem}")


def read_table(path: Path, columns: Sequence[str]) -> Iterator[Row]:
    """The rows of a table whose header is exactly `columns`; blank lines and # lines are skipped."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.reader(lines)
        header = next(reader, [])
        if header != list(columns):
            raise InvalidInput(
                f"{path.name}, ligne 1 : l’en-tête est « {','.join(header)} », "
                f"il doit être « {','.join(columns)} »"
            )
        for cells in reader:
            if not any(cell.strip() for cell in cells) or cells[0].startswith("#"):
                continue
            if len(cells) != len(columns):
                where = f"{path.name}, ligne {reader.line_num}"
                raise InvalidInput(
                    f"{where} : {len(cells)} colonnes au lieu de {len(columns)} ; "
                    "mettez entre guillemets les cellules qui contiennent une virgule"
                )
            yield Row(path, reader.line_num, dict(zip(columns, (c.strip() for c in cells), strict=True)))
