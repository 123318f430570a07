"""GET /statements: what several claims say together, with its status and where it comes from."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter

from api import views
from api.deps import EntityFilter, Limit, Offset, PoolDep, ServiceDep
from api.schemas import LineageOut, StatementOut
from api.service import Page
from kg.model import Status

router = APIRouter(prefix="/statements", tags=["énoncés"])


@router.get("", summary="Lister les énoncés", response_model=list[StatementOut])
async def list_statements(
    service: ServiceDep,
    pool: PoolDep,
    entity: EntityFilter = None,
    status: Status | None = None,
    predicate: str | None = None,
    limit: Limit = 100,
    offset: Offset = 0,
) -> list[dict[str, Any]]:
    page = Page(limit, offset)
    found = await pool.read(
        lambda: service.statements(entity=entity, status=status, predicate=predicate, page=page)
    )
    return [views.statement_to_json(statement) for statement in found]


@router.get("/{statement_id}", summary="Lire un énoncé", response_model=StatementOut)
async def read_statement(service: ServiceDep, pool: PoolDep, statement_id: str) -> dict[str, Any]:
    return views.statement_to_json(await pool.read(lambda: service.store.statement(statement_id)))


@router.get("/{statement_id}/lineage", summary="Remonter aux origines", response_model=LineageOut)
async def read_lineage(service: ServiceDep, pool: PoolDep, statement_id: str) -> dict[str, Any]:
    """Who published first, who repeats whom, how many independent origins."""
    return views.lineage_to_json(await pool.read(lambda: service.lineage(statement_id)))
