"""Words of a passage that say how its claim is meant."""

from __future__ import annotations

import pytest

from kg.compare import cues
from tests.kg.compare.building import claim, figure

HEARD = [
    ("sole", "un logiciel développé entièrement par Numar"),
    ("sole", "détenue à 100 % par Bellar"),
    ("sole", "Numar l’a conçu à elle seule"),
    ("once", "n’a déposé qu’une plainte"),
    ("once", "sa seule acquisition de l’année"),
    ("never", "n’a jamais dirigé ce service"),
    ("ended", "ne détient plus aucune action"),
    ("ended", "n’a plus de participation dans Tarnis"),
    ("not yet", "n’a pour l’instant rien signé"),
    ("only", "n’emploie que 300 salariés"),
    ("provisional", "un premier versement de 20 millions"),
    ("provisional", "ce montant n’est pas définitif"),
    ("revised", "l’offre est relevée à 36 millions"),
    ("joint", "aux côtés de Hochmann"),
    ("then", "Nils Okafor, alors ministre"),
    ("appointed", "Nils Okafor succède à Élise Varenne"),
    ("answer", "elle a décliné la proposition"),
    ("mere", "simple membre du jury"),
    ("moved", "a transféré son siège à Bordeaux"),
    ("new site", "installera sa nouvelle usine"),
    ("written date", "a quitté Velmora le 3 juin"),
]
UNHEARD = [
    ("sole", "développé en grande partie par Numar"),
    ("sole", "seul à prendre la parole pendant la réunion"),
    ("once", "n’a déposé que des plaintes"),
    ("ended", "ne compte pas plus de 300 magasins"),
    ("ended", "emploie plus d’un millier de personnes"),
    ("then", "alors que Velmora progresse"),
    ("only", "n’emploie pas 300 salariés"),
    ("written date", "a quitté Velmora mardi"),
    ("mere", "une société par actions simplifiée"),
    ("joint", "un consommateur sur dix"),
]


@pytest.mark.parametrize(("cue", "passage"), HEARD)
def test_heard(cue: str, passage: str) -> None:
    assert cues.says(claim("Velmora", "owns", "Tarnis", passage), cue)


@pytest.mark.parametrize(("cue", "passage"), UNHEARD)
def test_unheard(cue: str, passage: str) -> None:
    assert not cues.says(claim("Velmora", "owns", "Tarnis", passage), cue)


def test_the_words_of_a_figure_belong_to_the_passage() -> None:
    one = claim("Velmora", "employs", figure("exactement 640 salariés"), "Velmora en emploie 640")
    assert cues.says(one, "exact")


def test_scopes() -> None:
    quarter = claim("Velmora", "earns", figure("31 millions d'euros"), "au dernier trimestre")
    world = claim("Velmora", "employs", figure("640 salariés"), "dans le monde, en Europe surtout")
    assert cues.scopes(quarter) == {"period": {"trimestre"}}
    assert cues.scopes(world) == {"geography": {"monde", "Europe"}}
    assert cues.scopes(claim("Velmora", "employs", figure("640 salariés"))) == {}
