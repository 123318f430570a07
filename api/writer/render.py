"""A page as JSON, as Markdown with front matter, and as HTML ready to publish."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from api.writer import moments
from api.writer.figure import HEIGHT, WIDTH, alt_of, draw
from api.writer.page import Page, Sentence, Source
from api.writer.structured import structured_data
from api.writer.typeset import slugify, typeset

_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Site:
    """Where the page will stand and who answers for it; given by the settings."""

    base: str = "https://recoupe.example"
    name: str = "Recoupe"
    author: str = "La rédaction de Recoupe"
    summaries: str = "/summaries"
    entities: str = "/entities"
    about: str = "/methode"
    corrections: str = "/corrections"
    contact: str = "mailto:redaction@recoupe.example"

    def page_url(self, page: Page) -> str:
        """The canonical address: its last part is the slug."""
        return f"{self.base}{self.summaries}/{page.slug}"

    def image_url(self, page: Page) -> str:
        return f"{self.base}{self.summaries}/{page.slug}.svg"

    def entity_url(self, entity_id: str) -> str:
        return f"{self.entities}/{quote(entity_id, safe=':')}"


def to_json(page: Page) -> dict[str, Any]:
    """The contract's object; keys beyond it come after."""
    return {
        "title": page.title, "description": page.description, "slug": page.slug, "keyphrase": page.keyphrase,
        "words": page.words,
        "sections": [
            {"heading": s.heading, "level": s.level, "sentences": [_sentence(x) for x in s.sentences]}
            for s in page.sections
        ],
        "sources": [
            {"n": s.n, "article": s.article, "publisher": s.publisher, "title": s.title,
             "published": s.published, "url": s.url, "origin": s.origin}
            for s in page.sources
        ],
        "notes": list(page.notes), "dropped": [{"text": d.text, "why": d.why} for d in page.dropped],
        "statements": list(page.statements),
    }  # fmt: skip


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {
        "text": sentence.text, "kind": sentence.kind, "claims": list(sentence.claims),
        "sources": list(sentence.sources), "verified": sentence.verified,
    }  # fmt: skip


def marked(sentence: Sentence) -> tuple[str, str, str]:
    """The sentence cut before its final mark, the citations, the mark: citations come inside the sentence."""
    text = sentence.text
    end = text[-1] if text[-1] in ".!?…" else ""
    return text.removesuffix(end), "".join(f"[{n}]" for n in sentence.sources), end


def to_markdown(page: Page) -> str:
    """For a CMS or a static site."""
    front = {
        "title": page.title, "description": page.description, "slug": page.slug, "keyphrase": page.keyphrase,
        "date": page.today, "lang": "fr",
    }  # fmt: skip
    lines = ["---", *(f"{k}: {json.dumps(v, ensure_ascii=False)}" for k, v in front.items()), "---", ""]
    lines += [f"# {_md(page.title)}", ""]
    for section in page.sections:
        if section.heading:
            lines += [f"{'#' * section.level} {_md(section.heading)}", ""]
        for paragraph in section.paragraphs:
            lines += [" ".join(_md(t) + f" {c}" + e for t, c, e in map(marked, paragraph)), ""]
    lines += ["## Sources", ""]
    lines += [
        f"{s.n}. {_md(source_line(s))}" + (f" <{s.url}>" if _is_web(s.url) else "") for s in page.sources
    ]
    return "\n".join(lines) + "\n"


def _md(text: str) -> str:
    return "".join("\\" + c if c in "\\`*_<>#[]" else c for c in text)


def source_line(source: Source) -> str:
    """« Le Phare, « Titre », 3 juin 2022. Reprend Agence X. »"""
    parts = [source.publisher or ("Source de référence" if source.note else f"Article « {source.article} »")]
    if source.title:
        parts.append(f"« {source.title} »")
    if source.published:
        parts.append(moments.said(source.published) or source.published)
    text = ", ".join(parts) + "."
    if source.note:
        text = f"Fait de référence : {source.note} {text}"
    if source.origin:
        text += f" Reprend {source.origin}."
    return typeset(text)


def _is_web(url: str | None) -> bool:
    return bool(url) and str(url).startswith(("http://", "https://"))


def to_html(page: Page, site: Site | None = None) -> str:
    """A whole document, light, printable, without script; everything drawn from sources is escaped."""
    where = site or Site()
    svg = draw(page)
    image = "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode() if svg else ""
    template = _environment().get_template("article.html.j2")
    return template.render(
        page=page, site=where, url=where.page_url(page), image_url=where.image_url(page), image=image,
        urls={name: where.entity_url(key) for name, key in page.mentions},
        alt=alt_of(page) if svg else "", width=WIDTH, height=HEIGHT, date=moments.said(page.today),
        style=Markup((_TEMPLATES / "article.css").read_text(encoding="utf-8")),
        data=_script(structured_data(page, where.page_url(page), where.image_url(page), where)),
        anchors=_anchors(page), source_line=source_line, is_web=_is_web,
    )  # fmt: skip


def _anchors(page: Page) -> list[str]:
    """One id per section, unique even when two headings fold alike."""
    seen: dict[str, int] = {"sources": 1}
    anchors = []
    for section in page.sections:
        slug = slugify(section.heading, 50) if section.heading else "chapeau"
        seen[slug] = seen.get(slug, 0) + 1
        anchors.append(slug if seen[slug] == 1 else f"{slug}-{seen[slug]}")
    return anchors


def _linked(text: str, urls: dict[str, str]) -> Markup:
    """The first mention of an entity on the page leads to its own page; names inside quotations stay bare."""
    for name, url in urls.items():
        at = re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text)
        if at and text.count("«", 0, at.start()) == text.count("»", 0, at.start()):
            del urls[name]
            before, after = text[: at.start()], text[at.end() :]
            link = Markup('<a href="{}">{}</a>').format(url, name)
            return _linked(before, urls) + link + _linked(after, urls)
    return escape(text)


def _cited(sentence: Sentence, urls: dict[str, str]) -> Markup:
    text, _, end = marked(sentence)
    links = Markup("").join(
        Markup('<a class="cite" href="#source-{0}" aria-label="Source {0}">[{0}]</a>').format(n)
        for n in sentence.sources
    )
    return Markup("{}\u00a0{}{}").format(_linked(text, urls), links, end)


def _script(data: Any) -> Markup:
    """JSON that cannot close its own script element."""
    text = json.dumps(data, ensure_ascii=False, indent=1)
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(_TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    made.filters["cited"] = _cited
    made.globals["escape"] = escape
    return made
