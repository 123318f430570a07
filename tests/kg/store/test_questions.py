"""Asking the record: filters add up, pages do not overlap, accents do not count."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import InvalidInput, NotFound
from kg.ingest import ingest
from kg.ingest.background import background_of
from kg.model import Claim, Entity
from kg.ontology import load_ontology
from kg.reference import Reference
from kg.store import Store, open_store
from tests.kg.newsroom import article, claim, company, group, outlet, person, somebody

ORSATTI, BRIVAL, SOLMEO = person("Maëlle Orsatti"), company("Brival"), company("Solméo")
FOUNDED = claim("a1", ORSATTI, "founded", BRIVAL, quote="Maëlle Orsatti, fondatrice de Brival")
BOUGHT = claim("a1", BRIVAL, "acquires", SOLMEO, quote="Brival rachète Solméo", start=50, modality="hedged")
COURTED = claim(
    "a2", BRIVAL, "approaches", group("des ingénieurs de Solméo", of="Solméo"),
    quote="Brival courtise des ingénieurs de Solméo", attribution=[outlet("Midi Finances"), somebody()],
)  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = open_store(tmp_path / "recoupe.sqlite")
    ingest(store, article("a1", "Le Relais", "2024-03-01"), [FOUNDED, BOUGHT])
    ingest(store, article("a2", "L’Écho du port", "2024-03-02"), [COURTED])
    return store


def named(store: Store, name: str) -> str:
    return store.entity_named(name).id


def test_no_filter_is_everything_in_the_order_of_the_log(store: Store) -> None:
    assert store.claims() == (FOUNDED, BOUGHT, COURTED)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"predicate": "acquires"}, (BOUGHT,)),
        ({"modality": "hedged"}, (BOUGHT,)),
        ({"publisher": "l'echo du port"}, (COURTED,)),
        ({"article": "a1"}, (FOUNDED, BOUGHT)),
        ({"status": "unsupported"}, (BOUGHT,)),
        ({"text": "ingenieurs"}, (COURTED,)),
        ({"text": "rachete solm"}, (BOUGHT,)),
        ({"text": "rachète fondatrice"}, ()),
        ({"predicate": "acquires", "publisher": "L’Écho du port"}, ()),
        ({"text": "« »"}, ()),
    ],
)
def test_filters_add_up(store: Store, filters: dict[str, str], expected: tuple[Claim, ...]) -> None:
    assert store.claims(**filters) == expected  # type: ignore[arg-type]


def test_a_claim_about_their_group_is_about_the_company(store: Store) -> None:
    assert store.claims(entity=named(store, "Solméo")) == (BOUGHT, COURTED)


def test_being_the_source_is_not_being_the_subject(store: Store) -> None:
    midi = named(store, "Midi Finances")
    assert store.claims(entity=midi) == ()
    assert store.claims(source=midi) == (COURTED,)


def test_pages_follow_one_another(store: Store) -> None:
    pages = [store.claims(limit=1, offset=n) for n in range(4)]
    assert pages == [(FOUNDED,), (BOUGHT,), (COURTED,), ()]


def test_a_topic_finds_what_holds_any_of_its_words_best_first(store: Store) -> None:
    found = store.search("fondatrice ou ingénieurs de Brival")
    assert sorted(c.id for c in found) == sorted(c.id for c in (FOUNDED, BOUGHT, COURTED))
    assert found[-1] == BOUGHT


QUESTIONS = [
    ("Que dit-on de Maëlle Orsatti ?", ["Maëlle Orsatti"]),
    ("que dit-on d'orsatti", ["Maëlle Orsatti"]),
    ("Est-ce que Brival a racheté Solméo ?", ["Brival", "Solméo"]),
    ("qui dirige SOLMEO", ["Solméo"]),
    ("Que sait-on de Bri ?", ["Brival"]),
    # Words that name nobody must not bring somebody up.
    ("Que dit-on du rachat de la laiterie ?", []),
    ("Que dit-on ?", []),
    ("« »", []),
]


@pytest.mark.parametrize(("question", "expected"), QUESTIONS)
def test_a_question_finds_whom_it_is_about(store: Store, question: str, expected: list[str]) -> None:
    assert [e.name for e in store.entities_asked(question)] == expected


def test_a_question_finds_the_passages_of_what_it_is_about(store: Store) -> None:
    found = store.search("Que dit-on de Solméo et de ses ingénieurs ?")
    assert sorted(c.id for c in found) == sorted((BOUGHT.id, COURTED.id))
    assert store.search("Que dit-on de Zorglub ?") == ()


def test_a_name_made_of_small_words_is_still_found(store: Store) -> None:
    told = claim("a3", outlet("Elle"), "hires", person("Jeanne Coat"), quote="Elle recrute Jeanne Coat")
    ingest(store, article("a3", "Le Relais", "2024-03-03"), [told])
    assert store.search("Elle") == (told,)


def test_entities_exact_names_first_then_those_that_begin_so(store: Store) -> None:
    assert [e.name for e in store.entities(query="bri")] == ["Brival"]
    assert [e.name for e in store.entities(query="ORSATTI")] == ["Maëlle Orsatti"]
    assert store.entities(query="inconnue") == ()
    assert [e.name for e in store.entities(type="Person")] == ["Maëlle Orsatti"]
    assert store.entities()[0].name == "Brival"


def test_an_unknown_name_says_what_is_near(store: Store) -> None:
    with pytest.raises(NotFound, match="Brival"):
        store.entity_named("Brivalle")


def test_an_unknown_name_is_near_nobody_for_its_small_words(store: Store) -> None:
    told = claim("a3", company("De Bry"), "hires", person("Jeanne Coat"))
    ingest(store, article("a3", "Le Relais", "2024-03-03"), [told])
    with pytest.raises(NotFound) as unknown:
        store.entity_named("élevage de zorglubs")
    assert "De Bry" not in str(unknown.value)


def test_what_is_kept_for_good_wants_a_whole_name_of_one_entity(store: Store) -> None:
    assert store.entity_called("maelle orsatti").name == "Maëlle Orsatti"
    assert store.entity_called(named(store, "Brival")).name == "Brival"
    with pytest.raises(NotFound, match="Maëlle Orsatti"):
        store.entity_called("Orsatti")
    twins = (
        Entity("Q1", "Valmont", "Organization", reference=True),
        Entity("Q2", "Valmont Énergie", "Organization", ("Valmont",), reference=True),
    )
    background = background_of(Reference(twins), load_ontology())
    ingest(store, article("a3"), [claim("a3", company("Tarvel"), "hires", person("Jeanne Coat"))], background)
    with pytest.raises(InvalidInput, match="Q1, Q2"):
        store.entity_called("Valmont")


@pytest.mark.parametrize("ask", ["article", "claim", "statement", "entity", "assertion"])
def test_what_is_not_there_is_said_in_french(store: Store, ask: str) -> None:
    with pytest.raises(NotFound, match="Aucun"):
        getattr(store, ask)("rien")


def test_counts(store: Store) -> None:
    counts = store.counts()
    assert (counts["articles"], counts["claims"], counts["publishers"]) == (2, 3, 2)


def test_an_article_comes_back_as_it_went_in(store: Store) -> None:
    assert store.article("a1") == article("a1", "Le Relais", "2024-03-01")
    assert [a.id for a in store.articles(publisher="Le Relais")] == ["a1"]
    assert [a.id for a in store.articles(entity=named(store, "Solméo"))] == ["a1", "a2"]


def test_a_statement_knows_its_claims_and_a_claim_its_statement(store: Store) -> None:
    (statement,) = store.statements(predicate="acquires")
    assert [a.id for a in statement.supports] == [BOUGHT.id]
    assert store.statement_ids([BOUGHT.id]) == {BOUGHT.id: statement.id}
    assert store.statement(statement.id) == statement
    assert store.claims(statement=statement.id) == (BOUGHT,)
