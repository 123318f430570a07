"""One module a noun; `ROUTERS` is all of them. Routes translate, nothing more."""

from api.routes import (
    articles,
    check,
    claims,
    contradictions,
    entities,
    exports,
    health,
    pages,
    statements,
    summaries,
)

ROUTERS = tuple(
    module.router
    for module in (
        articles, claims, entities, statements, contradictions, check, summaries, exports, health, pages,
    )
)  # fmt: skip
