"""Who the words go back to, and how it is told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.french import fold
from kg.lineage import independent_origins, inherit_origins, lineage, origin_name, origin_of
from kg.merge import merge
from kg.model import Assertion, Claim, Modality, Node
from kg.ontology import load_ontology
from kg.reference import load_reference
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


def family(predicate: str) -> str:
    return {"approaches": "recruitment", "hires": "recruitment"}.get(predicate, predicate)


def group_of(ident: str, predicate: str, text: str, origin: str | None) -> Assertion:
    made = assertion(ident, predicate=predicate, origin=origin)
    return replace(made, object=group(text), object_id=f"text:{text}")


def test_a_title_takes_over_the_source_of_the_text() -> None:
    title = group_of("c1", "hires", "des chercheurs", "le relais")
    body = group_of("c2", "approaches", "deux chercheurs", "le grand courrier")
    found = inherit_origins([title, body], "le relais", family)
    assert [a.origin for a in found] == ["le grand courrier", "le grand courrier"]


def test_nothing_is_taken_over_in_doubt() -> None:
    title = group_of("c1", "hires", "des chercheurs", "le relais")
    two = [group_of("c2", "hires", "x", "le grand courrier"), group_of("c3", "hires", "y", "midi")]
    hedged = group_of("c4", "hires", "z", None)
    other = replace(two[0], subject_id="tarvel")
    apart = assertion("c5", predicate="leaves", origin="le grand courrier")
    for told in ([title, *two], [title, hedged], [title, other], [title, apart]):
        assert inherit_origins(told, "le relais", family)[0] == title
    assert inherit_origins([hedged, two[0]], "le relais", family)[0] == hedged


def test_an_origin_taken_over_has_its_usual_name() -> None:
    known = load_reference().entities[0].name
    assert origin_name(fold(known), [assertion(origin=fold(known))]) == known
    assert origin_name("maelle orsatti", [assertion(origin="maelle orsatti")]) == "Maelle Orsatti"
    assert origin_name("article:a1", [assertion(origin="article:a1")]) == "l’article a1"


def test_one_article_without_a_publisher_speaks_for_itself() -> None:
    alone = replace(assertion(origin="article:article-c1"), publisher=None)
    (statement,) = merge([alone], load_ontology())
    assert (
        lineage(statement).text
        == "Une seule origine. L’article article-c1 l’affirme en son nom (1er mars 2024)."
    )
