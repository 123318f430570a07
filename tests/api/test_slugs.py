"""A slug nobody has asked for yet is read as the articles write its words."""

from __future__ import annotations

import pytest

from api.service import Service
from api.slugs import topic_of

CASES = [
    ("laiterie-borel", "Laiterie Borel"),
    ("directrice-financiere-de-valmont", "directrice financière de Valmont"),
    ("zorglub-borel", "zorglub Borel"),
    ("--", ""),
]


@pytest.mark.parametrize(("slug", "topic"), CASES)
def test_words_are_written_as_in_the_articles(service: Service, slug: str, topic: str) -> None:
    assert topic_of(slug, service.store) == topic
