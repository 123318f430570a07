"""One telling for what is the same: points that say the same thing are united, parallel ones enumerated."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from api.writer.points import Point, attribution_of, voice_of
from kg.french.folding import fold, words
from kg.model import Assertion, Comparison, Described, Named, Node, Words

# Two descriptions that share this much of their words tell of the same people or things.
SAME_WORDS = 0.6
_DETERMINERS = frozenset({"les", "des", "une", "ses", "leurs", "son", "aux", "sur", "par", "pour"})
# Two quotations by one speaker, translated twice, share about this much; two different ones far less.
SAME_QUOTE = 0.6
# A longer list is a table, not a sentence.
MOST_LISTED = 4


def unite(points: Iterable[Point], comparisons: Sequence[Comparison] = ()) -> tuple[Point, ...]:
    """Points that say the same of the same people or things become one, under all their citations."""
    same = {frozenset((c.a, c.b)) for c in comparisons if c.verdict == "same" or c.type == "same-thing"}
    kept: list[Point] = []
    for point in points:
        twin = next((i for i, other in enumerate(kept) if _same(point, other, same)), None)
        if twin is None:
            kept.append(point)
        else:
            kept[twin] = _united(kept[twin], point)
    return tuple(kept)


def _same(a: Point, b: Point, known: set[frozenset[str]]) -> bool:
    if (a.subject_ids, a.predicate, a.polarity) != (b.subject_ids, b.predicate, b.polarity):
        return False
    if any(_differ(a, b, key) for key in ("what", "role", "stage", "former")):
        return False
    if a.object_ids == b.object_ids:
        return True
    if any(frozenset((x.id, y.id)) in known for x in a.cites for y in b.cites):
        return True
    x, y = a.objects[0], b.objects[0]
    if isinstance(x, Words) and isinstance(y, Words):
        return _overlap(x.text, y.text) >= SAME_QUOTE
    if not (isinstance(x, Described) and isinstance(y, Described)) or len(a.objects) + len(b.objects) > 2:
        return False
    if bool(a.attribution) != bool(b.attribution):
        return False
    return _numbers(x.text) == _numbers(y.text) and _overlap(x.text, y.text) >= SAME_WORDS


def _differ(a: Point, b: Point, key: str) -> bool:
    return bool(a.qualifiers.get(key)) and a.qualifiers.get(key) != b.qualifiers.get(key)


def _numbers(text: str) -> list[str]:
    return re.findall(r"\d+|\b(?:deux|trois|quatre|cinq|six|centaines?|milliers?|une?)\b", fold(text))


def _overlap(a: str, b: str) -> float:
    left, right = ({w for w in words(t) if len(w) > 2 and w not in _DETERMINERS} for t in (a, b))
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def _united(a: Point, b: Point) -> Point:
    modality, cites = voice_of((*a.cites, *(c for c in b.cites if c not in a.cites)))
    lead = a if any(c in cites for c in a.cites) else b
    return replace(
        lead, modality=modality, cites=cites, attribution=attribution_of(cites),
        statements=tuple(dict.fromkeys((*a.statements, *b.statements))),
    )  # fmt: skip


def confirm(
    points: Iterable[Point], comparisons: Sequence[Comparison], facts: Mapping[str, Assertion]
) -> list[Point]:
    """A reference fact that says the same is cited too: the first one, when its origin is another."""
    same: dict[str, list[str]] = defaultdict(list)
    for c in comparisons:
        if c.verdict == "same":
            same[c.a].append(c.b)
            same[c.b].append(c.a)
    found: list[Point] = []
    for point in points:
        near = sorted({i for a in point.cites for i in same[a.id] if i in facts})
        own = {fold(a.origin) for a in point.cites if a.origin}
        fresh = [facts[i] for i in near if not facts[i].origin or fold(str(facts[i].origin)) not in own]
        found.append(replace(point, cites=(*point.cites, *fresh[:1])))
    return found


def enumerate_points(points: Iterable[Point]) -> tuple[Point, ...]:
    """« X a quitté Z » and « Y a quitté Z » → one point with two subjects; likewise for objects."""
    kept: list[Point] = []
    for point in points:
        partner = next((i for i, other in enumerate(kept) if _parallel(point, other)), None)
        if partner is None:
            kept.append(point)
        else:
            kept[partner] = _enumerated(kept[partner], point)
    return tuple(kept)


def _parallel(a: Point, b: Point) -> bool:
    if a.predicate in ("says", "open") or a.reference != b.reference:
        return False
    # Each reference fact is an article of its own; claims are told together when one text tells them.
    if not a.reference and a.articles != b.articles:
        return False
    if (a.predicate, a.modality, a.polarity) != (b.predicate, b.modality, b.polarity):
        return False
    if _chain(a) != _chain(b) or dict(a.qualifiers) != dict(b.qualifiers):
        return False
    if not all(isinstance(n, Named) for p in (a, b) for n in (*p.subjects, *p.objects)):
        return False
    if a.object_ids == b.object_ids:
        return len(b.subjects) < MOST_LISTED and len(b.objects) == 1
    return a.subject_ids == b.subject_ids and len(b.objects) < MOST_LISTED and len(b.subjects) == 1


def _chain(point: Point) -> tuple[str, ...]:
    return tuple(fold(node.label) for node in point.attribution)


def _enumerated(first: Point, more: Point) -> Point:
    cites = (*first.cites, *(c for c in more.cites if c not in first.cites))
    parts = (*(first.parts or (first,)), more)
    both = replace(first, cites=cites, statements=(*first.statements, *more.statements), parts=parts)
    if first.object_ids == more.object_ids:
        subjects = _as_read(both, first.subjects + more.subjects, first.subject_ids + more.subject_ids)
        return replace(
            both, subjects=tuple(n for n, _ in subjects), subject_ids=tuple(i for _, i in subjects)
        )
    objects = _as_read(both, first.objects + more.objects, first.object_ids + more.object_ids)
    return replace(both, objects=tuple(n for n, _ in objects), object_ids=tuple(i for _, i in objects))


def _as_read(point: Point, nodes: Sequence[Node], ids: Sequence[str]) -> list[tuple[Node, str]]:
    """In the order in which the passage names them."""
    passage = point.passages
    return sorted(zip(nodes, ids, strict=True), key=lambda pair: (passage.find(fold(pair[0].label)), pair[1]))
