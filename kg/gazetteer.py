"""Names that need no context to be typed: given names, places and what contains them, outlets, organisations.

    given_name("Maëlle") → "f"     place("Quimper") → Place("Quimper", "city", ("Finistère",))
    is_within("Quimper", "Bretagne") → True     known_entity("l’AFP") → ("Agence France-Presse", "Media")

A name counts when its words are capitalised as they should be; a text wholly in lower case is taken as
folded, so look up names, not every token. Each table of `ontologies/gazetteer/` is read once, on first use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeVar, get_args

from kg.french.folding import fold
from kg.french.nouns import is_common_word
from kg.tables import Row, read_table
from ontologies import PATH

Gender = Literal["m", "f", "u"]
PlaceKind = Literal["continent", "country", "region", "department", "city", "area"]
Position = Literal["first", "last"]
T = TypeVar("T")
S = TypeVar("S", bound=str)

_FOLDER = PATH / "gazetteer"
_ARTICLE = re.compile(r"^(?:l['’]|(?:le|la|les|the)\s+)", re.IGNORECASE)
_ARTICLES = frozenset({"l", "le", "la", "les", "the"})
_PARTS = re.compile(r"[\s’'-]+")
# Forms that some words add: feminine then plural, tried on the masculine of `demonyms.csv` in this order.
_FEMININES = (
    ("ien", "ienne"), ("éen", "éenne"), ("nippon", "nippone"), ("on", "onne"), ("grec", "grecque"),
    ("turc", "turque"), ("eau", "elle"), ("ouzbek", "ouzbèke"), ("e", "e"), ("", "e"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """A place under its French name. `within` names what directly contains it; `area`: no sharp border."""

    name: str
    kind: PlaceKind
    within: tuple[str, ...] = ()


# ── people ──────────────────────────────────────────────────────────────────────────────────────────────


def given_name(token: str) -> Gender | None:
    """The gender of a given name, `u` for both; a compound has its first part's when every part is one."""
    if not _capitalised(token):
        return None
    names = _given_names()
    found = names.get(fold(token))
    if found is not None and token.lower() != fold(token) and is_common_word(token):
        # « Santé » is no « Sante »: its accents make it an ordinary word.
        return found if token.lower() in _accented_names() else None
    if found is None and "-" in token:
        parts = [names.get(part) for part in fold(token).split("-")]
        found = parts[0] if all(parts) else None
    return found


@cache
def _given_names() -> Mapping[str, Gender]:
    return {fold(row["name"]): _one_of(row, "gender", get_args(Gender)) for row in _name_rows()}


@cache
def _accented_names() -> frozenset[str]:
    return frozenset(row["name"].lower() for row in _name_rows())


def _name_rows() -> Iterator[Row]:
    return read_table(_FOLDER / "given_names.csv", ("name", "gender"))


# ── places ──────────────────────────────────────────────────────────────────────────────────────────────


def place(name: str) -> Place | None:
    """The best known place of that name, by its French name or another; a leading article is ignored."""
    return _lookup(name, _places())


def is_within(name: str, other: str) -> bool:
    """Whether a place is the other or lies within it, at any depth; False when either is unknown."""
    inner, outer = place(name), place(other)
    return bool(inner and outer) and outer in _containers(inner)


def are_apart(name: str, other: str) -> bool:
    """Whether one thing cannot be in both: two known places with borders, neither within the other."""
    a, b = place(name), place(other)
    if a is None or b is None or "area" in (a.kind, b.kind):
        return False
    return b not in _containers(a) and a not in _containers(b)


def demonym(word: str) -> str | None:
    """The place an adjective or inhabitant's name comes from: « rennaises » → "Rennes"."""
    return _demonyms().get(fold(word))


def _containers(inner: Place | None) -> set[Place]:
    found: set[Place] = set()
    rest = [inner]
    while rest:
        here = rest.pop()
        if here is not None and here not in found:
            found.add(here)
            rest.extend(place(name) for name in here.within)
    return found


@cache
def _places() -> Mapping[str, tuple[Place, str]]:
    places: dict[str, tuple[Place, str]] = {}
    for row in read_table(_FOLDER / "places.csv", ("name", "kind", "in", "aliases")):
        here = Place(row["name"], _one_of(row, "kind", get_args(PlaceKind)), row.parts("in"))
        for name in (here.name, *row.parts("aliases")):
            places.setdefault(fold(name), (here, name))
    return places


@cache
def _demonyms() -> Mapping[str, str]:
    places: dict[str, str] = {}
    for row in read_table(_FOLDER / "demonyms.csv", ("word", "place")):
        word = row["word"]
        feminine = next(word.removesuffix(m) + f for m, f in _FEMININES if word.endswith(m))
        plural = "x" if word.endswith("eau") else "" if word[-1] in "sx" else "s"
        for form in (word, word + plural, feminine, feminine + "s"):
            places.setdefault(fold(form), row["place"])
    return places


# ── organisations, outlets, products ────────────────────────────────────────────────────────────────────


def known(name: str, *, source: bool = False) -> str | None:
    """The type of a well-known outlet, organisation or product, else None; `source` as in `known_entity`."""
    found = known_entity(name, source=source)
    return found[1] if found else None


def known_entity(name: str, *, source: bool = False) -> tuple[str, str] | None:
    """Canonical name and type. Names that are also ordinary words (« Elle », « Orange ») need `source`.

    Pass `source=True` where the sentence itself says that an outlet or a company is named (« selon X »);
    then « L’information » is enough for L’Information, but « elle » is never Elle.
    """
    found = _lookup(name, _entities())
    if found is None and source:
        loose = _lookup(name, _entities(), strict=False)
        found = loose if loose and loose[2] else None
    if found is None:
        return None
    canonical, kind, doubt = found
    refused = (doubt == "source" and not source) or (doubt and name == name.lower())
    return None if refused else (canonical, kind)


def organization_word(token: str, where: Position | None = None) -> str | None:
    """The type of name that a word marks: « Laboratoires » → "Organization"; `where`: only at that end."""
    found = _organization_words().get(fold(token))
    if found is None or not written_like(token, found[0]):
        return None
    return found[1] if where is None or found[2] in (where, "any") else None


@cache
def _entities() -> Mapping[str, tuple[tuple[str, str, str], str]]:
    """Folded name → ((canonical name, type, what it may be taken for), name as written)."""
    entities: dict[str, tuple[tuple[str, str, str], str]] = {}
    for row, kind in _entity_rows():
        unsure = _one_of(row, "ambiguous", ("source", "word", ""))
        for name in (row["name"], *row.parts("aliases")):
            bare = _ARTICLE.sub("", name)
            # A full name or an acronym is safe even when the usual name is an ordinary word.
            full = name != row["name"] and (len(bare.split()) > 1 or name.isupper())
            doubt = "" if full else "source" if unsure and bare == name else unsure
            entities.setdefault(fold(name), ((row["name"], kind, doubt), name))
    return entities


def _entity_rows() -> Iterator[tuple[Row, str]]:
    types = ("Organization", "Media", "Product", "Event")
    for row in read_table(_FOLDER / "media.csv", ("name", "aliases", "ambiguous")):
        yield row, "Media"
    for row in read_table(_FOLDER / "organizations.csv", ("name", "aliases", "type", "ambiguous")):
        yield row, _one_of(row, "type", types)


@cache
def _organization_words() -> Mapping[str, tuple[str, str, str]]:
    words: dict[str, tuple[str, str, str]] = {}
    for row in read_table(_FOLDER / "organization_words.csv", ("word", "type", "position")):
        position = _one_of(row, "position", ("first", "last", "any"))
        words[fold(row["word"])] = (row["word"], row["type"], position)
    return words


# ── names as written ────────────────────────────────────────────────────────────────────────────────────


def _lookup(name: str, table: Mapping[str, tuple[T, str]], *, strict: bool = True) -> T | None:
    """The entry of a name, with its leading article or without; `strict`: written with its capitals."""
    bare = _ARTICLE.sub("", name)
    for form in (name, bare) if bare != name else (name,):
        found = table.get(fold(form))
        if found is not None and (written_like(form, found[1]) or not strict):
            return found[0]
    return None


def _capitalised(text: str) -> bool:
    return text[:1].isupper() or text == text.lower()


def written_like(mention: str, name: str) -> bool:
    """« Le Monde », « LE MONDE », « le monde » (folded) are written like it; « Le monde » is not."""
    if name.isupper() and len(name) <= 3:
        # « SA », « US », « AS » are ordinary words in lower case.
        return mention.isupper()
    if mention == mention.lower():
        return True
    pairs = zip(_PARTS.split(mention), _PARTS.split(name), strict=False)
    # An article may be small inside a sentence: « le Monde ».
    return all(a[:1].isupper() or not b[:1].isupper() for a, b in pairs if b.lower() not in _ARTICLES)


def _one_of(row: Row, column: str, choices: tuple[S, ...]) -> S:
    for choice in choices:
        if row[column] == choice:
            return choice
    raise row.refusal(column, f"choisissez parmi {', '.join(c or '(vide)' for c in choices)}")
