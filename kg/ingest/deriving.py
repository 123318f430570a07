"""Everything that follows from one reading of one article, written and unwritten."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, delete, insert, select

from kg.french.folding import fold
from kg.ingest.asserting import assert_claim, outlet_name, parties_of, voice_of
from kg.ingest.background import Background
from kg.ingest.comparing import MAX_OTHERS, MAX_PER_KEY, compare_all
from kg.ingest.copying import forget, place, voices_of
from kg.ingest.facts import assertion_of
from kg.ingest.names import StoredNames
from kg.ingest.restating import restate
from kg.lineage import inherit_origins, own_origin
from kg.merge import statement_id
from kg.model import Article, Assertion, Claim, Comparison, Entity
from kg.names import blocking_keys, source_key
from kg.resolve import Resolution, Resolver
from kg.resolve.judged import Judged, judge_all
from kg.store import derived, find, log, near, schema
from kg.store.derived import Filed
from kg.store.log import Reading

__all__ = [
    "MAX_OTHERS", "MAX_PER_KEY", "again", "derive", "is_prepared", "judgements", "prepare", "remake",
    "resolve", "withdraw",
]  # fmt: skip


def is_prepared(connection: Connection, background: Background) -> bool:
    """Whether everything derived was made with this very background."""
    meta = schema.meta
    return (
        connection.execute(select(meta.c.value).where(meta.c.key == "reference")).scalar() == background.stamp
    )


def prepare(connection: Connection, background: Background) -> None:
    """File the reference layer before the first article; when it has changed, make everything again."""
    if not is_prepared(connection, background):
        remake(connection, background)


def remake(connection: Connection, background: Background) -> None:
    """Erase what is derived and replay the log."""
    derived.erase(connection)
    _file_reference(connection, background)
    for seq in log.latest_readings(connection):
        derive(connection, background, log.read(connection, seq))


def _file_reference(connection: Connection, background: Background) -> None:
    put_entities(connection, background.entities, background.source_names)
    derived.put_assertions(connection, [_file_fact(fact, background) for fact in fact_assertions(background)])
    connection.execute(delete(schema.meta).where(schema.meta.c.key == "reference"))
    connection.execute(insert(schema.meta).values(key="reference", value=background.stamp))


def fact_assertions(background: Background) -> list[Assertion]:
    """Every fact of the reference as an assertion."""
    return [assertion_of(fact, background.ontology) for fact in background.facts]


def _file_fact(assertion: Assertion, background: Background) -> Filed:
    ids = {entity.id for entity in background.entities}
    ends = ((assertion.subject_id, "subject"), (assertion.object_id, "object"))
    return Filed(
        assertion, None, fold(assertion.publisher or ""), statement_id(assertion, background.ontology),
        tuple((name, part) for name, part in ends if name in ids), background.keys(assertion),
    )  # fmt: skip


def put_entities(
    connection: Connection, found: Iterable[Entity], source_names: Mapping[str, Iterable[str]] | None = None
) -> None:
    """File entities where their names will be looked for."""
    sources = source_names or {}
    derived.put_entities(
        connection,
        [
            (
                e,
                blocking_keys(e.name, e.aliases, person=e.type == "Person")
                | set(map(source_key, sources.get(e.id, ()))),
            )
            for e in found
        ],
    )


def derive(connection: Connection, background: Background, reading: Reading) -> tuple[Comparison, ...]:
    """Resolve, file, compare and restate one article, then what it proves to copy or to be copied by."""
    article = reading.article
    resolution = resolve(connection, background, article, [claim for _, claim in reading.claims])
    _put_names(connection, resolution)
    _put_head(connection, reading, outlet_name(article, resolution))
    compared = assert_all(connection, background, reading, resolution)
    # Only once filed does the article tell whom it cites, which decides who copies whom.
    for ident in sorted(place(connection, article)):
        again(connection, background, ident)
    return compared


def again(connection: Connection, background: Background, article_id: str) -> None:
    """Make again what follows from an article already filed: its origin or who is named in it has changed."""
    seq = log.head(connection, article_id)
    if seq is None:
        return
    reading = log.read(connection, seq)
    touched = _drop(connection, article_id)
    resolution = resolve(connection, background, reading.article, [claim for _, claim in reading.claims])
    _put_names(connection, resolution)
    assert_all(connection, background, reading, resolution)
    restate(connection, background, touched)


def assert_all(
    connection: Connection, background: Background, reading: Reading, resolution: Resolution
) -> tuple[Comparison, ...]:
    """File the assertions of one article, compare them, restate what they touch."""
    article = reading.article
    own = voice_of(article, resolution)
    voices = voices_of(connection, article.id, own)
    told = [assert_claim(c, article, resolution, voices.heard_in(c)) for _, c in reading.claims]
    settled = inherit_origins(told, own_origin(own.outlet, own.article), background.family)
    filed = [
        Filed(
            assertion, seq, fold(own.outlet or ""), statement_id(assertion, background.ontology),
            parties_of(claim, assertion, resolution), background.keys(assertion),
        )
        for (seq, claim), assertion in zip(reading.claims, settled, strict=True)
    ]  # fmt: skip
    derived.put_assertions(connection, filed)
    compared = compare_all(connection, background, filed)
    derived.put_comparisons(connection, compared)
    telling = [c for c in compared if c.side != "none"]
    ends = {end for c in telling for end in (c.statement_a, c.statement_b)}
    restate(connection, background, ends | {item.statement_id for item in filed})
    return tuple(c.comparison for c in compared)


def _put_names(connection: Connection, resolution: Resolution) -> None:
    put_entities(connection, resolution.created)
    for candidate in resolution.candidates:
        derived.put_candidate(connection, candidate)


def _put_head(connection: Connection, reading: Reading, outlet: str | None) -> None:
    article = reading.article
    row = {"article_id": article.id, "seq": reading.seq, "outlet": outlet,
           "publisher_key": fold(outlet or ""), "published": article.published}  # fmt: skip
    connection.execute(insert(schema.heads).values(row))


def resolve(
    connection: Connection, background: Background, article: Article, claims: Sequence[Claim]
) -> Resolution:
    """Who is named in the article, by what the record knows now."""
    names = StoredNames(connection)
    return Resolver(names, judgements(connection, background), background.known).resolve(article, claims)


def judgements(connection: Connection, background: Background) -> Judged:
    reference = {entity.id for entity in background.entities}
    return judge_all(log.all_judgements(connection), reference.__contains__)


def withdraw(connection: Connection, background: Background, article_id: str) -> tuple[str, ...]:
    """Take an article out of everything derived; the statements that leaned on it, made again without it."""
    touched = _drop(connection, article_id)
    for ident in sorted(forget(connection, article_id)):
        again(connection, background, ident)
    restate(connection, background, touched)
    return touched


def _drop(connection: Connection, article_id: str) -> tuple[str, ...]:
    """Unfile an article's assertions; the ids of the statements that leaned on them."""
    own = select(schema.assertions.c.id).where(schema.assertions.c.article_id == article_id)
    mine = list(connection.execute(own).scalars())
    compared = find.comparisons_of(connection, mine)
    touched = find.statement_ids(connection, (*mine, *(end for c in compared for end in (c.a, c.b))))
    named = near.entities_of(connection, article_id)
    derived.drop_assertions(connection, article_id)
    derived.drop_orphans(connection, named)
    return tuple(sorted(set(touched.values())))
