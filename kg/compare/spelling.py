"""Identity: one person under two spellings, « Soliman » for « Suleyman »; never a reason to merge, only to say so."""

from __future__ import annotations

from rapidfuzz import fuzz

from kg.compare import parties
from kg.compare.pair import Finding, Pair, contradiction, unclear
from kg.french.folding import words
from kg.model import Assertion, Named, Node

# « Dumoulin » and « Desmoulin » score 82, two unrelated names under 60: above, two names may be one.
NEAR_NAME = 80
# Names of three or four letters are near one another by chance.
SHORT_NAME = 5


def may_be_one(one: str, other: str) -> bool:
    """Whether two names may denote one party: a shared distinctive word, or near spellings."""
    a, b = frozenset(words(one)), frozenset(words(other))
    if not a or not b or a <= b or b <= a:
        return True
    return fuzz.ratio(" ".join(words(one)), " ".join(words(other))) >= NEAR_NAME


def identity(pair: Pair) -> Finding | None:
    """One fact in both, but for the spelling of one person's surname."""
    if not pair.same_predicate or not pair.affirmed:
        return None
    a, b = pair.both
    for one, one_id, other, other_id, rest in (
        (a.subject, a.subject_id, b.subject, b.subject_id, pair.same_object),
        (a.object, a.object_id, b.object, b.object_id, pair.same_subject),
    ):
        if not rest or not isinstance(one, Named) or not isinstance(other, Named):
            continue
        if one.type != "Person" or other.type != "Person":
            continue
        if one_id == other_id:
            return _misspelt(pair, one, other)
        if _two_spellings(one.name, other.name) and pair.near() and _same_role(pair):
            why = f"Un même fait, deux orthographes d’un nom : {one.name} et {other.name} ; à vérifier."
            return unclear("identity", why)
    return None


def _misspelt(pair: Pair, one: Named, other: Named) -> Finding | None:
    """Only against the reference: a surname that its canonical name does not hold."""
    if not pair.with_reference or not one.mention:
        return None
    seen, right = words(one.mention), words(other.name)
    if not seen or not right or seen[-1] in right or right[-1] in seen or len(seen[-1]) < SHORT_NAME:
        return None
    if fuzz.ratio(seen[-1], right[-1]) < NEAR_NAME / 2:
        return None
    why = f"« {one.mention} » : la référence écrit « {other.name} » ; c’est la même personne, mal orthographiée."
    return contradiction("identity", why)


def _two_spellings(one: str, other: str) -> bool:
    a, b = words(one), words(other)
    if len(a) < 2 or len(b) < 2 or a[0] != b[0] or a[-1] == b[-1] or min(len(a[-1]), len(b[-1])) < SHORT_NAME:
        return False
    return fuzz.ratio(a[-1], b[-1]) >= NEAR_NAME


def _same_role(pair: Pair) -> bool:
    a, b = (str(x.qualifiers.get("role") or "") for x in pair.both)
    return a == b or pair.context.ontology.roles.relate(a, b) == "same"


def short_form(assertion: Assertion, node: Node) -> bool:
    """Whether the name as written is part of the entity's own name."""
    if not isinstance(node, Named):
        return False
    return parties.content(Named(node.mention or node.name)) <= parties.content(node)
