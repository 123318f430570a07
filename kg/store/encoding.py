"""Model values to the JSON kept in the store, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from kg.model import Assertion, Json, node_from_json, node_to_json


def dumps(value: Any) -> str:
    """Compact and sorted: the same value is always the same bytes."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def assertion_to_json(assertion: Assertion) -> dict[str, Json]:
    """Everything, so that an assertion is read back without its article or claim."""
    return {
        "id": assertion.id, "article": assertion.article, "publisher": assertion.publisher,
        "published": assertion.published, "subject": node_to_json(assertion.subject),
        "subject_id": assertion.subject_id, "predicate": assertion.predicate,
        "object": node_to_json(assertion.object), "object_id": assertion.object_id,
        "qualifiers": dict(assertion.qualifiers), "modality": assertion.modality,
        "polarity": assertion.polarity,
        "attribution": [node_to_json(n) for n in assertion.attribution], "origin": assertion.origin,
        "quote": assertion.quote, "confidence": assertion.confidence, "reference": assertion.reference,
    }  # fmt: skip


def assertion_from_json(data: Mapping[str, Json]) -> Assertion:
    """The inverse of `assertion_to_json`."""
    nodes = {
        "subject": node_from_json(data["subject"]), "object": node_from_json(data["object"]),
        "attribution": tuple(node_from_json(n) for n in data["attribution"]),
    }  # fmt: skip
    return Assertion(**{**data, **nodes})
