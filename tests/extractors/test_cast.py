"""Who is who in an article: types counted over the whole text, short names joined to full ones, genders."""

import pytest

from tests.extractors.casts import character, characters

# Text → name and type of its characters.
TYPES = [
    ("La styliste Kimiko Orsane est venue.", {"Kimiko Orsane": "Person"}),
    ("La start-up Kalimero lève des fonds.", {"Kalimero": "Organization"}),
    ("Le quotidien Nord Hebdo a paru.", {"Nord Hebdo": "Media"}),
    ("Le logiciel Trialog est gratuit.", {"Trialog": "Product"}),
    ("Solveo, une entreprise bretonne, recrute.", {"Solveo": "Organization"}),
    ("Fiorella Bantz, 52 ans, est arrivée.", {"Fiorella Bantz": "Person"}),
    ("M. Kertesz est venu.", {"Kertesz": "Person"}),
    ("L’éditeur d’enceintes Kalimero recrute.", {"Kalimero": "Organization"}),
    ("Le chef de l’opposition Ramón Bellido a protesté.", {"Ramón Bellido": "Person"}),
    ("Le directeur général du groupe David Anserme a parlé.", {"David Anserme": "Person"}),
    ("Le groupe Anserme a vendu.", {"Anserme": "Organization"}),
    ("Travailler chez Berthier est un rêve.", {"Berthier": "Organization"}),
    ("Le PDG de Suez a démissionné.", {"Suez": "Organization"}),
    ("Le navire est passé à Suez.", {"Suez": "Place"}),
    ("L’usine est basée à Hermelange.", {"Hermelange": "Place"}),
    ("L’usine d’Hermelange (Moselle) ferme.", {"Hermelange": "Place", "Moselle": "Place"}),
    ("Le maire de Villers-sur-Orne a dit non.", {"Villers-sur-Orne": "Place"}),
    ("Le parquet de Bréval enquête.", {"parquet de Bréval": "Organization"}),
    ("La famille Aubrizet possède Brival.", {"famille Aubrizet": "Organization", "Brival": "Organization"}),
    ("Le médecin Abdur Robin est inquiet.", {"Abdur Robin": "Person"}),
    ("Renault Flins ferme.", {"Renault Flins": "Organization"}),
    ("L’Airbus A320 a décollé.", {"Airbus A320": "Product"}),
    ("La Française des Jeux a payé.", {"Française des Jeux": "Organization"}),
    ("Timbral Agro a payé. Les riverains de Timbral protestent.", {"Timbral Agro": "Organization"}),
]
# Text → its characters, told apart or joined.
JOINED = [
    ("Anne Durand a parlé. Durand est sûre.", ["Anne Durand"]),
    ("Inflexa AI recrute. Inflexa grandit.", ["Inflexa AI"]),
    ("La Société bretonne des machines (SBM) recrute. La SBM grandit.", ["Société bretonne des machines"]),
    ("Anne Durand et Paul Durand ont parlé. Durand est venu.", ["Anne Durand", "Paul Durand", "Durand"]),
    ("Vincent Anserme a parlé. Le groupe Anserme recule.", ["Vincent Anserme", "Anserme"]),
    ("France Bleu Cévennes l’a dit. La France écoute.", ["France Bleu Cévennes", "France"]),
    ("Solveo Énergie recrute. Plus tard, Solveo a licencié.", ["Solveo Énergie"]),
    ("Anne DURAND a parlé.", ["Anne Durand"]),
]


@pytest.mark.parametrize(("text", "expected"), TYPES)
def test_the_words_around_a_name_tell_its_type(text: str, expected: dict[str, str]) -> None:
    assert characters(text) == expected


@pytest.mark.parametrize(("text", "names"), JOINED)
def test_a_short_name_joins_one_full_name_or_none(text: str, names: list[str]) -> None:
    assert list(characters(text)) == names or sorted(characters(text)) == sorted(names)


def test_the_whole_article_decides() -> None:
    found = characters("Kertesz a parlé.", "Les salariés ont applaudi M. Kertesz.")
    assert found == {"Kertesz": "Person"}


def test_an_ordinary_word_at_the_start_is_a_name_when_it_is_one_elsewhere() -> None:
    assert "Minuit" in characters("Minuit a fermé.", "Les salariés de chez Minuit sont partis.")
    assert characters("Minuit approche.") == {}


@pytest.mark.parametrize(
    ("name", "text", "gender"),
    [
        ("Anne Durand", "Anne Durand est venue.", "f"),
        ("Kertesz", "Mme Kertesz est venue.", "f"),
        ("Kertesz", "M. Kertesz est venu.", "m"),
        ("Anne Astier", "Me Anne Astier a plaidé.", "f"),
        ("Kertesz", "Me Kertesz a plaidé.", None),
        ("Dominique Astier", "Dominique Astier a plaidé.", None),
        ("CGT", "La CGT proteste.", "f"),
        ("Solveo", "Le groupe Solveo recrute.", "m"),
        ("Solveo", "Le groupe Solveo recrute. La société Solveo licencie.", None),
        ("Solveo", "Solveo recrute.", None),
    ],
)
def test_gender(name: str, text: str, gender: str | None) -> None:
    assert character(name, text).gender == gender


def test_nouns_that_introduced_a_name_are_kept() -> None:
    text = "Le papetier Solveo recrute. La start-up Solveo grandit."
    assert character("Solveo", text).nouns >= {"papetier", "start-up"}


def test_a_type_told_by_shape_alone_is_a_guess() -> None:
    assert character("Brival", "Brival recrute.").guessed
    assert not character("Brival", "La société Brival recrute.").guessed
