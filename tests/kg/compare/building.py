"""Invented assertions, short to write: a folded name is its own id, figures are read by the real reader."""

from __future__ import annotations

from itertools import count
from typing import Literal

from kg.compare import Context, compare
from kg.french.folding import fold, words
from kg.french.numbers import find_quantities
from kg.model import (
    Assertion,
    Comparison,
    Described,
    Fact,
    FactSource,
    Json,
    Modality,
    Named,
    Node,
    Polarity,
    Quantity,
    Words,
    digest,
)  # fmt: skip
from kg.ontology import load_ontology
from kg.reference import Reference

CONTEXT = Context(load_ontology())
_numbers = count()


def person(name: str, mention: str = "") -> Named:
    return Named(name, "Person", mention or name)


def company(name: str) -> Named:
    return Named(name, "Organization", name)


def outlet(name: str) -> Named:
    return Named(name, "Media", name)


def town(name: str) -> Named:
    return Named(name, "Place", name)


def product(name: str) -> Named:
    return Named(name, "Product", name)


def thing(text: str, kind: str = "Group", of: str | None = None) -> Described:
    return Described(text, kind, of)


def someone(text: str = "une source proche du dossier") -> Described:
    return Described(text, "Anonymous")


def quote(text: str, how: Literal["direct", "indirect"] = "direct") -> Words:
    return Words(text, how)


def figure(text: str) -> Quantity:
    """The quantity that a text of the press holds, as the French reader hears it."""
    return find_quantities(text)[0].quantity


def key(node: Node) -> str:
    match node:
        case Named():
            return node.id or fold(node.name)
        case Quantity():
            return f"qty:{node.unit}:{node.bound}:{node.value:g}"
        case Words():
            return "words:" + digest(*words(node.text))
        case Described():
            return f"text:{' '.join(words(node.text))}@{node.of}"


def claim(
    subject: Node | str,
    predicate: str,
    object: Node | str,
    passage: str = "",
    *,
    outlet: str | None = "Le Fil",
    on: str | None = "2024-03-05",
    modality: Modality = "asserted",
    polarity: Polarity = "affirmed",
    by: tuple[Node, ...] = (),
    origin: str | None = None,
    **qualifiers: Json,
) -> Assertion:
    """The only claim of its own article; a string is a company, the outlet is the origin by default."""
    subject = company(subject) if isinstance(subject, str) else subject
    object = company(object) if isinstance(object, str) else object
    named = [node.name for node in by if isinstance(node, Named)]
    number = next(_numbers)
    return Assertion(
        id=f"claim-{number}", article=f"article-{number}", publisher=outlet, published=on,
        subject=subject, subject_id=key(subject), predicate=predicate, object=object, object_id=key(object),
        qualifiers=qualifiers, modality=modality, polarity=polarity, attribution=by,
        origin=origin or fold(named[-1] if named else outlet or ""),
        quote=passage or f"{subject.label} – {object.label}",
    )  # fmt: skip


def fact(
    subject: Named | str, predicate: str, object: Node | str, *, ident: str = "",
    modality: Modality = "asserted", **qualifiers: Json,
) -> Assertion:  # fmt: skip
    """The same as a fact of the reference."""
    made = claim(subject, predicate, object, outlet="Registre", on=None, modality=modality, **qualifiers)
    name = f"reference:{ident or made.id}"
    return Assertion(
        id=name, article=name, publisher="Registre", published=None, subject=made.subject,
        subject_id=made.subject_id, predicate=predicate, object=made.object, object_id=made.object_id,
        qualifiers=qualifiers, modality=modality, polarity="affirmed", attribution=(), origin="registre",
        quote="", reference=True,
    )  # fmt: skip


def career(who: Named, where: Named, *roles: tuple[str, str | None, str | None]) -> Context:
    """A context that knows these roles (title, since, until) of a person somewhere, and no other."""
    who, where = (Named(n.name, n.type, n.mention, fold(n.name)) for n in (who, where))
    facts = tuple(
        Fact(
            f"fact-{n}", who, "holdsRole", where, {"role": role, "since": since, "until": until},
            (FactSource("Registre"),), "confirmed",
        )
        for n, (role, since, until) in enumerate(roles)
    )  # fmt: skip
    pair = (fold(who.name), fold(where.name))
    return Context.from_reference(load_ontology(), Reference(facts=facts, complete=frozenset({pair})))


def verdict(a: Assertion, b: Assertion, context: Context = CONTEXT) -> tuple[str, str] | None:
    """What the engine says of two assertions, which must not depend on their order."""
    found = compare(a, b, context)
    assert compare(b, a, context) == found
    return (found.verdict, found.type) if isinstance(found, Comparison) else None
