"""Plain text and Markdown, with or without front matter between « --- » lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extractors.read.article import About, build
from kg.model import Article, Zone

FENCE = re.compile(r"---[ \t]*(?:\r\n|\r|\n)")
CLOSING = re.compile(r"^---[ \t]*$", re.MULTILINE)
FIELD = re.compile(r"^[ \t]*(?P<key>[A-Za-zÀ-ÿ_]+)[ \t]*:[ \t]*(?P<value>[^\r\n]*?)[ \t]*$", re.MULTILINE)
# The contract's names, and how people write them.
KEYS = {
    "title": "title", "titre": "title",
    "publisher": "publisher", "source": "publisher", "média": "publisher", "media": "publisher",
    "published": "published", "date": "published", "publié": "published",
    "url": "url", "lien": "url",
    "author": "byline", "auteur": "byline", "autrice": "byline", "byline": "byline",
}  # fmt: skip
# Front matter is a few lines; a rule of dashes further down is the text's own.
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
    """The article of this text, kept as it is; its front matter comes first. Raises InvalidInput."""
    return read_prose(text, About(title, publisher, published, url, byline), id=id)


def read_prose(text: str, given: About, *, id: str = "", name: str = "", guessed: str = "") -> Article:
    """Like `read_text`, with what is given gathered; `name` and `guessed` as in `build`."""
    about, zones = read_front_matter(text)
    return build(text, about.or_else(given), id=id, name=name, known=zones, guessed=guessed)


def read_front_matter(text: str) -> tuple[About, tuple[Zone, ...]]:
    """What the front matter says and its zones; nothing when there is none."""
    head = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    opening = FENCE.match(text, head)
    closing = CLOSING.search(text, opening.end(), opening.end() + MAX_FRONT) if opening else None
    if opening is None or closing is None:
        return About(), ()
    found: dict[str, str] = {}
    title = (0, 0)
    for match in FIELD.finditer(text, opening.end(), closing.start()):
        key = KEYS.get(match["key"].lower())
        value = match["value"].strip("\"'")
        if key is None or not value or key in found:
            continue
        found[key] = value
        if key == "title":
            start = match.start("value") + match["value"].index(value)
            title = (start, start + len(value))
    return About(**found), tuple(_zones(text, closing.end(), title))


def _zones(text: str, end: int, title: tuple[int, int]) -> Iterator[Zone]:
    """The title's value is read like any title; the rest is metadata, line by line."""
    for line in re.finditer(r"[^\r\n]+", text[:end]):
        within = line.start() <= title[0] < title[1] <= line.end()
        for start, stop in pairwise((line.start(), *(title if within else ()), line.end())):
            stretch = text[start:stop]
            if not stretch.strip():
                continue
            left = start + len(stretch) - len(stretch.lstrip())
            right = left + len(stretch.strip())
            if within and start == title[0]:
                yield Zone("title", left, right, "titre donné en tête du fichier")
            else:
                yield Zone("metadata", left, right, "en-tête du fichier")
