"""What every request meets before a route: size, origin, counters; and what every answer carries."""

from __future__ import annotations

from collections import Counter
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import TooLarge, answer

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
        if announced.isdecimal() and int(announced) > self._max_body:
            refusal = answer(Request(scope), 413, self._too_large())
            await refusal(scope, receive, sending)
            return
        await self._app(scope, self._limited(receive), sending)

    def _limited(self, receive: Receive) -> Receive:
        """A body of unannounced length is counted as it comes."""
        seen = 0

        async def receiving() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > self._max_body:
                raise TooLarge(self._too_large())
            return message

        return receiving

    def _too_large(self) -> str:
        size = f"{self._max_body / 2**20:.0f}\u00a0Mo"
        return f"Le contenu envoyé dépasse {size}\u00a0; envoyez-le en plusieurs fois."


def _foreign(headers: Headers) -> bool:
    origin = headers.get("origin")
    return origin is not None and urlsplit(origin).netloc != headers.get("host")
