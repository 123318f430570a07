"""The words that make a number a minimum, a maximum or an estimate: « plus de », « jusqu’à », « ou plus »."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.model import Bound

_OF = r"d(?:e|es|u|')(?: la| l')?"
_A_LITTLE = (
    r"(?:(?:un (?:petit )?peu|bien|beaucoup|largement|nettement|légèrement|sensiblement|très|à peine) )?"
)
# Prepositions and adverbs right before the number; they belong to the quantity's own words.
_ADVERBS: dict[Bound, str] = {
    "min": rf"(?:pas|non) moins {_OF}|{_A_LITTLE}plus {_OF}|au moins|(?:au|un) minimum(?: {_OF})?|minimum|"
    rf"au[- ]delà {_OF}|au[- ]dessus {_OF}|supérieure?s? (?:à|aux?)",
    "max": rf"pas plus {_OF}|{_A_LITTLE}moins {_OF}|(?:tout )?au plus|(?:au|un) maximum(?: {_OF})?|maximum|"
    rf"jusqu'(?:à|aux?)|au[- ]dessous {_OF}|en[- ]dessous {_OF}|inférieure?s? (?:à|aux?)|"
    rf"dans la limite {_OF}",
    "approx": rf"(?:très |tout )?près {_OF}|environ|quelques?|autour {_OF}|aux (?:alentours|environs) {_OF}|"
    rf"presque|à peine|à peu près|approximativement|de l'ordre {_OF}|proches? {_OF}|pas loin {_OF}|"
    r"quasi(?:ment)?|plus ou moins|grosso modo|vers les",
    "exact": r"(?:très )?exactement|précisément|tout juste",
}
# Verbs and nouns that bound it from outside: « dépasse les 300 millions », « sous la barre des 20 % ».
_THRESHOLD = r"(?: (?:les?|la|l'|(?:la barre|le cap|le seuil) (?:symbolique )?d(?:es?|')))?"
_VERBS: dict[Bound, str] = {
    "min": rf"(?:dépass|excéd)(?:e|ent|er|é|ée|és|ées|ait|aient|ant|era|eront|erait|eraient){_THRESHOLD}|"
    r"(?:la barre|le cap|le seuil) (?:symbolique )?d(?:es?|')",
    "max": r"sous (?:les|la barre des?|le seuil des?|le cap des?)|plafonnée?s? à",
    "approx": rf"(?:approch|avoisin|frôl|fris)(?:e|ent|er|é|ée|ait|aient|ant|era|erait){_THRESHOLD}|"
    r"estimée?s? à",
}
_LEADING = re.compile(
    "(?:(?<=^)|(?<=[^\\w]))(?:"
    + "|".join(f"(?P<{bound}>{words})" for bound, words in _ADVERBS.items())
    + r")(?: (?:les|ces|ses|des))? ?$",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(
    "(?<![\\w])(?:" + "|".join(f"(?P<{bound}>{words})" for bound, words in _VERBS.items()) + ") ?$",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r",? (?:(?P<min>(?:ou|et|voire) (?:plus|davantage)|au moins|(?:au )?minimum)"
    r"|(?P<max>(?:tout )?au plus|(?:au )?maximum|max|ou moins)"
    r"|(?P<approx>environ|à peu près|approximativement))(?![\w-])(?! d[e']| ?[\d$€])"
)
_NEGATED = re.compile(
    r"\b(?:ne|n')[^.;:!?]*\b(?:pas|jamais|guère)\b[^.;:!?]*$|\bsans (?:jamais )?$", re.IGNORECASE
)
_OPPOSITE: dict[Bound, Bound] = {"min": "max", "max": "min"}
# Longer than the longest wording above.
_WINDOW = 64


@dataclass(frozen=True, slots=True)
class Bounded:
    """A bound and the stretch of the quantity, the bounding words included unless they are a verb's."""

    bound: Bound
    start: int
    end: int


def read_bound(text: str, start: int, end: int) -> Bounded | None:
    """What the words around `text[start:end]` make of the number; None when they say nothing."""
    window = text[max(0, start - _WINDOW) : start]
    if match := _LEADING.search(window):
        return Bounded(_named(match), start - len(window) + match.start(), end)
    if match := _TRAILING.match(text, end):
        return Bounded(_named(match), start, match.end())
    if match := _OUTSIDE.search(window):
        bound = _named(match)
        if _NEGATED.search(window[: match.start()]) or _NEGATED.search(window[: match.end()]):
            bound = _OPPOSITE.get(bound, bound)
        return Bounded(bound, start, end)
    return None


def _named(match: re.Match[str]) -> Bound:
    bounds: tuple[Bound, ...] = ("min", "max", "approx", "exact")
    return next(bound for bound in bounds if bound in match.re.groupindex and match[bound])
