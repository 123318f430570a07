"""Merging: order and repetition do not count; what makes another proposition makes another statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.merge import firmest, merge, statement_id
from kg.model import MODALITIES, Assertion, Modality, Named, Polarity
from kg.ontology import load_ontology

ONTOLOGY = load_ontology()


def assertion(
    ident: str = "c1",
    subject: str = "brival",
    predicate: str = "acquires",
    object: str = "solmeo",
    *,
    modality: Modality = "asserted",
    polarity: Polarity = "affirmed",
    origin: str | None = "le relais",
    published: str | None = "2024-03-01",
    reference: bool = False,
    **qualifiers: Any,
) -> Assertion:
    return Assertion(
        id=ident, article=f"article-{ident}", publisher="Le Relais", published=published,
        subject=Named(subject, id=subject), subject_id=subject, predicate=predicate,
        object=Named(object, id=object), object_id=object, qualifiers=qualifiers, modality=modality,
        polarity=polarity, attribution=(), origin=origin, quote="…", reference=reference,
    )  # fmt: skip


SAID = st.lists(
    st.builds(
        assertion,
        ident=st.sampled_from([f"c{n}" for n in range(6)]),
        subject=st.sampled_from(["brival", "tarvel"]),
        predicate=st.sampled_from(["acquires", "partnersWith", "holdsRole", "unknown"]),
        object=st.sampled_from(["solmeo", "tarvel"]),
        modality=st.sampled_from(MODALITIES),
        polarity=st.sampled_from(["affirmed", "negated"]),
        published=st.sampled_from([None, "2024-03-01", "2024-03-02"]),
        reference=st.booleans(),
        role=st.sampled_from(["PDG", "directeur général", "trésorière"]),
    ),
    max_size=12,
    unique_by=lambda a: a.id,
)


@given(SAID, st.randoms())
def test_order_and_repetition_do_not_count(said: list[Assertion], random: Any) -> None:
    shuffled = said + said
    random.shuffle(shuffled)
    assert merge(shuffled, ONTOLOGY) == merge(said, ONTOLOGY)


@given(SAID)
def test_nothing_that_an_article_says_is_lost_and_nothing_is_said_twice(said: list[Assertion]) -> None:
    kept = [a.id for s in merge(said, ONTOLOGY) for a in (*s.supports, *s.denies)]
    assert len(kept) == len(set(kept))
    assert {a.id for a in said if not a.reference} <= set(kept) <= {a.id for a in said}


@given(SAID)
def test_for_and_against_are_kept_apart(said: list[Assertion]) -> None:
    for statement in merge(said, ONTOLOGY):
        assert {a.polarity for a in statement.supports} <= {"affirmed"}
        assert {a.polarity for a in statement.denies} <= {"negated"}


SAME: list[tuple[Mapping[str, Any], Mapping[str, Any]]] = [
    ({}, {"modality": "hedged"}),
    ({}, {"polarity": "negated"}),
    ({}, {"origin": None, "published": None}),
    ({"amount": 14_000_000_000, "currency": "EUR"}, {"amount": 14e9, "currency": "EUR"}),
    ({"predicate": "holdsRole", "role": "PDG"}, {"predicate": "holdsRole", "role": "P.-D.G."}),
    ({"predicate": "holdsRole", "role": "directrice financière"},
     {"predicate": "holdsRole", "role": "directeur financier", "since": "2024"}),
    ({"predicate": "partnersWith"}, {"predicate": "partnersWith", "subject": "solmeo", "object": "brival"}),
]  # fmt: skip
APART: list[tuple[Mapping[str, Any], Mapping[str, Any]]] = [
    ({}, {"subject": "tarvel"}),
    ({}, {"predicate": "investsIn"}),
    ({}, {"modality": "planned"}),
    ({"modality": "planned"}, {"modality": "attempted"}),
    ({"stage": "talks"}, {"stage": "completed"}),
    ({"amount": 14, "currency": "EUR"}, {"amount": 15, "currency": "EUR"}),
    ({"amount": 14, "currency": "EUR"}, {"amount": 14, "currency": "USD"}),
    ({"predicate": "holdsRole", "role": "PDG"}, {"predicate": "holdsRole", "role": "trésorier"}),
    ({"predicate": "holdsRole", "role": "PDG"}, {"predicate": "holdsRole", "role": "PDG", "former": True}),
    ({}, {"subject": "solmeo", "object": "brival"}),
    ({"predicate": "sues", "what": "plainte"}, {"predicate": "sues", "what": "arrestation"}),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_statement(one: Mapping[str, Any], other: Mapping[str, Any]) -> None:
    assert statement_id(assertion(**one), ONTOLOGY) == statement_id(assertion(**other), ONTOLOGY)


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_statements(one: Mapping[str, Any], other: Mapping[str, Any]) -> None:
    assert statement_id(assertion(**one), ONTOLOGY) != statement_id(assertion(**other), ONTOLOGY)


def test_what_only_the_reference_says_is_no_statement() -> None:
    fact = assertion("reference:f1", reference=True)
    assert merge([fact], ONTOLOGY) == ()
    (statement,) = merge([fact, assertion()], ONTOLOGY)
    assert [a.id for a in statement.supports] == ["c1", "reference:f1"]


def test_a_qualifier_stands_when_those_who_give_it_agree() -> None:
    (statement,) = merge(
        [assertion("c1", place="Bréval"), assertion("c2"), assertion("c3", place="BREVAL", medium="e-mail"),
         assertion("c4", medium="téléphone")],
        ONTOLOGY,
    )  # fmt: skip
    assert dict(statement.qualifiers) == {"place": "Bréval"}


def test_the_firmest_of_each_origin() -> None:
    said = [
        assertion(modality="hedged"),
        assertion("c2"),
        replace(assertion("c3", modality="hedged"), origin=None),
    ]
    assert firmest(said) == {"le relais": "asserted", None: "hedged"}
