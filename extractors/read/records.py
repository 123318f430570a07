"""One JSON object: « {"id", "url", "title", "publisher", "published", "text" | "html"} » to an Article."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from extractors.read.article import About, build
from extractors.read.page import read_page
from kg.errors import InvalidInput
from kg.model import Article

FIELDS = ("title", "publisher", "published", "url", "byline")


def read_record(record: Mapping[str, Any], given: About | None = None, *, name: str = "cet objet") -> Article:
    """The article of one object; unknown fields are ignored, `given` fills the missing ones. Raises InvalidInput."""
    wrong = [
        key
        for key in (*FIELDS, "text", "html")
        if record.get(key) is not None and not isinstance(record[key], str)
    ]
    if wrong:
        raise InvalidInput(f"{name} : le champ « {wrong[0]} » doit être une chaîne de caractères.")
    id = "" if record.get("id") is None else str(record["id"]).strip()
    about = About(**{key: record.get(key) or None for key in FIELDS})
    about = about.or_else(About(byline=record["author"])) if isinstance(record.get("author"), str) else about
    given = given or About()
    if record.get("text"):
        return build(record["text"], id, about.or_else(given))
    if record.get("html"):
        return read_page(record["html"], id, about, given)
    raise InvalidInput(
        f"{name} n’a ni « text » ni « html » ; donnez le texte de l’article dans l’un des deux."
    )


def parse_record(line: str, name: str) -> Mapping[str, Any]:
    """The object on one line. Raises InvalidInput when it is none."""
    try:
        record = json.loads(line)
    except ValueError as error:
        raise InvalidInput(
            f"{name} : ce n’est pas du JSON ({line[:40]!r}…) ; une ligne, un objet."
        ) from error
    if not isinstance(record, dict):
        raise InvalidInput(f"{name} : un objet JSON « {{…}} » est attendu, pas {line[:40]!r}.")
    return record
