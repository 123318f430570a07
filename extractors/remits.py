"""What follows a title: its field (« de l'ingénierie »), a unit, a ministry, its organisation."""

from dataclasses import dataclass, replace

from extractors.annotate import Sentence, Token, written
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
PARTS = frozenset(
    "service équipe département division branche laboratoire unité pôle filiale direction agence bureau "
    "rédaction".split()
)
_MINISTERS = frozenset({"ministre", "ministre-delegue", "secretaire-etat"})
ELECTED = frozenset(
    "depute depute-europeen senateur maire adjoint-maire conseiller-municipal conseiller-regional "
    "conseiller-departemental elu president-region president-departement candidat president".split()
)
_OF = frozenset({"de", "d'", "du", "des", "à", "au", "aux"})


@dataclass(frozen=True, slots=True)
class Remit:
    """The role's own words end at `words_end`, the title at `end`; those of `party` are none of its words."""

    words_end: int
    end: int
    organization: Node | None = None
    character: Character | None = None
    party: tuple[int, int] = (0, 0)


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
    after = _after_party(sentence, cast, role, end)
    if after > end:
        return replace(_complements(sentence, cast, after), party=(end, after))
    apposed = _apposed(sentence, cast, end) if role.id not in ELECTED else None
    return apposed or _complements(sentence, cast, end)


def _complements(sentence: Sentence, cast: Cast, end: int) -> Remit:
    tokens, words_end = sentence.tokens, end
    while end + 1 < len(tokens) and tokens[end].low in LINKS:
        k = _content(sentence, cast, end + 1)
        if k >= len(tokens):
            break
        mention = cast.at(sentence, k)
        if mention is not None and mention.start == k:
            character = cast.character(mention)
            if character.person or character.type == "Event":
                break
            if character.type == "Place" and _organization_at(sentence, cast, mention.end):
                # « responsable du Lesotho à l'Institut X »: the place is part of the role.
                words_end = end = mention.end
                continue
            return Remit(words_end, mention.end, character.node(mention.text), character)
        if tokens[k].pos not in {"NOUN", "PROPN", "X"} or tokens[end].low == "chez":
            break
        phrase = phrase_at(tokens, k)
        if any(_title_head(t) for t in tokens[k : phrase.end]):
            break
        inside = _inside(sentence, cast, k, phrase.end)
        if inside is not None:
            if tokens[k].low in PARTS and _organization_at(sentence, cast, inside.end):
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


def _after_party(sentence: Sentence, cast: Cast, role: Role, end: int) -> int:
    """« le maire PS de X », « la députée (LFI) du Nord »: a party is no complement."""
    tokens = sentence.tokens
    bracket = end < len(tokens) and tokens[end].text == "("
    mention = cast.at(sentence, end + bracket) if end + bracket < len(tokens) else None
    if mention is None or role.id not in ELECTED or cast.character(mention).type != "Organization":
        return end
    after = mention.end + bracket
    return after if after < len(tokens) and tokens[after].low in LINKS else end


def _apposed(sentence: Sentence, cast: Cast, end: int) -> Remit | None:
    """« présidente de la fédération X », « délégué CGT »: the organisation's name right after the title."""
    tokens = sentence.tokens
    mention = cast.at(sentence, end) if end < len(tokens) else None
    if mention is None or mention.start != end or not cast.character(mention).organization:
        return None
    character, cut = cast.character(mention), end
    if announces(tokens[end - 1].low) & {"Organization", "Institution", "Media"}:
        cut = end - 1
        while tokens[cut - 1].low in LINKS | ARTICLES:
            cut -= 1
    elif not mention.first.text.isupper():
        return None
    return Remit(cut, mention.end, character.node(mention.text), character)


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
    """« conseiller du maire », « candidats à la succession du maire »: a title with its own holder."""
    singular = token.pos == "NOUN" and "Number=Plur" not in token.morph
    return singular and fold(token.low) in load_ontology().roles.forms and "Person" in announces(token.low)


def _inside(sentence: Sentence, cast: Cast, k: int, end: int) -> Remit | None:
    """The organisation named in the complement headed at k; `words_end` 0 when it is only introduced."""
    tokens = sentence.tokens
    named = next((m for m in cast.in_sentence(sentence) if k < m.start < end), None)
    if named is None or cast.character(named).person:
        return None
    character, types = cast.character(named), announces(tokens[k].low)
    linked = tokens[named.start - 1].low in LINKS | ARTICLES
    if linked and types & {"Institution", "Organization"} and tokens[k].low not in PARTS:
        # « président de la ligue des Droits de l'Homme »: the institution is named by the whole phrase.
        whole = written(tokens, k, named.end)
        return Remit(0, named.end, Named(whole, "Organization", whole))
    introduced = all(t.pos == "ADJ" for t in tokens[k + 1 : named.start]) or (not linked and bool(types))
    unit_end = _introducing(tokens, named.start)
    while unit_end > k and tokens[unit_end - 1].low in LINKS | ARTICLES:
        unit_end -= 1
    words_end = 0 if introduced or unit_end <= k else unit_end
    return Remit(words_end, named.end, character.node(named.text), character)


def _introducing(tokens: list[Token], start: int) -> int:
    """« de l'organisme semi-public X »: where the noun that introduces the name stands, else the name."""
    k = start - 1
    while k > 0 and tokens[k].pos == "ADJ" and tokens[k].text.islower():
        k -= 1
    return k if announces(tokens[k].low) & {"Organization", "Media"} and tokens[k].low not in PARTS else start


def _ministry(sentence: Sentence, cast: Cast, end: int, country: str | None) -> Remit | None:
    """« de la Transition écologique », « au Budget »: the field of a minister, whose ministry it is.

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
    return Remit(last, last, Named(name, "Organization", written(tokens, k, last)))


def _ministry_name(tokens: list[Token], k: int, end: int) -> str:
    """« à l'Économie » → « ministère de l'Économie »; « au Budget » → « ministère du Budget »."""
    link = {"à": "de", "au": "du", "aux": "des"}.get(tokens[k].low, tokens[k].low)
    gap = " " if tokens[k + 1].start > tokens[k].end else ""
    return f"ministère {link}{gap}{written(tokens, k + 1, end)}"


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
