"""GET /claims: what the articles say, each claim with the passage that says it."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query

from api.deps import EntityFilter, Limit, Offset, PoolDep, ServiceDep
from api.schemas import ClaimOut
from api.service import ClaimFilter, Page
from kg.model import Modality, Status

router = APIRouter(prefix="/claims", tags=["affirmations"])


@router.get("", summary="Lister les affirmations", response_model=list[ClaimOut])
async def list_claims(
    service: ServiceDep,
    pool: PoolDep,
    entity: EntityFilter = None,
    predicate: Annotated[str | None, Query(examples=["acquires"])] = None,
    publisher: str | None = None,
    status: Status | None = None,
    modality: Modality | None = None,
    article: str | None = None,
    text: Annotated[str | None, Query(description="mots à trouver tous dans le passage")] = None,
    limit: Limit = 100,
    offset: Offset = 0,
) -> list[dict[str, Any]]:
    """Claims matching every given filter."""
    wanted = ClaimFilter(entity, predicate, publisher, status, modality, article, text)
    found = await pool.read(lambda: service.claims(wanted, Page(limit, offset)))
    return [claim.to_json() for claim in found]


@router.get("/{claim_id}", summary="Lire une affirmation", response_model=ClaimOut)
async def read_claim(service: ServiceDep, pool: PoolDep, claim_id: str) -> dict[str, Any]:
    claim = await pool.read(lambda: service.store.claim(claim_id))
    return claim.to_json()
