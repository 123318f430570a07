"""What a search engine and a shared link show: title, description, and their limits."""

from __future__ import annotations

from collections.abc import Sequence

from api.writer.computed import spelled
from api.writer.page import Matter, Section
from api.writer.phrases import capital, join
from api.writer.typeset import typeset

TITLE = 60
DESCRIPTION = (121, 156)


def title_of(keyphrase: str, wished: str | None, contested: bool) -> str:
    """The keyphrase first, at most 60 characters; the wished title when it fits."""
    if wished and len(wished) <= TITLE:
        return typeset(wished)
    key = capital(keyphrase)
    endings = (
        ("ce qui est établi, ce qui se discute", "établi et contesté", "le point")
        if contested
        else ("ce que disent les sources", "ce que l’on sait", "le point")
    )
    for ending in endings:
        text = typeset(f"{key} : {ending}")
        if len(text) <= TITLE:
            return text
    return typeset(key) if len(key) <= TITLE else typeset(_cut(key, TITLE - 1) + "…")


def description_of(keyphrase: str, matter: Matter, sections: Sequence[Section], people: Sequence[str]) -> str:
    """Between 121 and 156 characters, made of what the page holds."""
    low, high = DESCRIPTION
    count = len(matter.articles)
    pieces = [
        f"{capital(keyphrase)} :",
        f"ce que disent {spelled(count)} articles recoupés"
        if count > 1
        else "ce que rapporte un article recoupé",
    ]
    start = " ".join(pieces)
    endings = (
        " sur {who}. Ce qui est établi, rapporté ou contredit, source par source.",
        " sur {who}. Faits établis, propos rapportés, points à vérifier.",
        ". Ce qui est établi, ce qui est rapporté et ce qui reste à vérifier, source par source.",
        ". Ce qui est établi, rapporté, contredit ou à vérifier, avec ses sources citées une à une.",
        ". Chaque phrase y renvoie à ses sources.",
    )
    options = [
        typeset(start + ending.format(who=join(list(people[:n]))))
        for ending in endings
        for n in (4, 3, 2, 1)
        if "{who}" not in ending or len(people) >= n
    ]
    fitting = [text for text in options if low <= len(text) <= high]
    if fitting:
        return max(fitting, key=len)
    longest = max(options, key=len)
    return _cut(longest, high - 1) + "…" if len(longest) > high else longest


def _cut(text: str, limit: int) -> str:
    return text[:limit].rsplit(" ", 1)[0].rstrip(" ,:;.")
