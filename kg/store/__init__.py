"""The record: one file that holds the log and all that is computed from it. `open_store(path)` opens it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, select

from kg.errors import InvalidInput, NotFound
from kg.french.questions import subject_words
from kg.model import Article, Assertion, Claim, Comparison, Entity, Judgement, Statement, Status, Verdict
from kg.resolve.candidate import Candidate
from kg.store import asked, find, log, schema
from kg.store import engine as _engine
from kg.store import entities as _entities

__all__ = ["Candidate", "Store", "open_store"]

# Every list stops somewhere; a caller who wants all of it asks for pages.
LIMIT = 100


def open_store(location: str | Path, remake: _engine.Remake | None = None) -> Store:
    """The store at a path, made when missing. Raises StoreError when it is not ours to open.

    One of an older format is brought to ours with `remake`, in one transaction, and refused without.
    """
    return Store(_engine.open_engine(location, remake))


@dataclass(frozen=True, slots=True)
class Store:
    """Questions to the record, each answered from one consistent snapshot. Writing is `kg.ingest`'s."""

    engine: Engine

    def close(self) -> None:
        """Let go of the file; with no other user the journal is folded into it."""
        self.engine.dispose()

    def reading(self) -> AbstractContextManager[Connection]:
        return _engine.reading(self.engine)

    def writing(self) -> AbstractContextManager[Connection]:
        return _engine.writing(self.engine)

    # ── articles ────────────────────────────────────────────────────────────────────────────────────────────

    def article(self, article_id: str) -> Article:
        """The version that counts now, or the last one when the article was retracted."""
        with self.reading() as connection:
            seq = log.head(connection, article_id) or log.last_seq(connection, article_id)
            if seq is None:
                raise NotFound(f"Aucun article « {article_id} » dans la base ; vérifiez l’identifiant.")
            return log.read_article(connection, seq)

    def articles(
        self, *, publisher: str | None = None, entity: str | None = None, limit: int = LIMIT, offset: int = 0
    ) -> tuple[Article, ...]:
        with self.reading() as connection:
            return find.find_articles(
                connection, publisher=publisher, entity=entity, limit=limit, offset=offset
            )

    # ── claims and assertions ───────────────────────────────────────────────────────────────────────────────

    def claim(self, claim_id: str) -> Claim:
        """Any claim of the log, even of a superseded reading."""
        with self.reading() as connection:
            query = select(schema.claims.c.data).where(schema.claims.c.id == claim_id).limit(1)
            data = connection.execute(query).scalar()
        if data is None:
            raise NotFound(f"Aucune affirmation « {claim_id} » dans la base ; vérifiez l’identifiant.")
        return Claim.from_json(data)

    def claims(
        self, *, entity: str | None = None, source: str | None = None, predicate: str | None = None,
        publisher: str | None = None, status: Status | None = None, modality: str | None = None,
        article: str | None = None, statement: str | None = None, text: str | None = None,
        limit: int = LIMIT, offset: int = 0,
    ) -> tuple[Claim, ...]:  # fmt: skip
        """Claims that count now; `entity` and `source` are canonical ids, `text` words that all occur."""
        with self.reading() as connection:
            return find.find_claims(
                connection, entity=entity, source=source, predicate=predicate, publisher=publisher,
                status=status, modality=modality, article=article, statement=statement, text=text,
                limit=limit, offset=offset,
            )  # fmt: skip

    def search(self, query: str, *, limit: int = LIMIT) -> tuple[Claim, ...]:
        """Claims holding any of the words that say something, best first: a topic rather than a filter."""
        with self.reading() as connection:
            return find.search_claims(connection, " ".join(subject_words(query)), limit)

    def assertion(self, assertion_id: str) -> Assertion:
        """The resolved form of a claim, or of a fact (`reference:…`)."""
        found = self.assertions((assertion_id,)).get(assertion_id)
        if found is None:
            raise NotFound(
                f"Aucune affirmation « {assertion_id} » parmi celles qui comptent ; vérifiez l’identifiant."
            )
        return found

    def assertions(self, ids: Iterable[str]) -> dict[str, Assertion]:
        """Those that count now among these claims and facts."""
        with self.reading() as connection:
            return find.find_assertions(connection, ids)

    # ── entities ────────────────────────────────────────────────────────────────────────────────────────────

    def entity(self, entity_id: str) -> Entity:
        with self.reading() as connection:
            found = _entities.entities_by_id(connection, (entity_id,)).get(entity_id)
        if found is None:
            raise NotFound(f"Aucune entité « {entity_id} » dans la base ; vérifiez l’identifiant.")
        return found

    def entities(
        self, *, query: str | None = None, type: str | None = None, limit: int = LIMIT, offset: int = 0
    ) -> tuple[Entity, ...]:
        """Without a query those that articles name, most named first; with one, exact names first."""
        with self.reading() as connection:
            return _entities.find_entities(connection, query=query, type=type, limit=limit, offset=offset)

    def entities_asked(self, question: str, *, limit: int = LIMIT) -> tuple[Entity, ...]:
        """Those that a question is about: « Que dit-on d’Anne Durand ? »; empty when none is known."""
        with self.reading() as connection:
            return asked.entities_asked(connection, question, limit)

    def entity_named(self, text: str) -> Entity:
        """The one meant by an id, a name or the beginning of one. Raises NotFound with near names."""
        with self.reading() as connection:
            known = _entities.entities_by_id(connection, (text,)).get(text)
            if known is not None:
                return known
            found = _entities.find_entities(connection, query=text, type=None, limit=1, offset=0)
            if found:
                return found[0]
            near = _entities.nearest_names(connection, text, limit=3)
        raise _unknown(text, near)

    def entity_called(self, text: str) -> Entity:
        """The one of that id or whole name: for what is recorded for good. InvalidInput for namesakes."""
        with self.reading() as connection:
            known = _entities.entities_by_id(connection, (text,)).get(text)
            found = (known,) if known else _entities.bearing(connection, text)
            near = () if found else _entities.nearest_names(connection, text, limit=3)
        if len(found) > 1:
            ids = ", ".join(entity.id for entity in found)
            raise InvalidInput(f"« {text} » est le nom de plusieurs entités ; donnez l’identifiant : {ids}.")
        if not found:
            raise _unknown(text, near)
        return found[0]

    def candidates(
        self, *, entity: str | None = None, limit: int = LIMIT, offset: int = 0
    ) -> tuple[Candidate, ...]:
        """Pairs of entities that look alike and wait for a person's judgement, the most alike first."""
        with self.reading() as connection:
            return _entities.find_candidates(connection, entity=entity, limit=limit, offset=offset)

    # ── statements and comparisons ──────────────────────────────────────────────────────────────────────────

    def statement(self, statement_id: str) -> Statement:
        with self.reading() as connection:
            query = select(schema.statements).where(schema.statements.c.id == statement_id)
            found = find.load_statements(connection, query)
        if not found:
            raise NotFound(f"Aucun énoncé « {statement_id} » dans la base ; vérifiez l’identifiant.")
        return found[0]

    def statements(
        self, *, entity: str | None = None, status: Status | None = None, predicate: str | None = None,
        article: str | None = None, limit: int = LIMIT, offset: int = 0,
    ) -> tuple[Statement, ...]:  # fmt: skip
        with self.reading() as connection:
            return find.find_statements(
                connection, entity=entity, status=status, predicate=predicate, article=article,
                limit=limit, offset=offset,
            )  # fmt: skip

    def statement_ids(self, assertion_ids: Iterable[str]) -> dict[str, str]:
        """Claim id to the statement that it supports or denies."""
        with self.reading() as connection:
            return find.statement_ids(connection, assertion_ids)

    def comparisons(
        self, *, entity: str | None = None, verdict: Verdict | None = None, type: str | None = None,
        article: str | None = None, statement: str | None = None, limit: int = LIMIT, offset: int = 0,
    ) -> tuple[Comparison, ...]:  # fmt: skip
        """Pairs with a side that is about the entity, of the article, or behind the statement."""
        with self.reading() as connection:
            return find.find_comparisons(
                connection, entity=entity, verdict=verdict, type=type, article=article, statement=statement,
                limit=limit, offset=offset,
            )  # fmt: skip

    def sharing(self, keys: Sequence[str], *, per_key: int, limit: int) -> tuple[Assertion, ...]:
        """Assertions filed under these comparison keys, facts of the reference included."""
        with self.reading() as connection:
            return tuple(find.sharing(connection, keys, per_key, limit).values())

    def judgements(self) -> tuple[Judgement, ...]:
        """Everything people decided, in the order in which they did."""
        with self.reading() as connection:
            return log.all_judgements(connection)

    def counts(self) -> dict[str, int]:
        with self.reading() as connection:
            return find.counts(connection)


def _unknown(name: str, near: Sequence[str]) -> NotFound:
    if not near:
        return NotFound(f"Aucune entité « {name} » dans la base ; vérifiez l’orthographe du nom.")
    return NotFound(
        f"Aucune entité « {name} » dans la base. Noms proches : {', '.join(f'« {n} »' for n in near)}."
    )
