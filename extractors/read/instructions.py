"""Pasted briefs: « Make this article SEO friendly », « Rédige un article de 700 mots », even glued to the text.

They are kept, labelled and never obeyed. A brief begins with an order to a writer (an imperative and what it is
about) at the start of a line, of a sentence, or glued to the word before it; it ends with its last such sentence,
or where the article resumes on the same line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.read.pieces import Piece, parts

REASON = "consigne de rédaction collée dans le texte"

_EN_VERB = (
    r"(?:(?:please|kindly|now|and|then|also|first|finally)\s+){0,2}"
    r"(?:make|(?:re-?)?write|create|customi[sz]e|personali[sz]e|translate|let|add|use|include|ensure|keep|generate|"
    r"optimi[sz]e|paraphrase|summari[sz]e|expand|convert|change|provide|give|avoid|insert|adapt|improve|shorten|"
    r"lengthen|format|structure|produce|draft|compose|humani[sz]e|proofread|rephrase|edit|turn|put)"
)
_EN_OBJECT = (
    r"(?:articles?|titles?|headlines?|seo|sub-?headings?|sub-?titles?|headings?|paragraphs?|keywords?|keyphrases?|"
    r"text|content|blog(?: ?post)?|meta[- ]?descriptions?|tone|plagiarism|bullet points?|h[1-6]|markdown|"
    r"(?:\d+|hundred|thousand)\s+words|words\s+(?:count|long|minimum|limit)|(?:in|into|to)\s+(?:french|english))"
)
_EN_ROLE = r"(?:act as|you are|imagine you are)\s+an?\s+(?:\w+\s+){0,4}(?:writer|editor|journalist|copywriter|expert|blogger|translator)"
ENGLISH = re.compile(rf"\b(?:{_EN_VERB}\b(?:\s+[\w'’-]+){{0,5}}?\s+{_EN_OBJECT}|{_EN_ROLE})\b", re.IGNORECASE)

# Verbs that only order a text, then verbs that need a clearer sign of what they are about.
_FR_WRITE = (
    r"(?:r[ée]-?)?[ée]cri(?:s|vez)|r[ée]dige[zs]?|reformule[zs]?|tradui(?:s|sez)|optimise[zs]?|personnalise[zs]?|"
    r"paraphrase[zs]?|r[ée]sume[zs]?|peux-tu (?:[ée]crire|r[ée]diger|r[ée][ée]crire|reformuler)|"
    r"pouvez-vous (?:[ée]crire|r[ée]diger|r[ée][ée]crire|reformuler)|"
    r"(?:merci de|veuillez) (?:[ée]crire|r[ée]diger|r[ée][ée]crire|reformuler|traduire)"
)
_FR_OTHER = (
    r"cr[ée]{1,2}(?:es?|ez)|g[ée]n[èée]re[zs]?|fai(?:s|tes)|ajoute[zs]?|utilise[zs]?|inclu(?:s|ez)|ins[èée]re[zs]?|"
    r"rend(?:s|ez)|adapte[zs]?|assure-toi|assurez-vous|[ée]vite[zs]?|donne[zs]?|propose[zs]?|met(?:s|tez)|"
    r"transforme[zs]?|corrige[zs]?|am[ée]liore[zs]?|structure[zs]?|respecte[zs]?|garde[zs]?|conserve[zs]?|"
    r"merci de|veuillez|pense[zs]? à|n['’](?:utilise[zs]?|oublie[zs]?)|agi(?:s|ssez) comme|tu es|vous êtes"
)
_FR_DET = r"(?:-(?:moi|le|la|les)\b)?\s+(?:(?:un|une|le|la|les|cet?|cette|ces|des|du|mon|ma|en|à|ton|votre|vos|tes)\s+|l['’])?"
_FR_OBJECT = r"(?:articles?|textes?|titres?|contenus?|billets?|chap[ôo]s?|paragraphes?|introductions?|conclusions?|résumés?)"
_FR_SIGN = (
    r"(?:seo|r[ée]f[ée]rencement|(?:sous|inter)-?titres?|\d+\s+mots|mots[- ]cl[ée]s?|m[ée]ta[- ]?descriptions?|"
    r"balises?\s+(?:h\d|titre|m[ée]ta)|h[1-3]|en français|plagiat|paragraphes|ton\s+(?:neutre|journalistique|formel)|"
    r"r[ée]dact(?:eur|rice)\s+(?:web|seo))"
)
FRENCH = re.compile(
    rf"\b(?:(?:{_FR_WRITE}){_FR_DET}(?:[\w’'-]+\s+){{0,2}}?(?:{_FR_OBJECT}|{_FR_SIGN})"
    rf"|(?:{_FR_WRITE}|{_FR_OTHER})\b[^.!?«»\n]{{0,80}}?\b{_FR_SIGN})\b",
    re.IGNORECASE,
)
SIGN = re.compile(rf"\b(?:{_EN_OBJECT}|{_FR_SIGN})\b", re.IGNORECASE)

# A capital stuck to the word before it: « in frenchLes grands patrons ».
GLUE = re.compile(r"(?<=[a-zà-ÿ0-9])(?=[A-ZÀ-Þ])|(?<=[.!?])(?=[A-ZÀ-Þ«])")
NEXT_SENTENCE = re.compile(r"[.!?]+\s+(?=\S)")
WORD = re.compile(r"[^\W\d_]+")
ENGLISH_WORDS = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "to",
        "in",
        "on",
        "for",
        "and",
        "or",
        "with",
        "this",
        "that",
        "these",
        "those",
        "it",
        "its",
        "be",
        "is",
        "are",
        "was",
        "should",
        "must",
        "can",
        "will",
        "not",
        "no",
        "do",
        "as",
        "by",
        "at",
        "from",
        "least",
        "more",
        "than",
        "words",
        "word",
        "article",
        "title",
        "headline",
        "french",
        "english",
        "subheadings",
        "subheading",
        "headings",
        "seo",
        "compatible",
        "friendly",
        "optimized",
        "make",
        "write",
        "create",
        "let",
        "there",
        "use",
        "keywords",
        "paragraphs",
        "tone",
        "content",
        "text",
        "please",
        "your",
        "you",
        "my",
        "each",
        "every",
        "all",
        "also",
        "include",
        "ensure",
        "avoid",
        "plagiarism",
        "unique",
        "long",
        "minimum",
        "about",
        "into",
        "have",
        "has",
    ]
)
FRENCH_WORDS = frozenset(
    [
        "le",
        "la",
        "les",
        "un",
        "une",
        "des",
        "du",
        "de",
        "et",
        "ou",
        "à",
        "au",
        "aux",
        "en",
        "dans",
        "pour",
        "par",
        "sur",
        "avec",
        "sans",
        "que",
        "qui",
        "dont",
        "où",
        "il",
        "elle",
        "ils",
        "elles",
        "on",
        "ce",
        "cette",
        "ces",
        "son",
        "sa",
        "ses",
        "leur",
        "leurs",
        "est",
        "sont",
        "a",
        "ont",
        "été",
        "selon",
        "mais",
        "plus",
        "pas",
        "ne",
        "se",
        "y",
        "d",
        "l",
        "s",
        "n",
        "qu",
        "c",
        "j",
        "après",
        "chez",
    ]
)


def split_instructions(piece: Piece) -> list[Piece]:
    """The piece with its pasted orders cut out."""
    spans = list(find_instructions(piece.text))
    return parts(piece, *((start, end, "instruction", REASON) for start, end in spans)) if spans else [piece]


def find_instructions(line: str) -> Iterator[tuple[int, int]]:
    """The stretches of one line that are orders to a writer."""
    position = 0
    while (start := _find_start(line, position)) is not None:
        end = _find_end(line, start)
        yield start, end
        position = end


def _find_start(line: str, position: int) -> int | None:
    starts = [
        match.start()
        for pattern, is_english in ((ENGLISH, True), (FRENCH, False))
        for match in pattern.finditer(line, position)
        if _may_start(line, match.start(), english=is_english)
    ]
    return min(starts, default=None)


def _may_start(line: str, start: int, *, english: bool) -> bool:
    before = line[:start]
    if (
        before.count("«") > before.count("»")
        or before.count("“") > before.count("”")
        or before.count('"') % 2
    ):
        return False  # somebody is quoted giving an order: that is the article's own
    if not before.strip(" \t-•*–—#>") or re.search(r"[.!?:;»”]\s*$", before):
        return True
    return english and line[start].isupper()


def _find_end(line: str, start: int) -> int:
    position = start
    while True:
        stop = NEXT_SENTENCE.search(line, position)
        end = len(line) if stop is None else stop.end()
        resumed = _resumption(line, position, end)
        if resumed is not None:
            return resumed
        if stop is None or not _continues(line[end:]):
            return end
        position = end


def _continues(rest: str) -> bool:
    """Whether the sentence that begins here is one more order."""
    stop = NEXT_SENTENCE.search(rest)
    sentence = rest if stop is None else rest[: stop.end()]
    return bool(ENGLISH.match(sentence) or FRENCH.match(sentence)) or _english_share(sentence) >= 0.5


def _resumption(line: str, start: int, end: int) -> int | None:
    """Where the article begins again inside a sentence of the brief, glued to it or in another language."""
    for match in GLUE.finditer(line, start + 1, end):
        left = WORD.findall(line[start : match.start()])
        right = WORD.match(line, match.start())
        known = bool(left) and left[-1].lower() in ENGLISH_WORDS | {"mots", "titres", "français", "clés"}
        if known or (right and right.group().lower() in FRENCH_WORDS):
            return match.start()
    if not ENGLISH.match(line, start):
        return None  # an order in French and the article cannot be told apart without a mark between them
    words = list(WORD.finditer(line, start, end))
    last_english = max(
        (i for i, w in enumerate(words) if w.group().lower() in ENGLISH_WORDS - {"a", "on"}), default=-1
    )
    tail = words[last_english + 1 :]
    if last_english >= 0 and sum(w.group().lower() in FRENCH_WORDS for w in tail) >= 3 and len(tail) >= 6:
        first = next((w for w in tail if w.group()[0].isupper()), tail[0])
        return first.start()
    return None


def _english_share(sentence: str) -> float:
    words = [w.lower() for w in WORD.findall(sentence)]
    return sum(w in ENGLISH_WORDS - {"a", "on"} for w in words) / len(words) if len(words) >= 4 else 0.0
