"""What a phrase denotes: names, titles, company nouns, pronouns, groups; nobody when in doubt."""

import pytest

from tests.extractors.casts import denotes

NOBODY = ("", "")
# Word of the last sentence, text → who or what its phrase denotes and by which rule.
NAMED = [
    ("Durand", "Anne Durand a parlé.", ("Anne Durand", "name")),
    ("Durand", "Anne Durand dirige Solveo. Durand a parlé.", ("Anne Durand", "name")),
    ("papetier", "Le papetier finlandais Saarnivaara a recruté.", ("Saarnivaara", "apposition")),
    ("ganterie", "La ganterie Tessonneau a recruté.", ("Tessonneau", "apposition")),
    ("PDG", "Le PDG de Solveo, Paul Astier, a parlé.", ("Paul Astier", "apposition")),
    ("présidente", "Sa présidente, Anne Durand, a parlé.", ("Anne Durand", "apposition")),
]
TITLES = [
    ("PDG", "Paul Astier, PDG de Solveo, a parlé. Le PDG de Solveo a signé.", ("Paul Astier", "title")),
    ("PDG", "Paul Astier, PDG de Solveo, a parlé. Le PDG a signé.", ("Paul Astier", "title")),
    (
        "présidente",
        "Anne Durand, présidente de Solveo, est là. La présidente a signé.",
        ("Anne Durand", "title"),
    ),
    ("PDG", "Paul Astier, PDG de Solveo, a parlé. Le PDG de Brival a signé.", ("Le PDG de Brival", "group")),
    ("ministre", "Le ministre a parlé.", ("Le ministre", "group")),
    ("président", "Solveo a recruté. Le président a parlé.", ("Le président", "group")),
    ("milliardaire", "Paul Astier a investi. Le milliardaire a parlé.", ("Paul Astier", "noun")),
    ("styliste", "Paul Astier a investi. La styliste a parlé.", ("La styliste", "group")),
]
NOUNS = [
    ("entreprise", "Solveo a recruté. L’entreprise a grandi.", ("Solveo", "noun")),
    ("banque", "La banque Orsane a recruté. La banque a grandi.", ("Orsane", "noun")),
    ("agence", "Solveo a recruté. L’agence a parlé.", ("L’agence", "text")),
    ("ministère", "Solveo a recruté. Le ministère a parlé.", ("Le ministère", "text")),
    ("société", "Solveo a recruté. La société fondée par Paul Astier a grandi.", ("La société", "text")),
    ("entreprises", "Solveo a recruté. Les entreprises ont grandi.", ("Les entreprises", "text")),
    ("chercheurs", "Des chercheurs de Solveo ont signé.", ("Des chercheurs de Solveo", "group")),
    (
        "centaine",
        "Une centaine de salariés de Solveo ont signé.",
        ("Une centaine de salariés de Solveo", "group"),
    ),
]
PRONOUNS = [
    ("Il", "Paul Astier a investi. Il a signé.", ("Paul Astier", "pronoun")),
    ("Elle", "Anne Durand a investi. Elle a signé.", ("Anne Durand", "pronoun")),
    ("Elle", "Paul Astier a investi. Elle a signé.", NOBODY),
    ("Il", "Paul Astier a investi dans Solveo. Il a signé.", ("Paul Astier", "pronoun")),
    ("Elle", "Solveo a investi. Elle a signé.", ("Solveo", "pronoun")),
    ("Il", "Lyon a investi. Il a signé.", NOBODY),
    ("Ils", "Paul Astier et Anne Durand ont investi. Ils ont signé.", NOBODY),
    ("celle-ci", "Solveo a repris Brival, mais celle-ci a licencié.", ("Brival", "pronoun")),
    ("elle", "Solveo reprend Brival, dont elle connaît les usines.", ("Solveo", "pronoun")),
    ("lui", "Paul Astier a vu Marc Corvin et lui a parlé.", ("Marc Corvin", "pronoun")),
    ("lui", "Paul Astier a vu Solveo. Il lui a parlé.", ("Solveo", "pronoun")),
    ("Il", "La Solveo a investi. Il a signé.", NOBODY),
    ("Il", "Le parquet de Lyon a enquêté. Il a conclu.", NOBODY),
]


@pytest.mark.parametrize(("word", "text", "expected"), NAMED + TITLES + NOUNS + PRONOUNS)
def test_what_a_phrase_denotes(word: str, text: str, expected: tuple[str, str]) -> None:
    assert denotes(word, text) == expected


def test_two_rivals_are_nobody() -> None:
    assert denotes("Il", "On a vu Paul Astier avec Marc Corvin. Il a signé.") == NOBODY


def test_an_antecedent_is_not_looked_for_too_far() -> None:
    far = "Paul Astier a parlé. " + "La journée fut longue. " * 4
    assert denotes("Il", f"{far}Il a signé.") == NOBODY
