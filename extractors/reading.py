"""One sentence with everything read in it: names, titles, verbs, figures and dates, found once and shared."""

from dataclasses import dataclass, field

from extractors.annotate import Sentence, Token
from extractors.denote import Denoter
from extractors.titles import Title, titles
from extractors.verbs import VerbGroup, verb_groups
from kg.french.dates import When, find_dates
from kg.french.numbers import Found, find_quantities
from kg.model import Article


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity and the tokens that say it."""

    found: Found
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Moment:
    """A date or period and the tokens that say it."""

    when: When
    start: int
    end: int


@dataclass(slots=True, eq=False)
class Reading:
    article: Article
    sentence: Sentence
    denoter: Denoter
    titles: list[Title]
    groups: list[VerbGroup]
    figures: list[Figure]
    moments: list[Moment]
    quoted: list[tuple[int, int]] = field(default_factory=list)
    dated: set[int] = field(default_factory=set)

    @property
    def tokens(self) -> list[Token]:
        return self.sentence.tokens

    def in_quote(self, i: int) -> bool:
        """Whether token i stands between quotation marks (direct speech, or a word set apart)."""
        return any(start <= i < end for start, end in self.quoted)

    def figure_at(self, start: int, end: int) -> Figure | None:
        """The first figure that begins between two tokens."""
        return next((f for f in self.figures if start <= f.start < end), None)

    def text(self, start: int, end: int) -> str:
        """The words as written from token `start` to before token `end`."""
        return self.article.text[self.tokens[start].start : self.tokens[end - 1].end]


def read(article: Article, sentence: Sentence, denoter: Denoter) -> Reading:
    tokens = sentence.tokens
    written = article.text[sentence.start : sentence.end]
    text = written.replace("’", "'")
    figures = (
        [Figure(f, *_span(tokens, sentence.start, f.start, f.end)) for f in find_quantities(written)]
        if _may_count(text)
        else []
    )
    moments = [
        Moment(w, *_span(tokens, sentence.start, w.start, w.end)) for w in find_dates(text, article.published)
    ]
    return Reading(
        article,
        sentence,
        denoter,
        list(titles(sentence, denoter.cast)),
        verb_groups(tokens),
        figures,
        moments,
        quote_spans(tokens),
    )


def _may_count(text: str) -> bool:
    return any(c.isdigit() for c in text) or any(w in text.lower() for w in _COUNTING)


# The beginnings of words that count: without a digit and without any of these, a sentence holds no figure.
_COUNTING = tuple(
    "un deux trois quatre cinq six sept huit neuf dix cent mill douz quinz vingt trent quarant cinquant "
    "soixant quart tiers moitié".split()
)


def _span(tokens: list[Token], offset: int, start: int, end: int) -> tuple[int, int]:
    first = next((t.i for t in tokens if t.end > offset + start), 0)
    last = next((t.i for t in reversed(tokens) if t.start < offset + end), first)
    return first, last + 1


def quote_spans(tokens: list[Token]) -> list[tuple[int, int]]:
    """Token spans inside quotation marks; an unclosed one runs to the end of the sentence, an unopened one
    from its start.
    """
    spans: list[tuple[int, int]] = []
    start: int | None = None
    for token in tokens:
        if token.text in {"«", "“"} or (token.text == '"' and start is None):
            start = token.i + 1
        elif token.text in {"»", "”"} or token.text == '"':
            spans.append((start if start is not None else 0, token.i))
            start = None
    if start is not None:
        spans.append((start, len(tokens)))
    return spans
