"""Which capitals may begin a name: no sentence's first word, no nationals (« les Français »), no « PDG »."""

import re

from extractors.annotate import Token
from extractors.words import common_acronyms, ordinary
from kg import gazetteer
from kg.french.folding import fold
from kg.french.nouns import is_common_word
from kg.ontology import load_ontology

_INNER_CAPITAL = re.compile(r"^[a-zé]{1,2}[A-Z]\w+|^\w+\.(?:com|fr|org|net|io|ai)$")
_NAME = re.compile(r"^[A-ZÀ-ÖØ-Þ][\w.'&+-]*$|^[A-Z]\.$")
INITIAL = re.compile(r"^[A-Z]\.?$")
_NEVER = frozenset(
    "etats états bourse internet noel noël pâques terre soleil dieu mardi lundi mercredi jeudi vendredi "
    "samedi dimanche monsieur madame mademoiselle m. mme mlle me dr etat-major assemblée covid covid-19 "
    "brexit web hexagone premier première premiers premières sud est ouest sud-est sud-ouest nord-est "
    "nord-ouest".split()
)
# Words that open a sentence with a capital and are no name, when the model takes them for one.
_OPENERS = frozenset(
    "selon chez mais et ou donc or ni car comme dans avec sans sous sur pour par parmi vers depuis "
    "pendant après avant durant malgré outre hors quant dès lors alors ainsi aussi enfin puis ensuite "
    "or cela ce cet cette ces il elle ils elles on nous vous je tu qui que quoi dont où quand si "
    "lorsque le la les l' un une des du de d' au aux son sa ses leur leurs notre votre mon ma mes nos "
    "vos tout toute tous toutes chaque certains certaines plusieurs aucun aucune autre autres même "
    "mêmes interrogé interrogée contacté contactée face grâce côté fin début mi rien personne quelques "
    "deux trois quatre cinq six sept huit neuf dix cent mille résultat reste voici voilà oui non bref "
    "ancien ancienne anciens ex lire photo source crédit aujourd'hui hier demain janvier février mars "
    "avril mai juin juillet août septembre octobre novembre décembre ca ça".split()
)
TITLES = frozenset("m. mm. mme mmes mlle me dr pr monsieur madame maître sir lord docteur docteure".split())


def shouting(tokens: list[Token]) -> bool:
    """A line in capitals only: capitals say nothing there."""
    letters = [t for t in tokens if t.text.isalpha() and len(t.text) > 1]
    return len(letters) > 2 and sum(t.text.isupper() for t in letters) > 0.7 * len(letters)


def is_name_token(token: Token) -> bool:
    text = token.text
    if text.endswith(("'", "’")) or token.low in TITLES:
        return False
    if not (_NAME.match(text) or _INNER_CAPITAL.match(text)):
        return False
    if INITIAL.match(text) and token.low != "a":
        return True
    return text not in common_acronyms() and token.low not in _NEVER and token.low.rstrip("'") not in _OPENERS


def starts_sentence(tokens: list[Token], i: int) -> bool:
    return tokens[i - 1].text in {"«", "“", '"', ":", "-", "–"} or all(
        not t.text[0].isalnum() for t in tokens[:i]
    )


def opens(tokens: list[Token], i: int, shouted: bool) -> bool:
    token = tokens[i]
    if shouted:
        return gazetteer.known_entity(token.text) is not None and len(token.text) > 2
    if not is_name_token(token) or _national(tokens, i) or _office(tokens, i):
        return False
    if not starts_sentence(tokens, i):
        return not INITIAL.match(token.text) or _name_follows(tokens, i)
    return _named_opener(tokens, i)


def _name_follows(tokens: list[Token], i: int) -> bool:
    return i + 1 < len(tokens) and is_name_token(tokens[i + 1])


def _named_opener(tokens: list[Token], i: int) -> bool:
    """Is a first word a name? A known one, one that no dictionary has, or the start of a longer one."""
    token = tokens[i]
    if _INNER_CAPITAL.match(token.text) or (token.text.isupper() and len(token.text) > 1):
        return True
    if gazetteer.known_entity(token.text) or given_name_at(tokens, i) or gazetteer.place(token.text):
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


def given_name_at(tokens: list[Token], i: int) -> str | None:
    """The gender of the given name at i; of a compound, its first part is enough."""
    text = tokens[i].text
    return gazetteer.given_name(text) or gazetteer.given_name(text.split("-")[0])


def _national(tokens: list[Token], i: int) -> bool:
    """« les Français », « un Américain »: people, not a name; but « au Parisien » is the newspaper."""
    if gazetteer.demonym(tokens[i].text) is None or _name_follows(tokens, i):
        return False
    if i and tokens[i - 1].low in {"la", "le"} and i + 2 < len(tokens) and tokens[i + 1].low in {"des", "du"}:
        # « la Française des Jeux »
        return not is_name_token(tokens[i + 2]) or gazetteer.place(tokens[i + 2].text) is not None
    return not (i and tokens[i - 1].low in {"au", "du"} and gazetteer.known_entity(f"Le {tokens[i].text}"))


def _office(tokens: list[Token], i: int) -> bool:
    """« le Directeur de … », « Maire de … »: an office alone is no name (« Le Maire » may be one)."""
    token = tokens[i]
    if (
        token.text.isupper()
        or _name_follows(tokens, i)
        or fold(token.text) not in load_ontology().roles.forms
    ):
        return False
    return i == 0 or not (
        (tokens[i - 1].capital and not starts_sentence(tokens, i - 1)) or tokens[i - 1].low in TITLES
    )
