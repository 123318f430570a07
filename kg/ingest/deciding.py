"""What people decide about the record: an article is withdrawn, two entities are one or are not."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from sqlalchemy import Connection

from kg.errors import InvalidInput, NotFound
from kg.ingest.background import Background, load_background
from kg.ingest.deriving import again, judgements, prepare, remake, withdraw
from kg.model import Comparison, Judgement
from kg.store import Store, derived, find, log, near

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Retracted:
    """What leaned on a withdrawn article: statements still standing, statements gone, comparisons gone."""

    article: str
    statements: tuple[str, ...]
    gone: tuple[str, ...]
    comparisons: tuple[Comparison, ...]


def retract(
    store: Store, article_id: str, why: str, at: str, background: Background | None = None
) -> Retracted:
    """Withdraw an article; it stays in the log. Raises NotFound, or InvalidInput when already withdrawn."""
    background = background or load_background()
    with store.writing() as connection:
        prepare(connection, background)
        seq = log.head(connection, article_id)
        if seq is None:
            if log.last_seq(connection, article_id) is None:
                raise NotFound(f"Aucun article « {article_id} » dans la base ; vérifiez l’identifiant.")
            raise InvalidInput(f"L’article « {article_id} » est déjà retiré ; rien à faire.")
        compared = find.comparisons_of(connection, near.assertion_ids(connection, article_id))
        log.append_retraction(connection, article_id, seq, why, at)
        touched = withdraw(connection, background, article_id)
        standing = near.standing(connection, touched)
    return Retracted(article_id, standing, tuple(sorted(set(touched) - set(standing))), compared)


def judge(store: Store, said: Judgement, background: Background | None = None) -> tuple[tuple[str, str], ...]:
    """Record a person's verdict on two entities and make again what depends on it.

    The pairs that people said different and that other judgements make one: reported, not settled silently.
    """
    background = background or load_background()
    with store.writing() as connection:
        prepare(connection, background)
        before = judgements(connection, background)
        log.append_judgement(connection, said)
        after = judgements(connection, background)
        if before.canonical == after.canonical:
            derived.drop_candidate(connection, said.left, said.right)
        elif before.canonical.items() <= after.canonical.items():
            _join(connection, background, set(after.canonical) - set(before.canonical))
        else:
            # A merge is undone or its id changes: who was who has to be read again from the log.
            remake(connection, background)
    return after.torn


def _join(connection: Connection, background: Background, entities: set[str]) -> None:
    for article_id in near.articles_naming(connection, entities):
        again(connection, background, article_id)


def renew(connection: Connection) -> None:
    """What `open_store` asks of a store of an older format: everything derived, made again from its log."""
    # Minutes for a large store: a silent program would be stopped halfway.
    _LOG.warning("La base est d’un format plus ancien\u00a0: elle est refaite à partir de son journal…")
    remake(connection, load_background())


def rebuild(store: Store, background: Background | None = None) -> None:
    """Make everything derived again from the log, in one transaction; readers see the old until then."""
    with store.writing() as connection:
        remake(connection, background or load_background())
