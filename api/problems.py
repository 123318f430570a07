"""Every error leaves as one JSON form, or one page for a browser, in French and with the right status."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse
from starlette.exceptions import HTTPException

from api.pages import render
from kg.errors import InvalidInput, NotFound, RecoupeError, StoreError

# What the frameworks say by themselves, in French.
STATUS_TEXT: dict[int, str] = {
    400: "Le corps de la requête n’est pas du JSON en UTF-8\u00a0; corrigez son encodage et renvoyez-la.",
    403: "Cette requête vient d’un autre site\u00a0: elle est refusée.",
    404: "Il n’y a rien à cette adresse\u00a0; la liste des appels est à /aide-api.",
    405: "Cette adresse ne répond pas à cette méthode\u00a0; la liste des appels est à /aide-api.",
    413: "Le contenu envoyé est trop grand.",
    415: "Ce type de contenu n’est pas lu ici.",
}

# pydantic's kinds of error; the others are told by their kind alone.
_FIELD_TEXT: dict[str, str] = {
    "missing": "champ obligatoire absent",
    "extra_forbidden": "champ inconnu",
    "json_invalid": "le corps n’est pas du JSON ; corrigez-le",
    "string_type": "il faut un texte",
    "string_too_short": "texte vide",
    "int_type": "il faut un nombre entier",
    "int_parsing": "il faut un nombre entier",
    "int_from_float": "il faut un nombre entier",
    "greater_than_equal": "nombre trop petit (minimum {ge})",
    "less_than_equal": "nombre trop grand (maximum {le})",
    "literal_error": "valeur inconnue ; choix : {expected}",
    "enum": "valeur inconnue ; choix : {expected}",
    "bool_parsing": "il faut true ou false",
    "model_attributes_type": "il faut un objet JSON",
    "dict_type": "il faut un objet JSON",
    "list_type": "il faut une liste JSON",
}


class Unsupported(RecoupeError):  # noqa: N818 — named like the project’s other errors
    """The body is of a media type that this address does not read."""


STATUS: dict[type[RecoupeError], int] = {
    NotFound: 404, InvalidInput: 422, StoreError: 503, Unsupported: 415,
}  # fmt: skip


def install(app: FastAPI) -> None:
    """Answer every error of ours and of the frameworks' in French."""
    app.add_exception_handler(RecoupeError, _on_error)
    app.add_exception_handler(HTTPException, _on_http)
    app.add_exception_handler(RequestValidationError, _on_validation)
    app.add_exception_handler(500, _on_defect)


def answer(request: Request, status: int, message: str, details: list[str] | None = None) -> Response:
    """A page for a browser that asked for one, JSON for everybody else."""
    if "text/html" in request.headers.get("accept", ""):
        heading = HTTPStatus(status)
        html = render("error.html", status=heading.value, message=message, details=details or [])
        return HTMLResponse(html, status)
    return JSONResponse({"status": status, "message": message, "details": details or []}, status)


def status_of(error: RecoupeError) -> int:
    return next((code for kind, code in STATUS.items() if isinstance(error, kind)), 500)


async def _on_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, RecoupeError)
    return answer(request, status_of(error), str(error))


async def _on_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    message = STATUS_TEXT.get(error.status_code, HTTPStatus(error.status_code).phrase)
    response = answer(request, error.status_code, message)
    response.headers.update(error.headers or {})
    return response


async def _on_validation(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    details = [_tell(problem) for problem in error.errors()]
    return answer(request, 422, "La requête ne convient pas\u00a0: " + " ; ".join(details) + ".", details)


async def _on_defect(request: Request, error: Exception) -> Response:
    """A defect of ours: the server logs the trace, the caller is told without it."""
    return answer(
        request, 500, "Une erreur interne est survenue\u00a0; elle est notée dans le journal du serveur."
    )


def _tell(problem: Mapping[str, Any]) -> str:
    """« text : champ obligatoire absent »."""
    # A body that is no JSON has a position where a field would have its name.
    names = () if problem["type"] == "json_invalid" else problem["loc"]
    where = ".".join(str(part) for part in names if part not in ("body", "query", "path"))
    said = _FIELD_TEXT.get(problem["type"], problem["type"])
    context = {k: str(v).replace(" or ", " ou ").replace("'", "") for k, v in problem.get("ctx", {}).items()}
    try:
        said = said.format(**context)
    except KeyError:
        said = said.split(" ; ")[0]
    return f"{where} : {said}" if where else said
