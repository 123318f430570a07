"""Common words that tell what a name denotes: « le logiciel X » a product, « PDG » no name.

Read from `ontologies/gazetteer/type_nouns.csv` and `common_acronyms.csv`.
"""

import csv
from functools import lru_cache

from kg.french.folding import fold
from kg.french.nouns import is_common_word, plural
from ontologies import PATH


@lru_cache(maxsize=1)
def type_nouns() -> dict[str, frozenset[str]]:
    """Folded noun, singular or plural, to the types it announces (« éditeur »: Organization and Person)."""
    found: dict[str, set[str]] = {}
    with (PATH / "gazetteer" / "type_nouns.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            noun = fold(row["noun"])
            for form in (noun, fold(_plural(row["noun"]))):
                found.setdefault(form, set()).add(row["type"])
    return {noun: frozenset(types) for noun, types in found.items()}


def _plural(phrase: str) -> str:
    head, _, rest = phrase.partition(" ")
    return f"{plural(head)} {rest}".strip()


@lru_cache(maxsize=1)
def common_acronyms() -> frozenset[str]:
    """Acronyms that are common nouns (« PDG », « IA », « OPA »): never the name of anybody."""
    with (PATH / "gazetteer" / "common_acronyms.csv").open(encoding="utf-8") as rows:
        return frozenset(row["acronym"] for row in csv.DictReader(rows))


def announces(noun: str) -> frozenset[str]:
    """The types that a common noun gives to the name it introduces; empty when it says nothing."""
    return type_nouns().get(fold(noun), frozenset())


@lru_cache(maxsize=8192)
def ordinary(word: str) -> bool:
    """Whether dictionaries have a word; capitals often lose their accent (« Economie »)."""
    low = word.lower()
    return is_common_word(low) or (low[0] in "ea" and is_common_word({"e": "é", "a": "à"}[low[0]] + low[1:]))
