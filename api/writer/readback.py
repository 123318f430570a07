"""The page read by our own extractors: does each sentence say what it cites, and nothing else?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from api.writer.agree import SAME_WORDS, same_node, same_relation, unlike
from api.writer.names import Names
from api.writer.points import FIRMNESS, Point
from kg.french.folding import fold, words
from kg.model import Article, Assertion, Claim, Named, Quantity, Words, Zone

_QUOTED = re.compile(r"«([^»]*)»")
_UNSAID = re.compile(r"\bn'(?:a|ont)(?:-t-\w+)? pas (?:declare|affirme|assure|explique|indique|evoque|dit)\b")
_PRONOUN = re.compile(r"\b(?:il|elle)\b", re.I)
MARKS = ("selon", "d'apres", "affirme", "dit", "assure", "indique", "rapporte", "ecrit")
# Only a sentence that follows one with the same source is worded so.
SAME_SOURCE = "d'apres la meme source"

Sentences: TypeAlias = tuple[str, ...]
# Sections in, for each of their sentences the claims read in it; all the sections of a page in one pass.
Reader: TypeAlias = Callable[[Sequence[Sentences]], list[list[tuple[Claim, ...]]]]
Extract: TypeAlias = Callable[[Iterable[Article]], Iterable[tuple[Article, tuple[Claim, ...]]]]


def reader_with(extract: Extract, today: str) -> Reader:
    """Reads each section as an article, one sentence a line, so that names carry from one to the next.

    A section that was read before is not read again: a page is worded several times, but for a few sentences.
    """
    known: dict[Sentences, list[tuple[Claim, ...]]] = {}

    def read(sections: Sequence[Sentences]) -> list[list[tuple[Claim, ...]]]:
        fresh = [s for s in dict.fromkeys(sections) if s and s not in known]
        pages = [_page(str(n), sentences, today) for n, sentences in enumerate(fresh)]
        for sentences, (_, claims) in zip(fresh, extract(pages), strict=True):
            known[sentences] = _by_sentence(sentences, claims)
        return [known.get(s, []) for s in sections]

    return read


def default_reader(today: str) -> Reader:
    """The project's own extractors; they load a language model, hence only here."""
    from extractors.pipeline import extract

    return reader_with(extract, today)


def _page(name: str, sentences: Sentences, today: str) -> Article:
    text = "\n".join(sentences)
    return Article(f"page-{name}", text, published=today, zones=(Zone("body", 0, len(text)),))


def _by_sentence(sentences: Sentences, claims: Iterable[Claim]) -> list[tuple[Claim, ...]]:
    starts, at = [], 0
    for sentence in sentences:
        starts.append(at)
        at += len(sentence) + 1
    found: list[list[Claim]] = [[] for _ in sentences]
    for claim in claims:
        for line in {max(i for i, start in enumerate(starts) if start <= e.start) for e in claim.evidence}:
            found[line].append(claim)
    return [tuple(c) for c in found]


def disagreement(
    points: Sequence[Point], text: str, read: Sequence[Claim], names: Names, held: Sequence[Assertion] = ()
) -> str | None:
    """Why the claims read in a sentence are not those it cites, in French; None when they are.

    `held`: everything that the cited articles say; a description may repeat some of it in passing.
    """
    for point in points:
        why = _missing(point, text, read, names)
        if why is not None:
            return why
    if any(point.predicate == "says" for point in points):
        return None  # The words are told as the passage has them: whatever they say is their speaker's.
    for claim in read:
        # What is said of a bare description (« le PDG de Brival ») is said of somebody whom the sentence
        # names.
        between = isinstance(claim.subject, Named) and isinstance(claim.object, Named | Quantity)
        if (
            between
            and claim.predicate not in ("open", "says")
            and not any(_said_by(claim, p, names) for p in points)
            and not any(_same_claim(claim, a, names) for a in held)
        ):
            said = f"{claim.subject.label} – {claim.predicate} – {claim.object.label}"
            return f"relue, la phrase dit aussi « {said} »"
    return None


def _same_claim(claim: Claim, held: Assertion, names: Names) -> bool:
    """Whether a cited article says just that, no less firmly: « des ingénieurs de Solveo, filiale de Brival
    ».
    """
    return (
        (claim.predicate, claim.polarity) == (held.predicate, held.polarity)
        and FIRMNESS.index(claim.modality) >= FIRMNESS.index(held.modality)
        and same_node(claim.subject, held.subject, held.subject_id, names)
        and same_node(claim.object, held.object, held.object_id, names)
    )


def _missing(point: Point, text: str, read: Sequence[Claim], names: Names) -> str | None:
    for subject, subject_id in zip(point.subjects, point.subject_ids, strict=True):
        for obj, obj_id in zip(point.objects, point.object_ids, strict=True):
            found = [
                c for c in read
                if same_relation(c, point) and same_node(c.subject, subject, subject_id, names)
                and same_node(c.object, obj, obj_id, names)
            ]  # fmt: skip
            if not found and repeats(point, text, names):
                continue
            if not found:
                return f"relue, la phrase ne dit pas « {subject.label} – {point.predicate} – {obj.label} »"
            whys = [unlike(c, point, text) or _unattributed(c, point, text, names) for c in found]
            if all(whys):
                return whys[0]
    return None


def repeats(point: Point, text: str, names: Names) -> bool:
    """Whether the sentence has the speaker's name and, in order, nearly all the words that the passage gives
    them.
    """
    node = point.objects[0]
    if not isinstance(node, Words):
        return False
    speaker = names.show(point.subjects[0], point.subject_ids[0]).label
    if not set(words(speaker)) & set(words(text)) and not _PRONOUN.search(text):
        return False
    quoted = _QUOTED.findall(text)
    if node.quote == "direct":
        return bool(quoted) and f" {' '.join(words(quoted[0]))} " in f" {' '.join(words(node.text))} "
    said, own = words(node.text), iter(words(text))
    return sum(word in own for word in said) >= SAME_WORDS * len(said) and point.polarity == _polarity(text)


def _polarity(text: str) -> str:
    """« ne croit pas », « n’a pas déclaré »: what stands between quotation marks is the speaker's."""
    outside = fold(_QUOTED.sub(" ", text))
    return "negated" if "ne croi" in outside or _UNSAID.search(outside) else "affirmed"


def _said_by(claim: Claim, point: Point, names: Names) -> bool:
    """Whether one of the cited points is about the same two parties, in either order."""
    for subject, si in zip(point.subjects, point.subject_ids, strict=True):
        for obj, oi in zip(point.objects, point.object_ids, strict=True):
            straight = same_node(claim.subject, subject, si, names) and same_node(
                claim.object, obj, oi, names
            )
            turned = same_node(claim.subject, obj, oi, names) and same_node(claim.object, subject, si, names)
            if straight or turned:
                return True
    return False


def _unattributed(claim: Claim, point: Point, text: str, shown: Names) -> str | None:
    names = {fold(n) for node in point.attribution for n in (node.label, shown.show(node).label)}
    if not names or names & {fold(node.label) for node in claim.attribution}:
        return None
    folded = fold(text)
    names |= {"un article du", "un article recoupe"} | {fold(a.publisher) for a in point.cites if a.publisher}
    if SAME_SOURCE in folded or (any(n in folded for n in names) and any(m in folded for m in MARKS)):
        return None
    return "relue, la phrase n’est pas attribuée à sa source"
