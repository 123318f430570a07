"""The page read by our own extractors: does each sentence say what it cites, and nothing else?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from api.writer.frames import load_frames
from api.writer.names import Names
from api.writer.points import FIRMNESS, Point
from kg.french.folding import fold, words
from kg.model import Article, Claim, Named, Node, Quantity, Words, Zone
from kg.ontology import load_ontology

MARKS = ("selon", "d'apres", "affirme", "dit", "assure", "indique", "rapporte", "ecrit")
# Only a sentence that follows one with the same source is worded so.
SAME_SOURCE = "d'apres la meme source"
# Sentences in, the claims read in each out; all the sentences of a page in one pass.
Reader: TypeAlias = Callable[[Sequence[str]], list[tuple[Claim, ...]]]
Extract: TypeAlias = Callable[[Iterable[Article]], Iterable[tuple[Article, tuple[Claim, ...]]]]


def reader_with(extract: Extract, today: str) -> Reader:
    """A reader of sentences as the body of one article, one a line, so that names carry from one to the next."""

    def read(sentences: Sequence[str]) -> list[tuple[Claim, ...]]:
        starts, text = [], ""
        for sentence in sentences:
            starts.append(len(text))
            text += sentence + "\n"
        page = Article("page", text, published=today, zones=(Zone("body", 0, len(text)),) if text else ())
        found: list[list[Claim]] = [[] for _ in sentences]
        for _, claims in extract([page]):
            for claim in claims:
                for i in {_line(starts, e.start) for e in claim.evidence}:
                    found[i].append(claim)
        return [tuple(claims) for claims in found]

    return read


def _line(starts: Sequence[int], at: int) -> int:
    return max(i for i, start in enumerate(starts) if start <= at)


def disagreement(point: Point, text: str, read: Sequence[Claim], names: Names) -> str | None:
    """Why the claims read in a sentence are not those it cites, in French; None when they are."""
    for subject, subject_id in zip(point.subjects, point.subject_ids, strict=True):
        for obj in point.objects:
            found = [c for c in read if _same_parties(c, subject, subject_id, obj, point, names)]
            if not found:
                return f"relue, la phrase ne dit pas « {subject.label} – {obj.label} »"
            why = [_weaker(c, point, text) for c in found]
            if all(why):
                return why[0]
    return None


def _weaker(claim: Claim, point: Point, text: str) -> str | None:
    if claim.polarity != point.polarity:
        return "relue, la phrase n’a pas la même polarité"
    if FIRMNESS.index(claim.modality) < FIRMNESS.index(point.modality) and not _covered(point, claim):
        return f"relue, la phrase est plus ferme que ses sources ({claim.modality} pour {point.modality})"
    if point.attribution and not _attributed(claim, point, text):
        return "relue, la phrase n’est pas attribuée à sa source"
    return None


def _covered(point: Point, claim: Claim) -> bool:
    """A verb such as « négocier » says by itself that the thing is not done."""
    return any(point.modality in frame.covers for frame in load_frames().get(point.predicate, ()))


def _attributed(claim: Claim, point: Point, text: str) -> bool:
    names = {fold(node.label) for node in point.attribution}
    if names & {fold(node.label) for node in claim.attribution}:
        return True
    folded = fold(text)
    return SAME_SOURCE in folded or (any(n in folded for n in names) and any(m in folded for m in MARKS))


def _same_parties(claim: Claim, subject: Node, key: str, obj: Node, point: Point, names: Names) -> bool:
    return (
        _same_relation(claim, point)
        and _same_node(claim.subject, names.show(subject, key))
        and _same_node(claim.object, obj if not isinstance(obj, Named) else names.show(obj))
    )


def _same_relation(claim: Claim, point: Point) -> bool:
    predicates = load_ontology().predicates
    if claim.predicate == "open":
        verbs = {frame.verb for frame in load_frames().get(point.predicate, ())}
        return claim.qualifiers.get("verb") in verbs
    return predicates[claim.predicate].family == predicates[point.predicate].family


def _same_node(read: Node, wanted: Node) -> bool:
    if isinstance(wanted, Quantity) and isinstance(read, Quantity):
        return read.value == wanted.value
    if isinstance(wanted, Words) or isinstance(read, Words):
        return _overlap(read.label, wanted.label) >= 0.8
    return _overlap(read.label, wanted.label) >= 0.5


def _overlap(a: str, b: str) -> float:
    left, right = ({w for w in words(t) if len(w) > 2} or set(words(t)) for t in (a, b))
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0
