"""Offices, jobs and titles from `ontologies/roles.csv`, and how two wordings of a role stand to each other.

roles.find("l’ex-directrice financière du groupe") → Role("directeur-financier", …)
roles.relate("scientifique en chef", "chief scientist") → "same"
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from kg.errors import InvalidInput
from kg.french.folding import fold
from kg.tables import Row, read_table
from kg.titles import bare, key, parts, scope, spellings, title_plural
from ontologies import PATH

COLUMNS = (
    "id", "masculine", "feminine", "synonyms", "abbreviations", "broader", "disjoint", "exclusive",
    "predicate_hint",
)  # fmt: skip
Relation = Literal["same", "narrower", "broader", "disjoint", "exclusive-rank", "unrelated", "unknown"]

# Over all readings of two wordings, the relation that leaves most room for both wins.
_BEST_FIRST: tuple[Relation, ...] = (
    "same", "narrower", "broader", "unknown", "exclusive-rank", "unrelated", "disjoint",
)  # fmt: skip
# « responsable de la fabrication » and « directeur de la fabrication » are one office.
_HEADS = frozenset({"directeur", "responsable", "chef"})
# Titles that say little without their complement: their scope is what tells two of them apart.
_OPEN = _HEADS | {"adjoint", "conseiller", "coordinateur", "membre", "representant", "vice-president"}


@dataclass(frozen=True, slots=True)
class Role:
    """One office. `broader` and `disjoint` are ids, as declared.

    `exclusive`: an organisation has one holder at a time. `status`: it goes with any office (founder, board
    member). `predicate`: what « X, ROLE de Y » claims: holdsRole, founded, owns or develops.
    """

    id: str
    masculine: str
    feminine: str
    forms: tuple[str, ...]
    broader: frozenset[str] = frozenset()
    disjoint: frozenset[str] = frozenset()
    exclusive: bool = False
    predicate: str = "holdsRole"
    status: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A wording read as a role and what it covers: « directeur financier France » covers "france"."""

    role: Role
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Roles:
    """The taxonomy. `forms`: every folded form (both genders and numbers, abbreviations) to its role."""

    by_id: Mapping[str, Role]
    forms: Mapping[str, Role]
    _index: Mapping[str, Role]

    def find(self, text: str) -> Role | None:
        """The role that a wording starts with, the longest known; None when it starts with none."""
        reading = self.read(text)
        return reading.role if reading else None

    def read(self, text: str) -> Reading | None:
        """The role and its scope, whatever introduces it: « l’ancien », « futur », « ex- »."""
        return self._read_key(bare(key(text)))

    def is_founder(self, text: str) -> bool:
        """Whether one of the titles in the wording is a founder's: « PDG et cofondatrice »."""
        return any(reading.role.predicate == "founded" for reading in self.readings(text))

    def above(self, role: Role) -> frozenset[str]:
        """The ids of every broader role, the role itself included."""
        found, rest = {role.id}, [role]
        while rest:
            for parent in rest.pop().broader - found:
                found.add(parent)
                rest.append(self.by_id[parent])
        return frozenset(found)

    def relate(self, a: str, b: str) -> Relation:
        """How `a` stands to `b`: « directeur » is broader than « directeur financier ».

        `disjoint`: not both at one organisation at one time; `exclusive-rank`: two top offices that a text
        may confuse (president, chief executive); `unrelated`: different offices, that one person may hold;
        `unknown`: a wording without a known title, or a status that goes with any office.
        """
        if key(a) == key(b):
            return "same"
        found = {self._relate(x, y) for x in self.readings(a) for y in self.readings(b)}
        return next((relation for relation in _BEST_FIRST if relation in found), "unknown")

    def readings(self, text: str) -> tuple[Reading, ...]:
        """One per title in the wording; « de la recherche et du développement » is not cut in two."""
        title = bare(key(text))
        cut = [r for part in parts(title) if (r := self._read_key(bare(part)))]
        whole = self._read_key(title)
        return tuple(cut) if len(cut) > 1 or whole is None else (whole,)

    def _read_key(self, title: str) -> Reading | None:
        words = [word for word in title.split() if word != ","]
        for end in range(len(words), 0, -1):
            role = self._index.get(" ".join(words[:end]))
            if role is not None:
                return Reading(role, scope(words[end:]))
        return None

    def _relate(self, a: Reading, b: Reading) -> Relation:
        if a.role.id == b.role.id or (a.scope and a.scope == b.scope and {a.role.id, b.role.id} <= _HEADS):
            return _by_scope(a.scope, b.scope)
        up_a, up_b = self.above(a.role), self.above(b.role)
        if b.role.id in up_a:
            return "narrower" if _covers(b, a) else "unrelated"
        if a.role.id in up_b:
            return "broader" if _covers(a, b) else "unrelated"
        if self._disjoint(up_a, up_b) and (a.scope == b.scope or not a.scope or not b.scope):
            return "disjoint"
        if a.role.status or b.role.status:
            specific = any(reading.scope and reading.role.id in _OPEN for reading in (a, b))
            return "unrelated" if specific else "unknown"
        return "exclusive-rank" if self._rivals(a.role, b.role) else "unrelated"

    def _disjoint(self, up_a: frozenset[str], up_b: frozenset[str]) -> bool:
        return any(self.by_id[x].disjoint & up_b for x in up_a) or any(
            self.by_id[y].disjoint & up_a for y in up_b
        )

    def _rivals(self, a: Role, b: Role) -> bool:
        """Both head the organisation: they share a broader role that is not just their first word."""
        return a.exclusive and b.exclusive and not (self.above(a) & self.above(b)) <= _HEADS


def _by_scope(a: str, b: str) -> Relation:
    """One office in two scopes: a wider scope is a broader role."""
    if a == b:
        return "same"
    if not b or set(b.split()) < set(a.split()):
        return "narrower"
    if not a or set(a.split()) < set(b.split()):
        return "broader"
    return "unrelated"


def _covers(wide: Reading, narrow: Reading) -> bool:
    """Whether a broader role covers the other, scope considered: « directeur de la flotte », no « DRH »."""
    if not wide.scope:
        return True
    inside = set(narrow.scope.split())
    if wide.role.id in _OPEN:
        inside |= set(key(narrow.role.masculine).split())
    elif not inside:
        return True
    return set(wide.scope.split()) <= inside


# ── loading ────────────────────────────────────────────────────────────────────────────────────────────────


@lru_cache(maxsize=1)
def load_roles() -> Roles:
    """The shipped taxonomy, read once."""
    return read_roles(PATH / "roles.csv")


def read_roles(path: Path) -> Roles:
    """A taxonomy from a table. Raises InvalidInput on an unknown id, a repeated form or a cycle."""
    rows = list(read_table(path, COLUMNS))
    ids = {row["id"] for row in rows}
    by_id: dict[str, Role] = {}
    forms: dict[str, Role] = {}
    index: dict[str, Role] = {}
    for row in rows:
        role = _role(row, ids)
        if role.id in by_id:
            raise row.refusal("id", "identifiant déjà pris ; choisissez-en un autre")
        by_id[role.id] = role
        for form in role.forms:
            known = index.setdefault(key(form), role)
            if known is not role:
                raise row.refusal("id", f"« {form} » désigne déjà {known.id} ; gardez-la d’un seul côté")
            forms[fold(form)] = role
    _check_no_cycle(by_id, path)
    return Roles(MappingProxyType(by_id), MappingProxyType(forms), MappingProxyType(index))


def _role(row: Row, ids: set[str]) -> Role:
    for column in ("broader", "disjoint"):
        if unknown := set(row.parts(column)) - ids:
            names = ", ".join(sorted(unknown))
            raise row.refusal(column, f"rôle inconnu : {names} ; ajoutez sa ligne ou corrigez")
    if row["exclusive"] not in ("", "true", "status"):
        raise row.refusal("exclusive", "écrivez true (un seul titulaire), status (un statut) ou rien")
    return Role(
        id=row["id"], masculine=row["masculine"], feminine=row["feminine"], forms=tuple(_forms(row)),
        broader=frozenset(row.parts("broader")), disjoint=frozenset(row.parts("disjoint")),
        exclusive=row["exclusive"] == "true", predicate=row["predicate_hint"] or "holdsRole",
        status=row["exclusive"] == "status",
    )  # fmt: skip


def _forms(row: Row) -> dict[str, None]:
    """Every way to write the role, singular before plural, in a stable order."""
    singular = spellings((row["masculine"], row["feminine"], *row.parts("synonyms")))
    return dict.fromkeys([*singular, *row.parts("abbreviations"), *(title_plural(s) for s in singular)])


def _check_no_cycle(by_id: Mapping[str, Role], path: Path) -> None:
    for start in by_id.values():
        rest, seen = list(start.broader), set[str]()
        while rest:
            ident = rest.pop()
            if ident == start.id:
                problem = f"{start.id} est plus large que lui-même ; cassez la boucle de « broader »"
                raise InvalidInput(f"{path.name} : {problem}")
            if ident not in seen:
                seen.add(ident)
                rest.extend(by_id[ident].broader)
