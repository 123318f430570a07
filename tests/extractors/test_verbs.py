"""Verb groups: what is one verb, its tense, voice, negation, clitics; and the small words around it."""

import pytest

from tests.extractors.sentences import reading_of, verb

# Sentence, verb, tense, and what else holds of it.
GROUPS = [
    ("Solveo rachète Brival.", "racheter", "present", set()),
    ("Solveo a racheté Brival.", "racheter", "present", {"compound"}),
    ("Solveo avait racheté Brival en 2019.", "racheter", "imperfect", {"compound"}),
    ("Solveo rachètera Brival.", "racheter", "future", set()),
    ("Solveo rachèterait Brival.", "racheter", "conditional", set()),
    ("Solveo détiendrait un tiers de Brival.", "détenir", "conditional", set()),
    ("Solveo aurait racheté Brival.", "racheter", "conditional", {"compound"}),
    ("Brival a été racheté par Solveo.", "racheter", "present", {"compound", "passive"}),
    ("Brival aurait été racheté par Solveo.", "racheter", "conditional", {"compound", "passive"}),
    ("Solveo n’a pas racheté Brival.", "racheter", "present", {"compound", "negated"}),
    ("Solveo ne rachètera jamais Brival.", "racheter", "future", {"negated"}),
    ("Solveo n’emploie que 40 personnes.", "employer", "present", set()),
    ("Solveo s’est allié à Brival.", "allier", "present", {"compound", "reflexive"}),
    ("Paul Martin est parti de Solveo.", "partir", "present", {"compound"}),
    ("Les deux groupes ont fusionné.", "fusionner", "present", {"compound", "plural"}),
    ("Solveo veut racheter Brival.", "racheter", "infinitive", set()),
    ("Solveo l’a racheté.", "racheter", "present", {"compound"}),
    ("Solveo a également, en mars, racheté Brival.", "avoir", "present", set()),
    ("Solveo a débauché trois ingénieurs.", "débaucher", "present", {"compound"}),
    ("Solveo, employant 300 personnes, ferme son site.", "employer", "gerund", set()),
    ("Solveo rafle Brival", "rafler", "present", set()),
    ("« Une mer de boue », décrit Paul Martin.", "décrire", "present", set()),
    ("Solveo compte racheter Brival.", "compter", "present", set()),
]
FLAGS = ("compound", "passive", "negated", "reflexive", "plural")


@pytest.mark.parametrize(("sentence", "lemma", "tense", "flags"), GROUPS)
def test_groups(sentence: str, lemma: str, tense: str, flags: set[str]) -> None:
    group = verb(reading_of(sentence), lemma)
    assert (group.tense, {f for f in FLAGS if getattr(group, f)}) == (tense, flags)


COUNTS = [
    # An auxiliary is gathered by its participle, « été » too.
    ("Brival a été racheté.", 1),
    ("Solveo a annoncé avoir racheté Brival.", 2),
    ("Le rachat de Brival par Solveo.", 0),
    ("Solveo a négocié des rachats, investi trois milliards et proposé des salaires.", 3),
]


@pytest.mark.parametrize(("sentence", "count"), COUNTS)
def test_how_many_verbs(sentence: str, count: int) -> None:
    assert len(reading_of(sentence).groups) == count


def test_participles_in_a_row_share_their_auxiliary() -> None:
    reading = reading_of("Solveo a négocié des rachats, investi trois milliards et proposé des salaires.")
    first, second, third = reading.groups
    assert second.shares is first
    assert third.shares is first
    assert second.finite
    assert not second.passive


def test_a_participle_after_a_comma_is_no_verb_in_a_row() -> None:
    """« , assorti de » tells of the plan, not of what Solveo has done."""
    reading = reading_of("Solveo a annoncé un plan, assorti de mesures sociales.")
    assert verb(reading, "assortir").shares is None
