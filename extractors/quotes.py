"""« Nous recrutons », a déclaré Anne Durand. → (Anne Durand, says, words); and indirect speech by « que »."""

from collections.abc import Iterator
from dataclasses import dataclass

from extractors.annotate import Sentence
from extractors.denote import Denoted
from extractors.draft import Draft
from extractors.reading import Reading
from extractors.scopes import Speech, speech_verbs
from extractors.sources import as_source
from extractors.subjects import subjects
from kg.model import Described, Json, Named, Node, Words

NAME = "quotes.v1"
# Fewer words between quotation marks are a word set apart, not speech, unless a verb of speech introduces
# them.
SHORTEST_QUOTE = 4
SHORTEST_CLAUSE = 4
# A quote without a verb of speech goes on from one at most so many sentences before.
GOES_ON = 3
DIRECT, CONTINUED, INDIRECT = 0.9, 0.72, 0.84
_LONGEST_SPEAKER = 14


@dataclass(slots=True, eq=False)
class Quote:
    """A stretch between quotation marks, in characters of the article; it may cross sentences of one line."""

    start: int
    end: int
    first: Sentence
    last: Sentence
    opens: int
    closes: int


def mark(readings: list[Reading]) -> None:
    """Says of each sentence which of its tokens are quoted; a straight quote opens or closes by its place in
    the whole line.
    """
    sentences = [r.sentence for r in readings]
    by_sentence = {id(s): n for n, s in enumerate(sentences)}
    for reading in readings:
        reading.quoted = []
    for quote in find_quotes(sentences):
        first, last = by_sentence[id(quote.first)], by_sentence[id(quote.last)]
        for n in range(first, last + 1):
            start = quote.opens + 1 if n == first else 0
            end = quote.closes if n == last else len(readings[n].tokens)
            readings[n].quoted.append((start, end))


def find_quotes(sentences: list[Sentence]) -> list[Quote]:
    """The quotes of an article, line by line; one left open at the end of its line is dropped."""
    found: list[Quote] = []
    opened: tuple[Sentence, int, int] | None = None
    line = -1
    for sentence in sentences:
        if sentence.line != line:
            opened, line = None, sentence.line
        for token in sentence.tokens:
            if opened is None and token.text in {"«", "“", '"'}:
                opened = (sentence, token.i, token.end)
            elif opened is not None and token.text in {"»", "”", '"'}:
                first, opens, start = opened
                if token.start > start:
                    found.append(Quote(start, token.start, first, sentence, opens, token.i))
                opened = None
    return found


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quote with its speaker; `speech` is the verb that says so, None for one that goes on."""

    quote: Quote
    source: Node
    speech: Speech | None
    first: int
    last: int


def attribute(readings: list[Reading], scopes: list[list[Speech]]) -> list[Spoken]:
    """The speaker of each quote of an article; a quote whose speaker is not sure is left out.

    What stands inside an attributed quote is marked as quoted in `readings` and covered by its speaker in
    `scopes`.
    """
    by_sentence = {id(r.sentence): n for n, r in enumerate(readings)}
    found: list[Spoken] = []
    speaker: Node | None = None
    last_said = -2
    for quote in find_quotes([r.sentence for r in readings]):
        n, first = by_sentence[id(quote.last)], by_sentence[id(quote.first)]
        speech = _speech_after(readings[n], quote, scopes[n]) or _speech_before(
            readings[first], quote, scopes[first]
        )
        size = _size(readings, first, n, quote)
        if _is_title(readings[first], quote):
            continue
        if speech is not None and (
            size >= SHORTEST_QUOTE
            or _introduced(readings[first], quote, speech)
            or _reported(readings[n], quote, speech)
        ):
            if isinstance(speech.source, Named) and speech.verb is None and speech.source.type == "Media":
                continue
            speaker, last_said = speech.source, n
            found.append(Spoken(quote, speaker, speech, first, n))
        elif (
            speech is None
            and speaker is not None
            and _goes_on(readings[first], quote, size, first - last_said)
        ):
            last_said = n
            found.append(Spoken(quote, speaker, None, first, n))
    for spoken in found:
        _cover(readings, scopes, spoken)
    return found


def _subject_speaks(reading: Reading, quote: Quote, size: int, last: Node | None) -> Node | None:
    """« Il s'est engagé à lutter contre « les avantages indus … » »: words quoted in what a person does are
    that person's.
    """
    if size < SHORTEST_QUOTE + 1:
        return None
    before = [g for g in reading.groups if g.finite and g.main < quote.opens and not reading.in_quote(g.main)]
    found = subjects(reading, before[0]) if before else []
    if len(found) != 1 or found[0].character is None or not found[0].character.person:
        return None
    if found[0].rule == "pronoun" and (last is None or last.label != found[0].node.label):
        return None
    return found[0].node


def _goes_on(reading: Reading, quote: Quote, size: int, distance: int) -> bool:
    """A whole sentence in quotes right after an attributed one is still the same speaker's; a heading in
    quotes is not.
    """
    return (
        size >= SHORTEST_QUOTE + 2 and distance <= 1 and quote.first.zone == "body" and _whole(reading, quote)
    )


def _cover(readings: list[Reading], scopes: list[list[Speech]], spoken: Spoken) -> None:
    """Sentences in the middle of a long quote carry no mark of their own: they are quoted all the same."""
    for n in range(spoken.first, spoken.last + 1):
        tokens = readings[n].tokens
        start = spoken.quote.opens + 1 if n == spoken.first else 0
        end = spoken.quote.closes if n == spoken.last else len(tokens)
        if spoken.first != spoken.last:
            readings[n].quoted.append((start, end))
            scopes[n][:] = [s for s in scopes[n] if s.verb is None or not start <= s.verb < end]
        if start < end and not any(
            s.source == spoken.source and s.start <= start and end <= s.end for s in scopes[n]
        ):
            scopes[n].append(Speech(spoken.source, start, end))


def extract(readings: list[Reading], scopes: list[list[Speech]], quotes: list[Spoken]) -> Iterator[Draft]:
    """`says` drafts of a whole article: the attributed quotes, then indirect speech."""
    told = [(s.last, s.speech) for s in quotes if s.speech is not None]
    for spoken in quotes:
        yield _draft(readings, spoken)
    for n, reading in enumerate(readings):
        for speech in scopes[n]:
            if speech.words and (n, speech) not in told and not _quoted(reading, speech):
                draft = _indirect(reading, speech)
                if draft is not None:
                    yield draft


def _quoted(reading: Reading, speech: Speech) -> bool:
    return speech.verb is not None and reading.in_quote(speech.verb)


def _size(readings: list[Reading], first: int, last: int, quote: Quote) -> int:
    return sum(
        1
        for n in range(first, last + 1)
        for t in readings[n].tokens
        if quote.start <= t.start and t.end <= quote.end and t.text[0].isalnum()
    )


def _whole(reading: Reading, quote: Quote) -> bool:
    """Nothing but the quote in its sentence: the speaker is the one of the quote before."""
    outside = [t for t in reading.tokens if not quote.start - 2 <= t.start < quote.end + 2]
    return not any(t.text[0].isalnum() for t in outside)


def _is_title(reading: Reading, quote: Quote) -> bool:
    """« le podcast « Invest Like the Best » »: a noun, then capitals between the marks: the name of a work,
    no speech.
    """
    before = reading.tokens[quote.opens - 1] if quote.opens else None
    if before is None or before.pos not in {"NOUN", "PROPN"} or quote.first is not quote.last:
        return False
    inside = [t for t in reading.tokens[quote.opens + 1 : quote.closes] if t.text[0].isalpha()]
    return bool(inside) and sum(t.capital for t in inside) * 2 > len(inside)


def _introduced(reading: Reading, quote: Quote, speech: Speech) -> bool:
    return speech.verb is not None and any(t.text == ":" for t in reading.tokens[speech.verb : quote.opens])


def _reported(reading: Reading, quote: Quote, speech: Speech) -> bool:
    """« … », assure X: the verb of speech right after the closing mark makes even two words a quote."""
    between = (
        [t for t in reading.tokens[quote.closes + 1 : speech.verb] if t.pos not in {"AUX", "PUNCT", "PRON"}]
        if speech.verb
        else [None]
    )
    opens_sentence = quote.first is quote.last and not any(
        t.text[0].isalnum() for t in reading.tokens[: quote.opens]
    )
    return speech.verb is not None and speech.verb > quote.closes and opens_sentence and not between


def _speech_after(reading: Reading, quote: Quote, scopes: list[Speech]) -> Speech | None:
    """« … », a déclaré X: the nearest verb of speech after the closing mark, or a « selon X »."""
    after = [
        s for s in scopes if s.verb is not None and 0 < s.verb - quote.closes <= 8 and s.start <= quote.closes
    ]
    if after:
        return min(after, key=lambda s: s.verb or 0)
    plain = [s for s in scopes if s.verb is None and s.start <= quote.closes < s.end]
    return plain[0] if plain else None


def _speech_before(reading: Reading, quote: Quote, scopes: list[Speech]) -> Speech | None:
    """X a déclaré : « … », X juge « … »: the nearest verb of speech before the opening mark; else a bare one
    with its subject.
    """
    before = [s for s in scopes if s.verb is not None and s.verb < quote.opens and s.end > quote.opens]
    if before:
        return max(before, key=lambda s: s.verb or 0)
    for group in reversed(reading.groups):
        if group.main < quote.opens <= group.main + _LONGEST_SPEAKER and speech_verbs().intersection(
            group.lemmas
        ):
            found = subjects(reading, group)
            source = as_source(reading, found[0]) if found else None
            if source is not None:
                return Speech(source, group.end, len(reading.tokens), group.main, True, speaker=found[0])
    return None


def _draft(readings: list[Reading], spoken: Spoken) -> Draft:
    quote, speech, reading = spoken.quote, spoken.speech, readings[spoken.last]
    alone = spoken.first == spoken.last
    start = min(quote.opens + 1, quote.closes) if alone else 0
    words = Words(reading.article.text[quote.start : quote.end].strip().strip(",").strip(), "direct")
    lead = _lead(reading, quote, speech) if alone else None
    if lead is not None:
        # « Les films « sont chers », explique X »: the words are the whole clause, part of it verbatim.
        start, words = lead, Words(reading.text(lead, quote.closes + 1), "indirect")
    qualifiers: dict[str, Json] = (
        {"to": speech.to.label} if speech is not None and speech.to is not None else {}
    )
    anchor = speech.verb if speech is not None and speech.verb is not None else quote.closes
    draft = Draft(
        reading.sentence, spoken.source, "says", words, start, max(quote.closes, start + 1), anchor, NAME,
        DIRECT if speech is not None else CONTINUED, qualifiers, own=True,
    )  # fmt: skip
    if not alone:
        draft.span = (quote.start, quote.end)
    return draft


def _lead(reading: Reading, quote: Quote, speech: Speech | None) -> int | None:
    """Where a clause begins whose end is quoted and which an inverted verb of speech reports whole."""
    if speech is None or speech.verb is None or speech.verb < quote.closes:
        return None
    lead = [t for t in reading.tokens[speech.start : quote.opens] if t.text[0].isalnum()]
    return lead[0].i if len(lead) > 1 else None


def _indirect(reading: Reading, speech: Speech) -> Draft | None:
    """Indirect speech by anybody but an outlet, whose own words count only when quoted."""
    source = speech.source
    if (isinstance(source, Named) and source.type in {"Media", "Document"}) or (
        isinstance(source, Described) and source.type == "Document"
    ):
        return None
    tokens = reading.tokens
    start, end = speech.start, min(speech.end, len(tokens))
    while end > start and not tokens[end - 1].text[0].isalnum() and tokens[end - 1].text not in {"»", ")"}:
        end -= 1
    while start < end and not tokens[start].text[0].isalnum() and tokens[start].text not in {"«"}:
        start += 1
    if sum(t.text[0].isalnum() for t in tokens[start:end]) < SHORTEST_CLAUSE:
        return None
    qualifiers: dict[str, object] = {"to": speech.to.label} if speech.to is not None else {}
    words = Words(reading.text(start, end), "indirect")
    denied = speech.denies or speech.doubts
    return Draft(
        reading.sentence,
        source,
        "says",
        words,
        start,
        end,
        speech.verb or start,
        NAME,
        INDIRECT - _doubt(speech.speaker),
        qualifiers,
        "asserted",
        "negated" if denied else "affirmed",
        own=True,
    )


def _doubt(speaker: Denoted | None) -> float:
    return speaker.doubt if speaker is not None else 0.0
