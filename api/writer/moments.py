"""ISO dates as adverbials: « en 2013 », « en juillet 2023 », « le 3 juin 2022 », « fin 2024 », « depuis mars
2024 ».
"""

from __future__ import annotations

import re

from kg.french.elision import elide

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def said(iso: str) -> str | None:
    """The date alone: « 3 juin 2022 », « juillet 2023 », « 2013 »; None when it is not a date."""
    found = _ISO.match(iso)
    if found is None:
        return None
    year, month, day = found.groups()
    if month is None or not 1 <= int(month) <= 12:
        return year
    name = MONTHS[int(month) - 1]
    if day is None:
        return f"{name} {year}"
    return f"{'1er' if int(day) == 1 else int(day)} {name} {year}"


def when(iso: str) -> str | None:
    """« en juillet 2023 », « le 3 juin 2022 »; the last day of a year is how a text says its end."""
    start, slash, end = iso.partition("/")
    if slash:
        return between(start, end)
    text = said(iso)
    if text is None:
        return None
    if iso.endswith("-12-31"):
        return f"fin {iso[:4]}"
    return f"le {text}" if text[0].isdigit() and " " in text else f"en {text}"


def by(iso: str) -> str | None:
    """For what is still to come: « d’ici fin 2024 »."""
    text = when(iso)
    return None if text is None else text if not text.startswith("fin ") else elide("de", f"ici {text}")


def since(iso: str) -> str | None:
    """« depuis mars 2024 », « depuis le 3 juin 2022 »."""
    text = said(iso)
    return None if text is None else f"depuis {_the(text)}"


def until(iso: str) -> str | None:
    """« jusqu’en mai 2024 », « jusqu’au 14 mai 2024 »."""
    text = said(iso)
    if text is None:
        return None
    return f"jusqu’au {text}" if _has_day(text) else f"jusqu’en {text}"


def span(start: str, end: str) -> str | None:
    """« de 2018 à mai 2024 », « du 4 mars 2018 au 14 mai 2024 »."""
    first, last = said(start), said(end)
    if first is None or last is None:
        return None
    first = _without_shared(first, last)
    opening = f"du {first}" if _has_day(f"{first} ") else elide("de", first)
    return f"{opening} {'au' if _has_day(last) else 'à'} {last}"


def between(start: str, end: str) -> str | None:
    """« entre mars et juin 2024 »: an event of which only the stretch of time is known."""
    first, last = said(start), said(end)
    if first is None or last is None:
        return None
    return f"entre {_the(_without_shared(first, last))} et {_the(last)}"


def _without_shared(first: str, last: str) -> str:
    """The year, then the month, are said once: « du 3 au 12 mai 2024 », « de mars à juin 2024 »."""
    for shared in (re.search(r" \w+ \d{4}$", last), re.search(r" \d{4}$", last)):
        if shared and first.endswith(shared[0]) and first != shared[0].strip():
            return first.removesuffix(shared[0])
    return first


def _the(text: str) -> str:
    return f"le {text}" if _has_day(f"{text} ") else text


def _has_day(text: str) -> bool:
    return bool(re.match(r"\d{1,2}(?:er)? ", text))
