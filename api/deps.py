"""What routes ask for: the service, paging, and a thread of the small pool to run it in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, TypeVar

import anyio
from fastapi import Depends, Query, Request

from api.service import Service

T = TypeVar("T")


def get_service(request: Request) -> Service:
    service: Service = request.app.state.service
    return service


class Pool:
    """Runs blocking calls in threads: several for look-ups, one for what keeps the processor busy."""

    def __init__(self, readers: int) -> None:
        self._readers = anyio.CapacityLimiter(readers)
        self._worker = anyio.CapacityLimiter(1)

    async def read(self, call: Callable[[], T]) -> T:
        """A look-up in the store, some milliseconds at most."""
        return await anyio.to_thread.run_sync(call, limiter=self._readers)

    async def work(self, call: Callable[[], T]) -> T:
        """Extraction, writing, exporting: one at a time, so that look-ups keep answering meanwhile."""
        return await anyio.to_thread.run_sync(call, limiter=self._worker)


def get_pool(request: Request) -> Pool:
    pool: Pool = request.app.state.pool
    return pool


ServiceDep = Annotated[Service, Depends(get_service)]
PoolDep = Annotated[Pool, Depends(get_pool)]
Limit = Annotated[int, Query(ge=1, le=1000, description="nombre de réponses, 1000 au plus")]
Offset = Annotated[int, Query(ge=0, description="rang de la première réponse")]
EntityFilter = Annotated[
    str | None, Query(description="nom ou identifiant d’une entité", examples=["Laiterie Borel"])
]
