"""The lexicon applied to verbs, nouns and adjectives: sentence in, claims out."""

import pytest

from tests.extractors.readings import briefs, claims

Brief = tuple[str, str, str]

CASES: list[tuple[str, set[Brief]]] = [
    # Verbs.
    ("Solveo a été racheté par Brival.", {("Brival", "acquires", "Solveo")}),
    ("Solveo a vendu Ternox à Brival.", {("Solveo", "sells", "Ternox"), ("Brival", "acquires", "Ternox")}),
    ("Solveo et Brival se sont alliés.", {("Solveo", "partnersWith", "Brival")}),
    ("Marc Duval a quitté Solveo.", {("Marc Duval", "leaves", "Solveo")}),
    ("Marc Duval a été limogé de son poste d’entraîneur de Brival.", {("Marc Duval", "leaves", "Brival")}),
    ("Trois cadres de Solveo ont démissionné.", {("Trois cadres de Solveo", "leaves", "Solveo")}),
    ("Solveo est détenu à 80 % par Brival et Ternox.",
     {("Brival", "owns", "Solveo"), ("Ternox", "owns", "Solveo")}),
    # Nouns: what bears on them, whose they are.
    ("Solveo annonce le rachat de Brival.", {("Solveo", "acquires", "Brival")}),
    ("Le rachat de Brival par Solveo a été annoncé.", {("Solveo", "acquires", "Brival")}),
    ("Brival a rejeté l’offre de rachat de Solveo.", {("Solveo", "acquires", "Brival")}),
    ("Brival, filiale de Solveo, recrute.", {("Brival", "partOf", "Solveo")}),
    ("Solveo, la maison-mère de Brival, recrute.", {("Brival", "partOf", "Solveo")}),
    ("Solveo et Brival ont signé un partenariat.", {("Solveo", "partnersWith", "Brival")}),
    ("Le bénéfice de Solveo a atteint 3 millions d’euros.", {("Solveo", "earns", "3 millions d’euros")}),
    ("Solveo a dégagé 3 millions d’euros de bénéfice.", {("Solveo", "earns", "3 millions d’euros")}),
    ("Solveo prévoit 118 suppressions de postes.", {("Solveo", "laysOff", "118 suppressions de postes")}),
    ("Solveo a réalisé un CA de 3 millions d’euros.", {("Solveo", "earns", "3 millions d’euros")}),
    ("Solveo a terminé l’exercice 2023 sur une perte de 3 millions d’euros.",
     {("Solveo", "earns", "3 millions d’euros")}),
    ("Cette vente a permis au club Brival de dégager un bénéfice de 3 millions d’euros.",
     {("Brival", "earns", "3 millions d’euros")}),
    ("Solveo n’a déposé qu’une plainte contre Brival.", {("Solveo", "sues", "Brival")}),
    # « une offre » denied, and what is drawn from, not sold.
    ("Solveo n’a jamais fait d’offre de rachat à Brival.", {("Solveo", "acquires", "Brival")}),
    ("Solveo se sépare de la moitié de ses effectifs, selon une information du journal Le Monde.",
     set()),
    # Said of Solveo, whose rival is no subject.
    ("Solveo recule face à son concurrent Brival.", {("Solveo", "competesWith", "Brival")}),
    # Adjectives.
    ("Solveo, basé à Redon, recrute.", {("Solveo", "locatedIn", "Redon")}),
    ("Solveo, valorisé 3 milliards d’euros, recrute.", {("Solveo", "valuedAt", "3 milliards d’euros")}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_claims(sentence: str, expected: set[Brief]) -> None:
    assert briefs(sentence) == expected


NOTHING = [
    # The subject of such a verb does not do what its object names.
    "Solveo a commenté le rachat de Brival.",
    "La Commission a autorisé le rachat de Brival.",
    # How much it changed, not how much it is.
    "Le bénéfice de Solveo a fondu de 3 millions d’euros.",
    # A denial of the announcement denies no takeover; a complement of something else is no object.
    "Solveo n’a pas annoncé le rachat de Brival.",
    "Solveo n’a pas investi dans la formation de ses effectifs de 300 personnes.",
    # Nobody deals with themselves, nor with a part of their own name.
    "Solveo a racheté Solveo.",
    "Deux attaques ont été revendiquées par Solveo hier soir, rien de plus.",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_sentences_that_yield_nothing(sentence: str) -> None:
    assert briefs(sentence) == set()


def test_an_expression_is_read_once() -> None:
    """« négocier le rachat »: its noun is not a takeover of its own, put more firmly."""
    (found,) = [c for c in claims("Solveo négocie le rachat de Brival.") if c.predicate == "acquires"]
    assert (found.modality, found.qualifiers["stage"]) == ("attempted", "talks")


def test_an_apposition_is_not_put_as_its_sentence_is() -> None:
    (found,) = [
        c for c in claims("Brival, filiale de Solveo, aurait perdu Ternox.") if c.predicate == "partOf"
    ]
    assert found.modality == "asserted"


POSTS = [
    ("Le PDG de Solveo, Paul Martin, a annoncé son départ.", {"Solveo"}),
    ("Paul Martin, PDG de Solveo, a démissionné.", {"Solveo"}),
    # What is left is named, whether or not it is understood.
    ("Paul Martin, PDG de Solveo, a démissionné de l’association.", set()),
    # Several posts: which one is anybody's guess.
    ("Paul Martin, PDG de Solveo et président de Brival, a démissionné.", set()),
]


def test_a_bare_share_of_the_capital_is_of_her_company() -> None:
    found = briefs("Julie Lenoir, directrice financière de Brival, détient 34 % du capital.")
    assert ("Julie Lenoir", "owns", "Brival") in found


@pytest.mark.parametrize(("sentence", "left"), POSTS)
def test_the_post_that_is_left(sentence: str, left: set[str]) -> None:
    assert {c.object.label for c in claims(sentence) if c.predicate == "leaves"} == left
