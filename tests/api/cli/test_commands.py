"""The command line from end to end: what it prints, its statuses, and bad input that changes nothing."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from api.cli import main
from kg.model import Claim

ROOT = Path(__file__).resolve().parents[3]

ECHO = """\
---
title: La Laiterie Borel change de main
publisher: L’Écho du Vexin
published: 2024-03-28
---
La Coopérative Valmont a racheté la Laiterie Borel pour 12 millions d’euros.

Anne Durand est la directrice financière de la Coopérative Valmont.
"""


@pytest.fixture
def echo(tmp_path: Path) -> Path:
    path = tmp_path / "echo-1.txt"
    path.write_text(ECHO, encoding="utf-8")
    return path


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_extract_prints_the_contract(echo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(echo), "--format", "jsonl"]) == 0
    found = lines(capsys.readouterr().out)
    assert "acquires" in {claim["predicate"] for claim in found}
    for claim in found:
        assert Claim.from_json(claim).to_json() == claim
        for evidence in claim["evidence"]:
            assert ECHO[evidence["start"] : evidence["end"]] == evidence["quote"]


def test_the_whole_way(echo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = ["--store", str(tmp_path / "new" / "s.sqlite")]
    assert main([*store, "ingest", str(echo)]) == 0
    assert "1\u00a0article ajouté" in capsys.readouterr().err
    assert main(["ingest", str(echo), *store]) == 0
    assert "1\u00a0article déjà connu" in capsys.readouterr().err
    assert main([*store, "claims", "--entity", "Laiterie Borel", "--format", "jsonl"]) == 0
    assert "acquires" in {claim["predicate"] for claim in lines(capsys.readouterr().out)}
    assert (
        main([*store, "check", "La Coopérative Valmont a racheté la Laiterie Borel.", "--format", "json"])
        == 0
    )
    (sentence,) = json.loads(capsys.readouterr().out)["sentences"]
    assert sentence["verdict"] == "supported"
    assert sentence["claims"]


def test_contradictions_for_machines_and_people(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--store", store, "contradictions", "--format", "jsonl"]) == 0
    (pair,) = lines(capsys.readouterr().out)
    assert list(pair) == ["id", "type", "verdict", "why", "a", "b"]
    assert list(pair["a"]) == ["article", "claim", "quote", "publisher"]
    assert main(["--store", store, "contradictions"]) == 0
    shown = capsys.readouterr().out
    assert "n’a pas racheté" in shown
    assert "L’Écho du Vexin" in shown


@pytest.mark.parametrize("verb", ["claims", "entities", "statements", "contradictions"])
def test_tables_for_people(store: str, verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--store", store, verb]) == 0
    assert "Borel" in capsys.readouterr().out


def test_lineage_of_a_statement(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["--store", store, "statements", "--entity", "Anne Durand", "--format", "jsonl"])
    (statement,) = lines(capsys.readouterr().out)
    assert statement["status"] == "reported"
    assert main(["--store", store, "lineage", statement["id"]]) == 0
    assert "L’Écho du Vexin" in capsys.readouterr().out


UNKNOWN = [
    ["claims", "--entity", "Zorglub"], ["entities", "Zorglub"], ["contradictions", "--entity", "Zorglub"],
    ["lineage", "statement-0"], ["summarize", "élevage de zorglubs"], ["retract", "rien", "--why", "erreur"],
    ["judge", "same", "Zorglub", "Laiterie Borel", "--by", "Anne", "--why", "test"],
    # What is kept for good wants whole names: « Anne » may be anybody.
    ["judge", "same", "Anne", "Laiterie Borel", "--by", "Anne", "--why", "test"],
]  # fmt: skip


@pytest.mark.parametrize("argv", UNKNOWN, ids=lambda argv: argv[0])
def test_nothing_known_is_1(store: str, argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--store", store, *argv]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("erreur : ")


USAGE = [
    ["claims", "--predicate", "achète"], ["ingest", ".", "--published", "32 mars"],
    ["export", "--format", "trig", "-o", "absent/dossier/f.trig"], ["check", "--file", "absent.txt"],
    ["summarize", " "],
]  # fmt: skip


@pytest.mark.parametrize("argv", USAGE, ids=lambda argv: argv[0])
def test_what_was_badly_asked_is_2(store: str, argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--store", store, *argv]) == 2
    assert capsys.readouterr().err.startswith("erreur : ")


BAD: dict[str, bytes] = {
    "vide.txt": b"",
    "image.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x01",
    "binaire.txt": bytes(range(256)) * 20,
    "anglais.txt": b"The board met on Tuesday and decided to sell the dairy to a group of farmers. " * 8,
    "vietnamien.txt": "Hôm qua công ty đã thông báo rằng họ sẽ bán nhà máy sữa cho hợp tác xã. ".encode() * 8,
    "utf8.txt": b"Le chat dort." + b"\xff\xfe\xfa\x81\x8d" * 30,
    "sans-corps.html": b"<html><head><title>Borel</title></head><body></body></html>",
    "lignes.jsonl": b"ceci n'est pas du JSON\n",
    "date.jsonl": b'{"id": "a", "text": "La Laiterie Borel ferme.", "published": "le 32 mars"}\n',
    "inconnu.xyz": b"Un texte.",
}


@pytest.mark.parametrize("name", BAD)
def test_a_refused_input_is_named_and_changes_nothing(
    store: str, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(BAD[name])
    before = counts(store, capsys)
    assert main(["--store", store, "ingest", str(path)]) == 3
    err = capsys.readouterr().err
    assert "refusé : " in err
    assert name in err
    assert counts(store, capsys) == before


def test_an_enormous_text_is_refused_at_once(
    store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "enorme.txt"
    path.write_bytes(b"La Laiterie Borel ferme ses portes. " * 1_500_000)
    assert main(["--store", store, "ingest", str(path)]) == 3
    assert "enorme" in capsys.readouterr().err


def test_the_rest_of_a_batch_is_done(echo: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "vide.txt").write_bytes(b"")
    store = str(tmp_path / "s.sqlite")
    assert main(["--store", store, "ingest", str(tmp_path)]) == 3
    err = capsys.readouterr().err
    assert "vide.txt" in err
    assert "1\u00a0article ajouté" in err


def test_a_page_is_checked_like_a_text_and_a_bad_file_is_named(
    store: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = "La Coopérative Valmont a racheté la Laiterie Borel. "
    page = tmp_path / "page.html"
    page.write_text(f"<html><body><article><p>{said * 8}</p></article></body></html>", encoding="utf-8")
    assert main(["--store", store, "check", "--file", str(page), "--format", "json"]) == 0
    sentences = json.loads(capsys.readouterr().out)["sentences"]
    assert sentences
    assert not [sentence for sentence in sentences if "<" in sentence["text"]]
    bad = {"empty.txt": b"", "page.html": b"<html></html>", "binary.txt": bytes(range(256))}
    for name, content in bad.items():
        (tmp_path / name).write_bytes(content)
        assert main(["--store", store, "check", "--file", str(tmp_path / name)]) == 3
        assert str(tmp_path / name) in capsys.readouterr().err


def test_a_text_that_cannot_be_checked_is_refused(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--store", store, "check", " "]) == 3
    assert "refusé : " in capsys.readouterr().err


def test_an_address_already_taken_is_told_in_french(store: str, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["--store", store, "serve", "--port", str(port)]) == 2
    assert "un autre programme s’en sert" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"pas une base", b"SQLite format 3\x00" + b"\x00" * 200])
def test_what_is_no_store_is_left_as_it_is(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "s.sqlite"
    path.write_bytes(content)
    assert main(["--store", str(path), "claims"]) == 2
    assert str(path) in capsys.readouterr().err
    assert path.read_bytes() == content


@pytest.mark.parametrize("command", [["claims"], ["serve", "--port", "0"]])
def test_a_store_of_a_newer_version_is_left_as_it_is(
    command: list[str], store: str, capsys: pytest.CaptureFixture[str]
) -> None:
    import sqlite3

    with sqlite3.connect(store) as connection:
        connection.execute("UPDATE meta SET value = '99' WHERE key = 'schema_version'")
    connection.close()
    before = Path(store).read_bytes()
    assert main(["--store", store, *command]) == 2
    assert "version plus récente" in capsys.readouterr().err
    assert Path(store).read_bytes() == before


def counts(store: str, capsys: pytest.CaptureFixture[str]) -> list[int]:
    capsys.readouterr()
    sizes = []
    for verb in ("claims", "entities", "statements"):
        main(["--store", store, verb, "--format", "jsonl"])
        sizes.append(len(lines(capsys.readouterr().out)))
    return sizes


def run(*argv: str, stdin: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "api.cli", *argv]
    return subprocess.run(command, input=stdin, capture_output=True, cwd=ROOT, timeout=120, check=False)


def test_the_standard_input_is_read(tmp_path: Path) -> None:
    done = run("extract", "-", "--publisher", "L’Écho", stdin=ECHO.encode())
    assert done.returncode == 0, done.stderr.decode()
    assert b'"acquires"' in done.stdout


def test_a_reader_that_leaves_is_no_error(store: str) -> None:
    command = f"{sys.executable} -m api.cli --store {store} claims --format jsonl | head -n 1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=ROOT, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_help_comes_at_once() -> None:
    """The commands' own modules are not even loaded."""
    code = "import sys; from api.cli.parser import build_parser; build_parser(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert not loaded & {
        "spacy",
        "sqlalchemy",
        "fastapi",
        "rich",
        "rdflib",
        "pyrealb",
        "trafilatura",
        "numpy",
    }
