"""Words as they meet: « de » + « OpenAI » → « d’OpenAI », « de » + « le groupe » → « du groupe »."""

from __future__ import annotations

import re
from typing import Literal

from kg.french.folding import fold

Gender = Literal["m", "f"]
Number = Literal["s", "p"]

_ELIDED = {
    "de": "d’", "le": "l’", "la": "l’", "que": "qu’", "ne": "n’", "je": "j’", "me": "m’", "te": "t’", "se": "s’",
    "jusque": "jusqu’", "lorsque": "lorsqu’", "puisque": "puisqu’", "quoique": "quoiqu’",
}  # fmt: skip
_CONTRACTED = {("de", "le"): "du", ("de", "les"): "des", ("à", "le"): "au", ("à", "les"): "aux"}

# Folded beginnings of the words whose h forbids elision; checked after those that look alike and allow it.
_ASPIRATED = tuple(
    [
        "habl",
        "hach",
        "hack",
        "haddock",
        "hadj",
        "hagard",
        "haie",
        "haill",
        "hain",
        "hair",
        "haiss",
        "hait",
        "halag",
        "hale",
        "hall",
        "halo",
        "halt",
        "hamac",
        "hamb",
        "hameau",
        "hammam",
        "hamp",
        "hamster",
        "hanch",
        "hand",
        "hang",
        "hann",
        "hans",
        "hant",
        "happ",
        "haran",
        "haras",
        "harce",
        "hard",
        "harem",
        "hareng",
        "harfang",
        "hargn",
        "haric",
        "harissa",
        "harki",
        "harn",
        "haro",
        "harp",
        "hasard",
        "hasch",
        "hash",
        "hast",
        "hat",
        "hau",
        "hav",
        "hayon",
        "heaum",
        "hedge",
        "hel",
        "henn",
        "heraut",
        "hercher",
        "here",
        "heriss",
        "herni",
        "heron",
        "heros",
        "hers",
        "hertz",
        "hetr",
        "heurt",
        "hibou",
        "hic",
        "hideu",
        "hier",
        "high",
        "hip",
        "hiss",
        "hit",
        "hob",
        "hoch",
        "hockey",
        "hold",
        "holland",
        "hollywood",
        "homard",
        "home",
        "hondur",
        "hongr",
        "honni",
        "honte",
        "hoquet",
        "horde",
        "hors",
        "hot",
        "houbl",
        "houe",
        "houill",
        "houra",
        "hourr",
        "houss",
        "houx",
        "hub",
        "huch",
        "huee",
        "huer",
        "huguenot",
        "huit",
        "hulul",
        "hum",
        "hun",
        "hup",
        "hurl",
        "huron",
        "husky",
        "hussard",
        "hutt",
        "hype",
    ]
)
_MUTE = tuple(
    [
        "habil",
        "habit",
        "hadron",
        "haleine",
        "hallucin",
        "halogen",
        "halter",
        "halieut",
        "harmoni",
        "haruspi",
        "hebdo",
        "hebe",
        "hebr",
        "hecat",
        "hect",
        "hedon",
        "hegemon",
        "helas",
        "helic",
        "helio",
        "helip",
        "helix",
        "hellen",
        "helvet",
        "hema",
        "hemi",
        "hemo",
        "hemorr",
        "hepat",
        "hept",
        "herb",
        "hercul",
        "heredit",
        "hereti",
        "heresi",
        "herit",
        "herm",
        "heroi",
        "hesit",
        "hetero",
        "hetai",
        "heure",
        "heureu",
        "heuris",
        "hexa",
        "hiberna",
        "hilar",
        "hippi",
        "hippo",
        "hirsut",
        "hirond",
        "hispan",
        "histo",
        "hiver",
        "hologra",
        "homeo",
        "homici",
        "hommag",
        "homme",
        "homo",
        "honnet",
        "honneur",
        "honor",
        "hopit",
        "horair",
        "horiz",
        "horlog",
        "hormon",
        "horosc",
        "horreur",
        "horri",
        "hortic",
        "hospi",
        "hostil",
        "hote",
        "huile",
        "huiss",
        "huitre",
        "humain",
        "human",
        "humb",
        "humect",
        "humeur",
        "humid",
        "humil",
        "humor",
        "humour",
        "humus",
        "hyd",
        "hyg",
        "hym",
        "hyper",
        "hypn",
        "hypo",
        "hyst",
    ]
)
# Proper names in h elide only when French has long used them; foreign ones keep « de » (« de Huawei »).
_MUTE_NAMES = frozenset(
    [
        "haiti",
        "havas",
        "hector",
        "helene",
        "heloise",
        "helsinki",
        "hendaye",
        "henri",
        "henriette",
        "herault",
        "herblay",
        "hercule",
        "hermes",
        "hermine",
        "herode",
        "herodote",
        "herve",
        "hilaire",
        "hippocrate",
        "hippolyte",
        "homere",
        "honore",
        "honorine",
        "horace",
        "hortense",
        "hubert",
        "hugo",
        "hugues",
        "hyacinthe",
        "hyeres",
    ]
)
_NO_ELISION = frozenset(
    [
        "onze",
        "onzieme",
        "oui",
        "ouistiti",
        "ouate",
        "un-deux",
        "uhlan",
        "yaourt",
        "yacht",
        "yen",
        "yoga",
        "yuan",
        "ululer",
    ]
)
_Y_VOWEL = re.compile(r"y(?![aeiou])")


def begins_with_vowel(word: str) -> bool:
    """Whether elision happens before it, as the French press writes: h aspiré, y, w and acronyms included."""
    first = word.split(maxsplit=1)[0] if word.strip() else ""
    plain = fold(first).strip("'-.,;")
    if not plain or not plain[0].isalpha() or plain in _NO_ELISION or (len(plain) == 1 and first.isupper()):
        return plain == "y" and first == "y"
    if plain[0] == "h":
        return _mute_h(first, plain)
    if plain[0] == "y":
        return bool(_Y_VOWEL.match(plain)) and not first.isupper()
    return plain[0] in "aeiou"


def _mute_h(word: str, plain: str) -> bool:
    if word.isupper():
        return False
    if word[0] == "H":
        return plain in _MUTE_NAMES or plain.startswith(_MUTE)
    return plain.startswith(_MUTE) or not plain.startswith(_ASPIRATED)


def elide(word: str, following: str) -> str:
    """« de », « OpenAI » → « d’OpenAI »; « de », « Meta » → « de Meta ». Words that never elide just join."""
    if word.lower() == "si" and following.split(maxsplit=1)[:1] in (["il"], ["ils"]):
        return f"{word[0]}’{following}"
    short = _ELIDED.get(word.lower())
    if short is None or not begins_with_vowel(following):
        return f"{word} {following}"
    return (short.capitalize() if word[0].isupper() else short) + following


def contract(preposition: str, group: str) -> str:
    """« de », « le groupe » → « du groupe »; « à », « les élus » → « aux élus »; else elides or joins.

    A capital article is part of a name and stays: « de Le Pen ».
    """
    article, _, rest = group.partition(" ")
    joined = _CONTRACTED.get((preposition.lower(), article))
    if joined is None:
        return elide(preposition, group)
    joined = joined.capitalize() if preposition[0].isupper() else joined
    return f"{joined} {rest}" if rest else joined


def article_for(noun: str, gender: Gender, number: Number = "s") -> str:
    """The definite article as written before it: le, la, l’ or les."""
    if number == "p":
        return "les"
    if begins_with_vowel(noun):
        return "l’"
    return "la" if gender == "f" else "le"


def with_article(noun: str, gender: Gender, number: Number = "s") -> str:
    """« entreprise », f → « l’entreprise »."""
    article = article_for(noun, gender, number)
    return article + noun if article.endswith("’") else f"{article} {noun}"
