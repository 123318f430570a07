"""What readers see: spaces, guillemets, apostrophes; slugs and cuts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.french.typography import slugify, smart_truncate, typeset


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("L'accord: signé", "L’accord\u00a0: signé"),
        ("Vraiment? Oui!", "Vraiment\u202f? Oui\u202f!"),
        ('Il dit "oui" ; puis rien...', "Il dit «\u00a0oui\u00a0»\u202f; puis rien…"),
        ("Il dit “oui” hier", "Il dit «\u00a0oui\u00a0» hier"),
        ('« Il a dit "non" »', "«\u00a0Il a dit “non”\u00a0»"),
        ("340 000 postes, 20% et 12 €", "340\u202f000 postes, 20\u00a0% et 12\u00a0€"),
        ("14 milliards et 1 200 000 euros", "14\u00a0milliards et 1\u202f200\u202f000 euros"),
        ("M. Roux  part .", "M.\u00a0Roux part."),
        # Names, addresses and hours keep their marks.
        ("Zibo! a racheté Marest", "Zibo! a racheté Marest"),
        ("voir https://exemple.fr/a?b=1 à 06:44", "voir https://exemple.fr/a?b=1 à 06:44"),
        ("en 2023 300 salariés", "en 2023 300 salariés"),
    ],
)
def test_typeset(text: str, printed: str) -> None:
    assert typeset(text) == printed


@given(st.text(alphabet="aé L’'\"«»“”:;!?.,% \u00a0\u202f€0123456789\n(-", max_size=40))
def test_typeset_is_idempotent(text: str) -> None:
    assert typeset(typeset(text)) == typeset(text)


def test_slugify() -> None:
    assert slugify("L’IA : la ruée vers les talents d’Oxalis") == "ia-la-ruee-vers-les-talents-oxalis"
    assert slugify("Une très longue histoire de recrutement", 20) == "une-tres-longue"
    assert slugify("«»") == ""


@pytest.mark.parametrize(
    ("text", "n", "cut"),
    [
        ("court", 10, "court"),
        ("Le groupe supprime des postes", 24, "Le groupe supprime…"),
        ("Le conseil de la banque", 17, "Le conseil…"),
        ("Oxalis, le géant", 8, "Oxalis…"),
        ("anticonstitutionnellement", 10, "anticonst…"),
    ],
)
def test_smart_truncate(text: str, n: int, cut: str) -> None:
    assert smart_truncate(text, n) == cut


@given(st.text(max_size=60), st.integers(2, 40))
def test_smart_truncate_fits(text: str, n: int) -> None:
    assert len(smart_truncate(text, n)) <= n
