"""The reference layer: every fact sourced, every name found, no common noun taken for a name."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from kg.errors import InvalidInput
from kg.model import Named, node_to_json
from kg.ontology import load_ontology
from kg.reference import Reference, load_reference, read_reference

REFERENCE = load_reference()
SHARED = Path(__file__).resolve().parents[2] / ".." / "shared" / "reference"


@pytest.mark.parametrize("fact", REFERENCE.facts, ids=lambda f: f.id)
def test_a_fact_has_sources_and_says_something_the_ontology_knows(fact) -> None:
    assert fact.sources
    assert all(source.publisher for source in fact.sources)
    predicate = load_ontology().predicates[fact.predicate]
    assert fact.subject.type in predicate.domain
    assert node_to_json(fact.object)["type"] in predicate.range | {"Text"}
    assert set(fact.qualifiers) - {"role_en", "birth_date", "bound", "currency"} <= predicate.attaches


@pytest.mark.parametrize("fact", REFERENCE.facts, ids=lambda f: f.id)
def test_dates_are_iso(fact) -> None:
    dates = [v for k, v in fact.qualifiers.items() if k in ("when", "since", "until", "birth_date")]
    dates += [source.date for source in fact.sources if source.date]
    assert all(re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", date) for date in dates)


def test_ids_are_unique() -> None:
    assert len({f.id for f in REFERENCE.facts}) == len(REFERENCE.facts)
    assert len({e.id for e in REFERENCE.entities}) == len(REFERENCE.entities)


def test_a_name_denotes_one_entity() -> None:
    shared = {n for n, found in REFERENCE._by_name.items() if len({e.id for _, e in found}) > 1}
    assert shared == set()


@pytest.mark.parametrize("entity", REFERENCE.entities, ids=lambda e: e.id)
def test_an_entity_is_found_by_every_name(entity) -> None:
    for name in (entity.name, *entity.aliases):
        assert entity in REFERENCE.find(name)
    assert REFERENCE.entity(entity.id) == entity


def test_an_alias_that_is_a_common_noun_is_only_a_source() -> None:
    for aliases in REFERENCE.source_names.values():
        for alias in aliases:
            assert not REFERENCE.find(alias)
            assert REFERENCE.find_source(alias.lower())


def test_a_common_noun_is_no_name() -> None:
    assert REFERENCE.find("Fortune")
    assert not REFERENCE.find("fortune")


def test_facts_are_found_from_both_ends() -> None:
    for fact in REFERENCE.facts:
        assert fact in REFERENCE.about(fact.subject.id or "")
        if isinstance(fact.object, Named):
            assert fact in REFERENCE.to(fact.object.id or "")


@pytest.mark.parametrize("pair", sorted(REFERENCE.complete))
def test_offices_known_in_full_are_listed_with_a_reason(pair: tuple[str, str]) -> None:
    roles = [f for f in REFERENCE.about(pair[0]) if f.predicate == "holdsRole" and f.object.id == pair[1]]
    assert roles
    assert all(fact.qualifiers.get("role") and fact.confidence == "confirmed" for fact in roles)
    assert len(REFERENCE.reasons[pair]) > 20


@pytest.mark.skipif(not SHARED.exists(), reason="the shared reference is not beside this checkout")
def test_every_verified_fact_was_kept() -> None:
    with (SHARED / "reference.jsonl").open(encoding="utf-8") as lines:
        given = [json.loads(line) for line in lines]
    kept = {fact.id: fact for fact in REFERENCE.facts}
    for fact in given:
        ours = kept[fact["id"]]
        assert (ours.subject.name, ours.predicate) == (fact["subject"], fact["predicate"])
        assert len(ours.sources) == len(fact["sources"])
        assert ours.confidence == fact["confidence"]


# ── files of one's own ──────────────────────────────────────────────────────────────────────────────────

ENTITY = {"id": "rc:brival", "name": "Brival", "type": "Organization"}
FACT = {
    "id": "own-1", "subject": {"name": "Brival", "type": "Organization", "id": "rc:brival"},
    "predicate": "employs",
    "object": {"text": "40 salariés", "value": 40, "unit": "salariés", "low": 40, "high": 40},
    "sources": [{"publisher": "Brival"}], "confidence": "single",
}  # fmt: skip


def layer(folder: Path, entities: list[object], facts: list[object]) -> Reference:
    for name, values in (("entities", entities), ("facts", facts)):
        lines = (v if isinstance(v, str) else json.dumps(v) for v in values)
        (folder / f"{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return read_reference(folder)


def test_a_folder_of_ones_own_joins_the_shipped_layer(tmp_path: Path) -> None:
    own = layer(tmp_path, [ENTITY], [FACT])
    both = REFERENCE.join(own)
    assert both.find("Brival") == own.entities
    assert both.about("rc:brival") == own.facts
    assert len(both.facts) == len(REFERENCE.facts) + 1
    assert both.complete == REFERENCE.complete


def test_an_empty_folder_is_an_empty_layer(tmp_path: Path) -> None:
    assert read_reference(tmp_path) == Reference()


@pytest.mark.parametrize(
    ("entities", "facts", "said"),
    [
        (["{", ENTITY], [], r"entities\.jsonl, ligne 1.*JSON"),
        ([ENTITY, {"id": "x"}], [], r"entities\.jsonl, ligne 2.*champ"),
        ([ENTITY], [FACT | {"modality": "sure"}], r"facts\.jsonl, ligne 1.*modalité"),
        ([], [FACT], r"rc:brival.*entities\.jsonl"),
    ],
)
def test_a_malformed_line_is_refused(tmp_path: Path, entities: list, facts: list, said: str) -> None:
    with pytest.raises(InvalidInput, match=said):
        layer(tmp_path, entities, facts)
