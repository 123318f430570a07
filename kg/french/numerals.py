"""Numerals alone, in figures or words: « 39.680 », « 1,98 milliard », « un million et demi ».

What they count, and whether they are bounds, is read in `numbers`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.french.folding import plain_spaces

_SMALL = {
    "zéro": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15,
    "seize": 16, "vingt": 20,
    "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70,
    "huitante": 80, "octante": 80, "nonante": 90,
}  # fmt: skip
SCALES = {
    "mille": 1e3, "millier": 1e3, "million": 1e6, "milliard": 1e9, "trillion": 1e12,
    "k": 1e3, "K": 1e3, "M": 1e6, "Mio": 1e6, "Md": 1e9, "Mds": 1e9, "Mrd": 1e9, "Mrds": 1e9, "Mia": 1e9,
}  # fmt: skip
# After a currency sign the words are English: « $2 billion » slipped through a translation.
_ENGLISH = {"million": 1e6, "billion": 1e9, "trillion": 1e12, "thousand": 1e3, "m": 1e6, "bn": 1e9, "b": 1e9}

_FIGURES = re.compile(
    r"\d{1,3}(?:[ .]\d{3})+(?!\d)(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}(?!\d)|\d+(?:[.,]\d+)?",
)
_WORD = re.compile(
    rf"(?:{'|'.join(sorted(_SMALL, key=len, reverse=True))}|cents?|mille)(?!\w)", re.IGNORECASE
)
_JOIN = re.compile(r"-et-| et |[ -]")
_SCALE = re.compile(r" ?(mille|milliers?|millions?|milliards?|trillions?)(?!\w)", re.IGNORECASE)
# Abbreviated only where a currency or « de » follows: « 12 M€ », « 3 Mds d'euros », but not « 5 M ».
_SHORT_SCALE = re.compile(r" ?(Mds|Md|Mrds|Mrd|Mio|Mia|M|k|K)(?= ?[€$£]| ?(?:EUR|USD|GBP|CHF)\b| d[e'])")
_ENGLISH_SCALE = re.compile(r" ?(million|billion|trillion|thousand|bn|[mMbBkK])(?!\w)", re.IGNORECASE)
_HALF = re.compile(r" et demie?(?!\w)")


@dataclass(frozen=True, slots=True)
class Numeral:
    """`scale` is the multiplier it was written with (1 when none); `mantissa` times `scale` is the value."""

    start: int
    end: int
    mantissa: float
    scale: float = 1.0
    spelled: bool = False

    @property
    def value(self) -> float:
        return round(self.mantissa * self.scale, 6)


def read_figures(text: str, start: int, *, english: bool = False) -> Numeral | None:
    """The numeral in figures at `start` with its multiplier; None for « 06 », which counts nothing."""
    match = _FIGURES.match(text, start)
    if match is None or (match[0][0] == "0" and match[0][1:2].isdigit()):
        return None
    written, end = match[0], match.end()
    mantissa = float(_decimal(written))
    scale, end = _read_scale(text, end, english=english)
    if scale >= 1e6 and (half := _HALF.match(text, end)):
        mantissa, end = mantissa + 0.5, half.end()
    return Numeral(start, end, mantissa, scale)


def _decimal(written: str) -> str:
    """French figures as Python reads them: a dot, a space or several commas separate thousands."""
    if written.count(",") > 1:
        return written.replace(",", "")
    whole, comma, decimals = written.partition(",")
    if re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3})+", whole):
        whole = whole.replace(".", "")
    # Nobody writes a decimal as ,000: « 30,000 » is an English thousand left by a translation.
    if decimals == "000":
        return whole.replace(" ", "") + decimals
    return whole.replace(" ", "") + (f".{decimals}" if comma else "")


def _read_scale(text: str, end: int, *, english: bool) -> tuple[float, int]:
    if english and (match := _ENGLISH_SCALE.match(text, end)):
        return _ENGLISH.get(match[1].lower(), 1e3), match.end()
    if match := _SCALE.match(text, end):
        return SCALES[match[1].lower().rstrip("s")], match.end()
    if match := _SHORT_SCALE.match(text, end):
        return SCALES[match[1]], match.end()
    return 1.0, end


def read_words(text: str, start: int) -> Numeral | None:
    """The longest well-formed numeral in words at `start`: « deux cent mille », « un million et demi »."""
    total, current, end, position = 0.0, 0.0, start, start
    while match := _WORD.match(text, position):
        word = match[0].lower()
        linked = text[end:position].strip(" -") == "et"
        step = _add(current, word, linked=linked, first=end == start)
        if step is None:
            break
        if word == "mille":
            total, current = total + max(step, 1) * 1e3, 0.0
        else:
            current = step
        end = match.end()
        join = _JOIN.match(text, end)
        if join is None:
            break
        position = join.end()
    if end == start:
        return None
    scale, end = _read_scale(text, end, english=False)
    mantissa = total + current
    if half := _HALF.match(text, end):
        mantissa, end = mantissa + 0.5, half.end()
    return Numeral(start, end, mantissa, scale, spelled=True)


def _add(current: float, word: str, *, linked: bool, first: bool) -> float | None:
    """The count below a thousand after one more word; None when French does not say it (« deux trois »)."""
    below = current % 100
    if linked and not (word in ("un", "une", "onze") and below in (20, 30, 40, 50, 60, 70)):
        return None
    if word == "mille":
        return current
    if word in ("cent", "cents"):
        return max(current, 1) * 100 if current < 10 else None
    value = _SMALL[word]
    if value == 20 and below == 4:
        return current + 76
    if value >= 20:
        fits = below == 0
    elif value >= 10:
        fits = below in (0, 60, 80)
    else:
        fits = below in (0, 20, 30, 40, 50, 60, 70, 80, 90) or (below in (10, 70, 90) and value >= 7)
    # « un » before a unit of its own is an article, not a count of hundreds.
    return current + value if fits or first else None


def parse_number(text: str) -> float | None:
    """The value of a whole numeral, in figures or words (« 1,98 milliard », « deux cents »), else None."""
    plain = plain_spaces(text).strip()
    sign = -1.0 if plain[:1] in ("-", "−") else 1.0
    plain = plain.lstrip("+-−")
    numeral = read_figures(plain, 0) if plain[:1].isdigit() else read_words(plain, 0)
    return sign * numeral.value if numeral is not None and numeral.end == len(plain) else None
