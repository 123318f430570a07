"""POST and GET /summaries: a verified, cited French page on a topic."""

from __future__ import annotations

from datetime import date
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from api.briefs import Wishes
from api.deps import Pool, PoolDep, ServiceDep
from api.schemas import SummaryIn, SummaryLink, SummaryOut
from api.service import Service
from api.shelf import Shelf
from api.slugs import topic_of
from api.writer import Page, Site, to_html, to_json
from api.writer.figure import draw

router = APIRouter(prefix="/summaries", tags=["pages"])


def site_of(request: Request) -> Site:
    """The pages stand where this server answers; its own page says whom to write to."""
    whom = "/methode#corrections"
    return Site(base=str(request.base_url).rstrip("/"), entities="/entite", corrections=whom, contact=whom)


def shelf(request: Request) -> Shelf:
    found: Shelf = request.app.state.shelf
    return found


@router.post("", summary="Écrire une page", response_model=SummaryOut, status_code=201)
async def post_summary(
    request: Request, service: ServiceDep, pool: PoolDep, form: SummaryIn
) -> dict[str, Any]:
    """Every sentence is cited and was read back; a thin matter makes a shorter page that says so."""
    wishes = Wishes(**form.model_dump())
    page = await pool.work(lambda: service.summarize(wishes, today=date.today().isoformat()))
    shelf(request).put(page.slug, wishes)
    return to_json(page)


@router.get("", summary="Lister les pages écrites", response_model=list[SummaryLink])
async def list_summaries(request: Request) -> list[dict[str, str]]:
    """Those written since this server started; each is computed again when read, from what is known then."""
    return [{"slug": slug, "topic": wishes.topic} for slug, wishes in shelf(request).items()]


@router.get("/{slug}.svg", include_in_schema=False)
async def read_picture(request: Request, service: ServiceDep, pool: PoolDep, slug: str) -> Response:
    """The page's figure alone, as its metadata announce it to social networks."""
    page = await _written(request, service, pool, slug)
    return Response(await pool.work(lambda: draw(page)), media_type="image/svg+xml")


@router.get("/{slug}", summary="Lire une page", response_class=HTMLResponse)
async def read_summary(request: Request, service: ServiceDep, pool: PoolDep, slug: str) -> HTMLResponse:
    """The page in HTML; a slug nobody asked for yet is read as a topic."""
    page = await _written(request, service, pool, slug)
    return HTMLResponse(to_html(page, site_of(request)))


async def _written(request: Request, service: Service, pool: Pool, slug: str) -> Page:
    """Written again at each reading, from what is known then."""
    known = shelf(request).get(slug)
    wishes = known or Wishes(await pool.read(lambda: topic_of(slug, service.store)))
    return await pool.work(lambda: service.summarize(wishes, today=date.today().isoformat()))
