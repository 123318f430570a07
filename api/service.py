"""The one object behind both doors: it composes reading, extraction, the graph and the writer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import IO, TYPE_CHECKING, TypeVar

from api.checking import CheckedSentence, judge_sentence
from api.meeting import Meeting, meet
from api.reading import Read
from kg.errors import InvalidInput
from kg.ingest import IngestResult, Retracted, ingest, judge, load_background, renew, retract
from kg.lineage import Lineage, lineage
from kg.model import (
    Article,
    Assertion,
    Claim,
    Comparison,
    Entity,
    Judged,
    Judgement,
    Modality,
    Statement,
    Status,
    Zone,
)  # fmt: skip
from kg.ontology import load_ontology
from kg.reference import load_reference
from kg.store import Store, open_store

if TYPE_CHECKING:
    from api.briefs import Wishes
    from api.writer import Page as Written

# Lists for machines are read page by page, so that the first line leaves before the last is known.
PAGE = 500

# Who speaks in a text to check: the reasons name it beside the outlets.
PASTED = "le texte vérifié"
# A bit of everything, so that reading it loads every table: a title, a conditional, a sum, a date, a quote.
WARMING = "Anne Roux, directrice de Solvéo, aurait vendu Brival 3 millions d’euros en mars, a dit Paul Roux."

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Pair:
    """A comparison with its two sides, ready to show."""

    comparison: Comparison
    a: Assertion
    b: Assertion


@dataclass(frozen=True, slots=True)
class Page:
    """Which answers are wanted: `limit` of them from rank `offset`."""

    limit: int = PAGE
    offset: int = 0

    def next(self) -> Page:
        return Page(self.limit, self.offset + self.limit)


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """What is asked of claims; `entity` is a name or an id. Filters add up."""

    entity: str | None = None
    predicate: str | None = None
    publisher: str | None = None
    status: Status | None = None
    modality: Modality | None = None
    article: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Service:
    """Every verb of the product over one store. An unknown name raises NotFound, with the nearest names."""

    store: Store

    # ── writing ──────────────────────────────────────────────────────────────────────────────────────────

    def ingest(self, read: Iterable[Read]) -> Iterator[tuple[Article, IngestResult]]:
        """One result an article, each in its own transaction: a batch cut short keeps what was done."""
        for article, claims in read:
            yield article, ingest(self.store, article, claims)

    def judge(self, left: str, right: str, verdict: Judged, *, by: str, why: str, at: str) -> Judgement:
        """Record what a person says of two entities. Raises InvalidInput when they are one already."""
        a, b = self.store.entity_called(left), self.store.entity_called(right)
        if a.id == b.id and verdict != "different":
            raise InvalidInput(
                f"« {left} » et « {right} » sont déjà une seule entité ({a.id}) ; rien à noter."
            )
        judgement = Judgement(a.id, b.id, verdict, by, why, at)
        judge(self.store, judgement)
        return judgement

    def retract(self, article: str, *, why: str, at: str) -> Retracted:
        """Take an article out of what counts; what leaned on it is recomputed and listed."""
        return retract(self.store, article, why, at)

    def check(self, text: str) -> tuple[CheckedSentence, ...]:
        """Each sentence against the record and the reference; nothing of the text is kept."""
        from extractors.read import read_text

        return self.check_article(read_text(text, PASTED))

    def check_article(self, read: Article) -> tuple[CheckedSentence, ...]:
        """The same, of a text read from somewhere; whoever published it, the reasons call it a text."""
        # The extractors are heavy: only what reads a text pays for them.
        from extractors.annotate import annotate
        from extractors.pipeline import claims_of

        article = replace(read, id=PASTED, publisher=PASTED)
        ((_, sentences),) = annotate([article])
        met = meet(self.store, article, claims_of(article, sentences))
        return tuple(
            judge_sentence(
                s.start, s.end, article.text[s.start : s.end], [m for m in met if _within(m, s.start, s.end)]
            )
            for s in sentences
        )

    def warm(self) -> None:
        """Load what reading and comparing a text takes; the store is not touched."""
        from extractors.pipeline import extract

        load_background()
        for _ in extract([Article(PASTED, WARMING, zones=(Zone("body", 0, len(WARMING)),))]):
            pass

    def summarize(self, wishes: Wishes, *, today: str) -> Written:
        """A page on a topic, read back by the extractors. Raises NotFound when nothing is known of it."""
        # The writer loads the realiser and its lexicon: only what writes pays for it.
        from api.briefs import request_of
        from api.writer import gather, write
        from api.writer.readback import reader_with
        from extractors.pipeline import extract

        if not wishes.topic.strip():
            raise InvalidInput("Le sujet est vide ; donnez quelques mots, par exemple un nom.")
        brief = self.brief(wishes.brief) if wishes.brief else None
        matter = gather(self.store, load_reference(), wishes.topic)
        return write(request_of(wishes, brief, today), matter, reader_with(extract, today))

    def brief(self, article: str) -> str:
        """The instruction pasted in an article. Raises InvalidInput when it holds none."""
        found = self.store.article(article).brief
        if found is None:
            raise InvalidInput(f"L’article « {article} » ne contient aucune consigne ; retirez « --brief ».")
        return found

    def export(self, format: str, out: IO[bytes]) -> None:
        """The whole graph. Raises InvalidInput with the known formats."""
        from kg.export import FORMATS  # rdflib and networkx, which no other verb needs.

        known = FORMATS.get(format)
        if known is None:
            raise InvalidInput(f"Le format « {format} » n’existe pas ; choix : {', '.join(sorted(FORMATS))}.")
        known.write(self.store, out)

    # ── reading ──────────────────────────────────────────────────────────────────────────────────────────

    def claims(self, wanted: ClaimFilter, page: Page) -> tuple[Claim, ...]:
        if wanted.predicate is not None:
            check_predicate(wanted.predicate)
        return self.store.claims(
            entity=self._id(wanted.entity), predicate=wanted.predicate, publisher=wanted.publisher,
            status=wanted.status, modality=wanted.modality, article=wanted.article, text=wanted.text,
            limit=page.limit, offset=page.offset,
        )  # fmt: skip

    def entities(self, query: str | None, type: str | None, page: Page) -> tuple[Entity, ...]:
        return self.store.entities(query=query, type=type, limit=page.limit, offset=page.offset)

    def statements(
        self, *, entity: str | None, status: Status | None, predicate: str | None, page: Page
    ) -> tuple[Statement, ...]:
        if predicate is not None:
            check_predicate(predicate)
        return self.store.statements(
            entity=self._id(entity), status=status, predicate=predicate, limit=page.limit, offset=page.offset
        )

    def pairs(self, *, entity: str | None, every: bool, type: str | None, page: Page) -> tuple[Pair, ...]:
        """Contradictions; `every` adds the compatible and the unclear pairs."""
        found = self.store.comparisons(
            entity=self._id(entity), verdict=None if every else "contradiction", type=type,
            limit=page.limit, offset=page.offset,
        )  # fmt: skip
        return self.with_sides(found)

    def with_sides(self, comparisons: Iterable[Comparison]) -> tuple[Pair, ...]:
        found = list(comparisons)
        sides = self.store.assertions(side for c in found for side in (c.a, c.b))
        return tuple(Pair(c, sides[c.a], sides[c.b]) for c in found if c.a in sides and c.b in sides)

    def latest_contradictions(self, count: int) -> tuple[Pair, ...]:
        """The last ones found, the newest first."""
        total = self.store.counts()["contradictions"]
        found = self.store.comparisons(verdict="contradiction", limit=count, offset=max(0, total - count))
        return self.with_sides(reversed(found))

    def articles(self, *, publisher: str | None, entity: str | None, page: Page) -> tuple[Article, ...]:
        return self.store.articles(
            publisher=publisher, entity=self._id(entity), limit=page.limit, offset=page.offset
        )

    def lineage(self, statement: str) -> Lineage:
        return lineage(self.store.statement(statement))

    def _id(self, entity: str | None) -> str | None:
        return None if entity is None else self.store.entity_named(entity).id


@contextmanager
def open_service(store: str) -> Iterator[Service]:
    """A service over the store at this place, made when missing, brought to our format when it is older."""
    opened = open_store(store, renew)
    try:
        yield Service(opened)
    finally:
        opened.close()


def check_predicate(name: str) -> None:
    """Raises InvalidInput with the known predicates."""
    known = load_ontology().predicates
    if name not in known:
        raise InvalidInput(f"La relation « {name} » n’existe pas ; choix : {', '.join(sorted(known))}.")


def every(ask: Callable[[Page], Sequence[T]]) -> Iterator[T]:
    """All the answers, page after page."""
    page = Page()
    while found := ask(page):
        yield from found
        page = page.next()


def _within(met: Meeting, start: int, end: int) -> bool:
    return any(start <= passage.start < end for passage in met.claim.evidence)
