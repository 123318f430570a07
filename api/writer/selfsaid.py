"""What somebody says of themselves: « Anne Durand affirme avoir contacté Brival »."""

from __future__ import annotations

from collections.abc import Iterator

from api.writer.clauses import Group, Mood, clause, infinitive
from api.writer.points import Point
from kg.french.elision import elide
from kg.french.verbs import auxiliary, participle

_SAYING = ("affirmer", "dire", "assurer")


def said_of_oneself(point: Point, subject: Group, verb: str, complement: str, mood: Mood) -> Iterator[str]:
    """An infinitive after a verb of saying keeps subject and source one; the plain clause says it otherwise.
    An infinitive after a verb of saying keeps subject and source one; the plain clause says it otherwise.
    """
    no = "ne pas " if point.polarity == "negated" else ""
    saying = _SAYING[len(complement) % len(_SAYING)]
    match mood:
        case "past":
            yield clause(subject, saying, no + _having(subject, verb, complement), "present")
        case "attempted":
            tried = f"avoir tenté {elide('de', infinitive(verb, complement))}"
            yield clause(subject, saying, no + tried, "present")
        case "planned":
            yield clause(
                subject, "dire", f"{no}prévoir {elide('de', infinitive(verb, complement))}", "present"
            )
        case "present":
            yield clause(subject, saying, no + infinitive(verb, complement), "present")
        case "rumoured":
            yield from said_of_oneself(point, subject, verb, complement, "past")
        case _:
            pass


def _having(subject: Group, verb: str, complement: str) -> str:
    bare = verb.removeprefix("se ").removeprefix("s’")
    reflexive = bare != verb
    helper = "s’être" if reflexive else auxiliary(bare)
    agreeing = reflexive or helper == "être"
    form = participle(bare, subject.gender or "m", subject.number) if agreeing else participle(bare)
    return f"{helper} {form} {complement}".strip()
