"""What only its surroundings tell: comments to the end, lists of teasers, menus, headings, titles.

Each pass takes the pieces in order and returns them with more labels; a label once given is never changed.
"""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.read.datelines import AUTHOR_BOX, is_stamp
from extractors.read.pieces import Piece
from kg.model import ZoneKind

COMMENTS_HEAD = re.compile(
    r"^[\W_]*(?:\d+\s+)?(?:(?:vos |les )?(?:commentaires?|réactions?)|comments?|laisse[rz] un commentaire|(?:ajoute[rz]|poste[rz]|écri(?:re|vez)) un commentaire|"
    r"leave a (?:reply|comment)|(?:participe[rz] à|rejoi(?:ndre|gnez)) la (?:conversation|discussion)|commente[rz](?: cet article| l['’]article)?)"
    r"(?:\s+(?:des (?:lecteurs|internautes)|récents?|sur cet article))?\s*(?:\(\s*\d+\s*\)|:\s*\d*|\d+)?[\W_]*$",
    re.IGNORECASE,
)
COMMENT_SIGN = re.compile(
    r"^(?:répondre|signaler(?: un abus)?|j['’]aime|reply|.{2,40} (?:a écrit|a dit|dit)\s*:|.{2,40},? (?:le \d|il y a \d)).{0,40}$",
    re.IGNORECASE,
)
TITLE_MAX = 200
HEADING_WORDS = 18
MENU_RUN = 4


def mark_comments(pieces: list[Piece]) -> list[Piece]:
    """From the heading of the comments on, or from the first of several lone dated lines after the article."""
    start = _comments_start(pieces)
    if start is None:
        return pieces
    marked = [*pieces[:start]]
    for piece in pieces[start:]:
        undecided = piece.kind is None or (piece.kind == "metadata" and is_stamp(piece.text))
        marked.append(replace(piece, kind="comment", reason="commentaire de lecteur") if undecided else piece)
    return marked


def _comments_start(pieces: list[Piece]) -> int | None:
    prose = [i for i, p in enumerate(pieces) if p.kind is None and p.is_paragraph]
    if not prose:
        return None
    for index, piece in enumerate(pieces):
        if index > prose[0] and COMMENTS_HEAD.match(piece.text):
            after = pieces[index + 1 :]
            signs = sum(_is_comment_sign(p) for p in after[:12])
            before = sum(i < index for i in prose)
            if signs or before * 2 > len(prose):
                return index
    stamps = [i for i, p in enumerate(pieces) if i > prose[0] and is_stamp(p.text)]
    return stamps[-3] if len(stamps) >= 4 and stamps[-1] - stamps[-3] >= 3 else None


def _is_comment_sign(piece: Piece) -> bool:
    return is_stamp(piece.text) or COMMENT_SIGN.match(piece.text) is not None


def mark_teaser_lists(pieces: list[Piece]) -> list[Piece]:
    """The titles that follow « Sur le même sujet », until prose resumes."""
    marked = list(pieces)
    index = 0
    while index < len(marked):
        piece = marked[index]
        index += 1
        if piece.kind != "teaser" or piece.ends_sentence or piece.reason.startswith("titre d’une vidéo"):
            continue
        if re.search(r"[:>→–—-]\s*\S", piece.text):
            continue  # the title stands on the line itself
        taken = 0
        while index < len(marked) and taken < 8 and _is_teaser_title(marked[index], first=taken == 0):
            marked[index] = marked[index].labelled("teaser", "titre d’un autre article, sous un renvoi")
            index, taken = index + 1, taken + 1
    return marked


def _is_teaser_title(piece: Piece, *, first: bool) -> bool:
    if piece.kind is not None or (piece.is_paragraph and not piece.text.endswith("?")):
        return False
    return len(piece.text) <= TITLE_MAX and (first or not piece.gap) and not piece.text.endswith((".", "…"))


def mark_header(pieces: list[Piece], title: str | None) -> list[Piece]:
    """Before the first paragraph: the title, and around it menus, headings of sections and tags."""
    first = next(
        (i for i, p in enumerate(pieces) if p.kind is None and p.is_paragraph and not _is_title(p, title)),
        None,
    )
    head = [i for i, p in enumerate(pieces[:first]) if p.kind is None] if first is not None else []
    known = next((i for i, p in enumerate(pieces) if p.kind is None and _is_title(p, title)), None)
    chosen = known if known is not None else None if title else _guess_title(pieces, head)
    marked = list(pieces)
    if chosen is not None:
        marked[chosen] = marked[chosen].labelled("title", "titre de l’article")
    menu = _menu(pieces, head)
    for i in head:
        if i == chosen:
            continue
        if i in menu:
            marked[i] = pieces[i].labelled("boilerplate", "menu de navigation")
        elif chosen is not None and i > chosen and _is_tag(pieces[i]):
            marked[i] = pieces[i].labelled("metadata", "rubrique ou étiquette")
        elif chosen is not None and i < chosen and _is_tag(pieces[i]):
            marked[i] = pieces[i].labelled("metadata", "rubrique ou surtitre")
    return marked


def _is_title(piece: Piece, title: str | None) -> bool:
    return title is not None and _plain(piece.text) == _plain(title)


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().casefold()


def _guess_title(pieces: list[Piece], head: list[int]) -> int | None:
    """The first line long enough to be one."""
    fit = [
        i
        for i in head
        if pieces[i].words >= 4
        and len(pieces[i].text) <= TITLE_MAX
        and not pieces[i].text.endswith((".", ",", ";", ":"))
    ]
    return next(iter(fit), None)


def _menu(pieces: list[Piece], indices: list[int]) -> set[int]:
    """Runs of at least four very short lines."""
    runs: list[list[int]] = [[]]
    for i in indices:
        if pieces[i].words <= 4 and len(pieces[i].text) <= 35 and not pieces[i].ends_sentence:
            runs[-1].append(i)
        elif runs[-1]:
            runs.append([])
    return {i for run in runs if len(run) >= MENU_RUN for i in run}


def _is_tag(piece: Piece) -> bool:
    return piece.words <= 4 and len(piece.text) <= 40 and not piece.ends_sentence


def mark_tail(pieces: list[Piece]) -> list[Piece]:
    """After the last paragraph: titles of other articles, menus, tags, the box about the author."""
    prose = [i for i, p in enumerate(pieces) if p.kind is None and p.is_paragraph]
    if not prose:
        return pieces
    marked = list(pieces)
    last = prose[-1]
    if len(prose) >= 3 and AUTHOR_BOX.match(pieces[last].text):
        marked[last] = pieces[last].labelled("boilerplate", "présentation de l’auteur")
    tail = [i for i in range(last + 1, len(pieces)) if pieces[i].kind is None and not pieces[i].ends_sentence]
    bulleted = any(pieces[i].text.startswith(("•", "-", "–", "*", "►")) for i in tail)
    titles = [i for i in tail if pieces[i].words >= 5]
    for i in tail:
        if bulleted:
            break
        label: tuple[ZoneKind, str] | None = None
        if i in titles and len(titles) >= 2:
            label = ("teaser", "titres d’autres articles, après la fin du texte")
        elif _is_tag(pieces[i]):
            label = ("metadata", "étiquette en fin d’article")
        if label:
            marked[i] = pieces[i].labelled(*label)
    return marked


def mark_intertitles(pieces: list[Piece]) -> list[Piece]:
    """Short undecided lines without a full stop, between two paragraphs; « - Titre - » in agency copy."""
    marked = list(pieces)
    body = [i for i, p in enumerate(pieces) if p.kind is None]
    for rank, i in enumerate(body):
        piece = pieces[i]
        following = pieces[body[rank + 1]] if rank + 1 < len(body) else None
        if rank == 0 or following is None or not _is_heading(piece.text, piece.words):
            continue
        if following.is_paragraph or (piece.gap and following.gap and following.ends_sentence):
            marked[i] = piece.labelled("intertitle", "ligne courte sans point, entre deux paragraphes")
    return marked


def _is_heading(text: str, words: int) -> bool:
    if re.fullmatch(r"[-–—]\s?\S.{0,140}\S?\s?[-–—]", text):
        return True
    if words > HEADING_WORDS or (text.startswith(("•", "- ", "– ", "* ")) and not text.isupper()):
        return False
    return not re.search(r"[.,;:…]$", text)
