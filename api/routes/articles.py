"""POST and GET /articles: articles go in, and what is known of them comes out."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request

from api import views
from api.bodies import MEDIA_TYPES, Given, media_type, read_body
from api.deps import EntityFilter, Limit, Offset, PoolDep, ServiceDep
from api.reading import extract_accepted
from api.schemas import ArticleOut, IngestReport, Problem, Record, RetractionIn, RetractionOut, WholeArticle
from api.service import Page
from kg.errors import InvalidInput
from kg.model import Refusal

router = APIRouter(prefix="/articles", tags=["articles"])

_BODY = {
    "requestBody": {
        "required": True,
        "content": {
            kind: {"schema": Record.model_json_schema() if kind == "application/json" else {"type": "string"}}
            for kind in MEDIA_TYPES
        },
    }
}


def given(
    id: str | None = None, publisher: str | None = None, published: str | None = None, url: str | None = None
) -> Given:
    return Given(id, publisher, published, url)


@router.post(
    "",
    summary="Ranger un ou plusieurs articles",
    status_code=201,
    response_model=IngestReport,
    responses={code: {"model": Problem} for code in (413, 415, 422)},
    openapi_extra=_BODY,
)
async def post_articles(
    service: ServiceDep, pool: PoolDep, request: Request, about: Annotated[Given, Depends(given)]
) -> dict[str, Any]:
    """A JSON record or a list of them, JSON Lines, an HTML page or a plain text; each refusal is named."""
    kind = media_type(request.headers.get("content-type", ""))
    body = await request.body()
    refused: list[Refusal] = []
    results = await pool.work(
        lambda: list(service.ingest(extract_accepted(read_body(body, kind, about), refused)))
    )
    if refused and not results:
        raise InvalidInput(" ".join(_told(refusal) for refusal in refused))
    return views.report_to_json(results, refused)


@router.get("", summary="Lister les articles", response_model=list[ArticleOut])
async def list_articles(
    service: ServiceDep,
    pool: PoolDep,
    publisher: str | None = None,
    entity: EntityFilter = None,
    limit: Limit = 100,
    offset: Offset = 0,
) -> list[dict[str, Any]]:
    found = await pool.read(
        lambda: service.articles(publisher=publisher, entity=entity, page=Page(limit, offset))
    )
    return [views.article_to_json(article) for article in found]


@router.get("/{article_id}", summary="Lire un article", response_model=WholeArticle)
async def read_article(service: ServiceDep, pool: PoolDep, article_id: str) -> dict[str, Any]:
    return views.article_to_json(await pool.read(lambda: service.store.article(article_id)), whole=True)


@router.post("/{article_id}/retraction", summary="Retirer un article", response_model=RetractionOut)
async def retract_article(
    service: ServiceDep, pool: PoolDep, article_id: str, form: RetractionIn
) -> dict[str, Any]:
    """The article stays in the log; what leaned on it is recomputed and listed."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    result = await pool.work(lambda: service.retract(article_id, why=form.why, at=at))
    return views.retraction_to_json(result)


def _told(refusal: Refusal) -> str:
    named = refusal.name in refusal.reason
    told = refusal.reason if named else f"{refusal.name} : {refusal.reason}"
    return told if told.endswith(".") else f"{told}."
