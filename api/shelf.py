"""The summaries asked for since the server started: the request is kept, never the page."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator

from api.briefs import Wishes

# Enough for a desk's day; older requests are forgotten first.
KEPT = 200


class Shelf:
    """Slug to what was asked, the latest first."""

    def __init__(self) -> None:
        self._asked: OrderedDict[str, Wishes] = OrderedDict()

    def put(self, slug: str, wishes: Wishes) -> None:
        self._asked[slug] = wishes
        self._asked.move_to_end(slug)
        while len(self._asked) > KEPT:
            self._asked.popitem(last=False)

    def get(self, slug: str) -> Wishes | None:
        return self._asked.get(slug)

    def items(self) -> Iterator[tuple[str, Wishes]]:
        return iter(reversed(list(self._asked.items())))
