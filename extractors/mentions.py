"""Names as written: runs of capitals with their particles, « Dominique de Villepin », « Banque de France », « xAI ».

Capitals mark names in French, but for the first word of a sentence, nationals (« les Français »), common acronyms
(« PDG ») and common nouns (« l'Etat », « le Premier ministre »). Which thing a name denotes is settled in `cast`, over
the whole article; the lower-case words that belong to a name (« le parquet de Lyon ») are found in `institutions`.
"""

import re
from dataclasses import dataclass

from extractors.annotate import Sentence, Token
from extractors.institutions import adjectives_end, institution_end, institution_start
from extractors.words import announces, common_acronyms, ordinary
from kg import gazetteer
from kg.french.folding import fold
from kg.french.nouns import is_common_word
from kg.ontology import load_ontology

_INNER_CAPITAL = re.compile(r"^[a-zé]{1,2}[A-Z]\w+|^\w+\.(?:com|fr|org|net|io|ai)$")
_NAME = re.compile(r"^[A-ZÀ-ÖØ-Þ][\w.'&+-]*$|^[A-Z]\.$")
_MODEL = re.compile(r"^(?:\d{1,4}[A-Za-z]?|[IVX]{1,4}|\d\.\d)$")
_INITIAL = re.compile(r"^[A-Z]\.?$")
# « le XVIIe », « le VI »: a rank, unless a name comes with it.
_ROMAN = re.compile(r"^[IVXL]+(?:er|e|ème)?$")
_OF = frozenset("de d' du des von van der den di da dos del bin ben al el".split())
_PARTICLES = _OF | frozenset("la le l' les of the and & - et".split())
_DEFINITE = frozenset({"le", "la", "l'", "les", "du", "des", "au", "aux"})
_NEVER = frozenset(
    "etat états etats état bourse internet noel noël pâques terre soleil dieu mardi lundi mercredi jeudi vendredi "
    "samedi dimanche monsieur madame mademoiselle m. mme mlle me dr etat-major assemblée covid covid-19 brexit web "
    "hexagone premier première premiers premières sud est ouest sud-est sud-ouest nord-est nord-ouest".split()
)
# Words that open a sentence with a capital and are no name, when the model takes them for one.
_OPENERS = frozenset(
    "selon chez mais et ou donc or ni car comme dans avec sans sous sur pour par parmi vers depuis pendant après avant "
    "durant malgré outre hors quant dès lors alors ainsi aussi enfin puis ensuite or cela ce cet cette ces il elle ils "
    "elles on nous vous je tu qui que quoi dont où quand si lorsque le la les l' un une des du de d' au aux son sa ses "
    "leur leurs notre votre mon ma mes nos vos tout toute tous toutes chaque certains certaines plusieurs aucun aucune "
    "autre autres même mêmes interrogé interrogée contacté contactée face grâce côté fin début mi rien personne "
    "quelques deux trois quatre cinq six sept huit neuf dix cent mille résultat reste voici voilà oui non bref ancien "
    "ancienne anciens ex lire photo source crédit aujourd'hui hier demain janvier février mars avril mai juin juillet "
    "août septembre octobre novembre décembre ca ça".split()
)
TITLES = frozenset("m. mm. mme mmes mlle me dr pr monsieur madame maître sir lord docteur docteure".split())
# Institutions that are not named after anybody: a person's name beside them is another name.
_ASSEMBLIES = frozenset(
    "parlement sénat assemblée conseil cour commission gouvernement ministère congrès".split()
)
_MINISTERS = frozenset({"ministre", "ministres", "ministères"})
_ARTICLES = ("Le ", "La ", "Les ", "L’", "L'", "The ")


@dataclass(slots=True, eq=False)
class Mention:
    """`sentence.tokens[start:end]` is a name; `certain` when more than a sentence's first capital says so.

    `name` is the text, with its article when that is part of the name: « (du) Monde » is « Le Monde ».
    """

    sentence: Sentence
    start: int
    end: int
    text: str
    name: str
    certain: bool
    titled: bool = False

    @property
    def first(self) -> Token:
        return self.sentence.tokens[self.start]

    @property
    def key(self) -> str:
        return fold(self.name)


def find_mentions(sentence: Sentence) -> list[Mention]:
    """The names of one sentence, in order, not overlapping; longest run first."""
    tokens, found, i = sentence.tokens, [], 0
    shouting = _shouting(tokens)
    while i < len(tokens):
        end = _run_end(tokens, i) if _opens(tokens, i, shouting) else i
        if end > i:
            end = _trim(tokens, i, end)
        mention = _mention(sentence, i, end) if end > i else None
        if mention is not None:
            found.append(mention)
        i = max(end, i + 1)
    return found


def _shouting(tokens: list[Token]) -> bool:
    """A line in capitals only: capitals say nothing there."""
    letters = [t for t in tokens if t.text.isalpha() and len(t.text) > 1]
    return len(letters) > 2 and sum(t.text.isupper() for t in letters) > 0.7 * len(letters)


# ── where a name begins ──────────────────────────────────────────────────────────────────────────────────────


def is_name_token(token: Token) -> bool:
    text = token.text
    if text.endswith(("'", "’")) or token.low in TITLES:
        return False
    if not (_NAME.match(text) or _INNER_CAPITAL.match(text)):
        return False
    if _INITIAL.match(text) and token.low != "a":
        return True
    return text not in common_acronyms() and token.low not in _NEVER and token.low.rstrip("'") not in _OPENERS


def _starts_sentence(tokens: list[Token], i: int) -> bool:
    return tokens[i - 1].text in {"«", "“", '"', ":", "-", "–"} or all(
        not t.text[0].isalnum() for t in tokens[:i]
    )


def _opens(tokens: list[Token], i: int, shouting: bool) -> bool:
    token = tokens[i]
    if shouting:
        return gazetteer.known_entity(token.text) is not None and len(token.text) > 2
    if not is_name_token(token) or _national(tokens, i) or _office(tokens, i):
        return False
    if not _starts_sentence(tokens, i):
        return not _INITIAL.match(token.text) or _name_follows(tokens, i)
    return _named_opener(tokens, i)


def _name_follows(tokens: list[Token], i: int) -> bool:
    return i + 1 < len(tokens) and is_name_token(tokens[i + 1])


def _named_opener(tokens: list[Token], i: int) -> bool:
    """Is the first word of a sentence a name? A known one, one that no dictionary has, or the start of a longer one."""
    token = tokens[i]
    if _INNER_CAPITAL.match(token.text) or (token.text.isupper() and len(token.text) > 1):
        return True
    if gazetteer.known_entity(token.text) or _given_name(tokens, i) or gazetteer.place(token.text):
        return token.pos not in {"ADP", "DET", "PRON", "SCONJ", "CCONJ"}
    if gazetteer.organization_word(token.text) and token.pos in {"NOUN", "PROPN"}:
        return True
    if not (is_common_word(fold(token.text)) or ordinary(token.low)):
        return True
    if (
        not _name_follows(tokens, i)
        or token.pos not in {"PROPN", "X", "NOUN", "ADJ"}
        or token.dep.startswith("flat")
    ):
        return False
    return tokens[i + 1].pos == "PROPN" and tokens[i + 1].dep.startswith("flat")


def _given_name(tokens: list[Token], i: int) -> str | None:
    """The gender of the given name at i; of a compound, its first part is enough."""
    text = tokens[i].text
    return gazetteer.given_name(text) or gazetteer.given_name(text.split("-")[0])


def _national(tokens: list[Token], i: int) -> bool:
    """« les Français », « un Américain »: people of a country, not a name; but « au Parisien » is the newspaper."""
    if gazetteer.demonym(tokens[i].text) is None or _name_follows(tokens, i):
        return False
    return not (i and tokens[i - 1].low in {"au", "du"} and gazetteer.known_entity(f"Le {tokens[i].text}"))


def _office(tokens: list[Token], i: int) -> bool:
    """« le Directeur de … », « Maire de … »: an office with a capital, alone, is no name (« Le Maire » may be one)."""
    token = tokens[i]
    if (
        token.text.isupper()
        or _name_follows(tokens, i)
        or fold(token.text) not in load_ontology().roles.forms
    ):
        return False
    return i == 0 or not (
        (tokens[i - 1].capital and not _starts_sentence(tokens, i - 1)) or tokens[i - 1].low in TITLES
    )


# ── where it ends ────────────────────────────────────────────────────────────────────────────────────────────


def _run_end(tokens: list[Token], i: int) -> int:
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
    """« Apple Tim Cook », « la Santé Anne Durand » are two names; « Paris Saint-Germain », « Fondation Anne Durand » one."""
    if _given_name(tokens, i) is None or not _surname_follows(tokens, i + 1):
        return False
    first, before = tokens[start], tokens[start - 1].low if start else ""
    text = "".join(_spaced(tokens, start, i))
    if gazetteer.known_entity(text):
        return True
    if (_given_name(tokens, start) and not gazetteer.place(text)) or _INITIAL.match(first.text):
        return False
    field = i - start == 1 and before in {"la", "l'"} and ordinary(first.low)
    if first.low in _ASSEMBLIES:
        return True
    if gazetteer.organization_word(first.text, "first") and before != "l'":
        return False
    return (
        field
        or bool(gazetteer.place(text))
        or first.text.isupper()
        or before in _OF | _DEFINITE | {"chez", "à"}
    )


def _surname_follows(tokens: list[Token], i: int) -> bool:
    """« Maire » after « Bruno Le », « Durand » after « Anne » or after the « -Laure » of a name cut in three."""
    while i + 1 < len(tokens) and tokens[i].text == "-" and tokens[i].start == tokens[i - 1].end:
        i += 2
    if (
        i < len(tokens)
        and tokens[i].low in _OF | {"le", "la"}
        and (tokens[i].pos != "ADP" or tokens[i].low == "de")
    ):
        i += 1
    return i < len(tokens) and is_name_token(tokens[i])


def _is_model_number(tokens: list[Token], i: int) -> bool:
    """« Llama 2 », « Airbus A320 neo »: a number that counts or dates nothing."""
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
    """How many tokens a particle adds: « de Villepin » after a given name, « de France » after « Banque », else none."""
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
        return _given_name(tokens, i - 1) is not None
    if link in {"of", "the"}:
        return True
    if link not in _OF:
        return False
    if i - start <= 2 and _given_name(tokens, start) is not None and not gazetteer.known_entity(first.text):
        return i - start == 1 or (link not in {"de", "du", "d'"} and gazetteer.place(tokens[j].text) is None)
    if gazetteer.given_name(tokens[j].text) and not gazetteer.place(tokens[j].text):
        return False
    return gazetteer.organization_word(first.text) is not None or _common_capital(tokens, start, i, j)


def _common_capital(tokens: list[Token], start: int, i: int, j: int) -> bool:
    """« la Fonderie de Bretagne », « la Française des Jeux »: two capitals on ordinary words make one name."""
    first = tokens[start]
    if (
        i - start != 1
        or not start
        or tokens[start - 1].low not in _DEFINITE
        or not tokens[start - 1].text.islower()
    ):
        return False
    if gazetteer.known_entity(first.text) or gazetteer.place(first.text) or first.text.isupper():
        return False
    return ordinary(first.low) or gazetteer.demonym(first.text) is not None


def _trim(tokens: list[Token], start: int, end: int) -> int:
    while end > start and tokens[end - 1].low in _PARTICLES:
        end -= 1
    known = _known_end(tokens, start, end)
    if known > end:
        return known
    return institution_end(tokens, start) if end == start + 1 else end


def _known_end(tokens: list[Token], start: int, end: int) -> int:
    """« la France insoumise », « Crédit agricole »: a known name that goes on in lower case."""
    for longer in (end + 2, end + 1):
        text = "".join(_spaced(tokens, start, longer)) if longer <= len(tokens) else ""
        if (
            text
            and tokens[longer - 1].text.islower()
            and (gazetteer.known_entity(text) or gazetteer.known_entity(f"La {text}"))
        ):
            return longer
    return end


# ── the name with its article and its lower-case head ────────────────────────────────────────────────────────


def _mention(sentence: Sentence, start: int, end: int) -> Mention | None:
    tokens = sentence.tokens
    if start and tokens[start - 1].text in {"Le", "La", "Les", "L'", "The"}:
        # « Le Monde », « Les Echos »: the article is part of the name when the name is known with it.
        known = gazetteer.known_entity("".join(_spaced(tokens, start - 1, end)))
        if (known is not None and known[0].startswith(_ARTICLES)) or not _starts_sentence(tokens, start - 1):
            start -= 1
    first, start = start, institution_start(tokens, start)
    text = "".join(_spaced(tokens, start, end)).strip()
    if not any(c.isalpha() for c in text) or len(text) < 2:
        return None
    if start < first and ordinary(tokens[end - 1].text):
        end = adjectives_end(tokens, end)
        text = "".join(_spaced(tokens, start, end)).strip()
    name = _articled(tokens, start, text)
    titled = start > 0 and (
        tokens[start - 1].low in TITLES
        or (tokens[start - 1].text == "." and start > 1 and tokens[start - 2].low in {"m", "mm"})
    )
    if not titled and (_no_name(tokens[start:end], text) or _portfolio(tokens, start)):
        return None
    plain = name == text and end == start + 1 and not titled
    certain = not plain or (not _starts_sentence(tokens, start) and not _common_noun(tokens, start))
    return Mention(sentence, start, end, text, name, certain, titled)


def _no_name(tokens: list[Token], text: str) -> bool:
    """« Vice-Président », « le XVIIe », « QUELLES PROPOSITIONS »: capitals that name nothing."""
    if fold(text) in load_ontology().roles.forms or len(tokens) == 1 and _ROMAN.match(text):
        return True
    return len(tokens) > 1 and all(t.text.isupper() and len(t.text) > 2 and ordinary(t.low) for t in tokens)


def _portfolio(tokens: list[Token], start: int) -> bool:
    """« ministre de l'Action et des Comptes publics »: what a minister is in charge of, with a capital."""
    if (
        not start
        or tokens[start - 1].low not in _OF | _DEFINITE
        or not ordinary(tokens[start].text.split("-")[0])
    ):
        return False
    for k in range(start - 1, max(start - 10, -1), -1):
        if (
            tokens[k].low in _MINISTERS
            or tokens[k].low.startswith("secrétaire")
            and tokens[k + 1].low == "d'"
        ):
            return gazetteer.place(tokens[start].text) is None
        if tokens[k].pos not in {"NOUN", "PROPN", "ADJ", "DET", "ADP"} and tokens[
            k
        ].low not in _OF | _DEFINITE | {"et", ",", "à"}:
            break
    return False


def _articled(tokens: list[Token], start: int, text: str) -> str:
    """« le Monde », « du Havre », « au Figaro »: the name that is known with its article, else the text."""
    if not start or tokens[start - 1].low not in {"le", "la", "les", "l'", "du", "des", "au", "aux"}:
        return text
    if gazetteer.known_entity(text) or gazetteer.place(text):
        return text
    article = {"la": "La ", "les": "Les ", "des": "Les ", "aux": "Les ", "l'": "L'"}.get(
        tokens[start - 1].low, "Le "
    )
    known = gazetteer.known_entity(article + text)
    if known is not None and known[0].startswith(_ARTICLES):
        return known[0]
    place = gazetteer.place(article + text) if tokens[start - 1].low in {"du", "au", "des", "aux"} else None
    return place.name if place is not None and place.name.startswith(_ARTICLES) else text


def _common_noun(tokens: list[Token], i: int) -> bool:
    """« la Santé », « du Redressement »: an ordinary word with a capital after its article; other names will confirm it."""
    text = tokens[i].text
    if not i or tokens[i - 1].low not in _DEFINITE or not tokens[i - 1].text[0].islower() or text.isupper():
        return False
    if gazetteer.organization_word(text) or announces(text) & {"Organization", "Institution"}:
        return False
    return ordinary(text)


def _spaced(tokens: list[Token], start: int, end: int) -> list[str]:
    parts: list[str] = []
    for k in range(start, end):
        parts.append(tokens[k].text)
        if k + 1 < end and tokens[k + 1].start > tokens[k].end:
            parts.append(" ")
    return parts
