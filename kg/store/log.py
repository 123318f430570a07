"""The append-only log: articles with the claims read in them, judgements, retractions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, func, insert, select

from kg.model import Article, Claim, Judgement, Zone, digest, node_to_json
from kg.store import fulltext
from kg.store.schema import articles, claims, heads, judgements, retractions


@dataclass(frozen=True, slots=True)
class Reading:
    """One version of one article as one extractor read it; `claims` are (sequence number, claim)."""

    seq: int
    article: Article
    claims: tuple[tuple[int, Claim], ...]


def article_from_row(row: RowMapping) -> Article:
    """An article as it was ingested."""
    return Article(
        id=row["id"], text=row["text"], title=row["title"], publisher=row["publisher"],
        published=row["published"], url=row["url"], byline=row["byline"], brief=row["brief"],
        zones=tuple(Zone(*zone) for zone in row["zones"]), inferred=frozenset(row["inferred"]),
    )  # fmt: skip


def reading_key(found: Sequence[Claim]) -> str:
    """Depends on what was read, not on the order in which it was found."""
    return digest(*sorted({claim.id for claim in found}))


def read_article(connection: Connection, seq: int) -> Article:
    row = connection.execute(select(articles).where(articles.c.seq == seq)).mappings().one()
    return article_from_row(row)


def find_reading(connection: Connection, article: Article, key: str) -> int | None:
    """The sequence number of this very reading, by its `reading_key`, when the log has it."""
    same = (articles.c.id == article.id, articles.c.version == article.version)
    query = select(articles.c.seq).where(*same, articles.c.reading == key)
    return connection.execute(query).scalar()


def has_version(connection: Connection, article: Article) -> bool:
    """Whether this very text was ingested before, whatever was read in it."""
    same = (articles.c.id == article.id, articles.c.version == article.version)
    return connection.execute(select(articles.c.seq).where(*same).limit(1)).first() is not None


def append(connection: Connection, article: Article, found: Sequence[Claim], key: str) -> Reading:
    """Add one reading under its `reading_key`; the caller has checked that it is new."""
    row = {
        "id": article.id, "version": article.version, "reading": key, "text": article.text,
        "title": article.title, "publisher": article.publisher, "published": article.published,
        "url": article.url, "byline": article.byline, "brief": article.brief,
        "zones": [[z.kind, z.start, z.end, z.reason] for z in article.zones],
        "inferred": sorted(article.inferred),
    }  # fmt: skip
    seq = connection.execute(insert(articles).values(row).returning(articles.c.seq)).scalar_one()
    distinct = {claim.id: claim for claim in found}
    rows = [{"id": name, "article_seq": seq, "data": claim.to_json()} for name, claim in distinct.items()]
    if rows:
        connection.execute(insert(claims), rows)
    numbers = _numbers(connection, seq)
    kept = tuple((numbers[name], claim) for name, claim in distinct.items())
    fulltext.add(connection, ((n, _searchable(claim)) for n, claim in kept))
    return Reading(seq, article, kept)


def read(connection: Connection, seq: int) -> Reading:
    """One reading back from the log, claims in the order in which they were appended."""
    query = select(claims.c.seq, claims.c.data).where(claims.c.article_seq == seq).order_by(claims.c.seq)
    found = tuple((n, Claim.from_json(data)) for n, data in connection.execute(query))
    return Reading(seq, read_article(connection, seq), found)


def latest_readings(connection: Connection) -> list[int]:
    """The reading that counts of every article that is not retracted, in the order of the log."""
    last = select(articles.c.id, func.max(articles.c.seq).label("seq")).group_by(articles.c.id).subquery()
    withdrawn = select(retractions.c.article_seq)
    query = select(last.c.seq).where(last.c.seq.not_in(withdrawn)).order_by(last.c.seq)
    return list(connection.execute(query).scalars())


def head(connection: Connection, article_id: str) -> int | None:
    """The sequence number of the reading that counts now."""
    return connection.execute(select(heads.c.seq).where(heads.c.article_id == article_id)).scalar()


def last_seq(connection: Connection, article_id: str) -> int | None:
    """The sequence number of the last reading, retracted or not."""
    return connection.execute(select(func.max(articles.c.seq)).where(articles.c.id == article_id)).scalar()


def append_judgement(connection: Connection, said: Judgement) -> None:
    row = {"left": said.left, "right": said.right, "verdict": said.verdict, "by": said.by, "why": said.why,
           "at": said.at}  # fmt: skip
    connection.execute(insert(judgements).values(row))


def all_judgements(connection: Connection) -> tuple[Judgement, ...]:
    """In the order in which they were said."""
    columns = (judgements.c.left, judgements.c.right, judgements.c.verdict, judgements.c.by, judgements.c.why,
               judgements.c.at)  # fmt: skip
    query = select(*columns).order_by(judgements.c.seq)
    return tuple(Judgement(*row) for row in connection.execute(query))


def append_retraction(connection: Connection, article_id: str, seq: int, why: str, at: str) -> None:
    row = {"article_id": article_id, "article_seq": seq, "why": why, "at": at}
    connection.execute(insert(retractions).values(row))


def _numbers(connection: Connection, article_seq: int) -> dict[str, int]:
    query = select(claims.c.id, claims.c.seq).where(claims.c.article_seq == article_seq)
    return {row.id: row.seq for row in connection.execute(query)}


def _searchable(claim: Claim) -> str:
    """Passages, and the names that the passage may only hint at (« il », « la société »)."""
    nodes = [node_to_json(node) for node in (claim.subject, claim.object, *claim.attribution)]
    names = [str(node.get("name") or node.get("text")) for node in nodes]
    quotes = [evidence.quote for evidence in claim.evidence]
    described = [str(value) for value in claim.qualifiers.values() if isinstance(value, str)]
    return " ".join((*quotes, *names, *described))
