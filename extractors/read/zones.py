"""What each stretch of a text is: title, body, caption, credit, teaser, comment, pasted brief, furniture…

« Le siège du groupe. Photo : Agence » → caption, credit. Zones are sorted and disjoint, hold every character
that is not a space, and never cross a line end.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from extractors.read import comments, credits, datelines, furniture, headings, instructions
from extractors.read.pieces import Piece, Splitter, cut_lines, parts, split_pieces
from kg.model import Zone

# In this order: what can be glued to anything first, then what takes whole lines.
SPLITTERS: tuple[Splitter, ...] = (
    instructions.split_instructions,
    furniture.split_furniture,
    credits.split_credits,
    datelines.split_datelines,
)


def find_zones(text: str, *, title: str | None = None, known: Sequence[Zone] = ()) -> tuple[Zone, ...]:
    """The zones of the text; `title` is its title if given, `known` the zones that its format tells."""
    pieces = _apply(cut_lines(text), known)
    for splitter in SPLITTERS:
        pieces = split_pieces(pieces, splitter)
    pieces = instructions.mark_items(pieces)
    pieces = credits.mark_captions(pieces)
    pieces = comments.mark_comments(pieces)
    pieces = headings.mark_teaser_lists(pieces)
    pieces = headings.mark_header(pieces, title)
    pieces = headings.mark_standfirst(pieces)
    pieces = headings.mark_tail(pieces)
    pieces = headings.mark_intertitles(pieces)
    return tuple(Zone(piece.kind or "body", piece.start, piece.end, piece.reason) for piece in pieces)


def _apply(pieces: list[Piece], known: Sequence[Zone]) -> list[Piece]:
    """The pieces cut along the known zones, which bear their label from the start."""
    if not known:
        return pieces
    starts = [zone.start for zone in known]
    cut: list[Piece] = []
    for piece in pieces:
        within = known[bisect_left(starts, piece.start) : bisect_left(starts, piece.end)]
        shift = piece.start
        cut += parts(piece, *((z.start - shift, z.end - shift, z.kind, z.reason) for z in within))
    # A title may be pasted with its brief, like any line.
    return [part for whole in cut for part in (_without_brief(whole) if whole.kind == "title" else [whole])]


def _without_brief(title: Piece) -> list[Piece]:
    split = instructions.split_instructions(replace(title, kind=None))
    return [part if part.kind else part.labelled("title", title.reason) for part in split]
