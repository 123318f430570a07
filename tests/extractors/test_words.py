"""Common words that announce a type, acronyms that are no names, words that dictionaries have."""

import pytest

from extractors.words import announces, common_acronyms, ordinary, type_nouns

KINDS = {"Person", "Organization", "Institution", "Media", "Product", "Place", "Event", "Group", "Site"}


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("start-up", "Organization"),
        ("start-ups", "Organization"),
        ("éditeurs", "Organization"),
        ("styliste", "Person"),
        ("quotidien", "Media"),
        ("journaux", "Media"),
        ("logiciel", "Product"),
        ("logiciels", "Product"),
        ("parquet", "Institution"),
        ("salariés", "Group"),
        ("village", "Place"),
        ("festival", "Event"),
    ],
)
def test_a_noun_announces_a_type_in_both_numbers(noun: str, kind: str) -> None:
    assert kind in announces(noun)


@pytest.mark.parametrize("word", ["rapidement", "jeudi", "vente", "Solveo"])
def test_other_words_announce_nothing(word: str) -> None:
    assert announces(word) == frozenset()


def test_types_are_those_the_engine_knows() -> None:
    assert {kind for kinds in type_nouns().values() for kind in kinds} <= KINDS


@pytest.mark.parametrize("acronym", ["PDG", "IA", "OPA", "CSG", "PGE"])
def test_common_acronyms(acronym: str) -> None:
    assert acronym in common_acronyms()


@pytest.mark.parametrize("acronym", ["CGT", "SNCF", "AFP", "OMS"])
def test_names_are_no_common_acronyms(acronym: str) -> None:
    assert acronym not in common_acronyms()


@pytest.mark.parametrize(
    ("word", "known"),
    [("Santé", True), ("Economie", True), ("Redressement", True), ("Brival", False), ("Kertesz", False)],
)
def test_ordinary_words(word: str, known: bool) -> None:
    assert ordinary(word) == known
