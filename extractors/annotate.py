"""Article text to sentences of tokens: spaCy line by line, offsets kept into the stored text.

The pipeline runs without its entity recogniser (types poor on the press) and without its lemmatizer (verbs
are read from conjugation tables instead): what is not used is not computed. Apostrophes and no-break spaces
are normalised one to one before the model sees them, so that offsets hold.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from kg.model import READ_ZONES, Article, ZoneKind

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Memory grows with the batch, speed does not (measured: 16 to 32 lines).
BATCH_LINES = 32
BATCH_ARTICLES = 32
# One paragraph longer than this is cut at a sentence end: the parser's memory grows with its input.
LONGEST_LINE = 4_000

_ONE_TO_ONE = str.maketrans(
    {
        "’": "'",
        "ʼ": "'",
        "‘": "'",
        "´": "'",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\t": " ",
        "\n": " ",
        "\r": " ",
    }
)
_PARAGRAPH = re.compile(r"(?:.|\n(?!\s*\n))+")
_BULLET = re.compile(r"\s*(?:[•▪◦●■*·]|[-–—](?=\s))\s*")
_TERMINAL = frozenset({".", "!", "?", "…", "...", "?!", "!!"})
_CLOSING = frozenset({"»", "”", '"', ")", "]"})
_ABBREVIATIONS = frozenset(
    "m mm mme mmes mlle dr me pr st ste mgr av bd vs etc cf p art no n° inc corp ltd co jr sr".split()
)

# Words the tokenizer would cut at their hyphen.
_WHOLE = (
    "start-up",
    "start-ups",
    "Start-up",
    "Start-ups",
    "plate-forme",
    "plates-formes",
    "co-fondateur",
    "co-fondatrice",
    "co-fondateurs",
    "ex-PDG",
)


@dataclass(slots=True, eq=False)
class Token:
    """One word, with what the model says of it. `i` and `head` count from the start of the sentence."""

    i: int
    text: str
    low: str
    pos: str
    dep: str
    head: int
    morph: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()


def written(tokens: list[Token], start: int, end: int) -> str:
    """The words from `start` to before `end`, apostrophes made plain, one space where there was some."""
    parts: list[str] = []
    for k in range(start, end):
        parts.append(tokens[k].text)
        if k + 1 < end and tokens[k + 1].start > tokens[k].end:
            parts.append(" ")
    return "".join(parts)


@dataclass(slots=True, eq=False)
class Sentence:
    """Tokens of one sentence; `line` and `number` tell sentences of one paragraph from those of the next."""

    tokens: list[Token]
    zone: ZoneKind
    line: int
    number: int

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end


@dataclass(frozen=True, slots=True)
class Line:
    """A readable line of an article: `article.text[start : start + len(text)]`, apostrophes made plain."""

    text: str
    start: int
    zone: ZoneKind


@lru_cache(maxsize=1)
def load_model() -> "Language":
    """The French pipeline, loaded once a process (about 4 s); forked workers share it."""
    # Loading spaCy costs a second: only those who extract pay for it.
    import spacy
    from spacy.util import compile_infix_regex

    nlp = spacy.load("fr_core_news_md", exclude=["ner", "lemmatizer"])
    tokenizer: Any = nlp.tokenizer  # declared as any callable
    tokenizer.infix_finditer = compile_infix_regex([*(nlp.Defaults.infixes or ()), r'["«»“”]']).finditer
    for word in _WHOLE:
        tokenizer.add_special_case(word, [{"ORTH": word}])
    return nlp


def readable_lines(article: Article) -> Iterator[Line]:
    """The lines of the zones that are the article's own words, bullets left out, very long ones cut."""
    for zone in article.zones:
        if zone.kind not in READ_ZONES:
            continue
        # A zone is a paragraph; a single line break inside one is a hard wrap, blank lines part paragraphs.
        for part in _PARAGRAPH.finditer(article.text, zone.start, zone.end):
            yield from _line(part[0], part.start(), zone.kind)


def _line(raw: str, start: int, kind: ZoneKind) -> Iterator[Line]:
    bullet = _BULLET.match(raw)
    skip = bullet.end() if bullet else len(raw) - len(raw.lstrip())
    text = raw[skip:].rstrip().translate(_ONE_TO_ONE)
    start += skip
    while len(text) > LONGEST_LINE:
        cut = max(text.rfind(". ", 0, LONGEST_LINE) + 1, text.rfind(" ", 0, LONGEST_LINE), 1)
        yield Line(text[:cut], start, kind)
        text, start = text[cut:], start + cut
    if text.strip():
        yield Line(text, start, kind)


def annotate(articles: Iterable[Article]) -> Iterator[tuple[Article, list[Sentence]]]:
    """Every article with its sentences, in order; memory is bounded by the batch, not by their number."""
    stream = iter(articles)
    while batch := list(islice(stream, BATCH_ARTICLES)):
        lines = [(line, n) for n, article in enumerate(batch) for line in readable_lines(article)]
        docs = load_model().pipe((line.text for line, _ in lines), batch_size=BATCH_LINES)
        found: list[list[Sentence]] = [[] for _ in batch]
        for (line, n), doc in zip(lines, docs, strict=True):
            found[n].extend(_sentences(doc, line, len(found[n])))
        yield from zip(batch, found, strict=True)


def _sentences(doc: "Doc", line: Line, number: int) -> Iterator[Sentence]:
    tokens = _tokens(doc, line.start)
    start = 0
    for end in _ends(tokens):
        part = tokens[start:end]
        if part:
            for k, token in enumerate(part):
                head = token.head - start
                token.i, token.head = k, head if 0 <= head < len(part) else k
            yield Sentence(part, line.zone, line.start, number)
            number += 1
        start = end


def _tokens(doc: "Doc", offset: int) -> list[Token]:
    strings = doc.vocab.strings
    rows = doc.to_array(["POS", "DEP", "HEAD", "MORPH", "IDX"]).tolist()
    out: list[Token] = []
    places: list[int] = []
    for i, (word, (pos, dep, head, morph, idx)) in enumerate(zip(doc, rows, strict=True)):
        text = word.text
        if text.isspace():
            places.append(max(len(out) - 1, 0))
            continue
        places.append(len(out))
        # HEAD is an unsigned offset: past half the range it is negative.
        head = i + (head - 2**64 if head >= 2**63 else head)
        out.append(Token(len(out), text, text.lower(), strings[pos], strings[dep], head, strings[morph],
                         offset + idx, offset + idx + len(text)))  # fmt: skip
    for token in out:
        token.head = places[token.head]
    return out


def _ends(tokens: list[Token]) -> Iterator[int]:
    """Where sentences end: a final mark, its closing quotes, then a capital, a digit or an opening quote.

    The parser's own boundaries are left aside: they fall inside titles, quotes and enumerations.
    """
    i, count = 0, len(tokens)
    while i < count:
        token = tokens[i]
        i += 1
        if token.text not in _TERMINAL or _abbreviation(tokens, i - 1):
            continue
        while i < count and (
            tokens[i].text in _TERMINAL or (tokens[i].text in _CLOSING and _closes(tokens, i))
        ):
            i += 1
        if i < count and (tokens[i].capital or tokens[i].text[0].isdigit() or tokens[i].text in '«“"-–—'):
            yield i
    if count:
        yield count


def _closes(tokens: list[Token], i: int) -> bool:
    """A straight quote after a final mark closes when it touches the mark or when nothing follows it."""
    return tokens[i].text != '"' or tokens[i].start == tokens[i - 1].end


def _abbreviation(tokens: list[Token], i: int) -> bool:
    if tokens[i].text != "." or i == 0:
        return False
    before = tokens[i - 1]
    glued = before.end == tokens[i].start
    return glued and (before.low in _ABBREVIATIONS or (len(before.text) == 1 and before.capital))
