"""GET /health and /metrics: is it alive, how much does it hold, what did it answer."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import PlainTextResponse

from api.deps import PoolDep, ServiceDep
from api.schemas import Health

router = APIRouter(tags=["service"])


@router.get("/health", summary="État du service", response_model=Health)
async def health(service: ServiceDep, pool: PoolDep) -> dict[str, Any]:
    """Counts are read from the store, so that an unreadable store answers 503."""
    return {"status": "ok", "version": installed_version(), "counts": await pool.read(service.store.counts)}


@router.get("/metrics", summary="Mesures", response_class=PlainTextResponse)
async def metrics(request: Request, service: ServiceDep, pool: PoolDep) -> PlainTextResponse:
    """The text format of Prometheus."""
    counts = await pool.read(service.store.counts)
    lines = [f'recoupe_stored{{kind="{kind}"}} {n}' for kind, n in sorted(counts.items())]
    lines += [
        f'recoupe_answers_total{{status="{s}"}} {n}' for s, n in sorted(request.app.state.answers.items())
    ]
    return PlainTextResponse("\n".join(lines) + "\n", media_type="text/plain; version=0.0.4")


def installed_version() -> str:
    """Of the installed distribution; a bare checkout has none."""
    try:
        return version("recoupe")
    except PackageNotFoundError:
        return "0"
