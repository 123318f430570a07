"""What somebody says of themselves: « Anne Durand affirme avoir contacté Brival »."""

from __future__ import annotations

from api.writer.clauses import Group, Mood, clause, infinitive
from api.writer.points import Point
from kg.french.elision import elide
from kg.french.verbs import auxiliary, participle

_SAYING = ("affirmer", "dire", "assurer")


def said_of_oneself(point: Point, subject: Group, verb: str, complement: str, mood: Mood) -> str | None:
    """An infinitive after a verb of saying keeps subject and source one; None when no infinitive says it."""
    no = "ne pas " if point.polarity == "negated" else ""
    saying = _SAYING[len(complement) % len(_SAYING)]
    match mood:
        case "past" | "rumoured":
            return clause(subject, saying, no + _having(subject, verb, complement), "present")
        case "attempted":
            tried = f"avoir tenté {elide('de', infinitive(verb, complement))}"
            return clause(subject, saying, no + tried, "present")
        case "planned" | "foreseen":
            planned = f"{no}prévoir {elide('de', infinitive(verb, complement))}"
            return clause(subject, "dire", planned, "present" if mood == "planned" else "past")
        case "present":
            return clause(subject, saying, no + infinitive(verb, complement), "present")
        case _:
            return None


def _having(subject: Group, verb: str, complement: str) -> str:
    bare = verb.removeprefix("se ").removeprefix("s’")
    reflexive = bare != verb
    helper = "s’être" if reflexive else auxiliary(bare)
    agreeing = reflexive or helper == "être"
    form = participle(bare, subject.gender or "m", subject.number) if agreeing else participle(bare)
    return f"{helper} {form} {complement}".strip()
