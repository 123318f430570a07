"""Conjugation read backwards and forwards, and the tenses the press plays on."""

import pytest

from kg.french.lexicon import load_lexicon
from kg.french.verbs import (
    Tense,
    VerbForm,
    analyse,
    auxiliary,
    conjugate,
    is_conditional,
    lemma_candidates,
    participle,
)


@pytest.mark.parametrize(
    "form",
    [
        "détiendrait",
        "rachèterait",
        "débaucherait",
        "serait",
        "pourrait",
        "devrait",
        "aurait",
        "irait",
        "verrait",
        "vaudrait",
        "courrait",
        "mourrait",
        "licencieraient",
        "céderaient",
        "enverrait",
        "préférerait",
        "préfèrerait",
        "relocaliserait",
        "cofonderaient",
        "Aurait",
    ],
)  # fmt: skip
def test_conditionals(form: str) -> None:
    assert is_conditional(form)


@pytest.mark.parametrize(
    "form",
    [
        "montrait",
        "entrait",
        "préférait",
        "déclarait",
        "souhait",
        "espérait",
        "considérait",
        "retirait",
        "tirait",
        "assurait",
        "ouvrait",
        "livrait",
        "parait",
        "intérêt",
        "sera",
        "seront",
        "était",
        "fait",
        "trait",
        "portrait",
        "courait",
        "mourait",
    ],
)  # fmt: skip
def test_no_conditionals(form: str) -> None:
    assert not is_conditional(form)


@pytest.mark.parametrize(
    ("form", "lemma", "tense"),
    [
        ("accrue", "accroître", "participle"),
        ("révélés", "révéler", "participle"),
        ("partis", "partir", "participle"),
        ("pesé", "peser", "participle"),
        ("siégera", "siéger", "future"),
        ("siègera", "siéger", "future"),
        ("paye", "payer", "present"),
        ("connait", "connaître", "present"),
        ("Etaient", "être", "imperfect"),
        ("externalisera", "externaliser", "future"),
        ("codirigeait", "codiriger", "imperfect"),
        ("écœuré", "écoeurer", "participle"),
        ("fusse", "être", "subjunctive-past"),
    ],
)
def test_analyse(form: str, lemma: str, tense: Tense) -> None:
    assert (lemma, tense) in {(reading.lemma, reading.tense) for reading in analyse(form)}


def test_analyse_knows_nothing_of_names_and_noise() -> None:
    assert analyse("Oxalis") == ()
    assert analyse("") == ()


def test_agreement_is_read() -> None:
    assert VerbForm("nommer", "participle", 0, "p", "f") in analyse("nommées")
    assert VerbForm("nommer", "future", 3, "p") in analyse("nommeront")


def test_candidates_are_infinitives() -> None:
    assert lemma_candidates("suis") == ("suivre", "être") or set(lemma_candidates("suis")) == {
        "être",
        "suivre",
    }


@pytest.mark.parametrize("tense", ["present", "imperfect", "past", "future", "conditional", "subjunctive"])
def test_what_is_written_is_read_back(tense: Tense) -> None:
    for lemma in list(load_lexicon().verbs)[::9]:
        form = conjugate(lemma, tense, 3, "p")
        if form is not None:
            assert (lemma, tense) in {(reading.lemma, reading.tense) for reading in analyse(form)}, form


def test_conjugate() -> None:
    assert conjugate("détenir", "conditional", 3, "s") == "détiendrait"
    assert conjugate("racheter", "future", 3, "p") == "rachèteront"
    assert conjugate("falloir", "present", 1, "p") is None
    assert conjugate("xyzzer", "present") is None


def test_participle_and_auxiliary() -> None:
    assert participle("recruter", "f", "p") == "recrutées"
    assert participle("promettre", "m", "p") == "promis"
    assert participle("devoir") == "dû"
    assert [auxiliary(verb) for verb in ("partir", "devenir", "racheter")] == ["être", "être", "avoir"]
