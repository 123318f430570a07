"""Names as written: « Paul de Kerambrun », « Banque de France », « le parquet de Lyon », « (du) Monde ».

Where a name may begin is said in `capitals`, where it ends in `runs`, which lower-case words belong to it in
`institutions`. Which thing it denotes is settled in `cast`, over the whole article.
"""

import re
from dataclasses import dataclass

from extractors.annotate import Sentence, Token, written
from extractors.capitals import TITLES, opens, shouting, starts_sentence
from extractors.institutions import adjectives_end, institution_start
from extractors.runs import DEFINITE, OF, run_end, trimmed_end
from extractors.words import announces, ordinary
from kg import gazetteer
from kg.french.folding import fold
from kg.ontology import load_ontology

# « le XVIIe », « le VI »: a rank, unless a name comes with it.
_ROMAN = re.compile(r"^[IVXL]+(?:er|e|ème)?$")
_SPORTS = frozenset("football foot rugby basket handball volley tennis cyclisme".split())
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
    shouted = shouting(tokens)
    while i < len(tokens):
        end = run_end(tokens, i) if opens(tokens, i, shouted) else i
        if end > i:
            end = trimmed_end(tokens, i, end)
        mention = _mention(sentence, i, end) if end > i else None
        if mention is not None:
            found.append(mention)
        i = max(end, i + 1)
    return found


def _mention(sentence: Sentence, start: int, end: int) -> Mention | None:
    tokens = sentence.tokens
    if start and tokens[start - 1].text in {"Le", "La", "Les", "L'", "The"}:
        # « Le Monde », « Les Echos »: the article is part of the name when the name is known with it.
        known = gazetteer.known_entity(written(tokens, start - 1, end))
        if (known is not None and known[0].startswith(_ARTICLES)) or not starts_sentence(tokens, start - 1):
            start -= 1
    first, start = start, institution_start(tokens, start)
    text = written(tokens, start, end)
    if not any(c.isalpha() for c in text) or len(text) < 2:
        return None
    if start < first and ordinary(tokens[end - 1].text):
        end = adjectives_end(tokens, end)
        text = written(tokens, start, end)
    name = _articled(tokens, start, text)
    titled = start > 0 and (
        tokens[start - 1].low in TITLES
        or (tokens[start - 1].text == "." and start > 1 and tokens[start - 2].low in {"m", "mm"})
    )
    if not titled and (_no_name(tokens[start:end], text) or _portfolio(tokens, start)):
        return None
    plain = name == text and end == start + 1 and not titled
    certain = not plain or (not starts_sentence(tokens, start) and not _common_noun(tokens, start))
    return Mention(sentence, start, end, text, name, certain, titled)


def _no_name(tokens: list[Token], text: str) -> bool:
    """« Vice-Président », « General Manager », « le XVIIe », « QUELS REMÈDES »: they name nothing."""
    offices = load_ontology().roles.forms
    if len(tokens) == 1:
        return fold(text) in offices or _ROMAN.match(text) is not None or text.lower() in _SPORTS
    if fold(text) in offices or all(t.text.isupper() and len(t.text) > 2 and ordinary(t.low) for t in tokens):
        return True
    if fold(tokens[-1].text) not in offices or not all(t.text.istitle() for t in tokens):
        return False
    first = tokens[0].text
    named = gazetteer.given_name(first) or gazetteer.organization_word(first) or gazetteer.known_entity(text)
    return not named and tokens[0].low not in {"le", "la", "l'", "les"}


def _portfolio(tokens: list[Token], start: int) -> bool:
    """« ministre de l'Action et des Comptes publics »: what a minister is in charge of, with a capital."""
    if (
        not start
        or tokens[start - 1].low not in OF | DEFINITE
        or not ordinary(tokens[start].text.split("-")[0])
    ):
        return False
    for k in range(start - 1, max(start - 10, -1), -1):
        if tokens[k].low in _MINISTERS or (
            tokens[k].low.startswith("secrétaire") and tokens[k + 1].low == "d'"
        ):
            return gazetteer.place(tokens[start].text) is None
        if tokens[k].pos not in {"NOUN", "PROPN", "ADJ", "DET", "ADP"} and tokens[
            k
        ].low not in OF | DEFINITE | {"et", ",", "à"}:
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
    """« la Santé », « du Redressement »: an ordinary word after its article, until other names confirm it."""
    text = tokens[i].text
    if not i or tokens[i - 1].low not in DEFINITE or not tokens[i - 1].text[0].islower() or text.isupper():
        return False
    if gazetteer.organization_word(text) or announces(text) & {"Organization", "Institution"}:
        return False
    return ordinary(text)
