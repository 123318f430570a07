"""A claim or statement in one line, for lists: « Anne Durand · dirige · Solvéo (présidente, nié) »."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from api import labels
from kg.errors import InvalidInput
from kg.french import format_date, format_quantity
from kg.model import MODALITIES, Claim, Modality, Node, Polarity, Quantity, Statement
from kg.ontology import load_ontology

# The qualifiers that change what is said, in the order in which they are read; the rest is in the JSON.
_SHOWN = (
    "role", "former", "stage", "amount", "share", "what", "round", "medium", "ground",
    "when", "since", "until", "to", "place", "age",
)  # fmt: skip
_BEFORE = {"to": "à", "ground": "motif\u00a0:", "medium": "par"}


def predicate_label(predicate: str) -> str:
    """The ontology's French label; the code itself for a predicate it does not declare."""
    known = load_ontology().predicates.get(predicate)
    return known.label if known else predicate


def tell_claim(claim: Claim) -> str:
    """The triple, then in brackets what qualifies it."""
    return _with_details(claim, [*tell_details(claim), *tell_manner(claim.modality, claim.polarity)])


def tell_statement(statement: Statement) -> str:
    return _with_details(statement, tell_details(statement))


def tell_relation(said: Claim | Statement) -> str:
    """The predicate's French label; the verb itself for what found no predicate."""
    verb = said.qualifiers.get("verb") if said.predicate == "open" else None
    return str(verb) if verb else predicate_label(said.predicate)


def tell_details(said: Claim | Statement) -> list[str]:
    """What qualifies it, but for what its object already says; of a statement, also how it is put."""
    measured = isinstance(said.object, Quantity)
    shown = (key for key in _SHOWN if not (measured and key == "amount"))
    details = [told for key in shown if (told := _tell(key, said.qualifiers))]
    return details + (_manner_of(said) if isinstance(said, Statement) else [])


def tell_weight(statement: Statement) -> str:
    """« 3 articles », « 1 article, 1 démenti »: articles, not claims."""
    told = [(statement.supports, "article"), (statement.denies, "démenti")]
    counts = ((len({a.article for a in side if not a.reference}), name) for side, name in told)
    return ", ".join(plural(n, name) for n, name in counts if n) or "fait de référence"


def _manner_of(statement: Statement) -> list[str]:
    """As its firmest claim puts it; what is only denied is told as denied."""
    behind = statement.supports or statement.denies
    firmest = sorted((a.modality for a in behind), key=MODALITIES.index)[:1] or ["asserted"]
    return tell_manner(firmest[0], "affirmed" if statement.supports else "negated")


def _with_details(said: Claim | Statement, details: Sequence[str]) -> str:
    told = f"{said.subject.label} · {tell_relation(said)} · {said.object.label}"
    return f"{told} ({', '.join(details)})" if details else told


def tell_manner(modality: Modality, polarity: Polarity) -> list[str]:
    """Nothing for what is plainly affirmed."""
    manner = [] if modality == "asserted" else [labels.MODALITY[modality]]
    return manner + ([] if polarity == "affirmed" else [labels.POLARITY[polarity]])


def tell_attribution(attribution: Sequence[Node]) -> str:
    """« selon L’Écho, citant deux personnes »; empty when the publisher speaks for itself."""
    return f"selon {', citant '.join(node.label for node in attribution)}" if attribution else ""


def _tell(key: str, qualifiers: Mapping[str, Any]) -> str:
    value = qualifiers.get(key)
    if value is None or value is False:
        return ""
    if key in _OWN:
        return _OWN[key](value, qualifiers)
    if isinstance(value, Mapping):
        value = value.get("name") or value.get("text") or ""
    elif isinstance(value, list):
        value = ", ".join(str(part) for part in value)
    return f"{_BEFORE[key]} {value}" if key in _BEFORE else str(value)


def tell_date(iso: object, *, bare: bool = True) -> str:
    """« 28 mars 2024 »; what is no date is shown as it is."""
    try:
        return format_date(str(iso), bare=bare)
    except InvalidInput:
        return str(iso)


def _tell_amount(value: Any, said: Mapping[str, Any]) -> str:
    if not isinstance(value, int | float):
        return str(value)
    return format_quantity(Quantity("", value, str(said.get("currency") or "")))


def _tell_since(value: Any, _: Mapping[str, Any]) -> str:
    """« depuis le 28 mars 2024 », but « depuis mars 2024 »."""
    return f"depuis {tell_date(value, bare=len(str(value)) < len('2024-03-28'))}"


def _tell_until(value: Any, _: Mapping[str, Any]) -> str:
    """« jusqu’au 28 mars 2024 », « jusqu’en mars 2024 »."""
    told = tell_date(value, bare=False)
    return f"jusqu’au {told.removeprefix('le ')}" if told.startswith("le ") else f"jusqu’{told}"


# Qualifiers that are told in a way of their own.
_OWN: dict[str, Callable[[Any, Mapping[str, Any]], str]] = {
    "former": lambda value, said: "ancien",
    "stage": lambda value, said: load_ontology().stage_labels.get(str(value), str(value)),
    "amount": _tell_amount,
    "when": lambda value, said: tell_date(value, bare=False),
    "since": _tell_since,
    "until": _tell_until,
}


def predicate_labels() -> dict[str, str]:
    """Every predicate of the ontology with its French label."""
    return {name: predicate.label for name, predicate in load_ontology().predicates.items()}


def plural(count: int, one: str, many: str | None = None) -> str:
    """« 0 article », « 2 articles »: French counts zero and one in the singular."""
    number = f"{count:,}".replace(",", "\u202f")
    return f"{number}\u00a0{one if count < 2 else many or one + 's'}"


def join_names(names: Iterable[str]) -> str:
    """« L’Écho, La Gazette et Le Phare », each once."""
    *first, last = list(dict.fromkeys(names)) or [""]
    return f"{', '.join(first)} et {last}" if first else last


def is_entity(party: str) -> bool:
    """Whether a resolved party is an entity with a page of its own, not a content key (`text:…`, `qty:…`)."""
    return not party.startswith(("text:", "qty:", "words:"))
