"""A real server on this machine: articles in by HTTP, contradictions, a check and a page out."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
import uvicorn

from api.app import create_app
from api.settings import Settings

ARTICLES = [
    {
        "id": "echo-1", "publisher": "L’Écho du Vexin", "published": "2024-03-28",
        "text": "La Coopérative Valmont a racheté la Laiterie Borel. Anne Durand dirige la Laiterie Borel.",
    },
    {
        "id": "gazette-7", "publisher": "La Gazette", "published": "2024-03-28",
        "text": "La Coopérative Valmont n’a pas racheté la Laiterie Borel.",
    },
    {"id": "vide", "text": " "},
]  # fmt: skip


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    store = Path(tmp_path_factory.mktemp("server")) / "s.sqlite"
    app = create_app(Settings(str(store), warm=True))
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="module")
def client(base: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=base, timeout=120, trust_env=False) as opened:
        answer = opened.post("/articles", json=ARTICLES)
        assert answer.status_code == 201, answer.text
        report = answer.json()
        assert [done["outcome"] for done in report["articles"]] == ["added", "added"]
        assert [refused["name"] for refused in report["refused"]] == ["vide"]
        yield opened


def test_what_came_in_is_compared(client: httpx.Client) -> None:
    assert {pair["type"] for pair in client.get("/contradictions").json()} >= {"polarity"}
    again = client.post("/articles", json=ARTICLES[:2]).json()
    assert [done["outcome"] for done in again["articles"]] == ["known", "known"]


def test_a_text_is_checked_sentence_by_sentence(client: httpx.Client) -> None:
    text = "Il pleut depuis hier. La Coopérative Valmont a racheté la Laiterie Borel."
    first, second = client.post("/check", json={"text": text}).json()["sentences"]
    assert (first["verdict"], second["verdict"]) == ("unknown", "unclear")
    assert text[second["start"] : second["end"]] == second["text"]
    assert second["claims"]
    assert second["against"]


def test_a_plain_text_and_a_page_are_read(client: httpx.Client) -> None:
    text = "Anne Durand quitte la Laiterie Borel."
    about = {"id": "phare-2", "publisher": "Le Phare", "published": "2024-04-02"}
    plain = client.post(
        "/articles", params=about, content=text, headers={"content-type": "text/plain; charset=utf-8"}
    )
    assert plain.json()["articles"][0]["article"] == "phare-2"
    assert client.get("/articles/phare-2").json()["publisher"] == "Le Phare"


def test_a_page_is_written_and_read(client: httpx.Client) -> None:
    answer = client.post("/summaries", json={"topic": "Laiterie Borel"})
    assert answer.status_code == 201, answer.text
    page = answer.json()
    sentences = [sentence for section in page["sections"] for sentence in section["sentences"]]
    assert sentences
    assert all(sentence["verified"] and sentence["sources"] for sentence in sentences)
    html = client.get(f"/summaries/{page['slug']}").text
    assert html.count("<h1") == 1
    assert client.get(f"/summaries/{page['slug']}.svg").headers["content-type"] == "image/svg+xml"
    assert page["slug"] in [known["slug"] for known in client.get("/summaries").json()]
    assert client.post("/summaries", json={"topic": "élevage de zorglubs"}).status_code == 404


@pytest.mark.parametrize("format", ["gexf", "graphml", "cytoscape", "turtle", "jsonld", "trig", "csv"])
def test_every_export_leaves(client: httpx.Client, format: str) -> None:
    answer = client.get(f"/export/{format}")
    assert answer.status_code == 200
    assert "Borel" in answer.text
    assert "attachment" in answer.headers["content-disposition"]


def test_a_withdrawn_article_no_longer_counts(client: httpx.Client) -> None:
    done = client.post("/articles/gazette-7/retraction", json={"why": "erreur de la rédaction"}).json()
    assert done["statements"] or done["gone"]
    assert "polarity" not in {pair["type"] for pair in client.get("/contradictions").json()}
