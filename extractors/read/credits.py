"""Photo credits and captions: « Le siège du groupe. Photo : Agence . | » is a caption, then a credit.

Agencies are known by the form of a credit (« Prénom Nom/Agence », « © … »), never by a list of their names.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.read.pieces import Piece, parts
from kg.model import ZoneKind

CREDIT = "crédit d’une image"
CAPTION = "légende d’une image"
CAPTION_MAX = 300
CREDIT_MAX = 100

# « Photo : », « Crédits photo : », « © », at the start of a line or after the end of a caption.
_LABEL = (
    r"(?:(?:cr[ée]dits?|credits?|copyright)(?:\s+(?:photos?|images?|visuels?|vid[ée]os?))?\s*:|copyright\s*(?=[©(\d])|"
    r"(?:photos?|images?|illustrations?|visuels?|infographie|ph\.)(?:\s+d['’](?:illustration|archives?))?\s*[:©]|"
    r"(?:©|\(c\)(?=\s*(?-i:[A-ZÀ-Þ]))))"
)
LABELLED = re.compile(rf"(?:^|(?<=[.!?»”)|\]])\s*|\s+[-–—|]\s*|\s*\()(?={_LABEL})", re.IGNORECASE)
LABEL = re.compile(_LABEL, re.IGNORECASE)
ANY_COPYRIGHT = re.compile(r"\s*©")
PARENTHESIS = re.compile(
    r"\s*\((?:(?:photos?|images?|illustration|cr[ée]dits?)\b[^()]{0,80}|"
    r"(?:[A-Z]{2,8}\s+)?photos? by [^()]{2,80}|"
    r"[A-Z]{2,8} Photo/[^()]{2,60})\)\.?$",
    re.IGNORECASE,
)

# « Prénom Nom/Agence », « AGENCE/Prénom NOM », « Prénom Nom / Agence via Autre »: capitals and a slash.
_CAP = r"(?:[A-ZÀ-Þ][\w.’'&-]*|de|du|van|von|der|la|le|el|al|bin)"
_NAMES = rf"[A-ZÀ-Þ][\w.’'&-]*(?:[ \u00a0]{_CAP}){{0,4}}"
SLASHED = re.compile(rf"{_NAMES}(?:\s?/\s?{_NAMES}){{1,3}}(?:\s+via\s+{_NAMES})?\.?")
BY_WIRE = re.compile(rf"(?:{_NAMES}\s*[,–—-]\s*)?{_NAMES}\s+(?:via|for)\s+{_NAMES}\.?")
SIGNED_TAIL = re.compile(
    rf"(?<=[.!?»”)\]])\s+\(?(?:{SLASHED.pattern}|{BY_WIRE.pattern}|{_NAMES}\s+pour\s+{_NAMES}\.?)\)?$"
)
# « © Agence - Ce que montre l’image »: the credit first.
CREDIT_FIRST = re.compile(r"©\s*[^.–—-]{2,60}\s[–—-]\s(?=(?:\S+\s+){3,}\S)")
EMPTY_IMAGE = re.compile(r"!?\[(?P<alt>[^\]]*)\]\((?P<url>[^)\s]*)[^)]*\)[\s|]*|\|[\s|-]*")
CAPITALISED = re.compile(r"[A-ZÀ-Þ©\d]")


def split_credits(piece: Piece) -> list[Piece]:
    """The piece, or its caption and its credit; a bare image mark is neither."""
    text = piece.text
    if EMPTY_IMAGE.fullmatch(text):
        return [piece.labelled("boilerplate", "marque d’une image absente")]
    if len(text) <= CREDIT_MAX and _is_signature(text):
        return [piece.labelled("credit", CREDIT)]
    if len(text) > CAPTION_MAX + 100:
        return [piece]
    first = CREDIT_FIRST.match(text)
    if first is not None:
        return parts(piece, (0, first.end(), "credit", CREDIT), (first.end(), len(text), "caption", CAPTION))
    start = _credit_start(text)
    if start is None:
        return [piece]
    if start == 0 and _is_labelled_caption(text):
        return _labelled_caption(piece)
    kind: ZoneKind | None = "caption" if len(text[:start].strip()) <= CAPTION_MAX else None
    return parts(piece, (0, start, kind, CAPTION if kind else ""), (start, len(text), "credit", CREDIT))


def mark_captions(pieces: list[Piece]) -> list[Piece]:
    """The short undecided lines that stand right before a credit alone on its line become captions."""
    marked = list(pieces)
    first = next((i for i, p in enumerate(pieces) if p.kind is None), 0)
    for index, piece in enumerate(pieces):
        if piece.kind != "credit" or _shares_its_line(pieces, index):
            continue
        for back in range(index - 1, max(index - 3, -1), -1):
            candidate = marked[back]
            if candidate.kind is not None or not _may_caption(candidate, nearest=back == index - 1):
                break
            if back == first and candidate.words >= 4 and not candidate.ends_sentence:
                break  # the title, above the image that opens the article
            marked[back] = replace(candidate, kind="caption", reason=CAPTION + ", suivie de son crédit")
    return marked


def _shares_its_line(pieces: list[Piece], index: int) -> bool:
    """Whether the credit has its caption beside it, before or after."""
    piece = pieces[index]
    around = [*pieces[max(index - 1, 0) : index], *pieces[index + 1 : index + 2]]
    near = (p for p in around if p.kind == "caption" and not max(p, piece, key=_start).gap)
    return any(max(p.start, piece.start) - min(p.end, piece.end) <= 3 for p in near)


def _start(piece: Piece) -> int:
    return piece.start


def _is_signature(text: str) -> bool:
    """A full name and an agency; « Paris / Londres » and « Groupe/Rival » may be intertitles."""
    return BY_WIRE.fullmatch(text) is not None or (
        SLASHED.fullmatch(text) is not None and len(re.findall(r"[^\W_]+", text)) >= 3
    )


def _credit_start(text: str) -> int | None:
    match = LABELLED.search(text)
    if match is not None and len(text) - match.end() <= 120:
        return match.start()
    for pattern in (PARENTHESIS, SIGNED_TAIL, ANY_COPYRIGHT):
        match = pattern.search(text)
        if match is not None and len(text) - match.start() <= CREDIT_MAX:
            return match.start()
    return None


def _is_labelled_caption(text: str) -> bool:
    """« Photo : le site de production, vu du ciel » describes; « Photo : Prénom Nom » credits."""
    label = LABEL.search(text)
    if label is None or not re.match(
        r"\(?(?:photos?|images?|illustrations?|visuels?)\b", text, re.IGNORECASE
    ):
        return False
    rest = text[label.end() :].strip(" |.)")
    described = re.split(r"\s[-–—|]\s|\s(?=©)", rest)[0]
    words = described.split()
    plain = sum(not CAPITALISED.match(w) for w in words)
    return (len(words) >= 4 and plain >= 1) or bool(re.search(r"cr[ée]dit|©", rest, re.IGNORECASE))


def _labelled_caption(piece: Piece) -> list[Piece]:
    label = LABEL.search(piece.text)
    after = label.end() if label else 0
    credit = re.search(r"\s*[-–—|(,.]?\s*(?=cr[ée]dits?\b|©)", piece.text[after:], re.IGNORECASE)
    end = after + credit.start() if credit else len(piece.text)
    return parts(
        piece,
        (0, after, "credit", "étiquette d’une image"),
        (after, end, "caption", CAPTION),
        (end, len(piece.text), "credit", CREDIT),
    )


def _may_caption(piece: Piece, *, nearest: bool) -> bool:
    if nearest:
        return len(piece.text) <= 160
    return piece.words <= 5 and not piece.ends_sentence  # the name of who is shown, above the caption
