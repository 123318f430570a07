"""The lower-case words of a name: « parquet de Lyon », « Fédération française », « Croix rouge »."""

from extractors.annotate import Token
from extractors.words import announces, ordinary
from kg import gazetteer

_OF = frozenset({"de", "d'", "du", "des"})
_ARTICLES = frozenset({"l'", "la", "le", "les"})
_DEFINITE = _ARTICLES | {"du", "des", "au", "aux"}
# Institutions whose name takes no « de » complement in lower case: what follows belongs to the sentence.
_COMPLETE = frozenset(
    "parlement sénat assemblée gouvernement jeux congrès coupe tour salon sommet police".split()
)
# « le conseil d'administration de X », « le comité social de X »: an organ of the company named.
_ORGANS = frozenset("administration surveillance direction exécutif entreprise social stratégique".split())
_RANKS = frozenset({"haut", "haute", "grand", "grande", "petit", "petite"})
# Adjectives and nouns that follow a name without belonging to it.
_APART = frozenset(
    "début fin dernier dernière prochain prochaine actuel actuelle présent présente démissionnaire "
    "sortant sortante entier entière lundi mardi mercredi jeudi vendredi samedi dimanche".split()
)


def institution_end(tokens: list[Token], start: int) -> int:
    """Index after the name whose only capital is at `start`: what follows in lower case and belongs to it."""
    first = tokens[start]
    organization = gazetteer.organization_word(first.text, "first") or announces(first.low) & {
        "Organization",
        "Institution",
    }
    if organization and len(first.text) > 3 and not first.text.isupper():
        return _body(tokens, start + 1, complements=first.low not in _COMPLETE)
    if (
        first.low in _RANKS
        and start + 1 < len(tokens)
        and gazetteer.organization_word(tokens[start + 1].text)
    ):
        return _body(tokens, start + 2, complements=True)
    if _introduced(tokens, start) and not first.text.isupper() and ordinary(first.low) and first.pos != "ADJ":
        return adjectives_end(tokens, start + 1)
    return start + 1


def _introduced(tokens: list[Token], start: int) -> bool:
    """« la Croix », « association Oreille »: what stands before tells a capital from the sentence's."""
    if not start or not tokens[start - 1].text[0].islower():
        return False
    before = tokens[start - 1]
    return before.low in _DEFINITE or (
        before.pos == "NOUN" and bool(announces(before.low) & {"Organization", "Media"})
    )


def _body(tokens: list[Token], end: int, complements: bool) -> int:
    """« (Fédération) française de football », « (Assurance) maladie », « (Comité) social et économique »."""
    if (
        end < len(tokens)
        and tokens[end].pos == "NOUN"
        and tokens[end].text.islower()
        and tokens[end].head == end - 1
    ):
        return end + 1 if tokens[end].low not in _APART else end
    end = best = adjectives_end(tokens, end)
    while complements and end < len(tokens) and tokens[end].low in _OF:
        k = end + 1
        while k < len(tokens) and tokens[k].low in _ARTICLES:
            k += 1
        if (
            k >= len(tokens)
            or tokens[k].pos not in {"NOUN", "PROPN"}
            or (gazetteer.given_name(tokens[k].text) and tokens[k].capital)
        ):
            break
        best = end = adjectives_end(tokens, k + 1)
    return best


def adjectives_end(tokens: list[Token], end: int) -> int:
    """Index after the adjectives that start at `end`: « écologique et solidaire »."""
    while end < len(tokens):
        joined = (
            tokens[end].low == "et"
            and end + 1 < len(tokens)
            and _adjective(tokens[end + 1])
            and _adjective(tokens[end - 1])
        )
        if joined:
            end += 2
        elif _adjective(tokens[end]):
            end += 1
        else:
            break
    return end


def _adjective(token: Token) -> bool:
    return token.pos == "ADJ" and token.text.isalpha() and token.text.islower() and token.low not in _APART


def institution_start(tokens: list[Token], start: int) -> int:
    """« le parquet de Lyon », « le club de volley de Port-Audry »: where the whole name begins."""
    k = start - 1
    if k >= 0 and tokens[k].low == "famille":
        return k
    if k > 0 and tokens[k].low in _ARTICLES:
        k -= 1
    if (
        k <= 0
        or tokens[k].low not in _OF
        or (gazetteer.given_name(tokens[start].text) and not gazetteer.place(tokens[start].text))
    ):
        return start
    for first in range(k - 1, max(k - 6, -1), -1):
        token = tokens[first]
        if token.text in ",;:«»()" or token.pos in {"VERB", "AUX", "PRON"}:
            break
        if token.pos == "NOUN" and _institution(tokens, first):
            inner = tokens[first + 1 : k]
            if any(t.low in _ORGANS for t in inner):
                return start
            fits = all(t.pos in {"ADJ", "NOUN"} or t.low in _OF | {"la", "l'"} for t in inner)
            return first if fits else start
    return start


def _institution(tokens: list[Token], i: int) -> bool:
    if "Number=Plur" in tokens[i].morph or tokens[i].low == "cours":
        return False
    return any("Institution" in announces(" ".join(t.low for t in tokens[i : i + n])) for n in (2, 1))
