"""POST /check: a text, sentence by sentence, against what is known."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter

from api import views
from api.deps import PoolDep, ServiceDep
from api.schemas import CheckIn, CheckOut

router = APIRouter(prefix="/check", tags=["vérification"])


@router.post("", summary="Vérifier un texte", response_model=CheckOut)
async def check_text(service: ServiceDep, pool: PoolDep, form: CheckIn) -> dict[str, Any]:
    """Nothing of the text is kept."""
    found = await pool.work(lambda: service.check(form.text))
    return {"sentences": [views.checked_to_json(sentence) for sentence in found]}
