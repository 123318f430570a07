"""GET /contradictions: the pairs that cannot both hold, with both passages and why."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from api import views
from api.deps import EntityFilter, Limit, Offset, PoolDep, ServiceDep
from api.schemas import ContradictionOut
from api.service import Page

router = APIRouter(prefix="/contradictions", tags=["contradictions"])


@router.get("", summary="Lister les contradictions", response_model=list[ContradictionOut])
async def list_contradictions(
    service: ServiceDep,
    pool: PoolDep,
    entity: EntityFilter = None,
    all: Annotated[bool, Query(description="ajoute les paires compatibles ou à vérifier")] = False,
    type: Annotated[str | None, Query(examples=["role"])] = None,
    limit: Limit = 100,
    offset: Offset = 0,
) -> list[dict[str, Any]]:
    page = Page(limit, offset)
    found = await pool.read(lambda: service.pairs(entity=entity, every=all, type=type, page=page))
    return [views.comparison_to_json(pair.comparison, pair.a, pair.b) for pair in found]
