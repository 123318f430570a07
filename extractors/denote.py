"""What a phrase denotes inside its article: a name, a title (« le PDG de X »), a company noun, a pronoun.

Each answer says by which rule it was found and how much doubt it adds; none is better than a wrong one.
"""

from extractors.annotate import Sentence, Token
from extractors.cast import Cast, Character
from extractors.denoted import Denoted
from extractors.incumbents import Incumbents
from extractors.mentions import Mention
from extractors.phrases import Phrase, phrase_at
from extractors.pronouns import antecedent, is_pronoun
from extractors.salience import Salience, is_company
from extractors.words import announces
from kg.french.folding import fold
from kg.model import Article, Described, Named
from kg.ontology import load_ontology
from kg.reference import load_reference
from kg.roles import Role

__all__ = ["Denoted", "Denoter"]

_DEFINITE = frozenset("le la l' ce cet cette au du son sa leur".split())
_DEMONSTRATIVES = frozenset({"ce", "cet", "cette"})
_OWN = frozenset({"son", "sa", "ses", "leur", "leurs"})
_PLURAL_DETS = frozenset("les des ces ses leurs plusieurs certains certaines quelques aux trois deux".split())
# Nouns that fit any company; the others (« la banque », « l'agence ») want one introduced or named so.
_ANY_COMPANY = frozenset(
    "entreprise societe groupe firme compagnie start-up startup maison multinationale geant employeur".split()
)
# « le tribunal », « la mairie »: an authority is never the company that an article is about.
_PUBLIC = frozenset(
    "tribunal cour parquet mairie prefecture ministere commission conseil autorite police justice "
    "gouvernement parlement senat assemblee rectorat commissariat gendarmerie barreau observatoire "
    "chambre".split()
)
_PARTITIVES = frozenset(
    "centaine centaines dizaine dizaines vingtaine trentaine quarantaine cinquantaine millier milliers "
    "million millions nombre poignée partie moitié totalité ensemble majorité reste part plupart "
    "intégralité".split()
)
_ORGANIZATIONS = frozenset({"Organization", "Institution", "Media"})
# How far back, in sentences: what was introduced so, an outlet, the main company, a product.
_INTRODUCED, _OUTLET, _MAIN, _PRODUCT = 30, 6, 6, 3


class Denoter:
    """Answers for one article; `holders` is filled by the reading of roles before titles are resolved."""

    def __init__(self, article: Article, cast: Cast) -> None:
        self.article = article
        self.cast = cast
        self.salience = Salience(cast)
        self.incumbents = Incumbents(cast, self.salience)
        self.holders = self.incumbents.holders
        self.teller = self.salience.teller
        self.owner = self.salience.owner

    # ── the way in ──────────────────────────────────────────────────────────────────────────────────────────

    def at(self, sentence: Sentence, i: int) -> Denoted | None:
        """What the phrase around token i denotes."""
        mention = self.cast.at(sentence, i)
        if mention is not None:
            return self.named(mention)
        if is_pronoun(sentence.tokens[i]):
            return antecedent(self.salience, sentence, i)
        return self.phrase(sentence, phrase_at(sentence.tokens, i))

    def named(self, mention: Mention) -> Denoted:
        character = self.cast.character(mention)
        return Denoted(character.node(mention.text), mention.start, mention.end, "name", character)

    def phrase(self, sentence: Sentence, phrase: Phrase) -> Denoted | None:
        """A phrase headed by a common noun: apposed name, group, title, company noun, or the words."""
        tokens = sentence.tokens
        mention = self.cast.at(sentence, phrase.head)
        if mention is not None:
            return self.named(mention)
        apposed = self._apposed(sentence, phrase)
        if apposed is not None:
            character = self.cast.character(apposed)
            return Denoted(character.node(apposed.text), phrase.start, apposed.end, "apposition", character)
        types = _types(tokens, phrase)
        if _definitely_one(tokens, phrase) and types & (_ORGANIZATIONS | {"Person", "Product"}):
            found = self._definite(sentence, phrase, types)
            if found is not None:
                return found
        text, owner = self.text(sentence, phrase), self._owner(sentence, phrase)
        if types & {"Group", "Person"} or tokens[phrase.head].low in {"un", "une", "ceux", "celles"}:
            return Denoted(Described(text, "Group", owner), phrase.start, phrase.end, "group")
        kind = "Organization" if types & _ORGANIZATIONS else "Place" if types == {"Place"} else "Asset"
        return Denoted(Described(text, kind, owner), phrase.start, phrase.end, "text")

    def text(self, sentence: Sentence, phrase: Phrase) -> str:
        """The words of a phrase as written."""
        start, end = sentence.tokens[phrase.start].start, sentence.tokens[phrase.end - 1].end
        return self.article.text[start:end]

    def anaphoric_title(
        self, sentence: Sentence, i: int, role: Role, organization: Character
    ) -> Character | None:
        """« le PDG de X » for the person just spoken of."""
        return self.incumbents.just_named(sentence, i, role, organization)

    # ── names inside phrases ────────────────────────────────────────────────────────────────────────────────

    def _apposed(self, sentence: Sentence, phrase: Phrase) -> Mention | None:
        """« le papetier X », « sa présidente, X », « le PDG de Y, X »: the name introduced."""
        tokens = sentence.tokens
        types = _types(tokens, phrase) - {"Group"}
        direct = self._direct_name(sentence, phrase)
        if not types and direct is not None:
            # « la ganterie Tessonneau »: a trade that no list has; the name right after it is what is meant.
            traded = tokens[phrase.start].low in _DEFINITE and not _plural(tokens, phrase)
            return direct if traded and not self.cast.character(direct).person else None
        if not types:
            return None
        if direct is not None:
            return direct if _compatible(self.cast.character(direct), types) else None
        introduces = tokens[phrase.start].low in _DEFINITE | {"un", "une"} and not _plural(tokens, phrase)
        if not introduces or phrase.end + 1 >= len(tokens) or tokens[phrase.end].text != ",":
            return None
        mention = self.cast.at(sentence, phrase.end + 1)
        if mention is None or mention.start != phrase.end + 1:
            return None
        after = tokens[mention.end] if mention.end < len(tokens) else None
        closed = after is None or after.text in ",.;:()" or after.pos in {"AUX", "VERB", "PRON"}
        return mention if closed and _compatible(self.cast.character(mention), types) else None

    def _direct_name(self, sentence: Sentence, phrase: Phrase) -> Mention | None:
        """A name after the noun and its adjectives, or after its complement (« la directrice des X Y »)."""
        tokens, k = sentence.tokens, phrase.head + 1
        while k < phrase.end and tokens[k].pos == "ADJ" and self.cast.at(sentence, k) is None:
            k += 1
        mention = self.cast.at(sentence, k) if k < len(tokens) else None
        if mention is not None and mention.start == k:
            return mention
        last = self.cast.at(sentence, phrase.end - 1)
        if last is None or last.start - 1 <= phrase.head:
            return None
        before = last.start - 1
        adjoins = (
            tokens[before].pos in {"NOUN", "ADJ", "PROPN", "X"} or self.cast.at(sentence, before) is not None
        )
        return last if adjoins and self.cast.character(last).type in _types(tokens, phrase) else None

    def _inner_names(self, sentence: Sentence, phrase: Phrase) -> list[Mention]:
        return [m for m in self.cast.in_sentence(sentence) if phrase.head < m.start and m.end <= phrase.end]

    def _owner(self, sentence: Sentence, phrase: Phrase) -> str | None:
        """Whom a group or thing belongs to: a name inside the phrase, or the owner of its « ses »."""
        inside = self._inner_names(sentence, phrase)
        if inside:
            return self.cast.character(inside[0]).name
        if any(t.low in _OWN for t in sentence.tokens[phrase.start : phrase.head]):
            owner = self.owner(sentence, phrase.start)
            return owner.name if owner else None
        return None

    # ── definite descriptions ───────────────────────────────────────────────────────────────────────────────

    def _definite(self, sentence: Sentence, phrase: Phrase, types: frozenset[str]) -> Denoted | None:
        known = self._known(sentence, phrase)
        if known is not None:
            return known
        if types & (_ORGANIZATIONS | {"Product"}) and _restricted(sentence.tokens, phrase):
            # « l'entreprise fondée par X » is a new thing, unless it glosses the name before its comma.
            return self._found(sentence, phrase, self._glossed(sentence, phrase), "apposition")
        if "Person" in types:
            titled = self._titled(sentence, phrase)
            if titled is not None:
                return self._found(sentence, phrase, titled, "title")
            person = self._person(sentence, phrase, types)
            if person is not None:
                return self._found(sentence, phrase, person, "noun")
        found: Character | None = None
        if types & {"Organization", "Media"} and not self._inner_names(sentence, phrase):
            found = self._company(sentence, phrase, types)
        if found is None and "Product" in types and sentence.tokens[phrase.start].low in _DEMONSTRATIVES:
            found = self.salience.recent(
                sentence, phrase.start, lambda c: c.type == "Product" or c.guessed, reach=_PRODUCT
            )
        return self._found(sentence, phrase, found, "noun")

    def _found(
        self, sentence: Sentence, phrase: Phrase, found: Character | None, rule: str
    ) -> Denoted | None:
        if found is None:
            return None
        return Denoted(found.node(self.text(sentence, phrase)), phrase.start, phrase.end, rule, found)

    def _known(self, sentence: Sentence, phrase: Phrase) -> Denoted | None:
        """A description that the reference gives as a name of somebody or something."""
        text = self.text(sentence, phrase)
        known = load_reference().find(text)[:1]
        if not known:
            return None
        for character in self.cast.characters:
            if load_reference().find(character.name)[:1] == known:
                return self._found(sentence, phrase, character, "title")
        return Denoted(Named(known[0].name, known[0].type, text), phrase.start, phrase.end, "title")

    def _titled(self, sentence: Sentence, phrase: Phrase) -> Character | None:
        roles = load_ontology().roles
        role = roles.find(self.text(sentence, phrase)) or roles.find(sentence.tokens[phrase.head].text)
        if role is None:
            return None
        return self.incumbents.titled(sentence, phrase.start, role, self._inner_names(sentence, phrase))

    def _person(self, sentence: Sentence, phrase: Phrase, types: frozenset[str]) -> Character | None:
        """« la styliste »: a person just spoken of; « le PDG de X » for one who holds nothing else."""
        names = self._inner_names(sentence, phrase)
        if names:
            role = load_ontology().roles.find(self.text(sentence, phrase))
            if role is None:
                return None
            return self.anaphoric_title(sentence, phrase.start, role, self.cast.character(names[0]))
        if "Organization" in types:
            return None
        gender = _gender(sentence.tokens, phrase)

        def fits(c: Character) -> bool:
            return c.person and (gender is None or c.gender in (gender, None))

        return self.salience.person_meant(sentence, phrase.start, fits)

    def _company(self, sentence: Sentence, phrase: Phrase, types: frozenset[str]) -> Character | None:
        """« la banque »: one introduced so; « l'entreprise »: the company just spoken of, or the main one."""
        noun, i, recent = fold(sentence.tokens[phrase.head].text), phrase.start, self.salience.recent
        found = recent(sentence, i, lambda c: c.organization and noun in c.nouns, reach=_INTRODUCED)
        if found is not None:
            return found
        if "Media" in types:
            return recent(sentence, i, lambda c: c.type == "Media", reach=_OUTLET)
        found = recent(
            sentence,
            i,
            lambda c: c.type == "Organization" and noun in _capitals(c.name),
            reach=_INTRODUCED,
        )
        if found is None and noun in _ANY_COMPANY:
            found = self.salience.company_meant(sentence, i, noun)
        if found is None and noun not in _PUBLIC:
            # « le chantier », « la biotech »: the company the article is about.
            found = self.salience.main(sentence, is_company, _MAIN)
        return found

    def _glossed(self, sentence: Sentence, phrase: Phrase) -> Character | None:
        """« Solveo (SLV), la société fondée par … »: the name that the description is set after."""
        tokens, k = sentence.tokens, phrase.start - 2
        if k < 0 or tokens[k + 1].text != ",":
            return None
        if tokens[k].text == ")":
            k = next((j for j in range(k, -1, -1) if tokens[j].text == "("), 0) - 1
        mention = self.cast.at(sentence, k) if k >= 0 else None
        character = self.cast.character(mention) if mention is not None else None
        return character if character is not None and not character.person else None


# ── the words of a phrase ───────────────────────────────────────────────────────────────────────────────────


def _types(tokens: list[Token], phrase: Phrase) -> frozenset[str]:
    """What its noun may denote; of « une centaine de salariés », what the second noun does."""
    head = tokens[phrase.head]
    if (
        head.low in _PARTITIVES
        and phrase.head + 2 < phrase.end
        and tokens[phrase.head + 1].low in {"de", "d'", "du", "des"}
    ):
        inner = next(
            (k for k in range(phrase.head + 2, phrase.end) if tokens[k].pos in {"NOUN", "PROPN"}), None
        )
        if inner is not None:
            return _types(tokens, Phrase(phrase.head, phrase.end, inner))
    types = announces(head.low)
    for size in (4, 3, 2):
        longer = " ".join(t.low for t in tokens[phrase.head : phrase.head + size]).replace("' ", "'")
        if phrase.head + size <= len(tokens) and announces(longer):
            types = announces(longer)
            break
    return types | {"Person"} if fold(head.text) in load_ontology().roles.forms else types


def _restricted(tokens: list[Token], phrase: Phrase) -> bool:
    """Is the noun told apart by what follows it at once (« fondée par », « que », « qui »)?"""
    if any(_participle(t) for t in tokens[phrase.head + 1 : phrase.end]):
        return True
    if phrase.end >= len(tokens):
        return False
    after = tokens[phrase.end]
    return after.low in {"que", "qu'", "qui", "dont", "où"} or _participle(after)


def _participle(token: Token) -> bool:
    return token.pos == "VERB" and "VerbForm=Part" in token.morph


def _definitely_one(tokens: list[Token], phrase: Phrase) -> bool:
    """« le club », « (100 %) du club »: the model takes « du » for a mere preposition."""
    start = phrase.start
    contracted = start > 0 and start == phrase.head and tokens[start - 1].low in {"du", "au"}
    return (tokens[start].low in _DEFINITE or contracted) and not _plural(tokens, phrase)


def _capitals(name: str) -> set[str]:
    """Its words with a capital, folded: « le club » may be Club Valdec, not a « club anglais de Valdec »."""
    return {fold(word) for word in name.split() if word[0].isupper()}


def _gender(tokens: list[Token], phrase: Phrase) -> str | None:
    """The gender that a determiner shows; « son » and « l' » before a vowel show none."""
    low = tokens[phrase.start].low
    if low in {"la", "sa", "cette"}:
        return "f"
    if low in {"le", "ce", "cet"} or (low == "son" and tokens[phrase.head].text[0] not in "aeiouéèh"):
        return "m"
    return None


def _compatible(character: Character, types: frozenset[str]) -> bool:
    return character.type in types or (character.organization and bool(types & _ORGANIZATIONS))


def _plural(tokens: list[Token], phrase: Phrase) -> bool:
    if any(t.low in _PLURAL_DETS for t in tokens[phrase.start : phrase.head]):
        return True
    return "Number=Plur" in tokens[phrase.head].morph and not tokens[phrase.head].capital
