"""One module a noun; `ROUTERS` is all of them. Routes translate, nothing more."""

from api.routes import (
    articles,
    check,
    claims,
    contradictions,
    entities,
    exports,
    health,
    judgements,
    pages,
    statements,
    summaries,
)  # fmt: skip

# The order of the OpenAPI page.
_MODULES = (
    articles, claims, entities, statements, contradictions, check, summaries, judgements, exports, health,
    pages,
)  # fmt: skip
ROUTERS = tuple(module.router for module in _MODULES)
