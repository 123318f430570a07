"""Names to entities. A wrong merge costs more than a double: most of these tables say « another one »."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

import pytest

from kg.model import Claim, Entity, Judgement, Node, Quantity
from kg.names import blocking_keys, exact_key, source_key
from kg.resolve import Resolution, Resolver
from kg.resolve.judged import judge_all
from kg.resolve.likeness import organization_likeness, person_likeness
from kg.resolve.nodes import described_key, head_words, quantity_key, words_key
from tests.kg.newsroom import article, claim, company, group, money, outlet, person, somebody, words


@dataclass
class Table:
    """The smallest record of names: what the store does, over a dictionary."""

    entities: dict[str, Entity] = field(default_factory=dict)
    ties: set[frozenset[str]] = field(default_factory=set)
    source_names: dict[str, str] = field(default_factory=dict)

    def add(self, *entities: Entity) -> Table:
        self.entities |= {entity.id: entity for entity in entities}
        return self

    def prime(self, keys: Iterable[str], limit: int) -> None:
        """A dictionary has nothing to prepare."""

    def with_key(self, key: str, limit: int) -> Sequence[Entity]:
        found = []
        for entity in sorted(self.entities.values(), key=lambda e: e.id):
            keys = blocking_keys(entity.name, entity.aliases, person=entity.type == "Person")
            source = self.source_names.get(entity.id)
            if key in keys or (source is not None and key == source_key(source)):
                found.append(entity)
        return found[:limit]

    def by_id(self, entity_id: str) -> Entity | None:
        return self.entities.get(entity_id)

    def tied(self, entity_id: str, others: Collection[str]) -> bool:
        return any(frozenset((entity_id, other)) in self.ties for other in others)


def reference(ident: str, name: str, kind: str, *aliases: str) -> Entity:
    return Entity(ident, name, kind, aliases, reference=True)


ORSATTI = reference("Q1", "Maëlle Orsatti", "Person", "Orsatti", "Maelle Orsati")
BRIVAL = reference("Q2", "Brival Technologies", "Organization", "Brival")
COURRIER = reference("Q3", "Le Grand Courrier", "Media", "LGC")
PORTS = Entity("organization:autorite", "Autorité des marchés portuaires", "Organization")
LEROUX = Entity("person:paul-leroux", "Paul Leroux", "Person")


def resolve(table: Table, *claims: Claim, publisher: str | None = None) -> Resolution:
    return Resolver(table).resolve(article("a9", publisher), claims)


def told(subject: Node, predicate: str = "open", object_: Node | None = None) -> Claim:
    return claim("a9", subject, predicate, object_ or group("le marché"))


def ident(resolution: Resolution, name: str) -> str:
    entity = resolution.entity(name)
    assert entity is not None
    return entity.id


@pytest.mark.parametrize(
    "name", ["Maëlle Orsatti", "MAELLE ORSATTI", "Mme Orsatti", "Maelle Orsati", "Orsatti"]
)
def test_the_reference_knows_its_names_and_aliases(name: str) -> None:
    assert ident(resolve(Table().add(ORSATTI), told(person(name))), name) == "Q1"


@pytest.mark.parametrize(
    "node",
    [company("Orsatti"), person("Brival"), person("Jean Orsatti"), company("Brivaltech"), company("LGC")],
)
def test_not_these(node: Node) -> None:
    table = Table().add(ORSATTI, BRIVAL, COURRIER)
    assert not ident(resolve(table, told(node)), node.label).startswith("Q")


def test_the_majority_types_a_name_within_an_article() -> None:
    claims = (told(company("Brival")), told(company("Brival")), told(person("Brival")))
    assert ident(resolve(Table().add(BRIVAL), *claims), "Brival") == "Q2"


def test_a_publisher_is_known_by_its_short_name() -> None:
    table = Table().add(COURRIER)
    resolution = resolve(table, told(company("Solméo")), publisher="LGC")
    assert ident(resolution, "LGC") == "Q3"


def test_a_name_that_is_also_a_common_noun_counts_as_a_source_only() -> None:
    table = Table({"Q3": COURRIER}, source_names={"Q3": "Courrier"})
    source = claim("a9", company("Solméo"), "open", group("x"), attribution=[outlet("Courrier")])
    assert ident(resolve(table, source), "Courrier") == "Q3"
    assert ident(resolve(table, told(company("Courrier"))), "Courrier") != "Q3"


def test_a_surname_alone_is_the_article_s_full_name() -> None:
    claims = (told(person("Jean Orsatti")), told(person("Orsatti")))
    resolution = resolve(Table().add(ORSATTI), *claims)
    assert ident(resolution, "Orsatti") == ident(resolution, "Jean Orsatti") == "person:jean-orsatti"


def test_a_surname_alone_needs_its_company() -> None:
    table = Table({LEROUX.id: LEROUX, "Q2": BRIVAL})
    claims = (told(person("Leroux")), told(company("Brival")))
    assert ident(resolve(table, *claims), "Leroux") != LEROUX.id
    table.ties.add(frozenset((LEROUX.id, "Q2")))
    assert ident(resolve(table, *claims), "Leroux") == LEROUX.id


def test_a_surname_that_two_bear_is_nobody_s() -> None:
    other = Entity("person:anne-leroux", "Anne Leroux", "Person")
    table = Table({LEROUX.id: LEROUX, other.id: other, "Q2": BRIVAL})
    table.ties |= {frozenset((LEROUX.id, "Q2")), frozenset((other.id, "Q2"))}
    resolution = resolve(table, told(person("Leroux")), told(company("Brival")))
    assert ident(resolution, "Leroux") not in table.entities


def test_surnames_alone_in_two_articles_are_two_people() -> None:
    first = Resolver(Table()).resolve(article("a1"), [claim("a1", person("Leroux"), "open", group("x"))])
    table = Table().add(*first.created)
    assert ident(resolve(table, told(person("Leroux"))), "Leroux") != ident(first, "Leroux")


def test_an_acronym_needs_its_company() -> None:
    table = Table({PORTS.id: PORTS, "Q2": BRIVAL})
    claims = (told(company("AMP")), told(company("Brival")))
    assert ident(resolve(table, *claims), "AMP") != PORTS.id
    table.ties.add(frozenset((PORTS.id, "Q2")))
    assert ident(resolve(table, *claims), "AMP") == PORTS.id


def test_groupe_brival_is_brival_when_its_company_is_there() -> None:
    solmeo = Entity("organization:solmeo", "Solméo", "Organization")
    table = Table({"Q2": BRIVAL, solmeo.id: solmeo})
    claims = (told(company("Groupe Solméo")), told(company("Brival")))
    apart = resolve(table, *claims)
    assert ident(apart, "Groupe Solméo") != solmeo.id
    assert [(c.left, c.right) for c in apart.candidates] == [("organization:groupe-solmeo", solmeo.id)]
    table.ties.add(frozenset((solmeo.id, "Q2")))
    assert ident(resolve(table, *claims), "Groupe Solméo") == solmeo.id


def test_a_company_and_a_product_of_one_name_are_taken_for_one_a_place_never() -> None:
    solmeo = Entity("product:solmeo", "Solméo", "Product")
    assert ident(resolve(Table().add(solmeo), told(company("Solméo"))), "Solméo") == solmeo.id
    place = Entity("place:solmeo", "Solméo", "Place")
    assert ident(resolve(Table().add(place), told(company("Solméo"))), "Solméo") != place.id


def test_of_two_namesakes_the_one_of_the_same_kind() -> None:
    solmeo = Entity("product:solmeo", "Solméo", "Product")
    house = Entity("organization:solmeo", "Solméo", "Organization")
    assert ident(resolve(Table().add(solmeo, house), told(company("Solméo"))), "Solméo") == house.id


@pytest.mark.parametrize("near", ["Maëlle Orsati", "M. Orsatti", "Maella Orsatti", "M. Maëlle d’Orsatti"])
def test_a_near_spelling_is_a_question_not_a_merge(near: str) -> None:
    someone = Entity("person:maelle-orsatti", "Maëlle Orsatti", "Person")
    resolution = resolve(Table().add(someone), told(person(near)))
    assert ident(resolution, near) != someone.id


def test_the_question_gives_its_reasons_in_french() -> None:
    someone = Entity("person:moustafa-souleyman", "Moustafa Souleyman", "Person")
    (candidate,) = resolve(Table().add(someone), told(person("Mustafa Suleiman"))).candidates
    assert candidate.score > 0.75
    assert "transcrire le même nom" in candidate.reasons[0]
    assert "prénoms voisins" in candidate.reasons[1]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Maëlle Orsatti", "Maëlle Orsatti", True),
        ("Serge Orlov", "Sergueï Orlov", True),
        ("Alexandre Wahl", "Alexander Wahl", True),
        ("A. Wahl", "Alexandre Wahl", True),
        ("Paul Wahl", "Alexandre Wahl", False),
        ("Paul Wahl", "Paul Orlov", False),
        ("Wahl", "Paul Wahl", True),
        ("Wahl", "Paul Orlov", False),
    ],
)
def test_likeness_of_persons(one: str, other: str, alike: bool) -> None:
    assert (person_likeness(one, other) is not None) is alike
    assert (person_likeness(other, one) is not None) is alike


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Groupe Brival", "Brival", True),
        ("Brival", "Brival France", True),
        ("Brival Santé", "Brival Énergie", False),
        ("Groupe Brival", "Groupe Solméo", False),
        ("Cible 0 2", "Cible 2 0", False),
        ("Groupe", "Brival", False),
    ],
)
def test_likeness_of_organisations(one: str, other: str, alike: bool) -> None:
    assert (organization_likeness(one, other) is not None) is alike


def judgement(left: str, right: str, verdict: str) -> Judgement:
    return Judgement(left, right, verdict, "Claire", "vu", "2024-03-01")  # type: ignore[arg-type]


def test_what_people_said_is_transitive_and_the_last_word_stands() -> None:
    said = [judgement("c", "b", "same"), judgement("b", "a", "same"), judgement("x", "y", "same"),
            judgement("y", "x", "different")]  # fmt: skip
    judged = judge_all(said, lambda name: name == "b")
    assert judged.canonical == {"a": "b", "b": "b", "c": "b"}
    assert judged.are_apart("x", "y")
    assert judged.id("x") == "x"


def test_different_inside_a_cluster_of_same_is_reported() -> None:
    said = [judgement("a", "b", "same"), judgement("b", "c", "same"), judgement("a", "c", "different")]
    assert judge_all(said, lambda _name: False).torn == (("a", "c"),)


def test_an_entity_judged_the_same_hands_over_its_name() -> None:
    someone = Entity("person:moustafa-souleyman", "Moustafa Souleyman", "Person")
    judged = judge_all([judgement(someone.id, "person:mustafa-suleiman", "same")], lambda _name: False)
    claims = [told(person("Mustafa Suleiman"))]
    resolution = Resolver(Table().add(someone), judged).resolve(article("a9"), claims)
    assert ident(resolution, "Mustafa Suleiman") == someone.id
    assert [(e.id, e.aliases) for e in resolution.created] == [(someone.id, ("Mustafa Suleiman",))]
    assert resolution.candidates == ()


# ── what has no name ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("trois de ses meilleurs chercheurs", "meilleur chercheur"),
        ("des chercheurs", "chercheur"),
        ("plusieurs centaines de postes", "poste"),
        ("l’usine", "usine"),
    ],
)
def test_head_words(text: str, head: str) -> None:
    assert head_words(text) == head


def test_a_group_is_one_thing_everywhere_somebody_is_another_in_each_article() -> None:
    some, the = group("des chercheurs"), group("les chercheurs")
    assert described_key(the, "a1", "Q2") == described_key(some, "a2", "Q2")
    assert described_key(the, "a1", "Q2") != described_key(some, "a1", "Q1")
    for node in (somebody("une source"), group("un salarié"), somebody("deux personnes")):
        assert described_key(node, "a1", None) != described_key(node, "a2", None)


def test_a_figure_is_its_value_its_unit_and_its_bound() -> None:
    fourteen = money("14 milliards d’euros", 14e9)
    assert quantity_key(fourteen) == quantity_key(money("14.000.000.000 €", 14_000_000_000))
    assert quantity_key(fourteen) != quantity_key(money("14 milliards de dollars", 14e9, "USD"))
    at_least = Quantity("plus de 14 milliards d’euros", 14e9, "EUR", "min", 14e9, None)
    assert quantity_key(fourteen) != quantity_key(at_least)
    ranges = [Quantity("x", 2.5, "EUR", "exact", low, high) for low, high in ((2, 3), (1, 4))]
    assert quantity_key(ranges[0]) != quantity_key(ranges[1])


def test_words_are_the_same_whatever_the_punctuation() -> None:
    assert words_key(words("Nous irons, c’est sûr !")) == words_key(words("nous irons c'est sur"))


@pytest.mark.parametrize(
    "name",
    ["l’entreprise", "L’Entreprise", "le groupe", "Président", "Le directeur général", "La société", "elle"],
)
def test_a_word_that_names_nobody_makes_no_entity(name: str) -> None:
    resolution = resolve(Table(), told(company(name)))
    assert resolution.entity(name) is None
    assert resolution.created == ()


@pytest.mark.parametrize(
    "name", ["Brival", "Groupe Brival", "La Vigie", "iBrival", "20 Vigies", "mairie de Brival"]
)
def test_a_name_does(name: str) -> None:
    assert resolve(Table(), told(company(name))).entity(name) is not None


def test_every_name_of_an_article_has_an_entity() -> None:
    told_by = claim(
        "a9", company("Solméo"), "offers", group("des ingénieurs de Brival", of="Brival"),
        attribution=[outlet("Le Relais")],
        qualifiers={"to": "Le Grand Courrier", "investors": ["Fonds Orvane"]},
    )  # fmt: skip
    resolution = resolve(Table(), told_by, publisher="Midi Finances")
    names = ("Solméo", "Brival", "Le Relais", "Le Grand Courrier", "Fonds Orvane", "Midi Finances")
    assert {exact_key(name) for name in names} == set(resolution.entities)
