"""An Article made of a text and of what is known about it; what is missing is looked for in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace

from extractors.read import clues, refusals
from extractors.read.instructions import split_instructions
from extractors.read.pieces import cut_lines
from extractors.read.zones import find_zones
from kg.french.intervals import parse_date
from kg.french.language import detect
from kg.model import READ_ZONES, Article, Zone, digest

# C0 controls but tab, line ends, form feed, escape: every binary format holds some; half surrogates.
UNFIT = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\ud800-\udfff]")
# Enough to tell a language.
LANGUAGE_SAMPLE = 6_000


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
        names = [field.name for field in fields(self)]
        return replace(self, **{name: getattr(self, name) or getattr(other, name) for name in names})

    @property
    def known(self) -> frozenset[str]:
        return frozenset(field.name for field in fields(self) if getattr(self, field.name))


def build(
    text: str, about: About, *, id: str = "", name: str = "", known: tuple[Zone, ...] = (), guessed: str = ""
) -> Article:
    """The article of this text; `known` are the zones its format tells, `guessed` what was inferred already.

    `name` is what to call it in a refusal. Raises InvalidInput.
    """
    name = name or id or about.url or "ce texte"
    check_text(text, name)
    about = replace(about, published=check_date(about.published, name), title=_bare_title(about.title))
    zones = find_zones(text, title=about.title, known=known)
    check_language(text, zones, name)
    complete = about.or_else(About(**clues.find_clues(text, zones, url=about.url)))
    return Article(
        id=id or "article-" + digest(about.url or text),
        text=text,
        title=complete.title,
        publisher=complete.publisher,
        published=complete.published,
        url=complete.url,
        byline=complete.byline,
        zones=zones,
        inferred=(complete.known - about.known) | frozenset(guessed.split()),
        brief="\n".join(text[z.start : z.end] for z in zones if z.kind == "instruction") or None,
    )


def _bare_title(title: str | None) -> str | None:
    """The title without the brief that may be pasted to it."""
    pieces = [part for line in cut_lines(title or "") for part in split_instructions(line)]
    return " ".join(piece.text for piece in pieces if piece.kind is None) or None


def check_text(text: str, name: str) -> None:
    """Raises InvalidInput for a text that is empty, binary or too long."""
    if len(text) > refusals.MAX_BYTES:
        raise refusals.too_long(name, len(text))
    if not text.strip():
        raise refusals.empty(name)
    if UNFIT.search(text):
        raise refusals.damaged(name)


def check_language(text: str, zones: tuple[Zone, ...], name: str) -> None:
    """Raises InvalidInput when nothing is to be read or it is not French; too short to tell passes."""
    read: list[str] = []
    for zone in zones:
        if zone.kind in READ_ZONES:
            read.append(text[zone.start : zone.end])
        if sum(map(len, read)) > LANGUAGE_SAMPLE:
            break
    if not read:
        raise refusals.no_sentence(name)
    language = detect("\n".join(read))
    if language not in ("fr", "unknown"):
        raise refusals.not_french(name, language)


def check_date(given: str | None, name: str) -> str | None:
    """The date as ISO 8601, as precise as given. Raises InvalidInput for what is none."""
    if given is None:
        return None
    iso = parse_date(given)
    if iso is None:
        raise refusals.not_a_date(name, given)
    return iso
