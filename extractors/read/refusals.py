"""Why an input is refused: the value, the problem, the way out, as French sentences ready to show."""

from __future__ import annotations

from kg.errors import InvalidInput
from kg.french.typography import typeset
from kg.model import Refusal

# A long investigation is 60,000 characters; what is larger than this is no article but a mistake.
MAX_BYTES = 20_000_000
FORMATS = ".txt, .md, .html ou .jsonl"
LANGUAGES = {"en": "en anglais", "other": "dans une autre langue"}


def empty(name: str) -> InvalidInput:
    return _refusal("« {name} » est vide ; donnez le texte d’un article en français.", name)


def no_sentence(name: str) -> InvalidInput:
    return _refusal(
        "« {name} » ne contient aucune phrase d’article, seulement ce qui l’entoure (boutons, renvois, "
        "commentaires) ; donnez le texte de l’article lui-même.",
        name,
    )


def too_long(name: str, size: int) -> InvalidInput:
    return _refusal(
        "« {name} » est trop long ({size} Mo, au plus {limit} Mo) ; donnez un article par fichier, "
        "ou un fichier .jsonl d’un article par ligne.",
        name,
        size=f"{size / 1e6:.0f}",
        limit=f"{MAX_BYTES // 1_000_000}",
    )


def binary(name: str, what: str = "un fichier binaire") -> InvalidInput:
    return _refusal("« {name} » est {what}, pas du texte ; donnez un fichier {formats}.", name, what=what)


def damaged(name: str) -> InvalidInput:
    return _refusal(
        "« {name} » contient des caractères de contrôle, il est binaire ou abîmé ; donnez du texte, une "
        "page HTML ou des lignes JSON.",
        name,
    )


def bad_encoding(name: str, declared: str = "") -> InvalidInput:
    problem = f"s’annonce en {declared} mais n’en est pas" if declared else "n’est pas de l’UTF-8 valide"
    return _refusal("« {name} » {problem} ; enregistrez-le en UTF-8 et redonnez-le.", name, problem=problem)


def not_french(name: str, language: str) -> InvalidInput:
    return _refusal(
        "« {name} » n’est pas en français, il semble écrit {language} ; donnez un article en français.",
        name,
        language=LANGUAGES.get(language, language),
    )


def not_markup(name: str) -> InvalidInput:
    return _refusal("« {name} » n’est pas une page HTML : aucune balise ; donnez-la comme texte.", name)


def no_body(name: str) -> InvalidInput:
    return _refusal(
        "« {name} » est une page sans texte d’article ; donnez la page de l’article, ou son texte.", name
    )


def not_json(name: str, line: str) -> InvalidInput:
    return _refusal(
        "« {name} » : « {value} » n’est pas un objet JSON ; écrivez un objet « {{…}} » par ligne.",
        name,
        value=line,
    )


def not_a_string(name: str, field: str) -> InvalidInput:
    return _refusal(
        "« {name} » : le champ « {value} » doit être du texte ; mettez-le entre guillemets.",
        name,
        value=field,
    )


def no_text(name: str) -> InvalidInput:
    return _refusal(
        "« {name} » n’a ni « text » ni « html » ; donnez le texte de l’article dans l’un des deux.", name
    )


def is_no_text(refusal: Refusal) -> bool:
    """Whether a line of a batch was refused for having no article in it."""
    return refusal.reason == str(no_text(refusal.name))


def no_article(name: str) -> InvalidInput:
    return _refusal(
        "« {name} » ne contient aucun article : aucune de ses lignes n’a « text » ni « html » ; "
        "retirez-le du dossier ou complétez-le.",
        name,
    )


def not_a_date(name: str, value: str) -> InvalidInput:
    return _refusal(
        "« {name} » : « {value} » n’est pas une date ; écrivez-la par exemple 2024, 2024-03 ou 2024-03-28.",
        name,
        value=value,
    )


def no_path(name: str) -> InvalidInput:
    return _refusal("« {name} » n’existe pas ; vérifiez le chemin.", name)


def unreadable(name: str, why: str) -> InvalidInput:
    return _refusal("« {name} » ne peut pas être lu ({why}) ; vérifiez vos droits.", name, why=why)


def unknown_extension(name: str) -> InvalidInput:
    return _refusal("« {name} » : extension inconnue ; donnez un fichier {formats}.", name)


def nothing_inside(name: str) -> InvalidInput:
    return _refusal("« {name} » est un dossier sans aucun fichier {formats} ; vérifiez le chemin.", name)


def _refusal(template: str, name: str, *, value: str = "", **others: str) -> InvalidInput:
    """The sentence is typeset before its values are put in: a path stays as it is."""
    value = " ".join(value.split())
    shown = value if len(value) <= 60 else value[:60] + "…"
    return InvalidInput(typeset(template).format(name=name, value=shown, formats=FORMATS, **others))
