"""`phrases.csv`: the set phrases that surround an article on its page, each with an example.

`place` says how a phrase fills its line: `whole` (nothing else on it), `prefix` and `banner` (what begins
with it; a banner is prose of any length), `glued` (whole, or stuck to what follows), `list` (the heading of a
list of other articles), `comments` (the heading of the readers' comments), `sign` (found among comments).
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast

from kg.model import ZoneKind

# A longer line is prose, whatever it looks like.
LINE_MAX = 160
PLAIN = str.maketrans("’‘ʼ´`\u00a0\u202f\u2009\t", "'''''    ")
AROUND = r"[\W_]*"


@dataclass(frozen=True, slots=True)
class Phrase:
    """One row: the pattern is written with straight apostrophes and plain spaces."""

    place: str
    kind: ZoneKind
    reason: str
    pattern: str
    example: str


def plain(text: str) -> str:
    """The same length, with straight apostrophes and plain spaces."""
    return text.translate(PLAIN)


@cache
def load_phrases() -> tuple[Phrase, ...]:
    """Every row of the table, in its order."""
    table = files("extractors.read").joinpath("phrases.csv").read_text(encoding="utf-8")
    return tuple(
        Phrase(row["place"], cast(ZoneKind, row["kind"]), row["reason"], row["pattern"], row["example"])
        for row in csv.DictReader(table.splitlines())
    )


@cache
def matcher(*places: str) -> tuple[re.Pattern[str], tuple[Phrase, ...]]:
    """One pattern for all phrases of these places; the group that matched is the phrase's rank."""
    chosen = tuple(phrase for phrase in load_phrases() if phrase.place in places)
    alternatives = "|".join(f"({phrase.pattern})" for phrase in chosen)
    return re.compile(f"{AROUND}(?:{alternatives})", re.IGNORECASE), chosen


@cache
def full_matcher(*places: str) -> tuple[re.Pattern[str], tuple[Phrase, ...]]:
    """Like `matcher`, for a line that holds nothing else but marks."""
    pattern, chosen = matcher(*places)
    return re.compile(f"(?:{pattern.pattern}){AROUND}$", re.IGNORECASE), chosen


def phrase_of(text: str) -> Phrase | None:
    """The phrase that a whole line is, if it is one; `text` is plain."""
    for places, pattern in (
        (("banner",), matcher("banner")),
        (("prefix",), matcher("prefix")),
        (("whole", "glued"), full_matcher("whole", "glued")),
    ):
        if len(text) > LINE_MAX and places != ("banner",):
            return None
        match = pattern[0].match(text)
        if match is not None and match.lastindex is not None:
            return pattern[1][match.lastindex - 1]
    return None
