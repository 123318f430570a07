"""Names as written: where they begin and end, which capitals are none, which small words belong."""

import pytest

from extractors.mentions import find_mentions
from tests.extractors.casts import mentions, sentences

# Sentence → its names.
NAMES = [
    ("Anne Durand a vu Paul Le Goff.", ["Anne Durand", "Paul Le Goff"]),
    ("Paul de Kerambrun a parlé.", ["Paul de Kerambrun"]),
    ("Selon le PDG de xAI, rien ne presse.", ["xAI"]),
    ("Trialog 2 et Airbus A320 sont sortis.", ["Trialog 2", "Airbus A320"]),
    ("En 2023, Solveo a gagné 12 % de plus.", ["Solveo"]),
    ("Le siège de Rossi & Fils est à Lyon.", ["Rossi & Fils", "Lyon"]),
    ("Paris Saint-Germain a gagné.", ["Paris Saint-Germain"]),
    ("Mme Corvin et Me Paul Astier sont venus.", ["Corvin", "Paul Astier"]),
    ("Il l’a dit au Monde et au Figaro.", ["Monde", "Figaro"]),
    ("Il l’a confié au Parisien.", ["Parisien"]),
]
ADJACENT = [
    ("Le député du Nord Anne-Laure Cottard proteste.", ["Nord", "Anne-Laure Cottard"]),
    ("Le délégué CGT Philippe Bastian proteste.", ["CGT", "Philippe Bastian"]),
    ("Le patron de la start-up Solveo Olivier Hersan parle.", ["Solveo", "Olivier Hersan"]),
    ("La ministre de la Santé Anne Durand parle.", ["Anne Durand"]),
    ("Le ministre chargé du Parlement Marc Fesnoy parle.", ["Parlement", "Marc Fesnoy"]),
    ("La Fondation Anne Durand a payé.", ["Fondation Anne Durand"]),
]
INSTITUTIONS = [
    ("La Banque de France a relevé ses taux.", ["Banque de France"]),
    ("L’Institut Pasteur a publié une étude.", ["Institut Pasteur"]),
    ("Le parquet de Bréval a ouvert une enquête.", ["parquet de Bréval"]),
    ("Le tribunal de commerce de Bobigny a tranché.", ["tribunal de commerce de Bobigny"]),
    ("Le club de volley de Port-Audry recrute.", ["club de volley de Port-Audry"]),
    ("La dette de l’Assurance maladie augmente.", ["Assurance maladie"]),
    ("Le Comité social et économique a voté.", ["Comité social et économique"]),
    ("Il préside la Haute autorité de santé.", ["Haute autorité de santé"]),
    ("Elle préside l’association Oreille libre.", ["Oreille libre"]),
    ("La Française des Jeux a versé un gain.", ["Française des Jeux"]),
    ("Elle travaille à la Fonderie de Bretagne.", ["Fonderie de Bretagne"]),
    ("Le fondateur d’En marche a parlé.", ["En marche"]),
    ("La famille Aubrizet possède Brival.", ["famille Aubrizet", "Brival"]),
    ("Le conseil d’administration de Brival a voté.", ["Brival"]),
    ("Les conseils de Paul Astier ont plaidé.", ["Paul Astier"]),
]
NONE = [
    "Les Français épargnent davantage.",
    "Un Américain a gagné au loto.",
    "Le Premier ministre a reçu les syndicats.",
    "Mardi, Internet est tombé en panne.",
    "Le ministre de l’Économie et des Finances a parlé.",
    "La ministre de la Transition écologique a parlé.",
    "Le secrétaire d’État au Budget a parlé.",
    "QUELLES SOLUTIONS POUR LES SALARIÉS ?",
    "« Nous verrons », dit-elle.",
    "La crise du XIXe siècle est loin.",
    "Le PDG a vendu ses actions en OPA.",
    "Le Directeur a démissionné.",
    "Le General Manager a démissionné.",
    "Le Vice-Président a démissionné.",
]


@pytest.mark.parametrize(("sentence", "names"), NAMES + ADJACENT + INSTITUTIONS)
def test_names_of_a_sentence(sentence: str, names: list[str]) -> None:
    assert mentions(sentence) == names


@pytest.mark.parametrize("sentence", NONE)
def test_capitals_that_name_nothing(sentence: str) -> None:
    assert mentions(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Il l’a dit au Monde.", "Le Monde"),
        ("Le maire du Havre a parlé.", "Le Havre"),
        ("Il vit à Lyon.", "Lyon"),
    ],
)
def test_the_article_of_a_name_comes_back(sentence: str, name: str) -> None:
    assert [m.name for m in find_mentions(sentences(sentence)[0])] == [name]


@pytest.mark.parametrize(
    ("sentence", "certain"),
    [
        ("Brival recrute.", False),
        ("Chez Orange, on recrute.", True),
        ("Après la crise, le Redressement recrute.", False),
        ("Mme Orange recrute.", True),
        ("Anne Durand recrute.", True),
    ],
)
def test_an_ordinary_word_waits_for_more(sentence: str, certain: bool) -> None:
    assert [m.certain for m in find_mentions(sentences(sentence)[0])] == [certain]


def test_a_title_before_a_name_is_seen() -> None:
    assert [m.titled for m in find_mentions(sentences("M. Kertesz a vu Corvin.")[0])] == [True, False]
