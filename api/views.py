"""The JSON forms that both doors print; the model's own `to_json` wherever there is one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from api.checking import CheckedSentence
from kg.ingest import IngestResult, Retracted
from kg.lineage import Lineage, Strand
from kg.model import Article, Assertion, Comparison, Entity, Refusal, Statement, node_to_json

Json = dict[str, Any]


def side_to_json(side: Assertion) -> Json:
    """One side of a pair; a reference fact has no claim, `article` says `reference:<id>`."""
    claim = None if side.reference else side.id
    return {"article": side.article, "claim": claim, "quote": side.quote, "publisher": side.publisher}


def comparison_to_json(comparison: Comparison, a: Assertion, b: Assertion) -> Json:
    return {
        "id": comparison.id,
        "type": comparison.type,
        "verdict": comparison.verdict,
        "why": comparison.why,
        "a": side_to_json(a),
        "b": side_to_json(b),
    }


def entity_to_json(entity: Entity) -> Json:
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type,
        "aliases": list(entity.aliases),
        "description": entity.description,
        "qid": entity.qid,
        "reference": entity.reference,
    }


def statement_to_json(statement: Statement) -> Json:
    """One statement with the claims behind it, for and against, by id."""
    return {
        "id": statement.id,
        "subject": node_to_json(statement.subject) | {"id": statement.subject_id},
        "predicate": statement.predicate,
        "object": node_to_json(statement.object) | {"id": statement.object_id},
        "qualifiers": dict(statement.qualifiers),
        "status": statement.status,
        "reasons": list(statement.reasons),
        "supports": [_support(a) for a in statement.supports],
        "denies": [_support(a) for a in statement.denies],
    }


def _support(assertion: Assertion) -> Json:
    return side_to_json(assertion) | {
        "published": assertion.published,
        "modality": assertion.modality,
        "origin": assertion.origin,
    }


def article_to_json(article: Article, *, whole: bool = False) -> Json:
    """What identifies an article; `whole` adds its text and zones."""
    brief: Json = {
        "id": article.id,
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published,
        "url": article.url,
        "byline": article.byline,
        "inferred": sorted(article.inferred),
    }
    if whole:
        zones = [{"kind": z.kind, "start": z.start, "end": z.end, "reason": z.reason} for z in article.zones]
        brief |= {"brief": article.brief, "text": article.text, "zones": zones}
    return brief


def checked_to_json(sentence: CheckedSentence) -> Json:
    return {
        "start": sentence.start,
        "end": sentence.end,
        "text": sentence.text,
        "verdict": sentence.verdict,
        "why": sentence.why,
        "claims": [a.id for a in sentence.claims],
        "against": [a.id for a in sentence.against],
    }


def report_to_json(done: Iterable[tuple[Article, IngestResult]], refused: Iterable[Refusal]) -> Json:
    return {
        "articles": [{"article": a.id, "outcome": r.outcome, "claims": r.claims} for a, r in done],
        "refused": [{"name": r.name, "reason": r.reason} for r in refused],
    }


def retraction_to_json(done: Retracted) -> Json:
    return {
        "article": done.article,
        "statements": list(done.statements),
        "gone": list(done.gone),
        "comparisons": [comparison.id for comparison in done.comparisons],
    }


def lineage_to_json(found: Lineage) -> Json:
    """Each strand is one origin and those who repeat it, in order of publication."""
    return {
        "statement": found.statement,
        "text": found.text,
        "strands": [_strand(strand) for strand in found.strands],
        "denials": [_strand(strand) for strand in found.denials],
    }


def _strand(strand: Strand) -> Json:
    return {
        "origin": strand.origin,
        "name": strand.name,
        "outlets": list(strand.outlets),
        "claims": [_support(assertion) for assertion in strand.assertions],
    }
