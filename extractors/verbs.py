"""Verb groups: « n'aurait pas été racheté » → racheter, conditional, passive, negated.

Tenses come from the conjugation tables (the model reads simple conditionals as imperfects); auxiliaries
and groups from
the words themselves, with the parse as a second opinion.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from extractors.annotate import Token
from extractors.auxiliaries import (
    SIMPLE,
    clitics_before,
    helpers,
    helps_later,
    is_negated,
    is_participle,
    is_passive,
    is_plural,
    moves,
    skip_back,
    tense_of,
)  # fmt: skip
from kg.french.verbs import VerbForm, analyse

# Participles in a row share an auxiliary this far back, in tokens.
ROW = 20
_JOINS = frozenset({",", "et", "puis", "ou"})
_REFLEXIVES = frozenset({"se", "s'"})
_INVERTED = frozenset({"-t", "-il", "-elle", "-ils", "-elles", "-t-il", "-t-elle"})
_DISGUISES = frozenset({"NOUN", "ADJ", "X", "PROPN", "ADV"})
_BEFORE_OBJECT = frozenset({"DET", "ADP", "PROPN", "ADV", "NUM"})


@dataclass(slots=True, eq=False)
class VerbGroup:
    """`tokens[main]` is the lexical verb; `start` the first of its clitics, auxiliaries or itself.

    `compound` when it has an auxiliary; `shares` is the verb whose auxiliary and subject it borrows.
    """

    main: int
    start: int
    end: int
    lemmas: tuple[str, ...]
    tense: str
    compound: bool = False
    passive: bool = False
    negated: bool = False
    reflexive: bool = False
    plural: bool = False
    clitics: tuple[int, ...] = ()
    shares: "VerbGroup | None" = None

    @property
    def finite(self) -> bool:
        return self.tense in SIMPLE

    @property
    def conditional(self) -> bool:
        return self.tense == "conditional"


def verb_groups(tokens: list[Token]) -> list[VerbGroup]:
    """Every verb of the sentence, auxiliaries gathered with their participle, in order."""
    found = list(_groups(tokens))
    _share_auxiliaries(tokens, found)
    if not any(g.finite for g in found):
        found.extend(_after_name(tokens))
        found.sort(key=lambda g: g.main)
    return found


def _groups(tokens: list[Token]) -> Iterator[VerbGroup]:
    for i, token in enumerate(tokens):
        if token.pos not in {"VERB", "AUX"} and not _verb_in_disguise(tokens, i):
            continue
        readings = analyse(token.low)
        if not readings or (i and token.capital and token.pos == "PROPN"):
            continue
        if i and _governed_as_noun(tokens[i - 1], readings):
            continue
        auxiliaries = helpers(tokens, i, readings)
        gathered = token.pos == "AUX" and (not auxiliaries or token.low == "été")
        if not (gathered and helps_later(tokens, i)):
            yield _group(tokens, i, readings, auxiliaries)


def _governed_as_noun(before: Token, readings: tuple[VerbForm, ...]) -> bool:
    """« l'offre », « d'offre »: after a determiner no verb stands, after « de » no finite one."""
    tenses = {r.tense for r in readings}
    if before.pos == "DET":
        return "participle" not in tenses
    return before.low in {"d'", "de"} and not tenses & {"infinitive", "participle", "gerund"}


def _group(tokens: list[Token], i: int, readings: tuple[VerbForm, ...], auxiliaries: list[int]) -> VerbGroup:
    if auxiliaries:
        chosen = tuple(r for r in readings if r.tense == "participle")
        carrier = tokens[auxiliaries[0]]
        tense = tense_of(analyse(carrier.low), carrier)
    else:
        tense = tense_of(readings, tokens[i])
        if tense == "participle" and 0 < i < len(tokens) - 1 and _in_verb_place(tokens, i):
            # « … », décrit X: a present.
            tense = next(r.tense for r in readings if r.person == 3 and r.tense in SIMPLE)
        chosen = tuple(r for r in readings if r.tense == tense) or readings
    lemmas = tuple(dict.fromkeys(r.lemma for r in chosen))
    start = auxiliaries[0] if auxiliaries else i
    clitics = clitics_before(tokens, start)
    first = min((start, *clitics))
    reflexive = any(tokens[k].low in _REFLEXIVES for k in clitics)
    if auxiliaries:
        passive = is_passive(tokens, i, lemmas, auxiliaries, reflexive)
    else:
        # A bare participle is passive (« racheté par X »), but for the verbs of motion (« parti de »).
        passive = tense == "participle" and not moves(lemmas)
    return VerbGroup(
        main=i, start=first, end=i + 1, lemmas=lemmas, tense=tense, compound=bool(auxiliaries),
        passive=passive, negated=is_negated(tokens, first, start, i), reflexive=reflexive,
        plural=is_plural(tokens, start, i + 1), clitics=clitics,
    )  # fmt: skip


# ── what the model took for something else ────────────────────────────────────────────────────────────────


def _verb_in_disguise(tokens: list[Token], i: int) -> bool:
    """A participle behind an auxiliary that the model took for an adjective or a noun (« a débauché »), or a
    verb of speech
    that it took for a noun, known by its place: « … », commente X; X note que; X compte racheter.
    """
    token = tokens[i]
    if token.capital or i == 0:
        return False
    if i + 1 < len(tokens) and token.pos in _DISGUISES and _in_verb_place(tokens, i):
        return True
    if token.pos not in {"ADJ", "NOUN"} or not is_participle(token):
        return False
    k = skip_back(tokens, i - 1)
    if k < 0 or tokens[k].pos not in {"AUX", "VERB"} or tokens[k].low in {"est", "sont", "était"}:
        return False
    return any(r.lemma in {"avoir", "être"} for r in analyse(tokens[k].low))


def _in_verb_place(tokens: list[Token], i: int) -> bool:
    k = i - 1
    if tokens[k].low in _REFLEXIVES and k:
        k -= 1
    quoted = (
        tokens[k].text == "," and k > 0 and tokens[k - 1].text in {"»", "”", '"'} and tokens[i + 1].capital
    )
    inverted = tokens[i + 1].low in _INVERTED
    governs = tokens[i + 1].low in {"que", "qu'"} or "VerbForm=Inf" in tokens[i + 1].morph
    before_clause = inverted or (tokens[k].capital and governs)
    return (quoted or before_clause) and any(
        r.person == 3 and r.tense in SIMPLE for r in analyse(tokens[i].low)
    )


def _after_name(tokens: list[Token]) -> Iterator[VerbGroup]:
    """« Solveo rafle Brival »: with no other verb in the sentence, a third person right after a name is its
    verb, whatever
    the model saw.
    """
    for i in range(1, len(tokens) - 1):
        token, after = tokens[i], tokens[i + 1]
        k = i
        while k and tokens[k - 1].low in _REFLEXIVES:
            k -= 1
        if token.capital or not tokens[k - 1].capital or token.pos in {"DET", "CCONJ"}:
            continue
        if token.pos == "ADP" and after.pos != "ADP":
            continue
        readings = tuple(
            r for r in analyse(token.low) if r.person == 3 and r.number == "s" and r.tense in SIMPLE
        )
        if readings and (after.pos in _BEFORE_OBJECT or after.capital):
            yield _group(tokens, i, readings, [])
            return


# ── participles in a row ──────────────────────────────────────────────────────────────────────────────────


def _share_auxiliaries(tokens: list[Token], found: list[VerbGroup]) -> None:
    """« a négocié des rachats, investi des milliards et proposé … »: participles in a row share the first
    one's auxiliary and
    subject.
    """
    for n, group in enumerate(found):
        first = next((g for g in reversed(found[:n]) if g.compound or g.finite), None)
        if first is None or not _in_row(tokens, first, group, found[n + 1 :]):
            continue
        group.tense, group.compound, group.passive = first.tense, True, False
        group.negated, group.shares = first.negated, first.shares or first


def _in_row(tokens: list[Token], first: VerbGroup, group: VerbGroup, later: list[VerbGroup]) -> bool:
    if group.tense != "participle" or group.compound or group.main + 1 >= len(tokens):
        return False
    if not first.compound or first.passive or group.main - first.main > ROW:
        return False
    before, after = tokens[group.main - 1].low, tokens[group.main + 1]
    if before not in _JOINS or not _is_masculine(tokens[group.main]):
        return False
    if before == ",":
        # « , assorti de mesures » is no verb in a row, unless the row goes on: « , investi des milliards et
        # proposé … ».
        goes_on = any(tokens[g.main - 1].low in _JOINS - {","} for g in later if g.tense == "participle")
        return (after.pos in {"DET", "NUM"} and after.low not in {"de", "d'"}) or (
            goes_on and after.low in {"des", "du"}
        )
    return after.pos in {"DET", "NUM", "ADV"} or after.low in {"des", "de", "du", "d'", "à"}


def _is_masculine(token: Token) -> bool:
    return any(r.tense == "participle" and r.gender == "m" and r.number == "s" for r in analyse(token.low))
