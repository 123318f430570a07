"""What holds of every comparison, whatever the pair."""

# ruff: noqa: E501 (a table is read on one line)

from __future__ import annotations

import itertools
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.compare import RULES, compare, comparison_keys
from kg.compare.pair import Pair
from kg.model import MODALITIES, Assertion, Json, Node
from tests.kg.compare import (
    test_agreement,
    test_dating,
    test_exclusive,
    test_numbers,
    test_offices,
    test_polarity,
    test_seats,
    test_speech,
    test_stages,
)
from tests.kg.compare.building import (
    CONTEXT,
    claim,
    fact,
    figure,
    person,
    product,
    quote,
    someone,
    thing,
    town,
)

PAIRS = [
    (case[1], case[2])
    for table in (
        test_agreement.CASES, test_dating.CASES, test_exclusive.CASES, test_numbers.CASES, test_offices.CASES,
        test_polarity.CASES, test_seats.CASES, test_speech.CASES, test_speech.ANNOUNCED, test_stages.STAGES,
        test_stages.HARDENING,
    )
    for case in table
]  # fmt: skip
TYPES = {
    "contradiction": {
        "role", "number", "date", "polarity", "attribution", "exclusive-value", "stage", "modality", "identity",
    },
    "compatible": {
        "succession", "bounds", "rounding", "scope", "granularity", "update", "same-thing", "later-stage",
    },
    "same": {"same-thing"},
}  # fmt: skip

PEOPLE = (person("Élise Varenne"), person("Nils Okafor"), thing("des chercheurs"), someone())
COMPANIES = ("Velmora", "Tarnis", "Bellar")
FIGURES = (
    "300 postes",
    "plus de 300 postes",
    "jusqu'à 500 postes",
    "environ 310 postes",
    "187 millions d'euros",
    "28 ans",
)
OBJECTS: tuple[Node | str, ...] = (
    *PEOPLE, *COMPANIES, *(figure(text) for text in FIGURES), town("Rennes"), town("Bretagne"), product("Lumenor"),
    quote("Nous ne vendrons jamais ce chantier"), thing("le port", "Text"),
)  # fmt: skip
SUBJECTS: tuple[Node | str, ...] = (*PEOPLE, *COMPANIES)
DATES = ("2023-03-05", "2024-03-05", "2024-03-06", "2024-06", "2024", None, "bientôt")
PASSAGES = (
    "",
    "n'a jamais",
    "ne détient plus aucune action",
    "entièrement",
    "dont le siège est à Rennes",
    "premier versement",
)


@st.composite
def assertions(draw: st.DrawFn) -> Assertion:
    qualifiers: dict[str, Json] = draw(
        st.fixed_dictionaries(
            {},
            optional={
                "role": st.sampled_from(("PDG", "directrice financière", "adjoint", "chercheur", "inconnue")),
                "when": st.sampled_from(DATES), "since": st.sampled_from(DATES), "until": st.sampled_from(DATES),
                "stage": st.sampled_from(("rumour", "talks", "offer", "agreed", "completed", "failed", "autre")),
                "former": st.booleans(), "share": st.sampled_from((8, "49 %", 100, "peu")),
                "amount": st.sampled_from((30e6, 36e6)), "currency": st.just("EUR"),
                "what": st.sampled_from(("bénéfice", "perte", "siège", "plainte")),
                "verb": st.sampled_from(("ouvrir", "fermer", "remporter")),
            },
        )
    )  # fmt: skip
    made = claim(
        draw(st.sampled_from(SUBJECTS)),
        draw(st.sampled_from(sorted(CONTEXT.ontology.predicates))),
        draw(st.sampled_from(OBJECTS)),
        draw(st.sampled_from(PASSAGES)),
        outlet=draw(st.sampled_from(("Le Fil", "Midi", None))),
        on=draw(st.sampled_from(DATES)),
        modality=draw(st.sampled_from(MODALITIES)),
        polarity=draw(st.sampled_from(("affirmed", "negated"))),
        by=draw(st.sampled_from(((), (someone(),), (person("Élise Varenne"),)))),
        **qualifiers,
    )
    return replace(made, reference=draw(st.booleans()))


@given(assertions(), assertions())
def test_the_order_of_a_pair_does_not_count(one: Assertion, other: Assertion) -> None:
    assert compare(one, other, CONTEXT) == compare(other, one, CONTEXT)


@given(assertions(), assertions())
def test_what_is_found_is_of_a_known_kind_and_printable(one: Assertion, other: Assertion) -> None:
    found = compare(one, other, CONTEXT)
    if found is None:
        return
    assert {found.a, found.b} == {one.id, other.id}
    known = TYPES.get(found.verdict, set().union(*TYPES.values()))
    assert found.type in known
    assert found.why[0].isupper() or not found.why[0].isalpha()
    assert found.why.endswith(".")
    assert not re.search(r"\s[:;!?]|  |'|\bNone\b", found.why.replace("\u00a0:", "").replace("\u202f;", ""))


@given(assertions())
def test_nothing_is_compared_with_itself(one: Assertion) -> None:
    assert compare(one, one, CONTEXT) is None
    assert compare(one, replace(one, id="another"), CONTEXT) is None


@given(assertions(), assertions())
def test_whoever_contradicts_shares_a_key(one: Assertion, other: Assertion) -> None:
    found = compare(one, other, CONTEXT)
    if found is not None and found.verdict == "contradiction":
        assert set(comparison_keys(one)) & set(comparison_keys(other))


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_every_pair_of_the_tables_shares_a_key_when_something_is_found(
    one: Assertion, other: Assertion
) -> None:
    if compare(one, other, CONTEXT) is not None:
        assert set(comparison_keys(one)) & set(comparison_keys(other))


def test_the_reference_is_not_compared_with_itself() -> None:
    one, other = (
        fact("Velmora", "employs", figure("300 salariés")),
        fact("Velmora", "employs", figure("900 salariés")),
    )
    assert compare(one, other, CONTEXT) is None


def test_strangers_never_contradict() -> None:
    """Claims of different tables speak of the same few names; most pairs of them have nothing to say."""
    everyone = [one for pair in PAIRS for one in pair][::7]
    silent = [compare(a, b, CONTEXT) is None for a, b in itertools.combinations(everyone, 2)]
    assert sum(silent) / len(silent) > 0.8


def test_every_rule_decides_some_pair() -> None:
    pairs = [Pair.ordered(a, b, CONTEXT) for a, b in PAIRS]
    idle = [rule.__name__ for rule in RULES if not any(rule(pair) for pair in pairs)]
    # Ages and careers have tables of their own shape.
    assert set(idle) <= {"age", "career"}
