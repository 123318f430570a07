"""Who the words go back to. Five outlets repeating one report are one source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from kg.french import fold, format_date, parse_date, typeset
from kg.gazetteer import known_entity
from kg.model import Assertion, Claim, Named, Statement
from kg.reference import load_reference


def origin_of(claim: Claim, *, outlet: str | None, article: str, told: str | None = None) -> str | None:
    """The folded name of the last named source; None when the claim hedges and names nobody.

    `claim.attribution` bears canonical names; `outlet` is the publisher's. `told` is the outlet to which
    reported words were said: the interview is where they come from. An unknown publisher stands for its own
    article only.
    """
    named = [node.name for node in claim.attribution if isinstance(node, Named)]
    if named:
        return fold(named[-1])
    if told is not None:
        return fold(told)
    if claim.modality in ("hedged", "questioned"):
        return None
    return own_origin(outlet, article)


def own_origin(outlet: str | None, article: str) -> str:
    """Where the words of an article that speaks for itself come from."""
    return fold(outlet) if outlet else f"article:{article}"


def inherit_origins(
    told: Sequence[Assertion], own: str, family: Callable[[str], str]
) -> tuple[Assertion, ...]:
    """A title repeats without its source what the text attributes: such claims take over the text's origin.

    `told` are the assertions of one article. One that speaks for the outlet inherits when those of the same
    subject and family about the same object, or about whoever has no name, all go back to one source.
    """
    sources: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for a in told:
        if a.origin is not None and a.origin != own:
            sources[_topic(a, family)].add(a.origin)
    return tuple(_inheriting(a, sources[_topic(a, family)]) if a.origin == own else a for a in told)


def _inheriting(a: Assertion, sources: set[str]) -> Assertion:
    return replace(a, origin=min(sources)) if len(sources) == 1 else a


def _topic(a: Assertion, family: Callable[[str], str]) -> tuple[str, str, str]:
    return a.subject_id, family(a.predicate), a.object_id if isinstance(a.object, Named) else ""


def independent_origins(assertions: Iterable[Assertion]) -> tuple[str, ...]:
    """The known origins that put it forward; a question puts nothing forward, nor does the reference here."""
    found = {a.origin for a in assertions if a.modality != "questioned" and not a.reference}
    return tuple(sorted(origin for origin in found if origin is not None))


def age(assertion: Assertion) -> tuple[bool, str, str]:
    """Sorts articles before facts, the earliest first; what has no date comes last."""
    return assertion.reference, assertion.published or "~", assertion.id


@dataclass(frozen=True, slots=True)
class Strand:
    """One origin and those who repeat it, the first to publish first. `origin` None: nobody named."""

    origin: str | None
    name: str
    assertions: tuple[Assertion, ...]

    @property
    def outlets(self) -> tuple[str, ...]:
        """The publishers, in order of publication, each once."""
        return tuple(dict.fromkeys(outlet_of(a) for a in self.assertions))


@dataclass(frozen=True, slots=True)
class Lineage:
    """Where a statement comes from: its strands, denials apart, and the whole in French."""

    statement: str
    strands: tuple[Strand, ...]
    denials: tuple[Strand, ...]
    text: str


def lineage(statement: Statement) -> Lineage:
    """Who published first, who repeats whom."""
    strands = tuple(strands_of(statement.supports))
    denials = tuple(strands_of(statement.denies))
    told = [_capital(_sentence(strand)) for strand in strands]
    told += [f"Démenti. {_capital(_sentence(strand))}" for strand in denials]
    return Lineage(statement.id, strands, denials, typeset(" ".join([_summary(strands), *told]).strip()))


def strands_of(assertions: Iterable[Assertion]) -> list[Strand]:
    """By origin, the known ones first, each in order of publication."""
    groups: dict[str | None, list[Assertion]] = defaultdict(list)
    for assertion in assertions:
        if not assertion.reference:
            groups[assertion.origin].append(assertion)
    ordered = {o: tuple(sorted(g, key=lambda a: (a.published or "~", a.id))) for o, g in groups.items()}
    ranked = sorted(
        ordered.items(), key=lambda item: (item[0] is None, item[1][0].published or "~", item[0] or "")
    )
    return [Strand(origin, origin_name(origin, group), group) for origin, group in ranked]


def origin_name(origin: str | None, assertions: Iterable[Assertion]) -> str:
    """The origin as its readers write it."""
    if origin is None:
        return "origine inconnue"
    for assertion in assertions:
        for node in assertion.attribution:
            if isinstance(node, Named) and fold(node.name) == origin:
                return node.name
        if assertion.publisher and fold(assertion.publisher) == origin:
            return assertion.publisher
        told = assertion.qualifiers.get("to")
        if isinstance(told, str) and fold(told) == origin:
            return told
    return _usual_name(origin)


def _usual_name(origin: str) -> str:
    """The name of an origin that a claim took over from its text, which alone spells it out."""
    if origin.startswith("article:"):
        return f"l’article {origin.removeprefix('article:')}"
    found = load_reference().find_source(origin)
    known = known_entity(origin, source=True)
    return found[0].name if found else known[0] if known else origin.title()


def outlet_of(assertion: Assertion) -> str:
    """The publisher, or the article when it is unknown."""
    return assertion.publisher or f"l’article {assertion.article}"


def several(count: int) -> str:
    """A number at the start of a sentence, in letters as long as readers expect it."""
    in_letters = ("Deux", "Trois", "Quatre", "Cinq", "Six", "Sept", "Huit", "Neuf")
    return in_letters[count - 2] if 2 <= count < 2 + len(in_letters) else str(count)


def _summary(strands: tuple[Strand, ...]) -> str:
    known = sum(strand.origin is not None for strand in strands)
    if known > 1:
        return f"{several(known)} origines indépendantes."
    if known:
        return "Une seule origine."
    return "Aucune origine connue." if strands else ""


def _sentence(strand: Strand) -> str:
    outlets, when = strand.outlets, _when(strand.assertions[0].published)
    if strand.origin is None:
        return f"{_list(outlets)}{when} : au conditionnel, sans nommer de source."
    own = {outlet_of(a) for a in strand.assertions if _is_own(a)}
    relays = tuple(name for name in outlets if name not in own)
    if not relays:
        return f"{outlets[0]} l’affirme en son nom{when}."
    if outlets[0] in own:
        return f"{outlets[0]} publie le premier{when}, repris par {_list(relays)}."
    verb = "citent" if len(relays) > 1 else "cite"
    return f"{_list(relays)} {verb} {strand.name}{when}."


def _is_own(a: Assertion) -> bool:
    return a.origin is not None and a.origin == own_origin(a.publisher, a.article)


def _when(published: str | None) -> str:
    # A feed gives the hour too; a reader needs the day.
    day = (published or "")[:10]
    return f" ({format_date(day, bare=True)})" if parse_date(day) == day and day else ""


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _list(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} et {names[-1]}"
