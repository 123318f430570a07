"""A point → the sentences that could say it, best first, the plainest last.

Frames give the verb and its complements, the modality its tense (« aurait contacté »), `voices` who says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from api.writer import moments
from api.writer.clauses import Group, Mood, clause
from api.writer.complements import fill, holds
from api.writer.frames import Frame, choose
from api.writer.linking import NO_LINK, Link
from api.writer.loose import told_loosely
from api.writer.names import Names
from api.writer.phrases import join
from api.writer.points import Point
from api.writer.quotes import quoted
from api.writer.selfsaid import said_of_oneself
from api.writer.voices import attributed, continued, is_self, told_by
from kg.french.elision import elide

LEADS = ("tenter de", "chercher à")
_INDEFINITE = re.compile(r"^(?:une?|des) (.*)$")
_AUXILIARY = re.compile(
    r"^ ((?:n’|n')?(?:a|ont|est|sont|aurait|auraient|serait|seraient|devrait|devraient))(?= )"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """What the place of a sentence decides: which variant comes first, what the subject is called, what day
    it is.
    """

    number: int = 0
    link: Link = NO_LINK
    today: str = "9999"


def realise(point: Point, names: Names, turn: Turn) -> Iterator[str]:
    """Candidate sentences without full stop or citation, none twice; none at all when none would be safe."""
    seen: set[str] = set()
    for way in _ways(point, names, turn):
        text = re.sub(r"\s+", " ", way).strip()
        if text not in seen:
            seen.add(text)
            yield text


def _ways(point: Point, names: Names, turn: Turn) -> Iterator[str]:
    if point.predicate == "says":
        yield from quoted(point, names, turn.number, turn.link)
    elif point.predicate == "open":
        yield from _loose(point, names, turn)
    else:
        for frame in _rotated(point, turn.number):
            yield from _told(point, frame, names, turn)


def _loose(point: Point, names: Names, turn: Turn) -> Iterator[str]:
    subject = turn.link.subject or subject_of(point, names)
    if subject is None:
        return
    by = told_by(point.attribution, names)
    for text in told_loosely(point, names, subject, "" if by else turn.link.holder):
        if by is not None:
            yield from attributed(text, by, point.attribution[0])
        else:
            yield joined(text, subject, turn.link)


def _rotated(point: Point, number: int) -> list[Frame]:
    """The most specific frames first, in an order that turns; more general ones after them."""
    frames = list(choose(point.predicate, lambda condition: holds(condition, point)))
    if not frames:
        return []
    best = [f for f in frames if f.weight == frames[0].weight]
    shift = number % len(best)
    return [*best[shift:], *best[:shift], *frames[len(best) :]]


def _told(point: Point, frame: Frame, names: Names, turn: Turn) -> Iterator[str]:
    link = turn.link
    subject = link.subject or subject_of(point, names)
    complement = fill(frame.complement, point, names, subject, link.object)
    if subject is None or complement is None:
        return
    if point.polarity == "negated" and frame.verb != "être":
        complement = _INDEFINITE.sub(lambda m: elide("de", m[1]), complement)
    mood = mood_of(point, frame, turn.today)
    lead = LEADS[turn.number % len(LEADS)]
    extra = _adverbials(point, frame, mood)
    if is_self(point.attribution, point.subjects[0]) and mood != "doubted":
        yield from said_of_oneself(point, subject, frame.verb, f"{complement} {extra}".strip(), mood)
        return
    core = clause(subject, frame.verb, complement, mood, negated=point.polarity == "negated", lead=lead)
    plain = f"{core} {extra}".strip()
    dated = f"{_front(extra)}, {core}" if _front(extra) else ""
    by = told_by(point.attribution, names)
    if by is None and point.attribution:
        # A source that only its article can point to (« ce document ») is left to that article.
        if link.holder:
            yield f"selon {link.holder}, {plain}"
        return
    if by is None:
        ways_plain = [joined(plain, subject, link), *([dated] if dated else [])]
        if link.dateline:
            yield f"d’après {link.dateline}, {plain}"
        yield from reversed(ways_plain) if turn.number % 2 else ways_plain
        if link.holder and point.modality == "asserted":
            # A source as plain as our own sentence would be copied word for word: its name parts them.
            verb = clause(subject, frame.verb, "", mood, negated=point.polarity == "negated")
            yield f"{verb}, selon {link.holder}, {complement} {extra}".strip()
        return
    if link.again:
        yield continued(plain, by, link.again - 1)
    ways = list(attributed(plain, by, point.attribution[0]))
    if dated:
        ways.append(f"{dated}, selon {by.text.rstrip(',')}")
    shift = turn.number % len(ways)
    yield from (*ways[shift:], *ways[:shift])


def joined(text: str, subject: Group, link: Link) -> str:
    """The sentence linked to the one before: « également » after its auxiliary, or a connective in front."""
    if link.also:
        rest = text.removeprefix(subject.text)
        return subject.text + _AUXILIARY.sub(r" \1 également", rest, count=1) if rest != text else text
    return f"{link.connective} {text}".strip()


def subject_of(point: Point, names: Names) -> Group | None:
    """The subjects as one group: « A, B et C », plural when several."""
    groups = [names.group(n, i) for n, i in zip(point.subjects, point.subject_ids, strict=True)]
    if any(group is None for group in groups):
        return None
    known = [group for group in groups if group is not None]
    if len(known) == 1:
        return known[0]
    feminine = all(group.gender == "f" for group in known)
    return Group(join([group.text for group in known]), "f" if feminine else "m", "p")


def mood_of(point: Point, frame: Frame, today: str) -> Mood:
    """How the verb is put; what the frame's own verb already says is not said twice."""
    over = point.qualifiers.get("former") is True or str(point.qualifiers.get("until", "9999")) < today
    if point.modality == "hedged":
        return "rumoured" if frame.kind == "event" or over else "doubted"
    if point.modality not in frame.covers:
        if point.modality == "planned":
            return "planned"
        if point.modality == "attempted":
            return "attempted"
    if frame.kind == "event":
        return "doubted" if frame.verb == "devoir" else "past"
    if "when" in point.qualifiers and str(point.qualifiers["when"]) < today:
        return "imperfect"
    return "past" if over else "present"


def _adverbials(point: Point, frame: Frame, mood: Mood) -> str:
    q = {key: str(value) for key, value in point.qualifiers.items() if value}
    if "since" in q and "until" in q:
        return moments.span(q["since"], q["until"]) or ""
    if "until" in q:
        return moments.until(q["until"]) or ""
    if "since" in q:
        return (moments.when(q["since"]) if frame.kind == "event" else moments.since(q["since"])) or ""
    if "when" not in q:
        return ""
    if mood == "planned" or point.predicate == "holdsAsset":
        return moments.by(q["when"]) or ""
    return moments.when(q["when"]) or ""


def _front(extra: str) -> str:
    """An adverbial of time that may open the sentence."""
    return extra if extra.startswith(("en ", "le ", "fin ", "d’ici ")) else ""
