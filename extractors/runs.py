"""Where a name that begins with a capital ends: « Paul de Kerambrun », « Banque de France », « Llama 2 »."""

import re

from extractors.annotate import Token, written
from extractors.capitals import INITIAL, given_name_at, is_name_token, starts_sentence
from extractors.institutions import adjectives_end, institution_end
from extractors.words import announces, ordinary
from kg import gazetteer

_MODEL = re.compile(r"^(?:\d{1,4}[A-Za-z]?|[IVX]{1,4}|\d\.\d)$")
OF = frozenset("de d' du des von van der den di da dos del bin ben al el".split())
_PARTICLES = OF | frozenset("la le l' les of the and & - et".split())
DEFINITE = frozenset({"le", "la", "l'", "les", "du", "des", "au", "aux"})
# Institutions that are not named after anybody: a person's name beside them is another name.
_ASSEMBLIES = frozenset(
    "parlement sénat assemblée conseil cour commission gouvernement ministère congrès".split()
)


def run_end(tokens: list[Token], i: int) -> int:
    end, count = i + 1, len(tokens)
    while end < count:
        if (is_name_token(tokens[end]) and not _new_name(tokens, i, end)) or (
            _MODEL.match(tokens[end].text) and _is_model_number(tokens, end)
        ):
            end += 1
        else:
            step = _linked(tokens, i, end)
            if not step:
                break
            end += step
    return end


def _new_name(tokens: list[Token], start: int, i: int) -> bool:
    """« Solveo Anne Durand », « la Santé Anne Durand » are two names; « Fondation Anne Durand » is one."""
    if given_name_at(tokens, i) is None or not _surname_follows(tokens, i + 1):
        return False
    first, before = tokens[start], tokens[start - 1].low if start else ""
    text = written(tokens, start, i)
    if gazetteer.known_entity(text):
        return True
    if (given_name_at(tokens, start) and not gazetteer.place(text)) or INITIAL.match(first.text):
        return False
    field = i - start == 1 and before in {"la", "l'"} and ordinary(first.low)
    if first.low in _ASSEMBLIES:
        return True
    if gazetteer.organization_word(first.text, "first") and before != "l'":
        return False
    introduced = before in OF | DEFINITE | {"chez", "à"} or bool(
        announces(before) & {"Organization", "Media"}
    )
    return field or introduced or first.text.isupper() or gazetteer.place(text) is not None


def _surname_follows(tokens: list[Token], i: int) -> bool:
    """« Goff » after « Paul Le », « Durand » after « Anne » or the « -Laure » of a name cut in three."""
    while i + 1 < len(tokens) and tokens[i].text == "-" and tokens[i].start == tokens[i - 1].end:
        i += 2
    if (
        i < len(tokens)
        and tokens[i].low in OF | {"le", "la"}
        and (tokens[i].pos != "ADP" or tokens[i].low == "de")
    ):
        i += 1
    return i < len(tokens) and is_name_token(tokens[i])


def _is_model_number(tokens: list[Token], i: int) -> bool:
    """« Trialog 2 », « A320 »: a number that counts or dates nothing."""
    if i + 1 < len(tokens):
        after = tokens[i + 1]
        if after.low in {"%", "€", "$"} or after.text[0].isdigit():
            return False
        if after.pos in {"NOUN", "NUM"} and after.low not in {"et", "de"}:
            return False
    text = tokens[i].text
    if text.isdigit() and ((len(text) == 4 and text[:2] in {"19", "20"}) or len(text) == 3):
        return False
    return tokens[i - 1].end < tokens[i].start


def _linked(tokens: list[Token], start: int, i: int) -> int:
    """How many tokens a particle adds: « de X » after a given name or an institution, else none."""
    if tokens[i].low not in _PARTICLES:
        return 0
    j = i
    while j < len(tokens) and tokens[j].low in _PARTICLES and j - i < 2:
        j += 1
    if j >= len(tokens) or not is_name_token(tokens[j]):
        return 0
    return j - i + 1 if _links(tokens, start, i, j) else 0


def _links(tokens: list[Token], start: int, i: int, j: int) -> bool:
    first, link = tokens[start], tokens[i].low
    if link in {"and", "&", "-"}:
        return j == i + 1 and (link != "-" or tokens[i].start == tokens[i - 1].end)
    if link in {"le", "la"}:
        return given_name_at(tokens, i - 1) is not None
    if link in {"of", "the"}:
        return True
    if link not in OF:
        return False
    if i - start <= 2 and given_name_at(tokens, start) is not None and not gazetteer.known_entity(first.text):
        return i - start == 1 or (link not in {"de", "du", "d'"} and gazetteer.place(tokens[j].text) is None)
    if gazetteer.given_name(tokens[j].text) and not gazetteer.place(tokens[j].text):
        return False
    return gazetteer.organization_word(first.text) is not None or _common_capital(tokens, start, i, j)


def _common_capital(tokens: list[Token], start: int, i: int, j: int) -> bool:
    """« la Fonderie de Bretagne », « la Française des Jeux »: capitals on ordinary words make one name."""
    first = tokens[start]
    if (
        i - start != 1
        or not start
        or (starts_sentence(tokens, start) and tokens[start - 1].low not in DEFINITE)
    ):
        return False
    if gazetteer.known_entity(first.text) or gazetteer.place(first.text) or first.text.isupper():
        return False
    return ordinary(first.low) or gazetteer.demonym(first.text) is not None


def trimmed_end(tokens: list[Token], start: int, end: int) -> int:
    """The end of a run without a trailing particle, with the lower-case words that complete the name."""
    while end > start and tokens[end - 1].low in _PARTICLES:
        end -= 1
    known = max(_known_end(tokens, start, end), _known_end(tokens, end - 1, end))
    if known > end:
        return known
    if end == start + 1:
        return institution_end(tokens, start)
    if end > start + 2 and tokens[end - 2].low in OF | DEFINITE and ordinary(tokens[end - 1].low):
        # « Ministère des Comptes publics », « Fédération des Chasseurs alpins »
        return adjectives_end(tokens, end)
    return end


def _known_end(tokens: list[Token], start: int, end: int) -> int:
    """« la France insoumise », « Crédit agricole »: a known name that goes on in lower case."""
    for longer in (end + 2, end + 1):
        text = written(tokens, start, longer) if longer <= len(tokens) else ""
        if (
            text
            and tokens[longer - 1].text.islower()
            and (gazetteer.known_entity(text) or gazetteer.known_entity(f"La {text}"))
        ):
            return longer
    return end
