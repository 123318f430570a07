"""What the claims of an unknown text would meet in the record, without writing any of it there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.errors import NotFound
from kg.ingest import Background, load_background
from kg.ingest.asserting import assert_claim, voice_of
from kg.ingest.deriving import MAX_OTHERS, MAX_PER_KEY, is_prepared, prepare, resolve
from kg.model import Article, Assertion, Claim, Comparison, Status
from kg.store import Store, find

# Compatible kinds in which both sides say the same thing, more or less precisely.
_AGREEING = frozenset({"same-thing", "rounding", "bounds", "granularity"})
# Contradictions about how a thing is told, not about whether it is so.
TELLING = frozenset({"modality", "identity"})


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
        return self.comparison.verdict == "contradiction" and self.comparison.type in TELLING

    @property
    def agrees(self) -> bool:
        verdict = self.comparison.verdict
        return verdict == "same" or (verdict == "compatible" and self.comparison.type in _AGREEING)


@dataclass(frozen=True, slots=True)
class Meeting:
    """One claim of the text, resolved, and everything known that has something to say about it.

    `hardenings`: the pairs in which one that agrees with it has hardened another.
    """

    claim: Claim
    mine: Assertion
    known: tuple[Known, ...]
    hardenings: tuple[Comparison, ...] = ()


def meet(store: Store, article: Article, claims: Sequence[Claim]) -> tuple[Meeting, ...]:
    """Names are resolved by what the record knows; the reference is filed first in a store that is new."""
    background = load_background()
    _file_reference(store, background)
    with store.reading() as connection:
        resolution = resolve(connection, background, article, claims)
        voice = voice_of(article, resolution)
        mine = [assert_claim(claim, article, resolution, voice) for claim in claims]
        near = [find.sharing(connection, background.keys(a), MAX_PER_KEY, MAX_OTHERS) for a in mine]
    return tuple(
        _meeting(store, claim, a, _compared(a, found.values(), background))
        for claim, a, found in zip(claims, mine, near, strict=True)
    )


def _file_reference(store: Store, background: Background) -> None:
    """Only a store that has never been written to, or not since the reference changed, is written to."""
    with store.reading() as connection:
        if is_prepared(connection, background):
            return
    with store.writing() as connection:
        prepare(connection, background)


def _compared(mine: Assertion, others: Iterable[Assertion], background: Background) -> dict[str, Known]:
    compared = ((other, background.compare(mine, other)) for other in others)
    return {other.id: Known(other, c, None) for other, c in compared if c is not None}


def _meeting(store: Store, claim: Claim, mine: Assertion, met: dict[str, Known]) -> Meeting:
    """With the status of each. What contradicts one that agrees, and does not agree itself, is against too.

    Two accounts that disagree on a detail which the text leaves out both agree with it.
    """
    agreeing = {name for name, known in met.items() if known.agrees}
    with store.reading() as connection:
        stored = [c for c in find.comparisons_of(connection, agreeing) if c.verdict == "contradiction"]
        factual = [c for c in stored if c.type not in TELLING]
        opposed = {end: c for c in factual for end in (c.a, c.b) if end not in agreeing}
        rivals = find.find_assertions(connection, opposed)
        statements = find.statement_ids(connection, met)
    found = {name: replace(k, status=_status(store, statements.get(name))) for name, k in met.items()}
    for name, rival in sorted(rivals.items()):
        if name not in met or not met[name].opposes:
            found[name] = Known(rival, opposed[name], None)
    hardenings = tuple(c for c in stored if c.type == "modality")
    return Meeting(claim, mine, tuple(found.values()), hardenings)


def _status(store: Store, statement: str | None) -> Status | None:
    """None for what only the reference says: it needs no status of its own."""
    try:
        return store.statement(statement).status if statement else None
    except NotFound:
        return None
