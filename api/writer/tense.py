"""In which tense a point is told, and when it holds: what an old article plans or counts is told as of its
day.

« devrait employer » said long ago → « devait employer »; « emploie 300 personnes » → « En mai 2023, …
employait ».
"""

from __future__ import annotations

from datetime import date

from api.writer import moments
from api.writer.clauses import Mood
from api.writer.frames import Frame
from api.writer.points import Point
from kg.model import Quantity

# What was planned or counted longer ago may have changed since: it is told as of then.
STALE_DAYS = 150


def mood_of(point: Point, frame: Frame, today: str) -> tuple[Mood, str]:
    """How the verb is put, and the date that must open the sentence, if one must; what the frame's own verb
    already says is not said twice.
    """
    over = point.qualifiers.get("former") is True or str(point.qualifiers.get("until", "9999")) < today
    if point.modality == "hedged":
        return "rumoured" if frame.kind == "event" or over else "doubted", ""
    if point.modality not in frame.covers:
        if point.modality == "planned":
            return "foreseen" if said_long_ago(point, today) else "planned", ""
        if point.modality == "attempted":
            return "attempted", ""
    if frame.kind == "event":
        if frame.verb != "devoir":
            return "past", ""
        return "imperfect" if said_long_ago(point, today) else "doubted", ""
    if "when" in point.qualifiers and str(point.qualifiers["when"]) < today:
        return "imperfect", ""
    if over:
        return "past", ""
    as_of = (
        counted_on(point) if isinstance(point.objects[0], Quantity) and said_long_ago(point, today) else None
    )
    return ("imperfect", f"{as_of}, ") if as_of else ("present", "")


def said_long_ago(point: Point, today: str) -> bool:
    """Whether the last article that says it is old; a reference fact is as old as its own dates say."""
    last = _last_said(point)
    if last is None or len(last) < 10:
        return False
    try:
        return (date.fromisoformat(today[:10]) - date.fromisoformat(last[:10])).days > STALE_DAYS
    except ValueError:
        return False


def counted_on(point: Point) -> str | None:
    """« en mai 2023 »: the month of the last article that says it, when nothing else dates it."""
    last = _last_said(point)
    dated = {"since", "until", "when"} & {k for k, v in point.qualifiers.items() if v}
    return moments.when(last[:7]) if last and not dated and not point.attribution else None


def _last_said(point: Point) -> str | None:
    return max((a.published for a in point.cites if a.published and not a.reference), default=None)


def adverbial(point: Point, frame: Frame, mood: Mood, today: str) -> str:
    """When it holds, for the end of the clause; an end that is still to come is not told as one."""
    q = {key: str(value) for key, value in point.qualifiers.items() if value}
    if q.get("until", "") > today:
        del q["until"]
    if "since" in q and "until" in q:
        return moments.span(q["since"], q["until"]) or ""
    if "until" in q:
        return moments.until(q["until"]) or ""
    if "since" in q:
        return (moments.when(q["since"]) if frame.kind == "event" else moments.since(q["since"])) or ""
    if "when" not in q:
        return ""
    if mood in ("planned", "foreseen") or point.predicate == "holdsAsset":
        return moments.by(q["when"]) or ""
    return moments.when(q["when"]) or ""


def opening(extra: str) -> str:
    """An adverbial of time that may open the sentence."""
    return extra if extra.startswith(("en ", "le ", "fin ", "d’ici ")) else ""
