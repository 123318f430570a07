"""Texts: front matter, ids, what is given, what is inferred, and that the text is kept as it is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.read import read_text
from kg.errors import InvalidInput
from kg.model import Article

NEWS = "Le groupe Solvéo a annoncé mardi la création de cent emplois à Nantes, selon la direction."
MORE = "Sa présidente, Claire Vasseur, a promis que les embauches seraient faites avant la fin de l’année."
FRONT = f"""---
title: "Solvéo recrute à Nantes"
publisher: Le Relais
date: 5 mars 2024
url: https://relais.example/solveo
auteur: Anne Durand
couleur: bleu
---

{NEWS}
"""


def zone_texts(article: Article, kind: str) -> list[str]:
    return [article.text[z.start : z.end] for z in article.zones if z.kind == kind]


def test_front_matter_is_kept_read_and_labelled() -> None:
    article = read_text(FRONT, "a")
    assert article.text == FRONT
    assert (article.title, article.publisher, article.published) == (
        "Solvéo recrute à Nantes",
        "Le Relais",
        "2024-03-05",
    )
    assert (article.url, article.byline) == ("https://relais.example/solveo", "Anne Durand")
    assert zone_texts(article, "title") == ["Solvéo recrute à Nantes"]
    assert zone_texts(article, "body") == [NEWS]
    assert "publisher: Le Relais" in zone_texts(article, "metadata")
    assert article.inferred == frozenset()


def test_the_front_matter_comes_before_what_is_given() -> None:
    article = read_text(FRONT, publisher="Un autre", published="2020")
    assert (article.publisher, article.published) == ("Le Relais", "2024-03-05")
    assert read_text(NEWS, publisher="Un autre", published="2020-07").published == "2020-07"


def test_a_rule_of_dashes_is_no_front_matter() -> None:
    text = f"{NEWS}\n---\ntitle: Autre chose\n---\n{MORE}"
    assert read_text(text).title is None


def test_ids_are_given_or_derived() -> None:
    assert read_text(NEWS, "a").id == "a"
    assert read_text(NEWS).id == read_text(NEWS).id != read_text(MORE).id
    assert (
        read_text(NEWS, url="https://relais.example/1").id
        == read_text(MORE, url="https://relais.example/1").id
    )


INFERRED = [
    (f"Publié le jeudi 11 juin 2020 à 06h54\n{NEWS}", "published", "2020-06-11"),
    (f"{NEWS}\nSource : https://www.relais.example/2023/05/04/solveo.html", "published", "2023-05-04"),
    (f"{NEWS}\nSource : https://www.relais.example/solveo.html", "publisher", "relais.example"),
    (
        f"{NEWS}\n{MORE}\nL’article Solvéo recrute est apparu en premier sur Le Relais.",
        "publisher",
        "Le Relais",
    ),
    (f"{NEWS}\n{MORE}\n© 2024 Le Relais. Tous droits réservés.", "publisher", "Le Relais"),
    (f"Par Anne Durand\n{NEWS}", "byline", "Anne Durand"),
    (f"Agence Ouest, publié le 5 mars 2024 à 10h12\n{NEWS}", "byline", "Agence Ouest"),
    (f"Solvéo recrute à Nantes\n{NEWS}", "title", "Solvéo recrute à Nantes"),
    # The year of a date line, from the comments below it, on both sides of New Year’s Eve.
    (
        f"Le 28 mars à 06h44\n{NEWS}\nCommentaires (1)\nLe 28/03/2024 à 08h52\nBien.",
        "published",
        "2024-03-28",
    ),
    (
        f"Le 31 décembre à 20h00\n{NEWS}\nCommentaires (1)\nLe 02/01/2025 à 08h52\nBien.",
        "published",
        "2024-12-31",
    ),
]


@pytest.mark.parametrize(("text", "field", "value"), INFERRED)
def test_what_is_missing_is_looked_for_and_marked(text: str, field: str, value: str) -> None:
    article = read_text(text)
    assert getattr(article, field) == value
    assert field in article.inferred


NOT_INFERRED = [
    (f"{NEWS} Le 3 mai 2023, il disait le contraire.", "published"),
    (f"Le 28 mars à 06h44\n{NEWS}", "published"),
    (f"L’usine. Photo : Agence Ouest\n{NEWS}", "publisher"),
    (f"{NEWS}\nPar ailleurs, le groupe recrute à Lille.", "byline"),
]


@pytest.mark.parametrize(("text", "field"), NOT_INFERRED)
def test_a_guess_that_would_be_one_too_many_is_not_made(text: str, field: str) -> None:
    assert getattr(read_text(text), field) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", "vide"),
        (" \n\t ", "vide"),
        ("Un texte\x00 binaire", "contrôle"),
        ("Un demi-caractère \ud800", "contrôle"),
        ("Abonnez-vous\nPartager\nLire aussi", "aucune phrase"),
        (
            "The group said on Monday that it would hire a hundred engineers by the end of the year.",
            "anglais",
        ),
        ("Công ty đã thông báo tuyển dụng một trăm kỹ sư trước cuối năm nay.", "autre langue"),
    ],
)
def test_what_cannot_be_read_is_refused_in_french(text: str, word: str) -> None:
    with pytest.raises(InvalidInput, match=word):
        read_text(text, "a")


def test_a_brief_in_english_does_not_make_an_article_english() -> None:
    brief = "Write an article of 700 words in french with subheadings, keywords and a conclusion. Be unique."
    assert read_text(f"{brief}\n{NEWS}").brief == brief


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidInput, match="2024-13-45"):
        read_text(NEWS, published="2024-13-45")


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"])))
@settings(deadline=None)
def test_the_text_is_stored_as_it_is(noise: str) -> None:
    for text in (f"{NEWS} {noise}", f"{noise}\n{NEWS}\r\n{noise}\n{MORE}"):
        assert read_text(text).text == text
