"""How firmly a takeover is put, whatever governs its verb; and what states no takeover at all."""

import pytest

from extractors.governors import governor
from extractors.modality import mood_of
from tests.extractors.readings import claims
from tests.extractors.sentences import reading_of, verb

# Sentence, modality, polarity, stage of the deal.
TAKEOVERS = [
    ("Solveo a racheté Brival.", "asserted", "affirmed", None),
    ("Solveo aurait racheté Brival.", "hedged", "affirmed", None),
    ("Solveo rachèterait Brival.", "hedged", "affirmed", None),
    ("Solveo a probablement racheté Brival.", "hedged", "affirmed", None),
    ("Solveo a sans doute racheté Brival.", "hedged", "affirmed", None),
    ("Solveo rachètera Brival en 2025.", "planned", "affirmed", None),
    ("Solveo va racheter Brival.", "planned", "affirmed", None),
    ("Solveo devrait racheter Brival.", "planned", "affirmed", None),
    ("Solveo veut racheter Brival.", "planned", "affirmed", None),
    ("Solveo prévoit de racheter Brival.", "planned", "affirmed", None),
    ("Solveo a conclu un accord en vue de racheter Brival.", "planned", "affirmed", "agreed"),
    ("Solveo a signé un accord pour racheter Brival.", "planned", "affirmed", "agreed"),
    ("Solveo tente de racheter Brival.", "attempted", "affirmed", None),
    ("Solveo est en discussions avancées pour racheter Brival.", "attempted", "affirmed", "talks"),
    ("Solveo serait en discussions pour racheter Brival.", "hedged", "affirmed", "talks"),
    ("Solveo pourrait racheter Brival.", "hedged", "affirmed", None),
    ("Solveo pourra racheter Brival.", "planned", "affirmed", None),
    ("Solveo a pu racheter Brival.", "asserted", "affirmed", None),
    ("Solveo a dû racheter Brival.", "asserted", "affirmed", None),
    ("Solveo a confirmé jeudi avoir racheté Brival.", "asserted", "affirmed", None),
    ("Solveo vient de racheter Brival.", "asserted", "affirmed", None),
    ("Solveo n’a pas racheté Brival.", "asserted", "negated", None),
    ("Solveo a refusé de racheter Brival.", "asserted", "negated", None),
    ("Solveo a renoncé à racheter Brival.", "asserted", "negated", "failed"),
    ("Solveo n’a pas renoncé à racheter Brival.", "asserted", "affirmed", "failed"),
    ("Solveo a-t-il racheté Brival ?", "questioned", "affirmed", None),
    ("Selon des rumeurs, Solveo rachèterait Brival.", "hedged", "affirmed", "rumour"),
    ("Solveo a annoncé qu’il rachèterait Brival.", "planned", "affirmed", None),
    ("Solveo prévoit de vendre Ternox et de racheter Brival.", "planned", "affirmed", None),
    ("Le tribunal a choisi Solveo pour racheter Brival.", "planned", "affirmed", None),
]


@pytest.mark.parametrize(("sentence", "modality", "polarity", "stage"), TAKEOVERS)
def test_takeovers(sentence: str, modality: str, polarity: str, stage: str | None) -> None:
    (found,) = [c for c in claims(sentence) if c.predicate == "acquires"]
    assert (found.subject.label, found.object.label) == ("Solveo", "Brival")
    assert (found.modality, found.polarity, found.qualifiers.get("stage")) == (modality, polarity, stage)


NOTHING = [
    "Si Solveo rachetait Brival, les prix monteraient.",
    "Solveo encourage Ternox à racheter Brival.",
    "Il faut racheter Brival.",
    "Solveo est allé racheter Brival.",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_what_states_no_takeover_by_solveo(sentence: str) -> None:
    assert [c for c in claims(sentence) if c.predicate == "acquires" and c.subject.label == "Solveo"] == []


GOVERNORS = [
    ("Solveo tente de racheter Brival.", "attempted"),
    ("Solveo a annoncé son projet de racheter Brival.", "planned"),
    ("L’objectif est de racheter Brival.", "planned"),
    ("Solveo a emprunté afin de racheter Brival.", "planned"),
    ("Solveo a été condamné pour avoir racheté Brival.", "none"),
    ("Après avoir racheté Brival, Solveo recrute.", "none"),
    ("Solveo a grandi sans racheter Brival.", "none"),
    ("Solveo encourage le fait de racheter Brival.", None),
]


@pytest.mark.parametrize(("sentence", "effect"), GOVERNORS)
def test_what_governs_an_infinitive(sentence: str, effect: str | None) -> None:
    reading = reading_of(sentence)
    found = governor(reading, verb(reading, "racheter"))
    assert (found.effect if found else None) == effect


def test_without_denies() -> None:
    reading = reading_of("Solveo a grandi sans racheter Brival.")
    mood = mood_of(reading, verb(reading, "racheter"))
    assert mood is not None
    assert mood.polarity == "negated"
