"""Reference facts as assertions, so that articles are compared with them like with one another."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kg.french import fold, format_date, format_number, format_quantity, parse_date, typeset
from kg.model import Assertion, Described, Fact, FactSource, Json, Named, Node, Quantity, Words
from kg.ontology import Ontology
from kg.resolve.nodes import described_key, quantity_key, words_key

# « Le Relais (d'après Le Courrier) »: the words are Le Courrier's. « Le Courrier (via Le Relais) » too.
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
    """« Paul Roux, directeur financier, Brival (2015 – mars 2018) »: the fact stands for its passage."""
    said, predicate = fact.qualifiers, ontology.predicates.get(fact.predicate)
    if said.get("role"):
        told = f"{fact.subject.label}, {said['role']}, {fact.object.label}"
    else:
        told = f"{fact.subject.label} {predicate.label if predicate else fact.predicate} {fact.object.label}"
    asides = [
        _amount(said),
        _share(said),
        ontology.stage_labels.get(str(said.get("stage")), ""),
        _period(said),
    ]
    aside = ", ".join(part for part in asides if part)
    return typeset(f"{told} ({aside})" if aside else told)


def _amount(said: Mapping[str, Json]) -> str:
    amount, currency = said.get("amount"), str(said.get("currency", ""))
    if not isinstance(amount, int | float):
        return ""
    bound = said.get("bound", "exact")
    return format_quantity(Quantity("", float(amount), currency, bound, *_ends(float(amount), bound)))


def _ends(value: float, bound: str) -> tuple[float | None, float | None]:
    return (None if bound == "max" else value, None if bound == "min" else value)


def _share(said: Mapping[str, Json]) -> str:
    share = said.get("share")
    return f"{format_number(float(share))} %" if isinstance(share, int | float) else str(share or "")


def _period(said: Mapping[str, Json]) -> str:
    since, until, when = (_date(said.get(name)) for name in ("since", "until", "when"))
    if since and until:
        return f"{since} – {until}"
    return f"depuis {since}" if since else f"jusqu’à {until}" if until else when


def _date(iso: Json) -> str:
    day = str(iso or "")
    return format_date(day, bare=True) if day and parse_date(day) == day else day
