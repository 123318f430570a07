"""Which articles repeat one another, and which of them published first."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, insert, select, update

from kg.copies import are_copies, bands, runs
from kg.ingest.asserting import Voice
from kg.model import Article
from kg.store import log
from kg.store.schema import bands as banded
from kg.store.schema import heads

# Look-alikes whose texts are read, per article; an agency's dispatch has hundreds of copies, one is enough.
MAX_LOOKED_AT = 20


def find_copies(connection: Connection, article: Article) -> tuple[str, ...]:
    """The live articles that it repeats or that repeat it; files it where its own copies will look."""
    mine = runs(article)
    wanted = bands(mine)
    if not wanted:
        return ()
    near = select(banded.c.article_id).where(banded.c.band.in_(wanted), banded.c.article_id != article.id)
    near = near.distinct().order_by(banded.c.article_id).limit(MAX_LOOKED_AT)
    looked_at = list(connection.execute(near).scalars())
    connection.execute(insert(banded), [{"band": band, "article_id": article.id} for band in wanted])
    found = []
    for ident in looked_at:
        seq = log.head(connection, ident)
        if seq is not None and are_copies(mine, runs(log.read_article(connection, seq))):
            found.append(ident)
    return tuple(found)


def first_of(connection: Connection, ids: Iterable[str]) -> str | None:
    """The earliest published of these, an undated one last; then the first ingested."""
    found = connection.execute(
        select(heads.c.article_id, heads.c.published, heads.c.seq).where(heads.c.article_id.in_(list(ids)))
    )
    ranked = sorted((published or "~", seq, ident) for ident, published, seq in found)
    return ranked[0][2] if ranked else None


def family(connection: Connection, ids: Iterable[str]) -> set[str]:
    """These articles with the originals they copy and every other copy of those."""
    known = set(ids)
    roots = connection.execute(select(heads.c.copy_of).where(heads.c.article_id.in_(known))).scalars()
    originals = known | {root for root in roots if root is not None}
    copies = connection.execute(select(heads.c.article_id).where(heads.c.copy_of.in_(originals))).scalars()
    return originals | set(copies)


def point_to(connection: Connection, members: Iterable[str], original: str) -> None:
    """Record that these articles copy the original, which copies none."""
    some = heads.c.article_id.in_(list(members))
    connection.execute(update(heads).where(some, heads.c.article_id != original).values(copy_of=original))
    connection.execute(update(heads).where(heads.c.article_id == original).values(copy_of=None))


def voice_for(connection: Connection, article_id: str, own: Voice) -> Voice:
    """Who is heard when the article speaks for itself: the outlet it copies, if it copies one."""
    query = select(heads.c.copy_of).where(heads.c.article_id == article_id)
    original = connection.execute(query).scalar()
    if original is None:
        return own
    outlet = connection.execute(select(heads.c.outlet).where(heads.c.article_id == original)).scalar()
    return Voice(outlet, original)
