"""Everything that follows from one reading of one article, written and unwritten."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, insert, select

from kg.french.folding import fold
from kg.ingest.asserting import assert_claim, outlet_name, parties_of, voice_of
from kg.ingest.background import Background
from kg.ingest.facts import assertion_of
from kg.ingest.names import StoredNames
from kg.ingest.restating import restate
from kg.merge import statement_id
from kg.model import Article, Assertion, Claim, Comparison, Entity
from kg.names import blocking_keys, source_key
from kg.resolve import Resolution, Resolver
from kg.resolve.judged import Judged, judge_all
from kg.store import derived, find, log, schema
from kg.store.derived import Filed
from kg.store.log import Reading

# Assertions compared with, per key and in all: a name in every newspaper must not slow down the next article.
MAX_PER_KEY = 40
MAX_OTHERS = 200


def prepare(connection: Connection, background: Background) -> None:
    """File the reference layer, once, before the first article."""
    meta = schema.meta
    known = connection.execute(select(meta.c.value).where(meta.c.key == "reference")).scalar()
    if known == background.stamp:
        return
    for entity in background.entities:
        put_entity(connection, entity, background.source_names.get(entity.id, ()))
    derived.put_assertions(connection, [_file_fact(fact, background) for fact in map_facts(background)])
    connection.execute(delete(meta).where(meta.c.key == "reference"))
    connection.execute(insert(meta).values(key="reference", value=background.stamp))


def map_facts(background: Background) -> list[Assertion]:
    """Every fact of the reference as an assertion."""
    return [assertion_of(fact, background.ontology) for fact in background.facts]


def _file_fact(assertion: Assertion, background: Background) -> Filed:
    ids = {entity.id for entity in background.entities}
    ends = ((assertion.subject_id, "subject"), (assertion.object_id, "object"))
    return Filed(
        assertion, None, fold(assertion.publisher or ""), statement_id(assertion, background.ontology),
        tuple((name, part) for name, part in ends if name in ids), background.keys(assertion),
    )  # fmt: skip


def put_entity(connection: Connection, entity: Entity, source_names: Iterable[str] = ()) -> None:
    keys = blocking_keys(entity.name, entity.aliases, person=entity.type == "Person")
    derived.put_entity(connection, entity, keys | {source_key(name) for name in source_names})


def derive(connection: Connection, background: Background, reading: Reading) -> tuple[Comparison, ...]:
    """Resolve, file, compare and restate one article; what comparing found."""
    article, claims = reading.article, [claim for _, claim in reading.claims]
    resolution = resolve(connection, background, article, claims)
    for entity in resolution.created:
        put_entity(connection, entity)
    for candidate in resolution.candidates:
        derived.put_candidate(connection, candidate)
    voice = voice_of(article, resolution)
    outlet = fold(outlet_name(article, resolution) or "")
    row = {
        "article_id": article.id,
        "seq": reading.seq,
        "publisher_key": outlet,
        "published": article.published,
    }
    connection.execute(insert(schema.heads).values(row))
    filed = []
    for seq, claim in reading.claims:
        assertion = assert_claim(claim, article, resolution, voice)
        parties = parties_of(claim, assertion, resolution)
        stated = statement_id(assertion, background.ontology)
        filed.append(Filed(assertion, seq, outlet, stated, parties, background.keys(assertion)))
    derived.put_assertions(connection, filed)
    compared = compare_all(connection, background, filed)
    derived.put_comparisons(connection, compared)
    ends = find.statement_ids(connection, (end for c in compared for end in (c.a, c.b)))
    restate(connection, background, {*(item.statement_id for item in filed), *ends.values()})
    return tuple(compared)


def resolve(
    connection: Connection, background: Background, article: Article, claims: Sequence[Claim]
) -> Resolution:
    """Who is named in the article, by what the record knows now."""
    names = StoredNames(connection)
    return Resolver(names, judgements(connection, background), background.known).resolve(article, claims)


def judgements(connection: Connection, background: Background) -> Judged:
    reference = {entity.id for entity in background.entities}
    return judge_all(log.all_judgements(connection), reference.__contains__)


def compare_all(connection: Connection, background: Background, filed: Iterable[Filed]) -> list[Comparison]:
    """Each of these with those of other articles, and of the reference, that share a key with it."""
    found: dict[str, Comparison] = {}
    for item in filed:
        mine = item.assertion
        for other in find.sharing(connection, item.keys, MAX_PER_KEY, MAX_OTHERS).values():
            if other.article == mine.article:
                continue
            # The elder first: what comes out does not depend on the order of ingestion.
            first, second = sorted((mine, other), key=lambda a: (a.reference, a.published or "~", a.id))
            compared = background.compare(first, second)
            if compared is not None:
                found[compared.id] = compared
    return [found[name] for name in sorted(found)]


def withdraw(connection: Connection, background: Background, article_id: str) -> tuple[str, ...]:
    """Take an article out of everything derived; the statements that leaned on it, made again without it."""
    own = select(schema.assertions.c.id).where(schema.assertions.c.article_id == article_id)
    mine = list(connection.execute(own).scalars())
    compared = find.comparisons_of(connection, mine)
    touched = find.statement_ids(connection, (*mine, *(end for c in compared for end in (c.a, c.b))))
    played = select(schema.parties.c.entity_id).join(
        schema.assertions, schema.assertions.c.seq == schema.parties.c.assertion_seq
    )
    named = set(connection.execute(played.where(schema.assertions.c.article_id == article_id)).scalars())
    derived.drop_assertions(connection, article_id)
    connection.execute(delete(schema.bands).where(schema.bands.c.article_id == article_id))
    connection.execute(delete(schema.heads).where(schema.heads.c.article_id == article_id))
    restate(connection, background, touched.values())
    derived.drop_orphans(connection, named)
    return tuple(sorted(set(touched.values())))
