"""The HTTP door over a small record: what it answers, what it refuses, and that refusing changes nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings

LIMIT = 200_000


@pytest.fixture
def client(store: str) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(store, max_body=LIMIT))) as opened:
        yield opened


def test_contradictions_have_the_promised_form(client: TestClient) -> None:
    (found,) = client.get("/contradictions").json()
    assert set(found) == {"id", "type", "verdict", "why", "a", "b"}
    assert found["type"] == "polarity"
    assert {found["a"]["article"], found["b"]["article"]} == {"echo-1", "gazette-7"}
    assert set(found["a"]) == {"article", "claim", "quote", "publisher"}


def test_claims_are_filtered_by_name(client: TestClient) -> None:
    assert [c["predicate"] for c in client.get("/claims", params={"entity": "Anne Durand"}).json()] == [
        "holdsRole"
    ]
    assert [c["article"] for c in client.get("/claims", params={"publisher": "La Gazette"}).json()] == [
        "gazette-7"
    ]
    assert client.get("/claims", params={"limit": 1, "offset": 2}).json()[0]["article"] == "gazette-7"


def test_one_thing_leads_to_the_next(client: TestClient) -> None:
    claim = client.get("/claims").json()[0]
    assert client.get(f"/claims/{claim['id']}").json() == claim
    article = client.get(f"/articles/{claim['article']}").json()
    evidence = claim["evidence"][0]
    assert article["text"][evidence["start"] : evidence["end"]] == evidence["quote"]
    statement = client.get("/statements", params={"entity": "Laiterie Borel"}).json()[0]
    assert client.get(f"/statements/{statement['id']}").json()["status"] == "contested"
    assert client.get(f"/statements/{statement['id']}/lineage").status_code == 200
    entity = client.get("/entities", params={"query": "Borel"}).json()[0]
    assert client.get(f"/entities/{entity['id']}").json()["name"] == "Laiterie Borel"


UNKNOWN = ["/claims/claim-0", "/articles/x", "/statements/x", "/statements/x/lineage", "/entities/x", "/rien"]


@pytest.mark.parametrize("path", UNKNOWN)
def test_what_is_unknown_is_404_in_french(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == answer.json()["status"] == 404
    assert answer.json()["message"].startswith(("Aucun", "Il n’y a rien"))


BAD = [
    ("/claims?status=vrai", 422, "valeur inconnue"),
    ("/claims?limit=0", 422, "nombre trop petit (minimum 1)"),
    ("/claims?predicate=achete", 422, "« achete » n’existe pas"),
    ("/claims?entity=Zorglub", 404, "Aucune entité « Zorglub »"),
    ("/export/xml", 422, "« xml »"),
]


@pytest.mark.parametrize(("path", "status", "said"), BAD)
def test_what_cannot_be_answered_says_why(client: TestClient, path: str, status: int, said: str) -> None:
    answer = client.get(path)
    assert (answer.status_code, said in answer.json()["message"]) == (status, True), answer.text


BODIES = [
    (b"", "text/plain", 422, "est vide"),
    (b"", "application/json", 422, "vide"),
    (b"[]", "application/json", 422, "vide"),
    (b"\n \n", "application/x-ndjson", 422, "vide"),
    (b"{", "application/x-ndjson", 422, "ligne 1, colonne 2 : ce n’est pas du JSON"),
    (b'{"id": "q", "text": ""}', "application/json", 422, "q\u00a0» n’a ni"),
    (b"[1, 2]", "application/json", 422, "article 2 : ce n’est pas un objet JSON"),
    (b"\x89PNG\r\n\x1a\n\x00\x00", "text/plain", 422, "image"),
    (b"\xff\xfe\xfa\xc3\x28" * 40, "text/plain", 422, ""),
    ("Le chat dort. \xe9".encode("utf-16-le")[1:], "text/plain", 422, ""),
    (b"{", "application/json", 422, "pas du JSON"),
    (b'"texte"', "application/json", 422, "objet JSON"),
    (b'{"id": "a"}', "application/json", 422, "text"),
    (b'{"text": "Le chat dort dans la cuisine.", "published": "le 32"}', "application/json", 422, "le 32"),
    (b"<html><head><title>x</title></head></html>", "text/html", 422, "sans texte"),
    (b"x", "application/pdf", 415, "application/pdf"),
    (b"Un texte. " * LIMIT, "text/plain", 413, "dépasse"),
    (
        b"The board of the company met on Tuesday and decided to sell its dairy to some farmers. " * 5,
        "text/plain", 422, "français",
    ),
    (
        "Hôm qua, công ty đã thông báo rằng họ sẽ bán nhà máy sữa cho một hợp tác xã nông dân. ".encode() * 5,
        "text/plain", 422, "français",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("body", "kind", "status", "said"), BODIES, ids=range(len(BODIES)))
def test_bad_articles_are_refused_and_change_nothing(
    client: TestClient, body: bytes, kind: str, status: int, said: str
) -> None:
    before = client.get("/health").json()["counts"]
    answer = client.post("/articles", content=body, headers={"content-type": kind})
    assert answer.status_code == status, answer.text
    assert said in answer.json()["message"]
    assert client.get("/health").json()["counts"] == before


@pytest.mark.parametrize(("path", "kind"), [("/articles", "text/plain"), ("/check", "application/json")])
def test_a_body_of_unannounced_length_is_measured_too(client: TestClient, path: str, kind: str) -> None:
    answer = client.post(
        path, content=(b" " * 1000 for _ in range(LIMIT // 900)), headers={"content-type": kind}
    )
    assert answer.status_code == 413
    assert "dépasse" in answer.json()["message"]


def test_another_site_cannot_write_through_the_reader_s_browser(client: TestClient) -> None:
    answer = client.post("/check", json={"text": "Rien."}, headers={"origin": "https://ailleurs.example"})
    assert answer.status_code == 403


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({}, "text : champ obligatoire absent"),
        ({"text": "a", "txt": "b"}, "txt : champ inconnu"),
        ({"text": 3}, "texte"),
    ],
)
def test_a_bad_form_names_the_field(client: TestClient, form: dict[str, object], said: str) -> None:
    answer = client.post("/check", json=form)
    assert answer.status_code == 422
    assert said in answer.json()["message"]


@pytest.mark.parametrize(
    ("body", "status", "said"),
    [(b"{", 422, "pas du JSON ; corrigez"), (b'{"text": "Le chat \xff dort."}', 400, "UTF-8")],
)
def test_a_form_that_is_no_json_is_told_without_a_position_for_a_field(
    client: TestClient, body: bytes, status: int, said: str
) -> None:
    answer = client.post("/check", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == status
    assert said in answer.json()["message"]
    assert not any(detail[0].isdigit() for detail in answer.json()["details"])


def test_metrics_count_answers(client: TestClient) -> None:
    client.get("/rien")
    shown = client.get("/metrics").text
    assert 'recoupe_answers_total{status="404"} 1' in shown
    assert 'recoupe_stored{kind="articles"} 2' in shown


def test_openapi_gives_french_examples(client: TestClient) -> None:
    described = client.get("/openapi.json").json()
    assert {"/articles", "/claims", "/entities", "/contradictions", "/check", "/summaries"} <= set(
        described["paths"]
    )
    assert "racheté" in str(described["paths"]["/articles"]["post"]["requestBody"])
    assert all("summary" in call for verbs in described["paths"].values() for call in verbs.values())
