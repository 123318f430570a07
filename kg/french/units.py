"""What a number counts: currencies, percentages, durations, measures, or the French noun that follows it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from kg.french.lexicon import load_lexicon
from kg.french.nouns import number_of, parts_of_speech, plural

Kind = Literal["money", "count", "percent", "years", "duration", "number", "date-like"]

_MONEY = {
    "euro": "EUR", "dollar": "USD", "dollar américain": "USD", "dollar us": "USD", "dollar canadien": "CAD",
    "dollar australien": "AUD", "dollar de hong kong": "HKD", "dollar singapourien": "SGD",
    "dollar taïwanais": "TWD", "livre sterling": "GBP", "livre turque": "TRY", "livre égyptienne": "EGP",
    "franc suisse": "CHF", "franc cfa": "XOF", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "rouble": "RUB", "roupie": "INR", "won": "KRW", "couronne suédoise": "SEK", "couronne norvégienne": "NOK",
    "couronne danoise": "DKK", "couronne tchèque": "CZK", "zloty": "PLN", "réal": "BRL", "real": "BRL",
    "riyal": "SAR", "dirham": "AED", "shekel": "ILS", "peso": "MXN", "dong": "VND", "forint": "HUF",
    "rand": "ZAR", "eur": "EUR", "usd": "USD", "gbp": "GBP", "chf": "CHF", "jpy": "JPY", "cny": "CNY",
    "cad": "CAD",
}  # fmt: skip
SIGNS = {
    "€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "US$": "USD", "$US": "USD", "$ US": "USD", "CA$": "CAD",
    "C$": "CAD", "$CA": "CAD", "$ CA": "CAD", "A$": "AUD", "HK$": "HKD", "₹": "INR", "₽": "RUB", "₩": "KRW",
}  # fmt: skip
_TIMES = {
    "an": "ans", "année": "ans", "mois": "mois", "semaine": "semaines", "jour": "jours", "heure": "heures",
    "minute": "minutes", "seconde": "secondes", "siècle": "siècles", "trimestre": "trimestres",
}  # fmt: skip
_MEASURES = (
    "km/h|km²|km2|km|m²|m2|m³|m3|cm|mm|kg|kWh|MWh|GWh|TWh|kW|MW|GW|TW|Ko|Mo|Go|To|Po|kHz|MHz|GHz|°C|°F|°|nm|"
    "FLOPS|téraflops|pétaflops|ha"
)


def _plural_words(names: list[str]) -> str:
    """Longest first, each word with an optional plural."""
    ordered = sorted(names, key=len, reverse=True)
    return "|".join(" ".join(re.escape(word) + "[sx]?" for word in name.split()) for name in ordered)


_CURRENCY = re.compile(rf" (?:d[e'] ?)?({_plural_words(list(_MONEY))})(?![\w-])", re.IGNORECASE)
_SIGN = re.compile(
    rf" ?(?:de )?({'|'.join(re.escape(s) for s in sorted(SIGNS, key=len, reverse=True))})(?!\w)"
)
_PERCENT = re.compile(r" ?%| ?(?:pour ?cents?|pour-cent|p\. ?100|pct)(?!\w)", re.IGNORECASE)
_TIME = re.compile(r" (?:d[e'] ?)?(ans?|années?|mois|semaines?|jours?|heures?|minutes?|secondes?|siècles?|"
                   r"trimestres?)(?![\w-])")  # fmt: skip
_MEASURE = re.compile(rf" ?(?:d[e'] ?)?({_MEASURES})(?![\w-])")
_POINTS = re.compile(r" points?(?: de (?:pourcentage|base))?(?![\w-])")
_TOKEN = re.compile(r" (d[e'] ?)?([^\W\d_][\w-]+)(?!')")
# « 2 000 suppressions de postes » counts posts.
_ACT = re.compile(r"(?:suppression|création|perte|destruction)s d(?:e |')(?=\w)")
# Adjectives that stand before a noun and say nothing of what is counted.
_BEFORE_NOUN = frozenset(
    (
        "autres", "nouveaux", "nouvelles", "jeunes", "grands", "grandes", "petits", "petites", "anciens",
        "anciennes", "principaux", "principales", "meilleurs", "meilleures", "premiers", "premières",
        "derniers", "dernières", "gros", "grosses", "vieux", "vieilles", "prochains", "prochaines",
        "différents", "différentes",
        "simples", "seuls", "seules", "bons", "bonnes", "hauts", "hautes", "mêmes", "vrais",
        "vraies", "très", "plus", "actuels", "actuelles", "potentiels", "potentielles", "éventuels",
        "éventuelles",
        "futurs", "futures", "longs", "longues", "courts", "courtes", "célèbres", "importants", "importantes",
        "énormes", "rares", "divers", "diverses", "multiples", "fameux", "fameuses", "véritables", "présumés",
        "présumées", "beaux", "belles", "magnifiques", "lourds", "lourdes", "puissants", "puissantes",
    )
)  # fmt: skip
# « 200 Ukrainiens », but not « 300 Airbus » nor « les 24 Heures ».
_PEOPLE = re.compile(
    r"(?:[aoi]is|ains|i?ens|[ée]ens|ands|ards|ites|[ao]ises|aines|i?ennes|éennes|istes|andes|ins|ols|oles|ques|sses|"
    r"Belges|Russes|Turcs|Turques|Grecs|Grecques|Arabes|Corses|Bulgares|Serbes|Croates|Kurdes|Slaves)$"
)
# What follows the noun and names it further: « GPU Nvidia H100 ».
_NAMES = re.compile(r"(?: (?:[A-Z][\w-]*|[A-Za-z]+\d[\w-]*)){1,4}")
# Plural nouns by the lexicon that after a number are something else in the press.
_NO_NOUNS = frozenset(
    ("contre", "avant", "après", "vers", "dès", "pour", "près", "puis", "tous", "toutes", "et")
)


@dataclass(frozen=True, slots=True)
class Unit:
    """`head_end` is where the noun itself ends; `end` takes in the names that follow it."""

    end: int
    unit: str
    kind: Kind


def read_unit(text: str, end: int, value: float, *, scaled: bool) -> Unit | None:
    """The unit right after a numeral ending at `end`, normalised (EUR, %, ans, postes…), or None.

    `scaled`: after « millions » and the like the noun comes with « de ».
    """
    if match := _PERCENT.match(text, end):
        return Unit(match.end(), "%", "percent")
    if match := _SIGN.match(text, end):
        return Unit(match.end(), SIGNS[match[1]], "money")
    if match := _CURRENCY.match(text, end):
        return Unit(match.end(), _MONEY[_singular_words(match[1])], "money")
    if match := _TIME.match(text, end):
        unit = _TIMES[match[1].lower() if match[1] == "mois" else match[1].lower().removesuffix("s")]
        return Unit(match.end(), unit, "years" if unit == "ans" else "duration")
    if match := _POINTS.match(text, end):
        return Unit(match.end(), "points", "count")
    if match := _MEASURE.match(text, end):
        return Unit(match.end(), match[1], "count")
    return _noun(text, end, value, scaled=scaled)


def _singular_words(name: str) -> str:
    words = (w if w.lower() in _MONEY else w.rstrip("sx") or w for w in name.lower().split())
    return " ".join(words)


def _noun(text: str, end: int, value: float, *, scaled: bool) -> Unit | None:
    position = end
    if match := _ACT.match(text, end + 1) if text.startswith(" ", end) else None:
        position = match.end() - 1
        token = re.compile(r"[ ']([^\W\d_][\w-]*)").match(text, position)
        if token is not None and "noun" in parts_of_speech(token[1].lower()):
            return Unit(token.end(), _as_plural(token[1]), "count")
        position = end
    for _ in range(3):
        token = _TOKEN.match(text, position)
        if token is None or (token[1] is not None) != scaled:
            return None
        word = token[2]
        if word.lower() in _BEFORE_NOUN and _TOKEN.match(text, token.end()):
            position, scaled = token.end(), False
            continue
        return _counted(text, token, value)
    return None


def _counted(text: str, token: re.Match[str], value: float) -> Unit | None:
    word, head_end = token[2], token.end()
    if not _can_be_counted(word, value):
        return None
    unit = word if _is_acronym(word) else word.lower() if value >= 2 else plural(word.lower())
    follower = _TOKEN.match(text, head_end)
    # « data scientists »: an English compound, whose head comes last.
    if follower and not follower[1] and _is_english_compound(word, follower[2]):
        unit, head_end = f"{unit} {follower[2].lower()}", follower.end()
    names = _NAMES.match(text, head_end)
    return Unit(names.end() if names else head_end, unit, "count")


def _can_be_counted(word: str, value: float) -> bool:
    lower = word.lower()
    if lower in _NO_NOUNS or (lower != "personne" and lower in load_lexicon().invariable):
        return False
    if _is_acronym(word):
        return True
    parts = parts_of_speech(lower)
    if value < 2:
        return word.islower() and "noun" in parts
    plural = "p" in number_of(lower)
    if word[0].isupper() and not word.isupper():
        return _PEOPLE.search(word) is not None
    if parts:
        return plural and "noun" in parts
    return lower.endswith(("s", "x")) or lower in ("data", "business", "web")


def _is_acronym(word: str) -> bool:
    """« GPU », but not a French word of a headline in capitals."""
    return word.isupper() and 2 <= len(word) <= 5 and not parts_of_speech(word.lower())


def _is_english_compound(word: str, follower: str) -> bool:
    plural = follower.islower() and follower.endswith("s") and not parts_of_speech(follower)
    return plural and word.islower() and not word.endswith(("s", "x"))


def _as_plural(noun: str) -> str:
    return noun if noun.endswith(("s", "x")) else noun + "s"
