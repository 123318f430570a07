"""The French of a comparison: who says what, as a journalist would print it."""

from __future__ import annotations

from kg.compare.moments import Span, read_iso
from kg.french import format_date, typeset
from kg.model import Assertion, Node

_MARKS = ' «»"“”\u00a0\u202f'


def french(text: str) -> str:
    """A sentence as it is printed: French spaces and apostrophes, and a capital."""
    spaced = typeset(text)
    return spaced[:1].upper() + spaced[1:]


def name(node: Node) -> str:
    """A name or a description, without its quotation marks."""
    return node.label.strip(_MARKS)


def quoted(text: str) -> str:
    """« text », no mark doubled."""
    return f"« {text.strip(_MARKS)} »"


def parties(assertion: Assertion) -> str:
    """« Solveo, Brival »: the two that it links, without claiming how."""
    return f"{name(assertion.subject)}, {name(assertion.object)}"


def source(assertion: Assertion) -> str:
    """Who says it: the publisher, the reference's source, or the article."""
    if assertion.reference:
        return f"la référence ({assertion.publisher})" if assertion.publisher else "la référence"
    return assertion.publisher or f"l’article {assertion.article}"


def sources(a: Assertion, b: Assertion) -> tuple[str, str]:
    """Both, told apart by their dates when one outlet speaks twice."""
    if source(a) != source(b):
        return source(a), source(b)
    one, other = dated_source(a), dated_source(b)
    return (one, other) if one != other else ("l’un", "l’autre")


def dated_source(assertion: Assertion) -> str:
    """« Santé Matin (6 février 2024) »."""
    out = read_iso(assertion.published)
    return source(assertion) if out is None else f"{source(assertion)} ({bare(out)})"


def versus(pair: tuple[Assertion, Assertion], one: str, other: str) -> str:
    """« 187 millions selon L’Écho, 178 millions selon Midi »."""
    first, second = sources(*pair)
    return f"{one} selon {first}, {other} selon {second}"


def on(span: Span) -> str:
    """« le 3 juin 2022 », « en 2022 »."""
    return format_date(span.iso)


def bare(span: Span) -> str:
    """« 3 juin 2022 », « mars 2024 », « quatrième trimestre 2023 »."""
    return format_date(span.iso, bare=True).removeprefix("au ")
