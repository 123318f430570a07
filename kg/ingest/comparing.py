"""The assertions of one article against those of others and of the reference that share a key with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection

from kg.french.folding import words
from kg.ingest.background import Background
from kg.model import Assertion, Comparison, Named
from kg.status import side_of
from kg.store import find, near
from kg.store.derived import Compared, Filed

# Assertions compared with, per key, per statement and in all: a name in every newspaper must not slow down
# the next article.
MAX_PER_KEY = 40
MAX_PER_STATEMENT = 6
MAX_OTHERS = 80


def compare_all(connection: Connection, background: Background, filed: Sequence[Filed]) -> list[Compared]:
    """Each of these with those of other articles, and of the reference, that share a key with it."""
    under = near.under_keys(connection, [key for item in filed for key in item.keys], MAX_PER_KEY)
    ids = {name for group in under.values() for name in group}
    others, stated = find.find_assertions(connection, ids), find.statement_ids(connection, ids)
    met: dict[str, tuple[Comparison, Filed, Assertion]] = {}
    for item in filed:
        for name in _worth_comparing(item, under, others, stated):
            compared = background.compare(item.assertion, others[name])
            if compared is not None:
                met[compared.id] = compared, item, others[name]
    kept = _one_name_each(met.values())
    return [_file(*met[name], stated) for name in sorted(met) if name in kept]


def _file(compared: Comparison, item: Filed, other: Assertion, stated: Mapping[str, str]) -> Compared:
    ends = {item.assertion.id: item.statement_id, other.id: stated[other.id]}
    return Compared(compared, side_of(compared), ends[compared.a], ends[compared.b])


def _one_name_each(met: Iterable[tuple[Comparison, Filed, Assertion]]) -> set[str]:
    """The ids of all, but of one comparison only for a person whose name the article misspells.

    Every fact about the person says the same of the name: the fullest spelling against the surest fact tells.
    """
    kept, best = set(), dict[str, tuple[tuple[int, float, int, str], str]]()
    for place, (compared, item, other) in enumerate(met):
        named = _misspelt(item.assertion, other) if compared.type == "identity" else None
        if named is None:
            kept.add(compared.id)
            continue
        mention, ident = named
        rank = (-len(mention), -other.confidence, place, other.id)
        best[ident] = min(best.get(ident, (rank, compared.id)), (rank, compared.id))
    return kept | {name for _, name in best.values()}


def _misspelt(mine: Assertion, fact: Assertion) -> tuple[str, str] | None:
    """The name as the article writes it, and the id, of the person whom the two spell differently."""
    if not fact.reference:
        return None
    for one, ident, other, known in (
        (mine.subject, mine.subject_id, fact.subject, fact.subject_id),
        (mine.object, mine.object_id, fact.object, fact.object_id),
    ):
        if not isinstance(one, Named) or not isinstance(other, Named) or ident != known:
            continue
        if one.type == "Person" and not set(words(one.mention)) <= set(words(other.name)):
            return one.mention, ident
    return None


def _worth_comparing(
    item: Filed,
    under: Mapping[str, Sequence[str]],
    others: Mapping[str, Assertion],
    stated: Mapping[str, str],
) -> list[str]:
    """The first keys first; of a statement that many repeat, a few are enough, whatever their number."""
    near = dict.fromkeys(name for key in item.keys for name in under.get(key, ()))
    found: list[str] = []
    repeated: Counter[str] = Counter()
    for name in near:
        if others[name].article == item.assertion.article:
            continue
        repeated[stated[name]] += 1
        if others[name].reference or repeated[stated[name]] <= MAX_PER_STATEMENT:
            found.append(name)
    return found[:MAX_OTHERS]
