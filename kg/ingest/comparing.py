"""The assertions of one article against those of others and of the reference that share a key with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from kg.ingest.background import Background
from kg.model import Assertion
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
    found: dict[str, Compared] = {}
    for item in filed:
        for name in _worth_comparing(item, under, others, stated):
            compared = background.compare(item.assertion, others[name])
            if compared is not None:
                a, b = (
                    {**stated, item.assertion.id: item.statement_id}[end] for end in (compared.a, compared.b)
                )
                found[compared.id] = Compared(compared, side_of(compared), a, b)
    return [found[name] for name in sorted(found)]


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
