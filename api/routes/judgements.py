"""POST and GET /judgements: what people decide about pairs of entities, kept for good."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from fastapi import APIRouter

from api.deps import PoolDep, ServiceDep
from api.schemas import JudgementIn, JudgementOut

router = APIRouter(prefix="/judgements", tags=["jugements"])


@router.post("", summary="Noter un jugement", response_model=JudgementOut, status_code=201)
async def post_judgement(service: ServiceDep, pool: PoolDep, form: JudgementIn) -> dict[str, Any]:
    """The last one said about a pair stands; what depends on it is made again."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    said = await pool.work(
        lambda: service.judge(form.left, form.right, form.verdict, by=form.by, why=form.why, at=at)
    )
    return asdict(said)


@router.get("", summary="Lister les jugements", response_model=list[JudgementOut])
async def list_judgements(service: ServiceDep, pool: PoolDep) -> list[dict[str, Any]]:
    return [asdict(said) for said in await pool.read(service.store.judgements)]
