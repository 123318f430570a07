"""Reported words: verbatim and short between « », or a brief clause after « que »; never a long stretch of a source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from api.writer.clauses import Group, clause
from api.writer.names import Names
from api.writer.phrases import LONGEST, capital, that
from api.writer.points import Point
from api.writer.voices import speaker, told_by
from kg.french.verbs import analyse
from kg.model import Words, node_from_json

VERBS = ("déclarer", "affirmer", "assurer", "expliquer")
# A quotation longer than this is cut at the end of one of its sentences, or not used.
LONGEST_QUOTE = 32
_CONTEXT = re.compile(
    r"\b(?:il|elle|ils|elles|lui|leur|leurs|son|sa|ses|ce|cet|cette|ces|y|en|celui|celle)\b", re.I
)


def quoted(point: Point, names: Names, number: int, subject: Group | None = None) -> list[str]:
    """Ways to report the words, best first; `subject` is what the speaker is called here."""
    words = point.objects[0]
    by = subject or speaker(names.show(point.subjects[0], point.subject_ids[0]), names)
    if not isinstance(words, Words) or by is None:
        return []
    found = list(
        _direct(words.text, by, point, names, number)
        if words.quote == "direct"
        else _clause(words, by, point)
    )
    source = told_by(point.attribution, names)
    return [f"{text}, selon {source.text.rstrip(',')}" for text in found] if source else found


def _direct(text: str, by: Group, point: Point, names: Names, number: int) -> Iterator[str]:
    text = short(text.strip(' «»“”"\u00a0\u202f'))
    if not text or point.polarity == "negated" or not is_sentence(text):
        return
    verb = VERBS[number % len(VERBS)]
    to = addressee(point, names)
    said = clause(by, verb, "", "past")
    inverted = said.removeprefix(by.text).strip()
    ending = text if text[-1] in "?!…" else text.rstrip(".")
    if by.text in ("il", "elle"):
        yield f"« {ending} », {inverted.replace('a ', f'a-t-{by.text} ', 1)}{to}"
    else:
        yield f"« {ending} », {inverted} {by.text}{to}"
    yield f"{said}{to} : « {ending} »"


def short(text: str) -> str:
    """The whole quotation, or its first sentences that fit; empty when even the first is too long."""
    if len(text.split()) <= LONGEST_QUOTE:
        return text
    kept = ""
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        if len((kept + " " + sentence).split()) > LONGEST_QUOTE:
            break
        kept = f"{kept} {sentence}".strip()
    return kept


def is_sentence(text: str) -> bool:
    """Whether the quotation stands by itself: a conjugated verb, and enough words for one."""
    tokens = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower())
    finite = ("present", "imperfect", "past", "future", "conditional", "subjunctive", "imperative")
    return (
        text[:1].isupper()
        and len(tokens) >= 4
        and any(form.tense in finite for t in tokens for form in analyse(t))
    )


def addressee(point: Point, names: Names) -> str:
    """« à The Verge », when the words were said to somebody."""
    value = point.qualifiers.get("to")
    if isinstance(value, dict):
        group = names.group(node_from_json(value))
        return f" à {group.text}" if group else ""
    return f" à {value}" if isinstance(value, str) and value[:1].isupper() else ""


def _clause(words: Words, by: Group, point: Point) -> Iterator[str]:
    text = words.text.replace("'", "’").strip(" .")
    if len(text.split()) > LONGEST or _CONTEXT.search(text) or not is_sentence(capital(text)):
        return
    if point.polarity == "negated":
        yield clause(by, "croire", that(text), "present", negated=True)
        return
    yield clause(by, "déclarer", that(text), "past")
    yield clause(by, "indiquer", that(text), "past")
