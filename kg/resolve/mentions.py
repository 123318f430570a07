"""The names of one article, each with the type most of its mentions give it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.model import Article, Claim, Described, Named
from kg.names import core, exact_key
from kg.resolve.generic import is_generic

# Qualifiers that hold a name rather than a value.
NAMING_QUALIFIERS = ("to", "investors")
# What a name is taken for when only its place tells: « Solveo » in « des chercheurs de Solveo ».
OWNER_TYPE = "Organization"


@dataclass(slots=True)
class Mentioned:
    """One name in one article: how it is written and what its mentions are typed as."""

    name: str
    types: Counter[str] = field(default_factory=Counter)
    guessed: Counter[str] = field(default_factory=Counter)
    only_source: bool = True

    @property
    def type(self) -> str:
        """One name is one thing within an article: the majority decides; ties go to what came first."""
        votes = self.types or self.guessed
        return max(votes, key=lambda kind: votes[kind])

    @property
    def bare(self) -> bool:
        """A surname alone."""
        return self.type == "Person" and len(core(self.name)) == 1


def gather(article: Article, claims: Iterable[Claim]) -> dict[str, Mentioned]:
    """Every name in the claims, the publisher's included, by exact key."""
    found: dict[str, Mentioned] = {}
    if article.publisher:
        _add(found, article.publisher, "Media", told=True, source=True)
    for claim in claims:
        for node in (claim.subject, claim.object):
            if isinstance(node, Named):
                _add(found, node.name, node.type, told=True, source=False)
            elif isinstance(node, Described) and node.of:
                _add(found, node.of, OWNER_TYPE, told=False, source=False)
        for node in claim.attribution:
            if isinstance(node, Named):
                _add(found, node.name, node.type, told=True, source=True)
        for name in qualifier_names(claim):
            _add(found, name, OWNER_TYPE, told=False, source=True)
    return found


def qualifier_names(claim: Claim) -> Iterator[str]:
    """The proper names in the qualifiers; « investisseurs », « ses salariés » are none."""
    for key in NAMING_QUALIFIERS:
        value = claim.qualifiers.get(key)
        for name in value if isinstance(value, list | tuple) else (value,):
            if isinstance(name, str) and name[:1].isupper():
                yield name


def _add(found: dict[str, Mentioned], name: str, kind: str, *, told: bool, source: bool) -> None:
    if not core(name) or is_generic(name):
        return
    mentioned = found.setdefault(exact_key(name), Mentioned(name))
    (mentioned.types if told else mentioned.guessed)[kind] += 1
    mentioned.only_source &= source
