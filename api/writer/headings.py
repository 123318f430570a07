"""Subheadings made from what a section tells; they name and assert nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from api.writer.drafts import Block
from api.writer.names import Names
from api.writer.phrases import capital, join
from api.writer.points import Point
from api.writer.topic import Topic
from kg.french.folding import words
from kg.model import Assertion, Comparison, Named

# Longer ones wrap on a phone and are cut in a table of contents.
LONGEST = 66
# Between a third and two thirds of the headings carry the keyphrase: fewer hide the topic, more tire.
WITH_KEYPHRASE = 0.34
_QUARRELS = {
    "role": "une fonction discutée", "number": "des chiffres différents", "date": "des dates différentes",
    "polarity": "affirmé et démenti", "attribution": "qui l’a dit ?", "exclusive-value": "deux versions",
    "stage": "un avancement discuté", "modality": "du conditionnel à l’affirmation",
    "identity": "une identité confondue",
}  # fmt: skip


def about(labels: Sequence[str], points: Sequence[Point], names: Names, taken: set[str]) -> str:
    """« Approches et recrutements : Brival et Solveo »; never twice the same on a page."""
    counted = Counter(labels)
    themes = [label for label, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0]))]
    label = capital(themes[0] if len(themes) < 3 else f"{themes[0]}, {themes[1]}")
    people = main_names(points, names)
    for n in (3, 2, 1):
        heading = f"{label} : {join(people[:n])}" if len(people) >= n else ""
        if heading and len(heading) <= LONGEST and heading not in taken:
            return heading
    return next(
        h for h in (label, f"{label} (suite)", *(f"{label} ({n})" for n in range(3, 99))) if h not in taken
    )


def main_names(points: Sequence[Point], names: Names) -> list[str]:
    """The named parties, the most present first, subjects before objects."""
    count: Counter[str] = Counter()
    for point in points:
        for node, key in zip(point.subjects, point.subject_ids, strict=True):
            if isinstance(node, Named):
                count[names.show(node, key).label] += 3
        for node, key in zip(point.objects, point.object_ids, strict=True):
            if isinstance(node, Named):
                count[names.show(node, key).label] += 1
    return [name for name, _ in sorted(count.items(), key=lambda item: (-item[1], item[0]))]


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
    if holds_keyphrase(heading, keyphrase):
        return heading
    label, _, people = heading.partition(" : ")
    repeated = any(w in words(people) for w in words(keyphrase))
    parts = ["" if repeated else people, label[:1].lower() + label[1:]]
    # One name alone does not say what a section is about.
    for rest in parts if " et " in people else reversed(parts):
        led = f"{capital(keyphrase)} : {rest}"
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
    node, key = sides[0].subject, sides[0].subject_id
    label = names.show(node, key).label if isinstance(node, Named) else capital(node.label)
    return f"{label} : {_QUARRELS.get(comparison.type, 'deux versions')}"
