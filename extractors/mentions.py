"""Names as written: runs of capitals with their particles, « Dominique de Villepin », « Banque de France », « xAI ».

Capitals mark names in French, but for the first word of a sentence, nationals (« les Français »), common acronyms
(« PDG ») and a few common nouns (« l'Etat »). Which thing a name denotes is settled in `cast`, over the whole article.
"""

import re
from dataclasses import dataclass

from extractors.annotate import Sentence, Token
from extractors.words import announces, common_acronyms
from kg import gazetteer
from kg.french.folding import fold
from kg.french.nouns import is_common_word

_INNER_CAPITAL = re.compile(r"^[a-zé]{1,2}[A-Z]\w+|^\w+\.(?:com|fr|org|net|io|ai)$")
_NAME = re.compile(r"^[A-ZÀ-ÖØ-Þ][\w.'&+-]*$|^[A-Z]\.$")
_MODEL = re.compile(r"^(?:\d{1,4}[A-Za-z]?|[IVX]{1,4}|\d\.\d)$")
_INITIAL = re.compile(r"^[A-Z]\.?$")
_PARTICLES = frozenset({"de", "d'", "du", "des", "la", "le", "l'", "von", "van", "der", "den", "di", "da", "dos", "del", "bin", "ben", "al", "el", "of", "the", "and", "&", "-", "et"})  # fmt: skip
_OF = frozenset({"de", "d'", "du", "des", "de l'", "of", "von", "van", "der", "den", "di", "da", "dos", "del", "bin", "ben", "al", "el"})  # fmt: skip
_NEVER = frozenset(
    "etat états etats état bourse internet noel noël pâques terre soleil dieu mardi lundi mercredi jeudi vendredi samedi dimanche "
    "monsieur madame mademoiselle m. mme mlle me dr etat-major assemblée covid covid-19 brexit web hexagone".split()
)
# Words that open a sentence with a capital and are no name, when the model takes them for one.
_OPENERS = frozenset(
    "selon chez mais et ou donc or ni car comme dans avec sans sous sur pour par parmi vers depuis pendant après avant durant malgré outre hors quant dès "
    "lors alors ainsi aussi enfin puis ensuite or cela ce cet cette ces il elle ils elles on nous vous je tu qui que quoi dont où quand si lorsque "
    "le la les l' un une des du de d' au aux son sa ses leur leurs notre votre mon ma mes nos vos tout toute tous toutes chaque certains certaines plusieurs "
    "aucun aucune autre autres même mêmes interrogé interrogée contacté contactée face grâce côté fin début mi rien personne quelques deux trois quatre cinq six "
    "sept huit neuf dix cent mille résultat reste voici voilà oui non bref ancien ancienne anciens ex lire photo source crédit aujourd'hui hier demain "
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
)
_TITLES = frozenset({"m.", "mm.", "mme", "mmes", "mlle", "me", "dr", "pr", "monsieur", "madame", "maître", "sir", "lord", "docteur", "docteure"})


@dataclass(slots=True, eq=False)
class Mention:
    """`sentence.tokens[start:end]` is a name; `certain` when more than a sentence's first capital says so."""

    sentence: Sentence
    start: int
    end: int
    text: str
    certain: bool
    titled: bool = False

    @property
    def first(self) -> Token:
        return self.sentence.tokens[self.start]

    @property
    def last(self) -> Token:
        return self.sentence.tokens[self.end - 1]

    @property
    def key(self) -> str:
        return fold(self.text)


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


def is_name_token(token: Token) -> bool:
    text = token.text
    if text.endswith(("'", "’")) or token.low in _TITLES:
        return False
    if not (_NAME.match(text) or _INNER_CAPITAL.match(text)):
        return False
    return text not in common_acronyms() and token.low not in _NEVER and token.low.rstrip("'") not in _OPENERS or _INITIAL.match(text) is not None and token.low != "a"


def _starts_sentence(tokens: list[Token], i: int) -> bool:
    return i == 0 or all(not t.text[0].isalnum() for t in tokens[:i]) or tokens[i - 1].text in {"«", "“", '"', ":", "-", "–"}


def _opens(tokens: list[Token], i: int, shouting: bool) -> bool:
    token = tokens[i]
    if shouting:
        return gazetteer.known_entity(token.text) is not None and len(token.text) > 2
    if not is_name_token(token) or _national(tokens, i):
        return False
    if not _starts_sentence(tokens, i):
        return not (_INITIAL.match(token.text) and not _initial_of_name(tokens, i))
    return _named_opener(tokens, i)


def _initial_of_name(tokens: list[Token], i: int) -> bool:
    return token_after_is_name(tokens, i) and len(tokens[i].text) <= 2


def token_after_is_name(tokens: list[Token], i: int) -> bool:
    return i + 1 < len(tokens) and is_name_token(tokens[i + 1])


def _named_opener(tokens: list[Token], i: int) -> bool:
    """Is the first word of a sentence a name? A known one, one that no dictionary has, or the start of a longer one."""
    token = tokens[i]
    word = token.text.split("-")[0] if "-" in token.text else token.text
    if _INNER_CAPITAL.match(token.text) or token.text.isupper() and len(token.text) > 1:
        return True
    if gazetteer.known_entity(token.text) or gazetteer.given_name(word) or gazetteer.place(token.text):
        return token.pos not in {"ADP", "DET", "PRON", "SCONJ", "CCONJ"}
    if gazetteer.organization_word(token.text) and token.pos in {"NOUN", "PROPN"}:
        return True
    common = is_common_word(fold(token.text)) or is_common_word(token.low)
    if not common:
        return True
    return token_after_is_name(tokens, i) and token.pos in {"PROPN", "X", "NOUN", "ADJ"} and tokens[i + 1].pos == "PROPN" and token.dep.startswith("flat") is False and tokens[i + 1].dep.startswith("flat")


def _national(tokens: list[Token], i: int) -> bool:
    """« les Français », « un Américain », « Européens »: people of a country, not a name."""
    return gazetteer.demonym(tokens[i].text) is not None and not token_after_is_name(tokens, i)


def _run_end(tokens: list[Token], i: int) -> int:
    end, count = i + 1, len(tokens)
    while end < count:
        if is_name_token(tokens[end]) and tokens[end - 1].low not in {",", ";"} and not _new_name(tokens, i, end):
            end += 1
        elif _MODEL.match(tokens[end].text) and _is_model_number(tokens, end):
            end += 1
        else:
            step = _linked(tokens, i, end)
            if not step:
                break
            end += step
    return end


def _new_name(tokens: list[Token], start: int, i: int) -> bool:
    """« Paris Saint-Germain » goes on; « Apple Tim Cook » (two names in a row) does not."""
    if gazetteer.given_name(tokens[i].text) is None or not _surname_follows(tokens, i + 1):
        return False
    first = tokens[start].text
    known = gazetteer.known_entity(" ".join(t.text for t in tokens[start:i])) is not None
    return known or gazetteer.given_name(first) is None and (gazetteer.organization_word(first) is None or tokens[start - 1].low == "l'") and not _INITIAL.match(first) and start > 0 and tokens[start - 1].low in {"de", "d'", "du", "chez", "l'", "la", "des", "les", "à", "aux", "au"}


def _surname_follows(tokens: list[Token], i: int) -> bool:
    """« Maire » after « Bruno Le », « Durand » after « Anne »."""
    if i < len(tokens) and tokens[i].low in {"le", "la", "de", "d'", "du", "von", "van", "ben", "el", "al"} and tokens[i].pos != "ADP":
        i += 1
    return i < len(tokens) and is_name_token(tokens[i])


def _is_model_number(tokens: list[Token], i: int) -> bool:
    """« Llama 2 », « Airbus A320 neo »: a number that counts or dates nothing."""
    if i + 1 < len(tokens):
        after = tokens[i + 1]
        if after.low in {"%", "€", "$", "millions", "milliards", "million", "milliard", "ans", "fois", "heures"} or after.text[0].isdigit():
            return False
        if after.pos in {"NOUN", "NUM"} and after.low not in {"et", "de"}:
            return False
    text = tokens[i].text
    return not (text.isdigit() and (len(text) == 4 and text[:2] in {"19", "20"} or len(text) == 3)) and tokens[i - 1].end < tokens[i].start


def _linked(tokens: list[Token], start: int, i: int) -> int:
    """How many tokens a particle adds: « de Villepin » after a given name, « de France » after « Banque », none else."""
    if tokens[i].low not in _PARTICLES:
        return 0
    j = i
    while j < len(tokens) and tokens[j].low in _PARTICLES and j - i < 2:
        j += 1
    if j >= len(tokens) or not is_name_token(tokens[j]):
        return 0
    first, link = tokens[start], tokens[i].low
    if link in {"et", "and", "&"}:
        return j - i + 1 if link != "et" and j == i + 1 else 0
    if link == "-":
        return j - i + 1 if tokens[i].start == tokens[i - 1].end else 0
    if link in {"le", "la", "l'", "les"}:
        return j - i + 1 if gazetteer.given_name(tokens[i - 1].text) and link in {"le", "la"} else 0
    if link in {"of", "the"}:
        return j - i + 1
    person = i - start <= 2 and gazetteer.given_name(first.text) is not None and not gazetteer.known_entity(first.text)
    if person and link in {"de", "d'", "von", "van", "der", "den", "di", "da", "dos", "del", "bin", "ben", "al", "el", "du", "des"}:
        place = gazetteer.place(tokens[j].text)
        return j - i + 1 if i - start == 1 or link not in {"de", "du", "d'"} and place is None else 0
    institution = gazetteer.organization_word(first.text) is not None
    return j - i + 1 if institution and not gazetteer.given_name(tokens[j].text) else 0


def _trim(tokens: list[Token], start: int, end: int) -> int:
    while end > start and tokens[end - 1].low in _PARTICLES:
        end -= 1
    # « Fédération française de football », « Banque centrale européenne »: an institution goes on in lower case.
    if end == start + 1 and gazetteer.organization_word(tokens[start].text) and len(tokens[start].text) > 3:
        end = _institution_end(tokens, end)
    return end


def _institution_end(tokens: list[Token], end: int) -> int:
    best = end
    while end < len(tokens) and end - best < 3:
        token = tokens[end]
        if token.pos == "ADJ" and token.text.isalpha():
            end += 1
            best = end
        elif token.low in {"de", "du", "des", "d'"} and end + 1 < len(tokens):
            k = end + 1
            while k < len(tokens) and tokens[k].low in {"la", "le", "l'", "les"}:
                k += 1
            if k < len(tokens) and tokens[k].pos in {"NOUN", "PROPN"}:
                best = end = k + 1
            else:
                break
        else:
            break
    return best


def _mention(sentence: Sentence, start: int, end: int) -> Mention | None:
    tokens = sentence.tokens
    if start and tokens[start - 1].text in {"Le", "La", "Les", "L'", "The"}:
        # « Le Monde », « Les Echos »: the article is part of the name when the name is known with it.
        known = gazetteer.known_entity("".join(_spaced(tokens, start - 1, end)))
        titled_so = known is not None and known[0].startswith(("Le ", "La ", "Les ", "L’", "L'", "The "))
        if titled_so or not _starts_sentence(tokens, start - 1):
            start -= 1
    start = _institution_start(tokens, start)
    text = "".join(_spaced(tokens, start, end)).strip()
    if not any(c.isalpha() for c in text) or len(text) < 2:
        return None
    titled = start > 0 and (tokens[start - 1].low in _TITLES or (tokens[start - 1].text == "." and start > 1 and tokens[start - 2].low in {"m", "mm"}))
    certain = not _starts_sentence(tokens, start) or end - start > 1 or titled
    return Mention(sentence, start, end, text, certain, titled)


def _institution_start(tokens: list[Token], start: int) -> int:
    """« le parquet de Lyon », « le centre hospitalier de Bréval », « le club de volley de Port-Audry »: the common noun is part of the name."""
    k = start - 1
    if k > 0 and tokens[k].low in {"l'", "la", "le", "les"}:
        k -= 1
    if k <= 0 or tokens[k].low not in {"de", "d'", "du", "des"}:
        return start
    for size in range(1, 6):
        first = k - size
        if first < 0 or tokens[first].text in ",;:«»()" or tokens[first].pos in {"VERB", "AUX", "PRON"}:
            break
        if tokens[first].pos == "NOUN" and any("Institution" in announces(" ".join(t.low for t in tokens[first : first + n])) for n in (2, 1)):
            inner = tokens[first + 1 : k]
            if all(t.pos in {"ADJ", "NOUN"} or t.low in {"de", "d'", "du", "des", "la", "l'"} for t in inner):
                return first
            break
    return start


def _spaced(tokens: list[Token], start: int, end: int) -> list[str]:
    parts: list[str] = []
    for k in range(start, end):
        parts.append(tokens[k].text)
        if k + 1 < end and tokens[k + 1].start > tokens[k].end:
            parts.append(" ")
    return parts
