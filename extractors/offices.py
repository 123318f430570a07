"""Where a title is held when it does not say so: its possessive, a company noun, the clause, the article."""

from dataclasses import dataclass

from extractors.annotate import Token
from extractors.cast import Cast, Character
from extractors.mentions import Mention
from extractors.phrases import Phrase, phrase_at
from extractors.reading import Reading
from extractors.remits import ELECTED, LINKS, PARTS
from extractors.titles import Title, unit_of
from extractors.words import announces
from kg.french.folding import fold
from kg.model import Named, Node

# Sure for a title that names its organisation, less when it is looked for around it.
SURE, NEAR, GUESSED = 0.92, 0.8, 0.62
_POSSESSIVES = frozenset({"son", "sa", "ses", "leur", "leurs"})
# Titles that serve a person, or a party to a case: their possessive says nothing of an organisation.
_SERVANTS = frozenset({"avocat", "conseiller", "adjoint", "assistant"})
# Nouns that fit any company; « le parti », « le club » want one introduced so.
_ANY_COMPANY = frozenset(
    "entreprise societe groupe firme compagnie start-up startup maison marque enseigne institution "
    "organisation geant".split()
)
# Of an article with one company in it: named so often, and its rivals half as much.
_OFTEN, _VERY_OFTEN = 3, 5


@dataclass(frozen=True, slots=True)
class Office:
    """The organisation of a title, how sure it is, and the first token that says it."""

    node: Node
    character: Character | None
    sure: float
    first: int


def office_of(reading: Reading, title: Title) -> Office | None:
    """The organisation named in the title, its possessive's owner, its unit, or the sentence's own."""
    if title.organization is not None:
        return Office(title.organization, title.character, SURE, title.start)
    shared = _shared(reading, title)
    if shared is not None and shared.organization is not None:
        return Office(shared.organization, shared.character, SURE, title.start)
    tokens, first = reading.tokens, title.start
    if any(t.low in _POSSESSIVES for t in tokens[first : title.head]):
        owner = None if title.role.id in _SERVANTS else _owner(reading, title)
        return Office(owner.node(), owner, NEAR, first) if owner is not None else None
    noun = _company_noun(tokens, title)
    if noun is not None:
        character = _company(reading, noun)
        return Office(character.node(), character, NEAR, first) if character is not None else None
    framed = _framing(reading, title)
    if framed is not None:
        character = reading.denoter.cast.character(framed)
        return Office(character.node(framed.text), character, NEAR, framed.start)
    if title.role.predicate != "holdsRole":
        return None
    assisted = _assisted(reading, title)
    if assisted is not None:
        return Office(assisted.node(), assisted, NEAR, first)
    unit = unit_of(title)
    if unit is not None:
        return Office(unit, None, NEAR, first)
    main = (
        _main_organization(reading) if tokens[first].low in {"le", "la", "l'"} and _corporate(title) else None
    )
    return Office(main.node(), main, GUESSED, first) if main is not None else None


def _shared(reading: Reading, title: Title) -> Title | None:
    """« fondatrice et présidente de Solveo »: the organisation of the last title is the first one's too."""
    n, tokens = reading.titles.index(title), reading.tokens
    following = reading.titles[n + 1] if n + 1 < len(reading.titles) else None
    if title.role.id in ELECTED or any(t.low in LINKS for t in tokens[title.head : title.end]):
        return None
    if following is None or {t.low for t in tokens[title.end : following.start]} - {"et", ",", "puis"}:
        return None
    if title.end == following.start or tokens[following.start].low in {"le", "la", "l'"}:
        return None
    return following if following.organization is not None else _shared(reading, following)


def _owner(reading: Reading, title: Title) -> Character | None:
    """« son PDG »: the organisation just named, when it is alone, a subject, or the main one."""
    denoter, sentence = reading.denoter, reading.sentence
    owner = denoter.salience.recent(sentence, title.start, lambda c: c.organization)
    if owner is None:
        return None
    rows = [denoter.cast.mentions[n] for n in (sentence.number - 1, sentence.number) if n >= 0]
    near = {
        denoter.cast.character(m).name for row in rows for m in row if denoter.cast.character(m).organization
    }
    sure = (
        near == {owner.name}
        or denoter.salience.was_subject(owner, sentence)
        or owner is _most_named(denoter.cast)
        or _alone_so_far(reading, title, owner)
    )
    return owner if sure else None


def _alone_so_far(reading: Reading, title: Title, owner: Character) -> bool:
    """Whether its paragraph names nobody else before the title, organisation or person."""
    cast, here = reading.denoter.cast, reading.sentence
    paragraph = [s for s in cast.sentences[: here.number + 1] if s.line == here.line]
    before = [m for s in paragraph for m in cast.mentions[s.number] if s is not here or m.end <= title.start]
    return {id(c) for c in map(cast.character, before) if c.organization or c.person} == {id(owner)}


def _company_noun(tokens: list[Token], title: Title) -> int | None:
    """The noun for the organisation in « le fondateur de l'entreprise », « la présidente du groupe »."""
    for k in range(title.head + 2, min(title.end, len(tokens))):
        types = announces(tokens[k].low)
        if (
            tokens[k].pos == "NOUN"
            and tokens[k].low not in PARTS
            and types & {"Organization", "Media"}
            and tokens[k - 1].low in {"l'", "la", "du", "le", "cette", "ce"}
        ):
            return k
    return None


def _company(reading: Reading, k: int) -> Character | None:
    """The company a bare noun means; « l'entreprise bretonne de torréfaction » is another one."""
    tokens = reading.tokens
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    if phrase_at(tokens, k).end > k + 1 or (
        after is not None and after.pos in {"NOUN", "ADJ", "X"} and after.text.islower()
    ):
        return None
    found = reading.denoter.phrase(reading.sentence, Phrase(k - 1, k + 1, k))
    if found is None or not isinstance(found.node, Named) or found.character is None:
        return None
    noun = fold(reading.tokens[k].low)
    told = noun in found.character.nouns or noun in fold(found.character.name).split() or noun in _ANY_COMPANY
    return found.character if found.character.organization and told else None


def _framing(reading: Reading, title: Title) -> Mention | None:
    """« Chez Solveo, le directeur X », « Solveo, dont le PDG X »: what the clause opens with."""
    tokens, cast = reading.tokens, reading.denoter.cast
    before = [m for m in cast.in_sentence(reading.sentence) if m.end <= title.start]
    if not before or cast.character(before[-1]).type != "Organization" or title.start - before[-1].end > 2:
        return None
    mention = before[-1]
    if any(t.low in {"où", "dont"} for t in tokens[mention.end : title.start]):
        return mention
    opens = mention.start and tokens[mention.start - 1].low == "chez" and tokens[mention.end].text == ","
    return mention if opens else None


def _assisted(reading: Reading, title: Title) -> Character | None:
    """« l'adjoint de Paul X »: where the one assisted is said to hold an office, when it is one place."""
    tokens, k, cast = reading.tokens, title.end, reading.denoter.cast
    if len(title.text.split()) > 2 or k + 1 >= len(tokens) or tokens[k].low not in {"de", "d'", "du"}:
        return None
    mention = cast.at(reading.sentence, k + 1)
    if mention is None or mention.start != k + 1 or not cast.character(mention).person:
        return None
    boss = cast.character(mention)
    places = {org for (_, org), people in reading.denoter.holders.items() if boss in people and org}
    return next((c for c in cast.characters if places == {c.name}), None)


def _corporate(title: Title) -> bool:
    """« le PDG », « la directrice financière »: offices of a company; not « l'adjointe à la culture »."""
    known = title.role.exclusive or title.role.id.startswith("directeur")
    return known and (title.text.isupper() or len(title.text.split()) > 2)


def _main_organization(reading: Reading) -> Character | None:
    """The article's most named organisation, when it has no rival and is named near or often."""
    cast, number = reading.denoter.cast, reading.sentence.number
    main = _most_named(cast)
    if main is None or any(
        len(c.mentions) * 2 > len(main.mentions) for c in _organizations(cast) if c is not main
    ):
        return None
    near = any(main is cast.character(m) for n in (number - 1, number) if n >= 0 for m in cast.mentions[n])
    return main if len(main.mentions) >= (_OFTEN if near else _VERY_OFTEN) else None


def _organizations(cast: Cast) -> list[Character]:
    return [c for c in cast.characters if c.type == "Organization"]


def _most_named(cast: Cast) -> Character | None:
    return max(_organizations(cast), key=lambda c: len(c.mentions), default=None)
