"""One JSON object: « {"id", "url", "title", "publisher", "published", "text" | "html"} » to an Article."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from extractors.read import refusals
from extractors.read.article import About, build
from extractors.read.page import read_page
from kg.model import Article

FIELDS = ("title", "publisher", "published", "url", "byline", "author")


def read_record(record: Mapping[str, Any], given: About | None = None, *, name: str = "cet objet") -> Article:
    """The article of one object; unknown fields are ignored, `given` fills the missing ones.

    Its text is stored as it is. Raises InvalidInput.
    """
    for field in (*FIELDS, "text", "html"):
        if not isinstance(record.get(field), str | None):
            raise refusals.not_a_string(name, field)
    id = "" if record.get("id") is None else str(record["id"]).strip()
    told = {field: (record.get(field) or "").strip() or None for field in FIELDS}
    author = told.pop("author")
    about = About(**told).or_else(About(byline=author))
    if record.get("text"):
        return build(record["text"], about.or_else(given or About()), id=id, name=name)
    if record.get("html"):
        return read_page(record["html"], about, given or About(), id=id, name=name)
    raise refusals.no_text(name)


def parse_record(line: str, name: str) -> Mapping[str, Any]:
    """The object on one line. Raises InvalidInput when it is none."""
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise refusals.not_json(name, line) from error
    if not isinstance(record, dict):
        raise refusals.not_json(name, line)
    return record
