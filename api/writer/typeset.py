"""French typography of the sentences we print: apostrophes, no-break spaces; and slugs."""

from __future__ import annotations

import re

from kg.french.folding import fold

NBSP, NARROW = "\u00a0", "\u202f"
_RULES = tuple(
    (re.compile(pattern), repl)
    for pattern, repl in (
        (r"'", "’"),
        (r"«[ \u00a0\u202f]*", f"«{NBSP}"),
        (r"[ \u00a0\u202f]*»", f"{NBSP}»"),
        (r"(?<=[\w»%)])[ \u00a0\u202f]*:(?=\s|$)", f"{NBSP}:"),
        (r"(?<=[\w»%)])[ \u00a0\u202f]*([;!?])(?=\s|$)", f"{NARROW}\\1"),
        (r"(?<=\d)[ \u00a0\u202f]?([%€$£])", f"{NBSP}\\1"),
        (r"(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))", NARROW),
        (r"(?<![\d.,])(?P<n>\d{1,3})\.(?=\d{3}(?![\d.]))", f"\\g<n>{NARROW}"),
        (r"(?<=\d) (?=(?:millions?|milliards?|euros?|dollars?|ans)\b)", NBSP),
    )
)


def typeset(text: str) -> str:
    """Idempotent; meant for our own sentences, never for a source's text."""
    for pattern, repl in _RULES:
        text = pattern.sub(repl, text)
    return text


def slugify(text: str, longest: int = 75) -> str:
    """Lower-case ASCII words joined by hyphens, cut between two words."""
    words = re.findall(r"[a-z0-9]+", fold(text).replace("'", " "))
    slug = ""
    for word in words:
        if len(slug) + len(word) + 1 > longest:
            break
        slug = f"{slug}-{word}" if slug else word
    return slug or "article"
