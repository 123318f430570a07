"""Nouns that evoke a predicate: « le rachat de Brival par Solveo », « Solveo, concurrent de Brival », « son
départ de Brival ».
"""

from collections.abc import Iterator
from dataclasses import replace

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
from extractors.draft import Draft
from extractors.measures import measured, measuring_verb
from extractors.modality import Mood, mood_of
from extractors.phrases import Phrase, phrase_at
from extractors.posts import post_left
from extractors.reading import Figure, Reading
from extractors.rows import drafted, place_of, rows_of, same_party
from extractors.scopes import speech_verbs
from extractors.slots import counted_as, fill, party_types
from extractors.subjects import antecedent_of, denoted_at, subjects
from extractors.supports import Control, Effect, LightVerb, light_verbs
from extractors.verbs import VerbGroup
from kg.french.nouns import singular
from kg.lexicon import Evocation, Slot
from kg.ontology import load_ontology

# By hand, checked by the calibration bench: the parties near a noun may be another word's.
SURE = 0.78
# A verb further than this before the noun does not bear on it; its complements in « de » stand this near each
# other.
BEARING, CHAIN, DONT = 9, 3, 9
_COPULAS = frozenset({"être", "devenir", "rester", "demeurer"})
_OWN = frozenset({"son", "sa", "ses", "leur", "leurs"})
_FIXED = frozenset({"S", "O", "verb", "poss", "apposition", "par"})


def from_noun(reading: Reading, token: Token) -> Iterator[Draft]:
    """Every draft of one noun; a predicate is taken once, by its longest row."""
    rows = _rows_at(reading, token)
    done: set[str] = set()
    longest = 0
    for row in rows:
        if row.predicate in done or len(row.rest) < longest:
            continue
        place = place_of(reading, token.i + 1, row)
        drafts = list(_drafts(reading, token, row, place.after)) if place is not None else []
        if drafts:
            done.add(row.predicate)
            longest = len(row.rest)
            yield from drafts


def _rows_at(reading: Reading, token: Token) -> tuple[Evocation, ...]:
    """The rows of a common noun, or of an acronym as written (« CA », « OPA »); a proper name evokes nothing."""
    mention = reading.denoter.cast.at(reading.sentence, token.i)
    acronym = token.i > 0 and rows_of("noun", token.text) if token.capital else ()
    if acronym:
        alone = mention is None or (
            mention.end - mention.start == 1 and reading.denoter.cast.character(mention).guessed
        )
        return acronym if alone else ()
    if mention is not None:
        return ()
    return rows_of("noun", token.low) or rows_of("noun", singular(token.low))


def _drafts(reading: Reading, token: Token, row: Evocation, after: int) -> Iterator[Draft]:
    predicate = load_ontology().predicates[row.predicate]
    verb = _bearing(reading, token)

    def find(slot: Slot) -> Iterator[list[Denoted]]:
        yield from _places(reading, token, slot, after, verb)
        if verb is not None and slot in row.object and slot.place in {"sur", "de", "pour"}:
            # « Brival a rejeté l'offre de rachat de Solveo »
            yield _subject_of(reading, verb, "object")

    def measure(slot: Slot, kinds: frozenset[str]) -> Figure | None:
        figure = measured(reading, token, slot, after, kinds)
        return figure if figure is not None and counted_as(predicate, figure.found.quantity) else None

    ones = fill(row.subject, party_types(predicate, "subject"), find, measure)
    others = fill(row.object, party_types(predicate, "object"), find, measure) if ones else []
    if predicate.symmetric and not others and len(ones) > 1:
        # « A et B ont signé un partenariat »: the first with each of the others.
        ones, others = ones[:1], ones[1:]
    if not ones or (not others and row.predicate != "leaves"):
        return
    apposed = _is_apposed(reading, token, row)
    mood = None if apposed else noun_mood(reading, token, verb)
    if mood == "none":
        return
    if len(ones) > 1 and [d.node for d in ones] == [d.node for d in others]:
        # « entre A et B »: the first with each of the others.
        ones, others = ones[:1], others[1:]
    for one in ones:
        for other in others or post_left(reading, row, one, after):
            if not same_party(one, other):
                yield drafted(
                    reading, row, (one, other), mood if isinstance(mood, Mood) else None,
                    anchor=token.i, span=(token.i, after), sure=SURE, own=apposed,
                )  # fmt: skip


def _is_apposed(reading: Reading, token: Token, row: Evocation) -> bool:
    """« Brival, filiale de Solveo, aurait … »: the tie is said in passing, whatever the verb of the sentence
    says.
    """
    slots = (*row.subject, *row.object)
    return any(s.place == "apposition" for s in slots) and _copula(reading, token) is None


# ── the verb that bears on the noun
# ──────────────────────────────────────────────────────────────────────────


def _bearing(reading: Reading, token: Token) -> VerbGroup | None:
    """The verb that the noun is the object of (« a annoncé le rachat », « a fait une offre »), none in
    between.
    """
    before = [g for g in reading.groups if g.main < token.i and g.tense != "participle"]
    if not before or token.i - before[-1].main > BEARING:
        return None
    between = reading.tokens[before[-1].main + 1 : token.i]
    return before[-1] if not any(t.text in {",", ";", ":", "»"} for t in between) else None


def noun_mood(reading: Reading, token: Token, verb: VerbGroup | None) -> Mood | str | None:
    """How the verb that the noun depends on puts it; None when no verb does; « none » when that one says
    nothing of it.
    """
    tokens = reading.tokens
    group = verb
    if group is None:
        group = next(
            (g for g in reading.groups if g.main > token.i and _heads_subject(tokens, g, token)), None
        )
    if group is None:
        return None
    mood = mood_of(reading, group)
    if mood is None:
        return "none"
    light = _light(group)
    told = bool(speech_verbs().intersection(group.lemmas))
    oblique = verb is not None and _introduced(reading, token)
    if mood.polarity == "negated" and (told or oblique):
        # Not announcing it, or not acting in it, does not deny it.
        return "none"
    if (
        light is None
        or (light.effect == "none" and not light.stage)
        or (oblique and light.effect == "negated")
    ):
        return mood
    return _borne(mood, light.effect, light.stage)


def _light(group: VerbGroup) -> LightVerb | None:
    return next((light_verbs()[lemma] for lemma in group.lemmas if lemma in light_verbs()), None)


def _heads_subject(tokens: list[Token], group: VerbGroup, noun: Token) -> bool:
    """« le rachat a échoué », « le projet de fusion a été abandonné »."""
    subject = next((t.i for t in tokens if t.head == group.main and t.dep.startswith("nsubj")), None)
    if subject is None or subject > noun.i:
        return False
    if subject == noun.i:
        return True
    near = noun.i - subject == 2 and tokens[noun.i - 1].low in {"de", "d'"}
    return near and singular(tokens[subject].low) in {"projet", "tentative", "processus", "opération", "plan"}


def _borne(mood: Mood, effect: Effect, stage: str) -> Mood:
    """The mood of the noun: « a abandonné le rachat » negated, « négocie le rachat » attempted, in talks."""
    if effect == "negated":
        return replace(mood, polarity="affirmed" if mood.polarity == "negated" else "negated", stage=stage)
    if mood.modality == "asserted" and effect != "none":
        mood = replace(mood, modality=effect)
    firm = mood.polarity == "affirmed" and mood.modality in {"asserted", "hedged", "attempted"}
    return replace(mood, stage=mood.stage or stage) if firm or stage in {"talks", "offer"} else mood


def _introduced(reading: Reading, token: Token) -> bool:
    """« des coupes dans les effectifs »: the noun is a complement of something else, not what the verb bears
    on.
    """
    left = phrase_at(reading.tokens, token.i).start
    return (
        left > 0
        and reading.tokens[left - 1].pos == "ADP"
        and reading.tokens[left - 1].low not in {"à", "de", "d'"}
    )


# ── where a noun's parties stand
# ─────────────────────────────────────────────────────────────────────────────


def _places(
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
            copula = _copula(reading, token)
            yield subjects(reading, copula) if copula is not None else []
        case place:
            yield _complement(reading, token, place, after)
            if place not in _FIXED:
                yield from later_complements(reading, place, after)


def _doer(reading: Reading, verb: VerbGroup | None) -> list[Denoted]:
    """Who does what the noun names: the subject of a light verb (« a annoncé le rachat »; not « a autorisé le
    rachat »).
    """
    return _subject_of(reading, verb, "same") if verb is not None else []


def _subject_of(reading: Reading, verb: VerbGroup, control: Control) -> list[Denoted]:
    """The subject of a light verb, when it is this party of what the noun names."""
    light = _light(verb)
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
    """« Rhodanyl, dont le siège est à Lyon », « Grénaval, dont elle a finalisé l'acquisition »: the
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


def _copula(reading: Reading, token: Token) -> VerbGroup | None:
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
    copula = _copula(reading, token)
    if copula is not None:
        attributed = subjects(reading, copula)
        if attributed:
            return attributed
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
    if start > 0 and tokens[start - 1].low in {"un", "une"}:
        start -= 1
        return start - 1 if start > 0 and tokens[start - 1].low == "l'" else start
    return start


def _set_apart(reading: Reading, phrase: Phrase) -> list[Denoted]:
    """« explique son propriétaire, Marc Duval, »: the name that commas set beside a definite noun."""
    tokens, k = reading.tokens, phrase.end
    if tokens[phrase.start].low not in _OWN | {"le", "la", "l'"} or k + 1 >= len(tokens) or tokens[k].text != ",":
        return []
    mention = reading.denoter.cast.at(reading.sentence, k + 1)
    if mention is None or mention.start != k + 1:
        return []
    closed = mention.end >= len(tokens) or tokens[mention.end].text in {",", ".", ";", ":", ")"}
    return [reading.denoter.named(mention)] if closed else []


def _after_comma(reading: Reading, after: int) -> int | None:
    """« La filiale de Solveo, Brival, … »: the noun or name behind the next comma."""
    tokens = reading.tokens
    comma = next((t.i for t in tokens[after : after + 14] if t.text == ","), None)
    if comma is None or comma + 1 >= len(tokens):
        return None
    k = comma + 1
    while k < len(tokens) - 1 and tokens[k].pos in {"DET", "ADJ"}:
        k += 1
    return k
