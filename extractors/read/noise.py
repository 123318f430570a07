"""Slips of machines and of copying, annotated and never rewritten: « Solvéoc’est » → « Solvéo c’est ».

Each annotation stands on `text[start:end]` and suggests what to read there; the text itself stays as it is.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Noise:
    """A stretch of the text, what it was probably meant to be, and why one thinks so."""

    start: int
    end: int
    suggestion: str
    reason: str


# « Solvéoc’est », « Solvéoqu’il »: a word that ends in the elided word of the next clause.
ELIDED = re.compile(
    r"\b(?P<word>[^\W\d_]{3,})(?P<elided>c(?=['’](?:est|était|étaient)\b)|qu(?=['’](?:il|elle|on|un|une)s?\b))"
)
# What really ends so.
ELIDED_WORDS = frozenset({"lors", "puis", "quoi", "jus", "quel", "pres", "par", "tandis"})
# « en françaisLes patrons »: a small word with its capital, stuck to the one before; names do not end so.
CAPITAL = re.compile(
    r"(?<=[a-zà-ÿ]{3})(?=(?:Les?|La|Une?|Des|Dans|Pour|Selon|Mais|Cette|Ce|Il|Elle|En|Au|Aux|Après|Face)\s)"
)
FULL_STOP = re.compile(r"(?<=[a-zà-ÿ]{3})[.!?](?=[A-ZÀ-Þ][a-zà-ÿ’']{1,20}[\s’'])")
LOOSE_MARK = re.compile(r"(?<=\w)[ \u00a0]+(?=[,.](?:\s|$))")
ENTITY = re.compile(r"&(?:[a-z]{2,8}|#\d{2,5}|#x[0-9a-f]{2,5});", re.IGNORECASE)
INVISIBLE = re.compile(r"[\u200b\u200c\u2060\ufeff\u00ad]+")
BEYOND_ASCII = re.compile(r"[\u0080-\uffff]{2,}")


def find_noise(text: str) -> tuple[Noise, ...]:
    """Every slip found, in order; two never overlap."""
    found = sorted({*_glued(text), *_misread(text), *_leftovers(text)})
    return tuple(_disjoint(found))


def _glued(text: str) -> Iterator[Noise]:
    for match in ELIDED.finditer(text):
        if match["word"].lower() not in ELIDED_WORDS:
            fixed = f"{match['word']} {match['elided']}"
            yield Noise(match.start(), match.end(), fixed, "mot collé au suivant")
    for match in CAPITAL.finditer(text):
        start = match.start() - 1
        yield Noise(start, match.start(), text[start] + " ", "mot collé au suivant")
    for match in FULL_STOP.finditer(text):
        yield Noise(match.start(), match.end(), match.group() + " ", "phrase collée à la suivante")
    for match in LOOSE_MARK.finditer(text):
        yield Noise(match.start(), match.end(), "", "espace de trop avant une virgule ou un point")


def _misread(text: str) -> Iterator[Noise]:
    """UTF-8 once read as Windows-1252: « Ã© » for « é »."""
    for match in BEYOND_ASCII.finditer(text):
        for encoding in ("cp1252", "latin-1"):
            try:
                meant = match.group().encode(encoding).decode("utf-8")
            except UnicodeError:
                continue
            yield Noise(match.start(), match.end(), meant, "lettres mal décodées")
            break


def _leftovers(text: str) -> Iterator[Noise]:
    for match in ENTITY.finditer(text):
        meant = html.unescape(match.group())
        if meant != match.group():
            yield Noise(match.start(), match.end(), meant, "reste de code HTML")
    for match in INVISIBLE.finditer(text):
        yield Noise(match.start(), match.end(), "", "caractère invisible")


def _disjoint(found: Iterable[Noise]) -> Iterator[Noise]:
    position = 0
    for noise in found:
        if noise.start >= position:
            yield noise
            position = noise.end
