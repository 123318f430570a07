"""Near-copies: texts that repeat one another almost word for word, found without comparing every pair."""

from __future__ import annotations

import zlib

from kg.french.folding import words
from kg.model import READ_ZONES, Article, digest

# Runs of five words: short enough to survive a cut sentence, long enough not to be stock phrases.
RUN = 5
# Fewer runs than this in common are a coincidence: two briefs about one event share a sentence.
MIN_SHARED = 20
# One permutation hashed into 64 slots, read in 32 bands of 2: texts that share a quarter of all their runs
# meet with probability .87, a half .9999; unrelated ones, which share a thousandth, once in 30,000.
SLOTS = 64
BAND = 2
# The part of a text found in another that makes it a reworked copy; outlets that quote one press release at
# length stay below .2.
REPEATED = 0.4


def runs(article: Article) -> frozenset[int]:
    """The hashed runs of five words of what the article says itself; credits and menus are everybody's."""
    read = [article.text[z.start : z.end] for z in article.zones if z.kind in READ_ZONES]
    return runs_of(" ".join(read) if article.zones else article.text)


def runs_of(text: str) -> frozenset[int]:
    """The hashed runs of five words of a passage; none for a shorter one."""
    said = words(text)
    return frozenset(zlib.crc32(" ".join(said[i : i + RUN]).encode()) for i in range(len(said) - RUN + 1))


def bands(found: frozenset[int]) -> tuple[str, ...]:
    """Keys of which near-copies share at least one; none for a text too short to tell."""
    if len(found) < MIN_SHARED:
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


def repeats(copy: frozenset[int], original: frozenset[int]) -> bool:
    """Whether a text is made of another: not the same thing as the other way round."""
    shared = len(copy & original)
    return shared >= MIN_SHARED and shared / len(copy) >= REPEATED


def is_repeated(passage: str, original: frozenset[int]) -> bool:
    """Whether a passage of a copy comes from the original; one too short to tell does."""
    own = runs_of(passage)
    return not own or 2 * len(own & original) >= len(own)
