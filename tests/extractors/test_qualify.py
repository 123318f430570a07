"""What a clause adds to its claim, and what it does not."""

import pytest

from kg.model import Json
from tests.extractors.readings import claims

DATED = [
    ("Le fonds Kerdal a investi dans Ternox en février dernier.", "2024-02"),
    ("Le fonds Kerdal n’a pas investi dans Ternox, contrairement à ce qui a été écrit cet automne.", None),
    ("Contrairement à ce qui a été écrit en mars, le fonds Kerdal a investi dans Ternox.", None),
    ("Contrairement à ses rivaux, le fonds Kerdal a investi dans Ternox en mars 2023.", "2023-03"),
]


@pytest.mark.parametrize(("sentence", "when"), DATED)
def test_dates_of_an_investment(sentence: str, when: Json) -> None:
    (found,) = [c for c in claims(sentence) if c.predicate == "investsIn"]
    assert found.qualifiers.get("when") == when


SPOKEN = [
    ("« Cette usine ne fermera pas », a lancé Inès Cordelle, seule à prendre le micro ce matin-là.", True),
    ("« Cette usine ne fermera pas », a lancé Inès Cordelle. Le directeur s’est tu.", False),
    ("« La seule solution est de vendre », a déclaré Inès Cordelle.", False),
]


@pytest.mark.parametrize(("sentence", "alone"), SPOKEN)
def test_who_alone_spoke(sentence: str, alone: bool) -> None:
    (found,) = [c for c in claims(sentence) if c.predicate == "says"]
    assert bool(found.qualifiers.get("exclusive")) is alone
