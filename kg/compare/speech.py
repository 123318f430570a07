"""Attribution: the same words in two mouths; one piece of news announced by the party here, leaked there."""

from __future__ import annotations

from rapidfuzz import fuzz

from kg.compare import moments, parties, wording
from kg.compare.pair import Finding, Pair, agreed, cites, contradiction, unclear
from kg.compare.spelling import may_be_one
from kg.french import fold, words
from kg.model import Assertion, Described, Named, Words

SPEECH = "says"
# Shorter words (« C’est une honte ») are said by many.
SHORTEST_QUOTE = 4
SHORTEST_INDIRECT = 6
# In percent of the letters: a trimmed quote keeps nine in ten, two quotes on one matter under seven.
SAME_QUOTE = 90
# Indirect speech changes its tenses: « la rentrée sera reportée », « la rentrée serait reportée ».
SAME_INDIRECT = 85
# From here on a quote is one person's own: cut out of another, or told again years later.
CUT_QUOTE = 8
_NEGATIONS = frozenset(("pas", "plus", "jamais", "aucun", "aucune", "rien", "ni", "non"))


def attribution(pair: Pair) -> Finding | None:
    """Two claims of reported words, or one proposition that its own subject is said to have announced."""
    if pair.a.predicate == pair.b.predicate == SPEECH:
        return _two_mouths(pair)
    return _announced(pair)


def _two_mouths(pair: Pair) -> Finding | None:
    a, b = pair.both
    if not isinstance(a.object, Words) or not isinstance(b.object, Words) or not pair.affirmed:
        return None
    if not same_words(a.object, b.object):
        return None
    said = wording.quoted(a.object.text)
    if pair.same_subject:
        return agreed(f"{said} : les mêmes mots, de {wording.name(a.subject)}.")
    if not _two_speakers(pair):
        return None
    why = f"{said} : {wording.versus(pair.both, wording.name(a.subject), wording.name(b.subject))}"
    # « seule à prendre la parole »: whenever it is told, nobody else said it there.
    if all(x.qualifiers.get("exclusive") for x in pair.both):
        return contradiction("attribution", f"{why} ; chacun est dit seul à avoir parlé.")
    direct = a.object.quote == b.object.quote == "direct"
    if pair.near(moments.STABLE_DAYS if direct else 1):
        # An outlet that tells one thing twice hardly contradicts itself: one of the two was misread.
        misread = wording.source(a) == wording.source(b)
        return unclear("attribution", why) if misread else contradiction("attribution", f"{why}.")
    # A title or a slogan is said by many, over the years.
    lasting = min(len(words(x.object.label)) for x in pair.both) >= CUT_QUOTE
    return unclear("attribution", f"{why} ; les deux ont pu le dire") if lasting else None


def same_words(one: Words, other: Words) -> bool:
    """Whether both report the same words, but for a translation slip or a cut."""
    a, b = words(one.text), words(other.text)
    direct = one.quote == other.quote == "direct"
    shortest = min(len(a), len(b))
    if shortest < (SHORTEST_QUOTE if direct else SHORTEST_INDIRECT):
        return False
    if bool(_NEGATIONS & set(a)) != bool(_NEGATIONS & set(b)):
        return False
    first, second = " ".join(a), " ".join(b)
    if fuzz.ratio(first, second) >= (SAME_QUOTE if direct else SAME_INDIRECT):
        return True
    return direct and shortest >= CUT_QUOTE and (first in second or second in first)


def _two_speakers(pair: Pair) -> bool:
    """Two people or two organisations for certain; a company and the one who speaks for it are not."""
    one, other = pair.a.subject, pair.b.subject
    if isinstance(one, Named) and isinstance(other, Named):
        return one.type == other.type and not may_be_one(one.name, other.name)
    if not isinstance(one, Described) or not isinstance(other, Described) or not pair.near(1):
        return False
    # « un délégué syndical » and « un porte-parole du groupe » are two roles that nothing confuses.
    heads = [pair.context.ontology.roles.find(x.text) for x in (one, other)]
    known = heads[0] is not None and heads[1] is not None and heads[0].id != heads[1].id
    return known and not (parties.content(one) & parties.content(other))


# ── announced by the party, or reported ──────────────────────────────────────────────────────────────────


def _announced(pair: Pair) -> Finding | None:
    """« Solveo a annoncé » in one; in the other, no earlier and in the conditional, an outlet's report."""
    if not pair.one_proposition or not pair.affirmed or pair.with_reference or not pair.near():
        return None
    official, leak = pair.both if _is_announcement(pair.a) else (pair.b, pair.a)
    if not _is_announcement(official) or not _is_leak(leak) or cites(leak, official) or cites(official, leak):
        return None
    first, second = moments.published(official), moments.published(leak)
    if first is None or second is None or second.before(first):
        return None
    outlet = next(n.name for n in reversed(leak.attribution) if isinstance(n, Named))
    why = (
        f"{wording.parties(official)} : annoncé par {wording.name(official.subject)} selon "
        f"{wording.source(official)}, information de {outlet}, au conditionnel, selon {wording.source(leak)}."
    )
    return contradiction("attribution", why)


def _is_announcement(assertion: Assertion) -> bool:
    """Its own subject is the last source."""
    last = assertion.attribution[-1] if assertion.attribution else None
    if not isinstance(last, Named) or last.type == "Media":
        return False
    return fold(last.name) == fold(assertion.subject.label)


def _is_leak(assertion: Assertion) -> bool:
    named = [n for n in assertion.attribution if isinstance(n, Named)]
    return bool(named) and assertion.modality == "hedged" and all(n.type == "Media" for n in named)
