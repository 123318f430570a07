"""Identity: one person under two spellings, « Chouvalov » and « Shuvalov »; said, never merged for that."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz import fuzz

from kg.compare import wording
from kg.compare.pair import Finding, Pair, contradiction, unclear
from kg.french import words
from kg.model import Named

# « Dumoulin » and « Desmoulin » score 82, unrelated surnames under 60: from here on two names may be one.
NEAR_NAME = 80
# A transliteration keeps half of the letters: « Chouvalov », « Shuvalov ».
TRANSLITERATED = 50
# Names of three or four letters are near one another by chance.
SHORT_NAME = 5


@lru_cache(maxsize=4096)
def may_be_one(one: str, other: str) -> bool:
    """Whether two names may denote one party: one holds the other, or they are spelt alike."""
    a, b = words(one), words(other)
    if set(a) <= set(b) or set(b) <= set(a):
        return True
    return fuzz.ratio(" ".join(a), " ".join(b)) >= NEAR_NAME


def identity(pair: Pair) -> Finding | None:
    """One fact in both, but for the spelling of one person's surname."""
    if not pair.same_predicate or not pair.affirmed or pair.asked:
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
        found = _misspelt(pair, one, other) if one_id == other_id else _two_spellings(pair, one, other)
        if found is not None:
            return found
    return None


def _misspelt(pair: Pair, one: Named, other: Named) -> Finding | None:
    """Only against the reference: a surname as written that the canonical name does not hold."""
    seen, right = words(one.mention), words(other.name)
    if not pair.with_reference or not seen or not right or len(seen[-1]) < SHORT_NAME:
        return None
    if set(seen) & set(right[-1:]) or seen[-1] in right:
        return None
    if fuzz.ratio(seen[-1], right[-1]) < TRANSLITERATED:
        return None
    written = wording.quoted(one.mention)
    why = f"{written} selon {wording.source(pair.a)} : c’est {other.name}, dont le nom est mal transcrit."
    return contradiction("identity", why)


def _two_spellings(pair: Pair, one: Named, other: Named) -> Finding | None:
    """The same given name, surnames alike, the same days: one person, or two that no text tells apart."""
    a, b = words(one.name), words(other.name)
    if min(len(a), len(b)) < 2 or a[0] != b[0] or a[-1] == b[-1] or min(len(a[-1]), len(b[-1])) < SHORT_NAME:
        return None
    if not pair.near() or fuzz.ratio(a[-1], b[-1]) < NEAR_NAME or not _same_role(pair):
        return None
    return unclear(
        "identity", f"Un même fait, deux orthographes : {wording.versus(pair.both, one.name, other.name)}"
    )


def _same_role(pair: Pair) -> bool:
    one, other = (str(x.qualifiers.get("role") or "") for x in pair.both)
    return one == other or pair.context.ontology.roles.relate(one, other) == "same"
