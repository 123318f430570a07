"""Nouns that evoke a predicate: « le rachat de Brival par Solveo », « Solveo, concurrent de Brival », « son
départ de Brival ».
"""

from collections.abc import Iterator
from dataclasses import replace

from extractors.annotate import Token
from extractors.denote import Denoted
from extractors.draft import Draft
from extractors.measures import measured
from extractors.modality import Mood, mood_of
from extractors.noun_parties import copula_of, light_of, noun_places, subject_of
from extractors.phrases import phrase_at
from extractors.posts import understood
from extractors.reading import Figure, Reading
from extractors.rows import drafted, place_of, rows_of, same_party
from extractors.scopes import speech_verbs
from extractors.slots import counted_as, fill, party_types
from extractors.supports import Effect
from extractors.verbs import VerbGroup
from kg.french.nouns import singular
from kg.lexicon import Evocation, Slot
from kg.ontology import load_ontology

# By hand, checked by the calibration bench: the parties near a noun may be another word's.
SURE = 0.78
# A verb further than this before the noun does not bear on it, in tokens.
BEARING = 9
# « le projet de rachat »: what is said of these is said of what they are of.
_OWN_LINKS = frozenset({"à", "au", "aux", "de", "d'", "du", "des"})
_SHELLS = frozenset({"projet", "tentative", "processus", "opération", "plan"})


def from_noun(reading: Reading, token: Token, spoken: set[int]) -> Iterator[Draft]:
    """Every draft of one noun; a predicate is taken once, by its longest row. A row whose words all stand
    among the `spoken`
    tokens, those of a verb's expression, is not read again.
    """
    rows = _rows_at(reading, token)
    done: set[str] = set()
    longest = 0
    for row in rows:
        if row.predicate in done or len(row.rest) < longest:
            continue
        place = place_of(reading, token.i + 1, row)
        if place is None or (token.i in spoken and place.after - 1 in spoken):
            continue
        drafts = list(_drafts(reading, token, row, place.after))
        if drafts:
            done.add(row.predicate)
            longest = len(row.rest)
            yield from drafts


def _rows_at(reading: Reading, token: Token) -> tuple[Evocation, ...]:
    """The rows of a common noun, or of an acronym as written (« CA », « OPA »); of a proper name, none."""
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
        yield from noun_places(reading, token, slot, after, verb)
        if verb is not None and slot in row.object and slot.place in {"sur", "de", "pour"}:
            # « Brival a rejeté l'offre de rachat de Solveo »
            yield [d for d in subject_of(reading, verb, "object") if d.rule != "pronoun"]

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
    if predicate.symmetric and _told_of_owner(reading, token, ones, others):
        ones, others = others, ones
    for one in ones:
        for other in others or understood(reading, row, one, after):
            if not same_party(one, other):
                yield drafted(
                    reading, row, (one, other), mood if isinstance(mood, Mood) else None,
                    anchor=token.i, span=(token.i, after), sure=SURE, own=apposed,
                )  # fmt: skip


def _told_of_owner(reading: Reading, token: Token, ones: list[Denoted], others: list[Denoted]) -> bool:
    """« Solveo recule face à son concurrent Brival »: said of Solveo, whose rival is no subject."""
    possessed = any(d.rule == "pronoun" for d in others) and not any(d.rule == "pronoun" for d in ones)
    return possessed and any(g.finite and g.main < token.i for g in reading.groups)


def _is_apposed(reading: Reading, token: Token, row: Evocation) -> bool:
    """« Brival, filiale de Solveo, aurait … »: the tie is said in passing, whatever the verb of the sentence
    says.
    """
    slots = (*row.subject, *row.object)
    return any(s.place == "apposition" for s in slots) and copula_of(reading, token) is None


# ── the verb that bears on the noun ───────────────────────────────────────────────────────────────────────


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
    light = light_of(group)
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


def _heads_subject(tokens: list[Token], group: VerbGroup, noun: Token) -> bool:
    """« le rachat a échoué », « le projet de fusion a été abandonné »."""
    subject = next((t.i for t in tokens if t.head == group.main and t.dep.startswith("nsubj")), None)
    if subject is None or subject > noun.i:
        return False
    if subject == noun.i:
        return True
    near = noun.i - subject == 2 and tokens[noun.i - 1].low in {"de", "d'"}
    return near and singular(tokens[subject].low) in _SHELLS


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
    before = reading.tokens[left - 1] if left > 0 else None
    if before is None or before.pos != "ADP":
        return False
    # « discuter du rachat », « procéder au rachat » bear on it; « la formation de ses effectifs » does not.
    return before.low not in _OWN_LINKS or (left > 1 and reading.tokens[left - 2].pos == "NOUN")
