"""Near-copies: texts that repeat one another almost word for word, found without comparing every pair."""

from __future__ import annotations

import zlib

from kg.french.folding import words
from kg.model import READ_ZONES, Article, digest

# Runs of five words: short enough to survive a cut sentence, long enough not to be stock phrases.
RUN = 5
# Fewer runs than this and a likeness is a coincidence: two briefs about one event share a sentence.
MIN_RUNS = 20
# One permutation hashed into 64 slots, read in 16 bands of 4: texts that share 40 % of their runs meet with
# probability .34, 60 % .88, 80 % .9999.
SLOTS = 64
BAND = 4
# Shared runs over all runs, or over those of the shorter text when an agency's copy was cut.
COPY_JACCARD = 0.5
COPY_CONTAINED = 0.8


def runs(article: Article) -> frozenset[int]:
    """The hashed runs of five words of what the article says itself; credits and menus are everybody's."""
    read = [article.text[z.start : z.end] for z in article.zones if z.kind in READ_ZONES]
    said = words(" ".join(read) if article.zones else article.text)
    return frozenset(zlib.crc32(" ".join(said[i : i + RUN]).encode()) for i in range(len(said) - RUN + 1))


def bands(found: frozenset[int]) -> tuple[str, ...]:
    """Keys of which near-copies share at least one; none for a text too short to tell."""
    if len(found) < MIN_RUNS:
        return ()
    slots: list[int | None] = [None] * SLOTS
    for run in found:
        # Two independent halves of one hash: where it falls, and its rank there.
        mixed = (run * 0x9E3779B1) & 0xFFFFFFFF
        slot, rank = mixed % SLOTS, mixed // SLOTS
        held = slots[slot]
        slots[slot] = rank if held is None else min(held, rank)
    filled = _filled(slots)
    cut = range(0, SLOTS, BAND)
    return tuple(f"{i}:{digest(*(str(rank) for rank in filled[i : i + BAND]))}" for i in cut)


def _filled(slots: list[int | None]) -> list[int]:
    """Empty slots borrow from the next filled one: texts of every length have the same number of ranks."""
    last = next(rank for rank in slots if rank is not None)
    out: list[int] = []
    for rank in reversed(slots):
        last = rank if rank is not None else last
        out.append(last)
    return out[::-1]


def are_copies(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether one text repeats the other, in whole or cut."""
    shared = len(one & other)
    shorter = min(len(one), len(other))
    if shorter < MIN_RUNS:
        return False
    return shared / len(one | other) >= COPY_JACCARD or shared / shorter >= COPY_CONTAINED
