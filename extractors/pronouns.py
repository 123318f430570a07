"""« il », « elle », « celui-ci »: whom a pronoun stands for; a person just named first, then a company."""

from extractors.annotate import Sentence, Token
from extractors.cast import Character
from extractors.denoted import Denoted
from extractors.salience import REACH, Fits, Salience, is_company, is_subject

_HE, _SHE = frozenset({"il", "lui"}), frozenset({"elle"})
_LATTER = {"celui-ci": "m", "celle-ci": "f"}


def is_pronoun(token: Token) -> bool:
    """Whether a token asks for an antecedent, whatever the model calls it."""
    return token.pos == "PRON" or token.low in _HE | _SHE


def antecedent(salience: Salience, sentence: Sentence, i: int) -> Denoted | None:
    """What the pronoun at token i denotes; nothing for the impersonal, the plural and the doubtful."""
    low = sentence.tokens[i].low.lstrip("-").removeprefix("t-")
    if low == "lui" and _clitic(sentence, i):
        found = _addressed(salience, sentence, i)
    elif low in _LATTER:
        found = salience.last_named(sentence, i, _agrees(_LATTER[low]))
    elif low in _HE | _SHE:
        found = _person_or_company(salience, sentence, i, "m" if low in _HE else "f")
    else:
        return None
    if found is None:
        return None
    return Denoted(found.node(sentence.tokens[i].text.lstrip("-")), i, i + 1, "pronoun", found)


def _person_or_company(salience: Salience, sentence: Sentence, i: int, gender: str) -> Character | None:
    barred = _antecedent_of_dont(salience, sentence, i)
    reach = 0 if barred else REACH

    def person(c: Character) -> bool:
        return c is not barred and c.person and c.gender in (gender, None)

    def company(c: Character) -> bool:
        # « la Calvane » is no « il »; « le papetier X » may be « elle », as « l'entreprise ».
        agrees = bool(c.nouns) or c.gender in (gender, None)
        return c is not barred and agrees and is_company(c)

    found = salience.recent(sentence, i, person, reach=min(reach, 1))
    found = found or salience.recent(sentence, i, company, reach=reach)
    return found if found or barred is None else salience.subject_after(sentence, i)


def _clitic(sentence: Sentence, i: int) -> bool:
    """« X lui a écrit »: before a verb, « lui » is a complement; after a preposition it is not."""
    following = sentence.tokens[i + 1] if i + 1 < len(sentence.tokens) else None
    return following is not None and following.pos in {"VERB", "AUX"}


def _addressed(salience: Salience, sentence: Sentence, i: int) -> Character | None:
    """« A a contacté B et lui a fait une offre »: the last named who is not the subject."""
    cast, before = salience.cast, [m for m in salience.cast.in_sentence(sentence) if m.end <= i]
    subjects = {id(cast.character(m)) for m in before if is_subject(sentence, m)}
    if i and sentence.tokens[i - 1].low in _HE | _SHE:
        own = antecedent(salience, sentence, i - 1)
        subjects.add(id(own.character) if own is not None else 0)
    return salience.last_named(sentence, i, lambda c: id(c) not in subjects and (c.person or is_company(c)))


def _agrees(gender: str) -> Fits:
    return lambda c: c.type == "Organization" or (c.person and c.gender in (gender, None))


def _antecedent_of_dont(salience: Salience, sentence: Sentence, i: int) -> Character | None:
    """« X, dont elle a finalisé l'acquisition »: « elle » is not X."""
    tokens, k = sentence.tokens, i - 1
    if k < 1 or tokens[k].low != "dont":
        return None
    k -= 2 if tokens[k - 1].text == "," else 1
    mention = salience.cast.at(sentence, k) if k >= 0 else None
    return salience.cast.character(mention) if mention is not None else None
