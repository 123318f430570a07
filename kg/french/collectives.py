"""Numbers that are nouns: « une centaine de », « des milliers de », « le tiers des », « un sur cinq »."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.french.nouns import parts_of_speech
from kg.french.numerals import Numeral, parse_number
from kg.model import Bound

_GROUPS = {
    "huitaine": 8, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
    "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1e3, "million": 1e6,
    "milliard": 1e9,
}  # fmt: skip
_POWERS = {"milliers": 1e3, "millions": 1e6, "milliards": 1e9}
_SHARES = {
    "moitié": 1 / 2, "tiers": 1 / 3, "quart": 1 / 4, "cinquième": 1 / 5, "sixième": 1 / 6, "septième": 1 / 7,
    "huitième": 1 / 8, "neuvième": 1 / 9, "dixième": 1 / 10,
}  # fmt: skip
_COUNTS = {
    "un": 1,
    "une": 1,
    "le": 1,
    "la": 1,
    "de": 1,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
}
# « 60 salariés sur 240 » is a count first; « neuf sur dix » is a share.
_BASES = frozenset((*range(2, 11), 20, 100))
_SOME = "des|les|ces|ses|leurs|quelques|plusieurs|de nombreu(?:x|ses)"

# « une quarantaine de quatorze jours » is a quarantine, so no figure may follow.
GROUP = (
    rf"(?P<many>une?|le|la|cette|{_SOME}|deux|trois|quatre|cinq|six) (?:bonne |petite )?(?P<half>demi-)?"
    rf"(?P<of>{'|'.join(_GROUPS)})s?(?: de (?P<power>milliers|millions|milliards))?(?= d[e']| d'autres)"
    r"(?! d[e'] ?(?:\d|(?:deux|trois|dix|quatorze|quinze)\b))"
)
SHARE = (
    rf"(?P<parts>une?|le|la|deux|trois|quatre|cinq) (?P<share>{'|'.join(_SHARES)})s?"
    r"(?= d[eu]s? | d'(?!heure))(?! de finale)|(?<=\bde )moitié(?! prix)(?![\w-])"
)
_ONE_IN = re.compile(
    r"(?<![\w,.])(?P<part>\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf) "
    r"[^\W\d][\w'-]*(?: [\w'-]+){0,3}? sur $",
    re.IGNORECASE,
)
_NEXT_WORD = re.compile(r" ([^\W\d_][\w-]*)")


@dataclass(frozen=True, slots=True)
class Collective:
    """A number said with a noun of number; `scaled` when what it counts comes with « de »."""

    start: int
    end: int
    value: float
    bound: Bound
    share: bool = False


def read_collective(match: re.Match[str]) -> Collective:
    """From a match of GROUP or SHARE."""
    if match["of"] is None:
        parts = _COUNTS[(match["parts"] or "de").lower()]
        value = parts * _SHARES[(match["share"] or "moitié").lower()] * 100
        return Collective(match.start(), match.end(), round(value, 4), "exact", share=True)
    many, noun = match["many"].lower(), match["of"].lower()
    value = _GROUPS[noun] * _POWERS.get((match["power"] or "").lower(), 1.0) * (0.5 if match["half"] else 1.0)
    if many not in _COUNTS:
        # « des centaines de » is at least one hundred, and says no more.
        return Collective(match.start(), match.end(), value, "min")
    exact = noun in ("million", "milliard") and not match["power"]
    return Collective(match.start(), match.end(), value * _COUNTS[many], "exact" if exact else "approx")


def one_in(text: str, numeral: Numeral) -> Collective | None:
    """« un salarié sur cinq », seen from its second number; None for « deux livres sur trois auteurs »."""
    window_start = max(0, numeral.start - 72)
    match = _ONE_IN.search(text[window_start : numeral.start])
    part = parse_number(match["part"]) if match else None
    if match is None or part is None or part >= numeral.value or numeral.value not in _BASES:
        return None
    follower = _NEXT_WORD.match(text, numeral.end)
    if follower is not None:
        parts = parts_of_speech(follower[1].lower())
        if ("noun" in parts and not parts & {"verb", "invariable"}) or follower[1] == "ans":
            return None
    start = window_start + match.start("part")
    return Collective(start, numeral.end, round(100 * part / numeral.value, 4), "exact", share=True)
