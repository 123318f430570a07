"""Forms of a text that compare equal: « L’Œuvre  d’Éric » → "l'oeuvre d'eric"."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Ligatures NFKD leaves alone, and every apostrophe and hyphen the press uses, to one of each.
_SAME = str.maketrans(
    {
        "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
        "’": "'", "ʼ": "'", "‘": "'", "`": "'", "´": "'", "′": "'",
        "‐": "-", "‑": "-", "–": "-", "—": "-", "\u00ad": None, "\u200b": None, "\ufeff": None,
    }
)  # fmt: skip
_APOSTROPHES = "’ʼ‘`´′"
# What may hold a mark once decomposed: most of a text is plain letters, not worth a look one by one.
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_WORD = re.compile(r"[^\W_]+")
# Words that acronyms usually skip: « Autorité des marchés financiers » is AMF.
_SMALL = frozenset(
    [
        "a",
        "au",
        "aux",
        "d",
        "de",
        "des",
        "du",
        "en",
        "et",
        "l",
        "la",
        "le",
        "les",
        "of",
        "the",
        "and",
        "for",
        "pour",
        "sur",
    ]
)
# Longer texts are folded once; names and words come back all the time.
_CACHED_LENGTH = 48


def fold(text: str) -> str:
    """Lower case, no diacritics, plain apostrophes and hyphens, single spaces; idempotent."""
    return _fold_cached(text) if len(text) <= _CACHED_LENGTH else _fold(text)


def _fold(text: str) -> str:
    if text.isascii():
        return " ".join(text.casefold().split())
    # Translated first: compatibility forms of the acute accent alone would become a space.
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_SAME))
    bare = _FOREIGN.sub(_without_marks, decomposed)
    return " ".join(bare.translate(_SAME).casefold().split())


_fold_cached = lru_cache(maxsize=65_536)(_fold)


def _without_marks(found: re.Match[str]) -> str:
    return "".join(c for c in found[0] if not unicodedata.combining(c))


def words(text: str) -> tuple[str, ...]:
    """The folded words in order; apostrophes, hyphens and dots separate."""
    return tuple(_WORD.findall(fold(text)))


def plain_apostrophes(text: str) -> str:
    """Every apostrophe as ', one for one: offsets hold."""
    # Replacing one by one is many times faster than translating, for marks that are mostly absent.
    for mark in _APOSTROPHES:
        text = text.replace(mark, "'")
    return text


def plain_spaces(text: str) -> str:
    """No-break and thin spaces as spaces, one for one: offsets hold."""
    for space in "\u00a0\u202f\u2009\u2007":
        text = text.replace(space, " ")
    return text


def initials(name: str) -> str:
    """« Autorité des marchés financiers » → "AMF": capitals of the full words, small words skipped."""
    return "".join(word[0] for word in words(name) if word not in _SMALL).upper()
