"""What surrounds an article on its page: subscriptions, cookies, sharing, teasers; known by set phrases.

Every phrase is anchored at the start of a line, so that a sentence that merely mentions cookies stays read.
« …chez un concurrent. Lire aussi : Un autre titre » → body, teaser.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from extractors.read.phrases import LINE_MAX, Phrase, full_matcher, load_phrases, matcher, phrase_of, plain
from extractors.read.pieces import Piece, parts
from kg.model import ZoneKind

# « ## Un intertitre » in Markdown.
HEADING_MARK = re.compile(r"#{1,6}\s+(?=\S)")
TEASER = "renvoi vers d’autres articles"
# « Lire aussi : Un titre », « À voir > Un titre », « Lire aussi Un titre ».
LIST_TITLE = re.compile(r"\s*[:>|→»–—-]+\s*\S")
BARE_TITLE = re.compile(
    r"[\W_]*(?:[àa] (?:lire|voir|écouter)|lire|voir|écouter) (?:aussi|également)\s+\S", re.IGNORECASE
)
TAIL = re.compile(
    r"(?<=[.!?»”…)])\s*[(\[]?(?=(?:(?:À|A) (?:lire|voir|écouter)(?: (?:aussi|également))?|"
    r"(?:Lire|Voir|Écouter) (?:aussi|également|la suite|plus)|Sur le même sujet)"
    r"(?:\s*[:>|→–—(-]|[)\]]?\s*$|(?<=aussi|ement)\s))"
)
# « Un titre de vidéopar Nom de la chaîne »: an embedded player, its « par » glued to the title.
VIDEO = re.compile(r"[^\s(]par \w[\w.’' ()&-]{1,40}$")
VIDEO_MAX = 300


def split_furniture(piece: Piece) -> list[Piece]:
    """The piece whole under its label, or with a teaser or a button cut off one of its ends."""
    text = plain(piece.text)
    if re.search(r"[^\W_]", text) is None:
        return [piece.labelled("boilerplate", "filet ou signes seuls")]
    mark = HEADING_MARK.match(text)
    if mark is not None:
        head, *rest = parts(piece, (0, mark.end(), "boilerplate", "marque de titre"))
        return [head, *(part for tail in rest for part in split_furniture(replace(tail, gap=piece.gap)))]
    phrase = phrase_of(text)
    if phrase is not None:
        return [piece.labelled(phrase.kind, phrase.reason)]
    heading = _list_heading(text)
    if heading is not None:
        return [piece.labelled(heading.kind, heading.reason)]
    if len(text) <= VIDEO_MAX and VIDEO.search(text) and not piece.ends_sentence:
        return [piece.labelled("teaser", "titre d’une vidéo incorporée, suivi de sa chaîne")]
    glued = _glued_pattern().match(text)
    if glued is not None:
        kind: ZoneKind = "teaser" if full_matcher("list")[0].match(glued.group()) else "boilerplate"
        head, *rest = parts(piece, (0, glued.end(), kind, "collé au texte qui suit"))
        return [head, *(part for tail in rest for part in split_furniture(tail))]
    tail_mark = TAIL.search(piece.text)
    if tail_mark is not None:
        return parts(piece, (tail_mark.start(), len(piece.text), "teaser", TEASER + ", en fin de ligne"))
    return [piece]


def _list_heading(text: str) -> Phrase | None:
    """The heading of a list of other articles, alone or with a title after it; « Sources » only alone."""
    if len(text) > 2 * LINE_MAX:
        return None
    pattern, phrases = full_matcher("list")
    match = pattern.match(text)
    if match is None:
        pattern, phrases = matcher("list")
        match = pattern.match(text)
        titled = BARE_TITLE.match(text) or (match and LIST_TITLE.match(text, match.end()))
        if not titled or (match and match.lastindex and phrases[match.lastindex - 1].kind != "teaser"):
            return None
    return phrases[match.lastindex - 1] if match and match.lastindex else phrases[0]


@cache
def _glued_pattern() -> re.Pattern[str]:
    """A button or the heading of a list that scraping stuck to the capital of what follows."""
    chosen = "|".join(f"(?:{p.pattern})" for p in load_phrases() if p.place in ("glued", "list"))
    return re.compile(rf"[\W_]*(?i:{chosen})(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ0-9«])")
