"""The nouns of the writer: what is asked, what is known of it, what is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from kg.model import Article, Assertion, Comparison, Entity, Fact, Statement

Kind = Literal["sourced", "computed"]


@dataclass(frozen=True, slots=True)
class Request:
    """What a desk asks for. `today` is an ISO date: nothing below the doors reads the clock."""

    topic: str
    today: str
    keyphrase: str | None = None
    title: str | None = None
    min_words: int = 700
    brief: str | None = None


@dataclass(frozen=True, slots=True)
class Matter:
    """Everything the graph knows of a topic, gathered once; writing reads nothing else.

    `statements` come most relevant first. `assertions` holds every assertion that a statement or a comparison
    refers to, by id; `articles` their articles, by id.
    """

    topic: str
    statements: tuple[Statement, ...]
    comparisons: tuple[Comparison, ...] = ()
    articles: Mapping[str, Article] = field(default_factory=dict)
    facts: tuple[Fact, ...] = ()
    entities: tuple[Entity, ...] = ()
    assertions: Mapping[str, Assertion] = field(default_factory=dict)
    complete: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Source:
    """One line of the numbered list: an article, or a reference fact (`article` is then `reference:<id>`)."""

    n: int
    article: str
    publisher: str | None
    title: str | None
    published: str | None
    url: str | None
    origin: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One published sentence, its citations apart from its text. `verified` only when the check passed."""

    text: str
    kind: Kind
    claims: tuple[str, ...]
    sources: tuple[int, ...]
    verified: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its paragraphs; the lead has no heading and level 1."""

    heading: str
    level: int
    paragraphs: tuple[tuple[Sentence, ...], ...]

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(sentence for paragraph in self.paragraphs for sentence in paragraph)


@dataclass(frozen=True, slots=True)
class Dropped:
    """A sentence that was not published, and why, in French."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Tie:
    """One edge of the page's figure: who is tied to whom, and how it is said."""

    subject: str
    object: str
    label: str


@dataclass(frozen=True, slots=True)
class Review:
    """The page's verdict on the one claim that a reference fact contradicts, in words that the page shows."""

    claim: str
    verdict: str
    rating: int
    best: int
    said_by: str
    kind: Literal["Person", "Organization"] = "Organization"
    published: str | None = None
    url: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A finished article. Every sentence of it is cited and verified.

    `mentions`: the names that the text uses, with the canonical id of the entity that each denotes.
    """

    title: str
    description: str
    slug: str
    keyphrase: str
    words: int
    today: str
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    about: tuple[Entity, ...] = ()
    ties: tuple[Tie, ...] = ()
    notes: tuple[str, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    statements: tuple[str, ...] = ()
    mentions: tuple[tuple[str, str], ...] = ()
    review: Review | None = None
