"""A web page to an Article: the stored text is drawn from it, one line a paragraph, and its structure labels zones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from extractors.read.article import About, build
from extractors.read.decoding import decode
from extractors.read.page_metadata import read_metadata
from kg.errors import InvalidInput
from kg.model import Article, Zone, ZoneKind

# What a line of the page is when its structure tells, the line, and why.
Block = tuple[ZoneKind | None, str, str]
# The elements of trafilatura's body that stand on lines of their own.
BLOCKS = frozenset({"p", "head", "item", "list", "quote", "ab", "code", "table", "row", "cell", "div"})

STANDFIRST = '//*[@itemprop="alternativeHeadline" or {classes}]'.format(
    classes=" or ".join(
        f'contains(concat(" ", normalize-space(@class), " "), " {name} ")'
        for name in ("chapo", "chapô", "chapeau", "standfirst", "article__desc", "article-chapo", "article__chapo", "lead", "lede", "excerpt", "intro")
    )
)  # fmt: skip
CAPTIONS = "//article//figcaption | //main//figcaption | //*[@itemprop='articleBody']//figcaption"
ASIDE = "ancestor::aside or ancestor::nav or ancestor::footer or ancestor::header[not(ancestor::article)]"


def read_html(
    html: bytes | str,
    id: str = "",
    url: str | None = None,
    *,
    title: str | None = None,
    publisher: str | None = None,
    published: str | None = None,
) -> Article:
    """The article of a page; what is given here wins over what the page declares. Raises InvalidInput."""
    return read_page(html, id, About(title, publisher, published, url), About())


def read_page(html: bytes | str, id: str, about: About, given: About) -> Article:
    """Like `read_html`: `about` is surer than the page, `given` only fills what the page leaves open."""
    # Both cost a fifth of a second to import, which no other input should pay.
    import trafilatura
    from lxml import html as lxml_html  # type: ignore[import-untyped]

    name = id or about.url or "cette page"
    markup, guessed = decode(html, name) if isinstance(html, bytes) else (html, False)
    # An encoding declared in the markup would be applied a second time.
    markup = re.sub(r"^\s*<\?xml[^>]*\?>", "", markup)
    if not re.search(r"<\s*[a-zA-Z!]", markup):
        raise InvalidInput(
            f"« {name} » n’est pas une page HTML : aucune balise ; donnez-la comme texte (.txt)."
        )
    tree = lxml_html.fromstring(
        markup.encode("utf-8", "replace"), parser=lxml_html.HTMLParser(encoding="utf-8")
    )
    known = about.or_else(read_metadata(tree)).or_else(given)
    document: Any = trafilatura.bare_extraction(
        markup, include_comments=False, include_tables=False, with_metadata=False
    )
    found = document is not None and document.body is not None
    body = list(_body_blocks(document.body, known.title)) if found else []
    if sum(len(text.split()) for _, text, _ in body) < 5:
        raise InvalidInput(
            f"« {name} » est une page sans texte d’article ; donnez l’adresse de l’article lui-même, ou son texte."
        )
    text, zones = _lay_out(_with_frame(tree, body, known.title))
    return build(text, id, known, known=zones, inferred=frozenset({"encoding"} if guessed else ()))


def _body_blocks(element: Any, title: str | None) -> Iterator[Block]:
    """Paragraphs, headings, quotes and list items in the page's order; a line break ends a line."""
    line = element.text or ""
    for child in element:
        if child.tag == "lb" or child.tag in BLOCKS:
            yield from _block(element.tag, line, title)
            line = ""
            yield from _body_blocks(child, title) if child.tag in BLOCKS else ()
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
    written = {text for _, text, _ in body}
    if title:
        yield "title", title, "titre de la page"
    for text in _texts(tree, STANDFIRST):
        if 40 <= len(text) <= 700 and not any(text in other or other in text for other in written):
            yield "standfirst", text, "chapô de la page"
            break
    yield from body
    for text in dict.fromkeys(_texts(tree, CAPTIONS)):
        if text not in written:
            # Left to the rules of zones, which tell the caption from its credit.
            yield None, text, ""


def _texts(tree: Any, path: str) -> Iterator[str]:
    for element in tree.xpath(path):
        text = " ".join(element.text_content().split())
        if text and not element.xpath(ASIDE):
            yield text


def _lay_out(blocks: Iterable[Block]) -> tuple[str, tuple[Zone, ...]]:
    """The blocks a blank line apart, and the zones that the page itself gives."""
    text, zones = "", []
    for kind, line, reason in blocks:
        start = len(text) + 2 if text else 0
        text = f"{text}\n\n{line}" if text else line
        if kind:
            zones.append(Zone(kind, start, len(text), reason))
    return text, tuple(zones)
