"""Reference facts as assertions, so that articles are compared with them like with one another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.french.folding import fold
from kg.model import Assertion, Described, Fact, FactSource, Named, Node, Quantity, Words
from kg.ontology import Ontology
from kg.resolve.nodes import described_key, quantity_key, words_key

# « MENAFN (d'après Bloomberg) »: the words are Bloomberg's. « CNBC (via NBC Bay Area) »: they are CNBC's.
_AFTER = re.compile(r"\((?:d['’]après|selon|citant)\s+(?P<origin>[^)]+)\)")
_ASIDE = re.compile(r"\s*\([^)]*\)")
# A fact with two sources, or an official one, against a fact with one.
CONFIRMED, SINGLE = 1.0, 0.7


def assertion_of(fact: Fact, ontology: Ontology) -> Assertion:
    """Its id and article are `reference:<fact id>`; the publisher is the source to cite."""
    cited = cited_source(fact.sources)
    name = f"reference:{fact.id}"
    return Assertion(
        id=name, article=name, publisher=_ASIDE.sub("", cited.publisher) if cited else None,
        published=cited.date if cited else None, subject=fact.subject, subject_id=node_id(fact.subject, name),
        predicate=fact.predicate, object=fact.object, object_id=node_id(fact.object, name),
        qualifiers=fact.qualifiers, modality=fact.modality, polarity="affirmed", attribution=(),
        origin=fact_origin(fact), quote=rendering(fact, ontology),
        confidence=CONFIRMED if fact.confidence == "confirmed" else SINGLE, reference=True,
    )  # fmt: skip


def node_id(node: Node, article: str) -> str:
    """The canonical id a node already has, else the key of what it says."""
    match node:
        case Named(id=str(known)):
            return known
        case Named():
            return f"text:{fold(node.name)}"
        case Quantity():
            return quantity_key(node)
        case Words():
            return words_key(node)
        case Described():
            return described_key(node, article, None)


def cited_source(sources: Sequence[FactSource]) -> FactSource | None:
    """The first that is no reprint, else the first."""
    return min(sources, key=lambda source: source.relay, default=None)


def fact_origin(fact: Fact) -> str | None:
    """The one account it rests on; None when several stand behind it, which makes it independent of each."""
    if fact.origin is not None:
        return fold(fact.origin)
    behind = {_behind(source) for source in fact.sources}
    return behind.pop() if len(behind) == 1 else None


def _behind(source: FactSource) -> str:
    relayed = _AFTER.search(source.publisher)
    return fold(relayed["origin"] if relayed else _ASIDE.sub("", source.publisher))


def rendering(fact: Fact, ontology: Ontology) -> str:
    """« A exerce une fonction à B : PDG (2015 – 2018) »: dry, but whoever knows the fact recognises it."""
    predicate = ontology.predicates.get(fact.predicate)
    said = f"{fact.subject.label} {predicate.label if predicate else fact.predicate} {fact.object.label}"
    role = fact.qualifiers.get("role")
    since, until = fact.qualifiers.get("since"), fact.qualifiers.get("until")
    when = f"{since or '…'} – {until or '…'}" if until else f"depuis {since}" if since else ""
    when = when or str(fact.qualifiers.get("when", ""))
    return said + (f" : {role}" if role else "") + (f" ({when})" if when else "")
