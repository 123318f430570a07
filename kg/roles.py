"""Offices, jobs and titles from `ontologies/roles.csv`, and how two wordings of a role stand to each other.

roles.find("l’ex-directrice financière du groupe") → Role("directeur-financier", …)
roles.relate("scientifique en chef", "chief scientist") → "same"
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from kg.errors import InvalidInput
from kg.french.folding import fold
from kg.french.nouns import plural
from kg.tables import Row, read_table
from ontologies import PATH

COLUMNS = (
    "id", "masculine", "feminine", "synonyms", "abbreviations", "broader", "disjoint", "exclusive", "predicate_hint",
)  # fmt: skip
Relation = Literal["same", "narrower", "broader", "disjoint", "exclusive-rank", "unrelated", "unknown"]

# From what says most about compatibility to what says least: the best over all readings of two wordings wins.
_BEST_FIRST: tuple[Relation, ...] = (
    "same", "narrower", "broader", "unknown", "exclusive-rank", "unrelated", "disjoint",
)  # fmt: skip
# Everything before the first of these varies in number: « directeurs de la recherche ».
_LINKS = frozenset(
    [
        "de",
        "du",
        "des",
        "d'",
        "d’",
        "à",
        "au",
        "aux",
        "en",
        "par",
        "chez",
        "pour",
        "près",
        "sur",
        "of",
        "for",
        "and",
        "the",
    ]
)
_HEADS = ("directeur", "directrice", "responsable", "chef", "cheffe", "patron", "patronne")


@dataclass(frozen=True, slots=True)
class Role:
    """One office. `broader` and `disjoint` are ids, as declared; `exclusive`: one holder per organisation at a time.

    `predicate` is what « X, ROLE de Y » claims: holdsRole, or founded, owns, develops for titles that say so.
    """

    id: str
    masculine: str
    feminine: str
    forms: tuple[str, ...]
    broader: frozenset[str] = frozenset()
    disjoint: frozenset[str] = frozenset()
    exclusive: bool = False
    predicate: str = "holdsRole"


@dataclass(frozen=True, slots=True)
class Reading:
    """A wording read as a role and what follows it: « directeur financier France » → (directeur-financier, france)."""

    role: Role
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Roles:
    """The taxonomy. `forms` maps every folded form, singular, plural, both genders and abbreviations, to its role."""

    by_id: Mapping[str, Role]
    forms: Mapping[str, Role]
    _index: Mapping[str, Role]

    def find(self, text: str) -> Role | None:
        """The role that a wording starts with, the longest known; None when it starts with none."""
        reading = self.read(text)
        return reading.role if reading else None

    def read(self, text: str) -> Reading | None:
        """The role and what is left of the wording, folded, without the words that introduce it."""
        return self._read_key(_bare(_key(text)))

    def is_founder(self, text: str) -> bool:
        """Whether one of the titles in the wording is a founder's: « PDG et cofondatrice »."""
        return any(r.role.predicate == "founded" for r in self._readings(text))

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

        `disjoint`: not both at one organisation at one time; `exclusive-rank`: two top offices that one text may
        confuse (president, chief executive); `unrelated`: different offices that one person may combine. When a
        wording holds several titles, the most compatible pair counts.
        """
        if _key(a) == _key(b):
            return "same"
        found = {self._relate(x, y) for x in self._readings(a) for y in self._readings(b)}
        return next((relation for relation in _BEST_FIRST if relation in found), "unknown")

    # ── inside ───────────────────────────────────────────────────────────────────────────────────────────────

    def _read_key(self, key: str) -> Reading | None:
        words = key.split()
        for end in range(len(words), 0, -1):
            role = self._index.get(" ".join(words[:end]))
            if role is not None:
                return Reading(role, _scope(words[end:]))
        return None

    def _readings(self, text: str) -> tuple[Reading, ...]:
        """One per title in the wording; « de la recherche et du développement » is not cut in two."""
        key = _bare(_key(text))
        whole = self._read_key(key)
        cut = [r for part in _parts(key) if (r := self._read_key(_bare(part)))]
        # Parentheses, commas and « et » part titles only when a title follows each of them.
        return tuple(cut) if len(cut) > 1 else (whole,) if whole else tuple(cut)

    def _relate(self, a: Reading, b: Reading) -> Relation:
        up_a, up_b = self.above(a.role), self.above(b.role)
        if a.role.id == b.role.id or self._same_headship(a, b):
            return _by_scope(a.scope, b.scope)
        if b.role.id in up_a:
            return "narrower" if _fits(a.scope, b.scope) else "unrelated"
        if a.role.id in up_b:
            return "broader" if _fits(b.scope, a.scope) else "unrelated"
        apart = any(self.by_id[x].disjoint & up_b for x in up_a) or any(
            self.by_id[y].disjoint & up_a for y in up_b
        )
        if apart and (a.scope == b.scope or not a.scope or not b.scope):
            return "disjoint"
        if a.role.exclusive and b.role.exclusive and self._rivals(a.role, b.role):
            return "exclusive-rank"
        return "unrelated"

    def _same_headship(self, a: Reading, b: Reading) -> bool:
        """« responsable de la fabrication » and « directeur de la fabrication »: two words for one office."""
        heads = {fold(h) for h in _HEADS}
        return bool(a.scope) and a.scope == b.scope and {a.role.masculine, b.role.masculine} <= heads

    def _rivals(self, a: Role, b: Role) -> bool:
        """Both head the organisation: they share a broader role that is not just their first word."""
        first = {fold(role.masculine).split()[0] for role in (a, b)}
        return any(fold(self.by_id[x].masculine) not in first for x in a.broader & b.broader)


# ── wordings ─────────────────────────────────────────────────────────────────────────────────────────────────

_BEFORE = re.compile(
    r"^(?:(?:le|la|les|l'|un|une|des|son|sa|ses|leur|leurs|notre|votre|ce|cette|actuel(?:le)?s?|ancien(?:ne)?s?|ex|ex-|"
    r"futur(?:e)?s?|nouve(?:au|l|lle|aux|lles)|tout|toute|jeune|prochain(?:e)?|celebre|former|desormais|premier et|"
    r"the|a|an|current|emblematique|historique|influent(?:e)?|tres|puissant(?:e)?)(?:\s+|(?<=')\s*))+"
)
_AFTER = re.compile(
    r"\s+(?:par interim|interimaire|sortant(?:e)?s?|demissionnaires?|actuel(?:le)?s?|en exercice|de longue date|"
    r"historiques?|ad interim|pressenti(?:e)?|designe(?:e)?)\b"
)
_PART = re.compile(r"\s*[(),;/]\s*|\s+(?:et|puis|ou|and|mais aussi|ainsi que)\s+")
_SCOPE_WORDS = frozenset(
    [
        "de",
        "du",
        "des",
        "d'",
        "la",
        "le",
        "les",
        "l'",
        "un",
        "une",
        "au",
        "aux",
        "a",
        "en",
        "pour",
        "chez",
        "chargee",
        "charge",
        "chargees",
        "charges",
        "au",
        "sein",
        "sur",
        "son",
        "sa",
        "leur",
        "of",
        "the",
        "for",
        "in",
        "groupe",
        "entreprise",
        "societe",
        "compagnie",
        "maison",
        "firme",
        "marque",
        "activites",
        "division",
    ]
)


@lru_cache(maxsize=8192)
def _key(text: str) -> str:
    """Folded, hyphens as spaces, dots dropped, elided words cut off: « L’ex-P.-D.G. » → "l' ex pdg"."""
    bare = (
        fold(text).replace(".-", ".").replace(".", "").replace("-", " ").replace("«", " ").replace("»", " ")
    )
    return " ".join(bare.replace("'", "' ").split())


@lru_cache(maxsize=8192)
def _bare(key: str) -> str:
    return _AFTER.sub("", _BEFORE.sub("", key)).strip()


def _parts(key: str) -> Iterator[str]:
    return (part for part in _PART.split(key) if part)


def _scope(words: Iterable[str]) -> str:
    """What is left after the title, without the words that link it: the field, the country, or the organisation."""
    kept = [w.strip("(),;:") for w in words]
    return " ".join(w for w in kept if w and w not in _SCOPE_WORDS)


def _by_scope(a: str, b: str) -> Relation:
    """The same office in two scopes: a wider scope is a broader role."""
    if a == b:
        return "same"
    if not b or set(b.split()) < set(a.split()):
        return "narrower"
    if not a or set(a.split()) < set(b.split()):
        return "broader"
    return "unrelated"


def _fits(narrow: str, wide: str) -> bool:
    """Whether a scope may lie within another: equal, one absent, or more words than it."""
    return not narrow or not wide or set(wide.split()) <= set(narrow.split())


# ── loading ──────────────────────────────────────────────────────────────────────────────────────────────────


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
            known = index.setdefault(_key(form), role)
            if known is not role:
                raise row.refusal("id", f"« {form} » désigne déjà {known.id} ; gardez-la d’un seul côté")
            forms[fold(form)] = role
    _check_no_cycle(by_id, path)
    return Roles(MappingProxyType(by_id), MappingProxyType(forms), MappingProxyType(index))


def _role(row: Row, ids: set[str]) -> Role:
    for column in ("broader", "disjoint"):
        if unknown := set(row.parts(column)) - ids:
            raise row.refusal(
                column, f"rôle inconnu : {', '.join(sorted(unknown))} ; ajoutez sa ligne ou corrigez"
            )
    if row["exclusive"] not in ("", "true", "false"):
        raise row.refusal("exclusive", "écrivez true ou laissez vide")
    return Role(
        id=row["id"], masculine=row["masculine"], feminine=row["feminine"], forms=tuple(_forms(row)),
        broader=frozenset(row.parts("broader")), disjoint=frozenset(row.parts("disjoint")),
        exclusive=row["exclusive"] == "true", predicate=row["predicate_hint"] or "holdsRole",
    )  # fmt: skip


def _forms(row: Row) -> dict[str, None]:
    """Every way to write the role, singular before plural, in a stable order."""
    names = [row["masculine"], row["feminine"], *row.parts("synonyms")]
    names += [n.replace("directeur", "responsable", 1) for n in names if n.startswith("directeur d")]
    spellings = [s for n in names for s in (n, n.replace("-", " "))]
    return dict.fromkeys([*spellings, *row.parts("abbreviations"), *(_plural(s) for s in spellings)])


def _plural(name: str) -> str:
    """« directrice de la recherche » → « directrices de la recherche »; an English title is left as it is."""
    words = re.split(r"(\s+|(?<=['’]))", name)
    for place, word in enumerate(words):
        if word in _LINKS:
            break
        words[place] = "-".join(_plural_word(w) for w in word.split("-")) if word.strip() else word
    return "".join(words)


def _plural_word(word: str) -> str:
    # « porte-parole », « vice-président », « haut-commissaire »: a verb or a particle does not vary.
    return word if word in {"porte", "vice", "co", "ex", "sous", "parole", "post"} else plural(word)


def _check_no_cycle(by_id: Mapping[str, Role], path: Path) -> None:
    for start in by_id.values():
        rest, seen = list(start.broader), set[str]()
        while rest:
            ident = rest.pop()
            if ident == start.id:
                raise InvalidInput(
                    f"{path.name} : {start.id} est plus large que lui-même ; cassez la boucle de « broader »"
                )
            if ident not in seen:
                seen.add(ident)
                rest.extend(by_id[ident].broader)
