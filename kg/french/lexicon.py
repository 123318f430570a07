"""The realiser's French lexicon and tables, read as data (its code is not run): the base of verbs and nouns.

Nothing lists all the forms: a form is cut at every place and its ending looked up, so loading stays small.
"""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from kg.errors import StoreError

_HERE = Path(__file__).parent
# Slips in the published tables: masculine and feminine plurals exchanged, an accent lost.
_FIXED_PARTICIPLES = {
    "v16": ("élé", "élée", "élés", "élées"),
    "v27": ("éché", "échée", "échés", "échées"),
    "v46": ("ti", "tie", "tis", "ties"),
    "v26": ("esé", "esée", "esés", "esées"),
    "v48": ("illi", "illie", "illis", "illies"),
}
_INVARIABLE = {"Adv", "P", "D", "Pro", "C"}
_MISSING = frozenset(
    ("cet", "cette", "ces", "aucune", "chacune", "parce", "tandis", "encontre", "quant", "nouvel", "bel")
)
# Verbs nobody writes, whose imperfects would hide the conditionals of « savoir », « envoyer » and « choir ».
_SHADOWS = frozenset(("saurer", "enverrer", "cherrer"))
_FUSED = ("d", "pn")  # tables of determiners and pronouns, whose forms are words of their own


@dataclass(frozen=True, slots=True)
class Inflected:
    """How a noun or adjective varies: the ending of its lemma, then (ending, gender, number) of each form."""

    ending: str
    forms: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Lemmas to the names of their tables, and the tables."""

    verbs: dict[str, tuple[str, str]]  # lemma → table, auxiliary
    nouns: dict[str, tuple[str, str]]  # lemma → table, gender (x: either)
    adjectives: dict[str, str]  # lemma → table
    invariable: frozenset[str]  # adverbs, prepositions, determiners…
    conjugations: dict[str, dict[str, Any]]
    declensions: dict[str, Inflected]


def _data_file(name: str) -> Any:
    # find_spec does not run the package, whose import builds every rule and costs ten times more.
    spec = find_spec("pyrealb")
    if spec is None or not spec.submodule_search_locations:
        raise StoreError("Le lexique français manque : réinstaller « pyrealb ».")
    path = Path(spec.submodule_search_locations[0]) / "data" / name
    return json.loads(path.read_text(encoding="utf-8"))


def _extra(name: str) -> list[dict[str, str]]:
    with (_HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def load_lexicon() -> Lexicon:
    """Read once, in about a tenth of a second."""
    entries, rules = _data_file("lexicon-fr.json"), _data_file("rules-fr.json")
    conjugations = {name: _conjugation(name, table) for name, table in rules["conjugation"].items()}
    conjugations["accroître"] = _grow(conjugations["v106"])
    verbs = {w: (e["V"]["tab"], e["V"].get("aux", "av")) for w, e in entries.items() if "V" in e}
    verbs |= {row["lemma"]: (row["table"], row["auxiliary"]) for row in _extra("verbs_extra.csv")}
    nouns = {w: (e["N"]["tab"], e["N"].get("g", "x")) for w, e in entries.items() if "N" in e}
    nouns |= {row["lemma"]: (row["table"], row["gender"]) for row in _extra("nouns_extra.csv")}
    declensions = {name: _declension(table) for name, table in rules["declension"].items()}
    grammar = {f for n, t in declensions.items() if n.startswith(_FUSED) for f, _, _ in t.forms if len(f) > 1}
    return Lexicon(
        verbs={w: use for w, use in verbs.items() if use[0] in conjugations and w not in _SHADOWS},
        nouns=nouns,
        adjectives={w: e["A"]["tab"] for w, e in entries.items() if "A" in e},
        invariable=frozenset(w for w, e in entries.items() if e.keys() & _INVARIABLE) | grammar | _MISSING,
        conjugations=conjugations,
        declensions=declensions,
    )


def _conjugation(name: str, table: dict[str, Any]) -> dict[str, Any]:
    tenses = dict(table["t"])
    tenses["pp"] = _FIXED_PARTICIPLES.get(name, tenses.get("pp"))
    return {"ending": table["ending"], "t": tenses}


def _grow(model: dict[str, Any]) -> dict[str, Any]:
    """« Accroître » and « décroître » do not take the circumflexes that tell « croître » from « croire »."""
    present = ["ois", "ois", "oît", "oissons", "oissez", "oissent"]
    imperative = [None, "ois", None, "oissons", "oissez", None]
    return {**model, "t": {**model["t"], "p": present, "ip": imperative, "pp": ("u", "ue", "us", "ues")}}


def _declension(table: dict[str, Any]) -> Inflected:
    forms = ((d["val"], d.get("g") or "x", d.get("n") or "s") for d in table["declension"])
    return Inflected(table["ending"], tuple(forms))
