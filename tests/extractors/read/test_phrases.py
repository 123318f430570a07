"""The table of set phrases: each row finds its own example, and leaves the sentences of an article alone."""

import re

import pytest

from extractors.read.furniture import split_furniture
from extractors.read.phrases import Phrase, full_matcher, load_phrases, plain
from extractors.read.pieces import cut_lines
from kg.model import READ_ZONES


@pytest.mark.parametrize("phrase", load_phrases(), ids=lambda p: f"{p.place}:{p.example[:30]}")
def test_each_phrase_finds_its_example(phrase: Phrase) -> None:
    assert re.compile(phrase.pattern).groups == 0
    assert phrase.kind not in READ_ZONES
    if phrase.place in ("comments", "sign"):
        assert full_matcher(phrase.place)[0].match(plain(phrase.example))
    else:
        (piece,) = split_furniture(cut_lines(phrase.example)[0])
        assert (piece.kind, piece.text) == (phrase.kind, phrase.example)


PROSE = [
    "Contacté par le journal, le groupe s’est refusé à tout commentaire.",
    "À propos de cette réforme, la ministre a parlé d’une étape.",
    "Nous utilisons mal nos atouts, a regretté la présidente.",
    "Les cookies publicitaires ont valu une amende de 60 millions d’euros au moteur de recherche.",
    "Abonnées depuis dix ans, elles ont résilié leur contrat en mars.",
    "Le partage des voitures recule en ville, selon une étude.",
    "Lire reste le premier loisir des Français, d’après l’enquête.",
    "À lire ses derniers comptes, l’entreprise va mieux.",
    "Voir grand : c’est la devise de la fondatrice.",
    "La suite du procès est attendue jeudi à Lille.",
    "Publicités et promotions ont soutenu les ventes de 3 % au premier trimestre.",
    "Suivre les consignes ne suffit pas, prévient le syndicat.",
    "Accueil glacial pour le projet de fusion",
    "Réactions en chaîne après la fermeture de l’usine",
    "Partager les bénéfices, une promesse ancienne",
    "Recherche médicale : un milliard d’euros de plus",
    "Merci patron, disaient les banderoles.",
    "Menu unique à la cantine de Bréval",
    "Le retour de la présidente",
    "Deux minutes pour convaincre",
    "Vous recevez trop de courriels ? Une entreprise lyonnaise promet de les trier.",
    "Se désabonner d’un opérateur prend deux clics depuis 2023, rappelle l’association de consommateurs.",
    "Un commentaire du ministre a mis le feu aux poudres.",
]


@pytest.mark.parametrize("line", PROSE)
def test_prose_and_intertitles_are_left_alone(line: str) -> None:
    assert split_furniture(cut_lines(line)[0]) == [cut_lines(line)[0]]


CUT = [
    ("Le groupe recrute. Lire aussi : Un rival en difficulté", [None, "teaser"]),
    ("Le groupe recrute.A lire également", [None, "teaser"]),
    ("Le groupe recrute (À lire aussi).", [None]),
    ("Abonnez-vousLe 28/03/2024 à 08h52", ["boilerplate", None]),
    ("Lire aussiUn rival en difficulté", ["teaser", None]),
    ("PartagerLe groupe recrute à Nantes.", ["boilerplate", None]),
    ("Lire aussi Un rival en difficulté", ["teaser"]),
    ("La reprise attendue cet hiverpar Une Chaîne", ["teaser"]),
    ("Il s’empare par surprise du dossier", [None]),
]


@pytest.mark.parametrize(("line", "kinds"), CUT)
def test_ends_glued_to_a_line_are_cut_off(line: str, kinds: list[str | None]) -> None:
    assert [piece.kind for piece in split_furniture(cut_lines(line)[0])] == kinds
