"""Pasted briefs, kept, labelled and never obeyed: « Write 700 words in frenchLes patrons… » → brief, title.

A brief begins with an order to a writer, at the start of a line, of a sentence, or glued to the word before
it; it ends with its last such sentence, or where the article resumes on the same line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.read.briefs import ENGLISH, FRENCH, ITEM, LAST_WORD, THANKS, is_english, is_french
from extractors.read.pieces import Piece, parts

REASON = "consigne de rédaction collée dans le texte"
# A capital stuck to the word or the full stop before it.
GLUE = re.compile(r"(?<=[a-zà-ÿ0-9])(?=[A-ZÀ-Þ«])|(?<=[.!?])(?=[A-ZÀ-Þ«])")
NEXT_SENTENCE = re.compile(r"[.!?]+\s+(?=\S)")
WORD = re.compile(r"[^\W\d_]+")
# A cheap look before the patterns: no order does without one of these.
HINT = re.compile(
    r"articl|titre|title|headline|seo|\bmots|words|heading|paragra|keyword|t[ée]xte?|conten|blog|méta|meta|tone|"
    r"plagia|bullet|\bh[1-6]\b|markdown|french|english|français|référencement|balise|billet|chap|introduction|"
    r"conclusion|résumé|rédact|traduction|writer|editor|journalist|expert|translator|assistant|\bton\b",
    re.IGNORECASE,
)
# Of the words of a sentence, how many must be English for it to go on with an English brief.
ENGLISH_SHARE = 0.5
# A longer line is no item of a list of orders.
ITEM_MAX = 120
# No line of a page is so long, and the cost of reading it grows faster than its length.
LINE_MAX = 50_000
# How much French must follow the last English word for the article to have resumed.
RESUMED_WORDS, RESUMED_FRENCH = 6, 3


def split_instructions(piece: Piece) -> list[Piece]:
    """The piece with its pasted orders cut out."""
    if len(piece.text) > LINE_MAX or HINT.search(piece.text) is None:
        return [piece]
    spans = list(find_instructions(piece.text))
    return parts(piece, *((start, end, "instruction", REASON) for start, end in spans)) if spans else [piece]


def mark_items(pieces: list[Piece]) -> list[Piece]:
    """The undecided lines right after a brief that can only be its items: « - au moins 700 mots »."""
    marked: list[Piece] = []
    for piece in pieces:
        after_brief = bool(marked) and marked[-1].kind == "instruction" and not piece.gap
        is_item = (
            after_brief and piece.kind is None and len(piece.text) <= ITEM_MAX and ITEM.match(piece.text)
        )
        marked.append(piece.labelled("instruction", REASON) if is_item else piece)
    return marked


def find_instructions(line: str) -> Iterator[tuple[int, int]]:
    """The stretches of one line that are orders to a writer."""
    begins = " ".join(line.split()[:3])
    if len(line) <= ITEM_MAX and _is_foreign(line) and _is_foreign(begins) and ITEM.match(line):
        yield 0, len(line)  # « Article in French, 700 words »: no verb, but no French either
        return
    position = 0
    while (start := _find_start(line, position)) is not None:
        if not re.search(r"\w", line[position:start]) or _is_foreign(line[position:start]):
            start = position  # its bullet or its bracket; English sentences that lead to it
        position = _find_end(line, start)
        yield start, position


def _find_start(line: str, position: int) -> int | None:
    found = (
        next(
            (m.start() for m in pattern.finditer(line, position) if _may_start(line, m.start(), pattern)),
            None,
        )
        for pattern in (ENGLISH, FRENCH)
    )
    return min((start for start in found if start is not None), default=None)


def _may_start(line: str, start: int, pattern: re.Pattern[str]) -> bool:
    before = line[:start]
    if (
        before.count("«") > before.count("»")
        or before.count("“") > before.count("”")
        or before.count('"') % 2
    ):
        return False  # somebody is quoted giving an order: that is the article's own
    if not before.strip(" \t\u00a0-•*–—#>") or re.search(r"[.!?:;»”]\s*$", before):
        return True
    return pattern is ENGLISH and line[start].isupper()


def _find_end(line: str, start: int) -> int:
    position = start
    english = _is_foreign(line[start:]) or ENGLISH.search(line, start, start + ITEM_MAX) is not None
    while True:
        stop = NEXT_SENTENCE.search(line, position)
        end = len(line) if stop is None else stop.end()
        resumed = _resumption(line, position, end, english=english)
        if resumed is not None:
            return resumed
        if stop is None or not _continues(line[end:]):
            return end
        position = end


def _continues(rest: str) -> bool:
    """Whether the sentence that begins here is one more order."""
    stop = NEXT_SENTENCE.search(rest)
    sentence = rest if stop is None else rest[: stop.end()]
    return _is_foreign(sentence) or any(p.match(sentence) for p in (ENGLISH, FRENCH, THANKS))


def _is_foreign(sentence: str) -> bool:
    """At least half of three words or more, or both of two, are English."""
    words = WORD.findall(sentence)
    english = sum(map(is_english, words))
    return len(words) >= 2 and english >= (ENGLISH_SHARE * len(words) if len(words) > 2 else 2)


def _resumption(line: str, start: int, end: int, *, english: bool) -> int | None:
    """Where the article begins again inside a sentence: glued to the brief, or in French after English."""
    for match in GLUE.finditer(line, start + 1, end):
        left = WORD.findall(line[start : match.start()])
        right = WORD.match(line, match.start())
        ends = bool(left) and (is_english(left[-1]) or LAST_WORD.fullmatch(left[-1]) is not None)
        if ends or line[match.start()] == "«" or (right is not None and is_french(right.group())):
            return match.start()
    if not english:
        return None  # an order in French and the article cannot be told apart without a mark between them
    words = list(WORD.finditer(line, start, end))
    last = max((i for i, word in enumerate(words) if is_english(word.group())), default=-1)
    tail = words[last + 1 :]
    if len(tail) < RESUMED_WORDS or sum(is_french(word.group()) for word in tail) < RESUMED_FRENCH:
        return None
    return next((word for word in tail if word.group()[0].isupper()), tail[0]).start()
