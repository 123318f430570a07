"""What governs an infinitive or a gerund: « tente de racheter » → tenter; « son projet de racheter » →
projet.

What the governor does to it is read in `ontologies/supports.csv`; without a known governor an infinitive
states nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from extractors.annotate import Token
from extractors.reading import Reading
from extractors.supports import Effect, Support, supports
from extractors.verbs import VerbGroup
from kg.french.folding import fold
from kg.french.nouns import singular
from kg.french.verbs import analyse

# Tokens: a purpose clause may stand far from its verb; another governed infinitive may not; nor a second one
# in a row.
FAR, NEAR, ROW = 30, 14, 14
_LINKS = {"d'": "de", "du": "de"}
_INTRODUCE = frozenset({"de", "à", "pour", "par"})
_PURPOSES = ("en vue", "afin", "dans l' espoir", "dans le but", "avec l' objectif", "dans l' objectif")
_SMALL = frozenset({"sur", "le", "en", "a", "pour", "du", "l'"})
_INTERPOSED = frozenset({"personnellement", "tous", "deux", "toujours"})
_COMPLEMENTS = frozenset({"avec", "en", "dans", "à"})
_BARE = frozenset({"infinitive", "gerund", "participle"})


@dataclass(frozen=True, slots=True)
class Governed:
    """What stands above an infinitive: the verb group, or the noun, and what it does to it."""

    support: Support | None
    group: VerbGroup | None
    effect: Effect
    noun: int | None = None


def governor(reading: Reading, group: VerbGroup) -> Governed | None:
    """The nearest known governor of an infinitive or gerund; None when there is none that is known."""
    tokens, k = reading.tokens, group.start - 1
    verbs = {g.main for g in reading.groups}
    while k >= 0 and tokens[k].pos == "ADV" and tokens[k].low != "pour" and k not in verbs:
        k -= 1
    if k < 0:
        return None
    link = _LINKS.get(tokens[k].low, tokens[k].low)
    if group.tense == "gerund":
        return _beside(reading, group) if link == "en" else None
    if link == "sans":
        return _above(reading, group, "none")
    if link == "après":
        return _beside(reading, group)
    if link == "de":
        purpose = _purpose(tokens, k)
        link, k = ("pour", purpose) if purpose is not None else (link, k)
        if k > 1 and tokens[k - 1].low == "point" and tokens[k - 2].low == "au":
            return _above(reading, group, "none")
    found = _support(reading, group, link, k) if link in _INTRODUCE else _support(reading, group, "", k + 1)
    if found is not None:
        return found
    if link == "pour":
        # « condamné pour avoir versé »: what was done, not what is meant.
        return _above(reading, group, "none" if group.compound else "planned")
    return _coordinated(reading, group, k)


def _above(reading: Reading, group: VerbGroup, effect: Effect) -> Governed | None:
    above = _main_before(reading, group)
    return Governed(None, above, effect) if above else None


def _beside(reading: Reading, group: VerbGroup) -> Governed | None:
    """« après avoir racheté X, Y … », « en rachetant X »: done by the subject of the verb before it, or
    after.
    """
    above = _main_before(reading, group)
    above = above or next((g for g in reading.groups if g.main > group.main and g.finite), None)
    return Governed(None, above, "none") if above else None


def _purpose(tokens: list[Token], k: int) -> int | None:
    """Where « en vue », « afin », « dans le but » begins, when token k is its « de »."""
    for words in _PURPOSES:
        expected = words.split()
        start = k - len(expected)
        if start >= 0 and [t.low for t in tokens[start:k]] == expected:
            return start
    return None


def _main_before(reading: Reading, group: VerbGroup) -> VerbGroup | None:
    found = [g for g in reading.groups if g.main < group.start and g.tense not in _BARE]
    return found[-1] if found and group.start - found[-1].main <= FAR else None


def _support(reading: Reading, group: VerbGroup, link: str, before: int) -> Governed | None:
    """The support with this link whose words end before token `before`: a verb first, then a noun."""
    far = link == "pour"
    for candidate in reversed([g for g in reading.groups if g.main < before]):
        if before - candidate.main > (FAR if far else NEAR):
            break
        for support, end in _ends(reading, candidate, link):
            if end <= before and (far or _reaches(reading, support, end, before)):
                return Governed(support, candidate, support.effect)
        if candidate.finite and not far:
            break
    aim = _aim(reading, before) if link == "de" else None
    return aim or _noun_support(reading, group, link, before - 1)


def _ends(reading: Reading, candidate: VerbGroup, link: str) -> Iterator[tuple[Support, int]]:
    """The supports of a verb that take this link, and where their words end; « être accusé » is one too."""
    for lemma in candidate.lemmas:
        for support in supports().get(lemma, ()):
            end = _words_end(reading, candidate.main + 1, support.words) if support.link == link else None
            if end is not None:
                yield support, end
    for support in supports()["être"] if candidate.passive else ():
        end = _words_end(reading, candidate.main, support.words) if support.link == link else None
        if end is not None:
            yield support, end


def _reaches(reading: Reading, support: Support, end: int, before: int) -> bool:
    """Whether nothing but what may stand there parts the governor from its infinitive: adverbs, a date, a
    short adjunct.
    """
    dated = {k for m in reading.moments for k in range(m.start, m.end)}
    between = [t for t in reading.tokens[end:before] if t.i not in dated]
    if support.subject == "object" or all(t.pos in {"ADV", "PRON"} or t.low in _INTERPOSED for t in between):
        return True
    return len(between) <= 5 and between[0].low in _COMPLEMENTS


def _noun_support(reading: Reading, group: VerbGroup, link: str, noun: int) -> Governed | None:
    """« son intention de racheter », « a fait part de sa volonté de racheter »."""
    tokens = reading.tokens
    if not link or noun < 0 or tokens[noun].pos != "NOUN":
        return None
    for support in supports().get(singular(tokens[noun].low), ()):
        if support.link == link and not support.words:
            verb = _main_before(reading, group)
            owned = verb is None or tokens[noun - 1].low in {"son", "sa", "leur"}
            return Governed(support, None if owned else verb, support.effect, noun)
    return None


def _aim(reading: Reading, before: int) -> Governed | None:
    """« L'objectif est de créer … »: planned by whoever's aim it is."""
    tokens = reading.tokens
    verb = next((g for g in reversed(reading.groups) if g.end <= before and before - g.end <= 1), None)
    if verb is None or "être" not in verb.lemmas:
        return None
    for k in range(verb.start - 1, max(verb.start - 6, -1), -1):
        rows = supports().get(singular(tokens[k].low), ()) if tokens[k].pos == "NOUN" else ()
        support = next((s for s in rows if s.link == "de"), None)
        if support is not None:
            return Governed(support, None, support.effect, k)
    return None


def _words_end(reading: Reading, k: int, words: tuple[str, ...]) -> int | None:
    """Index after the governor's own words (« en pourparlers »), two adverbs at most between."""
    tokens = reading.tokens
    skipped = 0
    for word in words:
        while k < len(tokens) and not _same(tokens[k].low, word):
            if skipped == 2 or tokens[k].pos not in {"ADV", "ADJ"}:
                return None
            k, skipped = k + 1, skipped + 1
        if k >= len(tokens):
            return None
        k += 1
    return k


def _same(token: str, word: str) -> bool:
    low = fold(token)
    if low == word:
        return True
    if word in _SMALL:
        return {"l'": "le", "la": "le"}.get(low, low) == word
    if len(word) <= 3:
        return False
    if singular(low) == word:
        return True
    stem = word.rstrip("es")
    return any(
        fold(r.lemma) == word or (r.tense == "participle" and low.rstrip("es") == stem)
        for r in analyse(token)
    )


def _coordinated(reading: Reading, group: VerbGroup, k: int) -> Governed | None:
    """« prévoit de racheter X et (de) vendre Y »: the second infinitive is governed as the first."""
    tokens = reading.tokens
    j = k - 1 if tokens[k].low in {"de", "d'", "à", "pour"} else k
    if j < 0 or tokens[j].low not in {"et", "ou", ",", "mais"}:
        return None
    sibling = next((g for g in reversed(reading.groups) if g.main < j and g.tense == "infinitive"), None)
    if sibling is None or j - sibling.main > ROW:
        return None
    if any(g.finite and sibling.main < g.main < j for g in reading.groups):
        return None
    return governor(reading, sibling)
