"""What is exported keeps the promises of `ontologies/shapes.ttl`."""

from __future__ import annotations

import pyshacl
from rdflib import RDF, Graph

from kg.export import FORMATS
from kg.export.terms import rc
from kg.store import Store
from ontologies import PATH


def validated(data: Graph) -> tuple[bool, str]:
    data.parse(PATH / "recoupe.ttl", format="turtle")
    conforms, _, text = pyshacl.validate(data, shacl_graph=Graph().parse(PATH / "shapes.ttl"), advanced=True)
    return conforms, text


def test_the_export_conforms(store: Store) -> None:
    data = Graph().parse(data="".join(FORMATS["turtle"].chunks(store)), format="turtle")
    assert {str(kind).rpartition("#")[2] for kind in data.objects(None, RDF.type)} >= {
        "Claim", "Statement", "Article", "Evidence", "Entity", "Comparison", "Quantity", "Words", "Group",
    }  # fmt: skip
    conforms, text = validated(data)
    assert conforms, text


def test_a_claim_without_its_passage_does_not(store: Store) -> None:
    data = Graph().parse(data="".join(FORMATS["turtle"].chunks(store)), format="turtle")
    data.remove((None, rc("evidence"), None))
    conforms, text = validated(data)
    assert not conforms
    assert "sans le passage" in text
