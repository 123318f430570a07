"""The record as RDF resources, one block of triples at a time, whatever they are written in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from rdflib import OWL, PROV, RDF, RDFS, SKOS, XSD, Literal, URIRef
from rdflib.namespace import DCTERMS
from sqlalchemy import Connection

from kg.model import (
    Article,
    Assertion,
    Comparison,
    Described,
    Entity,
    Evidence,
    Json,
    Named,
    Node,
    Quantity,
    Statement,
    Words,
)
from kg.ontology import NAMESPACE
from kg.store import log
from kg.store.entities import entities_by_id
from kg.store.find import find_assertions
from kg.store.stream import every_article, every_assertion, every_comparison, every_entity, every_statement

BASE = "https://recoupe.example/id/"
OA = "http://www.w3.org/ns/oa#"
SCHEMA = "https://schema.org/"
WIKIDATA = "http://www.wikidata.org/entity/"

PREFIXES: Mapping[str, str] = {
    "dct": str(DCTERMS), "oa": OA, "owl": str(OWL), "prov": str(PROV), "rc": NAMESPACE, "rdf": str(RDF),
    "rdfs": str(RDFS), "schema": SCHEMA, "skos": str(SKOS), "wd": WIKIDATA, "xsd": str(XSD),
}  # fmt: skip

Term = URIRef | Literal
Pairs = list[tuple[URIRef, Term]]


@dataclass(frozen=True, slots=True)
class Block:
    """What is said of one resource, and in which named graph; None is the default graph."""

    subject: URIRef
    pairs: Pairs
    graph: URIRef | None = None


def rc(name: str) -> URIRef:
    return URIRef(NAMESPACE + quote(name, safe=""))


def oa(name: str) -> URIRef:
    return URIRef(OA + name)


def iri(kind: str, ident: str) -> URIRef:
    """The address of a resource; `ident` may hold anything."""
    return URIRef(f"{BASE}{kind}/{quote(ident, safe=':~@')}")


def every_block(connection: Connection) -> Iterator[Block]:
    """Entities, articles with their claims in graphs of their own, statements, comparisons, facts."""
    seen: set[str] = set()
    for entity in every_entity(connection):
        seen.add(iri("entity", entity.id))
        yield entity_block(entity)
    for article in every_article(connection):
        yield from article_blocks(connection, article, seen)
    for statement in every_statement(connection):
        yield statement_block(statement)
    facts: set[str] = set()
    for comparison in every_comparison(connection):
        yield comparison_block(comparison)
        facts |= {end for end in (comparison.a, comparison.b) if end.startswith("reference:")}
    cited = find_assertions(connection, facts)
    parties = entities_by_id(connection, (i for f in cited.values() for i in (f.subject_id, f.object_id)))
    yield from (entity_block(e) for _, e in sorted(parties.items()) if iri("entity", e.id) not in seen)
    for name, fact in sorted(cited.items()):
        yield Block(iri("fact", name), [(RDF.type, rc("Fact")), *_said(fact)])
        yield from _value_blocks(fact, seen, None)


def entity_block(entity: Entity) -> Block:
    pairs: Pairs = [(RDF.type, rc("Entity")), (RDF.type, rc(entity.type)), (RDFS.label, Literal(entity.name))]
    pairs += [(SKOS.altLabel, Literal(alias)) for alias in sorted(set(entity.aliases) - {entity.name})]
    if entity.description:
        pairs.append((DCTERMS.description, Literal(entity.description, lang="fr")))
    if entity.qid:
        pairs.append((OWL.sameAs, URIRef(WIKIDATA + entity.qid)))
    return Block(iri("entity", entity.id), pairs)


def article_blocks(connection: Connection, article: Article, seen: set[str]) -> Iterator[Block]:
    """The article in the default graph; its claims and their evidence in one that is derived from it."""
    address, graph = iri("article", article.id), iri("graph", article.id)
    pairs: Pairs = [(RDF.type, rc("Article")), (DCTERMS.identifier, Literal(article.id))]
    for name, value in ((DCTERMS.title, article.title), (rc("publisher"), article.publisher)):
        pairs += [(name, Literal(value))] if value else []
    pairs += [(DCTERMS.issued, date(article.published))] if article.published else []
    pairs += [(URIRef(SCHEMA + "url"), Literal(article.url, datatype=XSD.anyURI))] if article.url else []
    yield Block(address, pairs)
    yield Block(graph, [(RDF.type, PROV.Entity), (PROV.wasDerivedFrom, address)])
    seq = log.head(connection, article.id)
    claims = {claim.id: claim for _, claim in log.read(connection, seq).claims} if seq else {}
    for assertion, statement_id in every_assertion(connection, article.id):
        claim = claims[assertion.id]
        side = rc("supports" if assertion.polarity == "affirmed" else "denies")
        own: Pairs = [(RDF.type, rc("Claim")), *_said(assertion), (side, iri("statement", statement_id)),
                      (PROV.wasDerivedFrom, address), (rc("extractor"), Literal(claim.extractor)),
                      (rc("confidence"), Literal(claim.confidence))]  # fmt: skip
        places = [iri("evidence", f"{article.id}/{e.start}-{e.end}") for e in claim.evidence]
        own += [(rc("evidence"), place) for place in places]
        yield Block(iri("claim", assertion.id), own, graph)
        for place, evidence in zip(places, claim.evidence, strict=True):
            if place not in seen:
                seen.add(place)
                yield from _evidence_blocks(place, address, evidence, graph)
        yield from _value_blocks(assertion, seen, graph)


def _evidence_blocks(place: URIRef, source: URIRef, evidence: Evidence, graph: URIRef) -> Iterator[Block]:
    """A Web Annotation target with its two selectors, the words and the offsets."""
    words, offsets = URIRef(f"{place}/quote"), URIRef(f"{place}/position")
    target: Pairs = [(RDF.type, rc("Evidence")), (oa("hasSource"), source)]
    yield Block(place, [*target, (oa("hasSelector"), words), (oa("hasSelector"), offsets)], graph)
    yield Block(words, [(RDF.type, oa("TextQuoteSelector")), (oa("exact"), Literal(evidence.quote))], graph)
    ends: Pairs = [(oa("start"), Literal(evidence.start)), (oa("end"), Literal(evidence.end))]
    yield Block(offsets, [(RDF.type, oa("TextPositionSelector")), *ends], graph)


def statement_block(statement: Statement) -> Block:
    pairs: Pairs = [
        (RDF.type, rc("Statement")), (rc("subject"), node_iri(statement.subject, statement.subject_id)),
        (rc("predicate"), rc(statement.predicate)),
        (rc("object"), node_iri(statement.object, statement.object_id)),
        (rc("status"), Literal(statement.status)), *qualifiers(statement.qualifiers),
    ]  # fmt: skip
    pairs += [(RDFS.comment, Literal(reason, lang="fr")) for reason in statement.reasons]
    return Block(iri("statement", statement.id), pairs)


def comparison_block(comparison: Comparison) -> Block:
    ends = [iri("fact" if e.startswith("reference:") else "claim", e) for e in (comparison.a, comparison.b)]
    pairs: Pairs = [
        (RDF.type, rc("Comparison")), (rc("first"), ends[0]), (rc("second"), ends[1]),
        (rc("verdict"), Literal(comparison.verdict)), (rc("type"), Literal(comparison.type)),
        (RDFS.comment, Literal(comparison.why, lang="fr")),
    ]  # fmt: skip
    return Block(iri("comparison", comparison.id), pairs)


def _said(assertion: Assertion) -> Pairs:
    pairs: Pairs = [
        (rc("subject"), node_iri(assertion.subject, assertion.subject_id)),
        (rc("predicate"), rc(assertion.predicate)),
        (rc("object"), node_iri(assertion.object, assertion.object_id)),
        (rc("modality"), Literal(assertion.modality)), (rc("polarity"), Literal(assertion.polarity)),
    ]  # fmt: skip
    for source in assertion.attribution:
        known = entity_id(source)
        pairs.append((rc("attributedTo"), iri("entity", known) if known else Literal(source.label)))
    if assertion.publisher:
        pairs.append((rc("publisher"), Literal(assertion.publisher)))
    if assertion.published:
        pairs.append((DCTERMS.issued, date(assertion.published)))
    if assertion.origin:
        pairs.append((rc("origin"), Literal(assertion.origin)))
    return pairs + qualifiers(assertion.qualifiers)


def qualifiers(values: Mapping[str, Json]) -> Pairs:
    """Each under its own name; a list is several values."""
    pairs: Pairs = []
    for name, value in sorted(values.items()):
        for each in value if isinstance(value, list | tuple) else (value,):
            plain = each if isinstance(each, str | int | float | bool) else str(each)
            pairs.append((rc(name), Literal(plain)))
    return pairs


def entity_id(node: Node) -> str | None:
    """The canonical id of a node that denotes an entity."""
    return node.id if isinstance(node, Named) else None


def node_iri(node: Node, ident: str) -> URIRef:
    return iri("value" if entity_id(node) is None else "entity", ident)


def _value_blocks(assertion: Assertion, seen: set[str], graph: URIRef | None) -> Iterator[Block]:
    """What has no proper name is described once, where it first stands."""
    ends = ((assertion.subject, assertion.subject_id), (assertion.object, assertion.object_id))
    for node, ident in ends:
        address = node_iri(node, ident)
        if address not in seen and entity_id(node) is None:
            seen.add(address)
            yield Block(address, _described(node), graph)


def _described(node: Node) -> Pairs:
    match node:
        case Named():
            return [(RDF.type, rc(node.type)), (RDFS.label, Literal(node.name))]
        case Described():
            return [(RDF.type, rc(node.type)), (RDFS.label, Literal(node.text, lang="fr"))]
        case Words():
            return [(RDF.type, rc("Words")), (RDF.value, Literal(node.text, lang="fr")),
                    (rc("quote"), Literal(node.quote))]  # fmt: skip
        case Quantity():
            ends = (("low", node.low), ("high", node.high))
            return [
                (RDF.type, rc("Quantity")), (RDFS.label, Literal(node.text, lang="fr")),
                (RDF.value, Literal(node.value)), (rc("bound"), Literal(node.bound)),
                (URIRef(SCHEMA + "unitText"), Literal(node.unit)),
                *((rc(name), Literal(value)) for name, value in ends if value is not None),
            ]  # fmt: skip


def date(iso: str) -> Literal:
    """Typed by its precision: 2024, 2024-07, 2024-07-14."""
    kinds = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}
    kind = kinds.get(len(iso), XSD.dateTime if "T" in iso else None)
    return Literal(iso, datatype=kind) if kind is not None else Literal(iso)
