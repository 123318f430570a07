"""Attribution: the same words in two mouths, or one piece of news announced by the party here and leaked there."""

from __future__ import annotations

from rapidfuzz import fuzz

from kg.compare import cues, moments, parties, wording
from kg.compare.pair import Finding, Pair, agreed, cites, contradiction, unclear
from kg.compare.spelling import may_be_one
from kg.french.folding import fold, words
from kg.model import Assertion, Described, Named, Words

SPEECH = "says"
# Shorter words (« C’est une honte ») are said by many.
SHORTEST_QUOTE = 4
SHORTEST_INDIRECT = 6
# A translated or trimmed quote keeps nine words in ten; two quotes on one subject share fewer than seven.
SAME_QUOTE = 90
SAME_INDIRECT = 88


def attribution(pair: Pair) -> Finding | None:
    """Two claims of reported words; or one proposition that its own subject is said to have announced."""
    if pair.a.predicate == pair.b.predicate == SPEECH:
        return _two_mouths(pair)
    return _announced(pair)


def _two_mouths(pair: Pair) -> Finding | None:
    a, b = pair.both
    if not isinstance(a.object, Words) or not isinstance(b.object, Words) or not pair.affirmed:
        return None
    if not same_words(a.object, b.object):
        return None
    told = f"{wording.quoted(a.object.text)}"
    if pair.same_subject:
        return agreed(f"{told} : les mêmes mots, de {wording.subject(a)}.")
    if not _two_speakers(a, b):
        return None
    first, second = wording.sources(a, b)
    why = f"{told} : propos de {wording.subject(a)} selon {first}, de {wording.subject(b)} selon {second}."
    direct = a.object.quote == b.object.quote == "direct"
    if direct or pair.near(1):
        return contradiction("attribution", why)
    return unclear("attribution", f"{why} À vérifier : les deux ont pu le dire.")


def same_words(one: Words, other: Words) -> bool:
    """Whether both report the same words, but for a translation slip or a cut."""
    a, b = " ".join(words(one.text)), " ".join(words(other.text))
    direct = one.quote == other.quote == "direct"
    shortest = min(len(a.split()), len(b.split()))
    if shortest < (SHORTEST_QUOTE if direct else SHORTEST_INDIRECT):
        return False
    if fuzz.ratio(a, b) >= (SAME_QUOTE if direct else SAME_INDIRECT):
        return not _negation(a) ^ _negation(b)
    return direct and shortest >= 2 * SHORTEST_QUOTE and (a in b or b in a)


def _negation(text: str) -> bool:
    return bool({"pas", "plus", "jamais", "aucun", "aucune", "rien", "ni"} & set(text.split()))


def _two_speakers(a: Assertion, b: Assertion) -> bool:
    """Two people, or two organisations, for certain; a company and the one who speaks for it are not."""
    one, other = a.subject, b.subject
    if isinstance(one, Named) and isinstance(other, Named):
        alike = one.type == other.type and one.type in ("Person", "Organization")
        return alike and not may_be_one(one.name, other.name)
    described = [x for x in (one, other) if isinstance(x, Described)]
    # « un délégué syndical » and « un porte-parole du groupe »: two roles that nothing confuses.
    return (
        len(described) == 2 and not (parties.content(one) & parties.content(other)) and moments.near(a, b, 1)
    )


# ── announced by the party, or reported ──────────────────────────────────────────────────────────────────────


def _announced(pair: Pair) -> Finding | None:
    """« Solveo a annoncé » in one; in the other, later and still in the conditional, an outlet's report."""
    if not (pair.same_predicate and pair.affirmed and pair.same_parties) or pair.with_reference:
        return None
    official, leak = pair.both if _is_announcement(pair.a) else (pair.b, pair.a)
    if not _is_announcement(official) or not _is_leak(leak) or cites(leak, official) or cites(official, leak):
        return None
    first, second = moments.published(official), moments.published(leak)
    if (
        first is None
        or second is None
        or not pair.near()
        or (moments.order(first, second) == "apart" and official is pair.b)
    ):
        return None
    outlet = next(n.name for n in reversed(leak.attribution) if isinstance(n, Named))
    why = (
        f"{wording.subject(official)} l’a annoncé selon {wording.source(official)} ; {wording.source(leak)} n’y voit "
        f"qu’une information de {outlet}, au conditionnel."
    )
    return contradiction("attribution", why)


def _is_announcement(assertion: Assertion) -> bool:
    """Its own subject is the last source, and the passage speaks of announcing."""
    if not assertion.attribution:
        return False
    last = assertion.attribution[-1]
    return (
        isinstance(last, Named) and last.type != "Media" and fold(last.name) == fold(assertion.subject.label)
    )


def _is_leak(assertion: Assertion) -> bool:
    named = [n for n in assertion.attribution if isinstance(n, Named)]
    return (
        bool(named)
        and assertion.modality == "hedged"
        and all(n.type == "Media" for n in named)
        and not cues.says(assertion, "final")
    )
