"""Which articles repeat one another, and which of them wrote first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, Select, func, insert, select, update

from kg.copies import bands, repeats, runs
from kg.ingest.asserting import Voice, Voices
from kg.model import Article
from kg.store import log
from kg.store.schema import assertions, entities, heads, parties
from kg.store.schema import bands as banded

# Look-alikes whose texts are read, per article; an agency's dispatch has hundreds of copies, some are enough.
MAX_LOOKED_AT = 20
# A copy of a copy of a copy: longer chains are loops.
MAX_CHAIN = 5


@dataclass(frozen=True, slots=True)
class _Placed:
    id: str
    seq: int
    publisher_key: str
    published: str | None
    copy_of: str | None


def place(connection: Connection, article: Article) -> set[str]:
    """Find whom a filed article repeats and who repeats it; the articles whose original this changes."""
    mine = runs(article)
    wanted = bands(mine)
    if not wanted:
        return set()
    near = _near(connection, article.id, wanted)
    connection.execute(insert(banded), [{"band": band, "article_id": article.id} for band in wanted])
    me, changed = _placed(connection, article.id), set()
    for other in near:
        theirs = runs(log.read_article(connection, other.seq))
        if _wrote_before(connection, other, me):
            if repeats(mine, theirs) and _is_better(connection, other, me.copy_of):
                me = _point(connection, me, other)
                changed.add(me.id)
        elif repeats(theirs, mine) and _is_better(connection, me, other.copy_of):
            _point(connection, other, me)
            changed.add(other.id)
    return changed | _copies(connection, changed)


def forget(connection: Connection, article_id: str) -> set[str]:
    """Find another original for the copies of an article that is taken out; those copies."""
    orphans = _copies(connection, {article_id})
    connection.execute(update(heads).where(heads.c.article_id.in_(orphans)).values(copy_of=None))
    connection.execute(banded.delete().where(banded.c.article_id == article_id))
    connection.execute(heads.delete().where(heads.c.article_id == article_id))
    for ident in sorted(orphans):
        mine = connection.execute(select(banded.c.band).where(banded.c.article_id == ident)).scalars().all()
        me = _placed(connection, ident)
        own = runs(log.read_article(connection, me.seq))
        for other in _near(connection, ident, tuple(mine)):
            older = _wrote_before(connection, other, me) and _is_better(connection, other, me.copy_of)
            if older and repeats(own, runs(log.read_article(connection, other.seq))):
                me = _point(connection, me, other)
    return orphans


def voices_of(connection: Connection, article_id: str, own: Voice) -> Voices:
    """Who is heard when the article speaks for itself: its outlet, in copied passages the original's."""
    original = _placed(connection, article_id).copy_of
    if original is None:
        return Voices(own)
    first = _placed(connection, original)
    passages = runs(log.read_article(connection, first.seq))
    for _ in range(MAX_CHAIN):
        if first.copy_of is None:
            break
        first = _placed(connection, first.copy_of)
    outlet = connection.execute(select(heads.c.outlet).where(heads.c.article_id == first.id)).scalar()
    return Voices(own, Voice(outlet, first.id), passages)


def _near(connection: Connection, article_id: str, wanted: tuple[str, ...]) -> list[_Placed]:
    """The likeliest first: those that share most bands."""
    shared = select(banded.c.article_id, func.count().label("shared")).where(banded.c.band.in_(wanted))
    ranked = shared.where(banded.c.article_id != article_id).group_by(banded.c.article_id).subquery()
    query = _heads().join(ranked, ranked.c.article_id == heads.c.article_id)
    query = query.order_by(ranked.c.shared.desc(), heads.c.article_id).limit(MAX_LOOKED_AT)
    return [_from_row(row) for row in connection.execute(query)]


def _placed(connection: Connection, article_id: str) -> _Placed:
    return _from_row(connection.execute(_heads().where(heads.c.article_id == article_id)).one())


def _from_row(row: Row[Any]) -> _Placed:
    return _Placed(row.article_id, row.seq, row.publisher_key, row.published, row.copy_of)


def _heads() -> Select[Any]:
    return select(heads)


def _copies(connection: Connection, ids: set[str]) -> set[str]:
    return set(connection.execute(select(heads.c.article_id).where(heads.c.copy_of.in_(ids))).scalars())


def _wrote_before(connection: Connection, one: _Placed, other: _Placed) -> bool:
    """Whoever is cited wrote first; else the date tells, and of equal dates an order that never changes."""
    cited, citing = _cites(connection, other, one), _cites(connection, one, other)
    if cited != citing:
        return cited
    return (one.published or "~", one.id) < (other.published or "~", other.id)


def _cites(connection: Connection, one: _Placed, other: _Placed) -> bool:
    named = (
        select(parties.c.entity_id)
        .join(assertions, assertions.c.seq == parties.c.assertion_seq)
        .join(entities, entities.c.id == parties.c.entity_id)
        .where(assertions.c.article_id == one.id, parties.c.part == "source")
        .where(entities.c.folded == other.publisher_key)
    )
    return other.publisher_key != "" and connection.execute(named.limit(1)).first() is not None


def _is_better(connection: Connection, original: _Placed, than: str | None) -> bool:
    return than is None or _wrote_before(connection, original, _placed(connection, than))


def _point(connection: Connection, copy: _Placed, original: _Placed) -> _Placed:
    connection.execute(update(heads).where(heads.c.article_id == copy.id).values(copy_of=original.id))
    return replace(copy, copy_of=original.id)
