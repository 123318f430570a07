"""Who holds a title: « le PDG de Y, X », « X et Y, cofondatrices de Z », « X a été nommée … »."""

from dataclasses import dataclass

from extractors.annotate import Sentence, Token
from extractors.cast import Cast
from extractors.mentions import Mention
from extractors.reading import Reading
from extractors.subjects import subject_token
from extractors.titles import Title
from kg.french.verbs import analyse

_BECOMES = frozenset({"être", "devenir", "rester", "demeurer", "redevenir"})
_APPOINTED = frozenset(
    "nommer promouvoir élire désigner propulser introniser bombarder réélire reconduire choisir "
    "recruter embaucher engager confirmer".split()
)
_OPEN = frozenset({",", "(", "-", "–", "—", "--"})
_ARTICLES = frozenset({"le", "la", "l'"})
# Before a title whose name comes after a comma.
_INTRODUCING = _ARTICLES | frozenset(
    "son sa leur leurs les au du des un une notre ancien ancienne anciens deux".split()
)
_ADVERBS = frozenset(
    "et puis aussi également alors désormais aujourd'hui actuellement toujours surtout qui est "
    "jusqu'alors jusque-là jusque là".split()
)
_PERIODS = frozenset({"depuis", "de", "entre", "pendant", "jusqu'", "jusqu'en", "en"})
_BEFORE_OFFICE = frozenset(
    "comme au poste de en tant que rang un une le la l' mardi lundi mercredi jeudi vendredi".split()
)


@dataclass(frozen=True, slots=True)
class Tie:
    """Who holds a title, the tokens that tie them to it, the verb that says it (None: an apposition)."""

    holders: tuple[Mention, ...] = ()
    start: int = 0
    end: int = 0
    verb: int | None = None


def holders_of(reading: Reading, n: int) -> Tie:
    """Who holds the n-th title of a sentence; nobody when it is not said."""
    title = reading.titles[n]
    after = _after(reading, n)
    if after:
        return Tie(tuple(after), title.start, after[-1].end)
    before = _before(reading, n)
    if before:
        return Tie(tuple(before), before[0].start, title.end)
    said = _said(reading, title)
    if said is not None:
        person, verb = said
        return Tie((person,), min(person.start, title.start), title.end, verb)
    return Tie()


# ── the name after its title ────────────────────────────────────────────────────────────────────────────────


def _after(reading: Reading, n: int) -> list[Mention]:
    sentence, cast, title = reading.sentence, reading.denoter.cast, reading.titles[n]
    first = _person_after(sentence, cast, title)
    if first is None:
        linked = _shared(reading, n)
        return [linked] if linked is not None else []
    return [first, *(_more_after(sentence, cast, first) if _plural(sentence.tokens, title) else [])]


def _person_after(sentence: Sentence, cast: Cast, title: Title) -> Mention | None:
    """« le PDG de Y, Paul X », « la directrice Y Anne X », « Président de Y depuis 2021, Paul X »."""
    tokens, k = sentence.tokens, title.end
    opening = title.start == _first_word(tokens)
    if k < len(tokens) and tokens[k].low in _PERIODS and opening:
        k = next((j for j in range(k, min(k + 10, len(tokens))) if tokens[j].text == ","), k)
    spaced = k < len(tokens) and tokens[k].text in {",", ":"}
    k += spaced
    mention = cast.at(sentence, k) if k < len(tokens) else None
    if mention is None or mention.start != k or not cast.character(mention).person:
        return None
    if not spaced:
        return mention
    if title.nested or not (tokens[title.start].low in _INTRODUCING or opening or title.former):
        # « … avec X, PDG de Y, Z … »: the title belongs to X; « le conseiller du maire de Y, X »: to either.
        return None
    return mention


def _more_after(sentence: Sentence, cast: Cast, first: Mention) -> list[Mention]:
    """« les cofondateurs A, B et C »: the other names of an enumeration that « et » closes."""
    tokens, found, last, closed = sentence.tokens, [], first, False
    while not closed and last.end < len(tokens) and tokens[last.end].low in {",", "et"}:
        closed = tokens[last.end].low == "et"
        following = cast.at(sentence, last.end + 1) if last.end + 1 < len(tokens) else None
        if following is None or not cast.character(following).person:
            return []
        found.append(following)
        last = following
    return found if closed else []


def _shared(reading: Reading, n: int) -> Mention | None:
    """« l'ancien PDG d'A et cofondateur de B Mustafa X »: the last title's name is the first one's too."""
    tokens, found, title = reading.tokens, reading.titles, reading.titles[n]
    if n + 1 >= len(found) or title.end >= len(tokens) or tokens[title.end].low not in {"et", ","}:
        return None
    following = found[n + 1]
    if tokens[following.start].low in _ARTICLES or following.start - title.end > 1:
        return None
    return _person_after(reading.sentence, reading.denoter.cast, following) or _shared(reading, n + 1)


# ── the name before its title ───────────────────────────────────────────────────────────────────────────────


def _before(reading: Reading, n: int) -> list[Mention]:
    """« A, PDG de B », « A (PDG de B) », « A et B, cofondateurs de C », « A, fondateur et PDG »."""
    sentence, cast, found = reading.sentence, reading.denoter.cast, reading.titles
    tokens, title = sentence.tokens, found[n]
    k = title.start - 1
    while k > 0 and (tokens[k].low in _ADVERBS or tokens[k].pos == "ADV"):
        k -= 1
    several = tokens[title.start].low in {"les", "des", "ces"}
    if n and found[n - 1].end <= title.start and not title.nested and not several:
        between = {t.low for t in tokens[found[n - 1].end : title.start]}
        if between <= {"et", ",", "puis"}:
            return _before(reading, n - 1)
    if k <= 0 or tokens[k].text not in _OPEN:
        return []
    mention = _named_before(sentence, cast, k)
    if mention is None:
        return []
    if not _plural(tokens, title):
        return [mention]
    people = [*_more_before(sentence, cast, mention), mention]
    # « selon A, les spécialistes … »: several people, of whom A alone is none.
    return people if len(people) > 1 or not several else []


def _named_before(sentence: Sentence, cast: Cast, comma: int) -> Mention | None:
    """The person whose name ends at the comma, an age or a party in brackets left aside."""
    tokens, k = sentence.tokens, comma
    if k >= 3 and tokens[k - 1].low == "ans" and tokens[k - 2].text.isdigit():
        k -= 3
    if k >= 3 and tokens[k].text == "," and tokens[k - 1].text == ")":
        k = next((j for j in range(k - 2, max(k - 6, 0), -1) if tokens[j].text == "("), k)
    mention = cast.at(sentence, k - 1)
    return mention if mention is not None and mention.end == k and cast.character(mention).person else None


def _more_before(sentence: Sentence, cast: Cast, last: Mention) -> list[Mention]:
    tokens, people, j = sentence.tokens, list[Mention](), last.start - 1
    while j > 0 and tokens[j].low in {"et", ","}:
        other = cast.at(sentence, j - 1)
        if other is None or not cast.character(other).person:
            break
        people.insert(0, other)
        j = other.start - 1
    return people


def _plural(tokens: list[Token], title: Title) -> bool:
    return "Number=Plur" in tokens[title.head].morph or tokens[title.head].low.endswith("s")


def _first_word(tokens: list[Token]) -> int:
    return next((k for k, t in enumerate(tokens) if t.text[0].isalnum()), 0)


# ── a verb that gives an office ─────────────────────────────────────────────────────────────────────────────


def _said(reading: Reading, title: Title) -> tuple[Mention, int] | None:
    """« X est devenu directeur », « X a été nommée présidente »: the verb's subject."""
    tokens, k = reading.tokens, _verb_before(reading, title)
    verbal = k >= 0 and (tokens[k].pos in {"VERB", "AUX", "ADJ"} or tokens[k].low == "été")
    if not verbal or _several(tokens, title):
        return None
    lemmas = {r.lemma for r in analyse(tokens[k].low)}
    if not lemmas & (_BECOMES | _APPOINTED):
        return None
    if not lemmas & _BECOMES and tokens[title.start].pos == "DET" and title.start == k + 1:
        return None
    mention = _subject(reading, title, k) or _apart(reading, k)
    if mention is None or not reading.denoter.cast.character(mention).person:
        return None
    return mention, k


def _several(tokens: list[Token], title: Title) -> bool:
    """« sont devenus directeurs »; the model's word counts only of what it sees as a noun."""
    head = tokens[title.head]
    return head.pos == "NOUN" and "Number=Plur" in head.morph


def _verb_before(reading: Reading, title: Title) -> int:
    tokens, k = reading.tokens, title.start - 1
    moment = next((m for m in reading.moments if m.end == title.start), None)
    if moment is not None:
        k = moment.start - 1
        while k >= 0 and tokens[k].low in {"pendant", "toute", "la", "le", "durant", "depuis"}:
            k -= 1
    while k >= 0 and (tokens[k].low in _BEFORE_OFFICE or tokens[k].pos in {"ADV", "DET"}):
        k -= 1
    return k


def _subject(reading: Reading, title: Title, k: int) -> Mention | None:
    tokens, cast = reading.tokens, reading.denoter.cast
    for token in tokens[:k]:
        if token.dep.startswith("nsubj") and (
            token.head in (k, title.head, tokens[k].head) or tokens[token.head].head == title.head
        ):
            mention = cast.at(reading.sentence, token.i)
            if mention is not None:
                return mention
            break
    names = [m for m in cast.in_sentence(reading.sentence) if m.end <= k and cast.character(m).person]
    return names[-1] if len(names) == 1 and k - names[0].end <= 6 else None


def _apart(reading: Reading, k: int) -> Mention | None:
    """« X, qui pilote l'essai, n'a jamais été chef »: the verb's subject, beyond a clause about it."""
    group = next((g for g in reading.groups if g.start <= k <= g.main), None)
    i = subject_token(reading, group) if group is not None and group.finite else None
    return reading.denoter.cast.at(reading.sentence, i) if i is not None else None
