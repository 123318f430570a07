"""The HTTP door: `create_app(settings)` puts the routes, the guard and the errors around one service."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import anyio
from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from api import problems
from api.deps import Pool
from api.guard import Guard
from api.pages import STATIC
from api.routes import ROUTERS
from api.routes.health import installed_version
from api.schemas import Problem
from api.service import open_service
from api.settings import Settings
from api.shelf import Shelf

ABOUT = (
    "Recoupe lit des articles de presse en français, en tire des affirmations avec leur passage, les "
    "recoupe dans un graphe, dit ce qui se contredit et pourquoi, et écrit des pages sourcées. Toutes les "
    "erreurs ont la même forme."
)


def create_app(settings: Settings) -> FastAPI:
    """An application over the store of these settings; opened when it starts, closed when it stops."""
    answers: Counter[int] = Counter()

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        with open_service(settings.store) as service:
            pool = Pool(settings.readers)
            app.state.service, app.state.pool = service, pool
            async with anyio.create_task_group() as beside:
                if settings.warm:
                    beside.start_soon(pool.work, service.warm)
                yield

    app = FastAPI(
        title="Recoupe", version=installed_version(), description=ABOUT, lifespan=lifespan,
        # The interactive pages load scripts from elsewhere; everything here must work offline.
        docs_url=None, redoc_url=None,
        responses={code: {"model": Problem} for code in (404, 422)},
    )  # fmt: skip
    app.state.answers, app.state.shelf = answers, Shelf()
    for router in ROUTERS:
        app.include_router(router)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    problems.install(app)
    app.add_middleware(Guard, max_body=settings.max_body, answers=answers)
    return app
