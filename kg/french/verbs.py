"""Conjugation both ways: « détiendrait » → détenir, conditional; détenir, conditional, 3s → « détiendrait ».

The same tables write the pages and read the articles, so nothing is written that could not be read back.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from kg.french.lexicon import load_lexicon

Tense = Literal[
    "present", "imperfect", "past", "future", "conditional", "subjunctive", "subjunctive-past",
    "imperative", "infinitive", "participle", "gerund",
]  # fmt: skip
Auxiliary = Literal["avoir", "être"]

_TENSES: dict[str, Tense] = {
    "p": "present", "i": "imperfect", "ps": "past", "f": "future", "c": "conditional", "s": "subjunctive",
    "si": "subjunctive-past", "ip": "imperative", "b": "infinitive", "pp": "participle", "pr": "gerund",
}  # fmt: skip
_CODES = {tense: code for code, tense in _TENSES.items()}
_PARTICIPLES = (("m", "s"), ("f", "s"), ("m", "p"), ("f", "p"))
_PERSONS = ((1, "s"), (2, "s"), (3, "s"), (1, "p"), (2, "p"), (3, "p"))
_NO_CIRCUMFLEX = re.compile(r"ait(?=$|r)")
_OPEN_E = re.compile(r"[éè](?=[^aeiouéè]{1,3}er(?:ai|as|a|ons|ez|ont|ais|ait|ions|iez|aient)$)")


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One reading of a form. Person is 0 and number empty where the tense has none."""

    lemma: str
    tense: Tense
    person: int = 0
    number: str = ""
    gender: str = ""


@dataclass(frozen=True, slots=True)
class _Slot:
    """An ending read backwards: put the infinitive's ending in its place and the verb must use that table."""

    table: str
    infinitive: str
    tense: Tense
    person: int
    number: str
    gender: str


@cache
def _slots() -> dict[str, tuple[_Slot, ...]]:
    found: dict[str, list[_Slot]] = defaultdict(list)
    for name, table in load_lexicon().conjugations.items():
        for code, forms in table["t"].items():
            if not forms:
                continue
            tense = _TENSES[code]
            several = [forms] if isinstance(forms, str) else forms
            for place, ending in enumerate(several):
                if ending is None:
                    continue
                person, number = _PERSONS[place] if len(several) == 6 else (0, "")
                gender = ""
                if tense == "participle":
                    gender, number = _PARTICIPLES[place]
                found[ending].append(_Slot(name, table["ending"], tense, person, number, gender))
    return {ending: tuple(slots) for ending, slots in found.items()}


@lru_cache(maxsize=32_768)
def analyse(form: str) -> tuple[VerbForm, ...]:
    """Every reading of the form, whatever its case; empty when it is no known verb form."""
    form = form.lower().replace("œ", "oe").replace("’", "'")
    return _read(form) or next(filter(None, map(_read, _respelled(form))), ())


def _respelled(form: str) -> Iterator[str]:
    """Other accepted spellings: « il paye », « connait », « procèdera », and « Etait » for « Était »."""
    if "aye" in form:
        yield form.replace("aye", "aie")
    if _NO_CIRCUMFLEX.search(form):
        yield _NO_CIRCUMFLEX.sub("aît", form)
    if _OPEN_E.search(form):
        yield _OPEN_E.sub(lambda e: "é" if e[0] == "è" else "è", form)
    if form.startswith("e"):
        yield "é" + form[1:]
        yield "ê" + form[1:]


def _read(form: str) -> tuple[VerbForm, ...]:
    slots, verbs = _slots(), load_lexicon().verbs
    readings: list[VerbForm] = []
    for cut in range(len(form) + 1):
        for slot in slots.get(form[cut:], ()):
            lemma = form[:cut] + slot.infinitive
            use = verbs.get(lemma)
            if use is not None and use[0] == slot.table:
                readings.append(VerbForm(lemma, slot.tense, slot.person, slot.number, slot.gender))
    return tuple(dict.fromkeys(readings))


def lemma_candidates(form: str) -> tuple[str, ...]:
    """The infinitives the form can belong to, each once, in the order of their readings."""
    return tuple(dict.fromkeys(reading.lemma for reading in analyse(form)))


def is_conditional(form: str) -> bool:
    """Whether the form is a simple conditional and can be nothing else."""
    readings = analyse(form)
    return bool(readings) and all(reading.tense == "conditional" for reading in readings)


def _forms(lemma: str, tense: Tense) -> tuple[str, list[str | None]]:
    lexicon = load_lexicon()
    use = lexicon.verbs.get(lemma)
    if use is None:
        return "", []
    table = lexicon.conjugations[use[0]]
    forms = table["t"].get(_CODES[tense])
    stem = lemma.removesuffix(table["ending"])
    return stem, [forms] if isinstance(forms, str) else list(forms or ())


def conjugate(lemma: str, tense: Tense, person: int = 3, number: str = "s") -> str | None:
    """The form, or None when the verb is unknown or lacks it; compound tenses are the caller's."""
    stem, forms = _forms(lemma, tense)
    place = _PERSONS.index((person, number)) if len(forms) == 6 else 0
    ending = forms[place] if forms else None
    return None if ending is None else stem + ending


def participle(lemma: str, gender: str = "m", number: str = "s") -> str | None:
    """The past participle; a verb whose participle never agrees gives its only form."""
    stem, forms = _forms(lemma, "participle")
    if not forms:
        return None
    place = _PARTICIPLES.index((gender, number))
    ending = forms[place] if len(forms) == 4 and forms[place] is not None else forms[0]
    return None if ending is None else stem + ending


def auxiliary(lemma: str) -> Auxiliary:
    """The auxiliary of its compound tenses when not pronominal; « avoir » for both and for the unknown."""
    use = load_lexicon().verbs.get(lemma)
    return "être" if use is not None and use[1] == "êt" else "avoir"
