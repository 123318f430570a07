"""Which points, in which sections, in which order: the lead, the themes, what is contested, what is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from api.writer.background import background
from api.writer.contest import contested_ids, disputes, unsettled
from api.writer.drafts import Block, Telling
from api.writer.headings import with_keyphrase
from api.writer.identity import identities, is_identity, is_state
from api.writer.lead import lead
from api.writer.names import Names
from api.writer.origins import hedged_ones, single_origins
from api.writer.page import Matter, Request
from api.writer.passages import is_whole
from api.writer.points import Point, points_of
from api.writer.realise import Turn, realise
from api.writer.salience import ranked
from api.writer.scope import near_topic, parties_of, select
from api.writer.themes import themes
from api.writer.topic import Topic
from api.writer.unite import confirm, enumerate_points, unite


@dataclass(frozen=True, slots=True)
class Plan:
    """The blocks in order, and who people are, to be said where they are first named."""

    blocks: tuple[Block, ...]
    identities: dict[str, tuple[Point, ...]]


def outline(matter: Matter, names: Names, request: Request, topic: Topic) -> Plan:
    """The whole page in order. Every point is told once; what is contested is told where it is contested."""
    facts = {i: a for i, a in matter.assertions.items() if a.reference}
    everything = unite(points_of(matter.statements), matter.comparisons)
    matter = replace(matter, comparisons=near_topic(matter, everything, topic, names))
    contested = contested_ids(matter)
    who = [p for p in everything if is_identity(p, request.today) and not _touches(p, contested)]
    told = [
        p for p in everything
        if p not in who and p.predicate != "age" and not _touches(p, contested) and not _implied(p, who)
        and (p.predicate not in ("says", "open") or is_whole(p, matter))
    ]  # fmt: skip
    tellable = [p for p in enumerate_points(told) if any(realise(p, names, Turn(today=request.today)))]
    topic = replace(topic, kin=kin_of(topic, who))
    chosen = select(ranked(tellable, topic, names), who, topic, names, request.min_words)
    points = confirm(chosen, matter.comparisons, facts)
    parties = parties_of(points, names) | topic.ids
    who = [p for p in who if p.subject_ids[0] in parties]
    opening, rest = lead(points, [*points, *who], matter, names, topic)
    blocks = [
        opening, *themes(rest, names), *disputes(matter, names), *_open(points, matter, names),
        *background(points, who, matter, topic, request.today),
    ]  # fmt: skip
    known = confirm(who, matter.comparisons, facts)
    return Plan(
        tuple(with_keyphrase([b for b in blocks if b.tellings or b.level == 2], topic)),
        dict(identities(known)),
    )


def kin_of(topic: Topic, who: Sequence[Point]) -> frozenset[str]:
    """The people who hold an office in what the topic names: what they do, it does."""
    return frozenset(
        p.subject_ids[0] for p in who
        if p.predicate in ("holdsRole", "founded") and topic.ids & set(p.object_ids)
        and not p.qualifiers.get("former")
    )  # fmt: skip


def _implied(point: Point, who: Sequence[Point]) -> bool:
    """Whether a title already says it: an office or a founder's title says that one is of the house."""
    if (
        point.qualifiers
        or (point.polarity, point.modality) != ("affirmed", "asserted")
        or not is_state(point)
    ):
        return False
    pair = (point.subject_ids, point.object_ids)
    return any(pair == (p.subject_ids, p.object_ids) and p.predicate != point.predicate for p in who)


def _open(points: Sequence[Point], matter: Matter, names: Names) -> list[Block]:
    """What rests on one source alone, and what may not agree."""
    found = [
        *single_origins(points, matter, names), *hedged_ones(points, matter, names),
        *unsettled(matter, names, points),
    ]  # fmt: skip
    return [Block("Ce qui reste à vérifier", 2, tuple(map(Telling, found)))] if found else []


def _touches(point: Point, ids: frozenset[str]) -> bool:
    return any(a.id in ids for a in point.cites)
