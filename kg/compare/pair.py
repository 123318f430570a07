"""Two assertions about to be compared, in an order that does not depend on how they were given."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from kg.compare import moments, parties
from kg.compare.context import Context
from kg.compare.wording import french
from kg.french import fold, words
from kg.gazetteer import known
from kg.model import Assertion, Named, Verdict
from kg.ontology import Predicate

OPEN = "open"


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
    """The texts do not say enough: for a person to check."""
    return Finding("unclear", kind, french(f"{why} ; à vérifier."))


def agreed(why: str) -> Finding:
    """Both say the same."""
    return Finding("same", "same-thing", french(why))


@dataclass(frozen=True)
class Pair:
    """`a` is the earlier of the two, and an article's rather than the reference's."""

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
        """The ontology's words on the first one's predicate; asked for when both share it."""
        return self.context.predicate(self.a.predicate)

    @cached_property
    def related(self) -> bool:
        """Whether their predicates belong to one family; nothing else is ever compared."""
        return self.predicate.family == self.context.predicate(self.b.predicate).family

    @cached_property
    def same_predicate(self) -> bool:
        """One predicate; for what no predicate covers, one verb."""
        if self.a.predicate != self.b.predicate:
            return False
        return self.a.predicate != OPEN or (verb(self.a) == verb(self.b) != "")

    @cached_property
    def same_subject(self) -> bool:
        return parties.same_subject(self.a, self.b)

    @cached_property
    def same_object(self) -> bool:
        return parties.same_object(self.a, self.b)

    @cached_property
    def measured(self) -> bool:
        """Both objects are figures, which are values and no parties."""
        return parties.is_figure(self.a.object) and parties.is_figure(self.b.object)

    @cached_property
    def counted(self) -> bool:
        """What no predicate covers, in the same words but for the number: « 860 élèves à la rentrée »."""
        uncovered = self.a.predicate == self.b.predicate == OPEN
        return uncovered and parties.same_but_numbers(self.a.object, self.b.object)

    @cached_property
    def same_parties(self) -> bool:
        """One subject and one object or a figure each, crossed when the relation is symmetric."""
        if self.same_subject and (self.same_object or self.measured or self.counted):
            return True
        return self.predicate.symmetric and parties.crossed(self.a, self.b)

    @cached_property
    def one_proposition(self) -> bool:
        """The same predicate of the same parties: what is left to differ is how, when and how much."""
        return self.same_predicate and self.same_parties

    @cached_property
    def affirmed(self) -> bool:
        return self.a.polarity == self.b.polarity == "affirmed"

    @cached_property
    def asked(self) -> bool:
        """One of them only puts a question."""
        return "questioned" in (self.a.modality, self.b.modality)

    @cached_property
    def with_reference(self) -> bool:
        return self.b.reference

    @cached_property
    def same_lineage(self) -> bool:
        """Both go back to one origin, or one cites the outlet of the other."""
        if self.a.origin is not None and self.a.origin == self.b.origin:
            return True
        return cites(self.a, self.b) or cites(self.b, self.a)

    def near(self, days: int = moments.NEAR_DAYS) -> bool:
        """Published within so many days of each other."""
        return moments.near(self.a, self.b, days)

    def differ(self, name: str) -> bool:
        """Both give this qualifier, and neither holds all the words of the other."""
        one, other = (set(words(str(x.qualifiers.get(name) or ""))) for x in self.both)
        return bool(one) and bool(other) and not one <= other and not other <= one


def verb(assertion: Assertion) -> str:
    """The verb of a claim that no predicate covers, folded; empty when it has none."""
    return fold(str(assertion.qualifiers.get("verb") or ""))


def cites(one: Assertion, other: Assertion) -> bool:
    """Whether the attribution of `one` goes through the outlet that published `other`."""
    outlet = _outlet(other.publisher or "")
    if not outlet or outlet == _outlet(one.publisher or ""):
        return False
    named = [n for node in one.attribution if isinstance(node, Named) for n in (node.name, node.mention)]
    return any(_outlet(name) == outlet or _begins(name, outlet) for name in (*named, one.origin or ""))


def _begins(name: str, outlet: tuple[str, ...]) -> bool:
    """« Place » of « Place financière »: cut where its capitals end, unless an outlet bears that name."""
    said = _outlet(name)
    return bool(said) and outlet[: len(said)] == said and known(name, source=True) is None


def _outlet(name: str) -> tuple[str, ...]:
    """An outlet's folded words; its article comes and goes in the press."""
    said = words(name)
    return said[1:] if len(said) > 1 and said[0] in ("le", "la", "les", "l", "the") else said
