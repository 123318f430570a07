"""Invented articles and claims for the tests of the record: short to write, valid by construction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.model import (
    Article,
    Claim,
    Described,
    Evidence,
    Json,
    Modality,
    Named,
    Node,
    Polarity,
    Quantity,
    Words,
)


def person(name: str) -> Named:
    return Named(name, "Person", name)


def company(name: str) -> Named:
    return Named(name, "Organization", name)


def outlet(name: str) -> Named:
    return Named(name, "Media", name)


def group(text: str, of: str | None = None) -> Described:
    return Described(text, "Group", of)


def somebody(text: str = "une source") -> Described:
    return Described(text, "Anonymous")


def money(text: str, value: float, unit: str = "EUR") -> Quantity:
    return Quantity(text, value, unit, "exact", value, value)


def words(text: str) -> Words:
    return Words(text)


def claim(
    article: str,
    subject: Node,
    predicate: str,
    object: Node,
    *,
    quote: str | None = None,
    start: int = 0,
    modality: Modality = "asserted",
    polarity: Polarity = "affirmed",
    attribution: Sequence[Node] = (),
    qualifiers: Mapping[str, Json] | None = None,
    published: str | None = None,
) -> Claim:
    said = quote or f"{subject.label} {predicate} {object.label}"
    return Claim(
        article=article, subject=subject, predicate=predicate, object=object,
        evidence=(Evidence(start, start + len(said), said),), extractor="test.v1",
        qualifiers=qualifiers or {}, modality=modality, polarity=polarity,
        attribution=tuple(attribution), published=published,
    )  # fmt: skip


def article(
    ident: str, publisher: str | None = None, published: str | None = None, text: str = ""
) -> Article:
    told = text or f"Texte de l’article {ident}."
    return Article(ident, told, publisher=publisher, published=published)
