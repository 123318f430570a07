"""Full-text search over claims, ignoring accents; the only module that knows FTS5."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, TextClause, text

from kg.french.folding import words


def create(connection: Connection) -> None:
    # Texts come folded, so the tokenizer has nothing left to do but split.
    connection.execute(text("CREATE VIRTUAL TABLE IF NOT EXISTS claim_text USING fts5(body, content='')"))


def add(connection: Connection, rows: Iterable[tuple[int, str]]) -> None:
    """Index texts under their claim's sequence number."""
    found = [{"seq": seq, "body": " ".join(words(body))} for seq, body in rows]
    if found:
        connection.execute(text("INSERT INTO claim_text(rowid, body) VALUES (:seq, :body)"), found)


def matching(query: str) -> TextClause:
    """A subquery of the numbers of the claims that hold every word, the last one perhaps unfinished."""
    wanted = words(query)
    pattern = " ".join([*(f'"{word}"' for word in wanted[:-1]), f'"{wanted[-1]}"*']) if wanted else '""'
    return text("SELECT rowid FROM claim_text WHERE claim_text MATCH :pattern").bindparams(pattern=pattern)


def ranked(connection: Connection, query: str, limit: int) -> list[int]:
    """Sequence numbers of the claims that hold any of the words, best first."""
    wanted = [word for word in dict.fromkeys(words(query)) if len(word) > 1]
    if not wanted:
        return []
    found = "SELECT rowid FROM claim_text WHERE claim_text MATCH :pattern"
    best = f"{found} ORDER BY bm25(claim_text), rowid LIMIT :n"
    pattern = " OR ".join(f'"{word}"' for word in wanted)
    return list(connection.execute(text(best), {"pattern": pattern, "n": limit}).scalars())
