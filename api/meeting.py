"""What the claims of an unknown text would meet in the record, without writing any of it there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.errors import NotFound
from kg.ingest import Background, load_background
from kg.ingest.asserting import assert_claim, voice_of
from kg.ingest.deriving import MAX_OTHERS, MAX_PER_KEY, prepare, resolve
from kg.model import Article, Assertion, Claim, Comparison, Status
from kg.store import Store, find

# Compatible kinds in which both sides say the same thing, more or less precisely.
_AGREEING = frozenset({"same-thing", "rounding", "bounds", "granularity"})
# Contradictions about how a thing is told, not about whether it is so.
_ABOUT_THE_TELLING = frozenset({"modality", "identity"})


@dataclass(frozen=True, slots=True)
class Known:
    """A known assertion, how the text's claim compares with it, and the status of its statement."""

    assertion: Assertion
    comparison: Comparison
    status: Status | None

    @property
    def opposes(self) -> bool:
        return self.comparison.verdict == "contradiction" and not self.warns

    @property
    def warns(self) -> bool:
        return self.comparison.verdict == "contradiction" and self.comparison.type in _ABOUT_THE_TELLING

    @property
    def agrees(self) -> bool:
        verdict = self.comparison.verdict
        return verdict == "same" or (verdict == "compatible" and self.comparison.type in _AGREEING)


@dataclass(frozen=True, slots=True)
class Meeting:
    """One claim of the text, resolved, and everything known that has something to say about it."""

    claim: Claim
    mine: Assertion
    known: tuple[Known, ...]


def meet(store: Store, article: Article, claims: Sequence[Claim]) -> tuple[Meeting, ...]:
    """Names are resolved by what the record knows; the reference is filed first in a store that is new."""
    background = load_background()
    with store.writing() as connection:
        prepare(connection, background)
    with store.reading() as connection:
        resolution = resolve(connection, background, article, claims)
        voice = voice_of(article, resolution)
        mine = [assert_claim(claim, article, resolution, voice) for claim in claims]
        near = [find.sharing(connection, background.keys(a), MAX_PER_KEY, MAX_OTHERS) for a in mine]
        ids = {known for found in near for known in found}
        statements = find.statement_ids(connection, ids)
    held = {
        known: status for known, name in statements.items() if (status := _status(store, name)) is not None
    }
    return tuple(
        Meeting(claim, a, _known(a, list(found.values()), background, held))
        for claim, a, found in zip(claims, mine, near, strict=True)
    )


def _status(store: Store, statement: str) -> Status | None:
    """None for what only the reference says: it needs no status of its own."""
    try:
        return store.statement(statement).status
    except NotFound:
        return None


def _known(
    mine: Assertion, others: Sequence[Assertion], background: Background, statuses: dict[str, Status]
) -> tuple[Known, ...]:
    compared = ((other, background.compare(mine, other)) for other in others)
    return tuple(Known(other, c, statuses.get(other.id)) for other, c in compared if c is not None)
