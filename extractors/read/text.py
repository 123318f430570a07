"""Plain text and Markdown, with or without front matter between « --- » lines."""

from __future__ import annotations

import re

from extractors.read.article import About, build
from kg.model import Article, Zone

FENCE = re.compile(r"---[ \t]*(?:\r\n|\r|\n)")
FIELD = re.compile(r"^[ \t]*(?P<key>[A-Za-zÀ-ÿ_]+)[ \t]*:[ \t]*(?P<value>[^\r\n]*?)[ \t]*$", re.MULTILINE)
# The contract's names, and how people write them.
KEYS = {
    "title": "title", "titre": "title", "publisher": "publisher", "source": "publisher", "média": "publisher",
    "media": "publisher", "éditeur": "publisher", "published": "published", "date": "published", "publié": "published",
    "url": "url", "author": "byline", "auteur": "byline", "byline": "byline",
}  # fmt: skip
MAX_FRONT = 10_000


def read_text(
    text: str,
    id: str = "",
    *,
    title: str | None = None,
    publisher: str | None = None,
    published: str | None = None,
    url: str | None = None,
    byline: str | None = None,
) -> Article:
    """The article of this text, kept as it is; what the front matter says comes first. Raises InvalidInput."""
    return read_file_text(text, id, About(title, publisher, published, url, byline))


def read_file_text(text: str, id: str, given: About) -> Article:
    """Like `read_text`, with what is given gathered."""
    about, zones = read_front_matter(text)
    return build(text, id, about.or_else(given), known=zones)


def read_front_matter(text: str) -> tuple[About, tuple[Zone, ...]]:
    """What the front matter says and its zones; nothing when there is none."""
    head = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    opening = FENCE.match(text, head)
    closing = (
        re.compile(r"^---[ \t]*$", re.MULTILINE).search(text, opening.end(), opening.end() + MAX_FRONT)
        if opening
        else None
    )
    if opening is None or closing is None:
        return About(), ()
    found: dict[str, str] = {}
    title: tuple[int, int] | None = None
    for match in FIELD.finditer(text, opening.end(), closing.start()):
        key = KEYS.get(match["key"].lower())
        value = match["value"].strip("\"'")
        if key is None or not value or key in found:
            continue
        found[key] = value
        if key == "title":
            offset = match["value"].find(value)
            title = (match.start("value") + offset, match.start("value") + offset + len(value))
    return About(**found), _front_zones(text, closing.end(), title)


def _front_zones(text: str, end: int, title: tuple[int, int] | None) -> tuple[Zone, ...]:
    """The title's value is read like any title; the rest is metadata, line by line."""
    zones: list[Zone] = []
    for line in re.finditer(r"[^\r\n]+", text[:end]):
        cuts = [line.start(), line.end()]
        if title and line.start() <= title[0] < line.end():
            cuts[1:1] = title
        for start, stop in zip(cuts[::1], cuts[1:], strict=False):
            stretch = text[start:stop]
            if not stretch.strip():
                continue
            left = start + len(stretch) - len(stretch.lstrip())
            is_title = title is not None and start == title[0]
            kind, reason = (
                ("title", "titre donné en tête de fichier")
                if is_title
                else ("metadata", "en-tête du fichier")
            )
            zones.append(Zone(kind, left, left + len(stretch.strip()), reason))  # type: ignore[arg-type]
    return tuple(zones)
