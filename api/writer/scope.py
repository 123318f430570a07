"""How much of the matter the page tells: all that is about the topic, then its surroundings as far as asked
for.
"""

from __future__ import annotations

from collections.abc import Sequence

from api.writer.names import Names
from api.writer.page import Matter
from api.writer.points import Point
from api.writer.topic import Topic
from kg.french.folding import words
from kg.french.nouns import is_common_word
from kg.model import Comparison, Described, Named
from kg.ontology import load_ontology

# Words of a sentence of ours, its heading's share included; measured on the pages of the examples.
WORDS_A_SENTENCE = 14
# How far from the topic its surroundings go: who deals with it, who deals with them, and once more.
HOPS = 3
# A page is no longer than this much of what was asked: what is left over is for another page.
MOST = 1.7


def select(
    points: Sequence[Point], who: Sequence[Point], topic: Topic, names: Names, min_words: int
) -> list[Point]:
    """What is about the topic, up to a limit; when that is short, what is about the same parties, up to what
    is asked.
    """
    core = [p for p in points if is_about(p, topic, names)]
    asked = max(min_words, 1) // WORDS_A_SENTENCE
    if len(core) >= asked:
        return core[: int(asked * MOST)]
    kept, articles = (
        list(core),
        frozenset().union(*(p.articles for p in (*core, *who) if is_about(p, topic, names))),
    )
    mine = [p for p in who if is_about(p, topic, names)]
    # Only in the articles that speak of the topic: beyond, it is another subject.
    parties = topic.ids
    for _ in range(HOPS):
        parties |= parties_of([*kept, *mine], names)
        # Whoever leads or founded a party belongs to its story.
        mine = [p for p in who if parties & {*p.subject_ids, *p.object_ids}]
        near = [
            p for p in points
            if p not in kept and p.articles & articles and parties & {*p.subject_ids, *p.object_ids}
        ]  # fmt: skip
        kept += near[: asked - len(kept)]
    return kept


def parties_of(points: Sequence[Point], names: Names) -> frozenset[str]:
    """Everybody and everything that takes part in these points, owners of described groups included."""
    owners = {
        names.key(Named(node.of)) for p in points for node in (*p.subjects, *p.objects)
        if isinstance(node, Described) and node.of
    }  # fmt: skip
    return frozenset(key for p in points for key in (*p.subject_ids, *p.object_ids)) | owners


def is_about(point: Point, topic: Topic, names: Names) -> bool:
    """It names an entity of the topic, or says what the topic's words evoke; without either, everything is.
    It names an entity of the topic, or says what the topic's words evoke; without either, everything is.
    """
    if not topic.ids and not topic.families:
        return True
    if topic.ids & {*point.subject_ids, *point.object_ids}:
        return True
    if load_ontology().predicates[point.predicate].family in topic.families:
        return True
    return any(_mentioned(names.shown.get(key, ""), point) for key in topic.ids)


def _mentioned(name: str, point: Point) -> bool:
    """Whether a passage has the name, or the last part of a person's, when it is no ordinary word."""
    if not name:
        return False
    passages = f" {' '.join(words(point.passages))} "
    last = name.split()[-1]
    short = last if len(name.split()) == 2 and not is_common_word(last) else name
    return f" {' '.join(words(short))} " in passages


def near_topic(matter: Matter, points: Sequence[Point], topic: Topic, names: Names) -> tuple[Comparison, ...]:
    """The comparisons about the topic; of a theme, also those about the people and companies it involves."""
    if not topic.ids and not topic.families:
        return matter.comparisons
    parties = topic.ids
    if not topic.named:
        parties |= parties_of([p for p in points if is_about(p, topic, names)], names)
    return tuple(c for c in matter.comparisons if any(parties & _parties(matter, i) for i in (c.a, c.b)))


def _parties(matter: Matter, ident: str) -> frozenset[str]:
    found = matter.assertions.get(ident)
    return frozenset((found.subject_id, found.object_id)) if found else frozenset()
