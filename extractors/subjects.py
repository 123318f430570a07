"""Who a verb's subject is: by the name beside it, by the parse where it is reliable, else by order; in doubt,
nobody.

« Solveo, qui a racheté Brival » → Solveo; « il faut racheter Brival » → nobody.
"""

from dataclasses import replace

from extractors.annotate import Token
from extractors.antecedents import antecedent, first_listed
from extractors.denote import Denoted
from extractors.participles import doing, said_of
from extractors.phrases import Phrase, coordinated, noun_like, phrase_at
from extractors.reading import Reading
from extractors.verbs import VerbGroup
from kg.gazetteer import demonym

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:caus"})
_RELATIVES = frozenset({"qui", "que", "qu'", "lequel", "laquelle"})
_HE = frozenset({"il", "t-il"})
_OPENERS = {",": ",", ")": "(", "»": "«"}
_RELATIVE_OPENERS = frozenset({"dont", "où"})
_JOINS = frozenset({"et", "puis", "mais"})
# Words that open an inserted clause: its names are not the subject of the verb after it.
_INSERTS = frozenset({"comme", "notamment", "dont", "via", "selon", "après", "avec"})
# How far back the comma that opens an insertion is looked for, in tokens.
INSERTION = 25


def subjects(reading: Reading, group: VerbGroup) -> list[Denoted]:
    """Who does it (or, of a passive, who undergoes it); coordinated subjects one by one; empty when nobody is
    sure.
    """
    i = subject_token(reading, group)
    if i is None or _impersonal(reading, group, i):
        return []
    found = denoted_at(reading, i)
    one = len(found) == 1 and found[0].rule == "name" and group.plural
    # « ont » has no single name for its subject, « Les Ateliers X » apart: the parse or the order misled.
    return [] if one and not _plural_name(reading, found[0]) else found


def _plural_name(reading: Reading, found: Denoted) -> bool:
    around = reading.tokens[max(found.start - 1, 0) : found.start + 1]
    return any(t.low in {"les", "des", "ces"} for t in around)


def _impersonal(reading: Reading, group: VerbGroup, i: int) -> bool:
    """« il faut », « il s'agit de », « il y a », « il est prévu que »: « il » is nobody."""
    tokens = reading.tokens
    if tokens[i].low.lstrip("-") not in _HE:
        return False
    if "falloir" in group.lemmas or (group.reflexive and "agir" in group.lemmas):
        return True
    if any(tokens[k].low == "y" for k in group.clitics) and "avoir" in group.lemmas:
        return True
    after = tokens[group.end].low if group.end < len(tokens) else ""
    return group.passive and after in {"que", "qu'"}


def denoted_at(reading: Reading, i: int) -> list[Denoted]:
    """What the phrase at token i and those coordinated with it denote. « qui »: its antecedent."""
    tokens, denoter, sentence = reading.tokens, reading.denoter, reading.sentence
    if tokens[i].low in _RELATIVES:
        stands_for = antecedent(reading, i)
        return denoted_at(reading, stands_for) if stands_for is not None else []
    mention = denoter.cast.at(sentence, i)
    if mention is None and i + 1 < len(tokens) and (tokens[i].pos == "ADJ" or demonym(tokens[i].text)):
        # « la britannique Solveo », « le chinois Brival »
        mention = denoter.cast.at(sentence, i + 1)
    phrase = phrase_at(tokens, mention.start if mention else i)
    if mention is not None:
        phrase = replace(phrase, start=min(phrase.start, mention.start), end=mention.end, head=mention.start)
    parts = coordinated(tokens, phrase)
    if mention is not None:
        # « X, PDG de Y et président de Z »: bare nouns beside a name are said of it.
        parts = [p for p in parts if p is parts[0] or not _is_bare_noun(reading, p)]
    found = (denoter.at(sentence, part.head) for part in parts)
    return [f for f in found if f is not None]


def _is_bare_noun(reading: Reading, phrase: Phrase) -> bool:
    first = reading.tokens[phrase.start]
    return first.pos == "NOUN" and reading.denoter.cast.at(reading.sentence, phrase.start) is None


def antecedent_of(reading: Reading, i: int) -> list[Denoted]:
    """What a relative pronoun at token i stands for."""
    found = antecedent(reading, i)
    return denoted_at(reading, found) if found is not None else []


def subject_token(reading: Reading, group: VerbGroup) -> int | None:
    """The token that heads the subject; a verb that shares another's auxiliary has that one's subject."""
    if group.shares is not None:
        return subject_token(reading, group.shares)
    adjacent = _adjacent_name(reading, group)
    if adjacent is not None:
        return adjacent
    own = _parsed(reading, group)
    before = [i for i in own if i < group.start]
    if before:
        chosen = before[-1] if reading.tokens[before[-1]].low == "qui" else before[0]
        outer = _outside_insertion(reading, group, chosen)
        return outer if outer is not None else chosen
    inverted = _inverted(reading, group)
    if inverted is not None:
        return inverted
    if group.tense == "participle":
        return said_of(reading, group)
    if group.tense == "gerund":
        return doing(reading, group)
    above = _coordinated_above(reading, group)
    if above is not None:
        return subject_token(reading, above)
    if own and reading.tokens[own[0]].pos != "NOUN":
        return own[0]
    return _by_order(reading, group)


def _parsed(reading: Reading, group: VerbGroup) -> list[int]:
    """The subjects that the parse gives the verb, or one of its auxiliaries."""
    tokens = reading.tokens
    own = [t.i for t in tokens if t.dep in _SUBJECTS and t.head == group.main]
    if not own and group.start != group.main:
        own = [t.i for t in tokens if t.dep in _SUBJECTS and group.start <= t.head < group.main]
    return own


def _outside_insertion(reading: Reading, group: VerbGroup, i: int) -> int | None:
    """« X, regroupant notamment A, B et C, a réalisé », « X, dont les ventes montent, a réalisé »: a subject
    found inside the
    insertion gives way to what stands before it.
    """
    tokens = reading.tokens
    if tokens[group.start - 1].text != ",":
        return None
    for comma in range(i - 1, max(i - INSERTION, 0), -1):
        if tokens[comma].text != "," or not _opens_insertion(reading, group, comma + 1, i):
            continue
        mention = reading.denoter.cast.at(reading.sentence, comma - 1)
        if mention is not None:
            return mention.start
        return comma - 1 if noun_like(tokens[comma - 1]) else None
    return None


def _opens_insertion(reading: Reading, group: VerbGroup, k: int, i: int) -> bool:
    """Whether an insertion that holds token i opens at token k and has its own verb before the group's."""
    tokens = reading.tokens
    relative = tokens[k].low in _RELATIVE_OPENERS
    while k < i and tokens[k].pos == "ADV" and tokens[k].low not in _INSERTS:
        k += 1
    bare = {"gerund", "participle"}
    for g in reading.groups:
        if g is group or not k <= g.main < group.start:
            continue
        if (relative and g.finite) or (g.start == k and g.tense in bare and not g.compound):
            return k <= i
    return False


def _coordinated_above(reading: Reading, group: VerbGroup) -> VerbGroup | None:
    """The verb whose subject this one shares: « X a racheté Y et supprime 200 postes »."""
    tokens = reading.tokens
    head = tokens[group.main].head
    if tokens[group.main].dep == "conj" and head != group.main:
        above = next((g for g in reading.groups if g.main == head), None)
        if above is not None and above is not group and not _noun_between(reading, above, group):
            return above
    if group.finite and group.start and tokens[group.start - 1].low in _JOINS:
        before = [g for g in reading.groups if g.main < group.start and g.finite]
        if before and not _noun_between(reading, before[-1], group):
            return before[-1]
    return None


def _adjacent_name(reading: Reading, group: VerbGroup) -> int | None:
    """A name that ends right before a finite verb and that no preposition introduces is its subject, whatever
    the parse says.
    """
    tokens, k = reading.tokens, group.start - 1
    while k >= 0 and tokens[k].pos == "ADV":
        k -= 1
    mention = reading.denoter.cast.at(reading.sentence, k) if k >= 0 and group.finite else None
    if mention is None or mention.end != k + 1:
        return None
    first = first_listed(reading, mention.start)
    before = first - 1
    if before < 0 or tokens[before].text == "," or tokens[before].pos in {"SCONJ", "ADV"}:
        return first
    return first if tokens[before].low in {"que", "qu'", "où", "dont", "mais"} else None


def _inverted(reading: Reading, group: VerbGroup) -> int | None:
    """« a-t-il déclaré », « a-t-elle »: a clitic subject after the auxiliary."""
    for token in reading.tokens[group.start : group.main + 2]:
        if token.low.lstrip("-") in {"il", "elle", "t-il", "t-elle"}:
            return token.i
    return None


def _noun_between(reading: Reading, first: VerbGroup, second: VerbGroup) -> bool:
    return any(t.dep in _SUBJECTS and first.main < t.i < second.main for t in reading.tokens)


def _by_order(reading: Reading, group: VerbGroup) -> int | None:
    """The name or noun right before the verb, adverbs and an apposition between commas skipped; not one after
    a preposition.
    """
    tokens, k = reading.tokens, group.start - 1
    while k >= 0 and tokens[k].pos == "ADV":
        k -= 1
    if k > 0 and tokens[k].text == "," and tokens[k - 1].text == ")":
        k -= 1
    if k >= 0 and tokens[k].text in _OPENERS:
        opener = _OPENERS[tokens[k].text]
        k = next((j for j in range(k - 1, max(k - INSERTION, -1), -1) if tokens[j].text == opener), -1) - 1
    if k < 0:
        return None
    if tokens[k].low == "qui":
        return k
    mention = reading.denoter.cast.at(reading.sentence, k)
    if mention is None and tokens[k].pos not in {"NOUN", "PROPN", "PRON", "X"}:
        return None
    start = first_listed(reading, mention.start) if mention else k
    outer = _outside_insertion(reading, group, start)
    if outer is not None:
        return outer
    return None if _introduced(tokens, start) else start


def _introduced(tokens: list[Token], start: int) -> bool:
    """Whether a preposition introduces the noun or name at `start`, its determiners crossed."""
    before = start - 1
    while before >= 0 and tokens[before].pos in {"DET", "ADJ", "NUM"}:
        before -= 1
    return before >= 0 and tokens[before].pos == "ADP"
