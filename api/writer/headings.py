"""Subheadings made from what a section tells; they name and assert nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from api.writer.frames import theme
from api.writer.names import Names
from api.writer.phrases import capital, join
from api.writer.points import Point
from api.writer.topic import Topic
from kg.model import Named

# Longer ones wrap on a phone and are cut in a table of contents.
LONGEST = 66


def themed(family: str, points: Sequence[Point], names: Names, topic: Topic, number: int) -> str:
    """« Approches et recrutements : DeepMind et Meta », or led by the keyphrase every other time."""
    label = theme(family)
    people = _main(points, names)
    if number % 2 == 0:
        heading = f"{capital(topic.keyphrase)} : {label}"
        return heading if len(heading) <= LONGEST else capital(label)
    while people:
        heading = f"{capital(label)} : {join(people)}"
        if len(heading) <= LONGEST:
            return heading
        people = people[:-1]
    return capital(label)


def _main(points: Sequence[Point], names: Names) -> list[str]:
    count: Counter[str] = Counter()
    for point in points:
        for node, key in zip(
            (*point.subjects, *point.objects), (*point.subject_ids, *point.object_ids), strict=True
        ):
            if isinstance(node, Named):
                count[names.show(node, key).label] += 1
    return [name for name, _ in sorted(count.items(), key=lambda item: (-item[1], item[0]))][:3]
