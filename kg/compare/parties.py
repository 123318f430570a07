"""Whether two nodes are one party: canonical ids first; descriptions only when one holds all the words of the other."""

from __future__ import annotations

from kg.french.folding import words
from kg.model import Assertion, Described, Named, Node, Quantity, Words

# Folded words that name nothing: a description made of the rest.
_EMPTY = frozenset(
    [
        "a",
        "l",
        "d",
        "s",
        "un",
        "une",
        "le",
        "la",
        "les",
        "du",
        "de",
        "des",
        "au",
        "aux",
        "en",
        "son",
        "sa",
        "ses",
        "leur",
        "leurs",
        "ce",
        "cet",
        "cette",
        "ces",
        "notre",
        "nos",
        "et",
        "meme",
        "memes",
        "autre",
        "autres",
        "certain",
        "certains",
        "certaine",
        "certaines",
        "the",
        "of",
    ]
)
_POINTING = frozenset(("ce", "cet", "cette", "ces", "son", "sa", "ses", "leur"))
# One content word in common says too little between two long descriptions.
_GENERIC = frozenset(
    [
        "societe",
        "entreprise",
        "groupe",
        "compagnie",
        "firme",
        "start",
        "startup",
        "up",
        "personne",
        "personnes",
        "homme",
        "femme",
        "produit",
        "produits",
        "projet",
        "chose",
    ]
)


def content(node: Node) -> frozenset[str]:
    """The folded words of a description that name something."""
    return frozenset(words(node.label)) - _EMPTY


def points_back(node: Node) -> bool:
    """« ce service », « cette entreprise »: whatever the text has just named."""
    return isinstance(node, Described) and bool(_POINTING & set(words(node.text)[:1]))


def same(a: Node, a_id: str, b: Node, b_id: str) -> bool:
    """One party for certain: the same id, or two descriptions of which one holds all the words of the other."""
    if a_id == b_id:
        return True
    if not isinstance(a, Described) or not isinstance(b, Described) or a.type == "Anonymous":
        return False
    if a.of and b.of and not (frozenset(words(a.of)) & frozenset(words(b.of))):
        return False
    one, other = content(a), content(b)
    shared = one & other
    return bool(shared - _GENERIC) and shared in (one, other)


def same_subject(a: Assertion, b: Assertion) -> bool:
    """Whether both speak of one subject."""
    return same(a.subject, a.subject_id, b.subject, b.subject_id)


def same_object(a: Assertion, b: Assertion) -> bool:
    """Whether both have one object."""
    return same(a.object, a.object_id, b.object, b.object_id)


def crossed(a: Assertion, b: Assertion) -> bool:
    """Whether the subject of each is the object of the other, for a symmetric relation."""
    return a.subject_id == b.object_id and a.object_id == b.subject_id


def may_be_same_object(a: Assertion, b: Assertion) -> bool:
    """One object, or one that points back to what its article has just named, so that the other may be it."""
    if same_object(a, b):
        return True
    return points_back(a.object) or points_back(b.object)


def is_figure(node: Node) -> bool:
    """Whether the object is what is measured rather than a party."""
    return isinstance(node, Quantity)


def both_named(a: Node, b: Node, kind: str | None = None) -> bool:
    """Two proper names, of this type when one is asked for."""
    return (
        isinstance(a, Named)
        and isinstance(b, Named)
        and (kind is None or (a.type == kind and b.type == kind))
    )


def is_words(node: Node) -> bool:
    """Whether the object is reported speech."""
    return isinstance(node, Words)
