"""Nodes to noun groups that stand in a new sentence: « chercheurs de Brival » → « des chercheurs de Brival ».

A phrase that leans on the text it was taken from (« ses meilleurs chercheurs ») is rebuilt on the
organisation it belongs to, or given up: out of its place it would name somebody else.
"""

from __future__ import annotations

import re
from typing import Literal

from api.writer.clauses import Group
from kg.french.elision import begins_with_vowel, contract, elide
from kg.french.folding import fold
from kg.french.nouns import noun_gender, parts_of_speech, singular
from kg.model import Described, Named, Node, Quantity, Words

Gender = Literal["m", "f"]

# Stands for an owner who is the subject of the sentence: « ses salariés » may then stay.
SUBJECT = "\0"
# Longer descriptions are cut at a joint: nothing like ten words of a source may run on outside quotation
# marks.
LONGEST = 9
_PLURAL = frozenset(
    [
        "les",
        "des",
        "ces",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "plusieurs",
        "certains",
        "certaines",
        "quelques",
        "divers",
        "diverses",
    ]
)
_BOUND = {"min": "au moins", "max": "jusqu’à", "approx": "environ"}
# Bare, these are a quantity of people or things: « du personnel ».
_MASS = frozenset({"personnel", "matériel", "capital", "argent", "main-d’œuvre", "soutien", "temps"})
_SINGULAR: dict[str, Gender] = {"le": "m", "un": "m", "du": "m", "la": "f", "une": "f"}
_BOUNDS = re.compile(
    r"^(?:au moins|plus de|plus d['’]|près de|environ|quelque|jusqu['’]à|moins de|une partie)\b", re.I
)
_LEANING = re.compile(
    r"\b(?:il|elle|ils|elles|on|je|nous|vous|lui|y|celui|celle|ceux|celles|celui-ci|celle-ci|ceci|cela|ce|cet|cette|"
    r"ces|son|sa|leur|ladite|dudit|précité|susmentionnée?|dernière?|me|moi|mes|notre|nos|votre|vos|eux)\b",
    re.I,
)
# « recruter dans les rangs de »: a place to draw from, never somebody that a verb has for its object.
_PLACES = re.compile(r"(?:les|ses|leurs|aux|des) rangs\b", re.I)
_OWN = re.compile(r"\b(?:son|sa|leur)\b", re.I)
_POSSESSIVE = re.compile(r"\b(?P<de>de )?(?P<own>ses|leurs)\b", re.I)
_RELATIVE = re.compile(r"\s+(?:qui|dont|que|où)\b|\s+qu’")
_JOINT = re.compile(
    r"\s+(?=(?:qui|dont|que|où|et|ou|pour|dans|afin|avec|en|à|chez|sur)\b)|\s*[,;:(–]\s*|qu['’]"
)


def describe(node: Node, of: str | None = None) -> Group | None:
    """The group to print, None when it cannot stand alone. `of` stands in for a possessive."""
    match node:
        case Named():
            return Group(node.name)
        case Quantity():
            return quantity(node)
        case Words():
            return None
        case Described():
            return described(node.text, of or node.of)


def quantity(node: Quantity) -> Group | None:
    """The words as written, with their bound (« plus de », « jusqu’à »): it is part of what was said."""
    text = _plain(node.text)
    if not any(map(str.isdigit, text)):
        return None
    if node.bound in _BOUND and not _BOUNDS.match(text):
        text = f"{_BOUND[node.bound]} {text}"
    return Group(text, None, "p" if abs(node.value) >= 2 else "s")


def described(text: str, of: str | None) -> Group | None:
    """« trois de ses chercheurs », Brival → « trois des chercheurs de Brival »; None when it leans on its
    context.
    """
    owned = _plain(text) if of == SUBJECT else _own(_plain(text), of)
    if not owned or _PLACES.match(owned) or _LEANING.search(_OWN.sub("", owned) if of == SUBJECT else owned):
        return None
    text = shorten(owned)
    opening = re.split(r"[\s’]", text, maxsplit=1)[0]
    if fold(opening) in _PLURAL | _SINGULAR.keys() | {"l"}:
        text = text[:1].lower() + text[1:]
    first = fold(re.split(r"[\s’]", text, maxsplit=1)[0])
    vague = re.fullmatch(r"(le|la|l’|les)\s?([^\W\d_]+)", text)
    if vague:
        # « les salariés », alone, were named in the article; out of it they are some salaried people.
        return _determined(vague[2]) if vague[1] == "les" else None
    if _BOUNDS.match(text) or first in _PLURAL or first[:1].isdigit():
        return Group(text if first[:1].isdigit() else text[:1].lower() + text[1:], _head_gender(text), "p")
    if first in ("ses", "leurs", "son", "sa", "leur"):
        return Group(text, _head_gender(text), "p" if first in ("ses", "leurs") else "s")
    if first in _SINGULAR:
        return Group(text, _SINGULAR[first])
    if text.lower().startswith(("l’", "d’", "de ")):
        return Group(text, _head_gender(text))
    return _determined(text)


def _own(text: str, of: str | None) -> str | None:
    found = _POSSESSIVE.search(text)
    if found is None:
        return text
    if not of or len(_POSSESSIVE.findall(text)) > 1:
        return None
    article = "des" if found["de"] else "les"
    owner = "" if fold(of) in fold(text) else " " + elide("de", of)
    return f"{text[: found.start()]}{article}{text[found.end() :]}{owner}"


def _determined(text: str) -> Group | None:
    """A bare noun gets the indefinite article that its head calls for."""
    head = re.split(r"[\s’]", text, maxsplit=1)[0]
    if head[:1].isupper() and "noun" not in parts_of_speech(head.lower()):
        return Group(text)
    head = head.lower()
    if "noun" not in parts_of_speech(head):
        return None
    if singular(head) != head:
        return Group(f"des {text}", noun_gender(singular(head)), "p")
    gender = noun_gender(head)
    if head in _MASS:
        return Group(introduce("de", Group(("la " if gender == "f" else "le ") + text)), gender)
    return None if gender is None else Group(f"{'une' if gender == 'f' else 'un'} {text}", gender)


def _head_gender(text: str) -> Gender | None:
    for token in re.findall(r"[^\W\d_]+", text):
        if "noun" in parts_of_speech(token.lower()) and fold(token) not in _PLURAL:
            return noun_gender(singular(token.lower()))
    return None


def shorten(text: str, limit: int = LONGEST) -> str:
    """Cut at the last joint that leaves at most `limit` words; a relative clause goes whole."""
    while len(text.split()) > limit:
        joints = [j.start() for j in _JOINT.finditer(text) if j.start() > 0]
        if not joints:
            return text
        relative = _RELATIVE.search(text)
        text = text[: relative.start() if relative else joints[-1]].rstrip()
    return text


def introduce(preposition: str, group: Group) -> str:
    """« de » + « des salariés » → « de salariés », « à » + « les élus » → « aux élus », « dans » + … joins.
    « de » + « des salariés » → « de salariés », « à » + « les élus » → « aux élus », « dans » + … joins.
    """
    words = preposition.split()
    text = group.text
    if not preposition:
        return text
    if words[-1] == "de" and text.startswith("des "):
        rest = text.removeprefix("des ")
        last = elide("de", rest)
    elif words[-1] == "de" and text.startswith("du "):
        last = elide("de", text.removeprefix("du "))
    elif words[-1] in ("de", "à"):
        last = contract(words[-1], text)
    else:
        last = f"{words[-1]} {text}"
    return " ".join((*words[:-1], last))


def join(parts: list[str], word: str = "et") -> str:
    """« A », « A et B », « A, B et C »."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def capital(text: str) -> str:
    """The first letter alone is raised: names inside keep theirs."""
    return text[:1].upper() + text[1:]


def that(clause: str) -> str:
    """« que » before a clause, elided when it must be."""
    return elide("que", clause) if begins_with_vowel(clause) else f"que {clause}"


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("'", "’")).strip(" .,;:")
