"""One person under two spellings."""

from __future__ import annotations

import pytest

from kg.compare.spelling import may_be_one
from kg.model import Named
from tests.kg.compare.building import claim, fact, person, verdict

KNOWN = Named("Anton Shuvalov", "Person", "Anton Shuvalov", "rc:shuvalov")


def written(mention: str) -> Named:
    """The same person, resolved, as one article writes the name."""
    return Named(KNOWN.name, "Person", mention, KNOWN.id)


@pytest.mark.parametrize("mention", ["Chouvalov", "Anton Chouvalov", "Shuvaloff"])
def test_a_wrong_spelling_is_told_against_the_reference(mention: str) -> None:
    one = claim("Velmora", "hires", written(mention))
    assert verdict(one, fact("Velmora", "hires", KNOWN)) == ("contradiction", "identity")


@pytest.mark.parametrize("mention", ["Shuvalov", "Anton Shuvalov", "Anton", "A. Shuvalov", "l'ingénieur"])
def test_a_short_form_is_no_misspelling(mention: str) -> None:
    one = claim("Velmora", "hires", written(mention))
    assert verdict(one, fact("Velmora", "hires", KNOWN)) == ("same", "same-thing")


def test_a_wrong_spelling_of_another_fact_is_left_alone() -> None:
    one = claim("Velmora", "hires", written("Chouvalov"))
    assert verdict(one, fact("Tarnis", "hires", KNOWN)) is None


def test_two_articles_with_two_spellings_are_to_be_checked() -> None:
    one = claim("Velmora", "hires", person("Anton Dumoulin"))
    assert verdict(one, claim("Velmora", "hires", person("Anton Dumoullin"))) == ("unclear", "identity")
    assert verdict(one, claim("Velmora", "hires", person("Anton Dumoullin"), on="2025-01-01")) is None
    assert verdict(one, claim("Velmora", "hires", person("Marc Dumoullin"))) is None
    assert verdict(one, claim("Velmora", "hires", person("Anton Berthier"))) is None


def test_names_that_may_be_one() -> None:
    assert may_be_one("Groupe Bellar", "Bellar")
    assert may_be_one("Élise Varenne", "Elise Varennes")
    assert not may_be_one("Bellar", "Hochmann")
    assert not may_be_one("Élise Varenne", "Nils Okafor")
