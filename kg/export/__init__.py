"""The whole record for other programs; nothing dates it: the same record is always the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import IO

from kg.export.networks import to_cytoscape, to_gexf, to_graphml
from kg.export.rdf import to_jsonld, to_trig, to_turtle
from kg.export.tables import to_csv
from kg.store import Store

__all__ = ["FORMATS", "Format"]


@dataclass(frozen=True, slots=True)
class Format:
    """A way out: `chunks` gives the text piece by piece, so that a large record is never whole in memory."""

    media_type: str
    extension: str
    chunks: Callable[[Store], Iterator[str]]

    def write(self, store: Store, out: IO[bytes]) -> None:
        for chunk in self.chunks(store):
            out.write(chunk.encode())


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "gexf": Format("application/gexf+xml", "gexf", to_gexf),
        "graphml": Format("application/graphml+xml", "graphml", to_graphml),
        "cytoscape": Format("application/json", "cyjs", to_cytoscape),
        "turtle": Format("text/turtle", "ttl", to_turtle),
        "jsonld": Format("application/ld+json", "jsonld", to_jsonld),
        "trig": Format("application/trig", "trig", to_trig),
        "csv": Format("text/csv", "csv", to_csv),
    }
)
