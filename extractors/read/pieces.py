"""A text cut into pieces, line by line; the passes of `zones` label them one after the other.

A piece never begins or ends with a space, and crosses a line end only in a paragraph wrapped at a fixed
width; `kind` is None until a rule speaks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.model import ZoneKind

# What ends a line for a reader; form feeds and the like do not, so that a stray one cuts no sentence.
LINE = re.compile(r"[^\n\r\u2028\u2029\x85]+")
SENTENCE_END = re.compile(r"[.!?…][\s»”\"'’)\]*]*$|[»”]$")
# The lengths of a full line in wrapped text; how many lines, and what share, must be torn in mid-sentence.
WRAPPED = range(40, 131)
TORN_LINES = 3
TORN_SHARE = 0.3
# Bullets, numbers and heading marks begin a line of their own.
MARKED = re.compile(r"[-–—•*►▪#>|]|\d{1,2}[.)]\s")


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
    """One undecided piece per line that holds anything but spaces; wrapped lines make one paragraph."""
    lines: list[Piece] = []
    previous = 0
    for match in LINE.finditer(text):
        inner = match.group().strip()
        if not inner:
            continue
        left = match.start() + match.group().index(inner[0])
        lines.append(Piece(left, left + len(inner), inner, _blank_between(text, previous, left)))
        previous = left + len(inner)
    width = _wrap_width(lines)
    return _unwrap(text, lines, width) if width else lines


def _wrap_width(lines: list[Piece]) -> int:
    """The width at which a machine or a typist wrapped the text; 0 when its lines are paragraphs."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.gap]
    torn = [a for a, b in pairs if len(a.text) in WRAPPED and b.text[0].islower() and not a.ends_sentence]
    if len(torn) < TORN_LINES or len(torn) < TORN_SHARE * len(pairs):
        return 0
    return max(len(piece.text) for piece in torn)


def _unwrap(text: str, lines: list[Piece], width: int) -> list[Piece]:
    """A line goes on when the first word of the next would not have fitted on it."""
    joined: list[Piece] = []
    last = 0
    for line in lines:
        first_word = line.text.split()[0]
        continues = joined and not line.gap and not MARKED.match(line.text)
        if continues and last + 1 + len(first_word) > width >= last:
            start = joined[-1].start
            joined[-1] = replace(joined[-1], end=line.end, text=text[start : line.end])
        else:
            joined.append(line)
        last = len(line.text)
    return joined


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
