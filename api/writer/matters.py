"""What points are about, as noun groups: « les offres d’emploi et les salaires de Brival »."""

from __future__ import annotations

from collections.abc import Iterable

from api.writer.headings import label_of
from api.writer.names import Names
from api.writer.phrases import join
from api.writer.points import Point
from kg.french.elision import Number, contract, with_article
from kg.french.nouns import noun_gender, singular

# More topics of one person than this make a list, not a noun group.
MOST_OF_ONE = 2


def matters_of(points: Iterable[Point], names: Names, *, bare: bool = False) -> list[str]:
    """One group per subject, in the order of the points; `bare` leaves out the articles, as a title does."""
    by: dict[str, dict[str, None]] = {}
    for point in points:
        owner, label = names.group(point.subjects[0], point.subject_ids[0]), label_of(point)
        if owner is not None and label:
            by.setdefault(owner.text, {})[label if bare else _with_article(label)] = None
    return [f"{join(list(labels)[:MOST_OF_ONE])} {contract('de', owner)}" for owner, labels in by.items()]


def _with_article(label: str) -> str:
    head = label.split()[0]
    number: Number = "p" if singular(head) != head else "s"
    return with_article(label, noun_gender(singular(head)) or "m", number)
