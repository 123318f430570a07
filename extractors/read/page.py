"""A web page to an Article: its text is drawn from it, one line a paragraph; its structure labels zones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from extractors.read import refusals
from extractors.read.article import About, build
from extractors.read.credits import split_credits
from extractors.read.decoding import decode
from extractors.read.page_metadata import read_metadata
from extractors.read.pieces import Piece
from kg.model import Article, Zone, ZoneKind

# What a line of the page is when its structure tells, the line, and why.
Block = tuple[ZoneKind | None, str, str]
# The elements of the body that stand on lines of their own, as trafilatura names them.
BLOCKS = frozenset({"p", "head", "item", "list", "quote", "ab", "code", "table", "row", "cell", "div"})
# Fewer words than this are a button or a notice, not an article.
MIN_WORDS = 5
# Class names of the standfirst on French pages.
STANDFIRST_NAMES = ("chapo", "chapô", "chapeau", "standfirst", "article__desc", "article-chapo",
                    "article__chapo", "lead", "lede", "intro", "article__lead", "subtitle")  # fmt: skip
STANDFIRST = "//*[@itemprop='alternativeHeadline' or {}]".format(
    " or ".join(
        f"contains(concat(' ', normalize-space(@class), ' '), ' {name} ')" for name in STANDFIRST_NAMES
    )
)
CAPTIONS = (
    "//article//figcaption | //main//figcaption | //*[@itemprop='articleBody']//figcaption | "
    "//*[contains(@itemtype, 'ImageObject')]//*[@itemprop='caption' or @itemprop='name']"
)
ASIDE = "ancestor-or-self::aside or ancestor::nav or ancestor::footer"


def read_html(
    html: bytes | str,
    id: str = "",
    url: str | None = None,
    *,
    title: str | None = None,
    publisher: str | None = None,
    published: str | None = None,
) -> Article:
    """The article of a page; what is given wins over what the page declares. Raises InvalidInput."""
    return read_page(html, About(title, publisher, published, url), About(), id=id)


def read_page(html: bytes | str, about: About, given: About, *, id: str = "", name: str = "") -> Article:
    """Like `read_html`: `about` is surer than the page, `given` only fills what the page leaves open."""
    name = name or id or about.url or "cette page"
    markup, guessed = decode(html, name) if isinstance(html, bytes) else (html, False)
    if not markup.strip():
        raise refusals.empty(name)
    if not re.search(r"<\s*[a-zA-Z!]", markup):
        raise refusals.not_markup(name)
    # Both cost a fifth of a second to import, which no other input should pay.
    import trafilatura
    from lxml import etree  # type: ignore[import-untyped]  # publishes no types
    from lxml import html as lxml_html

    # The encoding is settled: a declaration left in the markup would be applied a second time.
    data = re.sub(r"^\s*<\?xml[^>]*\?>", "", markup).encode("utf-8", "replace")
    try:
        tree = lxml_html.document_fromstring(data, parser=lxml_html.HTMLParser(encoding="utf-8"))
    except etree.ParserError as error:
        raise refusals.no_body(name) from error
    known = about.or_else(read_metadata(tree)).or_else(given)
    document: Any = trafilatura.bare_extraction(
        tree, include_comments=False, include_tables=False, with_metadata=False
    )
    body = [] if document is None or document.body is None else list(_blocks(document.body, known.title))
    if sum(len(text.split()) for _, text, _ in body) < MIN_WORDS:
        raise refusals.no_body(name)
    text, zones = _lay_out(_with_frame(tree, body, known.title))
    return build(text, known, id=id, name=name, known=zones, guessed="encoding" if guessed else "")


def _blocks(element: Any, title: str | None) -> Iterator[Block]:
    """Paragraphs, headings, quotes and list items in the page's order; a line break ends a line."""
    line = element.text or ""
    for child in element:
        if child.tag == "lb" or child.tag in BLOCKS:
            yield from _block(element.tag, line, title)
            line = ""
            yield from _blocks(child, title) if child.tag in BLOCKS else ()
        else:
            line += "".join(child.itertext())
        line += child.tail or ""
    yield from _block(element.tag, line, title)


def _block(tag: str, line: str, title: str | None) -> Iterator[Block]:
    text = " ".join(line.split())
    if not text or text == title:
        return
    if tag == "head":
        yield "intertitle", text, "intertitre de la page"
    else:
        yield None, ("• " if tag == "item" else "") + text, ""


def _with_frame(tree: Any, body: list[Block], title: str | None) -> Iterator[Block]:
    """The title, the standfirst and the captions around the body, each once."""
    written = [text for _, text, _ in body]
    if title:
        yield "title", title, "titre de la page"
    standfirst = next((t for t in _texts(tree, STANDFIRST) if 40 <= len(t) <= 700), None)
    if standfirst and not any(standfirst in text or text in standfirst for text in written):
        yield "standfirst", standfirst, "chapô de la page"
    for kind, text, reason in body:
        yield ("standfirst", text, "chapô de la page") if text == standfirst else (kind, text, reason)
    for caption in dict.fromkeys(_texts(tree, CAPTIONS)):
        if caption not in written:
            for part in split_credits(Piece(0, len(caption), caption)):
                yield part.kind or "caption", part.text, part.reason or "légende de la page"


def _texts(tree: Any, path: str) -> Iterator[str]:
    for element in tree.xpath(path):
        text = " ".join(element.text_content().split())
        if text and not element.xpath(ASIDE):
            yield text


def _lay_out(blocks: Iterable[Block]) -> tuple[str, tuple[Zone, ...]]:
    """The blocks a blank line apart, and the zones that the page itself gives."""
    lines: list[str] = []
    zones: list[Zone] = []
    position = 0
    for kind, line, reason in blocks:
        if kind:
            zones.append(Zone(kind, position, position + len(line), reason))
        lines.append(line)
        position += len(line) + 2
    return "\n\n".join(lines), tuple(zones)
