"""What a phrase denotes inside its article: a name, a title (« le PDG d'Apple »), a company noun, a pronoun, a group.

Each answer says by which rule it was found and how much doubt that adds; no answer is better than a wrong one.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extractors.annotate import Sentence, Token
from extractors.cast import Cast, Character
from extractors.mentions import Mention
from extractors.phrases import Phrase, phrase_at
from extractors.words import announces
from kg.french.folding import fold
from kg.model import Article, Described, Named, Node
from kg.ontology import load_ontology
from kg.reference import load_reference
from kg.roles import Role

_HE, _SHE = frozenset({"il", "lui"}), frozenset({"elle"})
_LATTER = frozenset({"celui-ci", "celle-ci"})
_DEFINITE = frozenset({"le", "la", "l'", "ce", "cet", "cette", "au", "du", "son", "sa", "leur"})
_OWN = frozenset({"son", "sa", "ses", "leur", "leurs"})
_PLURAL_DETS = frozenset({"les", "des", "ces", "ses", "leurs", "plusieurs", "certains", "certaines", "quelques", "aux", "trois", "deux"})
# Company nouns that fit any company; the others (« la banque », « l'agence ») want one introduced or named so.
_ANY_COMPANY = frozenset({"entreprise", "societe", "groupe", "firme", "compagnie", "start-up", "startup", "maison", "multinationale", "geant", "employeur"})
# What these denote is called by that noun, not « l'entreprise », « la société ».
_CALLED_SO = frozenset({"cooperative", "fonds", "banque", "association", "syndicat", "club", "federation", "parti", "fondation"})
_PARTITIVES = frozenset({"centaine", "centaines", "dizaine", "dizaines", "vingtaine", "trentaine", "quarantaine", "cinquantaine", "millier", "milliers", "million", "millions", "nombre", "poignée", "partie", "moitié", "totalité", "ensemble", "majorité", "reste", "part", "plupart", "intégralité"})
# Doubt added by each way of finding who is meant; by hand, checked by the calibration bench.
DOUBT = {"name": 0.0, "apposition": 0.0, "title": 0.05, "noun": 0.12, "pronoun": 0.15, "group": 0.0, "text": 0.08}
# « le patron de X », « le dirigeant de X » name whoever heads it, as its exclusive offices do.
HEAD = "dirigeant"
# How far back an antecedent is looked for, in sentences.
REACH = 2


@dataclass(frozen=True, slots=True)
class Denoted:
    """A node, the tokens that say it (`start`, `end`), the character when it is one, and the rule that found it."""

    node: Node
    start: int
    end: int
    rule: str
    character: Character | None = None

    @property
    def doubt(self) -> float:
        return DOUBT[self.rule]

    @property
    def type(self) -> str:
        return self.node.type if isinstance(self.node, Named | Described) else type(self.node).__name__


class Denoter:
    """Answers for one article; `holders` is filled by the reading of roles before titles are resolved."""

    def __init__(self, article: Article, cast: Cast) -> None:
        self.article = article
        self.cast = cast
        self.holders: dict[tuple[str, str], list[Character]] = defaultdict(list)

    # ── the way in ───────────────────────────────────────────────────────────────────────────────────────────

    def at(self, sentence: Sentence, i: int) -> Denoted | None:
        """What the phrase around token i denotes."""
        mention = self.cast.at(sentence, i)
        if mention is not None:
            return self.named(mention)
        token = sentence.tokens[i]
        if token.pos == "PRON" or token.low in _HE | _SHE:
            return self._pronoun(sentence, i)
        return self.phrase(sentence, phrase_at(sentence.tokens, i))

    def named(self, mention: Mention) -> Denoted:
        character = self.cast.character(mention)
        return Denoted(character.node(mention.text), mention.start, mention.end, "name", character)

    def phrase(self, sentence: Sentence, phrase: Phrase) -> Denoted | None:
        """A noun phrase headed by a common noun: apposed name, group, title, company noun, or the words themselves."""
        tokens = sentence.tokens
        mention = self.cast.at(sentence, phrase.head)
        if mention is not None:
            return self.named(mention)
        apposed = self._apposed(sentence, phrase)
        if apposed is not None:
            return Denoted(self.cast.character(apposed).node(apposed.text), phrase.start, apposed.end, "apposition", self.cast.character(apposed))
        head = tokens[phrase.head]
        types = self._types(tokens, phrase)
        definite = tokens[phrase.start].low in _DEFINITE and not _plural(tokens, phrase)
        if definite and types & {"Person", "Organization", "Institution", "Media", "Product"}:
            found = self._definite(sentence, phrase, types)
            if found is not None:
                return found
        if types & {"Group", "Person"} or head.low in {"un", "une", "ceux", "celles"}:
            return Denoted(Described(self.text(sentence, phrase), "Group", self._owner(sentence, phrase)), phrase.start, phrase.end, "group")
        kind = "Organization" if types & {"Organization", "Institution", "Media"} else "Place" if types == {"Place"} else "Asset"
        return Denoted(Described(self.text(sentence, phrase), kind, self._owner(sentence, phrase)), phrase.start, phrase.end, "text")

    def text(self, sentence: Sentence, phrase: Phrase) -> str:
        """The words of a phrase as written, without a leading « à », « de » contracted into its article."""
        start, end = sentence.tokens[phrase.start].start, sentence.tokens[phrase.end - 1].end
        return self.article.text[start:end]

    # ── names inside phrases ─────────────────────────────────────────────────────────────────────────────────

    def _apposed(self, sentence: Sentence, phrase: Phrase) -> Mention | None:
        """« le papetier finlandais Saarnivaara », « sa présidente, Ludivine Karsenty », « le PDG de Meta, Mark Zuckerberg »."""
        tokens = sentence.tokens
        types = self._types(tokens, phrase) - {"Group"}
        if not types:
            return None
        direct = self._direct_name(sentence, phrase)
        if direct is not None:
            return direct if _compatible(self.cast.character(direct), types) else None
        if phrase.end + 1 < len(tokens) and tokens[phrase.end].text == "," and not _plural(tokens, phrase):
            mention = self.cast.at(sentence, phrase.end + 1)
            if mention is not None and mention.start == phrase.end + 1 and _compatible(self.cast.character(mention), types) and tokens[phrase.start].low in _DEFINITE | {"un", "une"}:
                closed = mention.end >= len(tokens) or tokens[mention.end].text in ",.;:()" or tokens[mention.end].pos in {"AUX", "VERB", "PRON"}
                return mention if closed else None
        return None

    def _direct_name(self, sentence: Sentence, phrase: Phrase) -> Mention | None:
        """A name right after the noun and its adjectives, or right after its « de » complement (« la directrice des X Janelle Gale »)."""
        tokens = sentence.tokens
        k = phrase.head + 1
        while k < phrase.end and tokens[k].pos == "ADJ" and self.cast.at(sentence, k) is None:
            k += 1
        mention = self.cast.at(sentence, k) if k < len(tokens) else None
        if mention is not None and mention.start == k:
            return mention
        last = self.cast.at(sentence, phrase.end - 1)
        if last is not None and last.start - 1 > phrase.head:
            adjoins = tokens[last.start - 1].pos in {"NOUN", "ADJ", "PROPN", "X"} or self.cast.at(sentence, last.start - 1) is not None
            if adjoins and self.cast.character(last).type in self._types(tokens, phrase):
                return last
        return None

    def _types(self, tokens: list[Token], phrase: Phrase) -> frozenset[str]:
        head = tokens[phrase.head]
        if head.low in _PARTITIVES and phrase.head + 2 < phrase.end and tokens[phrase.head + 1].low in {"de", "d'", "du", "des"}:
            inner = next((k for k in range(phrase.head + 2, phrase.end) if tokens[k].pos in {"NOUN", "PROPN"}), None)
            if inner is not None:
                return self._types(tokens, Phrase(phrase.head, phrase.end, inner))
        types = announces(head.low)
        for size in (4, 3, 2):
            longer = " ".join(t.low for t in tokens[phrase.head : phrase.head + size]).replace("' ", "'")
            if phrase.head + size <= len(tokens) and announces(longer):
                types = announces(longer)
                break
        roles = load_ontology().roles.forms
        if fold(head.text) in roles or head.text.isupper() and roles.get(fold(head.text)):
            types = types | {"Person"}
        return types

    # ── definite descriptions ────────────────────────────────────────────────────────────────────────────────

    def _definite(self, sentence: Sentence, phrase: Phrase, types: frozenset[str]) -> Denoted | None:
        tokens = sentence.tokens
        known = load_reference().find(self.text(sentence, phrase))
        if known:
            character = next((c for c in self.cast.characters if load_reference().find(c.name)[:1] == known[:1]), None)
            node = character.node(self.text(sentence, phrase)) if character else Named(known[0].name, known[0].type, self.text(sentence, phrase))
            return Denoted(node, phrase.start, phrase.end, "title", character)
        found: Character | None = None
        rule = "noun"
        if types & {"Organization", "Institution", "Media", "Product"} and self._restricted(sentence, phrase):
            # « l'entreprise fondée par X » is a new thing, unless it glosses the name before its comma.
            glossed = self._glossed(sentence, phrase)
            if glossed is None:
                return None
            return Denoted(glossed.node(self.text(sentence, phrase)), phrase.start, phrase.end, "apposition", glossed)
        if "Person" in types:
            found, rule = self._title(sentence, phrase), "title"
            if found is None:
                found, rule = self._described_title(sentence, phrase), "noun"
            if found is None and "Organization" not in types and not self._inner_names(sentence, phrase):
                gender = "f" if tokens[phrase.start].low in {"la", "sa", "cette"} else "m" if tokens[phrase.start].low in {"le", "ce", "cet", "son"} and tokens[phrase.head].text[0] not in "aeiouéèh" else None
                def fits(c: Character) -> bool:
                    return c.person and (gender is None or c.gender in (gender, None))

                found, rule = self._person_meant(sentence, phrase.start, fits), "noun"
        if found is None and types & {"Organization", "Media"} and not self._inner_names(sentence, phrase):
            noun = fold(tokens[phrase.head].text)
            found = self.recent(sentence, phrase.start, lambda c: c.organization and noun in c.nouns, reach=30)
            if found is None and "Media" not in types:
                generic = noun in _ANY_COMPANY
                found = self.recent(sentence, phrase.start, lambda c: c.type == "Organization" and noun in fold(c.name).split(), reach=30)
                if found is None and generic:
                    found = self._company_meant(sentence, phrase.start, noun)
                if found is None and "Institution" not in types - {"Organization"}:
                    # « le chantier », « la biotech »: the company the article is about.
                    found = self._main(sentence, _company, 6)
            found = found or (self.recent(sentence, phrase.start, lambda c: c.type == "Media", reach=6) if "Media" in types else None)
            rule = "noun"
        if found is None and "Product" in types and tokens[phrase.start].low in {"ce", "cet", "cette"}:
            found = self.recent(sentence, phrase.start, lambda c: c.type == "Product" or c.guessed, reach=3)
        if found is None:
            return None
        return Denoted(found.node(self.text(sentence, phrase)), phrase.start, phrase.end, rule, found)

    def _title(self, sentence: Sentence, phrase: Phrase) -> Character | None:
        """« le PDG de Meta »: whoever the article says holds that role there; « le PDG »: the last holder of it named."""
        roles = load_ontology().roles
        role = roles.find(self.text(sentence, phrase)) or roles.find(sentence.tokens[phrase.head].text)
        if role is None:
            return None
        names = self._inner_names(sentence, phrase)
        for mention in names:
            holders = self.holders.get((role.id, self.cast.character(mention).name), [])
            if len(holders) == 1:
                return holders[0]
        if names:
            organizations = {self.cast.character(m).name for m in names}
            close = {c.name: c for (rid, org), cs in self.holders.items() if org in organizations and _related(rid, role.id) for c in cs}
            return next(iter(close.values())) if len(close) == 1 else None
        holding = {id(c) for (rid, _), cs in self.holders.items() if rid == role.id for c in cs}
        return self.recent(sentence, phrase.start, lambda c: id(c) in holding, reach=4)

    def _restricted(self, sentence: Sentence, phrase: Phrase) -> bool:
        """Is the noun told apart by what follows it at once (« fondée par », « que », « qui »)?"""
        tokens = sentence.tokens
        inside = tokens[phrase.head + 1 : phrase.end]
        if any(t.pos == "VERB" and "VerbForm=Part" in t.morph for t in inside):
            return True
        if phrase.end >= len(tokens):
            return False
        after = tokens[phrase.end]
        return after.low in {"que", "qu'", "qui", "dont", "où"} or (after.pos == "VERB" and "VerbForm=Part" in after.morph)

    def _glossed(self, sentence: Sentence, phrase: Phrase) -> Character | None:
        """« Safe Superintelligence (SSI), la société fondée par … »: the name that the description is set after."""
        tokens, k = sentence.tokens, phrase.start - 1
        if k <= 0 or tokens[k].text != ",":
            return None
        k -= 1
        if tokens[k].text == ")":
            k = next((j for j in range(k, -1, -1) if tokens[j].text == "("), 0) - 1
        mention = self.cast.at(sentence, k) if k >= 0 else None
        character = self.cast.character(mention) if mention is not None else None
        return character if character is not None and not character.person else None

    def _person_meant(self, sentence: Sentence, i: int, fits: Callable[[Character], bool]) -> Character | None:
        """« le milliardaire », « le dirigeant »: the only one just named, else the one the article is about, else the last."""
        return self.recent(sentence, i, fits, reach=1) or self._main(sentence, fits, 4) or self.recent(sentence, i, fits)

    def _company_meant(self, sentence: Sentence, i: int, noun: str) -> Character | None:
        """« l'entreprise », « le groupe »: the company just spoken of, else the one the article is about; a fund or a club is
        called by its own noun.
        """

        def fits(c: Character) -> bool:
            return _company(c) and (noun == "groupe" or not c.nouns & _CALLED_SO)

        just = self.recent(sentence, i, lambda c: fits(c) and not c.guessed, reach=1)
        return just or self._main(sentence, fits, 8) or self.recent(sentence, i, fits)

    def teller(self, sentence: Sentence, i: int, gender: str) -> Character | None:
        """Whom « a-t-il dit » at token i stands for: a person just named, else the one the article is about; a company last."""

        def person(c: Character) -> bool:
            return c.person and c.gender in (gender, None)

        found = self._person_meant(sentence, i, person) or self.recent(sentence, i, person, reach=4)
        return found or self.recent(sentence, i, _company, reach=1)

    def _main(self, sentence: Sentence, fits: Callable[[Character], bool], reach: int) -> Character | None:
        """The character named most so far, when it is twice as present as any rival that fits and named not long ago."""
        counts: dict[int, tuple[int, int, Character]] = {}
        for n in range(sentence.number + 1):
            for mention in self.cast.mentions[n]:
                character = self.cast.character(mention)
                if fits(character):
                    seen = counts.get(id(character), (0, n, character))[0]
                    # Whom a title names, the article is about.
                    weight = 2 if self.cast.sentences[n].zone == "title" else 1
                    counts[id(character)] = (seen + weight, n, character)
        ranked = sorted(counts.values(), key=lambda c: -c[0])
        if not ranked or ranked[0][0] < 2 or sentence.number - ranked[0][1] > reach:
            return None
        return ranked[0][2] if len(ranked) == 1 or ranked[0][0] >= 2 * ranked[1][0] else None

    def _described_title(self, sentence: Sentence, phrase: Phrase) -> Character | None:
        names = self._inner_names(sentence, phrase)
        role = load_ontology().roles.find(self.text(sentence, phrase))
        if role is None or not names:
            return None
        return self.anaphoric_title(sentence, phrase.start, role, self.cast.character(names[0]))

    def anaphoric_title(self, sentence: Sentence, i: int, role: Role, organization: Character) -> Character | None:
        """« le PDG de Meta » for the person just spoken of, when nobody else holds it and that person holds nothing elsewhere."""
        if not (role.exclusive or role.predicate == "founded" or role.id == HEAD) or not organization.organization or self.holders.get((role.id, organization.name)):
            return None
        found = self.recent(sentence, i, lambda c: c.person)
        if found is None or len(found.mentions) < 2:
            return None
        held = {org for (_, org), cs in self.holders.items() if org and found in cs}
        return found if held <= {organization.name} else None

    def _inner_names(self, sentence: Sentence, phrase: Phrase) -> list[Mention]:
        return [m for m in self.cast.in_sentence(sentence) if phrase.head < m.start and m.end <= phrase.end]

    def _owner(self, sentence: Sentence, phrase: Phrase) -> str | None:
        """The organisation or person that a group or thing belongs to: a name inside the phrase, or its « ses »."""
        inside = self._inner_names(sentence, phrase)
        if inside:
            return self.cast.character(inside[0]).name
        if any(t.low in _OWN for t in sentence.tokens[phrase.start : phrase.head]):
            owner = self.owner(sentence, phrase.start)
            return owner.name if owner else None
        return None

    def owner(self, sentence: Sentence, i: int) -> Character | None:
        """Whose « son », « sa », « ses » at token i: the subject so far, else the last subject."""
        return self.recent(sentence, i, lambda c: c.person or c.type == "Organization")

    # ── pronouns and salience ────────────────────────────────────────────────────────────────────────────────

    def _pronoun(self, sentence: Sentence, i: int) -> Denoted | None:
        low = sentence.tokens[i].low.lstrip("-").removeprefix("t-")
        if low in _LATTER:
            return self._latter(sentence, i, low)
        if low not in _HE | _SHE:
            return None
        gender = "m" if low in _HE else "f"
        barred = self._antecedent_of_dont(sentence, i)
        reach = 0 if barred else REACH

        def person(c: Character) -> bool:
            return c is not barred and c.person and c.gender in (gender, None)

        found = self.recent(sentence, i, person, reach=min(reach, 1))
        if found is None:
            found = self.recent(sentence, i, lambda c: c is not barred and _company(c), reach=reach)
        if found is None and barred is not None:
            found = self._main_subject(sentence, i)
        if found is None:
            return None
        return Denoted(found.node(sentence.tokens[i].text.lstrip("-")), i, i + 1, "pronoun", found)

    def _latter(self, sentence: Sentence, i: int, low: str) -> Denoted | None:
        """« celui-ci », « celle-ci »: the last named that agrees, in this sentence or the one before."""
        gender = "m" if low == "celui-ci" else "f"
        for n in (sentence.number, sentence.number - 1):
            if n < 0:
                break
            limit = i if n == sentence.number else len(self.cast.sentences[n].tokens)
            for mention in reversed([m for m in self.cast.mentions[n] if m.end <= limit]):
                character = self.cast.character(mention)
                if (character.person and character.gender in (gender, None)) or character.type == "Organization":
                    return Denoted(character.node(sentence.tokens[i].text), i, i + 1, "pronoun", character)
        return None

    def _antecedent_of_dont(self, sentence: Sentence, i: int) -> Character | None:
        """« X, dont elle a finalisé l'acquisition »: « elle » is not X."""
        k = i - 1
        if k < 0 or sentence.tokens[k].low != "dont":
            return None
        k -= 2 if sentence.tokens[k - 1].text == "," else 1
        mention = self.cast.at(sentence, k) if k >= 0 else None
        return self.cast.character(mention) if mention is not None else None

    def _main_subject(self, sentence: Sentence, i: int) -> Character | None:
        """The subject named further on, for a pronoun that comes before it in its sentence."""
        later = [m for m in self.cast.in_sentence(sentence) if m.start > i and _is_subject(sentence, m)]
        return self.cast.character(later[0]) if later else None

    def was_subject(self, character: Character, sentence: Sentence) -> bool:
        """Whether a character is a subject in this sentence or the one before."""
        rows = ((n, m) for n in (sentence.number - 1, sentence.number) if n >= 0 for m in self.cast.mentions[n])
        return any(self.cast.character(m) is character and _is_subject(self.cast.sentences[n], m) for n, m in rows)

    def recent(self, sentence: Sentence, i: int, fits: Callable[[Character], bool], reach: int = REACH) -> Character | None:
        """The most salient fitting character before token i: a subject first, then the last named; two rivals in one sentence: none,
        unless one is the subject."""
        for n in range(sentence.number, max(sentence.number - reach - 1, -1), -1):
            here = self.cast.sentences[n]
            limit = i if n == sentence.number else len(here.tokens)
            found = [m for m in self.cast.mentions[n] if m.end <= limit and fits(self.cast.character(m))]
            subjects = [m for m in found if _is_subject(here, m)]
            pool = subjects or found
            distinct = {id(self.cast.character(m)) for m in pool}
            if len(distinct) == 1 or subjects and pool:
                return self.cast.character(pool[0] if n != sentence.number else pool[-1])
            if pool:
                persons = [m for m in pool if self.cast.character(m).person]
                if len({id(self.cast.character(m)) for m in persons}) == 1:
                    return self.cast.character(persons[0])
                return None
        return None


def _company(character: Character) -> bool:
    """An organisation that is no institution (an authority, a court, a ministry): what « l'entreprise » or « elle » may be."""
    first = character.name.split()[0]
    return character.type == "Organization" and not character.name[0].islower() and "Institution" not in announces(first)


def _is_subject(sentence: Sentence, mention: Mention) -> bool:
    return any(t.dep.startswith("nsubj") for t in sentence.tokens[mention.start : mention.end]) or any(
        t.dep in {"appos", "flat:name", "flat:foreign"} and sentence.tokens[t.head].dep.startswith("nsubj") for t in sentence.tokens[mention.start : mention.end]) or (
        mention.start > 0 and mention.first.dep == "nmod" and sentence.tokens[mention.start - 1].pos in {"NOUN", "ADJ"} and sentence.tokens[mention.first.head].dep.startswith("nsubj"))


def _compatible(character: Character, types: frozenset[str]) -> bool:
    if character.type in types:
        return True
    return character.organization and bool(types & {"Organization", "Institution", "Media"}) or character.type == "Product" and "Product" in types


def _plural(tokens: list[Token], phrase: Phrase) -> bool:
    return any(t.low in _PLURAL_DETS for t in tokens[phrase.start : phrase.head]) or "Number=Plur" in tokens[phrase.head].morph and not tokens[phrase.head].capital


def _related(a: str, b: str) -> bool:
    roles = load_ontology().roles.by_id
    return a == b or b in roles[a].broader or a in roles[b].broader


def names_in(denoter: Denoter, sentence: Sentence, start: int, end: int) -> Iterator[Denoted]:
    """Every name between two tokens, in order."""
    for mention in denoter.cast.in_sentence(sentence):
        if start <= mention.start and mention.end <= end:
            yield denoter.named(mention)
