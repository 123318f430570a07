"""A request's body to articles: JSON records, JSON Lines, a page or a plain text, by media type."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from api.problems import Unsupported
from api.reading import check_date
from kg.errors import InvalidInput
from kg.model import Article, Refusal

Record = dict[str, Any]

NO_OBJECT = "ce n’est pas un objet JSON ; écrivez « {…} »"

MEDIA_TYPES = ("application/json", "application/x-ndjson", "text/html", "text/plain")


@dataclass(frozen=True, slots=True)
class Given:
    """What the query says of articles that do not say it themselves."""

    id: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None


def media_type(content_type: str) -> str:
    """`text/html; charset=utf-8` → `text/html`. Raises Unsupported for what is not read here."""
    found = content_type.partition(";")[0].strip().lower()
    if found not in MEDIA_TYPES:
        raise Unsupported(
            f"Le type « {found or 'absent'} » n’est pas lu ici ; envoyez {', '.join(MEDIA_TYPES)}."
        )
    return found


def read_body(body: bytes, kind: str, given: Given) -> Iterator[Article | Refusal]:
    """Each article. A record that cannot be read is a Refusal; a body that cannot, InvalidInput."""
    # The readers load trafilatura: only when there is something to read.
    from extractors.read import read_html, read_record, read_text
    from extractors.read.decoding import decode

    check_date(given.published)
    about = {"publisher": given.publisher, "published": given.published, "url": given.url}
    if kind == "text/html":
        yield read_html(body, given.id or "", **about)
        return
    text, _ = decode(body, "le contenu envoyé")
    if not text.strip():
        raise InvalidInput("Le contenu envoyé est vide ; envoyez au moins un article.")
    if kind == "text/plain":
        yield read_text(text, given.id or "", **about)
        return
    records = _records(text) if kind == "application/json" else _lines(text)
    for n, record in enumerate(records, start=1):
        if isinstance(record, Refusal):
            yield record
            continue
        name = str(record.get("id") or f"article {n}")
        try:
            yield read_record(about | {k: v for k, v in record.items() if v is not None}, name=name)
        except InvalidInput as error:
            yield Refusal(name, str(error))


def _records(text: str) -> Iterator[Record | Refusal]:
    """One object, or a list of them. Raises InvalidInput when it is neither."""
    try:
        found = json.loads(text)
    except ValueError as error:
        raise InvalidInput(f"Le contenu envoyé n’est pas du JSON ({_where(error)}) ; corrigez-le.") from error
    if found == []:
        raise InvalidInput("La liste envoyée est vide ; envoyez au moins un article.")
    for n, record in enumerate(found if isinstance(found, list) else [found], start=1):
        if isinstance(record, dict):
            yield record
        elif isinstance(found, list):
            yield Refusal(f"article {n}", NO_OBJECT)
        else:
            raise InvalidInput("Un objet JSON « {…} » ou une liste d’objets est attendu.")


def _lines(text: str) -> Iterator[Record | Refusal]:
    """One object a line; a line that is none is refused and the others go on."""
    for n, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except ValueError as error:
            where = f"ligne {n}, colonne {getattr(error, 'colno', 1)}"
            yield Refusal(where, "ce n’est pas du JSON ; écrivez un objet « {…} » par ligne")
            continue
        yield record if isinstance(record, dict) else Refusal(f"ligne {n}", NO_OBJECT)


def _where(error: ValueError) -> str:
    return (
        f"ligne {error.lineno}, colonne {error.colno}"
        if isinstance(error, json.JSONDecodeError)
        else "illisible"
    )
