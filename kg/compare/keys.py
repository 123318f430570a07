"""Blocking: two assertions that share no key are never compared; the most discriminating keys come first."""

from __future__ import annotations

from kg.compare.exclusive import holding
from kg.compare.offices import OFFICE, written
from kg.compare.speech import SPEECH
from kg.french.folding import words
from kg.model import Assertion, Named, Quantity, Words, digest
from kg.ontology import Ontology

# The smallest digests of a quote's runs of four words: near-equal quotes share at least one.
QUOTE_KEYS = 4
RUN = 4


def keys_of(assertion: Assertion, ontology: Ontology) -> tuple[str, ...]:
    """The assertion's keys: its words, its two parties, its object where one subject is expected, its subject."""
    if isinstance(assertion.object, Words):
        return _quote_keys(assertion)
    predicate = ontology.predicates.get(assertion.predicate)
    family = predicate.family if predicate else assertion.predicate
    keys: list[str] = []
    if not isinstance(assertion.object, Quantity):
        keys.append("|".join(("parties", family, *sorted((assertion.subject_id, assertion.object_id)))))
    if predicate is not None and isinstance(assertion.object, Named) and assertion.predicate == OFFICE:
        found = ontology.roles.find(written(assertion))
        if found is not None and found.exclusive:
            keys.append(f"holder|{found.id}|{assertion.object_id}")
    elif (held := holding(assertion)) is not None:
        keys.append(f"owner|{held.target_id}")
    elif predicate is not None and predicate.exclusive_subject:
        keys.append(f"doer|{assertion.predicate}|{assertion.object_id}")
    if isinstance(assertion.object, Named) and assertion.object.type == "Person":
        keys.append(f"object|{family}|{assertion.object_id}")
    if assertion.predicate == "open":
        keys.append(f"open|{assertion.subject_id}|{assertion.qualifiers.get('verb', '')}")
    else:
        keys.append(f"subject|{family}|{assertion.subject_id}")
    return tuple(dict.fromkeys(keys))


def _quote_keys(assertion: Assertion) -> tuple[str, ...]:
    said = words(assertion.object.label)
    if assertion.predicate != SPEECH or len(said) < RUN:
        return ()
    runs = {digest(" ".join(said[i : i + RUN])) for i in range(len(said) - RUN + 1)}
    return tuple(f"words|{run}" for run in sorted(runs)[:QUOTE_KEYS])
