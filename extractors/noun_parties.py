"""Where a noun's parties stand: « le rachat de X par Y », « X, concurrent de Y », « son départ », « X a
annoncé le rachat ».

    « Brival, dont Solveo a finalisé l'acquisition », slot `de` → Brival
"""

from collections.abc import Iterator

from extractors.annotate import Token
from extractors.arguments import agents, doers
from extractors.complements import (
    clause_end,
    complement_at,
    complements,
    expand,
    instances,
    later_complements,
)
from extractors.denote import Denoted
from extractors.measures import measuring_verb
from extractors.modality import mood_of
from extractors.phrases import Phrase, phrase_at
from extractors.reading import Reading
from extractors.subjects import antecedent_of, denoted_at, subjects
from extractors.supports import Control, LightVerb, light_verbs
from extractors.verbs import VerbGroup
from kg.lexicon import Slot

# Tokens: complements in « de » stand this near each other; « dont » this near its noun; an apposed name this
# near its noun.
CHAIN, DONT, APPOSED = 3, 9, 14
_COPULAS = frozenset({"être", "devenir", "rester", "demeurer"})
_OWN = frozenset({"son", "sa", "ses", "leur", "leurs"})
_FIXED = frozenset({"S", "O", "verb", "poss", "apposition", "par"})


def noun_places(
    reading: Reading, token: Token, slot: Slot, after: int, verb: VerbGroup | None
) -> Iterator[list[Denoted]]:
    match slot.place:
        case "de" | "du":
            yield from _of(reading, after, clause_end(reading, after))
            yield _dont(reading, token)
        case "verb":
            yield _doer(reading, verb)
        case "poss":
            yield _owner(reading, token)
        case "apposition":
            yield _apposed_to(reading, token, after)
        case "S" | "O":
            copula = copula_of(reading, token)
            yield subjects(reading, copula) if copula is not None else []
        case place:
            yield _complement(reading, token, place, after)
            if place not in _FIXED:
                yield from later_complements(reading, place, after)


def _doer(reading: Reading, verb: VerbGroup | None) -> list[Denoted]:
    """Who does what the noun names: the subject of a light verb (« a annoncé le rachat »; not « a autorisé le
    rachat »).
    """
    return subject_of(reading, verb, "same") if verb is not None else []


def subject_of(reading: Reading, verb: VerbGroup, control: Control) -> list[Denoted]:
    """The subject of a light verb, when it is this party of what the noun names."""
    light = light_of(verb)
    if light is None or light.subject != control:
        return []
    mood = mood_of(reading, verb)
    if mood is not None:
        return doers(reading, verb, mood)
    return agents(reading, verb) if verb.passive else subjects(reading, verb)


def _owner(reading: Reading, token: Token) -> list[Denoted]:
    tokens = reading.tokens
    left = phrase_at(tokens, token.i).start
    if not any(t.low in _OWN for t in tokens[left : token.i]):
        return []
    owner = reading.denoter.owner(reading.sentence, left)
    return [Denoted(owner.node(tokens[left].text), left, left + 1, "pronoun", owner)] if owner else []


def _complement(reading: Reading, token: Token, place: str, after: int) -> list[Denoted]:
    verb = measuring_verb(reading, token, after) if place != "par" else None
    found = complements(reading, place, verb.end) if verb is not None else []
    return found or complements(reading, place, after, clause_end(reading, after))


def _dont(reading: Reading, token: Token) -> list[Denoted]:
    """« Solveo, dont le siège est à Lyon », « Brival, dont elle a finalisé l'acquisition »: the
    complement stands before « dont ».
    """
    tokens = reading.tokens
    k = next((k for k in range(token.i - 1, max(token.i - DONT, 0), -1) if tokens[k].low == "dont"), None)
    return antecedent_of(reading, k) if k is not None else []


def _of(reading: Reading, after: int, end: int) -> Iterator[list[Denoted]]:
    """« le rachat de X », « unité de recherche de X »: the complements in « de » one after the other; the
    slot's filter chooses.
    """
    figure = next((f for f in reading.figures if after <= f.start <= after + 1), None)
    if figure is not None and figure.found.kind == "percent":
        after = figure.end
    for _ in range(3):
        found = complement_at(reading, "de", after, min(end, after + CHAIN))
        if found is None:
            return
        yield expand(reading, denoted_at(reading, found[1]))
        after = found[1] + 1


def copula_of(reading: Reading, token: Token) -> VerbGroup | None:
    """« X est (devenu) une filiale de »: the verb whose attribute the noun is."""
    left = phrase_at(reading.tokens, token.i).start
    verb = next((g for g in reversed(reading.groups) if g.end <= left), None)
    if verb is None or left - verb.end > 2 or not _COPULAS.intersection(verb.lemmas):
        return None
    return verb


def _apposed_to(reading: Reading, token: Token, after: int) -> list[Denoted]:
    """« Brival, filiale de Solveo », « Brival est une filiale de », « la filiale de Solveo, Brival »: what
    the noun is said of.
    """
    tokens, cast = reading.tokens, reading.denoter.cast
    phrase = phrase_at(tokens, token.i)
    listed = instances(reading, phrase.end)
    if listed:
        return listed
    k = _past_one_of(tokens, phrase.start) - 1
    if k > 0 and tokens[k].text in {",", "("}:
        mention = cast.at(reading.sentence, k - 1)
        if mention is not None and mention.end == k:
            return [reading.denoter.named(mention)]
        found = denoted_at(reading, k - 1) if tokens[k - 1].pos in {"NOUN", "ADJ"} else []
        return [f for f in found if f.character is not None]
    copula = copula_of(reading, token)
    if copula is not None:
        attributed = subjects(reading, copula)
        if attributed:
            return attributed
    direct = next((m for m in cast.in_sentence(reading.sentence) if token.i < m.start < phrase.end), None)
    if direct is not None and all(t.pos == "ADJ" for t in tokens[token.i + 1 : direct.start]):
        # « son concurrent suisse Brival »
        return [reading.denoter.named(direct)]
    if token.i <= 2 or k < 0 or tokens[k].text in {",", ":", "«"}:
        named = _after_comma(reading, after)
        if named is not None:
            return denoted_at(reading, named)
    mention = cast.at(reading.sentence, phrase.end) if phrase.end < len(tokens) else None
    if mention is not None:
        return [reading.denoter.named(mention)]
    return _set_apart(reading, phrase)


def _past_one_of(tokens: list[Token], start: int) -> int:
    """« l'un des créateurs de »: where it begins."""
    if start > 1 and tokens[start - 1].low == "des" and tokens[start - 2].low in {"un", "une"}:
        start -= 1
    if start > 0 and tokens[start - 1].low in {"un", "une"}:
        start -= 1
        return start - 1 if start > 0 and tokens[start - 1].low == "l'" else start
    return start


def _set_apart(reading: Reading, phrase: Phrase) -> list[Denoted]:
    """« explique son propriétaire, Marc Duval, »: the name that commas set beside a definite noun."""
    tokens, k = reading.tokens, phrase.end
    if (
        tokens[phrase.start].low not in _OWN | {"le", "la", "l'"}
        or k + 1 >= len(tokens)
        or tokens[k].text != ","
    ):
        return []
    mention = reading.denoter.cast.at(reading.sentence, k + 1)
    if mention is None or mention.start != k + 1:
        return []
    closed = mention.end >= len(tokens) or tokens[mention.end].text in {",", ".", ";", ":", ")"}
    return [reading.denoter.named(mention)] if closed else []


def _after_comma(reading: Reading, after: int) -> int | None:
    """« La filiale de Solveo, Brival, … »: the noun or name behind the next comma."""
    tokens = reading.tokens
    comma = next((t.i for t in tokens[after : after + APPOSED] if t.text == ","), None)
    if comma is None or comma + 1 >= len(tokens):
        return None
    k = comma + 1
    while k < len(tokens) - 1 and tokens[k].pos in {"DET", "ADJ"}:
        k += 1
    return k


def light_of(group: VerbGroup) -> LightVerb | None:
    return next((light_verbs()[lemma] for lemma in group.lemmas if lemma in light_verbs()), None)
