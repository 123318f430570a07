"""A claim or statement in one line, for lists: « Anne Durand · dirige · Solvéo (présidente, nié) »."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from api import labels
from kg.french.figures import format_quantity
from kg.model import Claim, Modality, Node, Polarity, Quantity, Statement
from kg.ontology import load_ontology

# The qualifiers that change what is said, in the order in which they are read; the rest is in the JSON.
_SHOWN = (
    "role", "former", "stage", "amount", "share", "what", "round", "medium", "ground",
    "when", "since", "until", "to", "place", "age",
)  # fmt: skip
_BEFORE = {"since": "depuis", "until": "jusqu’à", "to": "à", "ground": "motif\u00a0:", "medium": "par"}


def predicate_label(predicate: str) -> str:
    """The ontology's French label; the code itself for a predicate it does not declare."""
    known = load_ontology().predicates.get(predicate)
    return known.label if known else predicate


def tell_triple(subject: Node, predicate: str, obj: Node) -> str:
    return f"{subject.label} · {predicate_label(predicate)} · {obj.label}"


def tell_claim(claim: Claim) -> str:
    """The triple, then in brackets what qualifies it."""
    told = tell_triple(claim.subject, claim.predicate, claim.object)
    details = [*tell_details(claim), *tell_manner(claim.modality, claim.polarity)]
    return f"{told} ({', '.join(details)})" if details else told


def tell_statement(statement: Statement) -> str:
    told = tell_triple(statement.subject, statement.predicate, statement.object)
    details = tell_details(statement)
    return f"{told} ({', '.join(details)})" if details else told


def tell_details(said: Claim | Statement) -> list[str]:
    """The qualifiers that the object does not already say: a quantity holds its own amount."""
    measured = isinstance(said.object, Quantity)
    return tell_qualifiers({k: v for k, v in said.qualifiers.items() if not (measured and k == "amount")})


def tell_manner(modality: Modality, polarity: Polarity) -> list[str]:
    """Nothing for what is plainly affirmed."""
    manner = [] if modality == "asserted" else [labels.MODALITY[modality]]
    return manner + ([] if polarity == "affirmed" else [labels.POLARITY[polarity]])


def tell_attribution(attribution: Sequence[Node]) -> str:
    """« selon L’Écho, citant deux personnes »; empty when the publisher speaks for itself."""
    return f"selon {', citant '.join(node.label for node in attribution)}" if attribution else ""


def tell_qualifiers(qualifiers: Mapping[str, Any]) -> list[str]:
    """The telling qualifiers as French shreds; unknown ones are left to the JSON."""
    return [told for key in _SHOWN if (told := _tell(key, qualifiers))]


def _tell(key: str, qualifiers: Mapping[str, Any]) -> str:
    value = qualifiers.get(key)
    if value is None or value is False:
        return ""
    if key == "former":
        return "ancien"
    if key == "amount" and isinstance(value, int | float):
        return format_quantity(Quantity("", value, str(qualifiers.get("currency") or "")))
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("text") or ""
    elif isinstance(value, list):
        value = ", ".join(str(part) for part in value)
    return f"{_BEFORE[key]} {value}" if key in _BEFORE else str(value)


def predicate_labels() -> dict[str, str]:
    """Every predicate of the ontology with its French label."""
    return {name: predicate.label for name, predicate in load_ontology().predicates.items()}


def join_names(names: Iterable[str]) -> str:
    """« L’Écho, La Gazette et Le Phare », each once."""
    *first, last = list(dict.fromkeys(names)) or [""]
    return f"{', '.join(first)} et {last}" if first else last


def is_entity(party: str) -> bool:
    """Whether a resolved party is an entity with a page of its own, not a content key (`text:…`, `qty:…`)."""
    return not party.startswith(("text:", "qty:", "words:"))
