"""The figure that a noun is said to amount to: « un bénéfice de 3 millions », « 118 suppressions de postes »,
« le bénéfice atteint 3 millions ».
"""

from extractors.annotate import Token
from extractors.complements import clause_end, match_words
from extractors.phrases import phrase_at
from extractors.reading import Figure, Reading
from extractors.slots import figure_in
from extractors.verbs import VerbGroup
from kg.lexicon import Slot

# Tokens: how far behind the noun its verb may stand; its figure; a figure behind its preposition.
VERB, FIGURE, COMPLEMENT = 14, 12, 4
_AT_ONCE = frozenset({"O", "S", "verb", "apposition", "poss"})
# What parts a noun from a figure that is not its own.
_PARTS = frozenset(
    {
        "avec",
        "pour",
        "contre",
        "dont",
        "soit",
        "après",
        "malgré",
        "grâce",
        "sauf",
        "outre",
        "et",
        "ou",
        "(",
        ";",
        "»",
    }
)
_OF = frozenset({"de", "d'"})


def measured(reading: Reading, noun: Token, slot: Slot, after: int, kinds: frozenset[str]) -> Figure | None:
    """The figure in a noun's slot: behind the verb it is the subject of, before it, or behind the slot's
    preposition.
    """
    verb = measuring_verb(reading, noun, after)
    if verb is not None and slot.place in {"O", "à", "sur"}:
        figure = figure_in(reading, verb.end, verb.end + COMPLEMENT + 1, kinds)
        if figure is not None and (not _differs(verb) or reading.tokens[figure.start - 1].low == "à"):
            return figure
    if slot.place in _AT_ONCE:
        return _before(reading, noun, kinds) or _at_once(reading, after, kinds)
    return _behind(reading, slot.place, after, kinds)


def _before(reading: Reading, noun: Token, kinds: frozenset[str]) -> Figure | None:
    """« 118 suppressions de postes », « 740 millions d'euros de chiffre d'affaires »."""
    for figure in reading.figures:
        close = figure.end == noun.i or (figure.end == noun.i - 1 and reading.tokens[noun.i - 1].low in _OF)
        if figure.found.kind in kinds and (figure.start < noun.i < figure.end or close):
            return figure
    return None


def _at_once(reading: Reading, after: int, kinds: frozenset[str]) -> Figure | None:
    end = min(clause_end(reading, after), after + COMPLEMENT + 2)
    figure = figure_in(reading, after, end, kinds)
    return figure if figure is not None and not _parted(reading, after, figure.start) else None


def _behind(reading: Reading, preposition: str, after: int, kinds: frozenset[str]) -> Figure | None:
    end = min(clause_end(reading, after), after + FIGURE)
    for k in range(after, end):
        behind = match_words(reading.tokens, k, preposition)
        if behind is None or any(g.main == k - 1 and _differs(g) for g in reading.groups):
            continue
        figure = figure_in(reading, k, behind + COMPLEMENT, kinds)
        if figure is not None:
            return figure if not _parted(reading, after, k) else None
    return None


def _parted(reading: Reading, start: int, end: int) -> bool:
    """Whether another word comes between a noun and its figure: « des effectifs, avec le licenciement de 1
    500 employés ».
    """
    return any(t.low in _PARTS for t in reading.tokens[start:end])


def _differs(verb: VerbGroup) -> bool:
    """« a fondu de 3 millions »: how much it changed, not how much it is (« a fondu à 3 millions »)."""
    return bool(_CHANGES.intersection(verb.lemmas))


_CHANGES = frozenset(
    "augmenter baisser bondir chuter croître décliner descendre diminuer fondre gagner grimper monter perdre "
    "plonger progresser reculer réduire se réduire rebondir redescendre amputer".split()
)


def measuring_verb(reading: Reading, noun: Token, after: int) -> VerbGroup | None:
    """The verb whose subject the noun is (« le siège est à Lyon », « le bénéfice atteint 3 millions »)."""
    group = next((g for g in reading.groups if g.start >= after and g.finite), None)
    if group is None or group.start - after > VERB:
        return None
    subject = next((t.i for t in reading.tokens if t.dep.startswith("nsubj") and t.head == group.main), None)
    if subject is None:
        determined = reading.tokens[noun.i - 1].low in {"le", "la", "son", "sa", "leur", "ses"}
        return group if group.start - after <= 3 or determined else None
    phrase = phrase_at(reading.tokens, noun.i)
    return group if phrase.start <= subject < phrase.end else None
