"""What a claim can say, read from `ontologies/`: predicates and their constraints, their words, roles.

Rules and writers ask this module and never name a predicate themselves: `predicate.exclusive_object`,
`predicate.scoped_by`… A new kind of claim is a new paragraph of `recoupe.ttl` and rows of `lexicon.csv`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pyoxigraph as ox

from kg.errors import InvalidInput
from kg.lexicon import Evocation, load_lexicon
from kg.roles import Roles, load_roles
from ontologies import PATH

NAMESPACE = "https://recoupe.example/ns#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
SCHEMA = "https://schema.org/"
EQUIVALENTS = (OWL + "equivalentProperty", SKOS + "closeMatch")

# A deal's stages from the weakest to the firmest; `failed` ends a deal from any of the others.
STAGES: tuple[str, ...] = ("rumour", "talks", "offer", "agreed", "completed", "failed")


@dataclass(frozen=True, slots=True)
class Predicate:
    """One relation and what cannot hold of it; the fields are those documented at the head of `recoupe.ttl`.

    `domain` and `range` hold the types of nodes, subclasses included. `compared` is `value` when the object's
    own quantity is compared, else a qualifier. The exclusive flags hold only for claims that meet
    `exclusive_when` (`name=value`, or a bare name that must be true) when it is not empty.
    """

    id: str
    label: str
    label_en: str
    comment: str
    domain: frozenset[str]
    range: frozenset[str]
    family: str
    symmetric: bool = False
    exclusive_object: bool = False
    exclusive_subject: bool = False
    functional: bool = False
    scoped_by: tuple[str, ...] = ()
    compared: str | None = None
    dated: bool = False
    repeatable: bool = False
    flow: bool = False
    staged: bool = False
    attaches: frozenset[str] = frozenset()
    exclusive_when: tuple[str, ...] = ()
    transitive: bool = False
    measures: frozenset[str] = frozenset()
    implies: frozenset[str] = frozenset()
    inverse: str = ""
    equivalents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ontology:
    """Everything `ontologies/` says, but for the names: predicates by id, the lexicon, the roles."""

    predicates: Mapping[str, Predicate]
    lexicon: tuple[Evocation, ...]
    roles: Roles
    stage_labels: Mapping[str, str]

    def family(self, name: str) -> tuple[Predicate, ...]:
        """The predicates whose statements are compared with one another."""
        return tuple(p for p in self.predicates.values() if p.family == name)

    def evoking(self, predicate: str) -> tuple[Evocation, ...]:
        """The lexicon's rows for one predicate, in the file's order."""
        return tuple(e for e in self.lexicon if e.predicate == predicate)


@lru_cache(maxsize=1)
def load_ontology() -> Ontology:
    """The shipped ontology, read once. Raises InvalidInput when one of its files is malformed."""
    terms = _read_terms(PATH / "recoupe.ttl")
    predicates = read_predicates(terms)
    return Ontology(
        predicates=MappingProxyType(predicates),
        lexicon=load_lexicon(PATH / "lexicon.csv", frozenset(predicates)),
        roles=load_roles(),
        stage_labels=MappingProxyType({s: _label(terms[NAMESPACE + s], "fr") for s in STAGES}),
    )


# ── Turtle to values ────────────────────────────────────────────────────────────────────────────────────

# Terms that pyoxigraph gives: NamedNode, BlankNode, Literal; it publishes no common type for them.
Terms = Mapping[str, Mapping[str, list[Any]]]


def _read_terms(path: Path) -> Terms:
    terms: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    try:
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            if isinstance(quad.subject, ox.NamedNode):
                terms[quad.subject.value][quad.predicate.value].append(quad.object)
    except SyntaxError as error:
        raise InvalidInput(
            f"{path.name} : Turtle mal formé ({error}) ; corrigez la ligne indiquée"
        ) from error
    return terms


def read_predicates(terms: Terms) -> dict[str, Predicate]:
    """Every term that has a family is a predicate; in the file's order."""
    family = NAMESPACE + "family"
    return {iri.removeprefix(NAMESPACE): _predicate(iri, terms) for iri, t in terms.items() if family in t}


def _predicate(iri: str, terms: Terms) -> Predicate:
    term, ident = terms[iri], iri.removeprefix(NAMESPACE)

    def own(name: str) -> tuple[str, ...]:
        return tuple(v.value for v in term.get(NAMESPACE + name, ()))

    def flag(name: str) -> bool:
        return own(name) == ("true",)

    def one(name: str) -> str | None:
        values = own(name)
        if len(values) > 1:
            raise InvalidInput(f"recoupe.ttl : {ident} a plusieurs rc:{name} ; n’en gardez qu’un")
        return values[0] if values else None

    domain = _types(terms, term.get(SCHEMA + "domainIncludes", ()))
    range_ = _types(terms, term.get(SCHEMA + "rangeIncludes", ()))
    if not domain or not range_:
        raise InvalidInput(
            f"recoupe.ttl : {ident} n’a pas de domaine ou de portée ; ajoutez domainIncludes et rangeIncludes"
        )
    return Predicate(
        id=ident, label=_label(term, "fr"), label_en=_label(term, "en"),
        comment=_text(term, RDFS + "comment"), domain=domain, range=range_, family=one("family") or "",
        symmetric=flag("symmetric"), exclusive_object=flag("exclusiveObject"),
        exclusive_subject=flag("exclusiveSubject"), functional=flag("functional"), scoped_by=own("scopedBy"),
        compared=one("compared"), dated=flag("dated"), repeatable=flag("repeatable"), flow=flag("flow"),
        staged=flag("staged"),
        attaches=frozenset(own("attaches")), exclusive_when=own("exclusiveWhen"),
        transitive=flag("transitive"), measures=frozenset(own("measures")), implies=frozenset(own("implies")),
        inverse=_text(term, NAMESPACE + "inverse"),
        equivalents=tuple(v.value for link in EQUIVALENTS for v in term.get(link, ())),
    )  # fmt: skip


def _types(terms: Terms, classes: Iterable[Any]) -> frozenset[str]:
    named = {c.value for c in classes}
    below = {iri for iri, t in terms.items() if any(c.value in named for c in t.get(RDFS + "subClassOf", ()))}
    return frozenset(iri.removeprefix(NAMESPACE) for iri in named | below if iri.startswith(NAMESPACE))


def _label(term: Mapping[str, list[Any]], language: str) -> str:
    return next((v.value for v in term.get(RDFS + "label", ()) if v.language == language), "")


def _text(term: Mapping[str, list[Any]], iri: str) -> str:
    return next((v.value for v in term.get(iri, ())), "")
