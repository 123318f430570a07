"""The web pages, at French addresses; the same calls to the service as the JSON routes."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import parse_qs, quote, urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import FileResponse, HTMLResponse, RedirectResponse, Response

from api import problems
from api.briefs import Wishes
from api.deps import PoolDep, ServiceDep
from api.pages import STATIC, picture, render
from api.pages.gather import article_page, entity_page, statement_page
from api.routes.summaries import shelf
from api.service import Page
from api.telling import predicate_labels
from api.writer.typeset import slugify
from kg.errors import RecoupeError

router = APIRouter(include_in_schema=False, default_response_class=HTMLResponse)

SHOWN = 20


@router.get("/")
async def home(service: ServiceDep, pool: PoolDep, q: str = "") -> str:
    query = q.strip()
    if query:
        entities = await pool.read(lambda: service.store.entities_asked(query, limit=SHOWN))
        claims = await pool.read(lambda: service.store.search(query, limit=SHOWN))
        return render("home.html", query=query, entities=entities, claims=claims)
    counts = await pool.read(service.store.counts)
    pairs = await pool.read(lambda: service.latest_contradictions(3))
    entities = await pool.read(lambda: service.entities(None, None, Page(12)))
    return render("home.html", query="", counts=counts, pairs=pairs, entities=entities)


@router.get("/entite/{entity_id}")
async def entity(service: ServiceDep, pool: PoolDep, entity_id: str) -> str:
    return render("entity.html", **await pool.read(lambda: entity_page(service, entity_id)))


@router.get("/article/{article_id}")
async def article(service: ServiceDep, pool: PoolDep, article_id: str) -> str:
    return render("article.html", **await pool.read(lambda: article_page(service, article_id)))


@router.get("/enonce/{statement_id}")
async def statement(service: ServiceDep, pool: PoolDep, statement_id: str) -> str:
    return render("statement.html", **await pool.read(lambda: statement_page(service, statement_id)))


@router.get("/graphe/{entity_id}")
async def graph(service: ServiceDep, pool: PoolDep, entity_id: str) -> str:
    centre = await pool.read(lambda: service.store.entity(entity_id))
    found = await pool.read(
        lambda: service.statements(entity=entity_id, status=None, predicate=None, page=Page(500))
    )
    spots = picture.place(centre, found, predicate_labels())
    return render("graph.html", entity=centre, spots=spots, width=picture.WIDTH, height=picture.HEIGHT)


@router.get("/desaccords")
async def contradictions(
    service: ServiceDep,
    pool: PoolDep,
    entite: str = "",
    type: str = "",
    tout: bool = False,
    rang: Annotated[int, Query(ge=0)] = 0,
) -> str:
    name, kind = entite.strip() or None, type or None
    page = Page(SHOWN, rang)
    pairs = await pool.read(lambda: service.pairs(entity=name, every=tout, type=kind, page=page))
    asked = {"entite": entite, "type": type} | ({"tout": "1"} if tout else {})
    return render(
        "contradictions.html", pairs=pairs, entity=entite, type=type, every=tout,
        path=f"/desaccords?{urlencode(asked)}&", offset=rang, limit=SHOWN,
    )  # fmt: skip


@router.get("/verifier")
async def check_form() -> str:
    return render("check.html", text="", sentences=(), problem="")


@router.post("/verifier")
async def check(request: Request, service: ServiceDep, pool: PoolDep) -> HTMLResponse:
    """The form as browsers send it; read by hand, since nothing else here needs a forms library."""
    form = parse_qs((await request.body()).decode("utf-8", "replace"))
    text = form.get("texte", [""])[0].replace("\r\n", "\n")
    try:
        sentences = await pool.work(lambda: service.check(text))
    except RecoupeError as error:
        page = render("check.html", text=text, sentences=(), problem=str(error))
        return HTMLResponse(page, problems.status_of(error))
    return HTMLResponse(render("check.html", text=text, sentences=sentences, problem=""))


@router.get("/ecrire", response_model=None)
async def write(request: Request, sujet: str = "", expression: str = "", voir: bool = False) -> Response:
    """The form; once sent, the address of the page, which is written when it is read."""
    topic, keyphrase = sujet.strip(), expression.strip()
    if topic and voir:
        slug = slugify(keyphrase or topic)
        shelf(request).put(slug, Wishes(topic, keyphrase or None))
        return RedirectResponse(f"/summaries/{quote(slug)}", 303)
    known = list(shelf(request).items())
    return HTMLResponse(render("write.html", topic=topic, keyphrase=keyphrase, problem="", summaries=known))


@router.get("/methode")
@router.get("/corrections")
async def method() -> str:
    """Both are where the pages that we write send their readers."""
    return render("method.html")


@router.get("/logo.svg", response_class=FileResponse)
@router.get("/favicon.ico", response_class=FileResponse)
async def logo() -> FileResponse:
    return FileResponse(STATIC / "logo.svg", media_type="image/svg+xml")


@router.get("/aide-api")
async def api_help(request: Request) -> str:
    """Every call of the OpenAPI description; nothing is loaded from elsewhere."""
    described = request.app.openapi()
    calls = [
        (verb.upper(), path, call["summary"])
        for path, verbs in described["paths"].items()
        for verb, call in verbs.items()
    ]
    return render("api.html", about=described["info"]["description"], base=str(request.base_url), calls=calls)
