"""What each page needs from the service, gathered in one go so that a page costs one turn in the pool."""

from __future__ import annotations

from typing import Any

from api.pages import safe_link
from api.pages.highlight import cut
from api.service import ClaimFilter, Page, Service
from kg.ingest.facts import rendering
from kg.ontology import load_ontology
from kg.reference import load_reference

SHOWN = 100

ZONE_LABELS = {
    "credit": "crédit", "teaser": "renvoi vers un autre article", "comment": "commentaire de lecteur",
    "instruction": "consigne collée dans le texte", "boilerplate": "habillage de la page",
    "metadata": "en-tête",
}  # fmt: skip

FIELD_LABELS = {
    "title": "titre", "publisher": "média", "published": "date", "url": "adresse", "byline": "signature",
    "encoding": "encodage",
}  # fmt: skip


def entity_page(service: Service, entity_id: str) -> dict[str, Any]:
    entity = service.store.entity(entity_id)
    every = service.statements(entity=entity_id, status=None, predicate=None, page=Page(SHOWN))
    roles = [s for s in every if s.predicate == "holdsRole"]
    reference = load_reference()
    return {
        "entity": entity,
        "facts": [(rendering(fact, load_ontology()), fact) for fact in reference.about(entity_id)],
        "roles": roles,
        "statements": [s for s in every if s not in roles],
        "claims": service.claims(ClaimFilter(entity=entity_id), Page(SHOWN)),
        "pairs": service.pairs(entity=entity_id, every=False, type=None, page=Page(SHOWN)),
        "candidates": _candidates(service, entity_id),
    }


def article_page(service: Service, article_id: str) -> dict[str, Any]:
    article = service.store.article(article_id)
    found = service.claims(ClaimFilter(article=article_id), Page(1000))
    claims = sorted(found, key=lambda claim: (claim.evidence[0].start, claim.evidence[0].end, claim.id))
    against = service.store.comparisons(article=article_id, verdict="contradiction", limit=SHOWN)
    return {
        "article": article,
        "claims": claims,
        "segments": list(cut(article, claims)),
        "pairs": service.with_sides(against),
        "zone_labels": ZONE_LABELS,
        "inferred": sorted(FIELD_LABELS.get(name, name) for name in article.inferred),
        "link": safe_link(article.url),
    }


def statement_page(service: Service, statement_id: str) -> dict[str, Any]:
    statement = service.store.statement(statement_id)
    pairs = service.with_sides(service.store.comparisons(statement=statement_id, limit=SHOWN))
    return {"statement": statement, "lineage": service.lineage(statement_id), "pairs": pairs}


def _candidates(service: Service, entity_id: str) -> list[tuple[str, str, tuple[str, ...]]]:
    pairs = service.store.candidates(entity=entity_id, limit=SHOWN)
    others = [(pair.right if pair.left == entity_id else pair.left, pair.reasons) for pair in pairs]
    return [(service.store.entity(other).name, other, reasons) for other, reasons in others]
