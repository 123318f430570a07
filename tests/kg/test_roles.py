"""Titles as the press writes them, and when two of them can both be true."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import InvalidInput
from kg.french.nouns import plural
from kg.roles import COLUMNS, load_roles, read_roles
from kg.titles import key, title_plural

ROLES = load_roles()

FOUND = [
    ("directrice financière", "directeur-financier"),
    ("l’ex-directrice financière du groupe", "directeur-financier"),
    ("Présidente-directrice générale par intérim", "president-directeur-general"),
    ("P.-D.G.", "president-directeur-general"),
    ("son nouveau PDG", "president-directeur-general"),
    ("CEO", "directeur-general"),
    ("chief scientist", "directeur-scientifique"),
    ("scientifique en chef", "directeur-scientifique"),
    ("vice président", "vice-president"),
    ("cofondatrices", "cofondateur"),
    ("anciens vice-présidents", "vice-president"),
    ("porte-parole", "porte-parole"),
    ("responsable des ressources humaines", "directeur-ressources-humaines"),
    ("vice-présidente, ingénierie", "directeur-ingenierie"),
    ("entraîneuse adjointe", "entraineur-adjoint"),
    ("déléguée syndicale", "delegue-syndical"),
    ("ministre de l’Économie", "ministre"),
    ("Première ministre", "premier-ministre"),
    ("directeur de la fosse", "directeur"),
    ("la procureure de la République", "procureur"),
]


@pytest.mark.parametrize(("text", "role"), FOUND)
def test_a_wording_finds_its_role(text: str, role: str) -> None:
    found = ROLES.find(text)
    assert found is not None
    assert found.id == role


@pytest.mark.parametrize("text", ["", "la", "voiture", "Solveo", "magicien en chef", "ancien", "en chef"])
def test_what_is_no_title_finds_none(text: str) -> None:
    assert ROLES.find(text) is None


def test_what_an_office_covers_is_kept() -> None:
    reading = ROLES.read("responsable de l’équipe Sora")
    assert reading is not None
    assert (reading.role.id, reading.scope) == ("responsable", "sora")


def test_a_field_has_one_name_in_a_scope() -> None:
    short, full = ROLES.read("ingénieur en IA"), ROLES.read("ingénieure en intelligence artificielle")
    assert short is not None
    assert short == full


RELATED = [
    ("directeur scientifique", "chief scientist", "same"),
    ("scientifique en chef", "directeur scientifique (scientifique en chef)", "same"),
    ("directeur scientifique", "directrice scientifique", "same"),
    ("PDG", "directeur général (PDG)", "same"),
    ("cofondateur et directeur général (PDG)", "PDG", "same"),
    ("DRH", "directrice des ressources humaines du groupe", "same"),
    ("head of engineering", "responsable de l’ingénierie", "same"),
    ("directeur de la fabrication", "responsable de la fabrication", "same"),
    ("président-directeur général", "président", "narrower"),
    ("directrice financière France", "directeur financier", "narrower"),
    ("directeur", "directeur financier", "broader"),
    ("responsable", "directrice de l’IA", "broader"),
    ("patron", "PDG", "broader"),
    ("scientifique en IA", "directeur scientifique de l’IA (scientifique en chef)", "broader"),
    ("responsable de l’ingénierie", "directeur scientifique", "unrelated"),
    ("responsable de l’ingénierie", "directeur de la recherche", "unrelated"),
    ("directeur de la flotte", "directeur financier", "unrelated"),
    ("ministre de l’Économie", "ministre du Travail", "unrelated"),
    ("entraîneur principal", "entraîneur adjoint", "disjoint"),
    ("entraîneur principal", "l’adjoint de l’entraîneur principal", "disjoint"),
    ("vice-président", "présidente", "disjoint"),
    ("directrice générale adjointe", "PDG", "disjoint"),
    ("maire", "premier adjoint", "disjoint"),
    ("délégué syndical", "directeur de l’usine", "disjoint"),
    ("secrétaire d’État au Numérique", "ministre du Numérique", "disjoint"),
    ("président", "directeur général", "exclusive-rank"),
    ("président du directoire", "PDG", "exclusive-rank"),
    # A quality that goes with any office says nothing against one.
    ("cofondateur", "PDG", "unknown"),
    ("administratrice", "directrice scientifique", "unknown"),
    ("actionnaire", "directeur technique", "unknown"),
    ("magicien en chef", "PDG", "unknown"),
]


@pytest.mark.parametrize(("a", "b", "relation"), RELATED)
def test_how_two_wordings_stand(a: str, b: str, relation: str) -> None:
    assert ROLES.relate(a, b) == relation
    mirrored = {"narrower": "broader", "broader": "narrower"}
    assert ROLES.relate(b, a) == mirrored.get(relation, relation)


@pytest.mark.parametrize("role", sorted(ROLES.by_id))
def test_a_role_is_the_same_in_both_genders(role: str) -> None:
    entry = ROLES.by_id[role]
    assert ROLES.relate(entry.masculine, entry.feminine) == "same"
    assert not ROLES.above(entry) & entry.disjoint, "a role cannot exclude what it is"


def test_the_taxonomy_is_wide_enough() -> None:
    assert len(ROLES.by_id) >= 160
    assert sum(role.exclusive for role in ROLES.by_id.values()) >= 40


def test_forms_hold_both_numbers_and_genders() -> None:
    for form in ("directrices financieres", "pdg", "vice-presidente", "vice presidents", "chefs de projet"):
        assert form in ROLES.forms


@pytest.mark.parametrize(
    ("text", "founder"),
    [("PDG et cofondatrice", True), ("fondateur", True), ("PDG", False), ("fondu", False)],
)
def test_founders_are_told_apart(text: str, founder: bool) -> None:
    assert ROLES.is_founder(text) is founder


def test_plurals_agree_with_the_dictionary() -> None:
    """The loader forms plurals by rule, to start fast; the dictionary has the last word here."""
    heads = {
        role.masculine.split()[0] for role in ROLES.by_id.values() if "-" not in role.masculine.split()[0]
    }
    heads |= {
        role.feminine.split()[0] for role in ROLES.by_id.values() if "-" not in role.feminine.split()[0]
    }
    assert {h: title_plural(h) for h in sorted(heads)} == {h: plural(h) for h in sorted(heads)}


@pytest.mark.parametrize(
    ("one", "other"),
    [("P.-D.G.", "PDG"), ("vice-président", "Vice Président"), ("l’ingénierie", "L'INGÉNIERIE")],
)
def test_spellings_share_a_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (["a,maître,maîtresse,,,z,,,"], "rôle inconnu"),
        (["a,maître,maîtresse,,,,,peut-être,"], "status"),
        (["a,maître,maîtresse,,,,,,", "b,maître,cheffe,,,,,,"], "désigne déjà"),
        (["a,maître,maîtresse,,,,,,", "a,valet,valette,,,,,,"], "déjà pris"),
        (["a,maître,maîtresse,,,b,,,", "b,valet,valette,,,a,,,"], "boucle"),
    ],
)
def test_a_malformed_taxonomy_is_refused(tmp_path: Path, rows: list[str], said: str) -> None:
    path = tmp_path / "roles.csv"
    path.write_text("\n".join((",".join(COLUMNS), *rows)) + "\n", encoding="utf-8")
    with pytest.raises(InvalidInput, match=said):
        read_roles(path)
