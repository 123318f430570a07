"""What follows a title: its field (« de l'ingénierie »), a unit, a ministry, the organisation where it is held."""

from dataclasses import dataclass

from extractors.annotate import Sentence, Token
from extractors.cast import Cast, Character
from extractors.institutions import adjectives_end
from extractors.phrases import phrase_at
from extractors.words import announces, ordinary
from kg import gazetteer
from kg.french.folding import fold
from kg.model import Named, Node
from kg.ontology import load_ontology
from kg.roles import Role

ARTICLES = frozenset({"le", "la", "l'", "les"})
LINKS = frozenset({"de", "d'", "du", "des", "chez", "à", "au", "aux", "en", "pour", "of", "at"})
# Parts of an organisation rather than what introduces its name: « la branche cloud de X », « le groupe X ».
_PARTS = frozenset(
    "service équipe département division branche laboratoire unité pôle filiale direction agence bureau rédaction".split()
)
_MINISTERS = frozenset({"ministre", "ministre-delegue", "secretaire-etat"})
_OF = frozenset({"de", "d'", "du", "des", "à", "au", "aux"})


@dataclass(frozen=True, slots=True)
class Remit:
    """The role's own words end at `words_end`, the whole title at `end`."""

    words_end: int
    end: int
    organization: Node | None = None
    character: Character | None = None


def words_of(tokens: list[Token], start: int, end: int) -> str:
    """The tokens as written, with single spaces."""
    parts: list[str] = []
    for k in range(start, end):
        parts.append(tokens[k].text + (" " if k + 1 < end and tokens[k + 1].start > tokens[k].end else ""))
    return "".join(parts)


def remit_of(sentence: Sentence, cast: Cast, role: Role, end: int) -> Remit:
    """The complements after a role that ends at `end`, read one by one up to the organisation."""
    tokens = sentence.tokens
    nation, end = end, _after_nationality(tokens, end)
    if role.id in _MINISTERS:
        ministry = _ministry(
            sentence, cast, end, gazetteer.demonym(tokens[nation].text) if nation < end else None
        )
        if ministry is not None:
            return ministry
    words_end = end
    while end + 1 < len(tokens) and tokens[end].low in LINKS:
        k = _content(sentence, cast, end + 1)
        if k >= len(tokens):
            break
        mention = cast.at(sentence, k)
        if mention is not None and mention.start == k:
            character = cast.character(mention)
            if character.person or character.type == "Event":
                break
            return Remit(words_end, mention.end, character.node(mention.text), character)
        if tokens[k].pos not in {"NOUN", "PROPN", "X"} or tokens[end].low == "chez":
            break
        phrase = phrase_at(tokens, k)
        if any(_title_head(t) for t in tokens[k : phrase.end]):
            break
        inside = _inside(sentence, cast, k, phrase.end)
        if inside is not None:
            if tokens[k].low in _PARTS and _organization_at(sentence, cast, inside.end):
                # « responsable du service Relations clients à la FDJ »: the unit has a name of its own.
                words_end = end = inside.end
                continue
            return Remit(inside.words_end or words_end, inside.end, inside.organization, inside.character)
        words_end = end = phrase.end
    return Remit(words_end, words_end)


def _organization_at(sentence: Sentence, cast: Cast, k: int) -> bool:
    """Whether « à la X », « de X » at k names one more organisation."""
    tokens = sentence.tokens
    if k + 1 >= len(tokens) or tokens[k].low not in LINKS:
        return False
    mention = cast.at(sentence, k + 1) or cast.at(sentence, min(k + 2, len(tokens) - 1))
    return mention is not None and cast.character(mention).organization


def _after_nationality(tokens: list[Token], end: int) -> int:
    """« le ministre allemand de l'Économie », « le président russe »: the adjective is no complement."""
    while (
        end < len(tokens)
        and tokens[end].pos == "ADJ"
        and tokens[end].text.islower()
        and gazetteer.demonym(tokens[end].text)
    ):
        end += 1
    return end


def _content(sentence: Sentence, cast: Cast, k: int) -> int:
    """The first word of a complement that is neither its article nor an adjective before the noun."""
    tokens = sentence.tokens
    while (
        k < len(tokens)
        and (tokens[k].pos in {"DET", "ADJ"} or tokens[k].low in ARTICLES)
        and cast.at(sentence, k) is None
    ):
        k += 1
    return k


def _title_head(token: Token) -> bool:
    """« conseiller du maire », « candidats à la succession du maire »: another title begins, with its own holder."""
    singular = token.pos == "NOUN" and "Number=Plur" not in token.morph
    return singular and fold(token.low) in load_ontology().roles.forms and "Person" in announces(token.low)


def _inside(sentence: Sentence, cast: Cast, k: int, end: int) -> Remit | None:
    """The organisation named inside the complement headed at k; `words_end` 0 when the complement only introduces it."""
    tokens = sentence.tokens
    named = next((m for m in cast.in_sentence(sentence) if k < m.start < end), None)
    if named is None or cast.character(named).person:
        return None
    character, types = cast.character(named), announces(tokens[k].low)
    linked = tokens[named.start - 1].low in LINKS | ARTICLES
    if linked and types & {"Institution", "Organization"} and tokens[k].low not in _PARTS:
        # « président de la ligue des Droits de l'Homme »: the institution is named by the whole phrase.
        whole = words_of(tokens, k, named.end)
        return Remit(0, named.end, Named(whole, "Organization", whole))
    introduced = all(t.pos == "ADJ" for t in tokens[k + 1 : named.start]) or (not linked and bool(types))
    unit_end = named.start
    while unit_end > k and tokens[unit_end - 1].low in LINKS | ARTICLES:
        unit_end -= 1
    return Remit(0 if introduced else unit_end, named.end, character.node(named.text), character)


def _ministry(sentence: Sentence, cast: Cast, end: int, country: str | None) -> Remit | None:
    """« (ministre) de la Transition écologique », « (secrétaire d'État) au Budget »: the field, whose ministry it is.

    The country tells the ministries of two governments apart; that of France goes without saying.
    """
    tokens, k = sentence.tokens, end
    while k < len(tokens) and tokens[k].low in {"chargé", "chargée", "délégué", "déléguée", "auprès"}:
        k += 1
    stop = last = k
    while stop + 1 < len(tokens) and (
        tokens[stop].low in _OF
        or (last > k and tokens[stop].low in {",", "et"} and tokens[stop + 1].low in _OF)
    ):
        link = stop + (tokens[stop].low in {",", "et"})
        field = link + 1 + (tokens[link + 1].low in ARTICLES)
        if field >= len(tokens) or not _is_field(sentence, cast, field):
            break
        stop = last = _field_end(sentence, cast, field)
    if last == k:
        return None
    name = _ministry_name(tokens, k, last) + (f" ({country})" if country not in {None, "France"} else "")
    return Remit(last, last, Named(name, "Organization", words_of(tokens, k, last)))


def _ministry_name(tokens: list[Token], k: int, end: int) -> str:
    """« de l'Économie », « à l'Économie » → « ministère de l'Économie »; « au Budget » → « ministère du Budget »."""
    link = {"à": "de", "au": "du", "aux": "des"}.get(tokens[k].low, tokens[k].low)
    gap = " " if tokens[k + 1].start > tokens[k].end else ""
    return f"ministère {link}{gap}{words_of(tokens, k + 1, end)}"


def _is_field(sentence: Sentence, cast: Cast, k: int) -> bool:
    token = sentence.tokens[k]
    if not token.capital or (token.text.isupper() and len(token.text) < 4):
        return token.text.isupper() and token.text in {"PME", "TPE"}
    mention = cast.at(sentence, k)
    if mention is not None and (
        mention.start != k or gazetteer.place(mention.name) or cast.character(mention).person
    ):
        return False
    return ordinary(token.text.split("-")[0])


def _field_end(sentence: Sentence, cast: Cast, k: int) -> int:
    mention = cast.at(sentence, k)
    return adjectives_end(sentence.tokens, mention.end if mention is not None else k + 1)
