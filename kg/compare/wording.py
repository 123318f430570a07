"""The French of a comparison: who says what, as a journalist would print it."""

from __future__ import annotations

import re

from kg.compare.moments import Span, read_iso
from kg.french.dates import format_date
from kg.model import Assertion, Named, Node

_SPACES = (
    (re.compile(r"«\s*"), "«\u00a0"),
    (re.compile(r"\s*»"), "\u00a0»"),
    (re.compile(r"\s+:"), "\u00a0:"),
    (re.compile(r"\s+([;!?])"), "\u202f\\1"),
    (re.compile(r"\s+%"), "\u00a0%"),
    (re.compile(r"'"), "’"),
)


_MARKS = ' «»"“”\u00a0\u202f'


def french(text: str) -> str:
    """A sentence with French spaces and apostrophes, its first letter in capitals."""
    for pattern, spaced in _SPACES:
        text = pattern.sub(spaced, text)
    return text[:1].upper() + text[1:]


def source(assertion: Assertion) -> str:
    """Who says it: the publisher, a reference's source, or the article."""
    if assertion.reference:
        return f"la référence ({assertion.publisher})" if assertion.publisher else "la référence"
    return assertion.publisher or f"l’article {assertion.article}"


def dated_source(assertion: Assertion) -> str:
    """Who says it and when: « Santé Matin (6 février 2024) »."""
    out = read_iso(assertion.published)
    if assertion.reference or out is None:
        return source(assertion)
    return f"{source(assertion)} ({bare_date(out.iso)})"


def sources(a: Assertion, b: Assertion) -> tuple[str, str]:
    """Both, told apart by their dates when one outlet speaks twice."""
    if source(a) != source(b):
        return source(a), source(b)
    one, other = dated_source(a), dated_source(b)
    return (one, other) if one != other else ("l’un", "l’autre")


def subject(assertion: Assertion) -> str:
    """The subject's name or description."""
    return label(assertion.subject)


def label(node: Node) -> str:
    """A name without its surrounding quotation marks."""
    return node.label.strip(_MARKS)


def quoted(text: str) -> str:
    """« text », no mark doubled."""
    return f"« {text.strip(_MARKS)} »"


def on(span: Span) -> str:
    """« le 3 juin 2022 », « en 2022 »."""
    return format_date(span.iso)


def bare_date(iso: str) -> str:
    """« 6 février 2024 », « mars 2024 »: the date without the word that introduces it."""
    return re.sub(r"^(?:le|en|au)\s+", "", format_date(iso))


def name(node: Node) -> str:
    """A proper name as the entity's own, a description as written."""
    return node.name if isinstance(node, Named) else label(node)
