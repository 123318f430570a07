"""Which words of the lexicon a passage says its claim with: « a racheté Tarnis » → {"racheter"}."""

from __future__ import annotations

import re

from kg.compare.context import Context
from kg.french import fold, lemma_candidates
from kg.model import Assertion

_WORD = re.compile(r"[^\W\d_]+")
_REFLEXIVE = re.compile(r"^(?:s['’]|se )")


def evoking_words(assertion: Assertion, context: Context) -> frozenset[str]:
    """The folded infinitives and nouns that evoke its predicate; empty when the passage holds none."""
    said = _lemmas(assertion.quote)
    forms = (_REFLEXIVE.sub("", fold(row.form)) for row in context.ontology.evoking(assertion.predicate))
    return frozenset(parts[0] for form in forms if said.issuperset(parts := _WORD.findall(form)))


def _lemmas(quote: str) -> frozenset[str]:
    found = _WORD.findall(quote.lower())
    return frozenset(fold(lemma) for word in found for lemma in (word, *lemma_candidates(word)))
