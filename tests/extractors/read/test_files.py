"""Files, folders, JSON Lines and standard input; each refusal names its file, its problem and the way out."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from extractors.read import read_paths, read_record
from extractors.read.refusals import MAX_BYTES
from kg.errors import InvalidInput
from kg.model import Article, Refusal

NEWS = "Le groupe Solvéo a annoncé mardi la création de cent emplois à Nantes, selon la direction."


def read_all(*paths: Path, **given: str) -> list[Article | Refusal]:
    return list(read_paths(paths, **given))


def refusal(path: Path) -> str:
    (found,) = read_all(path)
    assert isinstance(found, Refusal)
    assert found.name.startswith(str(path))
    return found.reason


def article(path: Path, **given: str) -> Article:
    (found,) = read_all(path, **given)
    assert isinstance(found, Article)
    return found


def write(path: Path, content: bytes | str) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_a_folder_is_read_in_order_and_refusals_do_not_stop_it(tmp_path: Path) -> None:
    write(tmp_path / "b.md", NEWS)
    write(tmp_path / "a.txt", NEWS)
    write(tmp_path / "c.txt", "")
    write(tmp_path / "image.png", b"\x89PNG")
    (tmp_path / "sous").mkdir()
    write(tmp_path / "sous" / "d.jsonl", json.dumps({"id": "d1", "text": NEWS}))
    (tmp_path / ".git").mkdir()
    write(tmp_path / ".git" / "e.txt", NEWS)
    found = read_all(tmp_path)
    assert [x.id if isinstance(x, Article) else x.name for x in found] == [
        "a",
        "b",
        str(tmp_path / "c.txt"),
        "d1",
    ]


def test_what_goes_with_a_folder_is_passed_over(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", NEWS)
    write(tmp_path / "licence-de-peche.txt", NEWS)
    for name in ("README.md", "LISEZMOI.txt", "CHANGELOG.md", "LICENSE.txt", "readme_fr.html"):
        write(tmp_path / name, f"# {NEWS}")
    assert [x.id for x in read_all(tmp_path) if isinstance(x, Article)] == ["a", "licence-de-peche"]
    # Given by name, it is read.
    assert article(tmp_path / "README.md").id == "README"


def test_json_lines_that_are_no_articles_are_refused_once_in_a_folder(tmp_path: Path) -> None:
    claims = "\n".join(json.dumps({"id": f"c{n}", "predicate": "hires"}) for n in range(30))
    path = write(tmp_path / "attendus.jsonl", claims)
    write(tmp_path / "b.txt", NEWS)
    refused, read = read_all(tmp_path)
    assert isinstance(refused, Refusal)
    assert refused.name == str(path)
    assert "aucun article" in refused.reason
    assert isinstance(read, Article)
    assert len(read_all(path)) == 30, "given by name, each line is refused"


def test_a_line_without_text_is_refused_alone_among_articles(tmp_path: Path) -> None:
    rows: list[dict[str, str]] = [{"id": "a"}, {"id": "b", "text": NEWS}, {"id": "c"}]
    path = write(tmp_path / "a.jsonl", "\n".join(map(json.dumps, rows)))
    found = read_all(tmp_path)
    assert [x.name if isinstance(x, Refusal) else x.id for x in found] == [
        f"{path}, ligne 1",
        "b",
        f"{path}, ligne 3",
    ]


def test_what_is_given_fills_what_is_missing(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", f"---\npublisher: Le Relais\n---\n{NEWS}")
    read = article(path, publisher="Un autre", published="5 mars 2024")
    assert (read.publisher, read.published, read.inferred) == ("Le Relais", "2024-03-05", frozenset())


def test_json_lines_keep_their_text_and_name_their_bad_lines(tmp_path: Path) -> None:
    rows: list[Any] = [
        {"id": 7, "text": f" {NEWS}\n", "publisher": "Le Relais", "published": "2024-03-05", "autre": [1]},
        {"url": "https://relais.example/1", "text": NEWS, "title": "Solvéo recrute", "author": "Anne Durand"},
        {"id": "vide"},
        {"text": 3},
        [NEWS],
        {"text": NEWS, "published": "un jour"},
    ]
    path = write(tmp_path / "a.jsonl", "\n".join(map(json.dumps, rows)) + '\n\n{"text": \n')
    first, second, *refused = read_all(path)
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.id, first.text, first.publisher, first.published) == (
        "7",
        f" {NEWS}\n",
        "Le Relais",
        "2024-03-05",
    )
    assert (second.title, second.byline, second.url) == (
        "Solvéo recrute",
        "Anne Durand",
        "https://relais.example/1",
    )
    assert [r.name for r in refused if isinstance(r, Refusal)] == [
        f"{path}, ligne {n}" for n in (3, 4, 5, 6, 8)
    ]


REFUSED: list[tuple[str, bytes, str]] = [
    ("vide.txt", b"", "vide"),
    ("blanc.txt", b" \n", "vide"),
    ("doc.txt", b"%PDF-1.7 ...", "PDF"),
    ("zip.txt", b"PK\x03\x04....", "archive"),
    ("octets.txt", bytes(range(256)) * 8, "binaire"),
    ("grec.txt", "Η εταιρεία ανακοίνωσε χίλιες προσλήψεις".encode("iso8859-7"), "UTF-8"),
    ("casse.txt", NEWS.encode()[:9] + b"\x81\x8d" + NEWS.encode(), "UTF-8"),
    ("page.html", b"pas de balise ici", "aucune balise"),
    ("inconnu.xyz", b"du texte", "extension"),
]


@pytest.mark.parametrize(("name", "data", "word"), REFUSED)
def test_bad_files_are_refused(tmp_path: Path, name: str, data: bytes, word: str) -> None:
    reason = refusal(write(tmp_path / name, data))
    assert word in reason
    assert ";" in reason, "the way out follows the problem"


def test_a_missing_path_an_empty_folder_and_a_bad_date(tmp_path: Path) -> None:
    assert "n’existe pas" in refusal(tmp_path / "rien.txt")
    assert "n’existe pas" in refusal(tmp_path / "rien")
    assert "n’existe pas" in refusal(tmp_path / "rien.jsonl")
    assert "aucun fichier" in refusal(tmp_path)
    with pytest.raises(InvalidInput, match="demain"):
        read_all(tmp_path, published="demain")


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "gros.txt"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    assert "50 Mo" in refusal(path)
    lines = tmp_path / "gros.jsonl"
    lines.write_bytes(
        b'{"text": "' + b"a" * MAX_BYTES + b'"}\n' + json.dumps({"id": "b", "text": NEWS}).encode()
    )
    huge, after = read_all(lines)
    assert isinstance(huge, Refusal)
    assert "20 Mo" in huge.reason
    assert isinstance(after, Article)


@pytest.mark.parametrize(
    ("encoding", "inferred"), [("utf-8-sig", False), ("utf-16", False), ("cp1252", True), ("utf-8", False)]
)
def test_encodings(tmp_path: Path, encoding: str, inferred: bool) -> None:
    read = article(write(tmp_path / "a.txt", NEWS.encode(encoding)))
    assert read.text == NEWS
    assert ("encoding" in read.inferred) == inferred


@pytest.mark.parametrize(
    ("data", "ids"),
    [
        (NEWS.encode(), 1),
        (
            b"\n"
            + json.dumps({"text": NEWS}).encode()
            + b"\n"
            + json.dumps({"id": "b", "text": NEWS}).encode(),
            2,
        ),
    ],
)
def test_standard_input_is_a_text_or_json_lines(
    monkeypatch: pytest.MonkeyPatch, data: bytes, ids: int
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(data))))
    found = list(read_paths(["-"]))
    assert [type(x) for x in found] == [Article] * ids


def test_a_record_is_read_or_refused() -> None:
    assert read_record({"id": "a", "text": NEWS}).id == "a"
    with pytest.raises(InvalidInput, match="text"):
        read_record({"id": "a"})
    with pytest.raises(InvalidInput, match="title"):
        read_record({"text": NEWS, "title": 3})
