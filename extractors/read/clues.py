"""What a text tells about itself: its title, its date, who signed it, the address it came from.

Only read where an article speaks of itself (title, date lines, source line), never in its sentences.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from extractors.read import datelines
from kg.model import Zone

ADDRESS = re.compile(r"https?://[^\s<>\"»)\]]+")
MONTH_NAMES = (
    "janvier janv jan", "février fevrier févr fév fev", "mars mar", "avril avr", "mai", "juin", "juillet juil",
    "août aout", "septembre sept sep", "octobre oct", "novembre nov", "décembre decembre déc dec",
)  # fmt: skip
MONTHS = {name: rank for rank, names in enumerate(MONTH_NAMES, 1) for name in names.split()}
WORDED = re.compile(r"\b(\d{1,2})(?:er)?\s+([a-zéûôA-ZÉÛ]{3,9})\.?(?:\s+(\d{4}))?", re.IGNORECASE)
NUMERIC = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b")
ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
IN_ADDRESS = re.compile(r"/(20\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:/|-|$)")


def find_clues(text: str, zones: Sequence[Zone], *, url: str | None) -> dict[str, str | None]:
    """Title, publisher, published, url and byline as far as the text gives them away."""
    source = url or _source_address(text, zones)
    return {
        "title": _first(text, zones, "title"),
        "publisher": _site(source),
        "published": _published(text, zones, source),
        "url": source,
        "byline": _byline(text, zones),
    }


def _first(text: str, zones: Sequence[Zone], kind: str) -> str | None:
    return next((text[z.start : z.end] for z in zones if z.kind == kind), None)


def _source_address(text: str, zones: Sequence[Zone]) -> str | None:
    """The address of the line « Source : https://… » after the article."""
    for zone in reversed(zones):
        if zone.reason == "lien vers la source" and (match := ADDRESS.search(text, zone.start, zone.end)):
            return match.group().rstrip(".,;")
    return None


def _site(url: str | None) -> str | None:
    host = urlsplit(url).hostname if url else None
    return re.sub(r"^(?:www|m|amp)\.", "", host) if host else None


def _published(text: str, zones: Sequence[Zone], url: str | None) -> str | None:
    dates = [found for z in zones if z.kind == "metadata" if (found := _date(text[z.start : z.end]))]
    full = next((d for d in dates if d[0]), None)
    if full:
        return _iso(*full)
    if url and (match := IN_ADDRESS.search(url)):
        return _iso(*(int(part) for part in match.groups()))
    for _, month, day in dates:
        # A date line without its year: the first dated comment, of the same day or soon after, gives it.
        for z in zones:
            said = (
                _date(text[z.start : z.end])
                if z.kind == "comment" and datelines.is_stamp(text[z.start : z.end])
                else None
            )
            if said and said[0]:
                return _iso(said[0] if (month, day) <= said[1:] else said[0] - 1, month, day)
    return None


def _date(text: str) -> tuple[int, int, int] | None:
    """Year (0 when not given), month and day."""
    if match := ISO.search(text):
        return int(match[1]), int(match[2]), int(match[3])
    if match := NUMERIC.search(text):
        return int(match[3]), int(match[2]), int(match[1])
    for match in WORDED.finditer(text):
        if month := MONTHS.get(match[2].lower()):
            return int(match[3] or 0), month, int(match[1])
    return None


def _iso(year: int, month: int, day: int) -> str | None:
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 and year >= 1900 else None


def _byline(text: str, zones: Sequence[Zone]) -> str | None:
    for zone in zones:
        if zone.kind == "metadata" and (match := datelines.BYLINE.match(text[zone.start : zone.end])):
            return match["name"]
    return None
