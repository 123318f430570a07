"""Files, folders and standard input to Articles; what cannot be read becomes a Refusal and the rest goes on."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, Literal

from extractors.read.article import MAX_BYTES, About, too_long
from extractors.read.decoding import decode
from extractors.read.page import read_page
from extractors.read.records import parse_record, read_record
from extractors.read.text import read_file_text
from kg.errors import InvalidInput
from kg.model import Article, Refusal

TEXTS = frozenset({".txt", ".text", ".md", ".markdown"})
PAGES = frozenset({".html", ".htm", ".xhtml"})
LINES = frozenset({".jsonl", ".ndjson"})
KNOWN = TEXTS | PAGES | LINES
STDIN = "entrée standard"

Read = Iterator[Article | Refusal]


def read_paths(
    paths: Sequence[Path | Literal["-"]], *, publisher: str | None = None, published: str | None = None
) -> Read:
    """Every article of these files and folders, in order; what is given fills what they do not say themselves.

    A folder is walked in sorted order and its other files passed over. Raises InvalidInput on a bad `published`.
    """
    given = About(publisher=publisher, published=published)
    for path in paths:
        if path == "-":
            yield from _read_stream(sys.stdin.buffer, given)
        elif path.is_dir():
            found = sorted(p for p in path.rglob("*") if p.is_file() and p.suffix.lower() in KNOWN)
            if not found:
                yield Refusal(str(path), "ce dossier ne contient aucun fichier .txt, .md, .html ou .jsonl.")
            for inner in found:
                yield from _read_file(inner, given)
        else:
            yield from _read_file(path, given)


def _read_file(path: Path, given: About) -> Read:
    suffix = path.suffix.lower()
    try:
        if suffix in LINES:
            with path.open("rb") as stream:
                yield from _read_lines(stream, str(path), given)
            return
        if not path.exists():
            raise InvalidInput(f"« {path} » n’existe pas ; vérifiez le chemin.")
        if suffix not in KNOWN:
            raise InvalidInput(
                f"« {path} » : extension inconnue ; donnez un fichier .txt, .md, .html ou .jsonl."
            )
        yield _read_whole(path, given)
    except InvalidInput as error:
        yield Refusal(str(path), str(error))
    except FileNotFoundError:
        yield Refusal(str(path), f"« {path} » n’existe pas ; vérifiez le chemin.")
    except OSError as error:
        yield Refusal(str(path), f"« {path} » ne peut pas être lu ({error.strerror}) ; vérifiez vos droits.")


def _read_whole(path: Path, given: About) -> Article:
    size = path.stat().st_size
    if size > MAX_BYTES:
        raise InvalidInput(too_long(str(path), size))
    data = path.read_bytes()
    if path.suffix.lower() in PAGES:
        return read_page(data, path.stem, About(), given)
    return _read_bytes(data, path.stem, str(path), given)


def _read_bytes(data: bytes, id: str, name: str, given: About) -> Article:
    if not data.strip():
        raise InvalidInput(f"« {name} » est vide ; donnez le texte d’un article en français.")
    text, guessed = decode(data, name)
    article = read_file_text(text, id, given)
    return replace(article, inferred=article.inferred | {"encoding"}) if guessed else article


def _read_lines(stream: BinaryIO, name: str, given: About) -> Read:
    """One object a line, read as a stream: a batch may be larger than memory, a line may not."""
    number = 0
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        where = f"{name}, ligne {number}"
        try:
            if len(line) > MAX_BYTES:
                while line and not line.endswith(b"\n"):
                    line = stream.readline(MAX_BYTES)
                raise InvalidInput(too_long(where, MAX_BYTES))
            if line.strip():
                yield read_record(parse_record(decode(line, where)[0], where), given, name=where)
        except InvalidInput as error:
            yield Refusal(where, str(error))


def _read_stream(stream: BinaryIO, given: About) -> Read:
    """Standard input: JSON Lines when its first character opens an object, else one text."""
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        yield Refusal(STDIN, too_long(STDIN, len(data)))
    elif data.lstrip().startswith(b"{"):
        yield from _read_lines(io.BytesIO(data), STDIN, given)
    else:
        try:
            yield _read_bytes(data, "", STDIN, given)
        except InvalidInput as error:
            yield Refusal(STDIN, str(error))
