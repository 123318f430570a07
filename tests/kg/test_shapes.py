"""The shapes accept what the store exports, and refuse in French what it must never export."""

from __future__ import annotations

import json

import pytest
from pyshacl import validate
from rdflib import RDF, Graph, Literal, URIRef

from kg.export.rdf import to_turtle
from kg.ingest import ingest
from kg.ontology import NAMESPACE, load_ontology
from kg.store import open_store
from ontologies import PATH
from tests.kg.newsroom import article, claim, company, group, money, outlet, person, words

VOCABULARY = Graph().parse(PATH / "recoupe.ttl")
SHAPES = Graph().parse(PATH / "shapes.ttl")


def rc(name: str) -> URIRef:
    return URIRef(NAMESPACE + name)


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> str:
    store = open_store(tmp_path_factory.mktemp("store") / "recoupe.sqlite")
    told = [
        claim("a1", company("Brival"), "acquires", company("Solmeo"), qualifiers={"when": "2024-03"}),
        claim(
            "a1",
            company("Brival"),
            "raises",
            money("3 millions d’euros", 3e6),
            attribution=[outlet("Le Phare")],
        ),
        claim(
            "a1", person("Anne Roux"), "says", words("tout va bien"), modality="hedged", polarity="negated"
        ),
        claim("a1", company("Brival"), "hires", group("douze ingénieurs", "Solmeo")),
    ]
    ingest(store, article("a1", "Le Relais", "2024-03-02"), told)
    other = claim("a2", company("Brival"), "acquires", company("Solmeo"), polarity="negated")
    ingest(store, article("a2", "Midi Finances", "2024-03-03"), [other])
    return "".join(to_turtle(store))


def problems(graph: Graph) -> str:
    """What the validator says, empty when the graph conforms."""
    conforms, _, text = validate(graph + VOCABULARY, shacl_graph=SHAPES)
    return "" if conforms else str(text)


def test_what_the_store_exports_conforms(exported: str) -> None:
    assert problems(Graph().parse(data=exported, format="turtle")) == ""


DAMAGES = [
    ("Claim", "evidence", None, "sans le passage qui la porte"),
    ("Claim", "subject", None, "Il faut un sujet"),
    ("Claim", "modality", "perhaps", "La modalité doit être"),
    ("Claim", "polarity", None, "La polarité doit être"),
    ("Claim", "predicate", rc("devours"), "n’est pas déclaré"),
    ("Claim", "confidence", 1.5, "de 0 à 1"),
    ("Statement", "status", "true", "Le statut d’un énoncé"),
    ("Quantity", "bound", "about", "La borne doit être"),
]


@pytest.mark.parametrize(("kind", "name", "value", "said"), DAMAGES)
def test_a_damaged_export_is_refused(exported: str, kind: str, name: str, value: object, said: str) -> None:
    graph = Graph().parse(data=exported, format="turtle")
    victim = sorted(graph.subjects(RDF.type, rc(kind)))[0]
    graph.remove((victim, rc(name), None))
    if value is not None:
        graph.add((victim, rc(name), value if isinstance(value, URIRef) else Literal(value)))
    assert said in problems(graph)


def test_every_message_is_french() -> None:
    messages = list(SHAPES.objects(None, URIRef("http://www.w3.org/ns/shacl#message")))
    assert len(messages) > 20
    assert {message.language for message in messages} == {"fr"}


def test_the_context_and_the_vocabulary_share_their_terms() -> None:
    context = json.loads((PATH / "context.jsonld").read_text(encoding="utf-8"))["@context"]
    ours = {term for term, value in context.items() if isinstance(value, dict) and "@id" not in value}
    declared = {str(s).removeprefix(NAMESPACE) for s in VOCABULARY.subjects(RDF.type, RDF.Property)}
    assert ours <= declared
    assert set(load_ontology().predicates) <= declared


def test_a_compact_claim_expands_to_the_exported_terms() -> None:
    compact = {
        "@context": json.loads((PATH / "context.jsonld").read_text(encoding="utf-8"))["@context"],
        "id": "https://recoupe.example/id/claim/1", "type": "Claim", "predicate": "acquires",
        "subject": "https://recoupe.example/id/entity/a", "object": "https://recoupe.example/id/entity/b",
    }  # fmt: skip
    graph = Graph().parse(data=json.dumps(compact), format="json-ld")
    (one,) = graph.subjects(RDF.type, rc("Claim"))
    assert graph.value(one, rc("predicate")) == rc("acquires")
    assert isinstance(graph.value(one, rc("subject")), URIRef)
