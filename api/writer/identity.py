"""Who somebody is, said beside their name: « Anne Durand, directrice financière de Brival, … »."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from api.writer.clauses import Group
from api.writer.complements import fill, holds
from api.writer.frames import Frame, apposition, choose
from api.writer.names import Names
from api.writer.phrases import join
from api.writer.points import Point
from api.writer.tense import said_long_ago
from kg.model import Named, Quantity

# Two titles beside a name are read in passing; three make the reader lose the verb.
MOST_TITLES = 2
_PARTED = re.compile(r"(.+?)( (?:de |d’|du |des )[A-ZÀ-Ý].*)$")


def is_identity(point: Point, today: str = "") -> bool:
    """A plain, present or past quality of one named party, that nobody else is cited for; an age only while
    it is likely to hold.
    """
    if point.predicate == "age" and today and said_long_ago(point, today):
        return False
    single = len(point.subjects) == len(point.objects) == 1 and isinstance(point.subjects[0], Named)
    plain = point.polarity == "affirmed" and point.modality == "asserted" and not point.attribution
    told = isinstance(point.objects[0], Named | Quantity)
    return single and plain and told and _frame(point) is not None


def _frame(point: Point) -> Frame | None:
    return apposition(point.predicate, lambda condition: holds(condition, point))


def is_state(point: Point) -> bool:
    """Whether the predicate tells how things stand rather than what happened."""
    return any(frame.kind == "state" for frame in choose(point.predicate, lambda c: holds(c, point)))


def identities(points: Iterable[Point]) -> Mapping[str, tuple[Point, ...]]:
    """The identity points of each party, the most cited first; an office before an age."""
    by: dict[str, list[Point]] = defaultdict(list)
    for point in points:
        by[point.subject_ids[0]].append(point)
    return {key: tuple(sorted(found, key=_rank)) for key, found in by.items()}


def _rank(point: Point) -> tuple[bool, bool, int]:
    """A founder's title before an office: « fondatrice et PDG » is how the press, and our extractors, read
    it.
    """
    return isinstance(point.objects[0], Quantity), "role" in point.qualifiers, -len(point.cites)


def titles(points: Sequence[Point], names: Names) -> tuple[str, tuple[Point, ...]]:
    """« directrice financière de Brival et fondatrice de Solveo », with the points that say so."""
    texts: list[str] = []
    used: list[Point] = []
    for point in points:
        frame = _frame(point)
        subject = names.group(point.subjects[0], point.subject_ids[0])
        text = fill(frame.complement, point, names, subject) if frame and subject else None
        if text and text not in texts and len(texts) < MOST_TITLES and _compatible(point, used):
            texts.append(text)
            used.append(point)
    return _merged(texts), tuple(used)


def _merged(texts: Sequence[str]) -> str:
    """« PDG de Brival », « fondatrice de Brival » → « PDG et fondatrice de Brival »."""
    if len(texts) < 2:
        return "".join(texts)
    aged = [t for t in texts if t[:1].isdigit()]
    if aged:
        return ", ".join([*aged, _merged([t for t in texts if t not in aged])])
    parted = [_PARTED.match(text) for text in texts]
    found = [m.groups() for m in parted if m]
    if len(found) == len(texts) and len({tail for _, tail in found}) == 1:
        return join([head for head, _ in found]) + found[0][1]
    return join(list(texts))


def _compatible(point: Point, used: Sequence[Point]) -> bool:
    """Titles told together come from the same articles, so that one citation list serves both."""
    return all(point.articles & other.articles for other in used)


def introduced(
    name: Group, points: Sequence[Point], names: Names, said: Point
) -> tuple[Group, tuple[Point, ...]]:
    """The name with its titles between commas, but those on a party that the sentence itself names."""
    parties = {*said.subject_ids, *said.object_ids}
    text, used = titles([p for p in points if p.object_ids[0] not in parties], names)
    return (Group(f"{name.text}, {text},", name.gender, name.number), used) if text else (name, ())
