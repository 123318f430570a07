"""Where a verb's parties stand: its object, the party that « lui » or a cleft names, who does a governed
infinitive.

« a contacté par e-mail trois chercheurs » → trois chercheurs; « permettra à Solveo de racheter » → Solveo
"""

from collections.abc import Iterator

from extractors.complements import (
    complement_at,
    complements,
    expand,
    later_complements,
    match_words,
    noun_after,
)
from extractors.denote import Denoted
from extractors.modality import Mood
from extractors.phrases import noun_like
from extractors.reading import Reading
from extractors.subjects import antecedent_of, denoted_at, subject_token, subjects
from extractors.verbs import VerbGroup
from kg.lexicon import Slot

_ADJUNCTS = frozenset({"par", "en", "avec", "dans", "depuis", "pendant", "via"})
_MEASURES = frozenset({"plus", "moins", "environ", "près", "au"})
_NO_PARTY = frozenset({"que", "quote", "inf"})


def places(reading: Reading, group: VerbGroup, mood: Mood, slot: Slot, after: int) -> Iterator[list[Denoted]]:
    """Where a slot's parties may be around a verb, the likeliest first; `after` is the end of its fixed
    words.
    """
    if slot.place == "S":
        yield doers(reading, group, mood)
    elif slot.place == "O":
        yield subjects(reading, mood.top) if group.passive else direct_objects(reading, group, after)
        if not group.passive:
            yield _shared(reading, after)
    elif slot.place not in _NO_PARTY:
        yield _complement(reading, group, slot.place, after)
        if slot.place != "par" and (slot.place != "de" or _follows(reading, after)):
            yield from later_complements(reading, slot.place, after)


def doers(reading: Reading, group: VerbGroup, mood: Mood) -> list[Denoted]:
    """Who does it: the subject, the agent of a passive, the owner of « son intention de », the one ordered or
    allowed to.
    """
    if group.passive and mood.top is group:
        return agents(reading, group)
    if mood.noun is not None:
        owner = reading.denoter.owner(reading.sentence, mood.noun)
        return [Denoted(owner.node(), mood.noun, mood.noun + 1, "pronoun", owner)] if owner else []
    if mood.object_controls:
        return _controlled(reading, mood.top, group)
    return subjects(reading, mood.top)


def agents(reading: Reading, group: VerbGroup) -> list[Denoted]:
    """« racheté par X »; not the agent of a participle that comes in between."""
    found = complement_at(reading, "par", group.end)
    if found is None or any(group.main < g.main == found[0] - 1 for g in reading.groups):
        return []
    return expand(reading, denoted_at(reading, found[1]))


def _controlled(reading: Reading, top: VerbGroup, group: VerbGroup) -> list[Denoted]:
    """« permettra à Solveo de racheter », « condamné le groupe à verser »: whoever the governor bears on."""
    named = [
        m
        for m in reading.denoter.cast.in_sentence(reading.sentence)
        if top.main < m.start and m.end <= group.start
    ]
    if len(named) == 1:
        return [reading.denoter.named(named[0])]
    if named:
        return []
    if top.passive:
        return subjects(reading, top)
    return complements(reading, "à", top.end, group.start) or direct_objects(reading, top, top.end)


def _complement(reading: Reading, group: VerbGroup, place: str, after: int) -> list[Denoted]:
    if place == "de" and not _follows(reading, after):
        return []
    found = complements(reading, place, after) or _cleft(reading, place, group)
    return found or (_to_whom(reading, group) or _dative(reading, group) if place == "à" else [])


def _to_whom(reading: Reading, group: VerbGroup) -> list[Denoted]:
    """« une chercheuse à qui il avait proposé un poste »."""
    tokens, subject = reading.tokens, subject_token(reading, group)
    k = (subject if subject is not None else group.start) - 1
    whom = k > 0 and tokens[k].low == "qui" and tokens[k - 1].low == "à"
    return denoted_at(reading, k - 2) if whom and k > 1 and noun_like(tokens[k - 2]) else []


def _follows(reading: Reading, k: int) -> bool:
    """Whether the « de » after token k is the verb's: behind a noun that is no date nor figure, it is that
    noun's.
    """
    tokens = reading.tokens
    found = complement_at(reading, "de", k)
    if found is None:
        return False
    spans = [(m.start, m.end) for m in reading.moments] + [(f.start, f.end) for f in reading.figures]
    nouns = [t.i for t in tokens[k : found[0]] if t.pos in {"NOUN", "PROPN"}]
    return all(any(start <= i < end for start, end in spans) for i in nouns)


def _cleft(reading: Reading, place: str, group: VerbGroup) -> list[Denoted]:
    """« C'est à Quimper que Solveo installera son usine »."""
    tokens = reading.tokens
    opened = len(tokens) > 4 and tokens[0].low == "c'" and tokens[1].low in {"est", "était"}
    if not opened or match_words(tokens, 2, place) is None:
        return []
    que = next((k for k in range(3, min(12, len(tokens))) if tokens[k].low in {"que", "qu'"}), None)
    return complements(reading, place, 2, que) if que is not None and que < group.main else []


def _dative(reading: Reading, group: VerbGroup) -> list[Denoted]:
    """« lui a fait une offre »: the party named last before this clause that is not its subject."""
    clitic = next((c for c in group.clitics if reading.tokens[c].low == "lui"), None)
    if clitic is None:
        return []
    cast = reading.denoter.cast
    subject = {id(s.character) for s in subjects(reading, group)}
    found = [
        m
        for m in cast.in_sentence(reading.sentence)
        if m.end <= clitic and id(cast.character(m)) not in subject
    ]
    if not found:
        return []
    last = reading.denoter.named(found[-1])
    return [Denoted(last.node, clitic, clitic + 1, "pronoun", last.character)]


def direct_objects(reading: Reading, group: VerbGroup, after: int) -> list[Denoted]:
    """What the verb bears on: the noun phrase that follows it (adverbs and dates skipped), else the parse's
    object, else « l' », « le ».
    """
    relative = _relative_object(reading, group)
    if relative is not None:
        return antecedent_of(reading, relative)
    tokens, k = reading.tokens, _past_adverbs(reading, after)
    if k < len(tokens) and tokens[k].pos == "ADP" and tokens[k].low in _ADJUNCTS:
        beyond = _past_adjunct(reading, k)
        if beyond is not None:
            return expand(reading, denoted_at(reading, beyond))
        later = _parsed_object(reading, group, k)
        return denoted_at(reading, later) if later is not None else []
    head = noun_after(reading, k)
    if head is not None:
        return expand(reading, denoted_at(reading, head))
    clitic = next((c for c in group.clitics if tokens[c].low in {"l'", "le", "la"}), None)
    if clitic is not None:
        found = reading.denoter.at(reading.sentence, clitic)
        return [found] if found else []
    parsed = _parsed_object(reading, group, group.main + 1)
    return expand(reading, denoted_at(reading, parsed)) if parsed is not None else []


def _relative_object(reading: Reading, group: VerbGroup) -> int | None:
    """« Marc Duval, que Solveo avait embauché »: the « que » right before the subject, behind a noun or a
    name.
    """
    tokens = reading.tokens
    subject = subject_token(reading, group)
    if subject is None or subject >= group.start or not group.finite:
        return None
    k = subject - 1
    while k > 0 and tokens[k].pos in {"DET", "ADJ"}:
        k -= 1
    if k < 1 or tokens[k].low not in {"que", "qu'"}:
        return None
    before = tokens[k - 2] if tokens[k - 1].text == "," and k > 1 else tokens[k - 1]
    named = reading.denoter.cast.at(reading.sentence, before.i) is not None
    return k if named or (before.pos in {"NOUN", "PROPN"} and tokens[k].pos == "PRON") else None


def _shared(reading: Reading, k: int) -> list[Denoted]:
    """« détient 30 % de Brival », « a acheté 30 % des parts de Brival »: what the share is of."""
    k = _past_adverbs(reading, k)
    figure = next((f for f in reading.figures if f.start == k and f.found.kind == "percent"), None)
    if figure is None:
        return []
    after = figure.end
    for held in ("du capital", "des parts", "des actions", "des titres"):
        after = match_words(reading.tokens, figure.end, held) or after
    return complements(reading, "de", after, after + 2)


def _parsed_object(reading: Reading, group: VerbGroup, start: int) -> int | None:
    return next((t.i for t in reading.tokens[start:] if t.dep == "obj" and t.head == group.main), None)


def _past_adverbs(reading: Reading, k: int) -> int:
    """Index after the adverbs and dates that may part a verb from its object: « a dévoilé mardi Tarvelo »."""
    tokens = reading.tokens
    while k < len(tokens):
        moment = next((m for m in reading.moments if m.start == k), None)
        if moment is not None and tokens[k].pos != "DET" and moment.end < len(tokens):
            k = moment.end
        elif (
            tokens[k].pos == "ADV"
            and tokens[k].low not in _MEASURES
            and reading.denoter.cast.at(reading.sentence, k) is None
        ):
            k += 1
        else:
            break
    return k


def _past_adjunct(reading: Reading, k: int) -> int | None:
    """« a contacté par e-mail les chercheurs », « poursuit en diffamation X »: the name or determined noun
    after a short adjunct.
    """
    tokens, cast = reading.tokens, reading.denoter.cast
    moment = next((m for m in reading.moments if m.start <= k < m.end), None)
    if moment is not None:
        end = moment.end
    else:
        if (
            k + 2 >= len(tokens)
            or tokens[k + 1].pos not in {"NOUN", "NUM", "PROPN"}
            or cast.at(reading.sentence, k + 1)
        ):
            return None
        end = k + 2
        while end < len(tokens) and tokens[end].pos == "ADJ" and cast.at(reading.sentence, end) is None:
            end += 1
    if end >= len(tokens):
        return None
    named = cast.at(reading.sentence, end) is not None
    return noun_after(reading, end) if named or tokens[end].pos in {"DET", "PROPN"} else None
