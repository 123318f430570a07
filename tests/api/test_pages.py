"""The web pages over a small record: what a reader must find, and that nothing is taken for markup."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.service import open_service
from api.settings import Settings
from kg.ingest import ingest
from kg.model import Article, Claim, Evidence, Named, Zone


@pytest.fixture
def client(store: str) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(store)), headers={"accept": "text/html"}) as opened:
        yield opened


def entity_path(client: TestClient, name: str) -> str:
    (found,) = client.get("/entities", params={"query": name}, headers={"accept": "application/json"}).json()
    return f"/entite/{found['id']}"


def test_home_shows_counts_contradictions_and_where_to_go(client: TestClient) -> None:
    shown = client.get("/").text
    assert "2\u00a0articles" in shown
    assert "n’a pas racheté" in shown
    assert "Coopérative Valmont" in shown


def test_search_finds_entities_and_passages(client: TestClient) -> None:
    shown = client.get("/", params={"q": "Borel"}).text
    assert "/entite/" in shown
    assert "a racheté la Laiterie Borel" in shown
    asked = client.get("/", params={"q": "Que dit-on de la laiterie Borel ?"}).text
    assert ">Laiterie Borel</a>" in asked
    assert "a racheté la Laiterie Borel" in asked
    assert "Aucune entité de ce nom" in client.get("/", params={"q": "Zorglub"}).text


def test_entity_page_shows_roles_status_and_contradictions(client: TestClient) -> None:
    shown = client.get(entity_path(client, "Anne Durand")).text
    assert "<h2>Fonctions</h2>" in shown
    assert "directrice financière" in shown
    shown = client.get(entity_path(client, "Laiterie Borel")).text
    assert "contesté" in shown
    assert "<h2>1\u00a0contradiction</h2>" in shown


def test_article_page_marks_claims_and_greys_what_was_not_read(client: TestClient) -> None:
    shown = client.get("/article/gazette-7").text
    assert ">la Coopérative Valmont n’a pas racheté la Laiterie Borel</mark>" in shown
    assert '<span class="aside" title="crédit">Photo : DR</span>' in shown


def test_every_page_leads_somewhere(client: TestClient) -> None:
    """Follow every local link from home, the way a reader would: none is dead."""
    seen, waiting = set[str](), ["/"]
    while waiting:
        path = waiting.pop()
        if path in seen or path.startswith(("/summaries", "/export")) or "voir=1" in path:
            continue
        seen.add(path)
        answer = client.get(path)
        assert answer.status_code == 200, path
        waiting += links(answer.text)
    assert len(seen) > 10


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        href = dict(attrs).get("href") or ""
        if tag == "a" and href.startswith("/"):
            self.found.append(href.partition("#")[0])


def links(html: str) -> list[str]:
    parser = Links()
    parser.feed(html)
    return parser.found


@pytest.mark.parametrize(
    "path", ["/entite/inconnue", "/article/inconnu", "/enonce/inconnu", "/graphe/inconnue", "/nulle-part"]
)
def test_an_unknown_page_is_a_french_page(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/html")
    assert "Revenir à l’accueil" in answer.text


def test_nothing_of_an_article_is_interpreted(tmp_path: Path) -> None:
    text = "La Coopérative Valmont <script>alert(1)</script> a racheté la Laiterie Borel."
    article = Article(
        "piège", text, title="<b>Titre</b>", publisher='"><img src=x>', url="javascript:alert(1)",
        zones=(Zone("body", 0, len(text)),),
    )  # fmt: skip
    path = str(tmp_path / "s.sqlite")
    with open_service(path) as service:
        claim = Claim(
            "piège", Named("Coopérative Valmont"), "acquires", Named("Laiterie <i>Borel</i>"),
            (Evidence.from_article(article, 0, len(text)),), "test.v1",
        )  # fmt: skip
        ingest(service.store, article, (claim,))
    with TestClient(create_app(Settings(path)), headers={"accept": "text/html"}) as client:
        for page in ("/", "/article/pi%C3%A8ge", "/?q=Borel", "/?q=<script>", "/desaccords?entite=<script>"):
            shown = client.get(page).text
            assert [t for t in FORBIDDEN if t in shown] == []


FORBIDDEN = ("<script", "<img", "<b>Titre", "<i>Borel", 'href="javascript')
