"""Verb groups: « n'aurait pas été racheté » → racheter, conditional, passive, negated; with what governs
infinitives.

Tenses come from the conjugation tables (the model reads simple conditionals as imperfects); auxiliaries
and governors from
the words themselves, with the parse as a second opinion.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from extractors.annotate import Token
from kg.french.verbs import VerbForm, analyse, auxiliary

_CLITICS = frozenset("ne n' se s' me m' te t' nous vous le la les l' lui leur y en".split())
_BETWEEN = frozenset({"ADV", "PRON"})
_NEGATIONS = frozenset(
    {"pas", "plus", "jamais", "guère", "point", "aucun", "aucune", "rien", "personne", "ni", "nullement"}
)
_SIMPLE = frozenset(
    {"present", "imperfect", "past", "future", "conditional", "subjunctive", "subjunctive-past"}
)
_INTERPOSED = frozenset(
    {
        "également",
        "aussi",
        "déjà",
        "toujours",
        "encore",
        "bien",
        "ainsi",
        "personnellement",
        "récemment",
        "tous",
        "toutes",
        "deux",
        "notamment",
        "enfin",
    }
)

# These take either auxiliary: « est passée » is no passive unless somebody did it.
_EITHER = frozenset(
    {
        "passer",
        "monter",
        "descendre",
        "sortir",
        "rentrer",
        "retourner",
        "entrer",
        "demeurer",
        "apparaître",
        "disparaître",
    }
)


@dataclass(slots=True, eq=False)
class VerbGroup:
    """`tokens[main]` is the lexical verb, `finite` the word that carries the tense (itself when there is no
    auxiliary).
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
    clitics: tuple[int, ...] = ()
    shares: "VerbGroup | None" = None

    @property
    def finite(self) -> bool:
        return self.tense in _SIMPLE

    @property
    def conditional(self) -> bool:
        return self.tense == "conditional"


def verb_groups(tokens: list[Token]) -> list[VerbGroup]:
    """Every verb of the sentence, auxiliaries gathered with their participle, in order of the lexical verb."""
    found = list(_groups(tokens))
    _share_auxiliaries(tokens, found)
    if not any(g.finite for g in found):
        found.extend(_after_name(tokens))
        found.sort(key=lambda g: g.main)
    return found


def _share_auxiliaries(tokens: list[Token], found: list[VerbGroup]) -> None:
    """« a négocié des rachats, investi des milliards et proposé … »: participles in a row share the first
    one's auxiliary and subject.
    """
    for n, group in enumerate(found):
        if group.tense != "participle" or group.compound or not n or group.main + 1 >= len(tokens):
            continue
        first = next((g for g in reversed(found[:n]) if g.compound or g.finite), None)
        before, after = tokens[group.main - 1], tokens[group.main + 1]
        if (
            first is None
            or not first.compound
            or first.passive
            or group.main - first.main > 20
            or before.low not in {",", "et", "puis", "ou"}
        ):
            continue
        masculine = any(
            r.tense == "participle" and r.gender == "m" and r.number == "s"
            for r in analyse(tokens[group.main].low)
        )
        if masculine and (after.pos in {"DET", "NUM", "ADV"} or after.low in {"des", "de", "du", "d'", "à"}):
            group.tense, group.compound, group.passive, group.negated, group.shares = (
                first.tense,
                True,
                False,
                first.negated,
                first.shares or first,
            )


def _after_name(tokens: list[Token]) -> Iterator[VerbGroup]:
    """« Solveo rafle Brival »: with no other verb in the sentence, a third person right after a name is its
    verb, whatever the model saw.
    """
    for i in range(1, len(tokens) - 1):
        token, before, after = tokens[i], tokens[i - 1], tokens[i + 1]
        k = i
        while k and tokens[k - 1].low in {"se", "s'"}:
            k -= 1
        before = tokens[k - 1]
        if (
            not before.capital
            or token.capital
            or (token.pos == "ADP" and after.pos != "ADP")
            or token.pos in {"DET", "CCONJ"}
        ):
            continue
        readings = tuple(
            r for r in analyse(token.low) if r.person == 3 and r.number == "s" and r.tense in _SIMPLE
        )
        if readings and (after.pos in {"DET", "ADP", "PROPN", "ADV", "NUM"} or after.capital):
            yield _group(tokens, i, readings, [])
            return


def _groups(tokens: list[Token]) -> Iterator[VerbGroup]:
    taken: set[int] = set()
    for i, token in enumerate(tokens):
        if token.pos not in {"VERB", "AUX"} and not _verb_in_disguise(tokens, i):
            continue
        readings = analyse(token.low)
        if (
            not readings
            or (token.capital and i and token.pos == "PROPN")
            or (i and tokens[i - 1].pos == "DET" and not _participial(readings))
        ):
            continue
        helpers = _helpers(tokens, i, readings)
        if token.pos == "AUX" and (not helpers or token.low == "été") and _helps_later(tokens, i):
            continue
        taken.add(i)
        yield _group(tokens, i, readings, helpers)


def _participial(readings: tuple[VerbForm, ...]) -> bool:
    return any(r.tense == "participle" for r in readings)


def _verb_in_disguise(tokens: list[Token], i: int) -> bool:
    """A participle after an auxiliary that the model took for an adjective or a noun (« a débauché »), or a
    verb of speech that it
    took for a noun, known by its place: « … », commente X; X note que."""
    token = tokens[i]
    if (
        not token.capital
        and i
        and i + 1 < len(tokens)
        and token.pos in {"NOUN", "ADJ", "X", "PROPN", "ADV"}
        and _in_verb_place(tokens, i)
    ):
        return True
    if token.pos not in {"ADJ", "NOUN"} or token.capital or i == 0:
        return False
    k = _skip_back(tokens, i - 1)
    return (
        k >= 0
        and tokens[k].pos in {"AUX", "VERB"}
        and any(r.tense == "participle" for r in analyse(token.low))
        and any(r.lemma in {"avoir", "être"} for r in analyse(tokens[k].low))
        and tokens[k].low not in {"est", "sont", "était"}
    )


def _in_verb_place(tokens: list[Token], i: int) -> bool:
    k = i - 1
    if tokens[k].low in {"se", "s'"} and k:
        k -= 1
    after_quote = (
        tokens[k].text == "," and k and tokens[k - 1].text in {"»", "”", '"'} and tokens[i + 1].capital
    )
    inverted = tokens[i + 1].low in {"-t", "-il", "-elle", "-ils", "-elles", "-t-il", "-t-elle"}
    before_clause = inverted or tokens[k].capital and tokens[i + 1].low in {"que", "qu'"}
    return bool(after_quote or before_clause) and any(
        r.person == 3 and r.tense in _SIMPLE for r in analyse(tokens[i].low)
    )


def _skip_back(tokens: list[Token], k: int) -> int:
    while k >= 0 and (
        (tokens[k].pos in _BETWEEN and tokens[k].low not in {"qui", "que"})
        or tokens[k].low in _INTERPOSED
        or tokens[k].low in _NEGATIONS
    ):
        k -= 1
    return k


def _helpers(tokens: list[Token], i: int, readings: tuple[VerbForm, ...]) -> list[int]:
    """Auxiliaries before a participle, nearest last: « aurait », « été »."""
    if not any(r.tense == "participle" for r in readings):
        return []
    found: list[int] = []
    k = _skip_back(tokens, i - 1)
    while k >= 0 and len(found) < 2 and tokens[k].pos in {"AUX", "VERB"}:
        lemmas = {r.lemma for r in analyse(tokens[k].low)}
        if not lemmas & {"avoir", "être"} or (tokens[k].low in {"suis"} and found):
            break
        found.append(k)
        if tokens[k].low != "été":
            break
        k = _skip_back(tokens, k - 1)
    found.reverse()
    return found


def _helps_later(tokens: list[Token], i: int) -> bool:
    """Is this auxiliary gathered by a participle further on?"""
    k = i + 1
    while (
        k < len(tokens)
        and k - i < 6
        and (tokens[k].pos in _BETWEEN or tokens[k].low in _INTERPOSED | _NEGATIONS or tokens[k].low == "été")
    ):
        k += 1
    return (
        k < len(tokens)
        and tokens[k].pos in {"VERB", "AUX", "ADJ"}
        and tokens[k].head != tokens[i].i
        and any(r.tense == "participle" for r in analyse(tokens[k].low))
        and (tokens[k].pos != "ADJ" or tokens[i].head == k)
    )


def _group(tokens: list[Token], i: int, readings: tuple[VerbForm, ...], helpers: list[int]) -> VerbGroup:
    if helpers:
        chosen = tuple(r for r in readings if r.tense == "participle")
        carrier = tokens[helpers[0]]
        tense = _tense(analyse(carrier.low), carrier)
    else:
        tense = _tense(readings, tokens[i])
        chosen = tuple(r for r in readings if r.tense == tense) or readings
    lemmas = tuple(dict.fromkeys(r.lemma for r in chosen))
    start = helpers[0] if helpers else i
    clitics = _clitics_before(tokens, start)
    reflexive = any(tokens[k].low in {"se", "s'"} for k in clitics)
    be = bool(helpers) and any(any(r.lemma == "être" for r in analyse(tokens[k].low)) for k in helpers)
    passive = be and not reflexive and not all(_moves(lemma) for lemma in lemmas)
    if passive and any(lemma in _EITHER for lemma in lemmas):
        passive = any(t.low == "par" for t in tokens[i + 1 : i + 6])
    if tense == "participle" and not helpers:
        passive = not all(_moves(lemma) for lemma in lemmas)
    first = min((start, *clitics))
    return VerbGroup(
        i,
        first,
        i + 1,
        lemmas,
        tense,
        bool(helpers),
        passive,
        _negated(tokens, first, start, i),
        reflexive,
        clitics,
    )


def _moves(lemma: str) -> bool:
    return auxiliary(lemma) == "être"


def _tense(readings: tuple[VerbForm, ...], token: Token) -> str:
    """One tense among the readings: a conditional always, else the one the model saw, else the first."""
    tenses = {r.tense for r in readings}
    if "conditional" in tenses:
        return "conditional"
    morph = token.morph
    if "VerbForm=Inf" in morph and "infinitive" in tenses:
        return "infinitive"
    if "VerbForm=Part" in morph:
        if "Tense=Pres" in morph and "gerund" in tenses:
            return "gerund"
        if "participle" in tenses:
            return "participle"
    for mark, tense in (
        ("Tense=Fut", "future"),
        ("Tense=Imp", "imperfect"),
        ("Mood=Sub", "subjunctive"),
        ("Tense=Pres", "present"),
        ("Tense=Past", "past"),
    ):
        if mark in morph and tense in tenses:
            return tense
    for tense in (
        "infinitive",
        "present",
        "future",
        "imperfect",
        "past",
        "participle",
        "gerund",
        "subjunctive",
    ):
        if tense in tenses:
            return tense
    return next(iter(sorted(tenses)))


def _clitics_before(tokens: list[Token], i: int) -> tuple[int, ...]:
    found: list[int] = []
    k = i - 1
    while (
        k >= 0
        and tokens[k].low in _CLITICS
        and tokens[k].pos in {"PRON", "ADV", "PART", "ADP", "DET"}
        and len(found) < 3
    ):
        if (tokens[k].pos == "ADP" and tokens[k].low == "en") or tokens[k].pos == "DET":
            break
        found.append(k)
        k -= 1
    return tuple(reversed(found))


def _negated(tokens: list[Token], first: int, start: int, main: int) -> bool:
    """« ne … pas/plus/jamais/aucun »; « ne … que » restricts and denies nothing; « ne » alone (« s'il ne »)
    denies nothing.
    """
    if not any(tokens[k].low in {"ne", "n'"} for k in range(max(first - 1, 0), main + 1)):
        return False
    window = tokens[start : main + 4]
    if any(t.low in _NEGATIONS for t in window):
        return True
    return any(
        t.low in {"aucun", "aucune", "personne", "rien", "ni", "jamais"}
        for t in tokens[max(0, first - 4) : first]
    )
