"""Ingesting: idempotent, versioned, whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.errors import InvalidInput, NotFound
from kg.ingest import ingest, judge, rebuild, retract
from kg.ingest.background import background_of
from kg.ingest.comparing import MAX_OTHERS, MAX_PER_KEY
from kg.model import Assertion, Comparison, Entity, Fact, FactSource, Judged, Judgement, Named, Quantity
from kg.ontology import load_ontology
from kg.reference import Reference
from kg.store import Store, open_store
from tests.kg.newsroom import article, claim, company, outlet, person

# The rules of the house over no reference at all: it would be filed anew in every store.
BARE = background_of(Reference(), load_ontology())


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(tmp_path / "recoupe.sqlite")


def test_twice_is_once(store: Store) -> None:
    told = [claim("a1", company("Brival"), "acquires", company("Solmeo"))]
    assert ingest(store, article("a1", "Le Relais"), told).outcome == "added"
    before = store.counts()
    assert ingest(store, article("a1", "Le Relais"), told).outcome == "known"
    assert store.counts() == before


def test_a_new_version_supersedes_and_the_old_one_is_kept(store: Store) -> None:
    old = claim("a1", company("Brival"), "acquires", company("Solmeo"))
    new = claim("a1", company("Brival"), "acquires", company("Tarvel"))
    ingest(store, article("a1", "Le Relais", text="Brival rachète Solmeo."), [old])
    assert (
        ingest(store, article("a1", "Le Relais", text="Brival rachète Tarvel."), [new]).outcome
        == "new-version"
    )
    assert store.claims() == (new,)
    assert store.claim(old.id) == old
    assert [s.object.label for s in store.statements()] == ["Tarvel"]
    assert {e.name for e in store.entities()} == {"Brival", "Tarvel"}


def test_a_better_reading_of_the_same_text_replaces_the_first(store: Store) -> None:
    first = claim("a1", company("Brival"), "acquires", company("Solmeo"))
    better = claim("a1", company("Brival"), "investsIn", company("Solmeo"))
    ingest(store, article("a1"), [first])
    assert ingest(store, article("a1"), [better]).outcome == "reread"
    assert [c.predicate for c in store.claims()] == ["investsIn"]


def test_two_outlets_make_one_corroborated_statement(store: Store) -> None:
    for ident, publisher in (("a1", "Le Relais"), ("a2", "Midi Finances")):
        told = claim(ident, person("Maëlle Orsatti"), "founded", company("Brival"))
        ingest(store, article(ident, publisher), [told])
    (statement,) = store.statements()
    assert (statement.status, len(statement.supports)) == ("corroborated", 2)


def test_half_a_character_is_refused_and_nothing_is_written(store: Store) -> None:
    with pytest.raises(InvalidInput, match="caractère incomplet"):
        ingest(store, article("a1", text="Brival \ud83d rachète"), [])
    assert store.counts() == dict.fromkeys(store.counts(), 0)


def test_an_article_without_claims_is_kept(store: Store) -> None:
    assert ingest(store, article("a1", "Le Relais"), []).outcome == "added"
    assert ingest(store, article("a1", "Le Relais"), []).outcome == "known"
    assert [a.id for a in store.articles()] == ["a1"]


def test_a_name_in_every_newspaper_does_not_slow_down_the_next_article(store: Store) -> None:
    compared: list[str] = []

    def compare(a: Assertion, b: Assertion) -> Comparison:
        compared.append(b.id)
        return Comparison(a.id, b.id, "compatible", "scope", "Deux périmètres.")

    background = replace(BARE, compare=compare, stamp="test")
    for n in range(2 * MAX_OTHERS):
        told = claim(
            f"a{n}", company("Brival"), "laysOff", Quantity(f"{n} postes", n, "postes", "exact", n, n)
        )
        compared.clear()
        ingest(store, article(f"a{n}", f"Média {n}"), [told], background)
    assert 0 < len(compared) <= MAX_PER_KEY


# ── sources that repeat one another ─────────────────────────────────────────────────────────────────────────

DISPATCH = " ".join(f"phrase{n} dépêche{n % 7} agence{n % 11}" for n in range(120))
BOUGHT = (company("Brival"), "acquires", company("Solméo"))


def tell(store: Store, ident: str, publisher: str, day: str, text: str = "", **options: Any) -> str:
    told = claim(ident, *BOUGHT, **options)
    ingest(store, article(ident, publisher, f"2024-03-{day}", text), [told])
    return told.id


def test_five_outlets_that_repeat_one_report_are_one_source(store: Store) -> None:
    for n in range(5):
        tell(store, f"a{n}", f"Média {n}", "01", attribution=[outlet("Le Grand Courrier")])
    (statement,) = store.statements()
    assert statement.status == "reported"
    assert {a.origin for a in statement.supports} == {"le grand courrier"}


def test_near_copies_go_back_to_the_first_published(store: Store) -> None:
    tell(store, "a1", "Midi Finances", "02", DISPATCH)
    tell(store, "a2", "Le Relais", "03", f"{DISPATCH} Fin.")
    (statement,) = store.statements()
    assert statement.status == "reported"
    assert {a.origin for a in statement.supports} == {"midi finances"}


def test_the_first_may_come_last(store: Store) -> None:
    tell(store, "a1", "Midi Finances", "02", DISPATCH)
    tell(store, "a2", "Le Relais", "03", f"{DISPATCH} Fin.")
    tell(store, "a3", "Agence du port", "01", DISPATCH)
    (statement,) = store.statements()
    assert {a.origin for a in statement.supports} == {"agence du port"}
    retract(store, "a3", "doublon", "2024-04-01")
    (statement,) = store.statements()
    assert {a.origin for a in statement.supports} == {"midi finances"}


def test_whoever_is_cited_wrote_first(store: Store) -> None:
    tell(
        store,
        "a1",
        "Le Relais",
        "02",
        f"Selon Agence du port. {DISPATCH}",
        attribution=[outlet("Agence du port")],
    )
    tell(store, "a2", "Agence du port", "02", DISPATCH)
    (statement,) = store.statements()
    assert {a.origin for a in statement.supports} == {"agence du port"}
    assert statement.status == "reported"


def test_what_a_copy_adds_is_its_own(store: Store) -> None:
    tell(store, "a1", "Agence du port", "01", DISPATCH, quote=" ".join(DISPATCH.split()[:12]))
    tell(
        store,
        "a2",
        "Le Relais",
        "02",
        DISPATCH,
        quote="Le Relais a vu l’acte de vente et le confirme à son tour.",
    )
    (statement,) = store.statements()
    assert {a.origin for a in statement.supports} == {"agence du port", "le relais"}


# ── withdrawal ──────────────────────────────────────────────────────────────────────────────────────────────


def test_withdrawal_propagates(store: Store) -> None:
    tell(store, "a1", "Midi Finances", "01")
    tell(store, "a2", "Le Relais", "02", polarity="negated")
    (statement,) = store.statements()
    assert statement.status == "contested"
    assert store.counts()["contradictions"] == 1
    done = retract(store, "a2", "démenti par son auteur", "2024-04-01")
    assert done.statements == (statement.id,)
    assert [c.verdict for c in done.comparisons] == ["contradiction"]
    (statement,) = store.statements()
    assert (statement.status, statement.denies) == ("reported", ())
    assert store.counts()["contradictions"] == 0
    assert store.article("a2").publisher == "Le Relais"


def test_a_statement_that_nobody_says_any_more_is_gone(store: Store) -> None:
    tell(store, "a1", "Midi Finances", "01")
    done = retract(store, "a1", "erreur", "2024-04-01")
    assert (len(done.gone), done.statements) == (1, ())
    assert store.counts() == dict.fromkeys(store.counts(), 0)


def test_a_withdrawn_article_stays_withdrawn_until_its_text_changes(store: Store) -> None:
    tell(store, "a1", "Midi Finances", "01")
    retract(store, "a1", "erreur", "2024-04-01")
    tell(store, "a1", "Midi Finances", "01")
    assert store.claims() == ()
    with pytest.raises(InvalidInput, match="déjà retiré"):
        retract(store, "a1", "encore", "2024-04-02")
    tell(store, "a1", "Midi Finances", "01", text="Version corrigée.")
    assert len(store.claims()) == 1


def test_what_was_never_there_cannot_be_withdrawn(store: Store) -> None:
    with pytest.raises(NotFound, match="« a9 »"):
        retract(store, "a9", "erreur", "2024-04-01")


# ── judgements ──────────────────────────────────────────────────────────────────────────────────────────────


def two_spellings(store: Store) -> tuple[str, str]:
    for ident, name in (("a1", "Serge Orlovski"), ("a2", "Sergueï Orlovsky")):
        told = claim(ident, person(name), "founded", company("Brival"))
        ingest(store, article(ident, f"Média {ident}"), [told])
    (candidate,) = store.candidates()
    return candidate.left, candidate.right


def judged(store: Store, left: str, right: str, verdict: Judged) -> tuple[tuple[str, str], ...]:
    return judge(store, Judgement(left, right, verdict, "Claire", "vu sur sa page", "2024-04-01"))


def test_two_spellings_are_a_question_that_a_person_answers(store: Store) -> None:
    left, right = two_spellings(store)
    assert [s.status for s in store.statements()] == ["reported", "reported"]
    judged(store, left, right, "same")
    (statement,) = store.statements()
    assert (statement.status, len(statement.supports)) == ("corroborated", 2)
    assert store.candidates() == ()
    assert store.entity_named("Sergueï Orlovsky").id == store.entity_named("Serge Orlovski").id
    assert [j.verdict for j in store.judgements()] == ["same"]


def test_a_judgement_holds_for_articles_to_come_and_after_a_rebuild(store: Store) -> None:
    judged(store, *two_spellings(store), "same")
    told = claim("a3", person("Sergueï Orlovsky"), "leaves", company("Brival"))
    ingest(store, article("a3", "Le Relais"), [told])
    before = picture(store)
    assert len({s.subject_id for s in store.statements()}) == 1
    rebuild(store)
    assert picture(store) == before


def test_the_last_word_undoes_the_first(store: Store) -> None:
    left, right = two_spellings(store)
    judged(store, left, right, "same")
    judged(store, left, right, "different")
    assert {s.subject_id for s in store.statements()} == {left, right}
    assert store.candidates() == ()


def test_judgements_that_contradict_one_another_are_reported(store: Store) -> None:
    left, right = two_spellings(store)
    other = store.entity_named("Brival").id
    assert judged(store, left, other, "same") == ()
    assert judged(store, other, right, "same") == ()
    assert judged(store, left, right, "different") == ((left, right),)


# ── replaying the log ───────────────────────────────────────────────────────────────────────────────────────


def picture(store: Store) -> Any:
    """Everything that a reader can see."""
    return (
        [
            (s.id, s.status, s.reasons, [a.id for a in (*s.supports, *s.denies)])
            for s in by_id(store.statements())
        ],
        by_id(store.comparisons()),
        by_id(store.entities()),
        store.counts(),
    )


def by_id(values: Any) -> list[Any]:
    return sorted(values, key=lambda value: value.id)


NAMES = ["Brival", "Solméo", "Tarvel"]
STORIES = st.lists(
    st.tuples(
        st.sampled_from(["a1", "a2", "a3", "a4"]),
        st.sampled_from(["Midi Finances", "Le Relais"]),
        st.lists(
            st.tuples(
                st.sampled_from(NAMES),
                st.sampled_from(["acquires", "partnersWith", "investsIn"]),
                st.sampled_from(NAMES),
                st.sampled_from(["asserted", "hedged", "planned"]),
                st.sampled_from(["affirmed", "negated"]),
            ),
            max_size=4,
            unique=True,
        ),
    ),
    max_size=6,
)


def written(tmp_path: Path, stories: Any, name: str) -> Store:
    path = tmp_path / f"{name}.sqlite"
    path.unlink(missing_ok=True)
    store = open_store(path)
    for ident, publisher, told in stories:
        claims = [
            claim(ident, company(a), p, company(b), modality=m, polarity=pol, start=n * 100)
            for n, (a, p, b, m, pol) in enumerate(told)
        ]
        ingest(store, article(ident, publisher, text=repr(told)), claims, BARE)
    return store


@settings(
    max_examples=15, deadline=None, database=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STORIES)
def test_a_rebuild_changes_nothing(tmp_path: Path, stories: Any) -> None:
    store = written(tmp_path, stories, "rebuilt")
    before = picture(store)
    rebuild(store, BARE)
    assert picture(store) == before
    store.close()


@settings(
    max_examples=15, deadline=None, database=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(STORIES.filter(lambda s: len({ident for ident, *_ in s}) == len(s)), st.randoms())
def test_the_order_of_ingestion_does_not_count(tmp_path: Path, stories: Any, random: Any) -> None:
    one = written(tmp_path, stories, "one")
    shuffled = list(stories)
    random.shuffle(shuffled)
    other = written(tmp_path, shuffled, "other")
    assert picture(one) == picture(other)
    one.close()
    other.close()


def test_another_reference_remakes_what_the_first_one_made(store: Store) -> None:
    tell(store, "a1", "Le Relais", "01")
    solmeo = Entity("Q7", "Solméo", "Organization", reference=True)
    brival = Entity("Q8", "Brival", "Organization", reference=True)
    fact = Fact("f1", Named("Brival", id="Q8"), "acquires", Named("Solméo", id="Q7"), {},
                (FactSource("Registre"), FactSource("Journal officiel")), "confirmed")  # fmt: skip
    background = background_of(Reference((solmeo, brival), (fact,)), load_ontology())
    told = claim("a2", company("Tarvel"), "acquires", company("Brival"))
    ingest(store, article("a2", "Le Relais"), [told], background)
    (statement,) = store.statements(entity="Q7")
    assert (statement.status, statement.subject_id) == ("confirmed", "Q8")
    assert [a.id for a in statement.supports] == [store.claims(article="a1")[0].id, "reference:f1"]
