"""Two facts of one subject in one sentence: « Anne Durand a quitté Brival en mai, puis a cofondé Solveo en
juin ».

Only what one citation list serves: the same articles in the same voice, or reference facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

from api.writer.complements import fill, holds, objects_of
from api.writer.drafts import Telling
from api.writer.frames import apposition
from api.writer.names import Names
from api.writer.phrases import capital
from api.writer.points import Point
from api.writer.realise import Core, Turn, core_of, rotated, subject_of, voiced
from api.writer.tense import adverbial
from kg.french.folding import fold
from kg.french.verbs import participle
from kg.model import Described

# A longer sentence would hold the reader's breath.
MOST_WORDS = 24
# What each half may weigh, so that the whole stays under it.
MOST_IN_HALF = 9


def pair_up(points: Sequence[Point], founders: Mapping[int, Point] | None = None) -> list[Telling]:
    """Neighbours told together where they can be, and what `founders` ties to a point."""
    found: list[Telling] = []
    for point in points:
        founder = (founders or {}).get(id(point))
        last = found[-1] if found else None
        before = last.content if last is not None and not last.tied else None
        if founder is None and isinstance(before, Point) and may_join(before, point):
            found[-1] = Telling(before, (point,))
        else:
            found.append(Telling(point, (founder,) if founder else ()))
    return found


def founders_of(points: Sequence[Point]) -> dict[int, Point]:
    """By the id of a point on a described house, who founded it by the same article: told in one sentence."""
    founders = {
        (p.object_ids[0], p.articles): p for p in points
        if p.predicate == "founded" and isinstance(p.objects[0], Described) and not p.attribution
        and (p.modality, p.polarity) == ("asserted", "affirmed")
    }  # fmt: skip
    found: dict[int, Point] = {}
    for point in points:
        founder = founders.get((point.object_ids[0], point.articles))
        if founder is None or founder is point or founder in found.values() or point.attribution:
            continue
        if point.polarity == "affirmed" and point.predicate not in ("says", "open", "founded"):
            found[id(point)] = founder
    return found


def may_join(a: Point, b: Point) -> bool:
    """The same people, voice and sources; not twice the same relation, unless each has its own date."""
    if {a.predicate, b.predicate} & {"says", "open", "age"} or a.subject_ids != b.subject_ids:
        return False
    if (a.modality, a.polarity, a.reference) != (b.modality, b.polarity, b.reference):
        return False
    if a.modality != "asserted" or a.polarity != "affirmed" or (not a.reference and _press(a) != _press(b)):
        return False
    if _chain(a) != _chain(b) or _weight(a) > MOST_IN_HALF or _weight(b) > MOST_IN_HALF:
        return False
    if not _one_story(a, b):
        return False
    return a.predicate != b.predicate or (a.predicate == "holdsRole" and a.reference)


# What one does and what one becomes of it.
_CAREER = frozenset({"leaves", "worksFor", "holdsRole", "founded", "creates"})


def _one_story(a: Point, b: Point) -> bool:
    """A party in common, two dates, or two steps of a career: other facts side by side only look tied."""
    if {a.predicate, b.predicate} <= _CAREER:
        return True
    if _date(a) and _date(b) and a.reference:
        return True
    return bool(set(a.object_ids) & set(b.object_ids)) or bool(_owners(a) & _owners(b))


def _owners(point: Point) -> set[str]:
    return {fold(n.of) for n in point.objects if isinstance(n, Described) and n.of}


def _chain(point: Point) -> tuple[str, ...]:
    return tuple(fold(node.label) for node in point.attribution)


def _press(point: Point) -> frozenset[str]:
    return frozenset(a.article for a in point.cites if not a.reference)


def _weight(point: Point) -> int:
    """About how many words follow its verb."""
    objects = sum(len(node.label.split()) for node in point.objects)
    return objects + len(str(point.qualifiers.get("role", "")).split())


def realise_pair(first: Point, second: Point, names: Names, turn: Turn) -> Iterator[str]:
    """« X a quitté Y et travaille chez Z », or « Directrice de Y de 2018 à 2024, X a créé Z »."""
    if first.object_ids == second.object_ids and second.predicate == "founded":
        yield from _founded_by(first, second, names, turn)
        return
    if turn.link.also:
        turn = replace(turn, link=replace(turn.link, also=False))
    ways = [*_fronted(first, second, names, turn), *_coordinated(first, second, names, turn)]
    yield from (way for way in ways if len(way.split()) <= MOST_WORDS)


def _coordinated(first: Point, second: Point, names: Names, turn: Turn) -> Iterator[str]:
    bare = replace(turn, link=replace(turn.link, object=None))
    for one, two in product(rotated(first, turn.number)[:2], rotated(second, turn.number)[:2]):
        a, b = core_of(first, one, names, turn), core_of(second, two, names, bare)
        if a is None or b is None or a.verb == b.verb or a.front or b.front or a.own or b.own:
            continue
        whole = _both(a, b, first, second)
        yield from voiced(whole.plain, whole.dated, first, whole.subject, names, turn)


def _both(a: Core, b: Core, first: Point, second: Point) -> Core:
    """« puis » only where both dates are told and say so."""
    then = ", puis" if a.extra and b.extra and "" < _date(first) < _date(second) else " et"
    return Core(a.subject, a.verb, f"{a.said} {a.extra}".strip() + f"{then} {b.said}", b.extra)


def _date(point: Point) -> str:
    return str(point.qualifiers.get("when") or point.qualifiers.get("since") or "")


def _fronted(first: Point, second: Point, names: Names, turn: Turn) -> Iterator[str]:
    """An office in apposition before the name of whom it opens."""
    if first.predicate != "holdsRole" or first.attribution:
        return
    plain = replace(first, qualifiers={k: v for k, v in first.qualifiers.items() if k != "former"})
    frame = apposition("holdsRole", lambda condition: holds(condition, plain))
    for other in rotated(second, turn.number)[:1]:
        core = core_of(second, other, names, turn)
        title = fill(frame.complement, plain, names, core.subject) if frame and core else None
        if core is None or frame is None or title is None or core.front or core.own:
            continue
        when = adverbial(first, frame, "present", turn.today)
        if when:
            yield f"{capital(title)} {when}, {core.plain}"


def _founded_by(first: Point, founded: Point, names: Names, turn: Turn) -> Iterator[str]:
    """« Brival a investi dans une start-up, cofondée par Anne Durand »."""
    founder, house = subject_of(founded, names), objects_of(first, names)
    if founder is None or house is None or not house.gender:
        return
    verb = "cofonder" if "cofond" in founded.passages else "fonder"
    told = f", {participle(verb, house.gender, house.number)} par {founder.text}"
    for frame in rotated(first, turn.number)[:2]:
        core = core_of(first, frame, names, turn)
        if core is not None and not core.extra and core.said.endswith(house.text):
            whole = replace(core, said=core.said + told)
            yield from voiced(whole.plain, "", first, whole.subject, names, turn)
