"""Numbers as French prints them: « 340 000 », « plus de 14 milliards de dollars », « 20 % ».

What is written here is read back by `numbers` as the same quantity.
"""

from __future__ import annotations

import re

from kg.french.elision import elide
from kg.french.nouns import plural, singular
from kg.french.typography import NARROW, NO_BREAK, typeset
from kg.model import Quantity

_CURRENCIES = {
    "EUR": "euro", "USD": "dollar", "GBP": "livre sterling", "CHF": "franc suisse", "JPY": "yen",
    "CNY": "yuan", "CAD": "dollar canadien", "AUD": "dollar australien", "HKD": "dollar de Hong Kong",
    "SGD": "dollar singapourien", "TWD": "dollar taïwanais", "INR": "roupie", "RUB": "rouble",
    "KRW": "won", "SEK": "couronne suédoise", "NOK": "couronne norvégienne", "DKK": "couronne danoise",
    "CZK": "couronne tchèque", "PLN": "zloty", "BRL": "réal", "SAR": "riyal", "AED": "dirham",
    "ILS": "shekel", "MXN": "peso", "VND": "dong", "HUF": "forint", "ZAR": "rand",
    "TRY": "livre turque", "EGP": "livre égyptienne", "XOF": "franc CFA",
}  # fmt: skip
_SYMBOLS = re.compile(r"[kKMGT]?(?:m|m²|m³|g|Wh?|[oO]|Hz)|km|kg|km²|km/h|ha|°C|nm|cm|mm")
# The bound as its source worded it, else the plainest wording.
_BOUNDS = {
    "min": (("plus d", "plus de"), ("au-delà d", "plus de"), ("", "au moins")),
    "max": (("jusqu", "jusqu’à"), ("moins d", "moins de"), ("", "au plus")),
    "approx": (("près d", "près de"), ("quelque", "quelque"), ("", "environ")),
    "exact": (("", ""),),
}  # fmt: skip
# « des centaines de chercheurs » has no figure to print.
_IN_WORDS = re.compile(r"(?:des|plusieurs|quelques|une?|la|le) (?!\d)", re.IGNORECASE)


def format_number(value: float) -> str:
    """In words from a million up when that loses nothing: « 1,5 million », « 2 500 », « 4 298 097 »."""
    for scale, name in ((1e9, "milliard"), (1e6, "million")):
        if abs(value) >= scale and round(value / scale, 3) * scale == value:
            mantissa = value / scale
            return f"{_figures(mantissa)}{NO_BREAK}{name if abs(mantissa) < 2 else name + 's'}"
    return _figures(value)


def _figures(value: float) -> str:
    whole, _, decimals = f"{value:.4f}".rstrip("0").rstrip(".").partition(".")
    grouped = f"{int(whole):,}".replace(",", NARROW) if abs(value) >= 1 or not decimals else whole
    return f"{grouped},{decimals}" if decimals else grouped


def agree(n: float, noun: str) -> str:
    """The noun in the number French gives it: singular below two (« 1,5 point »), plural from two."""
    return singular(noun) if abs(n) < 2 else plural(singular(noun))


def format_quantity(quantity: Quantity) -> str:
    """The quantity in figures with its bound and unit: « plus de 2 000 postes », « entre 10 et 15 % »."""
    if quantity.unit != "%" and _IN_WORDS.match(quantity.text):
        return typeset(quantity.text)
    if quantity.low is not None and quantity.high is not None and quantity.low != quantity.high:
        return _format_range(quantity.low, quantity.high, quantity.unit)
    opening = _bound_words(quantity)
    amount = _with_unit(quantity.value, quantity.unit)
    if not opening:
        return amount
    if opening.endswith(" de") and amount.startswith(f"1{NO_BREAK}milli"):
        amount = "un" + amount[1:]
    return opening[:-2] + elide("de", amount) if opening.endswith(" de") else f"{opening} {amount}"


def _bound_words(quantity: Quantity) -> str:
    said = typeset(quantity.text).lower()
    return next(words for start, words in _BOUNDS[quantity.bound] if said.startswith(start))


def _format_range(low: float, high: float, unit: str) -> str:
    """« entre 2 et 3 milliards d’euros »: the multiplier is said once when both share it."""
    first, last = format_number(low), format_number(high)
    scale = last.rpartition(NO_BREAK)[2]
    if scale.startswith("milli") and first.endswith(scale):
        first = first.removesuffix(NO_BREAK + scale)
    return f"entre {first} et {_with_unit(high, unit)}"


def _with_unit(value: float, unit: str) -> str:
    number = format_number(value)
    if not unit:
        return number
    if unit in ("%", "€") or _SYMBOLS.fullmatch(unit):
        return f"{number}{NO_BREAK}{unit}"
    noun = _agreed(value, _CURRENCIES.get(unit, unit))
    joined = elide("de", noun) if number.endswith(("million", "millions", "milliard", "milliards")) else noun
    return f"{number}{NO_BREAK}{joined}"


def _agreed(value: float, noun: str) -> str:
    """Currencies are two words at times, both of which agree: « francs suisses », but « francs CFA »."""
    if noun.startswith("dollar de"):
        return agree(value, "dollar") + noun.removeprefix("dollar")
    words = noun.split(" ")
    if len(words) == 2 and noun in _CURRENCIES.values():
        return " ".join(agree(value, word) if word != "sterling" else word for word in words)
    return agree(value, words[0]) if len(words) == 1 else noun
