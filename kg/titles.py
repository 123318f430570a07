"""How a title is written: one key for its spellings, what introduces it, what it covers, its plural.

key("L’ex-P.-D.G.") → "l' ex pdg"     title_plural("chef de projet") → "chefs de projet"
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from kg.french.folding import fold
from kg.tables import read_table
from ontologies import PATH

# What stands before a title and does not change which office it is.
_BEFORE = re.compile(
    r"^(?:(?:l'|les?|la|une?|des|sa|son|ses|leurs?|notre|votre|ce|cette|the|an?|tout|toute|tres|desormais|celebre|"
    r"actuel(?:le)?s?|ancien(?:ne)?s?|ex|former|current|futur(?:e)?s?|prochain(?:e)?s?|jeune|historique|"
    r"nouve(?:au|l|lle|aux|lles)|emblematique|influent(?:e)?|puissant(?:e)?)\s+)+"
)
_AFTER = re.compile(
    r"\s+(?:par interim|ad interim|interimaire|sortant(?:e)?s?|demissionnaires?|actuel(?:le)?s?|en exercice|"
    r"de longue date|historiques?|pressenti(?:e)?|designe(?:e)?)\b"
)
_PART = re.compile(r"\s*[(),;/]\s*|\s+(?:et|puis|ou|and|mais aussi|ainsi que)\s+")
# Words of a complement that name no field: links, and what stands for the organisation itself.
# fmt: off
_EMPTY = frozenset([
    "de", "du", "des", "d'", "la", "le", "les", "l'", "un", "une", "au", "aux", "a", "en", "pour", "chez",
    "sein", "sur", "son", "sa", "leur", "of", "the", "for", "in", "charge", "chargee", "charges", "chargees",
    "nouvelle", "nouveau", "groupe", "entreprise", "societe", "compagnie", "maison", "firme", "marque",
    "activites", "division", "equipe", "equipes", "direction", "departement", "pole", "service", "unite",
    "branche",
])
# Everything before the first of these varies in number: « directeurs de la recherche ».
_LINKS = frozenset([
    "de", "du", "des", "d'", "d’", "à", "au", "aux", "en", "par", "chez", "pour", "près", "sur", "of", "for",
    "and",
])
# fmt: on
# Parts of a compound that do not vary: « vice-présidents », « porte-parole ».
_STIFF = frozenset(["vice", "co", "ex", "sous", "post", "porte", "parole", "data"])


@lru_cache(maxsize=8192)
def key(text: str) -> str:
    """Folded, hyphens as spaces, dots and quotation marks dropped, elided words and commas cut off."""
    plain = fold(text).replace(".-", ".").translate(_PLAIN)
    return " ".join(plain.replace("'", "' ").replace(",", " , ").split())


_PLAIN = str.maketrans({".": None, "-": " ", "«": " ", "»": " ", '"': " "})


@lru_cache(maxsize=8192)
def bare(title: str) -> str:
    """A key without what does not change the office: articles, « ancien », « par intérim »."""
    return _AFTER.sub("", _BEFORE.sub("", title)).strip()


def parts(title: str) -> list[str]:
    """The stretches of a key that may each be a title: « pdg et cofondateur » → ["pdg", "cofondateur"]."""
    return [part for part in _PART.split(title) if part]


def scope(words: Iterable[str]) -> str:
    """What an office covers, from the words after it: a field under its usual name, a country, a company."""
    kept = (word.strip("(),;:") for word in words)
    text = " ".join(word for word in kept if word and word not in _EMPTY)
    for synonym, field in _fields().items():
        text = re.sub(rf"(?<!\S){re.escape(synonym)}(?!\S)", field, text)
    return text


@cache
def _fields() -> Mapping[str, str]:
    """Folded synonym → folded field, links left out as in a scope; the longest first."""
    fields: dict[str, str] = {}
    for row in read_table(PATH / "fields.csv", ("field", "synonyms")):
        name = _linkless(row["field"])
        fields |= {_linkless(synonym): name for synonym in row.parts("synonyms")}
    return dict(sorted(fields.items(), key=lambda item: -len(item[0])))


def _linkless(text: str) -> str:
    return " ".join(word for word in key(text).split() if word not in _EMPTY)


def spellings(names: Iterable[str]) -> list[str]:
    """Each name with and without hyphens, and « responsable de » for « directeur de »."""
    every = list(names)
    every += [n.replace("directeur", "responsable", 1) for n in every if n.startswith("directeur d")]
    return list(dict.fromkeys(s for name in every for s in (name, name.replace("-", " "))))


def title_plural(title: str) -> str:
    """« directrice de la recherche » → « directrices de la recherche »."""
    words = re.split(r"(\s+|(?<=['’]))", title)
    for place, word in enumerate(words):
        if word in _LINKS:
            break
        if word.strip():
            words[place] = "-".join(w if w in _STIFF else _plural(w) for w in word.split("-"))
    return "".join(words)


def _plural(word: str) -> str:
    # By rule: no title is irregular, and reading the dictionaries to add an s would triple the start.
    if word.endswith(("s", "x", "z")) or word.isupper() or not word[-1:].isalpha() or "°" in word:
        return word
    return (
        word[:-2] + "aux"
        if word.endswith("al")
        else word + "x"
        if word.endswith(("eau", "ieu"))
        else word + "s"
    )
