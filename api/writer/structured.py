"""JSON-LD of a page: NewsArticle with what it cites and what it is about, and its place in the site."""

from __future__ import annotations

from typing import Any, Protocol

from api.writer.page import Page, Review, Source
from kg.model import Entity

_TYPES = {
    "Person": "Person", "Organization": "Organization", "Media": "NewsMediaOrganization",
    "Product": "Product", "Place": "Place", "Work": "CreativeWork", "Event": "Event",
}  # fmt: skip


class Named(Protocol):
    """Who publishes, and where."""

    @property
    def base(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def author(self) -> str: ...
    @property
    def about(self) -> str: ...


def structured_data(page: Page, url: str, image: str, site: Named) -> list[dict[str, Any]]:
    """Documents that a search engine can read; nothing in them is absent from the visible page."""
    stamp = f"{page.today}T08:00:00+00:00"
    about = site.base + site.about
    article = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": page.title,
        "description": page.description, "inLanguage": "fr", "url": url, "mainEntityOfPage": url,
        "datePublished": stamp, "dateModified": stamp, "image": [image], "keywords": page.keyphrase,
        "wordCount": page.words, "isAccessibleForFree": True,
        "author": {"@type": "Organization", "name": site.author, "url": about},
        "publisher": {"@type": "Organization", "name": site.name, "url": site.base,
                      "logo": {"@type": "ImageObject", "url": f"{site.base}/logo.svg"}},
        "about": [_entity(e) for e in page.about], "citation": [_citation(s) for s in page.sources],
    }  # fmt: skip
    crumbs = {
        "@context": "https://schema.org", "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "Accueil", "item": f"{site.base}/"},
            {"@type": "ListItem", "position": 2, "name": page.title, "item": url},
        ],
    }  # fmt: skip
    found: list[dict[str, Any]] = [{k: v for k, v in article.items() if v not in ([], "")}, crumbs]
    return [*found, _review(page.review, page.today, url, site)] if page.review else found


def _review(review: Review, today: str, url: str, site: Named) -> dict[str, Any]:
    """One ClaimReview a page, on the claim that a reference fact contradicts."""
    appearance: dict[str, Any] = {"@type": "CreativeWork", "headline": review.title or review.said_by}
    if review.url and review.url.startswith(("http://", "https://")):
        appearance["url"] = review.url
    claim: dict[str, Any] = {
        "@type": "Claim", "author": {"@type": review.kind, "name": review.said_by},
        "appearance": appearance,
    }  # fmt: skip
    if review.published and len(review.published) >= 10:
        claim["datePublished"] = review.published[:10]
    return {
        "@context": "https://schema.org", "@type": "ClaimReview", "url": url, "datePublished": today,
        "inLanguage": "fr", "claimReviewed": review.claim, "itemReviewed": claim,
        "author": {"@type": "Organization", "name": site.author, "url": site.base + site.about},
        "reviewRating": {
            "@type": "Rating", "ratingValue": review.rating, "bestRating": review.best, "worstRating": 1,
            "alternateName": review.verdict,
        },
    }  # fmt: skip


def _entity(entity: Entity) -> dict[str, Any]:
    kind = _TYPES.get(entity.type, "Thing")
    # A product needs offers or reviews to be one in a search engine's eyes; here it is only a subject.
    found: dict[str, Any] = {"@type": "Thing" if kind == "Product" else kind, "name": entity.name}
    if entity.qid:
        found["sameAs"] = f"https://www.wikidata.org/wiki/{entity.qid}"
    return found


def _citation(source: Source) -> dict[str, Any]:
    name = source.title or source.note or source.publisher or source.article
    found: dict[str, Any] = {"@type": "CreativeWork", "name": name}
    if source.publisher:
        found["publisher"] = {"@type": "Organization", "name": source.publisher}
    if source.published and len(source.published) >= 10 and source.published[4] == "-":
        found["datePublished"] = source.published[:10]
    if source.url and source.url.startswith(("http://", "https://")):
        found["url"] = source.url
    return found
