"""What people decided about pairs of entities, turned into canonical ids."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from kg.model import Judgement


@dataclass(frozen=True, slots=True)
class Judged:
    """Canonical ids, the pairs to keep apart, and the pairs said different inside one cluster of same."""

    canonical: dict[str, str] = field(default_factory=dict)
    apart: frozenset[tuple[str, str]] = frozenset()
    torn: tuple[tuple[str, str], ...] = ()

    def id(self, entity_id: str) -> str:
        return self.canonical.get(entity_id, entity_id)

    def are_apart(self, left: str, right: str) -> bool:
        return pair(left, right) in self.apart


def pair(left: str, right: str) -> tuple[str, str]:
    """A pair without order."""
    return (left, right) if left <= right else (right, left)


def judge_all(judgements: Iterable[Judgement], is_reference: Callable[[str], bool]) -> Judged:
    """The last word on each pair stands; entities said the same, however indirectly, get one id.

    The id of the reference wins, else the first in order. A pair said different inside such a cluster is
    reported as torn, not settled silently.
    """
    last = {pair(j.left, j.right): j.verdict for j in judgements}
    neighbours: dict[str, set[str]] = defaultdict(set)
    for (left, right), verdict in last.items():
        if verdict == "same":
            neighbours[left].add(right)
            neighbours[right].add(left)
    canonical: dict[str, str] = {}
    for start in sorted(neighbours):
        if start not in canonical:
            cluster = _cluster(start, neighbours)
            chief = min(cluster, key=lambda name: (not is_reference(name), name))
            canonical |= dict.fromkeys(cluster, chief)
    apart = frozenset(p for p, verdict in last.items() if verdict == "different")
    torn = tuple(sorted(p for p in apart if canonical.get(p[0], p[0]) == canonical.get(p[1], p[1])))
    return Judged(canonical, apart, torn)


def _cluster(start: str, neighbours: dict[str, set[str]]) -> set[str]:
    found, rest = {start}, [start]
    while rest:
        for other in neighbours[rest.pop()] - found:
            found.add(other)
            rest.append(other)
    return found
