"""What only its surroundings tell: title, intertitles, menus, tags, lists of teasers, the author’s box.

Each pass takes the pieces in order and returns them with more labels; a label once given is never changed.
"""

from __future__ import annotations

import re
from itertools import pairwise

from extractors.read.datelines import is_signature
from extractors.read.pieces import Piece

TITLE_MAX = 200
HEADING_WORDS = 18
# Shorter runs of very short lines may be a list of the article's own.
MENU_RUN = 4
LIST_MAX = 12
# What heads a list, and what its items are.
LIST_REASONS = {
    "renvoi vers d’autres articles": "titre d’un autre article, sous un renvoi",
    "collé au texte qui suit": "titre d’un autre article, sous un renvoi",
    "contenus sponsorisés": "contenu sponsorisé",
    "sources et références": "source ou référence",
}
BULLETS = ("•", "- ", "– ", "* ", "► ", "▪", "◦")
AGENCY_HEADING = re.compile(r"[-–—]\s?\S.{0,160}[-–—]$")
NUMBERED = re.compile(r"(?:#{1,6}\s|\d{1,2}[.)]\s)")
AUTHOR_BOX = re.compile(
    r"[A-ZÀ-Þ][\w.’'-]*(?:\s+[\w.’'-]+){0,4}? (?:est|a rejoint|couvre|écrit) (?:une? |le |la |l['’])?"
    r"(?:journaliste|rédact(?:eur|rice)|chroniqueu(?:r|se)|pigiste|correspondante?|éditorialiste|"
    r"responsable éditoriale?|reporter)\b"
)


def mark_teaser_lists(pieces: list[Piece]) -> list[Piece]:
    """The titles that follow « Sur le même sujet » or « Sources », until prose resumes."""
    marked = list(pieces)
    for index, piece in enumerate(pieces):
        if piece.kind is None or piece.reason not in LIST_REASONS or not _opens_list(piece):
            continue
        for rank, following in enumerate(pieces[index + 1 : index + 1 + LIST_MAX]):
            if not _is_list_item(following, first=rank == 0):
                break
            marked[index + 1 + rank] = following.labelled(piece.kind, LIST_REASONS[piece.reason])
    return marked


def _opens_list(piece: Piece) -> bool:
    """A heading alone; with its title on the same line, it announces nothing more."""
    return piece.words <= 8 and not re.search(r"[:>|→–—]\s*\S", piece.text)


def _is_list_item(piece: Piece, *, first: bool) -> bool:
    if piece.kind is not None or len(piece.text) > TITLE_MAX:
        return False
    if piece.gap and not first and not piece.text.startswith(BULLETS):
        return False
    return not piece.text.endswith((".", "…", ";", ",")) and piece.words < 25


def mark_header(pieces: list[Piece], title: str | None) -> list[Piece]:
    """Before the first paragraph: the title, and around it menus, sections and tags."""
    marked = list(pieces)
    known = next((i for i, p in enumerate(pieces) if p.kind is None and is_same(p.text, title)), None)
    first = next(
        (i for i, p in enumerate(pieces) if p.kind is None and p.is_paragraph and i != known), len(pieces)
    )
    head = [i for i, p in enumerate(pieces[:first]) if p.kind is None] if first < len(pieces) else []
    chosen = known if known is not None or title else _guess_title(pieces, head)
    if chosen is None and not title and not head and _is_question(pieces[first : first + 2]):
        chosen = first
    if chosen is not None:
        marked[chosen] = pieces[chosen].labelled("title", "titre de l’article")
    menu = _menu(pieces, [i for i in head if i != chosen])
    framed = title is not None or chosen is not None or any(p.kind == "title" for p in pieces[:first])
    for i in head:
        if i in menu:
            marked[i] = pieces[i].labelled("boilerplate", "menu de navigation")
        elif i != chosen and framed and _is_tag(pieces[i]):
            marked[i] = pieces[i].labelled("metadata", "rubrique ou étiquette")
        elif chosen is not None and i > chosen and is_signature(pieces[i].text):
            marked[i] = pieces[i].labelled("metadata", "signature")
    return marked


def is_same(text: str, title: str | None) -> bool:
    """Whether a line is the title, but for its marks, its spaces and its capitals."""
    return title is not None and len(text) <= 2 * TITLE_MAX and _bare(text) == _bare(title) != ""


def _bare(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


def _guess_title(pieces: list[Piece], head: list[int]) -> int | None:
    """The first line before the text that is long enough to be one."""
    for i in head:
        text = pieces[i].text
        if pieces[i].words >= 4 and len(text) <= TITLE_MAX and not text.endswith((".", ",", ";", ":")):
            return None if text.startswith(BULLETS) else i
    return None


def _is_question(start: list[Piece]) -> bool:
    """A title that ends like a sentence: « Qui dirigera Solvéo ? », then prose."""
    if len(start) < 2 or not start[1].is_paragraph:
        return False
    text = start[0].text
    return len(text) <= TITLE_MAX and text.endswith(("?", "!")) and re.search(r"[.?!…]\s", text) is None


def _menu(pieces: list[Piece], indices: list[int]) -> set[int]:
    """Runs of very short lines."""
    runs: list[list[int]] = [[]]
    for i in indices:
        if _is_tag(pieces[i]):
            runs[-1].append(i)
        elif runs[-1]:
            runs.append([])
    return {i for run in runs if len(run) >= MENU_RUN for i in run}


def _is_tag(piece: Piece) -> bool:
    return piece.words <= 4 and len(piece.text) <= 40 and not piece.ends_sentence


def mark_standfirst(pieces: list[Piece]) -> list[Piece]:
    """The paragraph between the title and the signature or the date, when the article comes after them."""
    title = next((i for i, p in enumerate(pieces) if p.kind == "title"), None)
    after = pieces[title + 1 :] if title is not None else []
    if title is None or len(after) < 3 or after[0].kind is not None or not after[0].is_paragraph:
        return pieces
    if after[1].kind != "metadata" or not any(p.kind is None and p.is_paragraph for p in after[2:]):
        return pieces
    standfirst = after[0].labelled("standfirst", "paragraphe entre le titre et la signature")
    return [*pieces[: title + 1], standfirst, *after[1:]]


def mark_tail(pieces: list[Piece]) -> list[Piece]:
    """After the last paragraph: titles of other articles, tags, the box about the author."""
    prose = [i for i, p in enumerate(pieces) if p.kind is None and p.is_paragraph]
    if len(prose) < 2:
        return pieces
    marked = list(pieces)
    last = prose[-1]
    if len(prose) >= 3 and AUTHOR_BOX.match(pieces[last].text):
        marked[last] = pieces[last].labelled("boilerplate", "présentation de l’auteur")
    tail = [i for i in range(last + 1, len(pieces)) if pieces[i].kind is None and not pieces[i].ends_sentence]
    if any(pieces[i].text.startswith(BULLETS) for i in tail):
        return marked  # a list that ends the article
    titles = [i for i in tail if pieces[i].words >= 5]
    for i in tail:
        if i in titles and len(titles) >= 2:
            marked[i] = pieces[i].labelled("teaser", "titres d’autres articles, après la fin du texte")
        elif _is_tag(pieces[i]):
            marked[i] = pieces[i].labelled("metadata", "étiquette en fin d’article")
    return marked


def mark_intertitles(pieces: list[Piece]) -> list[Piece]:
    """Short undecided lines without a full stop, between two paragraphs; « - Titre - » in agency copy."""
    marked = list(pieces)
    undecided = [p for p in enumerate(pieces) if p[1].kind is None]
    for (i, piece), (_, following) in pairwise(undecided[1:]):
        if not _is_heading(piece):
            continue
        if following.is_paragraph or (piece.gap and following.gap and following.ends_sentence):
            marked[i] = piece.labelled("intertitle", "ligne courte sans point, entre deux paragraphes")
    return marked


def _is_heading(piece: Piece) -> bool:
    if AGENCY_HEADING.match(piece.text) or NUMBERED.match(piece.text):
        return piece.words <= HEADING_WORDS + 2
    if piece.words > HEADING_WORDS or (piece.text.startswith(BULLETS) and not piece.text.isupper()):
        return False
    return not piece.text.endswith((".", ",", ";", ":", "…"))
