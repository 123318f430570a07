"""Every export is read back by somebody else's reader, and is the same bytes each time."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import networkx as nx
import pytest
from rdflib import PROV, RDF, Dataset, Graph, Literal, URIRef
from rdflib.compare import isomorphic

from kg.export import FORMATS
from kg.export.terms import iri, oa, rc
from kg.ingest import ingest
from kg.store import Store, open_store
from tests.kg.export.conftest import NASTY
from tests.kg.newsroom import article, claim, company, words

# rdflib's own parsers still use what rdflib has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")


def exported(store: Store, name: str) -> bytes:
    out = io.BytesIO()
    FORMATS[name].write(store, out)
    return out.getvalue()


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_the_same_record_is_the_same_bytes(store: Store, name: str) -> None:
    assert exported(store, name) == exported(store, name)
    assert exported(store, name)


def test_the_three_rdf_formats_say_the_same(store: Store) -> None:
    turtle = Graph().parse(data=exported(store, "turtle"), format="turtle")
    assert isomorphic(turtle, Graph().parse(data=exported(store, "jsonld"), format="json-ld"))
    trig = Dataset(default_union=True)
    trig.parse(data=exported(store, "trig"), format="trig")
    assert {(s, p, o) for s, p, o, _ in trig.quads((None, None, None, None))} == set(turtle)


def test_a_quote_survives_with_its_offsets(store: Store) -> None:
    graph = Graph().parse(data=exported(store, "turtle"), format="turtle")
    (selector,) = graph.subjects(oa("exact"), Literal(NASTY))
    (place,) = graph.subjects(oa("hasSelector"), selector)
    (offsets,) = [s for s in graph.objects(place, oa("hasSelector")) if s != selector]
    assert graph.value(offsets, oa("start")) == Literal(0)
    assert graph.value(offsets, oa("end")) == Literal(len(NASTY))
    assert graph.value(place, oa("hasSource")) == iri("article", "a1")


def test_trig_keeps_each_article_s_claims_in_a_graph_derived_from_it(store: Store) -> None:
    trig = Dataset()
    trig.parse(data=exported(store, "trig"), format="trig")
    graphs = {g.identifier: g for g in trig.graphs() if (None, RDF.type, rc("Claim")) in g}
    assert {len(list(g.subjects(RDF.type, rc("Claim")))) for g in graphs.values()} == {5, 1}
    default = trig.default_graph
    derived = {default.value(URIRef(str(name)), PROV.wasDerivedFrom) for name in graphs}
    assert derived == {iri("article", "a1"), iri("article", "a/2 #é")}


def test_modality_and_polarity_are_never_lost(store: Store) -> None:
    graph = Graph().parse(data=exported(store, "turtle"), format="turtle")
    claims = [
        c for c in graph.subjects(rc("predicate"), rc("acquires")) if (c, RDF.type, rc("Claim")) in graph
    ]
    told = {(str(graph.value(c, rc("modality"))), str(graph.value(c, rc("polarity")))) for c in claims}
    assert told == {("hedged", "affirmed"), ("asserted", "negated")}


def test_graphml_and_gexf_hold_the_same_network(store: Store, tmp_path: Path) -> None:
    graphml = nx.parse_graphml(exported(store, "graphml").decode(), force_multigraph=True)
    path = tmp_path / "recoupe.gexf"
    # networkx reads GEXF 1.2 and says so in the namespace; nothing of 1.3 that we write is new.
    path.write_bytes(exported(store, "gexf").replace(b"http://gexf.net/1.3", b"http://www.gexf.net/1.2draft"))
    gexf = nx.read_gexf(path)
    assert set(graphml.nodes) == set(gexf.nodes)
    assert graphml.number_of_edges() == gexf.number_of_edges() == len(store.statements())
    cytoscape = json.loads(exported(store, "cytoscape"))["elements"]
    assert {node["data"]["id"] for node in cytoscape["nodes"]} == set(graphml.nodes)
    statuses = {edge["data"]["id"]: edge["data"]["status"] for edge in cytoscape["edges"]}
    assert statuses == {s.id: s.status for s in store.statements()}


def test_csv_has_a_line_a_statement(store: Store) -> None:
    rows = list(csv.DictReader(io.StringIO(exported(store, "csv").decode(), newline="")))
    assert [row["statement"] for row in rows] == [s.id for s in store.statements()]
    assert NASTY in {row["object"] for row in rows}


def test_csv_runs_nothing_in_a_spreadsheet(tmp_path: Path) -> None:
    store = open_store(tmp_path / "recoupe.sqlite")
    ingest(store, article("a1"), [claim("a1", company("Brival"), "says", words("=HYPERLINK(1)"))])
    (row,) = csv.DictReader(io.StringIO(exported(store, "csv").decode()))
    assert row["object"] == "'=HYPERLINK(1)"
