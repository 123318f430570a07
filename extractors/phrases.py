"""Noun phrases by surface grammar: « au moins deux data scientists de DeepMind », « le papetier finlandais Saarnivaara ».

The parse attaches complements unreliably on the press; French word order does not move: determiners and numbers before
the noun, adjectives and « de » complements after it.
"""

from dataclasses import dataclass

from extractors.annotate import Token

_LEFT = frozenset({"DET", "ADJ", "NUM"})
_QUANTIFIERS = frozenset(
    "au moins plus près environ quelque quelques jusqu'à jusqu' à moins de d' trois deux autour dizaine centaine dizaines centaines milliers des les l'un l'une certains certaines plusieurs tous toutes".split()
)
_OF = frozenset({"de", "d'", "du", "des"})
_STOP_NOUNS = frozenset({"titre", "cours"})
_POSSESSIVES = frozenset({"son", "sa", "ses", "leur", "leurs"})
_FIGURES = frozenset(
    {
        "milliers",
        "millions",
        "milliards",
        "million",
        "milliard",
        "dizaine",
        "dizaines",
        "centaine",
        "centaines",
        "vingtaine",
        "trentaine",
        "quarantaine",
        "cinquantaine",
        "soixantaine",
        "millier",
        "quinzaine",
        "douzaine",
    }
)
# « en raison de », « en échange de »: what follows is the verb's, not the noun's.
_LOCUTIONS = frozenset(
    "raison échange cas vertu faveur marge cours vue tête place présence compagnie collaboration partenariat "
    "association réponse attendant matière fonction contrepartie plus provenance direction".split()
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
    while k > 0:
        before = tokens[k - 1]
        if (
            (
                (before.pos in _LEFT or before.low in {"certains", "certaines", "plusieurs", "quelques"})
                and before.text not in ",;:"
            )
            or (
                before.pos in {"PROPN", "NOUN", "X"}
                and before.end + 1 >= tokens[k].start
                and (before.capital or before.low in _FIGURES)
                and tokens[k].pos != "DET"
            )
            or (
                before.low in {"de", "d'"}
                and k > 1
                and (
                    tokens[k - 2].low in _FIGURES
                    or tokens[k - 2].pos == "NUM"
                    or tokens[k - 2].low in {"plus", "moins", "près"}
                )
            )
            or (
                before.low in {"moins", "plus", "près", "environ", "quelque"}
                and tokens[k].pos in {"NUM", "ADP"} | {"DET"}
            )
            or (before.low in {"au", "à"} and tokens[k].low in {"moins", "plus"})
            or (before.pos == "ADV" and tokens[k].pos == "ADJ")
        ):
            k -= 1
        else:
            break
    return k


def right_end(tokens: list[Token], head: int, depth: int = 0) -> int:
    """Index after the last token of the phrase headed at `head`."""
    k, count = head + 1, len(tokens)
    while k < count:
        token = tokens[k]
        if (
            token.pos in {"PROPN", "X"}
            or (token.capital and token.pos not in {"VERB", "AUX", "PRON", "DET", "ADP"})
            or token.pos == "ADJ"
            or (token.pos == "NUM" and (tokens[k - 1].capital or tokens[k - 1].low in {"numéro", "n°"}))
            or (
                token.pos == "NOUN"
                and tokens[k - 1].pos in {"NOUN", "NUM"}
                and token.head != k
                and (
                    token.dep
                    in {"nmod", "appos", "flat", "compound", "amod", "flat:name", "flat:foreign", "nummod"}
                    or token.head == k - 1
                )
            )
            or (
                token.pos == "VERB"
                and "VerbForm=Part" in token.morph
                and "Tense=Pres" not in token.morph
                and k + 1 < count
                and tokens[k + 1].low not in {"par", "de", "à"}
                and token.head == head
                and depth == 0
                and tokens[k - 1].pos in {"NOUN", "ADJ"}
            )
        ):
            k += 1
        elif token.low in {"«", "“"} and tokens[k - 1].low in _OF | {"NOUN"}:
            close = next((j for j in range(k + 1, min(k + 12, count)) if tokens[j].text in "»”"), None)
            if close is None:
                break
            k = close + 1
        else:
            step = _complement(tokens, k, depth)
            if not step:
                break
            k = step
    return k


def _complement(tokens: list[Token], k: int, depth: int) -> int:
    """End of the « de … » or bare « en … » complement that starts at k; 0 when none does."""
    count = len(tokens)
    if depth > 3 or k + 1 >= count:
        return 0
    low = tokens[k].low
    if low in _OF or low == "de":
        j = k + 1
        if tokens[j].text in "«“":
            close = next((n for n in range(j + 1, min(j + 12, count)) if tokens[n].text in "»”"), None)
            return close + 1 if close else 0
        while (
            j < count
            and (tokens[j].pos in _LEFT or tokens[j].low in {"plus", "moins"})
            and not _name_like(tokens[j])
        ):
            j += 1
        if j < count and (tokens[j].pos in {"NOUN", "PROPN", "X"} or _name_like(tokens[j])):
            return right_end(tokens, j, depth + 1)
        return 0
    if (
        low == "en"
        and (tokens[k + 1].pos == "NOUN" or tokens[k + 1].text.isupper())
        and not tokens[k + 1].text[0].isdigit()
        and tokens[k + 1].low not in _TIMES | _LOCUTIONS
    ):
        return right_end(tokens, k + 1, depth + 1) if tokens[k - 1].pos == "NOUN" else 0
    return 0


def _name_like(token: Token) -> bool:
    return token.capital and token.pos not in {"DET", "ADP", "PRON"}


def coordinated(tokens: list[Token], phrase: Phrase, limit: int = 12) -> list[Phrase]:
    """The phrase and those coordinated with it: « A, B et C ». Only when the enumeration is closed by « et » or « ou »."""
    out, k = [phrase], phrase.end
    commas: list[Phrase] = []
    while k < len(tokens) and len(out) + len(commas) < limit:
        low = tokens[k].low
        if low not in {",", "et", "ou", "&", "ainsi"}:
            break
        j = k + 1
        while (
            (
                j < len(tokens)
                and tokens[j].low in {"que", "encore", "aussi", "à", "de", "d'", "par"}
                and tokens[j].low == tokens[k].low
            )
            or (j < len(tokens) and tokens[j].pos in _LEFT)
            or (j < len(tokens) and low in {"ainsi", "ou"} and tokens[j].low in {"que", "encore"})
        ):
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
