"""Words and who says them: direct, split, continued, indirect; what is no speech between quotation marks."""

import pytest

from kg.model import Words
from tests.extractors.readings import claims

# Sentences → (speaker, words, direct or indirect, to whom).
SPOKEN = [
    (
        "« Nous recrutons à Nantes », a déclaré Inès Cordelle.",
        ("Inès Cordelle", "Nous recrutons à Nantes", "direct", None),
    ),
    (
        '"Nous recrutons à Nantes", a déclaré Inès Cordelle.',
        ("Inès Cordelle", "Nous recrutons à Nantes", "direct", None),
    ),
    ("« Rien n’est signé », assure Lucie Marsanne.", ("Lucie Marsanne", "Rien n’est signé", "direct", None)),
    ("« C’est faux », riposte Altabris.", ("Altabris", "C’est faux", "direct", None)),
    (
        "Inès Cordelle a déclaré : « Nous recrutons à Nantes. »",
        ("Inès Cordelle", "Nous recrutons à Nantes.", "direct", None),
    ),
    (
        "« Nous recrutons à Nantes », a déclaré Inès Cordelle à Nord Hebdo.",
        ("Inès Cordelle", "Nous recrutons à Nantes", "direct", "Nord Hebdo"),
    ),
    (
        "Inès Cordelle estime que le marché de la laine a doublé.",
        ("Inès Cordelle", "le marché de la laine a doublé", "indirect", None),
    ),
    (
        "Les prix de la laine « vont doubler avant l’été », prévient Inès Cordelle.",
        ("Inès Cordelle", "Les prix de la laine « vont doubler avant l’été »", "indirect", None),
    ),
    (
        "« Nous recrutons à Nantes. Le reste attendra », a déclaré Inès Cordelle.",
        ("Inès Cordelle", "Nous recrutons à Nantes. Le reste attendra", "direct", None),
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), SPOKEN)
def test_words_have_their_speaker(sentence: str, expected: tuple[str, str, str, str | None]) -> None:
    found = [c for c in claims(sentence) if c.predicate == "says"]
    assert len(found) == 1
    words = found[0].object
    assert isinstance(words, Words)
    assert (found[0].subject.label, words.text, words.quote, found[0].qualifiers.get("to")) == expected


def test_a_quote_that_goes_on_in_the_next_sentence_is_the_same_speakers() -> None:
    found = claims(
        "« Nous recrutons à Nantes », a déclaré Inès Cordelle. « Le reste de la gamme attendra un an. »"
    )
    assert [c.subject.label for c in found if c.predicate == "says"] == ["Inès Cordelle", "Inès Cordelle"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Le groupe Solveo lance son offre « grand large » au printemps.",
        "Inès Cordelle a déclaré ses revenus.",
        "Le « roi de la laine » habite Nantes.",
    ],
)
def test_words_set_apart_are_no_speech(sentence: str) -> None:
    assert not [c for c in claims(sentence) if c.predicate == "says"]


def test_an_outlets_indirect_words_are_no_claim_of_its_own() -> None:
    assert not [c for c in claims("Le Monde rapporte que Solveo ferme une usine.") if c.predicate == "says"]


def test_what_is_claimed_inside_a_quote_goes_back_to_its_speaker() -> None:
    found = claims("« Solveo a racheté Brival en mars. Tout est signé », a déclaré Inès Cordelle.")
    assert [[n.label for n in c.attribution] for c in found if c.predicate == "acquires"] == [
        ["Inès Cordelle"]
    ]
