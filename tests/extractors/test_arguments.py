"""Where a verb's parties stand, told by the claims of one sentence."""

import pytest

from extractors.complements import clause_end, match_words, noun_after
from tests.extractors.readings import briefs
from tests.extractors.sentences import reading_of, verb

OBJECTS = [
    ("Solveo a racheté Brival.", ("Solveo", "acquires", "Brival")),
    ("Solveo a racheté mardi Brival.", ("Solveo", "acquires", "Brival")),
    ("Solveo a racheté en 2019 Brival.", ("Solveo", "acquires", "Brival")),
    ("Brival, que Solveo a racheté en 2019, recrute.", ("Solveo", "acquires", "Brival")),
    ("Marc Duval, que Solveo avait embauché en 2013, est parti.", ("Solveo", "hires", "Marc Duval")),
    ("Solveo a racheté le numéro trois du secteur, Brival.", ("Solveo", "acquires", "Brival")),
    # People in a row, appositions between them; not the relations of one.
    ("Solveo a débauché Julie Lenoir, longtemps directrice de Brival, Marc Duval et le chercheur Luc Perrin.",
     ("Solveo", "hires", "Luc Perrin")),
    ("Solveo a racheté la start-up nantaise Brival.", ("Solveo", "acquires", "Brival")),
    ("Solveo a racheté deux concurrents, Brival et Ternox.", ("Solveo", "acquires", "Ternox")),
    ("Solveo a acheté 30 % des parts de Brival.", ("Solveo", "acquires", "Brival")),
    ("Solveo possède 12 % de Brival.", ("Solveo", "owns", "Brival")),
    ("Solveo a mis en vente Brival.", ("Solveo", "sells", "Brival")),
    ("Solveo a mis 30 millions d’euros sur la table.", ("Solveo", "offers", "30 millions d’euros")),
    ("Solveo s’est allié au chinois Brival.", ("Solveo", "partnersWith", "Brival")),
    ("Brival a été racheté par le groupe Solveo.", ("Solveo", "acquires", "Brival")),
    ("Le tribunal a condamné Solveo à verser 3 millions d’euros.", ("Solveo", "pays", "3 millions d’euros")),
    ("C’est à Quimper que Solveo installera son usine.", ("Solveo", "locatedIn", "Quimper")),
    (
        "Cette vente a permis à Solveo de lever 3 millions d’euros.",
        ("Solveo", "raises", "3 millions d’euros"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "claim"), OBJECTS)
def test_parties(sentence: str, claim: tuple[str, str, str]) -> None:
    assert claim in briefs(sentence)


STRAY = [
    # The agent of a participle in between, the « de » of another noun, the complement of another verb.
    ("Solveo a été racheté pour un site créé par Brival.", "Brival", "acquires"),
    ("Inès Duval est licenciée pour une erreur de caisse de Brival.", "Inès Duval", "leaves"),
    ("Solveo a racheté une usine après avoir quitté Brival.", "Brival", "acquires"),
    ("Solveo a embauché Julie Lenoir, la sœur de Marc Duval et de Luc Perrin.", "Marc Duval", "hires"),
]


@pytest.mark.parametrize(("sentence", "party", "predicate"), STRAY)
def test_what_is_another_words_complement(sentence: str, party: str, predicate: str) -> None:
    assert [b for b in briefs(sentence) if b[1] == predicate and party in (b[0], b[2])] == []


WORDS = [
    ("Il est à la tête de Solveo.", "à la tête de", True),
    ("Il est à la tête du groupe.", "à la tête de", True),
    ("Il est auprès des banques.", "auprès de", True),
    ("Il parle aux salariés.", "à", True),
    ("Il parle de nos projets.", "son", False),
    ("Il est chez Solveo.", "à", False),
]


@pytest.mark.parametrize(("sentence", "words", "found"), WORDS)
def test_words_match_through_contractions(sentence: str, words: str, found: bool) -> None:
    tokens = reading_of(sentence).tokens
    assert any(match_words(tokens, k, words) is not None for k in range(len(tokens))) is found


def test_a_clause_ends_where_the_next_one_starts() -> None:
    reading = reading_of("Solveo rachète Brival alors que Ternox vend ses usines.")
    end = clause_end(reading, verb(reading, "racheter").end)
    assert reading.text(2, end) == "Brival"


def test_a_noun_behind_its_determiners_and_figures() -> None:
    reading = reading_of("Solveo emploie près de 300 bons ingénieurs.")
    k = noun_after(reading, verb(reading, "employer").end)
    assert k is not None
    assert reading.tokens[k].text == "ingénieurs"
