"""Titles in a sentence: « ancien responsable de l'ingénierie d'OpenAI » → role, former, the organisation, where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from extractors.annotate import Sentence, Token
from extractors.cast import Cast, Character
from extractors.mentions import Mention
from extractors.phrases import Phrase, phrase_at
from extractors.words import announces
from kg import gazetteer
from kg.french.folding import fold, words
from kg.french.nouns import is_common_word
from kg.french.verbs import analyse
from kg.model import Described, Named, Node
from kg.ontology import load_ontology
from kg.roles import Role

_FORMER = frozenset({"ancien", "ancienne", "anciens", "anciennes", "ex", "ex-", "feu", "feue"})
_FUTURE = frozenset({"futur", "future", "futurs", "futures", "prochain", "prochaine"})
_LINKS = frozenset({"de", "d'", "du", "des", "chez", "à", "au", "aux", "en", "pour", "of", "at"})
_SKIP = frozenset({"le", "la", "l'", "les", "son", "sa", "ses", "leur", "leurs", "un", "une", "ce", "cette", "nouveau", "nouvelle", "nouvel", "actuel", "actuelle", "grand", "grande", "premier", "première", "jeune", "emblématique", "tout", "puissant", "discret", "discrète"})
# A title's complement that is a unit of an organisation rather than a field of work.
_UNITS = frozenset("service équipe département division branche club laboratoire unité pôle filiale direction agence bureau rédaction groupe".split())
_QUALIFYING = frozenset("général générale délégué déléguée adjoint adjointe exécutif exécutive principal principale senior junior national nationale régional régionale intérimaire honoraire technique mondial mondiale".split())


@dataclass(frozen=True, slots=True)
class Title:
    """`tokens[start:end]` is the title with its organisation; `text` the role as written, without it."""

    start: int
    end: int
    head: int
    text: str
    role: Role
    former: bool
    future: bool
    organization: Node | None
    character: Character | None


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
    first = words(tokens[i].text)
    candidates = _index().get(first[0]) if first else None
    if not candidates:
        return None
    flat: list[tuple[str, int]] = []
    for k in range(i, min(i + 9, len(tokens))):
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


def titles(sentence: Sentence, cast: Cast) -> Iterator[Title]:
    """Every title of the sentence, in order, none inside another or inside a name."""
    tokens, i = sentence.tokens, 0
    while i < len(tokens):
        mention = cast.at(sentence, i)
        found = match_role(sentence, cast, i) if mention is None or tokens[i].text.isupper() else None
        if found is None or tokens[i].pos in {"VERB", "AUX", "ADP"} and analyse(tokens[i].low) or (tokens[i].pos == "ADJ" and not tokens[i].text.isupper() and i + 1 < len(tokens) and tokens[i + 1].pos == "NOUN"):
            i += 1
            continue
        title = _title(sentence, cast, i, *found)
        yield title
        i = max(title.end, i + 1)


def _title(sentence: Sentence, cast: Cast, i: int, end: int, role: Role) -> Title:
    tokens = sentence.tokens
    while end < len(tokens) and tokens[end].low in _QUALIFYING:
        end += 1
    if end + 1 < len(tokens) and tokens[end].low == "par" and tokens[end + 1].low == "intérim":
        end += 2
    former, future, start = False, False, i
    while start > 0 and (tokens[start - 1].low in _FORMER | _FUTURE | _SKIP or tokens[start - 1].text == "-" and start > 1 and tokens[start - 2].low == "ex"):
        start -= 1
        former = former or tokens[start].low in _FORMER
        future = future or tokens[start].low in _FUTURE
    if tokens[i].low.startswith("ex-"):
        former = True
    text_end, organization, character, stop = _complements(sentence, cast, role, end)
    text = _text(tokens, i, text_end)
    if text.lower().startswith("ex-"):
        text = text[3:]
    return Title(start, stop, i, text, role, former, future, organization, character)


def _text(tokens: list[Token], start: int, end: int) -> str:
    parts: list[str] = []
    for k in range(start, end):
        parts.append(tokens[k].text + (" " if k + 1 < end and tokens[k + 1].start > tokens[k].end else ""))
    return "".join(parts)


def _complements(sentence: Sentence, cast: Cast, role: Role, end: int) -> tuple[int, Node | None, Character | None, int]:
    """(end of the role's own words, organisation, its character, end of the title): complements are read one by one."""
    tokens = sentence.tokens
    text_end = end
    while end + 1 < len(tokens) and tokens[end].low in _LINKS:
        k = end + 1
        while k < len(tokens) and (tokens[k].pos in {"DET", "ADJ"} or tokens[k].low in {"la", "le", "l'", "les"}) and cast.at(sentence, k) is None:
            k += 1
        if k >= len(tokens):
            break
        mention = cast.at(sentence, k)
        if mention is not None and mention.start == k:
            character = cast.character(mention)
            field = _field(tokens, end, mention, role)
            if field is not None:
                return mention.end, field, None, mention.end
            if character.person:
                break
            return text_end, character.node(mention.text), character, mention.end
        if tokens[k].pos not in {"NOUN", "PROPN", "X"} or tokens[end].low in {"chez"}:
            break
        phrase = _short_phrase(tokens, k)
        named = next((m for m in cast.in_sentence(sentence) if k < m.start < phrase.end), None)
        if named is not None and not cast.character(named).person:
            character = cast.character(named)
            if announces(tokens[k].low) & {"Institution", "Organization"} and tokens[k].low not in _UNITS and tokens[named.start - 1].low in _LINKS | {"la", "l'", "le", "les"}:
                # « président de la ligue des Droits de l'Homme »: the institution is named by the whole phrase.
                whole = _text(tokens, k, named.end)
                return text_end, Named(whole, "Organization", whole), None, named.end
            direct = all(t.pos == "ADJ" for t in tokens[k + 1 : named.start])
            unit_end = named.start
            while unit_end > k and tokens[unit_end - 1].low in _LINKS | {"la", "l'", "le"}:
                unit_end -= 1
            return (text_end if direct else unit_end), character.node(named.text), character, named.end
        if tokens[k].low in _UNITS and not _more(tokens, phrase.end):
            return phrase.end, None, None, phrase.end
        text_end = end = phrase.end
    return text_end, None, None, text_end


def _field(tokens: list[Token], link: int, mention: Mention, role: Role) -> Named | None:
    """« ministre de l'Économie », « ministre des Sports »: a field with a capital, whose ministry is the organisation."""
    if "ministre" not in role.masculine or gazetteer.place(mention.text) or not is_common_word(mention.text.split()[0].lower()):
        return None
    return Named("ministère " + _text(tokens, link, mention.end), "Organization", mention.text)


def _short_phrase(tokens: list[Token], k: int) -> Phrase:
    phrase = phrase_at(tokens, k)
    return Phrase(k, phrase.end, k)


def _more(tokens: list[Token], k: int) -> bool:
    return k + 1 < len(tokens) and tokens[k].low in _LINKS


def unit_of(title: Title) -> Described | None:
    """« cheffe du service de cardiologie » without a named hospital: the unit itself stands as the organisation."""
    parts = fold(title.text).split()
    unit = next((n for n, part in enumerate(parts) if part in {fold(u) for u in _UNITS}), None)
    return Described(" ".join(title.text.split()[unit:]), "Organization") if unit else None

