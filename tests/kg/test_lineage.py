"""Who the words go back to, and how it is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.lineage import independent_origins, lineage, origin_of
from kg.merge import merge
from kg.model import Assertion, Claim, Modality, Node
from kg.ontology import load_ontology
from tests.kg.newsroom import claim, company, group, outlet, person, somebody, words
from tests.kg.test_merge import assertion

COURRIER, ORSATTI = outlet("Le Grand Courrier"), person("Maëlle Orsatti")


def said(*attribution: Node, modality: Modality = "asserted") -> Claim:
    engineers = group("des ingénieurs")
    return claim("a1", company("Brival"), "hires", engineers, attribution=attribution, modality=modality)


CASES = [
    (said(), "Le Relais", "le relais"),
    (said(), None, "article:a1"),
    (said(COURRIER), "Le Relais", "le grand courrier"),
    (said(COURRIER, ORSATTI), "Le Relais", "maelle orsatti"),
    # Anonymous people count for the outlet that quotes them.
    (said(COURRIER, somebody("deux personnes")), "Le Relais", "le grand courrier"),
    (said(somebody()), "Le Relais", "le relais"),
    (said(COURRIER, modality="hedged"), "Le Relais", "le grand courrier"),
    (said(modality="planned"), "Le Relais", "le relais"),
    # Hedged, and nobody named: unknown, even with an anonymous source.
    (said(modality="hedged"), "Le Relais", None),
    (said(somebody(), modality="hedged"), "Le Relais", None),
    (said(modality="questioned"), "Le Relais", None),
]


@pytest.mark.parametrize(("told", "publisher", "origin"), CASES)
def test_origin(told: Claim, publisher: str | None, origin: str | None) -> None:
    assert origin_of(told, outlet=publisher, article="a1") == origin


def test_words_said_in_an_interview_come_from_the_interview() -> None:
    told = claim("a1", ORSATTI, "says", words("Nous irons."))
    assert origin_of(told, outlet="Le Relais", article="a1", told="Le Grand Courrier") == "le grand courrier"


def test_a_question_and_the_reference_add_no_origin() -> None:
    every = [assertion("c1"), assertion("c2", origin="midi"), assertion("c3", origin=None),
             assertion("c4", origin="x", modality="questioned"),
             assertion("f", origin="y", reference=True)]  # fmt: skip
    assert independent_origins(every) == ("le relais", "midi")


def told_by(publisher: str, origin: str | None, ident: str, day: str) -> Assertion:
    made = assertion(ident, origin=origin, published=f"2024-03-{day}")
    return replace(made, publisher=publisher)


def test_the_first_to_publish_and_those_who_repeat() -> None:
    (statement,) = merge(
        [told_by("Le Relais", "le grand courrier", "c2", "02"),
         told_by("Le Grand Courrier", "le grand courrier", "c1", "01"),
         told_by("Midi", "le grand courrier", "c3", "03")],
        load_ontology(),
    )  # fmt: skip
    found = lineage(statement)
    (strand,) = found.strands
    assert strand.outlets == ("Le Grand Courrier", "Le Relais", "Midi")
    assert found.text == (
        "Une seule origine. Le Grand Courrier publie le premier (1er mars 2024), "
        "repris par Le Relais et Midi."
    )


def test_several_strands_unknown_last() -> None:
    (statement,) = merge(
        [told_by("Anonyme", None, "c1", "01"), told_by("Midi", "midi", "c2", "02"),
         told_by("Le Relais", "courrier", "c3", "03")],
        load_ontology(),
    )  # fmt: skip
    found = lineage(statement)
    assert [s.origin for s in found.strands] == ["midi", "courrier", None]
    assert found.text.startswith("Deux origines indépendantes. Midi l’affirme en son nom (2 mars 2024).")
    assert found.text.endswith("Anonyme (1er mars 2024)\u00a0: au conditionnel, sans nommer de source.")
