"""What kind of thing a name denotes: the evidence of its form and of the words around it, as votes."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import TypeAlias

from extractors.annotate import Token
from extractors.mentions import Mention
from extractors.words import announces, ordinary
from kg import gazetteer
from kg.french.folding import fold
from kg.ontology import load_ontology
from kg.reference import load_reference

Votes: TypeAlias = dict[str, float]

# Weights of the evidence, by hand: what names its thing outright counts for more than what suggests it.
TITLED, KNOWN, GIVEN_NAME, ANNOUNCED, APPOSED, PLACED, SHAPED, GUESSED = (
    6.0,
    5.0,
    3.0,
    3.0,
    2.0,
    2.0,
    1.0,
    0.5,
)
_KINDS = frozenset({"Person", "Organization", "Media", "Product", "Place", "Event", "Work"})
LEGAL = frozenset(
    "ai ia sa sas sarl inc corp ltd gmbh ag plc llc group groupe holding technologies platforms labs "
    "company".split()
)
_BEFORE_PLACES = frozenset({"à", "en", "au", "aux", "vers", "près"})
_ARTICLES = frozenset({"l'", "la", "le", "les"})
_OF = frozenset({"de", "d'", "du", "des"})
_STREETS = frozenset({"rue", "avenue", "boulevard", "quai"})
_LOCATED = frozenset("bas situé install implant basé installé implanté né vit habit habite sis".split())
# « Scey-sur-Saône », « Saint-Germain-des-Prés »: small words between hyphens make a place.
_PLACE_FORM = re.compile(
    r"^\w+(?:-\w+)*-(?:sur|sous|lès|les|en|la|le|du|des|aux|l['’]\w+)-?\w*", re.IGNORECASE
)
_SPEECH = frozenset(
    "déclaré affirmé indiqué estimé expliqué assuré ajouté souligné précisé confié estime affirme "
    "assure explique indique souligne".split()
)
# « l'administration X », « la famille X »: the name is that of the one they are named after.
_NAMED_AFTER = frozenset(
    "administration gouvernement famille affaire loi clan camp plan ère procès présidence".split()
)
# « PDG de X », « filiale de X »: only a company has one.
_COMPANY_HEADS = frozenset(
    "pdg dg patron patronne fondateur fondatrice cofondateur cofondatrice actionnaire actionnaires "
    "filiale filiales rachat acquisition maison-mère".split()
)
# What may stand between a person's title and the name: « directeur général chargé de la marque X Y ».
_CHAIN = _OF | _ARTICLES | {"à", "au", "aux", "en", "et", "charge", "chargé", "chargée", "auprès", "-"}
_LONGEST_CHAIN = 12


def context_votes(mention: Mention) -> Votes:
    """What the words around one mention say of it."""
    votes: Votes = defaultdict(float)
    tokens, start, end = mention.sentence.tokens, mention.start, mention.end
    if mention.titled:
        votes["Person"] += TITLED
    for noun in nouns_before(tokens, start, end):
        _vote(votes, noun, mention, ANNOUNCED)
    if end + 1 < len(tokens) and tokens[end].text in {",", "("} and not _complement_of_role(tokens, start):
        _vote_apposition(votes, tokens, end + 1, mention)
    before = tokens[start - 1].low if start else ""
    if before == "chez":
        votes["Organization"] += PLACED
    elif before in _BEFORE_PLACES and gazetteer.place(mention.name):
        votes["Place"] += PLACED
    elif before in {"de", "d'"} and _of_company(tokens, start - 2) and not _country(mention.name):
        votes["Organization"] += ANNOUNCED
    if _stands_somewhere(tokens, start, end):
        votes["Place"] += PLACED
    if end - start > 1 and any(t.low in _SPEECH for t in tokens[end : end + 3]):
        votes["Person"] += GUESSED
    return votes


def _stands_somewhere(tokens: list[Token], start: int, end: int) -> bool:
    """« à X (Nord) », « basé à X », « rue de X »: what only a place is said to be."""
    before = tokens[start - 1].low if start else ""
    if (
        before in {"à", "de", "d'"}
        and end + 2 < len(tokens)
        and tokens[end].text == "("
        and tokens[end + 1].capital
    ):
        close = next((k for k in range(end + 2, min(end + 8, len(tokens))) if tokens[k].text == ")"), end + 2)
        if gazetteer.place("".join(t.text for t in tokens[end + 1 : close])):
            return True
    if before == "à" and start > 1 and tokens[start - 2].low.rstrip("es") in _LOCATED:
        return True
    return any(t.low in _STREETS for t in tokens[max(start - 3, 0) : start]) and before in _OF | _ARTICLES


def _of_company(tokens: list[Token], k: int) -> bool:
    """« le PDG (de X) », « directeur général (de X) »."""
    if k > 0 and tokens[k].low in {"général", "générale", "délégué", "déléguée"}:
        return tokens[k].low[:3] != "gén" or tokens[k - 1].low in {"directeur", "directrice"}
    return k >= 0 and tokens[k].low in _COMPANY_HEADS


def _country(name: str) -> bool:
    place = gazetteer.place(name)
    return place is not None and place.kind in {"continent", "country"}


# ── the noun before ─────────────────────────────────────────────────────────────────────────────────────────


def nouns_before(tokens: list[Token], start: int, end: int) -> list[str]:
    """The common noun that introduces a name; before a full person's name, the title above it."""
    k = start - 1
    while k >= 0 and start - k <= 3 and tokens[k].pos == "ADJ" and not tokens[k].capital:
        k -= 1
    while (
        k > 0
        and tokens[k].pos in {"NOUN", "ADJ"}
        and tokens[k - 1].pos == "NOUN"
        and not announces(tokens[k].low)
    ):
        k -= 1
    if (
        k < 0
        or (tokens[k].capital and not tokens[k].text.isupper())
        or tokens[k].pos not in {"NOUN", "PROPN", "ADJ", "X"}
    ):
        return []
    if end - start > 1 and gazetteer.given_name(tokens[start].text):
        head = _title_above(tokens, k)
        if head is not None:
            return [head]
    if k > 1 and tokens[k].pos == "NOUN" and tokens[k - 1].low in {"de", "d'"}:
        above = tokens[k - 2]
        if above.pos == "NOUN" and announces(above.low):
            # « l'éditeur d'enceintes X »: the head noun, not its complement, introduces the name.
            return [above.low]
    return list(_near(tokens, k))


def _near(tokens: list[Token], k: int) -> Iterator[str]:
    yield tokens[k].low
    if k > 1 and tokens[k - 1].low in {"d'", "de", "-"}:
        yield f"{tokens[k - 2].low} {tokens[k - 1].low}{tokens[k].low}"
    if k > 0 and (tokens[k].pos == "ADJ" or tokens[k - 1].pos == "NOUN"):
        yield tokens[k - 1].low


def _title_above(tokens: list[Token], k: int) -> str | None:
    """« le chef de l'opposition (X Y) », « directeur du groupe (X Y) »: the title of the one named."""
    for j in range(k, max(k - _LONGEST_CHAIN, -1), -1):
        token = tokens[j]
        if token.pos not in {"NOUN", "ADJ", "PROPN"} and token.low not in _CHAIN:
            return None
        if token.pos == "NOUN" and (
            "Person" in announces(token.low) or fold(token.low) in load_ontology().roles.forms
        ):
            return token.low
    return None


def _complement_of_role(tokens: list[Token], start: int) -> bool:
    """« le ministre de l'Intérieur, 71 ans »: what follows the comma is said of the minister."""
    k = start - 1
    if k > 0 and tokens[k].low in _ARTICLES:
        k -= 1
    if k <= 0 or tokens[k].low not in _OF:
        return False
    return "Person" in announces(tokens[k - 1].low) or fold(tokens[k - 1].low) in load_ontology().roles.forms


def _vote(votes: Votes, noun: str, mention: Mention, weight: float) -> None:
    if noun in _NAMED_AFTER:
        return
    types, several = announces(noun), mention.end - mention.start > 1
    if load_ontology().roles.forms.get(fold(noun)):
        types = types | {"Person"} if not types & _KINDS or several else types
    if "Person" in types and "Organization" in types:
        types = frozenset(
            {"Person" if gazetteer.given_name(mention.first.text) and several else "Organization"}
        )
    for name in types:
        kind = "Organization" if name == "Institution" else name
        if kind in _KINDS:
            votes[kind] += weight


def _vote_apposition(votes: Votes, tokens: list[Token], k: int, mention: Mention) -> None:
    """« X, présidente de… », « X, 52 ans, », « X, une start-up… »: what follows the comma says what X is."""
    if k + 1 < len(tokens) and tokens[k].text.isdigit() and tokens[k + 1].low == "ans":
        votes["Person"] += APPOSED
        return
    for token in tokens[k : k + 4]:
        if token.pos in {"DET", "ADJ", "NUM"} or token.low in {"l'", "ex"}:
            continue
        if (token.pos in {"NOUN", "PROPN"} and not token.capital) or token.text.isupper():
            _vote(votes, token.low, mention, APPOSED)
        return


# ── the name itself ─────────────────────────────────────────────────────────────────────────────────────────


def form_votes(name: str) -> Votes:
    """What the name alone says: the reference, the gazetteer, given names, company words, its shape."""
    votes: Votes = defaultdict(float)
    words = name.split()
    if name[0].islower() and (len(words) > 2 or words[0] == "famille"):
        # « le parquet de Lyon »: only an institution's name starts in lower case with several words.
        votes["Organization"] += ANNOUNCED
    for entity in load_reference().find(name)[:1]:
        votes[entity.type] += KNOWN
    known = gazetteer.known_entity(name)
    if known:
        votes[known[1]] += KNOWN
    elif len(words) > 1:
        # « Solveo Énergie » when Solveo is known: a part of what is known.
        whole = gazetteer.known_entity(" ".join(words[:-1])) or gazetteer.known_entity(words[0])
        if whole:
            votes[whole[1]] += ANNOUNCED
    place = gazetteer.place(name)
    if place and (
        not name.startswith(("Le ", "La ", "Les ")) or place.name.startswith(("Le ", "La ", "Les "))
    ):
        votes["Place"] += KNOWN if place.kind in {"continent", "country"} else PLACED + GUESSED
    marks = list(_marks(words))
    if any(word.lower().rstrip(".") in LEGAL for word in words[1:]):
        votes["Organization"] += ANNOUNCED
    elif marks:
        votes[marks[0]] += ANNOUNCED if len(words) > 1 else SHAPED
    given = gazetteer.given_name(words[0]) or gazetteer.given_name(words[0].split("-")[0])
    if len(words) == 1 and given and not (known or place or marks):
        votes["Person"] += SHAPED + GUESSED / 2
    if len(words) > 1 and (
        given or (words[0].endswith(".") and words[0].rstrip(".").isupper() and len(words[0]) <= 4)
    ):
        votes["Person"] += GIVEN_NAME
    if not known and len(words) == 1 and _PLACE_FORM.match(name) and not given:
        votes["Place"] += PLACED
    _vote_shape(votes, words)
    votes["Organization"] += GUESSED / 10
    return votes


def _marks(words: list[str]) -> Iterator[str]:
    """The types that the words of a name announce, each where it may stand: « Groupe X », « X Capital »."""
    last = len(words) - 1
    for n, word in enumerate(words):
        anywhere = gazetteer.organization_word(word, "first" if n == 0 else None if last == 0 else "last")
        if anywhere and (
            n in (0, last)
            or (gazetteer.organization_word(word, "first") and gazetteer.organization_word(word, "last"))
        ):
            yield anywhere


def _vote_shape(votes: Votes, words: list[str]) -> None:
    """« A320 », « CNRS », « DataForge », « Kim Minsu »: capitals and figures tell something."""
    if any(c.isdigit() for c in words[-1]):
        votes["Product"] += APPOSED
    if len(words) == 1 and (
        (words[0].isupper() and 2 <= len(words[0]) <= 6) or any(c.isupper() for c in words[0][1:])
    ):
        votes["Organization"] += SHAPED
    if len(words) in (2, 3) and not votes and all(w[:1].isupper() for w in words):
        company = (words[0].isupper() and len(words[0]) > 1) or gazetteer.place(words[-1]) is not None
        company = company or gazetteer.known_entity(words[0]) is not None or any(ordinary(w) for w in words)
        plain = all(w[1:].islower() for w in words)
        if company or plain:
            votes["Organization" if company else "Person"] += SHAPED
