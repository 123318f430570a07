"""Whole pages from the examples: cited, verified, not copied; the same twice; safe whatever the sources
hold.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from api.writer import Matter, Page, Request, Site, to_html, to_json, to_markdown, write
from api.writer.check import copies, stretches
from api.writer.readback import Reader
from kg.errors import InvalidInput, NotFound
from kg.model import Article

TODAY = "2025-07-15"
TOPICS = ["recrutement IA Meta", "Ilya Sutskever", "Laiterie Borel"]
PageOf = Callable[[str], Page]
MatterOf = Callable[[str], Matter]


@pytest.mark.parametrize("topic", TOPICS)
def test_every_sentence_is_cited_and_verified(topic: str, page_of: PageOf) -> None:
    page = page_of(topic)
    sentences = [x for section in page.sections for x in section.sentences]
    assert len(sentences) > 5
    assert all(x.verified and x.claims and x.sources for x in sentences)
    assert {n for x in sentences for n in x.sources} == {s.n for s in page.sources}
    assert [s.n for s in page.sources] == list(range(1, len(page.sources) + 1))
    assert len({x.text for x in sentences}) == len(sentences)


@pytest.mark.parametrize("topic", TOPICS)
def test_no_long_stretch_of_a_source_outside_quotation_marks(
    topic: str, page_of: PageOf, matter_of: MatterOf
) -> None:
    texts = [stretches(a.text) for a in matter_of(topic).articles.values()]
    page = page_of(topic)
    sourced = [x for s in page.sections for x in s.sentences if x.kind == "sourced"]
    assert not [x.text for x in sourced for runs in texts if copies(x.text, runs)]


@pytest.mark.parametrize("topic", TOPICS)
def test_what_a_search_engine_shows_fits(topic: str, page_of: PageOf) -> None:
    page = page_of(topic)
    assert len(page.title) <= 60
    assert page.title.lower().startswith(topic.lower())
    assert 121 <= len(page.description) <= 156
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", page.slug)
    headings = [s.heading for s in page.sections if s.heading]
    assert len(set(headings)) == len(headings)
    assert topic.lower().split()[-1] in page.sections[0].sentences[0].text.lower()


def test_the_same_matter_gives_the_same_page(page_of: PageOf, matter_of: MatterOf, reader: Reader) -> None:
    again = write(Request("Laiterie Borel", TODAY), matter_of("Laiterie Borel"), reader)
    assert to_json(again) == to_json(page_of("Laiterie Borel"))


def test_both_sides_of_a_contradiction_are_told(page_of: PageOf) -> None:
    page = page_of("Ilya Sutskever")
    quarrel = next(s for s in page.sections if s.level == 3)
    assert len({n for x in quarrel.sentences for n in x.sources}) >= 2
    assert any("reference:" in claim for x in quarrel.sentences for claim in x.claims)


def test_a_thin_matter_gives_a_short_page_and_says_so(page_of: PageOf) -> None:
    page = page_of("Ilya Sutskever")
    assert page.words < 700
    assert any("demandés" in note for note in page.notes)


def test_json_is_the_contract(page_of: PageOf) -> None:
    data = json.loads(json.dumps(to_json(page_of("recrutement IA Meta"))))
    assert {"title", "description", "slug", "keyphrase", "words", "sections", "sources"} <= set(data)
    assert set(data["sections"][0]) == {"heading", "level", "sentences"}
    assert set(data["sections"][0]["sentences"][0]) == {"text", "kind", "claims", "sources", "verified"}
    assert set(data["sources"][0]) == {"n", "article", "publisher", "title", "published", "url", "origin"}


def test_markdown_has_front_matter_and_citations(page_of: PageOf) -> None:
    text = to_markdown(page_of("Laiterie Borel"))
    assert text.startswith('---\ntitle: "Laiterie Borel')
    assert re.search(r" \[1\](\[\d+\])*\.", text)
    assert "## Sources\n\n1. " in text


def test_html_is_whole_and_its_address_ends_with_the_slug(page_of: PageOf) -> None:
    page = page_of("recrutement IA Meta")
    html = to_html(page, Site(base="https://le-phare.example"))
    assert '<link rel="canonical" href="https://le-phare.example/summaries/recrutement-ia-meta">' in html
    assert html.count("<h1>") == 1
    assert html.count('class="cite"') == sum(len(x.sources) for s in page.sections for x in s.sentences)
    data = re.search(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)
    assert data is not None
    assert json.loads(data[1])[0]["@type"] == "NewsArticle"
    assert "[[" not in html


def test_markup_in_a_source_stays_text(matter_of: MatterOf, reader: Reader) -> None:
    matter = matter_of("Laiterie Borel")
    evil = '</script><script>alert(1)</script><b>"'
    hostile = {
        key: replace(a, title=evil, publisher=evil, url="javascript:alert(1)")
        for key, a in matter.articles.items()
    }
    html = to_html(write(Request("Laiterie Borel", TODAY), replace(matter, articles=hostile), reader))
    assert "<script>alert" not in html
    assert "javascript:" not in html
    assert html.count("</script>") == 1


REFUSED = [
    Request("Laiterie Borel", TODAY, keyphrase=" ".join(["mot"] * 100)),
    Request("Laiterie Borel", TODAY, keyphrase="Лаборатория"),
    Request("Laiterie Borel", TODAY, min_words=100_000),
    Request("Laiterie Borel", TODAY, min_words=-1),
]


@pytest.mark.parametrize("request_", REFUSED, ids=["long", "cyrillic", "too many words", "negative"])
def test_a_request_that_cannot_be_met_is_refused(
    request_: Request, matter_of: MatterOf, reader: Reader
) -> None:
    with pytest.raises(InvalidInput, match=r"donner"):
        write(request_, matter_of("Laiterie Borel"), reader)


def test_no_words_asked_is_the_shortest_page(matter_of: MatterOf, reader: Reader) -> None:
    page = write(Request("recrutement IA Meta", TODAY, min_words=0), matter_of("recrutement IA Meta"), reader)
    assert not [note for note in page.notes if "demandés" in note]


def test_an_unknown_topic_names_what_is_near(matter_of: MatterOf) -> None:
    with pytest.raises(NotFound, match=r"« tulipomanie »"):
        matter_of("tulipomanie")


SEEDS = Path(__file__).resolve().parents[4] / "shared" / "seeds"


@pytest.mark.skipif(not SEEDS.exists(), reason="the shared articles are not there")
def test_the_five_articles_give_a_full_page(tmp_path: Path, reader: Reader) -> None:
    from api.writer import gather
    from extractors.pipeline import extract
    from extractors.read import read_paths
    from kg.ingest import ingest, load_background
    from kg.reference import load_reference
    from kg.store import open_store

    store, background = open_store(tmp_path / "seeds.sqlite"), load_background()
    for article, claims in extract(a for a in read_paths([SEEDS]) if isinstance(a, Article)):
        ingest(store, article, claims, background)
    matter = gather(store, load_reference(), "recrutement IA Meta")
    page = write(Request("recrutement IA Meta", TODAY), matter, reader)
    assert page.words >= 700
    assert all(x.verified and x.sources for s in page.sections for x in s.sentences)
