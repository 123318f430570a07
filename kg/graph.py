"""The record as a network: who is tied to whom, by which statements. Nodes and edges carry plain values."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.lineage import independent_origins
from kg.merge import firmest
from kg.model import MODALITIES, Assertion, Described, Json, Named, Node, Quantity, Statement, Words
from kg.ontology import load_ontology
from kg.status import LABELS
from kg.store import Store

if TYPE_CHECKING:
    import networkx as nx

# Statements read at a time: a picture of a hub stops long before its last one.
PAGE = 100


@dataclass(frozen=True, slots=True)
class Vertex:
    """A node. `kind`: entity, group, quantity or words; the last two are values, not parties."""

    id: str
    label: str
    kind: str
    type: str


@dataclass(frozen=True, slots=True)
class Edge:
    """A statement as an arrow from its subject to its object."""

    id: str
    source: str
    target: str
    predicate: str
    label: str
    status: str
    status_label: str
    modality: str
    denied: bool
    origins: int
    claims: int
    role: str
    amount: str


def vertex(node: Node, ident: str) -> Vertex:
    """What a party of a statement looks like in the network."""
    match node:
        case Named():
            return Vertex(ident, node.name, "entity", node.type)
        case Described():
            return Vertex(ident, node.text, "group", node.type)
        case Quantity():
            return Vertex(ident, node.text, "quantity", "Quantity")
        case Words():
            return Vertex(ident, node.text, "words", "Words")


def edge(statement: Statement) -> Edge:
    """What a statement looks like in the network; its claims are counted, not carried."""
    told = [a for a in (statement.supports or statement.denies) if not a.reference]
    predicate, said = load_ontology().predicates.get(statement.predicate), statement.qualifiers
    return Edge(
        id=statement.id, source=statement.subject_id, target=statement.object_id,
        predicate=statement.predicate, label=predicate.label if predicate else statement.predicate,
        status=statement.status, status_label=LABELS[statement.status], modality=strongest(told),
        denied=not statement.supports,
        origins=len(independent_origins(told)), claims=len(told),
        role=str(said.get("role", "")), amount=_amount(said.get("amount"), said.get("currency")),
    )  # fmt: skip


def strongest(told: Iterable[Assertion]) -> str:
    """The firmest modality that any origin commits to; empty when nobody does."""
    return min(firmest(told).values(), key=MODALITIES.index, default="")


def _amount(value: Json, currency: Json) -> str:
    return f"{value:.12g} {currency or ''}".strip() if isinstance(value, int | float) else ""


def neighbourhood(
    store: Store, entity_ids: Collection[str], *, depth: int = 1, limit: int = 200, values: bool = False
) -> nx.MultiDiGraph[str]:
    """Statements within `depth` steps, at most `limit`, near ones first; figures and words with `values`."""
    import networkx as nx  # A third of a second that only pictures need.

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    seen: set[str] = set()
    frontier = sorted(set(entity_ids))
    for _ in range(depth):
        reached: set[str] = set()
        for entity_id in frontier:
            seen.add(entity_id)
            for statement in _about(store, entity_id, values=values):
                if graph.number_of_edges() >= limit:
                    return graph
                reached |= _add(graph, statement)
        frontier = sorted(reached - seen)
    return graph


def _about(store: Store, entity_id: str, *, values: bool) -> Iterator[Statement]:
    """Everything said of an entity, page after page; figures and reported words on request."""
    offset = 0
    while found := store.statements(entity=entity_id, limit=PAGE, offset=offset):
        yield from (s for s in found if values or not isinstance(s.object, Quantity | Words))
        offset += len(found)


def _add(graph: nx.MultiDiGraph[str], statement: Statement) -> set[str]:
    """Add a statement; the entities at its ends."""
    ends = (vertex(statement.subject, statement.subject_id), vertex(statement.object, statement.object_id))
    for end in ends:
        graph.add_node(end.id, label=end.label, kind=end.kind, type=end.type)
    arrow = edge(statement)
    graph.add_edge(
        arrow.source, arrow.target, key=arrow.id, predicate=arrow.predicate, label=arrow.label,
        status=arrow.status, modality=arrow.modality, denied=arrow.denied, origins=arrow.origins,
        claims=arrow.claims, role=arrow.role, amount=arrow.amount,
    )  # fmt: skip
    return {end.id for end in ends if end.kind == "entity"}
