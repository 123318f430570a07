"""GEXF, GraphML and Cytoscape JSON, written as read: networkx would hold the whole graph, and date it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, fields
from xml.sax.saxutils import escape, quoteattr

from sqlalchemy import Connection

from kg.graph import Edge, Vertex, edge, vertex
from kg.store import Store
from kg.store.stream import every_statement

_NODE = tuple(f.name for f in fields(Vertex) if f.name not in ("id", "label"))
_EDGE = tuple(f.name for f in fields(Edge) if f.name not in ("id", "source", "target"))
_TYPES = {"int": ("integer", "int"), "bool": ("boolean", "boolean"), "str": ("string", "string")}
_EDGE_TYPES = {f.name: _TYPES[str(f.type)] for f in fields(Edge)}
# What XML 1.0 cannot hold, even escaped.
_FORBIDDEN = dict.fromkeys([*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0xFFFE, 0xFFFF])


def to_gexf(store: Store) -> Iterator[str]:
    """GEXF 1.3, for Gephi."""
    with store.reading() as connection:
        yield from _gexf(connection)


def to_graphml(store: Store) -> Iterator[str]:
    """GraphML, for yEd, NetworkX, igraph."""
    with store.reading() as connection:
        yield from _graphml(connection)


def to_cytoscape(store: Store) -> Iterator[str]:
    """Cytoscape.js elements."""
    with store.reading() as connection:
        yield from _cytoscape(connection)


def _gexf(connection: Connection) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
    yield "<meta><creator>Recoupe</creator></meta>\n"
    yield '<graph defaultedgetype="directed" mode="static">\n<attributes class="node">\n'
    yield from (f'<attribute id="{name}" title="{name}" type="string"/>\n' for name in _NODE)
    yield '</attributes>\n<attributes class="edge">\n'
    yield from (
        f'<attribute id="{name}" title="{name}" type="{_EDGE_TYPES[name][0]}"/>\n' for name in _EDGE[1:]
    )
    yield "</attributes>\n<nodes>\n"
    for node in _vertices(connection):
        values = _gexf_values({name: getattr(node, name) for name in _NODE})
        yield f"<node id={_quoted(node.id)} label={_quoted(node.label)}>{values}</node>\n"
    yield "</nodes>\n<edges>\n"
    for arrow in _edges(connection):
        ends = f"source={_quoted(arrow.source)} target={_quoted(arrow.target)}"
        values = _gexf_values({name: getattr(arrow, name) for name in _EDGE[1:]})
        told = f'kind="{arrow.predicate}" label={_quoted(arrow.label)}'
        yield f'<edge id="{arrow.id}" {ends} {told}>{values}</edge>\n'
    yield "</edges>\n</graph>\n</gexf>\n"


def _graphml(connection: Connection) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for name in ("label", *_NODE):
        yield f'<key id="n_{name}" for="node" attr.name="{name}" attr.type="string"/>\n'
    for name in _EDGE:
        yield f'<key id="e_{name}" for="edge" attr.name="{name}" attr.type="{_EDGE_TYPES[name][1]}"/>\n'
    yield '<graph id="recoupe" edgedefault="directed">\n'
    for node in _vertices(connection):
        data = "".join(f'<data key="n_{n}">{_text(getattr(node, n))}</data>' for n in ("label", *_NODE))
        yield f"<node id={_quoted(node.id)}>{data}</node>\n"
    for arrow in _edges(connection):
        data = "".join(f'<data key="e_{n}">{_text(getattr(arrow, n))}</data>' for n in _EDGE)
        ends = f"source={_quoted(arrow.source)} target={_quoted(arrow.target)}"
        yield f'<edge id="{arrow.id}" {ends}>{data}</edge>\n'
    yield "</graph>\n</graphml>\n"


def _cytoscape(connection: Connection) -> Iterator[str]:
    yield '{"elements": {"nodes": ['
    yield from _joined(asdict(node) for node in _vertices(connection))
    yield '\n], "edges": ['
    yield from _joined(asdict(arrow) for arrow in _edges(connection))
    yield "\n]}}\n"


def _joined(elements: Iterator[dict[str, object]]) -> Iterator[str]:
    for place, data in enumerate(elements):
        yield (",\n" if place else "\n") + json.dumps({"data": data}, ensure_ascii=False)


def _vertices(connection: Connection) -> Iterator[Vertex]:
    """Each node once, at its first statement."""
    seen: set[str] = set()
    for statement in every_statement(connection):
        ends = ((statement.subject, statement.subject_id), (statement.object, statement.object_id))
        for node, ident in ends:
            if ident not in seen:
                seen.add(ident)
                yield vertex(node, ident)


def _edges(connection: Connection) -> Iterator[Edge]:
    return (edge(statement) for statement in every_statement(connection))


def _gexf_values(values: dict[str, object]) -> str:
    told = "".join(f'<attvalue for="{name}" value={_quoted(_plain(v))}/>' for name, v in values.items())
    return f"<attvalues>{told}</attvalues>"


def _plain(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _text(value: object) -> str:
    return escape(_plain(value).translate(_FORBIDDEN))


def _quoted(value: str) -> str:
    return quoteattr(value.translate(_FORBIDDEN))
