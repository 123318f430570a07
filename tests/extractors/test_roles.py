"""Titles to claims: who holds what where, former and planned, and the sentences that must yield nothing."""

import pytest

from kg.model import Claim
from tests.extractors.readings import claims

Row = tuple[str, str, str, str]
# Sentence → (person, predicate, organisation, role) of its claims.
SAID: list[tuple[str, list[Row]]] = [
    ("Anne Durand, présidente de Solveo, a parlé.", [("Anne Durand", "holdsRole", "Solveo", "présidente")]),
    (
        "La présidente de Solveo, Anne Durand, a parlé.",
        [("Anne Durand", "holdsRole", "Solveo", "présidente")],
    ),
    ("La présidente de Solveo Anne Durand a parlé.", [("Anne Durand", "holdsRole", "Solveo", "présidente")]),
    ("Anne Durand (PDG de Solveo) a parlé.", [("Anne Durand", "holdsRole", "Solveo", "PDG")]),
    ("Anne Durand, 52 ans, PDG de Solveo, a parlé.", [("Anne Durand", "holdsRole", "Solveo", "PDG")]),
    ("Paul Astier (LR), maire de Lille, a parlé.", [("Paul Astier", "holdsRole", "Lille", "maire")]),
    ("Anne Durand est devenue directrice de Solveo.", [("Anne Durand", "holdsRole", "Solveo", "directrice")]),
    (
        "Paul Astier a été nommé directeur général de Solveo.",
        [("Paul Astier", "holdsRole", "Solveo", "directeur général")],
    ),
    (
        "Chez Solveo, le directeur général Paul Astier se tait.",
        [("Paul Astier", "holdsRole", "Solveo", "directeur général")],
    ),
    # Beyond a clause about its subject; beyond a sentence that names nobody.
    (
        "Anne Durand, qui pilote l’essai, est devenue directrice de Solveo.",
        [("Anne Durand", "holdsRole", "Solveo", "directrice")],
    ),
    (
        "Solveo a perdu 3 millions d’euros. Le plan est arrivé à son terme. "
        "Son président, Paul Astier, exclut de vendre Ternox.",
        [("Paul Astier", "holdsRole", "Solveo", "président")],
    ),
    ("Solveo, dont le PDG Paul Astier se tait, recrute.", [("Paul Astier", "holdsRole", "Solveo", "PDG")]),
    (
        "Solveo recrute, assure sa présidente, Anne Durand.",
        [("Anne Durand", "holdsRole", "Solveo", "présidente")],
    ),
    (
        "Anne Durand et Paul Astier, cofondateurs de Solveo, ont parlé.",
        [("Anne Durand", "founded", "Solveo", ""), ("Paul Astier", "founded", "Solveo", "")],
    ),
    (
        "Les cogérants de Solveo, Anne Durand et Paul Astier, ont parlé.",
        [
            ("Anne Durand", "holdsRole", "Solveo", "cogérants"),
            ("Paul Astier", "holdsRole", "Solveo", "cogérants"),
        ],
    ),
    (
        "Anne Durand, fondatrice et présidente de Solveo, a parlé.",
        [("Anne Durand", "founded", "Solveo", ""), ("Anne Durand", "holdsRole", "Solveo", "présidente")],
    ),
    (
        "L’ancien PDG de Solveo et cofondateur de Brival Paul Astier a parlé.",
        [("Paul Astier", "founded", "Brival", ""), ("Paul Astier", "holdsRole", "Solveo", "PDG")],
    ),
    (
        "Anne Durand, cheffe du service de cardiologie, a parlé.",
        [("Anne Durand", "holdsRole", "service de cardiologie", "cheffe du service de cardiologie")],
    ),
    ("Le délégué CGT Paul Astier a parlé.", [("Paul Astier", "holdsRole", "CGT", "délégué")]),
    ("Paul Astier, salarié de Solveo, a parlé.", [("Paul Astier", "worksFor", "Solveo", "")]),
]
SILENT = [
    "Le conseiller du maire de Lille, Paul Astier, a parlé.",
    "Paul Astier et le président de Solveo ont parlé.",
    "Selon Paul Astier, les analystes de Solveo se trompent.",
    "Selon Paul Astier, un habitué, les analystes de Solveo se trompent.",
    "Pour le porte-parole de Solveo, le président se trompe.",
    "Son avocat Paul Astier a parlé.",
    "Le ministre a parlé.",
    "Le président, élu hier, a parlé.",
    "Paul Astier, directeur d’une usine, a parlé.",
    "En Asie du Sud, observe l’épidémiologiste Paul Astier, rien ne change.",
    "Les candidats à la succession du maire, Paul Astier et Anne Durand, ont débattu.",
    "Paul Astier connaît un directeur de Solveo.",
    "Solveo cherche un directeur général.",
    "Le président de Solveo a parlé.",
    "Solveo a reçu Paul Astier, un client fidèle.",
    "L’agence et son président se taisent.",
]


def told(found: tuple[Claim, ...]) -> list[Row]:
    kinds = {"holdsRole", "founded", "worksFor"}
    rows = (
        (c.subject.label, c.predicate, c.object.label, str(c.qualifiers.get("role", "")))
        for c in found
        if c.predicate in kinds
    )
    return sorted(rows)


@pytest.mark.parametrize(("sentence", "expected"), SAID)
def test_who_holds_what(sentence: str, expected: list[Row]) -> None:
    assert told(claims(sentence)) == expected


@pytest.mark.parametrize("sentence", SILENT)
def test_nothing_is_invented(sentence: str) -> None:
    assert told(claims(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "former", "modality"),
    [
        ("L’ancien PDG de Solveo, Paul Astier, a parlé.", True, "asserted"),
        ("Paul Astier, ex-directeur général de Solveo, a parlé.", True, "asserted"),
        ("Paul Astier, alors directeur général de Solveo, a signé.", True, "asserted"),
        ("Paul Astier était directeur de Solveo.", True, "asserted"),
        ("La future patronne de Solveo, Anne Durand, a parlé.", False, "planned"),
        ("Le PDG de Solveo, Paul Astier, a parlé.", False, "asserted"),
    ],
)
def test_former_and_future(sentence: str, former: bool, modality: str) -> None:
    (claim,) = [c for c in claims(sentence) if c.predicate == "holdsRole"]
    assert (claim.qualifiers.get("former", False), claim.modality) == (former, modality)


@pytest.mark.parametrize(
    ("lines", "organisation"),
    [
        (("Solveo recrute.", "Le PDG du groupe, Paul Astier, a parlé."), "Solveo"),
        (("Solveo recrute.", "Son directeur, Paul Astier, a parlé."), "Solveo"),
        (
            ("Solveo a vu Brival.", "Le directeur de l’entreprise bretonne de thé, Paul Astier, part."),
            None,
        ),
        (("Le club de Bréval a gagné.", "Le président du parti, Paul Astier, a parlé."), None),
    ],
)
def test_the_organisation_is_looked_for_around(lines: tuple[str, ...], organisation: str | None) -> None:
    found = [c.object.label for c in claims(*lines) if c.predicate in {"holdsRole", "founded"}]
    assert found == ([organisation] if organisation else [])


def test_a_title_recalls_the_one_just_spoken_of() -> None:
    found = claims(
        "Paul Astier réorganise Solveo.",
        "Paul Astier n’a rien dit de plus. Le PDG de Solveo recrute.",
    )
    assert told(found) == [("Paul Astier", "holdsRole", "Solveo", "PDG")]


def test_a_title_recalls_nobody_when_its_holder_is_named() -> None:
    found = claims("Paul Astier a vu Solveo.", "Paul Astier est venu. Le trésorier de Solveo, Xyl Brx, part.")
    assert ("Paul Astier", "holdsRole", "Solveo", "trésorier") not in told(found)
