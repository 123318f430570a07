"""GET /export/{format}: the whole graph, for other programs."""

from __future__ import annotations

import io

from fastapi import APIRouter, Response

from api.deps import PoolDep, ServiceDep

router = APIRouter(prefix="/export", tags=["exports"])


@router.get("/{format}", summary="Exporter le graphe", response_class=Response)
async def export_graph(service: ServiceDep, pool: PoolDep, format: str) -> Response:
    """An unknown format is an InvalidInput that lists the known ones."""
    from kg.export import FORMATS

    buffer = io.BytesIO()
    await pool.work(lambda: service.export(format, buffer))
    known = FORMATS[format]
    name = {"Content-Disposition": f'attachment; filename="recoupe.{known.extension}"'}
    return Response(buffer.getvalue(), media_type=known.media_type, headers=name)
