"""How firmly a verb is put: « aurait racheté » hedged, « envisage de racheter » planned, « n'a pas racheté »
negated.

The verb's own form, what governs it, adverbs of doubt and the kind of sentence decide; a condition (« si …
») yields nothing.
"""

from dataclasses import dataclass

from extractors.reading import Reading
from extractors.supports import Support, supports
from extractors.verbs import VerbGroup
from kg.french.folding import fold
from kg.french.nouns import singular
from kg.french.verbs import analyse
from kg.model import Modality, Polarity

_DOUBT = frozenset(
    {
        "probablement",
        "peut-être",
        "vraisemblablement",
        "apparemment",
        "éventuellement",
        "prétendument",
        "soi-disant",
        "possiblement",
    }
)
_PURPOSE = frozenset({"pour", "afin"})
_PAST = frozenset({"imperfect", "past"})
# A purpose clause may stand far from its verb; beyond this many tokens it is another clause's.
FAR = 30


@dataclass(frozen=True, slots=True)
class Governed:
    """What stands above an infinitive: the verb group (or noun) and what it does to it."""

    support: Support | None
    group: VerbGroup | None
    effect: str
    noun: int | None = None


@dataclass(frozen=True, slots=True)
class Mood:
    """How a proposition is put, and the verb group whose subject is its subject; `stage`, of a deal, as its
    governors tell it.
    """

    modality: Modality
    polarity: Polarity
    top: VerbGroup
    noun: int | None = None
    doubt: float = 0.0
    object_controls: bool = False
    stage: str = ""


def mood_of(reading: Reading, group: VerbGroup) -> Mood | None:
    """None when the verb states nothing: a condition, an order, an infinitive that nothing known governs."""
    effects: list[str] = []
    negations = group.negated
    top, noun, current, controls, stage = group, None, group, False, ""
    for _ in range(4):
        if current.tense not in {"infinitive", "gerund"}:
            break
        governed = governor(reading, current)
        if governed is None:
            return None
        effects.append(governed.effect)
        stage = stage or (governed.support.stage if governed.support is not None else "")
        controls = controls or (governed.support is not None and governed.support.subject == "object")
        if governed.group is None:
            noun = governed.noun
            break
        if governed.support is not None and "pouvoir" in governed.group.lemmas:
            effects[-1] = _power(governed.group)
        if (
            governed.support is not None
            and governed.support.lemma == "devoir"
            and governed.group.compound
            and not governed.group.conditional
        ):
            effects[-1] = "none"
        if (
            governed.support is not None
            and governed.support.lemma == "aller"
            and governed.group.tense not in {"present", "imperfect"}
        ):
            return None
        current = top = governed.group
        negations ^= current.negated
    if noun is None and _conditional_clause(reading, top):
        return None
    modality = _combine(reading, group, top, effects)
    negated = negations ^ (effects.count("negated") % 2 == 1) or _without(reading, group)
    return Mood(
        modality, "negated" if negated else "affirmed", top, noun, 0.08 * len(effects), controls, stage
    )


def _power(group: VerbGroup) -> str:
    if group.tense == "future":
        return "planned"
    return "none" if group.compound and not group.conditional else "hedged"


def _combine(reading: Reading, group: VerbGroup, top: VerbGroup, effects: list[str]) -> Modality:
    tokens = reading.tokens
    if tokens[-1].text == "?" and not reading.in_quote(group.main):
        return "questioned"
    should = any(lemma in {"devoir"} for lemma in top.lemmas) and top is not group
    hearsay = top.conditional and not should
    if hearsay and _future_in_past(reading, top):
        return "planned"
    if hearsay or "hedged" in effects or _doubted(reading, group, top):
        return "hedged"
    if "attempted" in effects:
        return "attempted"
    if "planned" in effects:
        return "planned"
    if top.tense == "future":
        return "planned"
    return "asserted"


def _doubted(reading: Reading, group: VerbGroup, top: VerbGroup) -> bool:
    tokens = reading.tokens
    window = tokens[max(0, top.start - 2) : group.main + 4]
    return any(t.low in _DOUBT for t in window) or any(
        a.low == "sans" and b.low == "doute" for a, b in zip(window, window[1:], strict=False)
    )


def _future_in_past(reading: Reading, group: VerbGroup) -> bool:
    """« a annoncé qu'elle contournerait »: a future seen from the past, not hearsay."""
    tokens = reading.tokens
    opener = next(
        (k for k in range(group.start - 1, max(group.start - 14, -1), -1) if tokens[k].low in {"que", "qu'"}),
        None,
    )
    if opener is None:
        return False
    above = [g for g in reading.groups if g.main < opener and opener - g.main <= 8]
    return bool(above) and (above[-1].compound or above[-1].tense in _PAST) and not above[-1].conditional


def _conditional_clause(reading: Reading, group: VerbGroup) -> bool:
    """« si Solveo rachetait Brival »: nothing is said. « s'il » too; « même si », being a fact, is let
    through.
    """
    tokens = reading.tokens
    for k in range(group.start - 1, max(group.start - 10, -1), -1):
        if tokens[k].text in {",", ";", ":"} or any(g.main == k and g.finite for g in reading.groups):
            return False
        if (tokens[k].low == "si" and tokens[k].pos in {"SCONJ", "ADV"}) or (
            tokens[k].low == "s'" and k + 1 < len(tokens) and tokens[k + 1].low in {"il", "ils"}
        ):
            return not (k and tokens[k - 1].low == "même") and tokens[k + 1].pos != "ADJ"
    return False


def _without(reading: Reading, group: VerbGroup) -> bool:
    return group.tense == "infinitive" and group.start > 0 and reading.tokens[group.start - 1].low == "sans"


def governor(reading: Reading, group: VerbGroup) -> Governed | None:
    """The nearest known governor of an infinitive or gerund; None when there is none that is known."""
    tokens, k = reading.tokens, group.start - 1
    while k >= 0 and tokens[k].pos == "ADV" and tokens[k].low not in {"pour"}:
        k -= 1
    if k < 0:
        return None
    link = {"d'": "de", "du": "de"}.get(tokens[k].low, tokens[k].low)
    if group.tense == "gerund":
        above = _main_before(reading, group) if link == "en" else None
        return (
            Governed(None, above or _main_after(reading, group), "none")
            if link == "en" and (above or _main_after(reading, group))
            else None
        )
    if link == "sans":
        above = _main_before(reading, group)
        return Governed(None, above, "none") if above else None
    before = k if link in {"de", "à", "pour", "par"} else k + 1
    found = _support(reading, group, link if before == k else "", before)
    if found is not None:
        return found
    if link == "de" and k > 1 and tokens[k - 1].low == "point" and tokens[k - 2].low == "au":
        above = _main_before(reading, group)
        return Governed(None, above, "none") if above else None
    if link == "avoir" or link in {"après"} or tokens[k].low == "après":
        above = _main_before(reading, group) or _main_after(reading, group)
        return Governed(None, above, "none") if above else None
    if link in _PURPOSE or (link == "de" and k and tokens[k - 1].low == "afin"):
        above = _main_before(reading, group)
        return Governed(None, above, "planned") if above else None
    return _coordinated(reading, group, k)


def _support(reading: Reading, group: VerbGroup, link: str, before: int) -> Governed | None:
    tokens = reading.tokens
    far = link == "pour"
    for candidate in reversed([g for g in reading.groups if g.main < before]):
        gap = before - candidate.main
        if gap > (FAR if far else 14):
            break
        for lemma in candidate.lemmas:
            for support in supports().get(lemma, ()):
                if support.link != link:
                    continue
                end = _words_end(reading, candidate.main + 1, support.words)
                if end is None or end > before:
                    continue
                between = tokens[end:before]
                if (
                    far
                    or support.subject == "object"
                    or all(
                        t.pos in {"ADV", "PRON"} or t.low in {"personnellement", "tous", "deux", "toujours"}
                        for t in between
                    )
                    or (len(between) <= 5 and any(t.low in {"avec", "en", "dans", "à"} for t in between[:1]))
                ):
                    return Governed(support, candidate, support.effect)
        if candidate.finite and not far:
            break
    aim = _aim(reading, before) if link == "de" else None
    if aim is not None:
        return aim
    noun = before - 1
    if link and noun >= 0 and tokens[noun].pos in {"NOUN"}:
        for support in supports().get(singular(tokens[noun].low), ()):
            if support.link == link and not support.words:
                verb = _main_before(reading, group)
                return (
                    Governed(support, None, support.effect, noun)
                    if verb is None or tokens[noun - 1].low in {"son", "sa", "leur"}
                    else Governed(support, verb, support.effect, noun)
                )
    return None


def _aim(reading: Reading, before: int) -> Governed | None:
    """« L'objectif est de créer … »: planned by whoever's aim it is."""
    tokens = reading.tokens
    verb = next((g for g in reversed(reading.groups) if g.end <= before and before - g.end <= 1), None)
    if verb is None or "être" not in verb.lemmas:
        return None
    for k in range(verb.start - 1, max(verb.start - 6, -1), -1):
        support = next(
            (
                s
                for s in supports().get(singular(tokens[k].low), ())
                if s.link == "de" and tokens[k].pos == "NOUN"
            ),
            None,
        )
        if support is not None:
            return Governed(support, None, support.effect, k)
    return None


def _words_end(reading: Reading, k: int, words: tuple[str, ...]) -> int | None:
    """Index after the governor's own words (« en pourparlers »), two adverbs at most between; None when they
    are not there.
    """
    tokens = reading.tokens
    skipped = 0
    for word in words:
        while (
            k < len(tokens)
            and not _same(tokens[k].low, word)
            and skipped < 2
            and tokens[k].pos in {"ADV", "ADJ"}
        ):
            k, skipped = k + 1, skipped + 1
        if k >= len(tokens) or not _same(tokens[k].low, word):
            return None
        k += 1
    return k


def _same(token: str, word: str) -> bool:
    low = fold(token)
    if low == word:
        return True
    if word in {"sur", "le", "en", "a", "pour", "du", "l'"}:
        return {"l'": "le", "la": "le"}.get(low, low) == word
    return (
        singular(low) == word
        or any(
            fold(r.lemma) == word or (r.tense == "participle" and fold(low).rstrip("es") == word.rstrip("es"))
            for r in analyse(token)
        )
        if len(word) > 3
        else False
    )


def _main_before(reading: Reading, group: VerbGroup) -> VerbGroup | None:
    found = [
        g
        for g in reading.groups
        if g.main < group.start and g.tense not in {"infinitive", "gerund", "participle"}
    ]
    return found[-1] if found and group.start - found[-1].main <= FAR else None


def _main_after(reading: Reading, group: VerbGroup) -> VerbGroup | None:
    return next((g for g in reading.groups if g.main > group.main and g.finite), None)


def _coordinated(reading: Reading, group: VerbGroup, k: int) -> Governed | None:
    """« prévoit de racheter X et (de) vendre Y »: the second infinitive is governed as the first."""
    tokens = reading.tokens
    j = k - 1 if tokens[k].low in {"de", "d'", "à", "pour"} else k
    if j < 0 or tokens[j].low not in {"et", "ou", ",", "mais"}:
        return None
    sibling = next((g for g in reversed(reading.groups) if g.main < j and g.tense == "infinitive"), None)
    if (
        sibling is None
        or j - sibling.main > 14
        or any(g.finite and sibling.main < g.main < j for g in reading.groups)
    ):
        return None
    return governor(reading, sibling)
