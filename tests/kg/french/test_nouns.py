"""Common words against names; gender and number of nouns."""

import pytest

from kg.french.nouns import is_common_word, noun_gender, parts_of_speech, plural, singular


@pytest.mark.parametrize(
    "word",
    [
        "Marchés",
        "Selon",
        "Cette",
        "salariées",
        "cofondatrice",
        "Startups",
        "Des",
        "œuvre",
        "débauchage",
        "était",
    ],
)
def test_common_words(word: str) -> None:
    assert is_common_word(word)


@pytest.mark.parametrize("name", ["Marseille", "Kowalski", "Vandenbroucke", "Yamamoto", "Tchernychev"])
def test_names_are_no_common_words(name: str) -> None:
    assert not is_common_word(name)


def test_parts_of_speech() -> None:
    assert parts_of_speech("postes") == {"noun", "verb"}
    assert "adjective" in parts_of_speech("nouvelles")
    assert "invariable" in parts_of_speech("dans")
    assert parts_of_speech("zzz") == frozenset()


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("salarié", "salariés"), ("salariée", "salariées"), ("cheval", "chevaux"), ("festival", "festivals"),
        ("bureau", "bureaux"), ("travail", "travaux"), ("avis", "avis"), ("GPU", "GPU"), ("prix", "prix"),
        ("directrice", "directrices"), ("start-up", "start-ups"), ("emploi", "emplois"),
    ],
)  # fmt: skip
def test_number(one: str, many: str) -> None:
    assert plural(one) == many
    assert singular(many) == one


def test_plural_words_that_are_their_own_singular() -> None:
    assert [singular(word) for word in ("fois", "pays", "mois")] == ["fois", "pays", "mois"]


def test_gender() -> None:
    assert [noun_gender(noun) for noun in ("entreprise", "poste", "journaliste", "plateforme")] == [
        "f",
        "m",
        None,
        "f",
    ]
