"""GET /entities: the people, organisations and places that articles name."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from api import views
from api.deps import Limit, Offset, PoolDep, ServiceDep
from api.schemas import EntityOut
from api.service import Page

router = APIRouter(prefix="/entities", tags=["entités"])


@router.get("", summary="Lister les entités", response_model=list[EntityOut])
async def list_entities(
    service: ServiceDep,
    pool: PoolDep,
    query: Annotated[str | None, Query(description="nom ou début de nom", examples=["Borel"])] = None,
    type: Annotated[str | None, Query(examples=["Person"])] = None,
    limit: Limit = 100,
    offset: Offset = 0,
) -> list[dict[str, Any]]:
    """Without a query, the most named first; with one, exact names first."""
    found = await pool.read(lambda: service.entities(query, type, Page(limit, offset)))
    return [views.entity_to_json(entity) for entity in found]


@router.get("/{entity_id}", summary="Lire une entité", response_model=EntityOut)
async def read_entity(service: ServiceDep, pool: PoolDep, entity_id: str) -> dict[str, Any]:
    return views.entity_to_json(await pool.read(lambda: service.store.entity(entity_id)))
