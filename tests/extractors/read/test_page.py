"""Pages: an invented one, what makes a page unreadable, and the real ones beside the checkout."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from extractors.read import read_html, read_record, read_text
from kg.errors import InvalidInput
from kg.model import READ_ZONES, Article

CORPUS = Path(__file__).resolve().parents[3] / ".." / "shared" / "corpus"

LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Ailleurs"},
        {
            "@type": "NewsArticle",
            "headline": "Solvéo recrute cent ingénieurs",
            "datePublished": "2024-03-05T08:00:00+01:00",
            "author": [{"@type": "Person", "name": "Anne Durand"}, {"@type": "Person", "name": "Paul Roux"}],
            "publisher": {"@id": "#relais"},
        },
        {"@type": "Organization", "@id": "#relais", "name": "Le Relais"},
    ],
}
PARAGRAPHS = [
    "Le fabricant de batteries Solvéo a annoncé mardi l’ouverture d’une école interne à Nantes. "
    "Sa présidente, Claire Vasseur, a promis cent embauches avant la fin de l’année.",
    "« Nous formons ceux que nous ne trouvons pas », a déclaré la dirigeante. Le groupe emploie "
    "1 200 personnes et a investi 14 millions d’euros dans le projet, selon le quotidien régional.",
    "Le syndicat majoritaire se dit prudent. Il rappelle que deux cents postes ont été supprimés en "
    "2022, au moment de la fermeture du site de Rezé, et demande des engagements écrits.",
]
HEAD = f"""<meta charset="utf-8"><title>Solvéo recrute – Le Relais</title>
<link rel="canonical" href="https://relais.example/solveo">
<script type="application/ld+json">{json.dumps(LINKED)}</script>"""
BODY = f"""<nav><ul><li><a href="/">Accueil</a></li><li><a href="/eco">Économie</a></li></ul></nav>
<main><article><h1>Solvéo recrute cent ingénieurs</h1>
<p class="chapo">Le groupe nantais ouvre une école interne et promet cent embauches en 2024.</p>
<p>Par Anne Durand et Paul Roux</p>
<figure><img src="a.jpg"><figcaption>L’usine, le 3 mars 2024. © Paul Roux/Relais</figcaption></figure>
<p>{PARAGRAPHS[0]}</p><h2>Une école dans l’usine</h2><p>{PARAGRAPHS[1]}</p>
<aside><h3>À lire aussi</h3><ul><li><a href="/x">Les batteries françaises à la peine</a></li></ul></aside>
<p>{PARAGRAPHS[2]}</p></article>
<section class="comments"><h2>Commentaires</h2><p>Jean : bonne nouvelle pour nous !</p></section></main>
<footer>© 2024 Le Relais – Mentions légales</footer>"""


def page(head: str = HEAD, body: str = BODY) -> str:
    return f'<!doctype html><html lang="fr"><head>{head}</head><body>{body}</body></html>'


def read_words(article: Article, *, without: frozenset[str] = frozenset()) -> Counter[str]:
    kinds = READ_ZONES - without
    text = " ".join(article.text[z.start : z.end] for z in article.zones if z.kind in kinds)
    return Counter(re.findall(r"\w+", text.lower()))


def test_a_page_gives_its_text_its_zones_and_what_it_says_of_itself() -> None:
    article = read_html(page().encode(), "solveo")
    assert [(z.kind, article.text[z.start : z.end]) for z in article.zones] == [
        ("title", "Solvéo recrute cent ingénieurs"),
        ("standfirst", "Le groupe nantais ouvre une école interne et promet cent embauches en 2024."),
        ("metadata", "Par Anne Durand et Paul Roux"),
        ("body", PARAGRAPHS[0]),
        ("intertitle", "Une école dans l’usine"),
        ("body", PARAGRAPHS[1]),
        ("body", PARAGRAPHS[2]),
        ("caption", "L’usine, le 3 mars 2024."),
        ("credit", "© Paul Roux/Relais"),
    ]
    assert (article.title, article.publisher) == ("Solvéo recrute cent ingénieurs", "Le Relais")
    assert (article.published, article.byline) == ("2024-03-05", "Anne Durand, Paul Roux")
    assert (article.url, article.inferred) == ("https://relais.example/solveo", frozenset())


METAS = [
    ('<meta property="og:site_name" content="Le Relais">', "publisher", "Le Relais"),
    ('<meta name="author" content="Anne Durand">', "byline", "Anne Durand"),
    ('<meta property="article:published_time" content="2024-03-05T10:00:00Z">', "published", "2024-03-05"),
    ('<meta name="date" content="bientôt"><meta name="dc.date" content="2024-03">', "published", "2024-03"),
    ("<title>Solvéo recrute | Le Relais</title>", "title", "Solvéo recrute cent ingénieurs"),
]


@pytest.mark.parametrize(("head", "field", "value"), METAS)
def test_without_linked_data_the_tags_tell(head: str, field: str, value: str) -> None:
    article = read_html(page(head))
    assert getattr(article, field) == value
    assert field not in article.inferred


def test_a_date_shown_on_the_page_is_inferred() -> None:
    shown = BODY.replace("Par Anne", "Publié le mardi 5 mars 2024 à 10h12 par Anne")
    article = read_html(page("", shown))
    assert article.published == "2024-03-05"
    assert "published" in article.inferred


def test_what_is_given_wins_and_what_fills_does_not() -> None:
    assert read_html(page(), title="Autre", publisher="Un autre").publisher == "Un autre"
    record = {"id": "a", "html": page(), "published": "2020"}
    assert (read_record(record).published, read_record(record).publisher) == ("2020", "Le Relais")


def test_the_declared_encoding_is_honoured() -> None:
    latin = page(HEAD.replace("utf-8", "iso-8859-1"))
    assert PARAGRAPHS[0] in read_html(latin.encode("cp1252")).text


@pytest.mark.parametrize(
    ("html", "word"),
    [
        (page(HEAD, "<nav><a href='/'>Accueil</a></nav>"), "sans texte"),
        (page(HEAD, ""), "sans texte"),
        ("<html></html>", "sans texte"),
        ("<!-- rien -->", "sans texte"),
        ("du texte nu", "aucune balise"),
        ("  ", "vide"),
    ],
)
def test_a_page_without_an_article_is_refused(html: str, word: str) -> None:
    with pytest.raises(InvalidInput, match=word):
        read_html(html, "a")


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the real pages stand beside the checkout")
def test_real_pages_give_the_words_the_date_and_the_title_of_their_articles() -> None:
    known = {row["id"]: row for row in map(json.loads, (CORPUS / "press.jsonl").open(encoding="utf-8"))}
    pages = sorted((CORPUS / "pages").glob("*.html"))
    assert pages
    titled = 0
    for path in pages:
        row = known[path.stem]
        article = read_html(path.read_bytes(), path.stem)
        wanted = read_words(read_text(row["text"]))
        found = read_words(article, without=frozenset({"title", "caption"}))
        common = sum((wanted & found).values())
        assert common >= 0.97 * sum(wanted.values()), f"{path.stem}: words are missing"
        assert common >= 0.97 * sum(found.values()), f"{path.stem}: words are not the article's"
        assert article.published == row["published"]
        titled += article.title == row["title"]
    assert titled >= len(pages) - 1
