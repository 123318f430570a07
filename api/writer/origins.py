"""Who the information goes back to: what many articles repeat, what rests on one source alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from api.writer.computed import Ground, compute
from api.writer.drafts import Computed
from api.writer.names import Names
from api.writer.page import Matter
from api.writer.points import Point
from kg.model import Assertion, Named

MOST_ORIGINS = 3


def lead_origin(points: Sequence[Point], matter: Matter, names: Names) -> Computed | None:
    """How many articles repeat the outlet that most of them cite."""
    by: dict[str, dict[str, Assertion]] = defaultdict(dict)
    for point in points:
        for a in point.cites:
            if a.attribution and a.origin and _is_outlet(a):
                by[a.origin].setdefault(a.article, a)
    if not by:
        return None
    origin = max(by, key=lambda o: (len(by[o]), o))
    cites = tuple(by[origin][i] for i in sorted(by[origin]))
    return compute("shared-origin", Ground(cites, matter, names, origin))


def single_origins(points: Sequence[Point], matter: Matter, names: Names) -> list[Computed]:
    """How much rests on one outlet, for those on which most rests."""
    by: dict[str, list[Assertion]] = defaultdict(list)
    for point in points:
        origins = {a.origin for a in point.cites}
        if len(origins) == 1 and None not in origins and point.attribution and _is_outlet(point.cites[0]):
            by[str(next(iter(origins)))].append(point.cites[0])
    ranked = sorted(by.items(), key=lambda item: (-len(item[1]), item[0]))[:MOST_ORIGINS]
    found = [compute("single-origin", Ground(tuple(cites), matter, names, o)) for o, cites in ranked]
    return [said for said in found if said is not None]


def hedged_ones(points: Sequence[Point], matter: Matter, names: Names) -> list[Computed]:
    """What no source gives for certain."""
    firm = {(p.subject_ids, p.predicate) for p in points if p.modality != "hedged"}
    doubted = [p for p in points if p.modality == "hedged" and (p.subject_ids, p.predicate) not in firm]
    cites = [a for p in doubted for a in p.cites[:1] if a.modality == "hedged"]
    said = compute("hedged", Ground(tuple(cites[:MOST_ORIGINS]), matter, names)) if cites else None
    return [said] if said else []


def _is_outlet(a: Assertion) -> bool:
    """Whether the chain ends with a publication: what a person says of themselves has one source by nature.
    Whether the chain ends with a publication: what a person says of themselves has one source by nature.
    """
    named = [node for node in a.attribution if isinstance(node, Named)]
    return bool(named) and named[-1].type in ("Media", "Document")
