"""One article's claims into the record: resolve, merge, compare, status; it touches what shares a key."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection

from kg.errors import InvalidInput
from kg.ingest.background import Background, load_background
from kg.ingest.deciding import Retracted, judge, rebuild, renew, retract
from kg.ingest.deriving import derive, prepare, withdraw
from kg.model import Article, Claim
from kg.store import Store, log
from kg.store.encoding import dumps

__all__ = [
    "Background", "IngestResult", "Retracted", "ingest", "judge", "load_background", "rebuild", "renew",
    "retract",
]  # fmt: skip

Outcome = Literal["added", "known", "new-version", "reread"]


@dataclass(frozen=True, slots=True)
class IngestResult:
    """What ingesting did. `known`: the record had this very reading already, and was not written to."""

    article: str
    outcome: Outcome
    claims: int = 0
    comparisons: int = 0
    contradictions: int = 0


def ingest(
    store: Store, article: Article, claims: Iterable[Claim], background: Background | None = None
) -> IngestResult:
    """All of the article or nothing, in one transaction; twice is once."""
    background = background or load_background()
    found = tuple(claims)
    _check_characters(article, found)
    key = log.reading_key(found)
    with store.reading() as connection:
        if log.find_reading(connection, article, key) is not None:
            return IngestResult(article.id, "known")
    with store.writing() as connection:
        return _write(connection, article, found, key, background)


def _check_characters(article: Article, claims: Sequence[Claim]) -> None:
    # JSON can spell half a character (\\ud83d alone), which no file or base can hold.
    fields = (
        article.id,
        article.text,
        article.title,
        article.publisher,
        article.url,
        article.byline,
        article.brief,
    )
    try:
        "".join((*(field or "" for field in fields), *(dumps(claim.to_json()) for claim in claims))).encode()
    except UnicodeEncodeError as error:
        raise InvalidInput(
            f"L’article « {article.id!a} » contient un caractère incomplet (position {error.start}) ; "
            "corrigez l’encodage du fichier d’origine."
        ) from error


def _write(
    connection: Connection, article: Article, claims: Sequence[Claim], key: str, background: Background
) -> IngestResult:
    if log.find_reading(connection, article, key) is not None:
        return IngestResult(article.id, "known")
    prepare(connection, background)
    outcome: Outcome = "added"
    if log.last_seq(connection, article.id) is not None:
        outcome = "reread" if log.has_version(connection, article) else "new-version"
        withdraw(connection, background, article.id)
    reading = log.append(connection, article, claims, key)
    compared = derive(connection, background, reading)
    opposed = sum(comparison.verdict == "contradiction" for comparison in compared)
    return IngestResult(article.id, outcome, len(reading.claims), len(compared), opposed)
