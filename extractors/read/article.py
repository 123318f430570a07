"""An Article made of a text and of what is known about it; what is missing is looked for in the text itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace

from extractors.read import clues
from extractors.read.zones import find_zones
from kg.errors import InvalidInput
from kg.model import READ_ZONES, Article, Zone, digest

# A long investigation is 60,000 characters; more than this is no article but a mistake.
MAX_BYTES = 20_000_000
# C0 controls but tab, line ends, form feed: no text holds them, every binary format does; half a surrogate pair neither.
UNFIT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class About:
    """What is known of an article besides its text; None is unknown."""

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    byline: str | None = None

    def or_else(self, other: About) -> About:
        """Every unknown field taken from the other."""
        return replace(
            self, **{f.name: getattr(self, f.name) or getattr(other, f.name) for f in fields(self)}
        )


def build(
    text: str,
    id: str,
    about: About,
    *,
    known: tuple[Zone, ...] = (),
    inferred: frozenset[str] = frozenset(),
) -> Article:
    """The article of this text; `known` are the zones its format tells. Raises InvalidInput when it cannot be read."""
    name = id or about.url or "ce texte"
    check_text(text, name)
    zones = find_zones(text, title=about.title, known=known)
    if not any(zone.kind in READ_ZONES for zone in zones):
        raise InvalidInput(f"« {name} » ne contient aucune phrase d’article ; vérifiez le texte donné.")
    found = clues.find_clues(text, zones, url=about.url)
    complete = about.or_else(About(**found))
    guessed = {f.name for f in fields(About) if getattr(complete, f.name) and not getattr(about, f.name)}
    return Article(
        id=id or derive_id(text, about.url),
        text=text,
        title=complete.title,
        publisher=complete.publisher,
        published=complete.published,
        url=complete.url,
        byline=complete.byline,
        zones=zones,
        inferred=inferred | guessed,
        brief="\n".join(text[z.start : z.end] for z in zones if z.kind == "instruction") or None,
    )


def derive_id(text: str, url: str | None) -> str:
    """The id of an article that was given none: its address makes it, else its text."""
    return "article-" + digest(url or text)


def check_text(text: str, name: str) -> None:
    """Raises InvalidInput for an empty, a binary or an oversized text."""
    if not text.strip():
        raise InvalidInput(f"« {name} » est vide ; donnez le texte d’un article en français.")
    if len(text) > MAX_BYTES:
        raise InvalidInput(too_long(name, len(text)))
    if UNFIT.search(text):
        raise InvalidInput(
            f"« {name} » contient des caractères de contrôle : c’est un fichier binaire ou abîmé ; "
            "donnez du texte, une page HTML ou des lignes JSON."
        )


def too_long(name: str, size: int) -> str:
    millions = f"{size / 1e6:.0f}"
    return (
        f"« {name} » est trop long ({millions} Mo, pour un maximum de {MAX_BYTES // 1_000_000} Mo) ; "
        "un article à la fois par fichier, ou un fichier .jsonl d’un article par ligne."
    )
