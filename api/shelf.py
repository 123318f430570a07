"""The summaries asked for since the server started: the request is kept, never the page."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator

from api.writer import Request

# Enough for a desk's day; older requests are forgotten first.
KEPT = 200


class Shelf:
    """Slug to what was asked, the latest first."""

    def __init__(self) -> None:
        self._asked: OrderedDict[str, Request] = OrderedDict()

    def put(self, slug: str, wanted: Request) -> None:
        self._asked[slug] = wanted
        self._asked.move_to_end(slug)
        while len(self._asked) > KEPT:
            self._asked.popitem(last=False)

    def get(self, slug: str) -> Request | None:
        return self._asked.get(slug)

    def items(self) -> Iterator[tuple[str, Request]]:
        return iter(reversed(list(self._asked.items())))
