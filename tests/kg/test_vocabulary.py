"""Roles and words in public vocabularies say what the tables say."""

from __future__ import annotations

from rdflib import RDF, SKOS, Graph, Literal, URIRef

from kg.ontology import NAMESPACE, load_ontology
from kg.vocabulary import ONTOLEX, lexicon_to_ontolex, roles_to_skos

ONTOLOGY = load_ontology()


def rc(name: str) -> URIRef:
    return URIRef(NAMESPACE + name)


def test_every_role_is_a_concept_below_what_it_is_narrower_than() -> None:
    graph = Graph().parse(data=roles_to_skos(ONTOLOGY.roles), format="turtle")
    assert len(set(graph.subjects(RDF.type, SKOS.Concept))) == len(ONTOLOGY.roles.by_id)
    financial = rc("role-directeur-financier")
    assert (financial, SKOS.prefLabel, Literal("directeur financier", lang="fr")) in graph
    assert (financial, SKOS.altLabel, Literal("CFO", lang="fr")) in graph
    assert (financial, SKOS.broader, rc("role-directeur")) in graph
    assert set(graph.objects(None, SKOS.broader)) <= set(graph.subjects(RDF.type, SKOS.Concept))


def test_every_word_leads_to_the_predicates_it_evokes() -> None:
    graph = Graph().parse(data=lexicon_to_ontolex(ONTOLOGY.lexicon), format="turtle")
    found = {
        (str(graph.value(graph.value(entry, ONTOLEX.canonicalForm), ONTOLEX.writtenRep)), str(reference))
        for entry, sense in graph.subject_objects(ONTOLEX.sense)
        for reference in graph.objects(sense, ONTOLEX.reference)
    }
    assert found == {(row.form, NAMESPACE + row.predicate) for row in ONTOLOGY.lexicon}
