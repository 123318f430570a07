"""What a text tells about itself: its title, its date, who signed it, where it came from.

Only read where an article speaks of itself (title, date lines, source line), never in its sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from extractors.read import datelines
from kg.french.intervals import month_number, parse_date
from kg.model import Zone

ADDRESS = re.compile(r"https?://[^\s<>\"»)\]]+")
WORDED = re.compile(r"\b(\d{1,2})(?:er)?\s+([^\W\d_]{3,9})\.?(?:\s+(\d{4}))?")
NUMERIC = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b")
ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
IN_ADDRESS = re.compile(r"/(20\d{2})[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)")
# « L’article Un titre est apparu en premier sur Le Relais. », « © 2024 Le Relais ».
FIRST_SEEN = re.compile(
    r"(?:est apparu en premier|a (?:initialement |d['’]abord )?été (?:initialement )?publié(?: en premier)?|"
    r"appeared first) (?:sur|dans|par|on)\s+(?P<site>[^.]{2,60}?)\.?$"
)
COPYRIGHT = re.compile(r"(?:©|copyright)\s*(?:19|20)\d\d\s+(?P<site>[A-ZÀ-Þ][\w’' .-]{1,40}?)(?:[.–|-].*)?$")
# « Le Relais avec AOP, publié le 5 mars »: who signs stands before the verb.
SIGNED = re.compile(
    r"^(?:par\s+)?(?P<name>[^,|·•]{2,60}?)\s*[,|·•–-]?\s*(?:publié|mis à jour|le\s\d)", re.IGNORECASE
)

Day = tuple[int, int, int]


def find_clues(text: str, zones: Sequence[Zone], *, url: str | None) -> dict[str, str | None]:
    """Title, publisher, published, url and byline as far as the text gives them away."""
    source = url or _source_address(text, zones)
    return {
        "title": next((text[z.start : z.end] for z in zones if z.kind == "title"), None),
        "publisher": _publisher(text, zones) or _site(source),
        "published": _published(text, zones, source),
        "url": source,
        "byline": _byline(text, zones),
    }


def _lines(text: str, zones: Sequence[Zone], kind: str) -> Iterator[str]:
    return (text[z.start : z.end] for z in zones if z.kind == kind)


def _source_address(text: str, zones: Sequence[Zone]) -> str | None:
    """The address of the line « Source : https://… » after the article."""
    for zone in reversed(zones):
        if zone.reason == "lien vers la source" and (match := ADDRESS.search(text, zone.start, zone.end)):
            return match.group().rstrip(".,;")
    return None


def _publisher(text: str, zones: Sequence[Zone]) -> str | None:
    for line in _lines(text, zones, "metadata"):
        if match := FIRST_SEEN.search(line):
            return match["site"].strip()
    for line in _lines(text, zones, "boilerplate"):
        if match := COPYRIGHT.search(line):
            return match["site"].strip()
    return None


def _site(url: str | None) -> str | None:
    """The domain; the name that goes with it is the reference's business."""
    try:
        host = urlsplit(url).hostname if url else None
    except ValueError:
        return None
    return re.sub(r"^(?:www|m|amp)\.", "", host) if host else None


def _published(text: str, zones: Sequence[Zone], url: str | None) -> str | None:
    days = [day for line in _lines(text, zones, "metadata") if (day := _day(line))]
    for day in days:
        if day[0]:
            return _iso(day)
    if url and (match := IN_ADDRESS.search(url)):
        return _iso((int(match[1]), int(match[2]), int(match[3])))
    stamps = [line for line in _lines(text, zones, "comment") if datelines.is_stamp(line)]
    commented = next((day for line in stamps if (day := _day(line)) and day[0]), None)
    if not days or commented is None:
        return None
    # A date line without its year: comments come the same day or soon after.
    _, month, day_of_month = days[0]
    year = commented[0] if (month, day_of_month) <= commented[1:] else commented[0] - 1
    return _iso((year, month, day_of_month))


def _day(text: str) -> Day | None:
    """Year (0 when it is not written), month and day."""
    if match := ISO.search(text):
        return int(match[1]), int(match[2]), int(match[3])
    if match := NUMERIC.search(text):
        return int(match[3]), int(match[2]), int(match[1])
    for match in WORDED.finditer(text):
        if month := month_number(match[2]):
            return int(match[3] or 0), month, int(match[1])
    return None


def _iso(day: Day) -> str | None:
    """None for what is no day of the calendar."""
    return parse_date(f"{day[0]:04}-{day[1]:02}-{day[2]:02}")


def _byline(text: str, zones: Sequence[Zone]) -> str | None:
    for line in _lines(text, zones, "metadata"):
        if match := datelines.BYLINE.match(line.strip(" *_")):
            return match["name"]
    for zone in zones:
        if zone.reason == "signature et date de publication":
            match = SIGNED.match(text[zone.start : zone.end])
            if match is not None and datelines.STAMP.search(match["name"]) is None:
                return match["name"].strip()
    return None
