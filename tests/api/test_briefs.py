"""A pasted brief is followed only when asked, and only where the desk said nothing itself."""

from __future__ import annotations

import pytest

from api.briefs import Wishes, min_words, request_of
from api.service import Service
from kg.errors import InvalidInput

CASES = [
    ("create at least 700 words, in french", 700),
    ("Rédige un article de 900 mots minimum", 900),
    ("1200 mots", 1200),
    ("au moins 9999 words", 5000),
    ("Let there be subheadings", None),
    ("300 millions d’abonnés", None),
    ("120000 mots", None),
]


@pytest.mark.parametrize(("brief", "words"), CASES)
def test_the_length_asked_for(brief: str, words: int | None) -> None:
    assert min_words(brief) == words


def test_what_the_desk_says_wins() -> None:
    assert request_of(Wishes("Borel", min_words=300), "900 mots", "2024-04-01").min_words == 300
    assert request_of(Wishes("Borel"), "900 mots", "2024-04-01").min_words == 900
    assert request_of(Wishes("Borel"), None, "2024-04-01").min_words == 700


def test_an_article_without_brief_says_so(service: Service) -> None:
    with pytest.raises(InvalidInput, match="aucune consigne"):
        service.summarize(Wishes("Borel", brief="echo-1"), today="2024-04-01")
