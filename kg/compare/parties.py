"""Whether two nodes are one party: one canonical id, or one description that holds the other's words."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.french import is_common_word, words
from kg.gazetteer import organization_word
from kg.model import Assertion, Described, Named, Node, Quantity, Words

# Folded words that name nothing.
_EMPTY = frozenset(
    words(
        "a l d s un une le la les du de des au aux en son sa ses leur leurs ce cet cette ces notre nos et "
        "meme memes autre autres certain certains certaine certaines the of"
    )
)
_NAMES = re.compile(r"[^\W\d_]{3,}")
_POINTING = frozenset(("ce", "cet", "cette", "ces"))
# One of these in common says too little.
_GENERIC = frozenset(
    words(
        "societe entreprise groupe compagnie firme start startup up personne personnes homme femme produit "
        "produits projet chose offre proposition"
    )
)


def content(node: Node) -> frozenset[str]:
    """The folded words of a name or a description that name something."""
    return _content(node.label)


@lru_cache(maxsize=4096)
def _content(text: str) -> frozenset[str]:
    return frozenset(words(text)) - _EMPTY


def points_back(node: Node) -> bool:
    """« ce service », « cette entreprise »: whatever the article has just named."""
    return isinstance(node, Described) and bool(_POINTING & set(words(node.text)[:1]))


def same(a: Node, a_id: str, b: Node, b_id: str) -> bool:
    """One party for certain: the same id, or descriptions of which one holds all the words of the other."""
    if a_id == b_id:
        return True
    if isinstance(a, Quantity | Words) or isinstance(b, Quantity | Words) or type(a) is type(b) is Named:
        return False
    one, other = content(a), content(b)
    if isinstance(a, Named) or isinstance(b, Named):
        return one == other and bool(one)
    if "Anonymous" in (getattr(a, "type", ""), getattr(b, "type", "")) or _of_two(a, b):
        return False
    shared = one & other
    return bool(shared - _GENERIC) and shared in (one, other)


def _of_two(a: Node, b: Node) -> bool:
    """« des chercheurs », of one company and of another."""
    if not isinstance(a, Described) or not isinstance(b, Described) or not a.of or not b.of:
        return False
    return not _content(a.of) & _content(b.of)


def same_subject(a: Assertion, b: Assertion) -> bool:
    """Whether both speak of one subject."""
    return same(a.subject, a.subject_id, b.subject, b.subject_id)


def same_object(a: Assertion, b: Assertion) -> bool:
    """Whether both have one object."""
    return same(a.object, a.object_id, b.object, b.object_id)


def same_but_numbers(a: Node, b: Node) -> bool:
    """Two descriptions of at least two words that differ by a number at most."""
    if not isinstance(a, Described) or not isinstance(b, Described):
        return False
    one, other = ([w for w in words(node.text) if not w.isdigit()] for node in (a, b))
    return one == other and len(one) > 1


def crossed(a: Assertion, b: Assertion) -> bool:
    """Whether the subject of each is the object of the other, as a symmetric relation allows."""
    return a.subject_id == b.object_id and a.object_id == b.subject_id


def is_figure(node: Node) -> bool:
    """Whether the object is what is measured rather than a party."""
    return isinstance(node, Quantity)


def is_generic(node: Node) -> bool:
    """An institution that each country or town has its own of: « parquet », « ministère de la Défense ».

    What the text wrote counts too: « le ministre des Finances » may be resolved to one country's ministry.
    """
    written = node.mention if isinstance(node, Named) else ""
    return _is_common(node.label, False) or _is_common(written, written[:1].islower())


def _is_common(text: str, lower: bool) -> bool:
    """Common words only, one of which an institution's, or written in lower case from its beginning."""
    names = _NAMES.findall(text)
    return (lower or any(map(organization_word, names))) and bool(names) and all(map(is_common_word, names))


def is_specific(node: Node) -> bool:
    """A name, a figure, or a description of more than a word: « des talents » is nobody in particular."""
    return not isinstance(node, Described) or len(content(node)) > 1


def both_named(a: Node, b: Node, kind: str | None = None) -> bool:
    """Two proper names, of this type when one is asked for."""
    if not isinstance(a, Named) or not isinstance(b, Named):
        return False
    return kind is None or a.type == b.type == kind
