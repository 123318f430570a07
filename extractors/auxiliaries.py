"""The small words of a verb: its auxiliaries, its clitics, its negation, and the tense they tell.

« n'aurait pas été racheté »: aurait and été are the auxiliaries of racheté, « n' » and « pas » its negation.
"""

from extractors.annotate import Token
from kg.french.verbs import VerbForm, analyse, auxiliary

SIMPLE = frozenset(
    {"present", "imperfect", "past", "future", "conditional", "subjunctive", "subjunctive-past"}
)
_CLITICS = frozenset("ne n' se s' me m' te t' nous vous le la les l' lui leur y en".split())
_CLITIC_TAGS = frozenset({"PRON", "ADV", "PART", "ADP", "DET"})
_BETWEEN = frozenset({"ADV", "PRON"})
_NEGATIONS = frozenset("pas plus jamais guère point aucun aucune rien personne ni nullement".split())
_FRONTED = frozenset({"aucun", "aucune", "personne", "rien", "ni", "jamais"})
_INTERPOSED = frozenset(
    "également aussi déjà toujours encore bien ainsi personnellement récemment tous toutes deux notamment "
    "enfin".split()
)
# These take either auxiliary: « est passée » is no passive unless somebody did it.
_EITHER = frozenset(
    "passer monter descendre sortir rentrer retourner entrer demeurer apparaître disparaître".split()
)
# The tenses that the model marks, and the order in which they are believed when it marks none.
_MARKS = (
    ("Tense=Fut", "future"), ("Tense=Imp", "imperfect"), ("Mood=Sub", "subjunctive"),
    ("Tense=Pres", "present"), ("Tense=Past", "past"),
)  # fmt: skip
_LIKELIEST = ("infinitive", "present", "future", "imperfect", "past", "participle", "gerund", "subjunctive")
# How far behind an auxiliary its participle may stand, in tokens.
REACH = 6


def is_participle(token: Token) -> bool:
    """Whether some reading of the word is a past participle."""
    return any(r.tense == "participle" for r in analyse(token.low))


def skip_back(tokens: list[Token], k: int) -> int:
    """Index before the adverbs and pronouns that may stand between an auxiliary and its participle, from k
    leftwards.
    """
    while k >= 0:
        low, pos = tokens[k].low, tokens[k].pos
        between = pos in _BETWEEN and low not in {"qui", "que"}
        if low == "doute" and k and tokens[k - 1].low == "sans":
            # « a sans doute racheté »
            k -= 2
            continue
        if not between and low not in _INTERPOSED and low not in _NEGATIONS:
            break
        k -= 1
    return k


def helpers(tokens: list[Token], i: int, readings: tuple[VerbForm, ...]) -> list[int]:
    """Auxiliaries before a participle, nearest last: « aurait », « été »."""
    found: list[int] = []
    if not any(r.tense == "participle" for r in readings):
        return found
    k = skip_back(tokens, i - 1)
    while k >= 0 and len(found) < 2 and tokens[k].pos in {"AUX", "VERB"}:
        lemmas = {r.lemma for r in analyse(tokens[k].low)}
        if not lemmas & {"avoir", "être"} or (tokens[k].low == "suis" and found):
            break
        found.append(k)
        if tokens[k].low != "été":
            break
        k = skip_back(tokens, k - 1)
    found.reverse()
    return found


def helps_later(tokens: list[Token], i: int) -> bool:
    """Whether a participle further on gathers this auxiliary."""
    k = i + 1
    while k < len(tokens) and k - i < REACH:
        small = tokens[k].pos in _BETWEEN or tokens[k].low in _INTERPOSED | _NEGATIONS
        if not small and tokens[k].low != "été":
            break
        k += 1
    if k >= len(tokens) or tokens[k].pos not in {"VERB", "AUX", "ADJ"} or tokens[k].head == i:
        return False
    return is_participle(tokens[k]) and (tokens[k].pos != "ADJ" or tokens[i].head == k)


def tense_of(readings: tuple[VerbForm, ...], token: Token) -> str:
    """One tense among the readings: a conditional always, else the one the model saw, else the likeliest."""
    tenses, morph = {r.tense for r in readings}, token.morph
    if "conditional" in tenses:
        return "conditional"
    if "VerbForm=Inf" in morph and "infinitive" in tenses:
        return "infinitive"
    if "VerbForm=Part" in morph:
        if "Tense=Pres" in morph and "gerund" in tenses:
            return "gerund"
        if "participle" in tenses:
            return "participle"
    marked = (tense for mark, tense in _MARKS if mark in morph and tense in tenses)
    likely = (tense for tense in _LIKELIEST if tense in tenses)
    return next(marked, None) or next(likely, None) or min(tenses)


def clitics_before(tokens: list[Token], i: int) -> tuple[int, ...]:
    """The pronouns and « ne » right before token i."""
    found: list[int] = []
    k = i - 1
    while k >= 0 and tokens[k].low in _CLITICS and tokens[k].pos in _CLITIC_TAGS and len(found) < 3:
        if tokens[k].pos == "DET" or (tokens[k].pos == "ADP" and tokens[k].low == "en"):
            break
        found.append(k)
        k -= 1
    return tuple(reversed(found))


def moves(lemmas: tuple[str, ...]) -> bool:
    """Whether the verb takes être by itself: « est parti » is no passive."""
    return all(auxiliary(lemma) == "être" for lemma in lemmas)


def is_passive(
    tokens: list[Token], i: int, lemmas: tuple[str, ...], auxiliaries: list[int], reflexive: bool
) -> bool:
    """« a été racheté », « est racheté par »; not « est parti », « s'est allié », nor « est passé » by
    nobody.
    """
    be = any(any(r.lemma == "être" for r in analyse(tokens[k].low)) for k in auxiliaries)
    if not be or reflexive or moves(lemmas):
        return False
    if _EITHER.intersection(lemmas):
        return any(t.low == "par" for t in tokens[i + 1 : i + 6])
    return True


def is_negated(tokens: list[Token], first: int, start: int, main: int) -> bool:
    """« ne … pas/plus/jamais/aucun »; « ne … que » restricts and denies nothing; « ne » alone (« s'il ne »)
    denies nothing.
    """
    if not any(tokens[k].low in {"ne", "n'"} for k in range(max(first - 1, 0), main + 1)):
        return False
    if any(t.low in _NEGATIONS for t in tokens[start : main + 4]):
        return True
    return any(t.low in _FRONTED for t in tokens[max(0, first - 4) : first])


def is_plural(tokens: list[Token], start: int, end: int) -> bool:
    """Whether the conjugated word among these can only be plural: « ont racheté »."""
    for token in tokens[start:end]:
        numbers = {r.number for r in analyse(token.low) if r.person == 3}
        if numbers:
            return numbers == {"p"}
    return False
