"""The role taxonomy and the lexicon in public vocabularies: SKOS concepts, OntoLex-Lemon entries, as Turtle.

roles_to_skos(roles) → rc:role-directeur-financier a skos:Concept ; skos:prefLabel "directeur financier"@fr …
"""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from rdflib import RDF, SKOS, Graph, Literal, Namespace, URIRef

from kg.french.folding import fold
from kg.lexicon import Evocation, Kind
from kg.ontology import NAMESPACE
from kg.roles import Roles

RC = Namespace(NAMESPACE)
ONTOLEX = Namespace("http://www.w3.org/ns/lemon/ontolex#")
LEXINFO = Namespace("http://www.lexinfo.net/ontology/2.0/lexinfo#")
LIME = Namespace("http://www.w3.org/ns/lemon/lime#")
SCHEME = RC["roles"]
LEXICON = RC["lexicon"]
_PREFIXES = {"rc": RC, "skos": SKOS, "ontolex": ONTOLEX, "lexinfo": LEXINFO, "lime": LIME}


def roles_to_skos(roles: Roles) -> str:
    """One concept a role: its masculine as label, its other forms, what is broader, what excludes it."""
    graph = _graph()
    graph.add((SCHEME, RDF.type, SKOS.ConceptScheme))
    graph.add((SCHEME, SKOS.prefLabel, Literal("Fonctions et titres", lang="fr")))
    for role in roles.by_id.values():
        concept = _role(role.id)
        graph.add((concept, RDF.type, SKOS.Concept))
        graph.add((concept, SKOS.inScheme, SCHEME))
        graph.add((concept, SKOS.prefLabel, Literal(role.masculine, lang="fr")))
        for form in sorted(set(role.forms) - {role.masculine}):
            graph.add((concept, SKOS.altLabel, Literal(form, lang="fr")))
        for wide in sorted(role.broader):
            graph.add((concept, SKOS.broader, _role(wide)))
        if not role.broader:
            graph.add((concept, SKOS.topConceptOf, SCHEME))
        for other in sorted(role.disjoint):
            graph.add((concept, RC["disjointRole"], _role(other)))
        graph.add((concept, RC["exclusiveHolder"], Literal(role.exclusive)))
    return str(graph.serialize(format="turtle"))


def lexicon_to_ontolex(lexicon: Iterable[Evocation]) -> str:
    """One entry a form and kind, one sense a predicate that it evokes; the example comes with the sense."""
    graph = _graph()
    graph.add((LEXICON, RDF.type, LIME["Lexicon"]))
    graph.add((LEXICON, LIME["language"], Literal("fr")))
    for row in lexicon:
        name = quote(fold(f"{row.kind} {row.form}").replace(" ", "-"), safe="-")
        entry, form, sense = RC[f"entry-{name}"], RC[f"form-{name}"], RC[f"sense-{name}-{row.predicate}"]
        kind = "MultiwordExpression" if row.rest else "Word"
        graph.add((LEXICON, LIME["entry"], entry))
        graph.add((entry, RDF.type, ONTOLEX[kind]))
        graph.add((entry, LEXINFO["partOfSpeech"], _part_of_speech(row.kind)))
        graph.add((entry, ONTOLEX["canonicalForm"], form))
        graph.add((form, RDF.type, ONTOLEX["Form"]))
        graph.add((form, ONTOLEX["writtenRep"], Literal(row.form, lang="fr")))
        graph.add((entry, ONTOLEX["sense"], sense))
        graph.add((sense, RDF.type, ONTOLEX["LexicalSense"]))
        graph.add((sense, ONTOLEX["reference"], RC[row.predicate]))
        if row.example:
            graph.add((sense, SKOS.example, Literal(row.example, lang="fr")))
    return str(graph.serialize(format="turtle"))


def _graph() -> Graph:
    graph = Graph()
    for prefix, namespace in _PREFIXES.items():
        graph.bind(prefix, namespace)
    return graph


def _role(ident: str) -> URIRef:
    return RC[f"role-{ident}"]


def _part_of_speech(kind: Kind) -> URIRef:
    return LEXINFO[kind]
