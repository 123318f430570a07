"""Files, folders and standard input to Articles; what cannot be read becomes a Refusal, the rest goes on."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, Literal, cast

from extractors.read import refusals
from extractors.read.article import About, check_date
from extractors.read.decoding import decode
from extractors.read.page import read_page
from extractors.read.records import parse_record, read_record
from extractors.read.refusals import MAX_BYTES
from extractors.read.text import read_prose
from kg.errors import InvalidInput
from kg.french.errnos import reason_of
from kg.model import Article, Refusal

PAGES = frozenset({".html", ".htm", ".xhtml"})
LINES = frozenset({".jsonl", ".ndjson"})
KNOWN = frozenset({".txt", ".text", ".md", ".markdown"}) | PAGES | LINES
STDIN = "entrée standard"
# What goes with a folder of articles and is none.
BESIDE = re.compile(
    r"(?:readme|lisez-?moi|change-?log|licen[cs]e)(?:[._-]\w{2,3})?(?:\.\w+)?$", re.IGNORECASE
)

Read = Iterator[Article | Refusal]


def read_paths(
    paths: Sequence[Path | Literal["-"]], *, publisher: str | None = None, published: str | None = None
) -> Read:
    """Every article of these files and folders, in order; what is given fills what they do not say.

    A folder is walked in sorted order; its files of other kinds, its hidden ones and its README are passed
    over. Raises InvalidInput when `published` is no date.
    """
    given = About(publisher=publisher, published=check_date(published, "la date donnée"))
    for path in paths:
        if path == "-":
            # Always a buffered reader when it comes from a pipe, a file or a terminal.
            yield from _read_stream(cast(io.BufferedReader, sys.stdin.buffer), given)
        elif path.is_dir():
            yield from _read_folder(path, given)
        else:
            yield from _read_file(path, given)


def _read_folder(folder: Path, given: About) -> Read:
    found = [p for p in folder.rglob("*") if p.suffix.lower() in KNOWN and p.is_file()]
    shown = sorted(p for p in found if not _is_passed_over(p.relative_to(folder)))
    if not shown:
        yield Refusal(str(folder), str(refusals.nothing_inside(str(folder))))
    for path in shown:
        lines = path.suffix.lower() in LINES
        yield from _read_table(path, given) if lines else _read_file(path, given)


def _is_passed_over(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts) or BESIDE.match(path.name) is not None


def _read_table(path: Path, given: About) -> Read:
    """JSON Lines found in a folder: when no row is an article, one refusal tells it rather than one a row."""
    held: list[Refusal] = []
    rows = _read_file(path, given)
    for row in rows:
        if not isinstance(row, Refusal) or not refusals.is_no_text(row):
            yield from (*held, row, *rows)
            return
        held.append(row)
    if held:
        yield Refusal(str(path), str(refusals.no_article(str(path))))


def _read_file(path: Path, given: About) -> Read:
    try:
        if path.suffix.lower() in LINES:
            with path.open("rb") as stream:
                yield from _read_lines(stream, str(path), given)
        else:
            yield _read_whole(path, given)
    except InvalidInput as error:
        yield Refusal(str(path), str(error))
    except FileNotFoundError:
        yield Refusal(str(path), str(refusals.no_path(str(path))))
    except OSError as error:
        yield Refusal(str(path), str(refusals.unreadable(str(path), reason_of(error))))


def _read_whole(path: Path, given: About) -> Article:
    size = path.stat().st_size
    if path.suffix.lower() not in KNOWN:
        raise refusals.unknown_extension(str(path))
    if size > MAX_BYTES:
        raise refusals.too_long(str(path), size)
    data = path.read_bytes()
    if path.suffix.lower() in PAGES:
        return read_page(data, About(), given, id=path.stem, name=str(path))
    return _read_bytes(data, given, id=path.stem, name=str(path))


def _read_bytes(data: bytes, given: About, *, id: str, name: str) -> Article:
    text, guessed = decode(data, name)
    return read_prose(text, given, id=id, name=name, guessed="encoding" if guessed else "")


def _read_lines(stream: BinaryIO, name: str, given: About) -> Read:
    """One object a line, read as a stream: a batch may be larger than memory, a line may not."""
    number = 0
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        where = f"{name}, ligne {number}"
        try:
            if len(line) > MAX_BYTES:
                raise refusals.too_long(where, len(line) + _skip_line(stream))
            if line.strip():
                record = parse_record(decode(line, where)[0], where)
                yield read_record(record, given, name=where)
        except InvalidInput as error:
            yield Refusal(where, str(error))


def _skip_line(stream: BinaryIO) -> int:
    """Reads on to the end of an oversized line; its remaining length."""
    skipped = 0
    while part := stream.readline(MAX_BYTES):
        skipped += len(part)
        if part.endswith(b"\n"):
            break
    return skipped


def _read_stream(stream: io.BufferedReader, given: About) -> Read:
    """Standard input: JSON Lines when its first character opens an object, else one text."""
    if stream.peek(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        yield from _read_lines(stream, STDIN, given)
        return
    data = stream.read(MAX_BYTES + 1)
    try:
        if len(data) > MAX_BYTES:
            raise refusals.too_long(STDIN, len(data))
        yield _read_bytes(data, given, id="", name=STDIN)
    except InvalidInput as error:
        yield Refusal(STDIN, str(error))
