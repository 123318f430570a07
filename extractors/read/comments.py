"""Readers' comments: from their heading on, or from the first of several dated lines after the article."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.read.datelines import is_stamp
from extractors.read.phrases import LINE_MAX, full_matcher, plain
from extractors.read.pieces import Piece

REASON = "commentaire de lecteur"
# Lines read after a heading to see whether comments follow, and dated lines that need no heading.
LOOK_AHEAD = 12
LONE_STAMPS = 3
# A reader's message is hardly longer than this.
MESSAGE_WORDS = 60
# « lecteur38 · Un avis », « Bof : un avis »: a name or a word, a mark, the message.
SIGNED = re.compile(r"(?!https?:)[\w.'-]{2,30}(?: [\w.'-]{1,30}){0,2}\s*(?:[·•|:>]|\s[–—-])\s*\S")
# Speech put in writing: « Bravo ! », « et alors ?? », a line that begins in lower case.
CHATTY = re.compile(r"[!?]\s*[!?]|!$|^[a-zà-ÿ]|(?i:\b(?:mdr|lol|ptdr|bravo|honte|honteux|bof|merci)\b)")


def mark_comments(pieces: list[Piece]) -> list[Piece]:
    """Everything undecided or dated from the start of the comments; what is known furniture stays so."""
    start = _find_start(pieces)
    if start is None:
        return pieces
    marked = pieces[:start]
    for piece in pieces[start:]:
        taken = piece.kind is None or is_stamp(piece.text) or piece is pieces[start]
        marked.append(replace(piece, kind="comment", reason=REASON) if taken else piece)
    return marked


def _find_start(pieces: list[Piece]) -> int | None:
    prose = [i for i, p in enumerate(pieces) if p.kind is None and p.is_paragraph]
    if not prose:
        return None
    for index in range(prose[0] + 1, len(pieces)):
        if _is_heading(pieces[index].text):
            after = pieces[index + 1 :]
            signs = sum(_is_sign(p.text) for p in after[:LOOK_AHEAD])
            # Without a sign, a heading before prose may be the article's own: « Commentaires » on a budget.
            if signs or _are_messages(pieces[index], pieces[:index], after):
                return index
    stamps = [i for i, p in enumerate(pieces) if i > prose[0] and is_stamp(p.text)]
    if len(stamps) < LONE_STAMPS:
        return None
    between = any(i for i in prose if stamps[0] < i < stamps[1])
    # The first stamp may be the article's own, at its foot, when nothing but the next one follows it.
    return stamps[0] if between or stamps[1] - stamps[0] > 1 else stamps[1]


def _is_heading(text: str) -> bool:
    return len(text) <= LINE_MAX and full_matcher("comments")[0].match(plain(text)) is not None


def _are_messages(heading: Piece, before: list[Piece], after: list[Piece]) -> bool:
    """Whether nothing after a heading is the article's prose: short lines, counted, signed or chatty."""
    lines = [plain(p.text) for p in after if p.kind is None]
    if not any(p.kind is None and p.is_paragraph for p in after):
        return True
    # A counter above the article has most of the text below it.
    if sum(p.words for p in after) > sum(p.words for p in before if p.kind is None):
        return False
    if any(len(line.split()) > MESSAGE_WORDS for line in lines):
        return False
    loose = sum(SIGNED.match(line) is not None or CHATTY.search(line) is not None for line in lines)
    return any(c.isdigit() for c in heading.text) or 2 * loose >= len(lines)


def _is_sign(text: str) -> bool:
    return is_stamp(text) or (
        len(text) <= LINE_MAX and full_matcher("sign")[0].match(plain(text)) is not None
    )
