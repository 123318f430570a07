"""What a governing verb does to what it governs: « tente de racheter » → attempted, « négocie le rachat » →
attempted, in talks.

Read from `ontologies/supports.csv` (infinitives) and `ontologies/light_verbs.csv` (nouns). A governor that
is not there is
no licence: what it governs yields nothing.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast

from kg.french.folding import fold
from ontologies import PATH

Effect = Literal["planned", "attempted", "hedged", "negated", "none"]
Control = Literal["same", "object"]


@dataclass(frozen=True, slots=True)
class Support:
    """`words` follow the governor's lemma (« être en pourparlers »), `link` introduces the infinitive ("" for
    none).

    `subject` says whose the infinitive is: the governor's subject, or what it bears on (« permettre à X de
    »). `stage` is
    the stage of the deal that the governor tells, "" for none.
    """

    lemma: str
    words: tuple[str, ...]
    link: str
    effect: Effect
    subject: Control
    stage: str = ""


@dataclass(frozen=True, slots=True)
class LightVerb:
    """A verb whose object names what its subject does, or undergoes (« a rejeté l'offre »), and what it adds
    to it.
    """

    effect: Effect
    subject: Control
    stage: str = ""


@lru_cache(maxsize=1)
def supports() -> dict[str, tuple[Support, ...]]:
    """Governor lemma to its rows, the longest expression first."""
    found: dict[str, list[Support]] = {}
    for row in _rows("supports.csv"):
        words = row["governor"].replace("s'", "se ").split()
        if words[0] == "se":
            words = words[1:]
        lemma, rest = words[0], tuple(fold(w) for w in words[1:])
        effect, subject = cast(Effect, row["effect"]), cast(Control, row["subject"])
        found.setdefault(lemma, []).append(Support(lemma, rest, row["link"], effect, subject, row["stage"]))
    return {k: tuple(sorted(v, key=lambda s: -len(s.words))) for k, v in found.items()}


@lru_cache(maxsize=1)
def light_verbs() -> dict[str, LightVerb]:
    """Lemma to what the verb does to the noun that is its object, or the subject of its passive."""
    return {
        row["verb"]: LightVerb(cast(Effect, row["effect"]), cast(Control, row["subject"]), row["stage"])
        for row in _rows("light_verbs.csv")
    }


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (PATH / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
