"""Two assertions about to be compared, in an order that does not depend on how they were given."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from kg.compare import moments, parties
from kg.compare.context import Context
from kg.compare.wording import french
from kg.french.folding import fold
from kg.model import Assertion, Named, Verdict
from kg.ontology import Predicate


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says of a pair."""

    verdict: Verdict
    type: str
    why: str


def contradiction(kind: str, why: str) -> Finding:
    """The two exclude each other."""
    return Finding("contradiction", kind, french(why))


def compatible(kind: str, why: str) -> Finding:
    """They only look opposed; `kind` says why they are not."""
    return Finding("compatible", kind, french(why))


def unclear(kind: str, why: str) -> Finding:
    """To be checked by a person: the texts do not say enough."""
    return Finding("unclear", kind, french(why))


def agreed(why: str) -> Finding:
    """Both say the same."""
    return Finding("same", "same-thing", french(why))


@dataclass(frozen=True)
class Pair:
    """`a` is the earlier of the two, and an article's rather than the reference's; so is every sentence about them."""

    a: Assertion
    b: Assertion
    context: Context

    @classmethod
    def ordered(cls, one: Assertion, other: Assertion, context: Context) -> Pair:
        """The same pair whichever comes first."""
        a, b = sorted((one, other), key=lambda x: (x.reference, x.published or "~", x.publisher or "~", x.id))
        return cls(a, b, context)

    @property
    def both(self) -> tuple[Assertion, Assertion]:
        return self.a, self.b

    @cached_property
    def predicate(self) -> Predicate:
        """The ontology's words on the first one's predicate; the rules ask for it when both share it."""
        return self.context.predicate(self.a.predicate)

    @cached_property
    def same_predicate(self) -> bool:
        return self.a.predicate == self.b.predicate

    @cached_property
    def same_subject(self) -> bool:
        return parties.same_subject(self.a, self.b)

    @cached_property
    def same_object(self) -> bool:
        return parties.same_object(self.a, self.b)

    @cached_property
    def same_parties(self) -> bool:
        """One subject and one object, crossed when the relation is symmetric; a figure is no party."""
        if self.same_subject and (self.same_object or self.measured):
            return True
        return self.same_predicate and self.predicate.symmetric and parties.crossed(self.a, self.b)

    @cached_property
    def measured(self) -> bool:
        """Both objects are figures."""
        return parties.is_figure(self.a.object) and parties.is_figure(self.b.object)

    @cached_property
    def affirmed(self) -> bool:
        return self.a.polarity == self.b.polarity == "affirmed"

    @cached_property
    def with_reference(self) -> bool:
        return self.b.reference

    @cached_property
    def same_lineage(self) -> bool:
        """Both go back to one origin, or one cites the outlet of the other."""
        a, b = self.both
        if a.origin is not None and a.origin == b.origin:
            return True
        return cites(a, b) or cites(b, a)

    def near(self, days: int = moments.NEAR_DAYS) -> bool:
        return moments.near(self.a, self.b, days)


def cites(one: Assertion, other: Assertion) -> bool:
    """Whether the attribution of `one` goes through the outlet that published `other`."""
    outlet = fold(other.publisher or "")
    if not outlet or outlet == fold(one.publisher or ""):
        return False
    named = {fold(n.name) for n in one.attribution if isinstance(n, Named)}
    named |= {fold(n.mention) for n in one.attribution if isinstance(n, Named)}
    return (
        outlet in named
        or one.origin == outlet
        or _without_article(outlet) in {_without_article(n) for n in named}
    )


def _without_article(name: str) -> str:
    for article in ("le ", "la ", "les ", "l'", "the "):
        if name.startswith(article):
            return name.removeprefix(article)
    return name
