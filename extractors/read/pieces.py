"""A text cut into pieces, line by line; the passes of `zones` label them one after the other.

A piece never crosses a line end and never begins or ends with a space; `kind` is None until a rule speaks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from kg.model import ZoneKind

# What ends a line for a reader; form feeds and the like do not, so that a stray one cuts no sentence.
LINE = re.compile(r"[^\n\r\u2028\u2029\x85]+")
SENTENCE_END = re.compile(r"[.!?…][\s»”\"'’)\]*]*$|[»”]$")
LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Piece:
    """`text` is what stands from `start` to `end`; `gap` says that a blank line comes before."""

    start: int
    end: int
    text: str
    gap: bool = False
    kind: ZoneKind | None = None
    reason: str = ""

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def ends_sentence(self) -> bool:
        return SENTENCE_END.search(self.text) is not None

    @property
    def is_paragraph(self) -> bool:
        """Prose rather than a heading, a tag or a button."""
        count = self.words
        return count >= 25 or (count >= 7 and self.ends_sentence)

    def labelled(self, kind: ZoneKind, reason: str) -> Piece:
        return replace(self, kind=kind, reason=reason)

    def part(self, start: int, end: int, kind: ZoneKind | None = None, reason: str = "") -> Piece | None:
        """The piece between two offsets of its text, its outer spaces left out; None when nothing is left."""
        inner = self.text[start:end]
        left = start + len(inner) - len(inner.lstrip())
        inner = inner.strip()
        if not inner:
            return None
        gap = self.gap and left == 0
        return Piece(self.start + left, self.start + left + len(inner), inner, gap, kind, reason)


Splitter = Callable[[Piece], Iterable[Piece]]


def cut_lines(text: str) -> list[Piece]:
    """One undecided piece per line that holds anything but spaces."""
    pieces: list[Piece] = []
    previous = 0
    for match in LINE.finditer(text):
        line = match.group()
        inner = line.strip()
        if not inner:
            continue
        left = match.start() + len(line) - len(line.lstrip())
        pieces.append(Piece(left, left + len(inner), inner, _blank_between(text, previous, left)))
        previous = left + len(inner)
    return pieces


def split_pieces(pieces: Iterable[Piece], splitter: Splitter) -> list[Piece]:
    """Every undecided piece replaced by what the splitter makes of it."""
    return [part for piece in pieces for part in ((piece,) if piece.kind else splitter(piece))]


def parts(piece: Piece, *cuts: tuple[int, int, ZoneKind | None, str]) -> list[Piece]:
    """The piece cut along labelled stretches of its text, what lies between them left undecided."""
    found: list[Piece | None] = []
    position = 0
    for start, end, kind, reason in cuts:
        found += (piece.part(position, start), piece.part(start, end, kind, reason))
        position = end
    found.append(piece.part(position, len(piece.text)))
    return [part for part in found if part]


def _blank_between(text: str, start: int, end: int) -> bool:
    between = text[start:end]
    return between.replace("\r\n", "\n").count("\n") + between.count("\u2029") >= 2
