"""Titles and what follows them: the role as written, former or future, organisation, field, unit."""

import pytest

from tests.extractors.casts import readings

# Sentence → (role as written, organisation) of each title.
TITLES = [
    ("Anne Durand, présidente de Solveo, parle.", [("présidente", "Solveo")]),
    ("Le directeur général délégué de Solveo parle.", [("directeur général délégué", "Solveo")]),
    ("La directrice par intérim de Solveo parle.", [("directrice par intérim", "Solveo")]),
    ("Le responsable de l’ingénierie de Solveo parle.", [("responsable de l'ingénierie", "Solveo")]),
    ("La Première ministre de l’Alberta parle.", [("Première ministre", "Alberta")]),
    ("Le PDG du groupe Solveo parle.", [("PDG", "Solveo")]),
    ("L’analyste du cabinet de conseil Orsane parle.", [("analyste", "Orsane")]),
    ("Le délégué de la filière du groupe public Orsane parle.", [("délégué de la filière", "Orsane")]),
    ("La présidente de la fédération Ternox parle.", [("présidente", "Ternox")]),
    ("Le délégué CGT parle.", [("délégué", "CGT")]),
    ("Le maire PS de Lille parle.", [("maire", "Lille")]),
    ("La députée (LFI) du Nord parle.", [("députée", "Nord")]),
    ("Le responsable du Lesotho à l’Institut Orsane parle.", [("responsable du Lesotho", "Institut Orsane")]),
    (
        "La directrice du service Relations clients à la FDJ parle.",
        [("directrice du service Relations clients", "FDJ")],
    ),
    ("Le ministre du Travail parle.", [("ministre du Travail", "ministère du Travail")]),
    (
        "La ministre de la Transition écologique et solidaire parle.",
        [
            (
                "ministre de la Transition écologique et solidaire",
                "ministère de la Transition écologique et solidaire",
            )
        ],
    ),
    (
        "Le ministre de l’Économie et des Finances parle.",
        [("ministre de l'Économie et des Finances", "ministère de l'Économie et des Finances")],
    ),
    ("Le secrétaire d’État au Budget parle.", [("secrétaire d'État au Budget", "ministère du Budget")]),
    (
        "Le ministre canadien de la Santé parle.",
        [("ministre canadien de la Santé", "ministère de la Santé (Canada)")],
    ),
    ("Le directeur de l’usine parle.", [("directeur de l'usine", None)]),
    ("Le conseiller du maire de Lille parle.", [("conseiller", None), ("maire", "Lille")]),
]
NONE = [
    "Elle préside Solveo.",
    "La direction de Solveo se tait.",
    "Le chef-d’œuvre de Solveo est ici.",
    "Solveo recrute.",
]


@pytest.mark.parametrize(("sentence", "expected"), TITLES)
def test_a_title_and_its_organisation(sentence: str, expected: list[tuple[str, str | None]]) -> None:
    (reading,) = readings(sentence)
    found = [(t.text, t.organization.label if t.organization else None) for t in reading.titles]
    assert found == expected


@pytest.mark.parametrize("sentence", NONE)
def test_no_title(sentence: str) -> None:
    (reading,) = readings(sentence)
    assert reading.titles == []


@pytest.mark.parametrize(
    ("sentence", "former", "future"),
    [
        ("L’ancien PDG de Solveo parle.", True, False),
        ("L’ex-PDG de Solveo parle.", True, False),
        ("L’ex-directrice générale de Solveo parle.", True, False),
        ("Le futur PDG de Solveo parle.", False, True),
        ("La prochaine présidente de Solveo parle.", False, True),
        ("Le nouveau PDG de Solveo parle.", False, False),
    ],
)
def test_when_an_office_is_held(sentence: str, former: bool, future: bool) -> None:
    (reading,) = readings(sentence)
    assert [(t.former, t.future) for t in reading.titles] == [(former, future)]


def test_a_title_inside_another_is_nested() -> None:
    (reading,) = readings("Le conseiller du maire de Lille parle.")
    assert [t.nested for t in reading.titles] == [False, True]
