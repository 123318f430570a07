"""How each sentence follows the one before: who is named how, what links them, who is introduced.

« Anne Durand, présidente de …, affirme… Par ailleurs, elle a… »: a pronoun only where one person can be
meant, a connective only where the relation it states is there: the same subject goes on, or another does
the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from api.writer.clauses import Group
from api.writer.drafts import Telling
from api.writer.identity import introduced
from api.writer.names import Names
from api.writer.page import Matter
from api.writer.points import Point
from api.writer.sides import holder_name
from kg.french.folding import fold
from kg.model import Named
from kg.ontology import load_ontology

_MORE = ("Par ailleurs,", "De plus,", "En outre,")
_OTHER = "De son côté,"
_LAST = "Enfin,"
_ALSO = "également"
# In a section shorter than this nothing is a last item of a list.
LIST = 4


@dataclass(frozen=True, slots=True)
class Link:
    """What a place on the page changes in a sentence; `extras` are the points that a first mention cites
    besides.
    """

    connective: str = ""
    also: bool = False
    again: int = 0
    subject: Group | None = None
    object: Group | None = None
    extras: tuple[Point, ...] = ()
    holder: str = ""


NO_LINK = Link()


@dataclass
class Linker:
    """Walks the page in order; remembers who was introduced and which connective came last."""

    names: Names
    identities: Mapping[str, tuple[Point, ...]]
    matter: Matter

    def __post_init__(self) -> None:
        self.seen: set[str] = set()
        self.turn = 0
        self.run = 0
        self.linked = False

    def link(self, tellings: Sequence[Telling], plainness: Sequence[int]) -> list[Link]:
        """One link per sentence of a section. Plainness 1: no pronoun nor connective; 2: no titles nor short
        names either.
        """
        found: list[Link] = []
        before: Point | None = None
        here: set[str] = set()
        for n, (telling, plain) in enumerate(zip(tellings, plainness, strict=True)):
            point = telling.content
            if not isinstance(point, Point):
                found.append(Link())
                self.linked = False
                before = None
                continue
            was_pronoun = bool(found) and _is_pronoun(found[-1].subject)
            last = n == len(tellings) - 1 and n >= LIST
            found.append(self._one(point, before, plain, here, was_pronoun=was_pronoun, last=last))
            for told in telling.points:
                here |= {*told.subject_ids, *told.object_ids}
                self.seen |= {*told.subject_ids, *told.object_ids}
            before = point
        return found

    def _one(
        self, point: Point, before: Point | None, plain: int, here: set[str], *, was_pronoun: bool, last: bool
    ) -> Link:
        subject, extras = self._subject(point, before, plain, here, was_pronoun)
        obj, more = self._object(point, plain, here)
        same = before is not None and bool(point.attribution) and _voice(point) == _voice(before)
        self.run = self.run + 1 if same else 0
        again = 0 if plain else self.run
        connective, also = ("", False) if plain else self._connective(point, before, last)
        holder = "" if point.reference else holder_name(point, self.matter)
        return Link(connective, also, again, subject, obj, (*extras, *more), holder)

    def _subject(
        self, point: Point, before: Point | None, plain: int, here: set[str], was_pronoun: bool
    ) -> tuple[Group | None, tuple[Point, ...]]:
        key, node = point.subject_ids[0], point.subjects[0]
        name = self.names.group(node, key)
        if len(point.subjects) > 1 or not isinstance(node, Named) or name is None:
            return None, ()
        if key not in self.seen and plain < 2 and not point.reference:
            return introduced(name, self.identities.get(key, ()), self.names, point)
        same = before is not None and before.subject_ids == point.subject_ids
        if plain < 1 and same and before is not None and not was_pronoun and self._unmistakable(before, key):
            short = self._short(key, name)
            if short is not None:
                return short, ()
        return (self._again_named(key, name) if plain < 2 and key in here else None), ()

    def _again_named(self, key: str, name: Group) -> Group | None:
        """Somebody whom the section has named: a surname, or what kind of house a company is."""
        if key in self.names.people and self._own_surname(name.text):
            return Group(name.text.split()[-1], name.gender, name.number)
        return self.names.heads.get(key)

    def _short(self, key: str, name: Group) -> Group | None:
        if key in self.names.people and name.gender is not None:
            return Group("elle" if name.gender == "f" else "il", name.gender)
        company = Group("l’entreprise", "f") if key in self.names.companies else None
        return self.names.heads.get(key, company)

    def _unmistakable(self, before: Point, key: str) -> bool:
        """Nobody else of the same kind in the sentence before."""
        people = key in self.names.people
        parties = [
            *zip(before.objects, before.object_ids, strict=True),
            *((n, "") for n in before.attribution),
        ]
        for node, other in parties:
            if isinstance(node, Named) and other != key and (node.type == "Person") == people:
                return False
        return (
            not any(c.isupper() for n in before.objects if not isinstance(n, Named) for c in n.label[1:])
            or people
        )

    def _own_surname(self, name: str) -> bool:
        words = name.split()
        return len(words) == 2 and self.names.surnames[fold(words[-1])] == 1

    def _object(self, point: Point, plain: int, here: set[str]) -> tuple[Group | None, tuple[Point, ...]]:
        """Titles at a single object's first mention; its short name when the section has named it."""
        key, node = point.object_ids[0], point.objects[0]
        if plain >= 2 or len(point.objects) > 1 or not isinstance(node, Named):
            return None, ()
        if key in here and plain < 1 and key not in point.subject_ids:
            name = self.names.group(node, key)
            return (self._again_named(key, name) if name else None), ()
        if key in self.seen or point.reference:
            return None, ()
        known = self.identities.get(key, ())
        name = self.names.group(node, key)
        return introduced(name, known, self.names, point) if name and known else (None, ())

    def _connective(self, point: Point, before: Point | None, last: bool) -> tuple[str, bool]:
        if before is None:
            return "", False
        self.turn += 1
        found = _LAST if last else "" if self.linked else self._relation(point, before)
        self.linked = bool(found)
        return ("", True) if found == _ALSO else (found, False)

    def _relation(self, point: Point, before: Point) -> str:
        """What the sentence is to the one before: more of the same subject, or another doing the same."""
        if before.subject_ids == point.subject_ids:
            return _ALSO if before.predicate == point.predicate else _MORE[self.turn % len(_MORE)]
        same = _family(before) == _family(point) and len(point.subjects) == 1
        return _OTHER if same and self.turn % 2 else ""


def _is_pronoun(group: Group | None) -> bool:
    return group is not None and group.text in ("il", "elle")


def _voice(point: Point) -> tuple[str, ...]:
    return tuple(fold(node.label) for node in point.attribution)


def _family(point: Point) -> str:
    return load_ontology().predicates[point.predicate].family
