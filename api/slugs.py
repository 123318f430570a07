"""A slug back to a topic: « elevage-borel » → « élevage Borel », as the articles write the words."""

from __future__ import annotations

import re
from collections import Counter

from kg.french import fold
from kg.store import Store

# Passages looked through for the way a word is written; the best of them hold the commonest spelling.
LOOKED_AT = 50


def topic_of(slug: str, store: Store) -> str:
    """Each word as most passages write it; a word that none holds stays as it is in the slug."""
    words = [word for word in slug.split("-") if word]
    quotes = [e.quote for claim in store.search(" ".join(words), limit=LOOKED_AT) for e in claim.evidence]
    written = Counter(word for quote in quotes for word in re.findall(r"\w+", quote))
    return " ".join(_as_written(word, written) for word in words)


def _as_written(word: str, written: Counter[str]) -> str:
    spellings = {spelling: n for spelling, n in written.items() if fold(spelling) == word}
    return max(spellings, key=lambda spelling: (spellings[spelling], spelling), default=word)
