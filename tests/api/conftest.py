"""A small record of an invented affair: one takeover, told by one outlet and denied by another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from api.service import Service, open_service
from kg.ingest import ingest
from kg.model import Article, Claim, Evidence, Named, Polarity, Zone

VALMONT = Named("Coopérative Valmont", "Organization")
BOREL = Named("Laiterie Borel", "Organization")
DURAND = Named("Anne Durand", "Person")

BOUGHT = "La Coopérative Valmont a racheté la Laiterie Borel"
POST = "Anne Durand est la directrice financière de Valmont"
DENIED = "la Coopérative Valmont n’a pas racheté la Laiterie Borel"
ECHO = f"{BOUGHT}. {POST}."
GAZETTE = f"Contrairement à ce qui a été écrit, {DENIED}.\nPhoto : DR"


def said(article: Article, subject: Named, predicate: str, obj: Named, quote: str, **more: object) -> Claim:
    start = article.text.index(quote)
    return Claim(
        article=article.id, subject=subject, predicate=predicate, object=obj,
        evidence=(Evidence.from_article(article, start, start + len(quote)),), extractor="test.v1",
        published=article.published, **more,  # type: ignore[arg-type]
    )  # fmt: skip


def affair() -> list[tuple[Article, tuple[Claim, ...]]]:
    echo = Article(
        "echo-1", ECHO, title="Borel change de main", publisher="L’Écho du Vexin", published="2024-03-28",
        url="https://echo.example/borel", zones=(Zone("body", 0, len(ECHO)),),
    )  # fmt: skip
    cut = GAZETTE.index("\n")
    gazette = Article(
        "gazette-7", GAZETTE, title="Borel n’est pas vendue", publisher="La Gazette", published="2024-03-28",
        zones=(Zone("body", 0, cut), Zone("credit", cut + 1, len(GAZETTE), "crédit de photo")),
    )  # fmt: skip
    bought = said(echo, VALMONT, "acquires", BOREL, BOUGHT)
    post = said(
        echo, DURAND, "holdsRole", VALMONT, POST, qualifiers={"role": "directrice financière"},
    )  # fmt: skip
    negated: Polarity = "negated"
    denied = said(gazette, VALMONT, "acquires", BOREL, DENIED, polarity=negated)
    return [(echo, (bought, post)), (gazette, (denied,))]


@pytest.fixture
def store(tmp_path: Path) -> str:
    """The path of a store that holds the affair."""
    path = str(tmp_path / "affair.sqlite")
    with open_service(path) as service:
        for article, claims in affair():
            ingest(service.store, article, claims)
    return path


@pytest.fixture
def service(store: str) -> Iterator[Service]:
    with open_service(store) as opened:
        yield opened
