"""Turtle, TriG and JSON-LD, block by block; rdflib would hold the whole graph to write it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from rdflib import RDF, Literal, URIRef

from kg.export.terms import PREFIXES, Block, Term, every_block
from kg.store import Store


def to_turtle(store: Store) -> Iterator[str]:
    """One default graph."""
    yield from _prefixes()
    with store.reading() as connection:
        for block in every_block(connection):
            yield "\n" + _turtle(block, "")


def to_trig(store: Store) -> Iterator[str]:
    """One named graph an article, derived from it (prov:wasDerivedFrom); the rest in the default graph."""
    yield from _prefixes()
    with store.reading() as connection:
        for graph, blocks in groupby(every_block(connection), key=lambda block: block.graph):
            if graph is None:
                yield from ("\n" + _turtle(block, "") for block in blocks)
            else:
                yield f"\n{graph.n3()} {{\n"
                yield from (_turtle(block, "    ") for block in blocks)
                yield "}\n"


def to_jsonld(store: Store) -> Iterator[str]:
    """Flattened: one object a resource."""
    yield f'{{"@context": {json.dumps(dict(PREFIXES))},\n"@graph": ['
    with store.reading() as connection:
        for place, block in enumerate(every_block(connection)):
            yield (",\n" if place else "\n") + json.dumps(_node(block), ensure_ascii=False)
    yield "\n]}\n"


def _prefixes() -> Iterator[str]:
    return (f"@prefix {name}: <{address}> .\n" for name, address in sorted(PREFIXES.items()))


def _turtle(block: Block, indent: str) -> str:
    said = f" ;\n{indent}    ".join(f"{_verb(p)} {_written(o)}" for p, o in _sorted(block))
    return f"{indent}{block.subject.n3()} {said} .\n"


def _sorted(block: Block) -> list[tuple[URIRef, Term]]:
    """Types first, then by name: the same record is the same text."""
    distinct = set(block.pairs)
    return sorted(distinct, key=lambda pair: (pair[0] != RDF.type, str(pair[0]), str(pair[1]), pair[1].n3()))


def _verb(predicate: URIRef) -> str:
    return "a" if predicate == RDF.type else _short(predicate)


def _written(term: Term) -> str:
    if isinstance(term, URIRef):
        return _short(term)
    datatype = f"^^{_short(term.datatype)}" if term.datatype is not None else ""
    language = f"@{term.language}" if term.language else ""
    return f"{Literal(str(term)).n3()}{language or datatype}"


def _short(address: URIRef) -> str:
    return _compact(address) or address.n3()


def _compact(address: URIRef) -> str | None:
    """« rc:role », when what is left of the prefix needs no escape."""
    for name, start in PREFIXES.items():
        local = address.removeprefix(start)
        if local != address and local.isascii() and local.replace("_", "x").isalnum():
            return f"{name}:{local}"
    return None


def _key(address: URIRef) -> str:
    return _compact(address) or str(address)


def _node(block: Block) -> dict[str, Any]:
    out: dict[str, Any] = {"@id": str(block.subject)}
    for predicate, pairs in groupby(_sorted(block), key=lambda pair: pair[0]):
        if predicate == RDF.type:
            out["@type"] = [_key(URIRef(str(term))) for _, term in pairs]
        else:
            values = [_json(term) for _, term in pairs]
            out[_key(predicate)] = values[0] if len(values) == 1 else values
    return out


def _json(term: Term) -> Any:
    if isinstance(term, URIRef):
        return {"@id": str(term)}
    if term.language:
        return {"@value": str(term), "@language": term.language}
    if term.datatype is None:
        return str(term)
    return {"@value": str(term), "@type": _key(term.datatype)}
