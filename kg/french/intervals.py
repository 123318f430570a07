"""ISO 8601 dates as precise as known, and what they cover: « 2024 », « 2024-07 », « 2023-07/2023-09 »."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta

from kg.errors import InvalidInput
from kg.french.folding import fold, plain_spaces

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
_MONTH_NUMBERS = {fold(name): number for number, name in enumerate(MONTHS, 1)} | {
    "janv": 1, "fevr": 2, "fev": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_ORDINALS = {1: "premier", 2: "deuxième", 3: "troisième", 4: "quatrième"}
_PART = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ]\d{2}:.*)?")
_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?:[T ]\d{1,2}:\d{2}.*)?")
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\D.*)?")
_WRITTEN = re.compile(
    r"(?:[^\d]*?\b(?:le )?)?(?:(\d{1,2})(?:er)? )?([a-zéûâ]+)\.? (\d{4})(?:[ ,à-]+\d{1,2} ?[h:].*)?",
    re.IGNORECASE,
)


def month_number(name: str) -> int | None:
    """1 to 12 for a French month in full or shortened, accents or not."""
    return _MONTH_NUMBERS.get(fold(name).rstrip("."))


def month_end(year: int, month: int) -> date:
    """The last day of the month."""
    return date(year, month, monthrange(year, month)[1])


def interval(iso: str) -> tuple[date, date]:
    """The first and last day an ISO date or `start/end` covers. Raises InvalidInput on anything else."""
    first, slash, last = iso.partition("/")
    start, end = _covered(first)
    return (start, _covered(last)[1]) if slash else (start, end)


def _covered(iso: str) -> tuple[date, date]:
    match = _PART.fullmatch(iso.strip())
    if match is None:
        raise InvalidInput(f"« {iso} » n’est pas une date ISO 8601 : écrire 2024, 2024-07 ou 2024-07-31.")
    year, month, day = (int(part) if part else 0 for part in match.groups())
    try:
        if day:
            return date(year, month, day), date(year, month, day)
        if month:
            return date(year, month, 1), month_end(year, month)
        return date(year, 1, 1), date(year, 12, 31)
    except (ValueError, IndexError) as error:
        raise InvalidInput(f"« {iso} » n’existe pas au calendrier : vérifier le jour et le mois.") from error


def overlap(a_iso: str, b_iso: str) -> tuple[date, date] | None:
    """The days both dates cover; None when they have none in common."""
    (a_start, a_end), (b_start, b_end) = interval(a_iso), interval(b_iso)
    start, end = max(a_start, b_start), min(a_end, b_end)
    return (start, end) if start <= end else None


def compatible(a_iso: str, b_iso: str) -> bool:
    """Whether both can be the date of one event, at the coarser of their precisions."""
    return overlap(a_iso, b_iso) is not None


def parse_date(text: str) -> str | None:
    """ISO 8601, as precise as written, of a whole date: ISO, 28/03/2024, « jeudi 28 mars 2024 », RFC 822."""
    plain = plain_spaces(text).strip()
    if _ISO.fullmatch(plain):
        return _existing(plain[:10].split("T")[0].split(" ")[0])
    if match := _NUMERIC.fullmatch(plain):
        return _existing(f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}")
    match = _WRITTEN.fullmatch(plain)
    month = month_number(match[2]) if match else None
    if match and month:
        return _existing(f"{match[3]}-{month:02}" + (f"-{int(match[1]):02}" if match[1] else ""))
    return _from_mail(plain)


def _existing(iso: str) -> str | None:
    try:
        _covered(iso)
    except InvalidInput:
        return None
    return iso


def _from_mail(text: str) -> str | None:
    if not re.search(r"\d{4} \d{2}:\d{2}", text):
        return None
    from email.utils import parsedate_to_datetime  # it brings the network's modules, for a rare form

    try:
        parsed: datetime = parsedate_to_datetime(text)
    except ValueError:
        return None
    return parsed.date().isoformat()


def format_date(iso: str, *, bare: bool = False) -> str:
    """« le 28 mars 2024 », « en 2024 », « au troisième trimestre 2023 »; `bare` drops « le » and « en »."""
    first, slash, last = iso.partition("/")
    if slash:
        return _format_range(first, last)
    match = _PART.fullmatch(iso)
    if match is None:
        raise InvalidInput(f"« {iso} » n’est pas une date ISO 8601 : écrire 2024, 2024-07 ou 2024-07-31.")
    year, month, day = match.groups()
    if month is None:
        return year if bare else f"en {year}"
    name = f"{MONTHS[int(month) - 1]} {year}"
    if day is None:
        return name if bare else f"en {name}"
    number = "1er" if day == "01" else str(int(day))
    return f"{number} {name}" if bare else f"le {number} {name}"


def _format_range(first: str, last: str) -> str:
    start, end = interval(f"{first}/{last}")
    if len(first) == len(last) == 7 and start.year == end.year and start.month % 3 == 1:
        months = end.month - start.month
        if months == 2:
            return f"au {_ORDINALS[end.month // 3]} trimestre {end.year}"
        if months == 5 and start.month in (1, 7):
            return f"au {'premier' if start.month == 1 else 'second'} semestre {end.year}"
    if len(first) == 4 and first.endswith("0") and end.year - start.year == 9:
        return f"dans les années {first}"
    opening = format_date(first, bare=True)
    if len(first) > 4 and first[:4] == last[:4]:
        opening = opening.removesuffix(f" {first[:4]}")
        if len(first) == 10 and first[:7] == last[:7]:
            opening = opening.split(" ")[0]
    article = "le " if len(first) == 10 else ""
    return f"entre {article}{opening} et {article}{format_date(last, bare=True)}"


def shift_months(day: date, months: int) -> date:
    """The same day so many months away, or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def week_of(day: date) -> tuple[date, date]:
    """Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)
