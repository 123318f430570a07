"""Whom a question is about: « Que dit-on d’Anne Durand ? » → the entity of that name."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from kg.french.folding import words
from kg.french.nouns import is_common_word
from kg.french.questions import EMPTY, subject_words
from kg.model import Entity
from kg.names import exact_key
from kg.store import near
from kg.store.entities import entities_by_id, find_entities

# The longest name looked for in a question.
MOST_WORDS = 7
# A word alone, shorter than this, is the beginning of too many names.
SHORTEST = 4


def entities_asked(connection: Connection, question: str, limit: int) -> tuple[Entity, ...]:
    """The names that it begins; else those that stand in it, the longest first; else those it half says."""
    begun = find_entities(connection, query=question, type=None, limit=limit, offset=0)
    found = begun or _named(connection, words(question), limit)
    if found:
        return found
    about = subject_words(question)
    rare = [word for word in about if len(word) >= SHORTEST and not is_common_word(word)]
    half: list[Entity] = []
    for start in (" ".join(about), *rare):
        half += find_entities(connection, query=start, type=None, limit=limit, offset=0)
    return tuple({entity.id: entity for entity in half}.values())[:limit]


def _named(connection: Connection, asked: tuple[str, ...], limit: int) -> tuple[Entity, ...]:
    """Longer names take the words of shorter ones: « Valmont Énergie » is not « Valmont »."""
    runs = list(_runs(asked))
    under = near.entities_under(connection, [exact_key(" ".join(asked[a:b])) for a, b in runs], limit)
    taken: set[int] = set()
    ids: dict[str, None] = {}
    for a, b in runs:
        bearing = under.get(exact_key(" ".join(asked[a:b])))
        if bearing and taken.isdisjoint(range(a, b)):
            taken |= set(range(a, b))
            ids |= dict.fromkeys(bearing)
    known = entities_by_id(connection, ids)
    return tuple(known[ident] for ident in ids)[:limit]


def _runs(asked: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Every run of words that may be a name, the longest first."""
    for length in range(min(MOST_WORDS, len(asked)), 0, -1):
        for start in range(len(asked) - length + 1):
            run = asked[start : start + length]
            if not EMPTY.issuperset(run):
                yield start, start + length
