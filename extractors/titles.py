"""Titles in a sentence: « ancien responsable de l'ingénierie de Solveo » → role, former, organisation."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from extractors.annotate import Sentence, Token, written
from extractors.cast import Cast, Character
from extractors.remits import ARTICLES, LINKS, Remit, remit_of
from kg.french.folding import fold, words
from kg.french.verbs import analyse
from kg.model import Described, Node
from kg.ontology import load_ontology
from kg.roles import Role

_FORMER = frozenset({"ancien", "ancienne", "anciens", "anciennes", "ex", "ex-", "feu", "feue"})
_FUTURE = frozenset({"futur", "future", "futurs", "futures", "prochain", "prochaine"})
_SKIP = ARTICLES | frozenset(
    "son sa ses leur leurs un une ce cette nouveau nouvelle nouvel actuel actuelle grand grande premier "
    "première jeune emblématique tout puissant discret discrète deux trois quatre".split()
)
# Units of an organisation: without a named one, the unit itself stands for it.
_UNITS = frozenset(
    "service équipe département division branche laboratoire unité pôle filiale direction rédaction".split()
)
_QUALIFYING = frozenset(
    "général générale généraux délégué déléguée adjoint adjointe exécutif exécutive principal "
    "principale senior junior national nationale régional régionale intérimaire honoraire technique "
    "mondial mondiale".split()
)


@dataclass(frozen=True, slots=True)
class Title:
    """`tokens[start:end]` is the title with its organisation; `text` the role as written, without it.

    `nested`: it stands inside the title before it (« le conseiller du maire »).
    """

    start: int
    end: int
    head: int
    text: str
    role: Role
    former: bool
    future: bool
    organization: Node | None
    character: Character | None
    nested: bool = False


@lru_cache(maxsize=1)
def _index() -> dict[str, list[tuple[tuple[str, ...], Role]]]:
    """First word of a form to the forms that start with it, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Role]]] = {}
    for form, role in load_ontology().roles.forms.items():
        parts = words(form)
        if parts:
            found.setdefault(parts[0], []).append((parts, role))
    for forms in found.values():
        forms.sort(key=lambda f: -len(f[0]))
    return found


def match_role(sentence: Sentence, cast: Cast, i: int) -> tuple[int, Role] | None:
    """The longest role form that starts at token i and cuts no name in two: (index after it, role)."""
    tokens = sentence.tokens
    first = words(_without_ex(tokens[i].text))
    candidates = _index().get(first[0]) if first else None
    if not candidates:
        return None
    flat = [(word, i) for word in first]
    for k in range(i + 1, min(i + 9, len(tokens))):
        flat.extend((word, k) for word in words(tokens[k].text))
    sequence = tuple(word for word, _ in flat)
    for form, role in candidates:
        size = len(form)
        if sequence[:size] == form and (size == len(flat) or flat[size][1] != flat[size - 1][1]):
            last = flat[size - 1][1]
            name = cast.at(sentence, last)
            if last == i or name is None or name.start == i:
                return last + 1, role
    return None


def _without_ex(word: str) -> str:
    """« ex-PDG » → « PDG »."""
    return word[3:] if word[:3].lower() == "ex-" else word


def titles(sentence: Sentence, cast: Cast) -> Iterator[Title]:
    """Every title of the sentence, in order, none inside a name."""
    tokens, i, last = sentence.tokens, 0, -1
    while i < len(tokens):
        found = match_role(sentence, cast, i) if _may_open(sentence, cast, i) else None
        if found is None or (found[0] == i + 1 and _qualifies(tokens, i)):
            i += 1
            continue
        title = _title(sentence, cast, i, *found, nested=_nested(tokens, i, last))
        yield title
        i = last = max(title.end, i + 1)


def _may_open(sentence: Sentence, cast: Cast, i: int) -> bool:
    token = sentence.tokens[i]
    if token.text.isupper():
        return True
    if cast.at(sentence, i) is not None or (token.pos in {"VERB", "AUX", "ADP"} and analyse(token.low)):
        return False
    following = sentence.tokens[i + 1] if i + 1 < len(sentence.tokens) else None
    if following is None:
        return True
    # « chef-d'œuvre »: a word cut at its hyphen.
    glued = following.text.startswith("-") and following.start == token.end
    return not glued


def _qualifies(tokens: list[Token], i: int) -> bool:
    """« le militaire blessé »: an adjective by its noun, though an office when alone.

    « Première ministre » is an office.
    """
    return (
        tokens[i].pos == "ADJ"
        and not tokens[i].text.isupper()
        and tokens[i + 1 : i + 2] != []
        and tokens[i + 1].pos == "NOUN"
    )


def _nested(tokens: list[Token], i: int, last: int) -> bool:
    """« le conseiller du maire »: only « de », an article and adjectives part it from the title before it."""
    between = tokens[last:i] if last >= 0 else []
    return (
        bool(between) and between[0].low in LINKS and all(t.low in LINKS | _SKIP | _FORMER for t in between)
    )


def _title(sentence: Sentence, cast: Cast, i: int, end: int, role: Role, *, nested: bool) -> Title:
    tokens = sentence.tokens
    while end < len(tokens) and tokens[end].low in _QUALIFYING:
        end += 1
    if end + 1 < len(tokens) and tokens[end].low == "par" and tokens[end + 1].low == "intérim":
        end += 2
    former, future, start = tokens[i].low.startswith("ex-"), False, i
    while start > 0 and (
        tokens[start - 1].low in _FORMER | _FUTURE | _SKIP or _hyphen_of_ex(tokens, start - 1)
    ):
        start -= 1
        former = former or tokens[start].low in _FORMER
        future = future or tokens[start].low in _FUTURE
    remit: Remit = remit_of(sentence, cast, role, end)
    opens, closes = remit.party
    text = _without_ex(written(tokens, i, opens or remit.words_end))
    if opens and remit.words_end > closes:
        text += " " + written(tokens, closes, remit.words_end)
    return Title(start, remit.end, i, text, role, former, future, remit.organization, remit.character, nested)


def _hyphen_of_ex(tokens: list[Token], k: int) -> bool:
    return tokens[k].text == "-" and k > 0 and tokens[k - 1].low == "ex"


def unit_of(title: Title) -> Described | None:
    """« cheffe du service de cardiologie », no hospital named: the unit stands as the organisation."""
    units = {fold(unit) for unit in _UNITS}
    unit = next((n for n, part in enumerate(fold(title.text).split()) if part in units), None)
    return Described(" ".join(title.text.split()[unit:]), "Organization") if unit else None
