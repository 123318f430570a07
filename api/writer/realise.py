"""A point → the sentences that could say it, best first, the plainest last.

Frames give the verb and its complements, the modality its tense (« aurait contacté »), `voices` who says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from api.writer.clauses import Group, clause
from api.writer.complements import fill, holds
from api.writer.frames import Frame, choose
from api.writer.linking import NO_LINK, Link
from api.writer.loose import told_loosely
from api.writer.names import Names
from api.writer.phrases import join
from api.writer.points import Point
from api.writer.quotes import quoted
from api.writer.selfsaid import said_of_oneself
from api.writer.tense import adverbial, mood_of, opening
from api.writer.voices import attributed, continued, is_self, told_by
from kg.french.elision import elide

LEADS = ("tenter de", "chercher à")
_INDEFINITE = re.compile(r"^(?:une?|des) (.*)$")
_AUXILIARY = re.compile(
    r"^ ((?:n’|n')?(?:a|ont|est|sont|aurait|auraient|serait|seraient|devrait|devraient|devait|devaient))(?= )"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """What the place of a sentence decides: which variant comes first, what the subject is called, what day
    it is, whether its date should open it.
    """

    number: int = 0
    link: Link = NO_LINK
    today: str = "9999"
    dated: bool = False


@dataclass(frozen=True, slots=True)
class Core:
    """A clause before anybody is cited for it: « Brival », « a racheté Solveo », « en mai 2024 ».

    `own`: the verb already says that its subject is the source.
    """

    subject: Group
    verb: str
    said: str
    extra: str = ""
    front: str = ""
    own: bool = False

    @property
    def plain(self) -> str:
        return f"{self.front}{self.subject.text} {self.said} {self.extra}".strip()

    @property
    def dated(self) -> str:
        """With its date in front, when it has one that may open a sentence; else empty."""
        early = opening(self.extra)
        return f"{early}, {self.subject.text} {self.said}" if early else ""


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
        for frame in rotated(point, turn.number):
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


def rotated(point: Point, number: int) -> list[Frame]:
    """The most specific frames first, in an order that turns; more general ones after them."""
    frames = list(choose(point.predicate, lambda condition: holds(condition, point)))
    if not frames:
        return []
    best = [f for f in frames if f.weight == frames[0].weight]
    shift = number % len(best)
    return [*best[shift:], *best[:shift], *frames[len(best) :]]


def core_of(point: Point, frame: Frame, names: Names, turn: Turn) -> Core | None:
    """The clause that the frame makes of the point, None when a party or a value cannot be said."""
    subject = turn.link.subject or subject_of(point, names)
    complement = fill(frame.complement, point, names, subject, turn.link.object)
    if subject is None or complement is None:
        return None
    negated = point.polarity == "negated"
    if negated and frame.verb != "être":
        complement = _INDEFINITE.sub(lambda m: elide("de", m[1]), complement)
    mood, front = mood_of(point, frame, turn.today)
    lead = LEADS[turn.number % len(LEADS)]
    extra = adverbial(point, frame, mood, turn.today)
    if is_self(point.attribution, point.subjects[0]) and mood != "doubted":
        told = said_of_oneself(point, subject, frame.verb, f"{complement} {extra}".strip(), mood)
        return Core(subject, frame.verb, told.removeprefix(subject.text).strip(), own=True) if told else None
    text = clause(subject, frame.verb, complement, mood, negated=negated, lead=lead)
    return Core(subject, frame.verb, text.removeprefix(subject.text).strip(), extra, front)


def _told(point: Point, frame: Frame, names: Names, turn: Turn) -> Iterator[str]:
    core = core_of(point, frame, names, turn)
    if core is None:
        return
    if core.own:
        yield joined(core.plain, core.subject, turn.link)
        return
    yield from voiced(core.plain, core.dated, point, core.subject, names, turn)
    if not point.attribution and turn.link.holder and point.modality == "asserted" and not core.front:
        # A source as plain as our own sentence would be copied word for word: its name parts them.
        verb, complement = core.said.split(" ", 1) if " " in core.said else (core.said, "")
        if verb in ("a", "ont", "est", "sont") and " " in complement:
            participle, complement = complement.split(" ", 1)
            opened = f"{core.subject.text} {verb} {participle}, selon {turn.link.holder},"
            yield f"{opened} {complement} {core.extra}"


def voiced(plain: str, dated: str, point: Point, subject: Group, names: Names, turn: Turn) -> Iterator[str]:
    """The clause in the mouth of whom it is attributed to; `dated` is the same with its date in front."""
    link, by = turn.link, told_by(point.attribution, names)
    if by is None and point.attribution:
        # A source that only its article can point to (« ce document ») is left to that article.
        if link.holder:
            yield f"selon {link.holder}, {plain}"
        return
    if by is None:
        ways_plain = [joined(plain, subject, link), *([dated] if dated else [])]
        yield from reversed(ways_plain) if turn.dated or turn.number % 2 else ways_plain
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
