"""The words that say a claim."""

import pytest

from kg.compare.evoking import evoking_words
from tests.kg.compare.building import CONTEXT, claim

CASES = [
    ("Velmora a racheté Tarnis", {"racheter"}),
    ("Tarnis, que rachète le groupe Velmora", {"racheter"}),
    ("Velmora s’offre Tarnis", {"offrir"}),
    ("le rachat de Tarnis, dont Velmora s’est emparé", {"rachat", "emparer"}),
    ("Velmora et Tarnis", set()),
    ("Velmora emploie 300 personnes", set()),
]


@pytest.mark.parametrize(("passage", "words"), CASES)
def test_words_of_an_acquisition(passage: str, words: set[str]) -> None:
    assert evoking_words(claim("Velmora", "acquires", "Tarnis", passage), CONTEXT) == words
