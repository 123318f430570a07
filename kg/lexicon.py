"""The French words that evoke a predicate: the rows of `ontologies/lexicon.csv` as typed values.

acquires,verb,racheter,S,O:org,… → Evocation("acquires", "verb", "racheter", (), (Slot("S"),), …)
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Literal, get_args

from kg.model import MODALITIES
from kg.tables import Row, read_table

Kind = Literal["verb", "noun", "adjective"]
KINDS: tuple[Kind, ...] = get_args(Kind)
COLUMNS = ("predicate", "kind", "form", "subject", "object", "set", "example", "claims", "counter")
FILTERS = frozenset({
    "money", "count", "percent", "number", "years", "org", "person", "group", "people", "product", "place",
    "any",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a party stands relative to the head (`S`, `O`, a preposition…) and what may stand there."""

    place: str
    filter: str | None = None


@dataclass(frozen=True, slots=True)
class Evocation:
    """One row: a head word, the words that must follow it, where subject and object stand, what it sets.

    `head` keeps its reflexive pronoun (« s'allier »). `claims`: the (subject, object) pairs of the example.
    """

    predicate: str
    kind: Kind
    head: str
    rest: tuple[str, ...]
    subject: tuple[Slot, ...]
    object: tuple[Slot, ...]
    set: Mapping[str, str]
    example: str = ""
    claims: tuple[tuple[str, str], ...] = ()
    counter: str = ""

    @property
    def form(self) -> str:
        return " ".join((self.head, *self.rest))

    @property
    def reflexive(self) -> bool:
        return self.head.startswith(("s'", "s’", "se "))


def load_lexicon(path: Path, predicates: frozenset[str]) -> tuple[Evocation, ...]:
    """The rows in the file's order; empty when the file is absent. Raises InvalidInput on a malformed row."""
    if not path.exists():
        return ()
    return tuple(_evocation(row, predicates) for row in read_table(path, COLUMNS))


def _evocation(row: Row, predicates: frozenset[str]) -> Evocation:
    if row["predicate"] not in predicates:
        raise row.refusal("predicate", f"prédicat inconnu ; choisissez parmi {', '.join(sorted(predicates))}")
    kind = next((k for k in KINDS if k == row["kind"]), None)
    if kind is None:
        raise row.refusal("kind", f"sorte inconnue ; choisissez parmi {', '.join(KINDS)}")
    head, rest = _split_form(row)
    return Evocation(
        predicate=row["predicate"], kind=kind, head=head, rest=rest,
        subject=_slots(row, "subject"), object=_slots(row, "object"), set=_settings(row),
        example=row["example"], claims=_pairs(row), counter=row["counter"],
    )  # fmt: skip


def _split_form(row: Row) -> tuple[str, tuple[str, ...]]:
    words = row["form"].split()
    if words[:1] == ["se"]:
        words = ["se " + " ".join(words[1:2]), *words[2:]]
    if not words or words[0] == "se ":
        raise row.refusal("form", "forme vide ; donnez l’infinitif ou le nom, tête en premier")
    return words[0], tuple(words[1:])


def _slots(row: Row, column: str) -> tuple[Slot, ...]:
    slots = []
    for part in row.parts(column):
        place, _, filter_ = (p.strip() for p in part.partition(":"))
        if not place or (filter_ and filter_ not in FILTERS):
            raise row.refusal(
                column, f"place ou filtre inconnus ; filtres possibles : {', '.join(sorted(FILTERS))}"
            )
        slots.append(Slot(place, filter_ or None))
    return tuple(slots)


def _settings(row: Row) -> Mapping[str, str]:
    settings: dict[str, str] = {}
    for part in row.parts("set", ";"):
        name, equals, value = (p.strip() for p in part.partition("="))
        if not (name and equals and value):
            raise row.refusal("set", "écrivez nom=valeur, séparés par « ; »")
        settings[name] = value
    if settings.get("modality", "asserted") not in MODALITIES:
        raise row.refusal("set", f"modalité inconnue ; choisissez parmi {', '.join(MODALITIES)}")
    if settings.get("polarity", "affirmed") not in ("affirmed", "negated"):
        raise row.refusal("set", "polarité inconnue ; choisissez affirmed ou negated")
    return MappingProxyType(settings)


def _pairs(row: Row) -> tuple[tuple[str, str], ...]:
    pairs = []
    for part in row.parts("claims", ";;"):
        subject, bar, object_ = (p.strip() for p in part.partition("|"))
        if not bar:
            raise row.refusal("claims", "écrivez Sujet | objet, séparés par « ;; »")
        pairs.append((subject, object_))
    return tuple(pairs)
