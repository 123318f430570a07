"""What a web page says of its article: JSON-LD first, then microdata, meta tags and <time>."""

from __future__ import annotations

import html
import json
import re
from typing import Any

from extractors.read.article import About
from kg.french.intervals import parse_date

NEWS = re.compile(r"Article$|^BlogPosting$|^Report$|^LiveBlogPosting$")
# In the order they are to be trusted.
TITLES = ("og:title", "twitter:title", "dc.title", "title")
SITES = ("og:site_name", "application-name", "publisher", "dc.publisher", "article:publisher")
DATES = ("article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
         "dcterms.created", "pubdate", "publication_date", "publishdate", "sailthru.date")  # fmt: skip
AUTHORS = ("author", "article:author", "dc.creator", "parsely-author")


def read_metadata(tree: Any) -> About:
    """Title, publisher, date, address and byline as the page declares them; what is no date is left out."""
    linked, metas = _linked_data(tree), _metas(tree)
    return About(
        title=_text(linked.get("headline")) or _pick(metas, TITLES) or _heading(tree) or _title_tag(tree),
        publisher=_name(linked.get("publisher"))
        or _microdata(tree, "publisher")
        or _pick(metas, SITES, no_url=True),
        published=_date(linked.get("datePublished")) or _first_date(tree, metas),
        url=_canonical(tree, metas) or _address(linked),
        byline=_name(linked.get("author"))
        or _microdata(tree, "author")
        or _pick(metas, AUTHORS, no_url=True),
    )


def _linked_data(tree: Any) -> dict[str, Any]:
    """The first JSON-LD object that is an article, the objects it refers to put in their place."""
    nodes: list[dict[str, Any]] = []
    for script in tree.xpath('//script[@type="application/ld+json"]'):
        try:
            nodes += _nodes(json.loads(script.text_content(), strict=False))
        except (ValueError, RecursionError):
            continue  # a page's own slip; the meta tags say the same
    known = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    article = next((node for node in nodes if _is_article(node)), {})
    return {key: _resolved(value, known) for key, value in article.items()}


def _is_article(node: dict[str, Any]) -> bool:
    types = node.get("@type")
    return any(NEWS.search(str(name)) for name in (types if isinstance(types, list) else [types]))


def _resolved(value: Any, known: dict[str, dict[str, Any]]) -> Any:
    if isinstance(value, list):
        return [_resolved(item, known) for item in value]
    if isinstance(value, dict) and "name" not in value:
        return known.get(str(value.get("@id")), value)
    return value


def _nodes(data: Any) -> list[dict[str, Any]]:
    if isinstance(data, list):
        return [node for item in data for node in _nodes(item)]
    if isinstance(data, dict):
        return [data, *_nodes(data.get("@graph")), *_nodes(data.get("mainEntity"))]
    return []


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.xpath("//meta[@content]"):
        for key in ("property", "name", "itemprop"):
            if (name := (meta.get(key) or "").strip().lower()) and (content := _squeeze(meta.get("content"))):
                found.setdefault(name, content)
    return found


def _pick(metas: dict[str, str], names: tuple[str, ...], *, no_url: bool = False) -> str | None:
    values = (metas[name] for name in names if name in metas)
    return next((v for v in values if not (no_url and re.match(r"https?:|www\.|@", v))), None)


def _microdata(tree: Any, prop: str) -> str | None:
    for node in tree.xpath(f'//*[@itemprop="{prop}"]'):
        named = node.xpath('.//*[@itemprop="name"]')
        for name in (*named, node):
            if value := _squeeze(name.get("content")) or _squeeze(name.text_content()):
                return value if len(value) <= 120 else None
    return None


def _heading(tree: Any) -> str | None:
    headings = [_squeeze(h.text_content()) for h in tree.xpath("//h1")]
    return headings[0] if len(headings) == 1 else None


def _title_tag(tree: Any) -> str | None:
    """<title> without the name of the site after its last bar or dash."""
    value = _squeeze(" ".join(tree.xpath("//title/text()")[:1]))
    return re.sub(r"\s+[|–—-]\s+[^|–—]{2,40}$", "", value) or None if value else None


def _first_date(tree: Any, metas: dict[str, str]) -> str | None:
    candidates = [*(metas[name] for name in DATES if name in metas), *tree.xpath("//time/@datetime")[:3]]
    return next((date for value in candidates if (date := _date(value))), None)


def _date(value: Any) -> str | None:
    return parse_date(value) if isinstance(value, str) else None


def _canonical(tree: Any, metas: dict[str, str]) -> str | None:
    links = tree.xpath('//link[translate(@rel, "CANOIL", "canoil")="canonical"]/@href')
    return next((u for u in (*links, metas.get("og:url", "")) if u.startswith("http")), None)


def _address(linked: dict[str, Any]) -> str | None:
    main = linked.get("mainEntityOfPage")
    value = linked.get("url") or (main.get("@id") if isinstance(main, dict) else main)
    return value if isinstance(value, str) and value.startswith("http") else None


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        names = [name for item in value if (name := _name(item))]
        return ", ".join(names) or None
    if isinstance(value, dict):
        value = value.get("name")
    return _text(value)


def _text(value: Any) -> str | None:
    return _squeeze(value) or None if isinstance(value, str) and not value.startswith("http") else None


def _squeeze(value: str | None) -> str:
    # Linked data often holds entities: « L&rsquo;usine ».
    return " ".join(html.unescape(value or "").split())
