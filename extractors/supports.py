"""What a governing verb does to the infinitive it governs: « tente de racheter » → attempted, « refuse de » → negated.

Read from `ontologies/supports.csv`; a governor that is not there is no licence: its infinitive yields nothing.
"""

import csv
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from kg.french.folding import fold
from ontologies import PATH

Effect = Literal["planned", "attempted", "hedged", "negated", "none"]


@dataclass(frozen=True, slots=True)
class Support:
    """`words` follow the governor's lemma (« être en pourparlers »), `link` introduces the infinitive ("" for none)."""

    lemma: str
    words: tuple[str, ...]
    link: str
    effect: Effect
    subject: Literal["same", "object"]


@lru_cache(maxsize=1)
def supports() -> dict[str, tuple[Support, ...]]:
    """Governor lemma to its rows, the longest expression first."""
    found: dict[str, list[Support]] = {}
    with (PATH / "supports.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            words = row["governor"].replace("s'", "se ").split()
            if words[0] == "se":
                words = words[1:]
            lemma, rest = words[0], tuple(fold(w) for w in words[1:])
            support = Support(lemma, rest, row["link"], row["effect"], row["subject"])  # type: ignore[arg-type]  # checked by a test
            found.setdefault(lemma, []).append(support)
    return {k: tuple(sorted(v, key=lambda s: -len(s.words))) for k, v in found.items()}
