"""Why an input is refused: the value, the problem, the way out, as French sentences ready to show."""

from __future__ import annotations

import re

from kg.errors import InvalidInput

# A long investigation is 60,000 characters; what is larger than this is no article but a mistake.
MAX_BYTES = 20_000_000
FORMATS = ".txt, .md, .html ou .jsonl"


def empty(name: str) -> InvalidInput:
    return _refusal(f"« {name} » est vide ; donnez le texte d’un article en français.")


def no_sentence(name: str) -> InvalidInput:
    return _refusal(
        f"« {name} » ne contient aucune phrase d’article, seulement ce qui l’entoure (boutons, renvois, "
        "commentaires) ; donnez le texte de l’article lui-même."
    )


def too_long(name: str, size: int) -> InvalidInput:
    return _refusal(
        f"« {name} » est trop long ({size / 1e6:.0f} Mo, pour un maximum de {MAX_BYTES // 1_000_000} Mo) ; "
        "donnez un article par fichier, ou un fichier .jsonl d’un article par ligne."
    )


def binary(name: str, what: str = "un fichier binaire") -> InvalidInput:
    return _refusal(f"« {name} » est {what}, pas du texte ; donnez un fichier {FORMATS}.")


def bad_encoding(name: str, declared: str = "") -> InvalidInput:
    problem = f"s’annonce en {declared} mais n’en est pas" if declared else "n’est pas de l’UTF-8 valide"
    return _refusal(f"« {name} » {problem} ; enregistrez-le en UTF-8 et redonnez-le.")


def not_french(name: str, language: str) -> InvalidInput:
    return _refusal(f"« {name} » n’est pas en français ({language}) ; donnez un article en français.")


def not_markup(name: str) -> InvalidInput:
    return _refusal(f"« {name} » n’est pas une page HTML : aucune balise ; donnez-la comme texte (.txt).")


def no_body(name: str) -> InvalidInput:
    return _refusal(
        f"« {name} » est une page sans texte d’article ; donnez la page de l’article, ou son texte."
    )


def not_json(name: str, line: str) -> InvalidInput:
    return _refusal(
        f"{name} : « {_shown(line)} » n’est pas un objet JSON ; écrivez un objet « {{…}} » par ligne."
    )


def not_a_string(name: str, field: str) -> InvalidInput:
    return _refusal(f"{name} : le champ « {field} » doit être du texte ; mettez-le entre guillemets.")


def no_text(name: str) -> InvalidInput:
    return _refusal(f"{name} : ni « text » ni « html » ; donnez le texte de l’article dans l’un des deux.")


def not_a_date(name: str, value: str) -> InvalidInput:
    return _refusal(
        f"{name} : « {_shown(value)} » n’est pas une date ; écrivez-la 2024, 2024-03 ou 2024-03-28."
    )


def no_path(name: str) -> InvalidInput:
    return _refusal(f"« {name} » n’existe pas ; vérifiez le chemin.")


def unreadable(name: str, why: str) -> InvalidInput:
    return _refusal(f"« {name} » ne peut pas être lu ({why}) ; vérifiez vos droits sur ce fichier.")


def unknown_extension(name: str) -> InvalidInput:
    return _refusal(f"« {name} » : extension inconnue ; donnez un fichier {FORMATS}.")


def nothing_inside(name: str) -> InvalidInput:
    return _refusal(f"« {name} » est un dossier sans aucun fichier {FORMATS} ; vérifiez le chemin.")


def _shown(value: str) -> str:
    value = " ".join(value.split())
    return value if len(value) <= 60 else value[:60] + "…"


def _refusal(message: str) -> InvalidInput:
    """French spacing: no-break within quotes and before a colon, narrow before a semicolon."""
    spaced = re.sub(r"« ", "«\u00a0", message).replace(" »", "\u00a0»")
    return InvalidInput(spaced.replace(" :", "\u00a0:").replace(" ;", "\u202f;"))
