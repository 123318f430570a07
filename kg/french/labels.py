"""Numbers that count nothing: years, hours, scores, ranks, articles of law, model names, addresses."""

from __future__ import annotations

import re

from kg.french.nouns import is_common_word, parts_of_speech
from kg.french.numerals import Numeral
from kg.french.units import Unit

_MONTHS = "janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre"
_STUCK_AFTER = re.compile(
    rf"(?:er|re|e|è?me|nde?|h|°|[-–/:]\d|\.\d|h\d)(?![A-Za-zÀ-ÿ])|(?:er)? (?:{_MONTHS})(?![\w])|h\d",
    re.IGNORECASE,
)
_STUCK_BEFORE = re.compile(r"[#/:=_@+]$|[A-Za-zÀ-ÿ0-9][\w.']*[-–]$|\d[,.:]$")
_NAMED_BEFORE = re.compile(
    r"(?:\b(?:articles?|loi|pages?|p\.|chapitre|version|top|salle|ligne|porte|route|place|rang|groupe|niveau|phase|"
    r"étape|tome|volume|épisode|saison|acte|titre|alinéa|décret|directive|numéros?|vol|canal|chaîne|formule|"
    r"catégorie|classe|lot|scénario|opus|édition)|n°|n[o°]|nº) ?$",
    re.IGNORECASE,
)
# A capitalised or mixed-case word: « Falcon 9 », « CAC 40 », « iPhone 15 ».
_NAME_BEFORE = re.compile(r"(?<![\w'-])(?P<name>[\w.-]*[A-ZÀ-Þ][\w.-]*) $")
_YEAR_BEFORE = re.compile(
    r"\b(?:en|an|année|fin|début|mi|depuis|dès|d'ici|d'ici à|jusqu'en|jusqu'à|exercice|saison|été|automne|"
    rf"hiver|printemps|avant|après|pour|de|à|et|ou|horizon|courant|vers|l'an|millésime|{_MONTHS})[ -]$",
    re.IGNORECASE,
)
_CLOCK_BEFORE = re.compile(r"\b(?:à|le|vers|dès|avant|après|jusqu'à|d'ici|entre|et|depuis) $", re.IGNORECASE)
_CLOCK_AFTER = re.compile(r" à \d{1,2} heures")
_SINGULAR_BEFORE = re.compile(r"\b(?:une?|la|le|cette|ce|cet) $", re.IGNORECASE)
_DAY_LIST = re.compile(rf" (?:et|au|à|ou|-) \d{{1,2}}(?:er)? (?:{_MONTHS})\b", re.IGNORECASE)


def is_stuck(text: str, numeral: Numeral) -> bool:
    """Whether letters, dashes or slashes make it part of a longer sign: « 2e », « 3-1 », « 28/03 »."""
    if _STUCK_AFTER.match(text, numeral.end) or _DAY_LIST.match(text, numeral.end):
        return True
    return _STUCK_BEFORE.search(text, max(0, numeral.start - 24), numeral.start) is not None


def is_label(text: str, numeral: Numeral, unit: Unit | None) -> bool:
    """Whether the words before it make it a name, a rank, a year or an hour."""
    before = text[max(0, numeral.start - 32) : numeral.start]
    if looks_like_year(numeral) and (unit is None or unit.kind == "count"):
        return unit is None or _YEAR_BEFORE.search(before) is not None
    if unit is not None and unit.unit == "heures" and numeral.value <= 24:
        return _is_clock(text, before, unit)
    if unit is not None and unit.kind != "count":
        return False
    # « une 365 GT », « la 5 portes »: one thing called by its number.
    if numeral.scale == 1 and numeral.value >= 2 and _SINGULAR_BEFORE.search(before):
        return True
    return _NAMED_BEFORE.search(before) is not None or _follows_name(text, before, numeral, unit)


def _is_clock(text: str, before: str, unit: Unit) -> bool:
    """« à 20 heures », « de 8 heures à 20 heures », but not « 24 heures sur 24 »."""
    if text.startswith(" sur", unit.end):
        return False
    return _CLOCK_BEFORE.search(before) is not None or _CLOCK_AFTER.match(text, unit.end) is not None


def _follows_name(text: str, before: str, numeral: Numeral, unit: Unit | None) -> bool:
    match = _NAME_BEFORE.search(before) if _is_plain(text, numeral) else None
    if match is None or (match["name"].istitle() and is_common_word(match["name"])):
        return False
    # « En Bretagne 300 salariés » counts, « des Altaïs 15 vendus » does not.
    return unit is None or numeral.value < 20 or parts_of_speech(unit.unit) != {"noun"}


def looks_like_year(numeral: Numeral) -> bool:
    """Four figures without a separator, of the last thousand years."""
    return numeral.scale == 1 and numeral.end - numeral.start == 4 and 1000 <= numeral.value <= 2100


def _is_plain(text: str, numeral: Numeral) -> bool:
    """Figures without separator or multiplier, as in the name of a model."""
    return text[numeral.start : numeral.end].replace(".", "").isdigit() and numeral.value < 10_000
