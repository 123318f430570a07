"""What every request meets before a route: size, origin, counters; and what every answer carries."""

from __future__ import annotations

from collections import Counter
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import answer

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
# No script at all; styles may be inline, because a written page must stand alone in one file.
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}


class Guard:
    """ASGI middleware. `answers` counts the answers by status, for /metrics."""

    def __init__(self, app: ASGIApp, *, max_body: int, answers: Counter[int]) -> None:
        self._app = app
        self._max_body = max_body
        self._answers = answers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._answers[message["status"]] += 1
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        # A page of another site must not be able to write here through the reader's browser.
        if scope["method"] not in _SAFE and _foreign(headers):
            refusal = answer(
                Request(scope), 403, "Cette requête vient d’un autre site\u00a0: elle est refusée."
            )
            await refusal(scope, receive, sending)
            return
        announced = headers.get("content-length", "0")
        too_large = announced.isdecimal() and int(announced) > self._max_body
        body = None if too_large else await self._whole(receive)
        if body is None:
            refusal = answer(Request(scope), 413, self._too_large())
            await refusal(scope, receive, sending)
            return
        await self._app(scope, _again(body, receive), sending)

    async def _whole(self, receive: Receive) -> bytes | None:
        """The body, read here once so that one of unannounced length is measured too; None when too large."""
        parts, size, more = [], 0, True
        while more:
            message = await receive()
            if message["type"] != "http.request":
                break
            parts.append(message.get("body", b""))
            size += len(parts[-1])
            if size > self._max_body:
                return None
            more = message.get("more_body", False)
        return b"".join(parts)

    def _too_large(self) -> str:
        size = f"{self._max_body / 2**20:.0f}\u00a0Mo"
        return f"Le contenu envoyé dépasse {size}\u00a0; envoyez-le en plusieurs fois."


def _again(body: bytes, receive: Receive) -> Receive:
    """The body for the route, then whatever comes next (a disconnection)."""
    given = False

    async def receiving() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return receiving


def _foreign(headers: Headers) -> bool:
    origin = headers.get("origin")
    return origin is not None and urlsplit(origin).netloc != headers.get("host")
