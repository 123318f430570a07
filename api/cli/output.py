"""What commands print: JSON Lines for machines, tables as wide as the terminal for people."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.errors import InvalidInput
from kg.french.errnos import reason_of
from kg.model import Refusal

REFUSED = 3

# Where the output is no terminal: wide enough for a passage, narrow enough for a mail.
_PLAIN_WIDTH = 110

T = TypeVar("T")


def console() -> Console:
    """Colours and the terminal's width for people; plain text of a fixed width into a file or a pipe."""
    width = None if sys.stdout.isatty() else _PLAIN_WIDTH
    return Console(file=sys.stdout, width=width, highlight=False, emoji=False, markup=False, soft_wrap=False)


def print_json(value: Any) -> None:
    """One indented object: what `--format json` promises."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def print_lines(values: Iterable[Any]) -> None:
    """One object a line, printed as soon as it is known."""
    for value in values:
        print(json.dumps(value, ensure_ascii=False))


def print_table(title: str, columns: Sequence[str], rows: Iterable[Sequence[str | Text]]) -> None:
    """A table without rules; a column whose name begins with « * » shares the room that the others leave."""
    table = Table(title=title, title_justify="left", title_style="bold", box=None, expand=True)
    table.padding = (0, 2, 0, 0)
    for name in columns:
        wide = name.startswith("*")
        table.add_column(name.lstrip("*"), overflow="fold", ratio=1 if wide else None, header_style="bold")
    for row in rows:
        table.add_row(*(Text(cell) if isinstance(cell, str) else cell for cell in row))
    console().print(table)


def progress(items: Iterable[T], unit: str) -> Iterator[T]:
    """A counter on a terminal only, on stderr: logs and pipes stay clean."""
    from tqdm import tqdm

    yield from tqdm(items, unit=f" {unit}", disable=not sys.stderr.isatty(), leave=False)


def report_refusals(refused: Sequence[Refusal]) -> int:
    """Name each refused input on stderr; the status that says so, else 0."""
    for refusal in refused:
        named = refusal.reason if refusal.name in refusal.reason else f"{refusal.name} : {refusal.reason}"
        print(f"refusé : {named}", file=sys.stderr)
    return REFUSED if refused else 0


def write_output(text: str, path: str | None) -> None:
    """To a file, or to the standard output. A file that cannot be written is the caller's mistake."""
    if path is None:
        sys.stdout.write(text if text.endswith("\n") else text + "\n")
        return
    try:
        Path(path).write_text(text, encoding="utf-8")
    except OSError as error:
        raise InvalidInput(
            f"impossible d’écrire « {path} » : {reason_of(error)} ; choisissez un autre fichier"
        ) from error
