"""What a desk asks of a page: its options, or the brief pasted in an article when it is to be followed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from api.writer import Request

MIN_WORDS = 700
# A brief that asks for more is a slip: no page of this kind is longer.
MOST_WORDS = 5000

_WORDS = re.compile(r"(?<!\d)(\d{2,4})\s*(?:words?|mots?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was said explicitly; None leaves it to the brief, then to the default."""

    topic: str
    keyphrase: str | None = None
    title: str | None = None
    min_words: int | None = None
    brief: str | None = None


def request_of(wishes: Wishes, brief: str | None, today: str) -> Request:
    """« at least 700 words », « 900 mots minimum »: the brief speaks where the desk said nothing."""
    words = wishes.min_words or min_words(brief or "") or MIN_WORDS
    return Request(
        topic=wishes.topic, today=today, keyphrase=wishes.keyphrase, title=wishes.title,
        min_words=words, brief=brief,
    )  # fmt: skip


def min_words(brief: str) -> int | None:
    """The length that a brief asks for, if it does."""
    found = _WORDS.search(brief)
    return min(int(found[1]), MOST_WORDS) if found else None
