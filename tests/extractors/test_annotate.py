"""Articles to sentences of tokens: where sentences end, what the offsets hold, which zones are read."""

import pytest

from extractors.annotate import LONGEST_LINE, annotate, readable_lines, written
from kg.model import Article, Zone
from tests.extractors.casts import article, sentences

# Text → its sentences.
SENTENCES = [
    ("M. Durand a parlé. Il part.", ["M. Durand a parlé.", "Il part."]),
    ("Solveo vaut 1,5 milliard. C’est peu.", ["Solveo vaut 1,5 milliard.", "C’est peu."]),
    ("« Nous partons. » Elle est sûre.", ["« Nous partons. »", "Elle est sûre."]),
    ("Elle a dit : « Nous partons. Demain. »", ["Elle a dit : « Nous partons.", "Demain. »"]),
    ("Il part !", ["Il part !"]),
    ("Vraiment ? Oui.", ["Vraiment ?", "Oui."]),
    ("Le n° 1 du secteur recule.", ["Le n° 1 du secteur recule."]),
    ("J. Durand a signé.", ["J. Durand a signé."]),
    ("Il a dit « non ! » puis il est parti.", ["Il a dit « non ! » puis il est parti."]),
    ("Elle vend tout... Ou presque.", ["Elle vend tout...", "Ou presque."]),
    ("• Elle vend tout.", ["Elle vend tout."]),
    ("– Elle vend tout.", ["Elle vend tout."]),
    ("Le PDG de Solveo Inc. a parlé.", ["Le PDG de Solveo Inc. a parlé."]),
    ("Une ligne\ncoupée en deux.", ["Une ligne\ncoupée en deux."]),
    ('"Nous partons", a-t-elle dit. "Demain."', ['"Nous partons", a-t-elle dit.', '"Demain."']),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences_end_at_a_final_mark_before_a_capital(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in sentences(text)] == expected


@pytest.mark.parametrize("text", [text for text, _ in SENTENCES])
def test_offsets_are_into_the_stored_text(text: str) -> None:
    for sentence in sentences(text):
        for token in sentence.tokens:
            assert text[token.start : token.end].replace("’", "'").replace("\n", " ") == token.text
            assert 0 <= token.head < len(sentence.tokens)


def test_typographic_apostrophes_are_read_as_plain_ones() -> None:
    assert [t.text for t in sentences("L’usine d’Anne")[0].tokens] == ["L'", "usine", "d'", "Anne"]


@pytest.mark.parametrize("word", ["start-up", "plate-forme", "ex-PDG"])
def test_words_with_a_hyphen_stay_whole(word: str) -> None:
    assert word in [t.text for t in sentences(f"La {word} recrute.")[0].tokens]


def test_zones_that_are_not_the_articles_words_are_left_out() -> None:
    text = "Titre\n\nPhoto : X"
    zones = (Zone("title", 0, 5), Zone("credit", 7, 16))
    assert [line.text for line in readable_lines(Article("a", text, zones=zones))] == ["Titre"]


def test_a_very_long_line_is_cut_at_a_sentence() -> None:
    text = "Solveo recrute encore. " * 400
    lines = list(readable_lines(article(text)))
    assert all(len(line.text) <= LONGEST_LINE for line in lines)
    assert "".join(text[li.start : li.start + len(li.text)] for li in lines).strip() == text.strip()


def test_articles_come_back_in_order() -> None:
    texts = [f"Solveo recrute {n} personnes." for n in range(40)]
    articles = [Article(str(n), t, zones=(Zone("body", 0, len(t)),)) for n, t in enumerate(texts)]
    assert [(a.id, len(s)) for a, s in annotate(articles)] == [(str(n), 1) for n in range(40)]


def test_sentences_are_numbered_over_the_article() -> None:
    assert [s.number for s in sentences("Un. Deux.", "Trois.")] == [0, 1, 2]


def test_written_keeps_single_spaces() -> None:
    tokens = sentences("l’usine  de Solveo")[0].tokens
    assert written(tokens, 0, len(tokens)) == "l'usine de Solveo"
