"""What the ontology says of every predicate, and what its loaders refuse."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import InvalidInput
from kg.lexicon import COLUMNS, Slot, load_lexicon
from kg.ontology import STAGES, load_ontology
from ontologies import PATH, files

CONTRACT = {
    "holdsRole", "founded", "worksFor", "hires", "leaves", "approaches", "offers", "acquires", "sells",
    "investsIn", "raises", "partnersWith", "competesWith", "partOf", "owns", "creates", "releases",
    "develops", "holdsAsset", "laysOff", "employs", "valuedAt", "earns", "pays", "sues", "locatedIn",
    "age", "says", "open",
}  # fmt: skip
TYPES = {
    "Person", "Organization", "Media", "Product", "Place", "Work", "Event", "Document", "Group", "Anonymous",
    "Asset", "Text", "Quantity", "Words",
}  # fmt: skip
QUALIFIERS = {
    "role", "former", "amount", "currency", "quantity", "share", "stage", "medium", "what", "ground", "when",
    "since", "until", "to", "place", "round", "investors", "exclusive", "verb",
}  # fmt: skip
ONTOLOGY = load_ontology()
PREDICATES = sorted(ONTOLOGY.predicates.values(), key=lambda p: p.id)


def test_the_predicates_are_those_of_the_contract() -> None:
    assert set(ONTOLOGY.predicates) == CONTRACT


@pytest.mark.parametrize("predicate", PREDICATES, ids=lambda p: p.id)
def test_a_predicate_is_described_in_full(predicate) -> None:
    assert all((predicate.label, predicate.label_en, predicate.comment, predicate.inverse, predicate.family))
    assert predicate.domain <= TYPES
    assert predicate.range <= TYPES
    assert set(predicate.scoped_by) <= QUALIFIERS
    assert predicate.attaches <= QUALIFIERS
    assert predicate.compared in {None, "value", "amount", "share"}
    assert predicate.implies <= CONTRACT
    assert predicate.measures <= {"money", "count", "percent", "years"}


@pytest.mark.parametrize("predicate", PREDICATES, ids=lambda p: p.id)
def test_constraints_agree_with_one_another(predicate) -> None:
    if predicate.compared == "value":
        assert "Quantity" in predicate.range
    elif predicate.compared:
        assert predicate.compared in predicate.attaches
    if predicate.symmetric:
        assert predicate.domain == predicate.range
    if predicate.staged:
        assert "stage" in predicate.attaches
    if predicate.exclusive_when:
        assert predicate.exclusive_object or predicate.exclusive_subject
        assert all(c.partition("=")[0] in predicate.attaches for c in predicate.exclusive_when)


@pytest.mark.parametrize(
    ("one", "other"),
    [("approaches", "hires"), ("owns", "acquires"), ("owns", "investsIn"), ("holdsRole", "leaves"),
     ("holdsRole", "worksFor"), ("employs", "laysOff"), ("releases", "develops"), ("partOf", "acquires")],
)  # fmt: skip
def test_families_bring_together_what_must_be_compared(one: str, other: str) -> None:
    assert ONTOLOGY.predicates[one].family == ONTOLOGY.predicates[other].family
    assert ONTOLOGY.predicates[one] in ONTOLOGY.family(ONTOLOGY.predicates[other].family)


def test_what_may_happen_again_and_what_adds_up() -> None:
    again = {p.id for p in PREDICATES if p.repeatable}
    assert again >= {"sues", "investsIn", "raises", "open"}
    assert not again & {"leaves", "founded", "acquires"}
    assert {p.id for p in PREDICATES if p.flow} == {"earns", "pays", "offers", "open"}
    # What happens on a date is no stock; nothing is asked twice.
    assert not any(p.flow and p.dated for p in PREDICATES)


def test_an_outlet_may_stand_where_an_organisation_may() -> None:
    assert all("Media" in p.domain for p in PREDICATES if "Organization" in p.domain)


def test_figures_of_two_periods_are_not_compared() -> None:
    assert {"what", "when"} <= set(ONTOLOGY.predicates["earns"].scoped_by)


def test_stages_have_french_labels_in_order() -> None:
    assert list(ONTOLOGY.stage_labels) == list(STAGES)
    assert ONTOLOGY.stage_labels["talks"] == "pourparlers"


def test_the_data_ships_with_the_package() -> None:
    assert PATH / "recoupe.ttl" in files(suffix=".ttl")
    assert {p.name for p in files("reference")} >= {"entities.jsonl", "facts.jsonl"}


# ── the lexicon's loader ────────────────────────────────────────────────────────────────────────────────


def lexicon(folder: Path, *rows: str):
    path = folder / "lexicon.csv"
    path.write_text("\n".join((",".join(COLUMNS), *rows)) + "\n", encoding="utf-8")
    return load_lexicon(path, frozenset(CONTRACT))


def test_a_row_becomes_an_evocation(tmp_path: Path) -> None:
    (row,) = lexicon(
        tmp_path,
        "acquires,verb,faire une offre de rachat,S,sur:org|à:org,stage=offer;modality=attempted,"
        "Brival a fait une offre de rachat sur Solveo.,Brival | Solveo,Brival a fait une offre.",
    )
    assert (row.head, row.rest) == ("faire", ("une", "offre", "de", "rachat"))
    assert row.subject == (Slot("S"),)
    assert row.object == (Slot("sur", "org"), Slot("à", "org"))
    assert dict(row.set) == {"stage": "offer", "modality": "attempted"}
    assert row.claims == (("Brival", "Solveo"),)


def test_a_reflexive_verb_keeps_its_pronoun_in_the_head(tmp_path: Path) -> None:
    elided, full = lexicon(
        tmp_path,
        "partnersWith,verb,s'allier,S,avec|à,,Brival s’allie à Solveo.,Brival | Solveo,Il s’allie.",
        "sells,verb,se séparer,S,de,,Brival se sépare de Solveo.,Brival | Solveo,Ils se séparent.",
    )
    assert elided.reflexive
    assert full.head == "se séparer"
    assert not full.rest


def test_several_pairs_may_be_expected(tmp_path: Path) -> None:
    (row,) = lexicon(tmp_path, "hires,verb,recruter,S,O,,ex,Brival | Anne ;; Brival | Paul,contre")
    assert row.claims == (("Brival", "Anne"), ("Brival", "Paul"))


def test_no_file_is_an_empty_lexicon(tmp_path: Path) -> None:
    assert load_lexicon(tmp_path / "lexicon.csv", frozenset(CONTRACT)) == ()


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("achete,verb,acheter,S,O,,e,A | B,c", "prédicat inconnu"),
        ("acquires,verbe,acheter,S,O,,e,A | B,c", "sorte inconnue"),
        ("acquires,verb,,S,O,,e,A | B,c", "forme vide"),
        ("acquires,verb,acheter,S,O:chien,,e,A | B,c", "filtres possibles"),
        ("acquires,verb,acheter,S,O,stage,e,A | B,c", "nom=valeur"),
        ("acquires,verb,acheter,S,O,modality=maybe,e,A | B,c", "modalité inconnue"),
        ("acquires,verb,acheter,S,O,polarity=no,e,A | B,c", "polarité inconnue"),
        ("acquires,verb,acheter,S,O,,e,A et B,c", "Sujet | objet"),
        ("acquires,verb,acheter,S,O,,e,A | B", "colonnes"),
    ],
)
def test_a_malformed_row_is_refused_with_its_place(tmp_path: Path, row: str, said: str) -> None:
    with pytest.raises(InvalidInput, match=r"lexicon\.csv, ligne 2") as refusal:
        lexicon(tmp_path, row)
    assert said in str(refusal.value)


def test_another_header_is_refused(tmp_path: Path) -> None:
    (tmp_path / "lexicon.csv").write_text("predicate,form\n", encoding="utf-8")
    with pytest.raises(InvalidInput, match="en-tête"):
        load_lexicon(tmp_path / "lexicon.csv", frozenset(CONTRACT))
