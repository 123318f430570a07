"""Blocking: two assertions that share no key are never compared; the most discriminating keys come first."""

from __future__ import annotations

from kg.compare.exclusive import WINNING, holding
from kg.compare.offices import OFFICE, written
from kg.compare.pair import OPEN, verb
from kg.compare.speech import SPEECH
from kg.french import words
from kg.model import Assertion, Named, Quantity, Words, digest
from kg.ontology import Ontology

# Of the runs of words of a quote, those with the smallest digests: near-equal quotes share at least one.
QUOTE_KEYS = 4
RUN = 3


def keys_of(assertion: Assertion, ontology: Ontology) -> tuple[str, ...]:
    """Its words; or its two parties, then its object where one subject is expected, then its subject."""
    if isinstance(assertion.object, Words):
        return _quote_keys(assertion)
    predicate = ontology.predicates.get(assertion.predicate)
    family = predicate.family if predicate else assertion.predicate
    keys: list[str] = []
    if not isinstance(assertion.object, Quantity):
        keys.append("|".join(("parties", family, *sorted((assertion.subject_id, assertion.object_id)))))
    keys += _rival_keys(assertion, ontology)
    if isinstance(assertion.object, Named) and assertion.object.type == "Person":
        keys.append(f"object|{family}|{assertion.object_id}")
    said = f"{family} {verb(assertion)}" if assertion.predicate == OPEN else family
    keys.append(f"subject|{said}|{assertion.subject_id}")
    return tuple(dict.fromkeys(keys))


def _rival_keys(assertion: Assertion, ontology: Ontology) -> list[str]:
    """What another subject may claim too: an office, a company, a prize, a product."""
    predicate = ontology.predicates.get(assertion.predicate)
    if assertion.predicate == OFFICE:
        found = ontology.roles.find(written(assertion))
        return [f"holder|{found.id}|{assertion.object_id}"] if found is not None and found.exclusive else []
    if (held := holding(assertion)) is not None:
        return [f"owner|{held.target_id}"]
    if assertion.predicate == OPEN:
        return [f"winner|{assertion.object_id}"] if verb(assertion) in WINNING else []
    rival = predicate is not None and predicate.exclusive_subject
    return [f"rival|{assertion.predicate}|{assertion.object_id}"] if rival else []


def _quote_keys(assertion: Assertion) -> tuple[str, ...]:
    said = words(assertion.object.label)
    if assertion.predicate != SPEECH or len(said) < RUN:
        return ()
    runs = {digest(" ".join(said[i : i + RUN])) for i in range(len(said) - RUN + 1)}
    return tuple(f"words|{run}" for run in sorted(runs)[:QUOTE_KEYS])
