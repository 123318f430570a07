"""Subheadings made from what a section tells; they name and assert nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from api.writer import moments
from api.writer.complements import holds
from api.writer.drafts import Block
from api.writer.frames import choose, theme
from api.writer.names import Names
from api.writer.phrases import capital, join
from api.writer.points import Point
from api.writer.topic import Topic
from kg.french.folding import words
from kg.model import Assertion, Comparison, Named, Node

# Longer ones wrap on a phone and are cut in a table of contents.
LONGEST = 66
# Between a third and two thirds of the headings carry the keyphrase: fewer hide the topic, more tire.
WITH_KEYPHRASE = 0.34
# For what no predicate types.
REPORTED = "ce que rapporte la presse"
_QUARRELS = {
    "role": "une fonction discutée", "number": "des chiffres différents", "date": "des dates différentes",
    "polarity": "affirmé et démenti", "attribution": "qui l’a dit ?", "exclusive-value": "deux versions",
    "stage": "un avancement discuté", "modality": "du conditionnel à l’affirmation",
    "identity": "une identité confondue",
}  # fmt: skip


def about(points: Sequence[Point], names: Names, taken: set[str]) -> str:
    """« Brival : recrutements et offres d’emploi », « Ce qu’en dit Anne Durand »; never twice on a page."""
    people = main_names(points, names)
    for heading in _candidates(points, people):
        if len(heading) <= LONGEST and heading not in taken:
            return heading
    label = capital(join(labels_of(points)[:1] or ["autres éléments"]))
    return next(
        h for h in (label, f"{label} (suite)", *(f"{label} ({n})" for n in range(3, 99))) if h not in taken
    )


def _candidates(points: Sequence[Point], people: Sequence[str]) -> Iterator[str]:
    if all(p.predicate == "says" for p in points):
        for n in range(min(3, len(people)), 0, -1):
            yield f"Ce qu’en {'dit' if n == 1 else 'disent'} {join(list(people[:n]))}"
        months = {(a.published or "")[:7] for p in points for a in p.cites}
        when = moments.when(min(months)) if len(months) == 1 else None
        if people and when:
            yield f"Ce qu’en disait {people[0]} {when}"
        if people:
            yield f"{capital(people[0])} : autres déclarations"
    labels = labels_of(points)
    alone = len(people) == 1 or _leads(points)
    # One name with all that is told of it, or several with what they have in common.
    for n, m in ((1, 3), (1, 2), (1, 1)) if alone else ((3, 2), (3, 1), (2, 2), (2, 1), (1, 1)):
        if len(people) >= n and len(labels) >= m:
            yield f"{capital(join(list(people[:n])))} : {join(labels[:m])}"
    for m in (2, 1):
        if len(labels) >= m:
            yield capital(join(labels[:m]))
    if people and not labels:
        yield f"{capital(people[0])} : {REPORTED}"
        yield from (f"{capital(name)} : {REPORTED}" for name in people[1:])


def _leads(points: Sequence[Point]) -> bool:
    """Whether one subject has most of the section."""
    count = Counter(p.subject_ids[0] for p in points)
    return max(count.values()) * 3 >= len(points) * 2


def labels_of(points: Sequence[Point]) -> list[str]:
    """What the points are about, in their order: « recrutements », « offres d’emploi »."""
    found = (label_of(point) for point in points)
    return list(dict.fromkeys(label for label in found if label))


def label_of(point: Point) -> str:
    """The topic of one point, empty for an open claim; words are « déclarations »."""
    if point.predicate == "says":
        return theme("speech")
    frames = choose(point.predicate, lambda condition: holds(condition, point))
    return frames[0].noun if frames else ""


def main_names(points: Sequence[Point], names: Names) -> list[str]:
    """The named subjects, the most present first; the objects when no subject has a name."""
    count: Counter[str] = Counter()
    for weight, own in ((100, True), (1, False)):
        for point in points:
            parties = (point.subjects, point.subject_ids) if own else (point.objects, point.object_ids)
            for node, key in zip(*parties, strict=True):
                if isinstance(node, Named) and node.type != "Document":
                    count[names.show(node, key).label] += weight
    own_names = [name for name in count if count[name] >= 100] or list(count)
    return sorted(own_names, key=lambda name: -count[name])


def with_keyphrase(blocks: Sequence[Block], topic: Topic) -> list[Block]:
    """Enough headings open with the keyphrase; those that already hold its words count."""
    done = list(blocks)
    order = [*range(0, len(done), 2), *range(1, len(done), 2)]
    for i in order:
        if done[i].level != 2:
            continue
        wanted = WITH_KEYPHRASE * sum(bool(b.heading) for b in done)
        if sum(holds_keyphrase(b.heading, topic.keyphrase) for b in done) >= wanted:
            break
        heading = _led(done[i].heading, topic.keyphrase)
        if done[i].heading and heading not in {b.heading for b in done}:
            done[i] = replace(done[i], heading=heading)
    return done


def _led(heading: str, keyphrase: str) -> str:
    """« Brival : recrutements » → « Recrutement Brival : offres d’emploi »: what is told, under the topic."""
    if holds_keyphrase(heading, keyphrase):
        return heading
    people, _, labels = heading.partition(" : ")
    rests = [labels, people] if labels else [people]
    for rest in rests:
        text = rest if rest[:1].isupper() and labels else rest[:1].lower() + rest[1:]
        led = f"{capital(keyphrase)} : {text}"
        if rest and len(led) <= LONGEST:
            return led
    return heading


def holds_keyphrase(heading: str, keyphrase: str) -> bool:
    """Whether more than half of the keyphrase's words are in the heading, as search tools count."""
    wanted = [w for w in words(keyphrase) if len(w) > 1]
    held = set(words(heading))
    return bool(wanted) and sum(w in held for w in wanted) * 2 > len(wanted)


def disputed(comparison: Comparison, sides: Sequence[Assertion], names: Names) -> str:
    """« Anne Durand : une fonction discutée »."""
    node, key = disputed_party(comparison, sides[0], names)
    label = names.show(node, key).label if isinstance(node, Named) else capital(node.label)
    return f"{label} : {_QUARRELS.get(comparison.type, 'deux versions')}"


def disputed_party(comparison: Comparison, side: Assertion, names: Names) -> tuple[Node, str]:
    """Whom the quarrel is about: the subject, but whoever is misnamed when it is about a name."""
    parties = ((side.subject, side.subject_id), (side.object, side.object_id))
    if comparison.type == "identity":
        told = comparison.why.partition(" : ")[2]
        for node, key in parties:
            if isinstance(node, Named) and (node.name in told or names.show(node, key).label in told):
                return node, key
    return parties[0]
