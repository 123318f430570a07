"""What is left when nothing sets two claims apart."""

# ruff: noqa: E501 (a case is read on one line)

from __future__ import annotations

import pytest

from kg.model import Assertion
from tests.kg.compare.building import claim, person, thing, verdict

SAME = ("same", "same-thing")
GRANULARITY = ("compatible", "granularity")
SAME_NEWS = ("compatible", "same-thing")
ELISE = person("Élise Varenne")

CASES: list[tuple[str, Assertion, Assertion, tuple[str, str] | None]] = [
    ("one fact", claim("Velmora", "hires", ELISE), claim("Velmora", "hires", ELISE, outlet="Midi"), SAME),
    ("a symmetric one, crossed", claim("Velmora", "competesWith", "Tarnis"), claim("Tarnis", "competesWith", "Velmora"), SAME),
    ("one that is not symmetric, crossed", claim("Velmora", "acquires", "Tarnis"), claim("Tarnis", "acquires", "Velmora"), None),
    ("hedged here", claim("Velmora", "hires", ELISE, modality="hedged"), claim("Velmora", "hires", ELISE, outlet="Midi"), SAME_NEWS),
    ("hedged last year", claim("Velmora", "hires", ELISE, modality="hedged", on="2023-03-05"), claim("Velmora", "hires", ELISE), ("compatible", "later-stage")),
    ("one group, more or less told", claim("Velmora", "hires", thing("des chercheurs")), claim("Velmora", "hires", thing("trois chercheurs en robotique")), GRANULARITY),
    ("one group, in more words", claim("Velmora", "hires", thing("chercheurs en robotique")), claim("Velmora", "hires", thing("des chercheurs en robotique marine")), GRANULARITY),
    ("groups of two companies", claim("Velmora", "hires", thing("des chercheurs", of="Tarnis")), claim("Velmora", "hires", thing("des chercheurs", of="Brumal")), None),
    ("two years", claim("Velmora", "investsIn", "Tarnis", when="2019"), claim("Velmora", "investsIn", "Tarnis", when="2023"), None),
    ("what no predicate covers is not called the same", claim("Velmora", "open", thing("son port", "Text"), verb="agrandir"),
     claim("Velmora", "open", thing("son port", "Text"), verb="agrandir"), None),
    ("two families", claim("Velmora", "hires", ELISE), claim("Velmora", "sues", ELISE), None),
]  # fmt: skip


@pytest.mark.parametrize(("a", "b", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_agreement(a: Assertion, b: Assertion, expected: tuple[str, str] | None) -> None:
    assert verdict(a, b) == expected
