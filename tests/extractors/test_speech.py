"""Who says it: the sources of a claim, the outlet first, then whom it cites; and whether it is denied or
doubted.
"""

import pytest

from tests.extractors.readings import claims

# Sentence → the sources of its `acquires` claim, nearest first.
SOURCES = [
    ("Solveo a racheté Brival.", []),
    ("Selon Nord Hebdo, Solveo a racheté Brival.", ["Nord Hebdo"]),
    ("Solveo a racheté Brival, selon Nord Hebdo.", ["Nord Hebdo"]),
    ("Solveo a racheté Brival, d’après Nord Hebdo.", ["Nord Hebdo"]),
    ("Solveo a racheté Brival, a rapporté mardi Nord Hebdo.", ["Nord Hebdo"]),
    ("Solveo a racheté Brival, a indiqué jeudi à l’AFP Inès Cordelle.", ["Inès Cordelle"]),
    ("Inès Cordelle a déclaré que Solveo avait racheté Brival.", ["Inès Cordelle"]),
    ("Solveo affirme avoir racheté Brival.", ["Solveo"]),
    ("Solveo a racheté Brival, selon une source proche du dossier.", ["une source proche du dossier"]),
    ("D’après un rapport du cabinet Orsane, Solveo a racheté Brival.", ["Orsane"]),
    ("Nord Hebdo rapporte que Solveo a racheté Brival.", ["Nord Hebdo"]),
    (
        "Solveo a racheté Brival, a rapporté Nord Hebdo, citant une source interne anonyme.",
        ["Nord Hebdo", "une source interne anonyme"],
    ),
    (
        "Selon Nord Hebdo, Inès Cordelle a déclaré que Solveo avait racheté Brival.",
        ["Nord Hebdo", "Inès Cordelle"],
    ),
]


@pytest.mark.parametrize(("sentence", "sources"), SOURCES)
def test_sources_stand_nearest_first(sentence: str, sources: list[str]) -> None:
    found = [c for c in claims(sentence) if c.predicate == "acquires"]
    assert [[n.label for n in c.attribution] for c in found] == [sources]


def test_a_title_in_passing_is_the_articles_own() -> None:
    found = claims("Selon Nord Hebdo, la directrice générale de Solveo, Inès Cordelle, a quitté Paris.")
    assert [c.attribution for c in found if c.predicate == "holdsRole"] == [()]


def test_what_a_source_denies_is_negated() -> None:
    found = [
        c for c in claims("Inès Cordelle dément que Solveo ait racheté Brival.") if c.predicate == "acquires"
    ]
    assert [c.polarity for c in found] == ["negated"]


def test_what_a_source_does_not_believe_is_not_read_as_said() -> None:
    found = claims("Inès Cordelle ne croit pas que Solveo ait racheté Brival.")
    assert not [c for c in found if c.predicate == "acquires"]
    assert [c.polarity for c in found if c.predicate == "says"] == ["negated"]


def test_he_added_goes_back_to_the_last_speaker() -> None:
    found = claims(
        "« Nous n’avons rien décidé pour Brival », a assuré Samir Ouedrani, le directeur de Solveo. "
        "« Nous verrons cela au printemps », a-t-il ajouté."
    )
    assert [c.subject.label for c in found if c.predicate == "says"] == ["Samir Ouedrani"] * 2
