"""« il », « elle », « celui-ci »: whom a pronoun stands for; a person just named first, then a company."""

from extractors.annotate import Sentence, Token
from extractors.cast import Character
from extractors.denoted import Denoted
from extractors.salience import REACH, Fits, Salience, is_company

_HE, _SHE = frozenset({"il", "lui"}), frozenset({"elle"})
_LATTER = {"celui-ci": "m", "celle-ci": "f"}


def is_pronoun(token: Token) -> bool:
    """Whether a token asks for an antecedent, whatever the model calls it."""
    return token.pos == "PRON" or token.low in _HE | _SHE


def antecedent(salience: Salience, sentence: Sentence, i: int) -> Denoted | None:
    """What the pronoun at token i denotes; nothing for the impersonal, the plural and the doubtful."""
    low = sentence.tokens[i].low.lstrip("-").removeprefix("t-")
    if low in _LATTER:
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
        return c is not barred and is_company(c)

    found = salience.recent(sentence, i, person, reach=min(reach, 1))
    found = found or salience.recent(sentence, i, company, reach=reach)
    return found if found or barred is None else salience.subject_after(sentence, i)


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
