"""Noun phrases by surface grammar: « au moins deux chimistes de Solveo », « le papetier finlandais X ».

The parse attaches complements unreliably on the press; French word order does not move: determiners and
numbers before the noun, adjectives and « de » complements after it.
"""

from dataclasses import dataclass

from extractors.annotate import Token

_LEFT = frozenset({"DET", "ADJ", "NUM"})
_INDEFINITES = frozenset({"certains", "certaines", "plusieurs", "quelques"})
_DETERMINERS = frozenset("le la l' les un une des ce cet cette ces son sa ses leur leurs".split())
_ALL = frozenset({"tout", "toute", "tous", "toutes"})
# How a noun set beside another is attached.
_BESIDE = frozenset({"nmod", "appos", "flat", "compound", "amod", "flat:name", "flat:foreign", "nummod"})
_OF = frozenset({"de", "d'", "du", "des"})
_FIGURES = frozenset(
    "milliers millions milliards million milliard dizaine dizaines centaine centaines vingtaine "
    "trentaine quarantaine cinquantaine soixantaine millier quinzaine douzaine".split()
)
# « en raison de », « en échange de »: what follows is the verb's, not the noun's.
_LOCUTIONS = frozenset(
    "raison échange cas vertu faveur marge cours vue tête place présence compagnie collaboration "
    "partenariat association réponse attendant matière fonction contrepartie plus provenance "
    "direction".split()
)
# Months and such after « en »: a date, not a complement.
_TIMES = frozenset(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre début fin".split()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """`tokens[start:end]`, whose noun or name is `head`."""

    start: int
    end: int
    head: int


def noun_like(token: Token) -> bool:
    return token.pos in {"NOUN", "PROPN", "PRON", "X", "SYM", "NUM"} or (
        token.capital and token.text[1:].isalpha()
    )


def phrase_at(tokens: list[Token], head: int) -> Phrase:
    """The noun phrase around a head word: to the left its determiners, to the right its complements."""
    return Phrase(_left(tokens, head), right_end(tokens, head), head)


def _left(tokens: list[Token], head: int) -> int:
    k = head
    while k > 0 and _belongs_before(tokens, k):
        k -= 1
    return k


def _belongs_before(tokens: list[Token], k: int) -> bool:
    """Whether the word before k is of the phrase that begins at k."""
    before, here = tokens[k - 1], tokens[k]
    low = before.low
    if before.pos in _LEFT or low in _INDEFINITES:
        # « (elle) ferme | son usine »: only « tous » stands before a determiner.
        shut = before.pos == "ADJ" and here.low in _DETERMINERS and low not in _ALL
        return before.text not in ",;:" and not shut
    if before.pos in {"PROPN", "NOUN", "X"} and here.pos != "DET" and before.end + 1 >= here.start:
        return before.capital or low in _FIGURES
    if low in {"de", "d'"} and k > 1:
        amount = tokens[k - 2]
        return amount.low in _FIGURES | {"plus", "moins", "près"} or amount.pos == "NUM"
    if low in {"moins", "plus", "près", "environ", "quelque"}:
        return here.pos in {"NUM", "ADP", "DET"}
    if low in {"au", "à"}:
        return here.low in {"moins", "plus"}
    return before.pos == "ADV" and here.pos == "ADJ"


def right_end(tokens: list[Token], head: int, depth: int = 0) -> int:
    """Index after the last token of the phrase headed at `head`."""
    k, count = head + 1, len(tokens)
    while k < count:
        if _belongs_after(tokens, k) or (depth == 0 and _participle_of(tokens, k, head)):
            step = k + 1
        elif tokens[k].text in "«“" and tokens[k - 1].low in _OF:
            step = _quote_end(tokens, k)
        else:
            step = _complement(tokens, k, depth)
        if not step:
            break
        k = step
    return k


def _belongs_after(tokens: list[Token], k: int) -> bool:
    """Whether the word at k (name, adjective, noun set beside) goes on with the phrase before it."""
    token, before = tokens[k], tokens[k - 1]
    if token.pos in {"PROPN", "X", "ADJ"}:
        return True
    if token.capital and token.pos not in {"VERB", "AUX", "PRON", "DET", "ADP"}:
        return True
    if token.pos == "NUM":
        return before.capital or before.low in {"numéro", "n°"}
    if token.pos == "NOUN" and before.pos in {"NOUN", "NUM"} and token.head != k:
        return token.dep in _BESIDE or token.head == k - 1
    return False


def _participle_of(tokens: list[Token], k: int, head: int) -> bool:
    """« les salariés licenciés »: a past participle of the head, with no agent nor object of its own."""
    token = tokens[k]
    if token.pos != "VERB" or token.head != head or tokens[k - 1].pos not in {"NOUN", "ADJ"}:
        return False
    if "VerbForm=Part" not in token.morph or "Tense=Pres" in token.morph:
        return False
    return k + 1 < len(tokens) and tokens[k + 1].low not in {"par", "de", "à"}


def _quote_end(tokens: list[Token], k: int) -> int:
    """Index after the quotation that opens at k; 0 when it is long or never closes."""
    closing = (j for j in range(k + 1, min(k + 12, len(tokens))) if tokens[j].text in "»”")
    return next(closing, -1) + 1


def _complement(tokens: list[Token], k: int, depth: int) -> int:
    """End of the « de … » or bare « en … » complement that starts at k; 0 when none does."""
    count, low = len(tokens), tokens[k].low
    if depth > 3 or k + 1 >= count:
        return 0
    if low in _OF:
        j = k + 1
        if tokens[j].text in "«“":
            return _quote_end(tokens, j)
        while j < count and (tokens[j].pos in _LEFT or tokens[j].low in {"plus", "moins"}):
            if _name_like(tokens[j]):
                break
            j += 1
        content = j < count and (tokens[j].pos in {"NOUN", "PROPN", "X"} or _name_like(tokens[j]))
        return right_end(tokens, j, depth + 1) if content else 0
    if low == "en" and tokens[k - 1].pos == "NOUN" and _field(tokens[k + 1]):
        return right_end(tokens, k + 1, depth + 1)
    return 0


def _field(token: Token) -> bool:
    """« (experts) en informatique », « (talents) en IA »: neither a date nor « en raison »."""
    if token.text[0].isdigit() or token.low in _TIMES | _LOCUTIONS:
        return False
    return token.pos == "NOUN" or token.text.isupper()


def _name_like(token: Token) -> bool:
    return token.capital and token.pos not in {"DET", "ADP", "PRON"}


def coordinated(tokens: list[Token], phrase: Phrase, limit: int = 12) -> list[Phrase]:
    """The phrase and those coordinated with it, « A, B et C », when « et » or « ou » closes the list."""
    out, k = [phrase], phrase.end
    commas: list[Phrase] = []
    while k < len(tokens) and len(out) + len(commas) < limit:
        low = tokens[k].low
        if low not in {",", "et", "ou", "&", "ainsi"}:
            break
        j = k + 1
        while j < len(tokens) and (tokens[j].pos in _LEFT or _repeated(tokens[k], tokens[j])):
            j += 1
        if j >= len(tokens) or not noun_like(tokens[j]) or tokens[j].pos == "PRON":
            break
        following = phrase_at(tokens, j)
        if following.start <= k:
            following = Phrase(k + 1, following.end, j)
        if low == ",":
            commas.append(following)
        else:
            out += [*commas, following]
            commas = []
        k = following.end
    return out


def _repeated(link: Token, token: Token) -> bool:
    """« ainsi que », « ou encore »: the rest of a linking expression."""
    return link.low in {"ainsi", "ou"} and token.low in {"que", "encore"}
