"""An article's text cut where its zones and its claims' passages begin and end, to show them in place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.model import READ_ZONES, Article, Claim, ZoneKind


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of one zone and one set of claims, told by their rank; `closes` are those that end here."""

    text: str
    zone: ZoneKind | None
    claims: tuple[int, ...] = ()
    closes: tuple[int, ...] = ()

    @property
    def read(self) -> bool:
        """What lies in no zone is space between two; it is shown as ordinary text."""
        return self.zone is None or self.zone in READ_ZONES


def cut(article: Article, claims: Sequence[Claim]) -> Iterator[Segment]:
    """Every character of the text, once and in order."""
    length = len(article.text)
    passages = [(e.start, min(e.end, length), n) for n, claim in enumerate(claims) for e in claim.evidence]
    zones = [(z.start, z.end, z.kind) for z in article.zones]
    edges = {0, length} | {edge for start, end, _ in (*passages, *zones) for edge in (start, end)}
    bounds = sorted(edge for edge in edges if 0 <= edge <= length)
    ends = {n: min(claim.evidence[0].end, length) for n, claim in enumerate(claims)}
    for start, end in pairwise(bounds):
        inside = tuple(sorted({n for a, b, n in passages if a <= start and end <= b}))
        zone = next((kind for a, b, kind in zones if a <= start and end <= b), None)
        closes = tuple(n for n in inside if ends[n] == end)
        yield Segment(article.text[start:end], zone, inside, closes)
