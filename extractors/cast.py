"""Who is who in one article: names gathered into characters, each with a type, a gender and its fullest form.

« Mark Zuckerberg … Zuckerberg … » is one character; so is « Inflection AI … Inflection ». A short name that could be
two characters stays apart. The evidence for a type is counted over the whole article, never on one mention alone.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from extractors.annotate import Sentence, Token
from extractors.mentions import Mention, find_mentions
from extractors.words import announces
from kg import gazetteer
from kg.french.folding import fold, initials
from kg.french.nouns import is_common_word
from kg.model import Named
from kg.ontology import load_ontology
from kg.reference import load_reference

# Weights of the evidence for a type, by hand: what names its thing outright counts for more than what suggests it.
TITLED, KNOWN, GIVEN_NAME, ANNOUNCED, APPOSED, PLACED, SHAPED, GUESSED = 6.0, 5.0, 3.0, 3.0, 2.0, 2.0, 1.0, 0.5
_LEGAL = frozenset("ai ia sa sas sarl inc corp ltd gmbh ag plc llc group groupe holding technologies platforms labs company".split())
_BEFORE_PLACES = frozenset({"à", "en", "au", "aux", "vers", "près"})
_SPEECH = frozenset("déclaré affirmé indiqué estimé expliqué assuré ajouté souligné précisé confié estime affirme assure explique indique souligne".split())


@dataclass(eq=False)
class Character:
    """One entity of an article. `nouns` are the common nouns it was introduced with (« papetier », « start-up »);
    `guessed`: nothing but its shape told its type."""

    name: str
    type: str = "Organization"
    gender: str | None = None
    mentions: list[Mention] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    guessed: bool = False

    @property
    def person(self) -> bool:
        return self.type == "Person"

    @property
    def organization(self) -> bool:
        return self.type in {"Organization", "Media"}

    def node(self, mention: str | None = None) -> Named:
        return Named(self.name, self.type, mention or self.name)


class Cast:
    """The characters of one article and where each is named. Built once, then only read."""

    def __init__(self, sentences: list[Sentence]) -> None:
        self.sentences = sentences
        self.mentions: list[list[Mention]] = [find_mentions(s) for s in sentences]
        self._confirm()
        self.of: dict[int, Character] = {}
        self.characters: list[Character] = []
        self._at: dict[tuple[int, int], Mention] = {}
        self._gather()
        for row in self.mentions:
            for mention in row:
                for k in range(mention.start, mention.end):
                    self._at[mention.sentence.number, k] = mention

    def at(self, sentence: Sentence, i: int) -> Mention | None:
        """The mention that covers token i, if any."""
        return self._at.get((sentence.number, i))

    def character(self, mention: Mention) -> Character:
        return self.of[id(mention)]

    def in_sentence(self, sentence: Sentence) -> list[Mention]:
        return self.mentions[sentence.number]

    def _confirm(self) -> None:
        """A capital at the start of a sentence is a name when the same word is one elsewhere, or no common word."""
        sure = {m.key for row in self.mentions for m in row if m.certain}
        for n, row in enumerate(self.mentions):
            self.mentions[n] = [m for m in row if m.certain or m.key in sure or _stands_alone(m)]

    def _gather(self) -> None:
        by_key: dict[str, list[Mention]] = defaultdict(list)
        for row in self.mentions:
            for mention in row:
                by_key[_identity(mention.text)].append(mention)
        evidence = {key: _evidence(found) for key, found in by_key.items()}
        groups = _merge_keys(sorted(by_key, key=lambda k: (-len(k.split()), -len(by_key[k]), k)), evidence)
        for keys in groups:
            found = sorted((m for k in keys for m in by_key[k]), key=lambda m: (m.sentence.number, m.start))
            character = _character(found, sum((evidence[k] for k in keys), Counter()))
            self.characters.append(character)
            for mention in found:
                self.of[id(mention)] = character


def _stands_alone(mention: Mention) -> bool:
    word = mention.text
    if gazetteer.known_entity(word) or gazetteer.place(word) or load_reference().find(word):
        return True
    return not is_common_word(word.lower()) and mention.first.pos not in {"DET", "ADP", "SCONJ", "CCONJ"}


def _identity(text: str) -> str:
    """Folded name; a source-only alias (« L'information ») never arrives here, being lower case."""
    folded = fold(text)
    return folded[:-2] if folded.endswith("'s") else folded


def _evidence(found: Iterable[Mention]) -> "Counter[str]":
    votes: Counter[str] = Counter()
    text = ""
    for mention in found:
        text = text or mention.text
        votes.update(_context_votes(mention))
    votes.update(_form_votes(text))
    return votes


def _form_votes(text: str) -> dict[str, float]:
    votes: dict[str, float] = defaultdict(float)
    words = text.split()
    if text[0].islower() and len(words) > 2:
        # « le parquet de Lyon »: only an institution's name starts in lower case with several words.
        votes["Organization"] += ANNOUNCED
    for entity in load_reference().find(text)[:1]:
        votes[entity.type] += KNOWN
    known = gazetteer.known_entity(text)
    if known:
        votes[known[1]] += KNOWN
    place = gazetteer.place(text)
    if place:
        votes["Place"] += PLACED + GUESSED
    marked = [gazetteer.organization_word(w) for w in words]
    if len(words) > 1 and any(marked):
        votes[next(m for m in marked if m) or "Organization"] += ANNOUNCED
    elif len(words) == 1 and marked[0]:
        votes[marked[0]] += SHAPED
    given = gazetteer.given_name(words[0].split("-")[0]) or gazetteer.given_name(words[0])
    if len(words) == 1 and given and not known and not place and not marked[0]:
        votes["Person"] += SHAPED + GUESSED / 2
    if len(words) > 1 and (given or words[0].rstrip(".").isupper() and len(words[0]) <= 4 and words[0].endswith(".")):
        votes["Person"] += GIVEN_NAME
    if any(c.isdigit() for c in words[-1]):
        votes["Product"] += APPOSED
    if len(words) == 1 and (text.isupper() and 2 <= len(text) <= 6 or any(c.isupper() for c in text[1:])):
        votes["Organization"] += SHAPED
    if len(words) in (2, 3) and not votes and all(w[:1].isupper() and w[1:].islower() for w in words):
        ordinary = any(is_common_word(w.lower()) for w in words)
        votes["Organization" if ordinary else "Person"] += SHAPED
    votes["Organization"] += GUESSED / 10
    return votes


def _context_votes(mention: Mention) -> dict[str, float]:
    votes: dict[str, float] = defaultdict(float)
    tokens, start, end = mention.sentence.tokens, mention.start, mention.end
    if mention.titled:
        votes["Person"] += TITLED
    for noun in _nouns_before(tokens, start, end):
        _vote(votes, noun, mention, ANNOUNCED)
    if end + 1 < len(tokens) and tokens[end].text in {",", "("} and not _complement_of_role(tokens, start):
        _vote_apposition(votes, tokens, end + 1, mention)
    before = tokens[start - 1].low if start else ""
    if before == "chez":
        votes["Organization"] += PLACED
    elif before in _BEFORE_PLACES and gazetteer.place(mention.text):
        votes["Place"] += PLACED
    if any(t.low in _SPEECH for t in tokens[end : end + 3]) and end - start > 1:
        votes["Person"] += GUESSED
    return votes


def _nouns_before(tokens: list[Token], start: int, end: int) -> list[str]:
    """The common noun a name is introduced by, one or two adjectives (or a role's complement) allowed between."""
    out: list[str] = []
    k = start - 1
    while k >= 0 and start - k <= 3 and tokens[k].pos in {"ADJ"} and not tokens[k].capital:
        k -= 1
    while k > 0 and tokens[k].pos in {"NOUN", "ADJ"} and tokens[k - 1].pos == "NOUN" and not announces(tokens[k].low):
        k -= 1
    head = _head_above(tokens, k, bare_only=True) or (_head_above(tokens, k) if end - start > 1 else None)
    if head is not None:
        return [head]
    if k >= 0 and tokens[k].pos in {"NOUN", "PROPN", "ADJ"} and not tokens[k].capital or k >= 0 and tokens[k].text.isupper():
        out.append(tokens[k].low)
        if k >= 2 and tokens[k - 1].low in {"d'", "de", "-"}:
            out.append(f"{tokens[k - 2].low} {tokens[k - 1].low}{tokens[k].low}")
        if k >= 1 and tokens[k].pos == "ADJ" or k >= 1 and tokens[k - 1].pos == "NOUN":
            out.append(tokens[k - 1].low)
    return out


def _complement_of_role(tokens: list[Token], start: int) -> bool:
    """« le ministre de l'Intérieur, 71 ans »: what follows the comma is said of the minister."""
    k = start - 1
    if k > 0 and tokens[k].low in {"l'", "la", "le", "les"}:
        k -= 1
    if k <= 0 or tokens[k].low not in {"de", "d'", "du", "des"}:
        return False
    return "Person" in announces(tokens[k - 1].low) or fold(tokens[k - 1].low) in load_ontology().roles.forms


def _head_above(tokens: list[Token], k: int, bare_only: bool = False) -> str | None:
    """« le chef de l'opposition X Y », « l'éditeur d'enceintes X »: the head noun, not its complement, introduces the name.

    After a bare « de » always; after « de l' », « du », only a person's noun does.
    """
    j = k - 1
    if bare_only:
        return tokens[j - 1].low if j > 0 and tokens[j].low in {"d'", "de"} and tokens[j - 1].pos == "NOUN" and announces(tokens[j - 1].low) else None
    if j > 0 and tokens[j].low in {"l'", "la", "le", "les"}:
        j -= 1
    if j <= 0 or tokens[j].low not in {"de", "d'", "du", "des"} or tokens[j - 1].pos != "NOUN":
        return None
    noun = tokens[j - 1].low
    return noun if "Person" in announces(noun) or fold(noun) in load_ontology().roles.forms else None


def _vote(votes: dict[str, float], noun: str, mention: Mention, weight: float) -> None:
    types = announces(noun)
    if load_ontology().roles.forms.get(fold(noun)):
        types = types | {"Person"} if not types or mention.end - mention.start > 1 else types
    if "Person" in types and "Organization" in types:
        types = {"Person"} if gazetteer.given_name(mention.first.text) and mention.end - mention.start > 1 else {"Organization"}
    for name in types:
        if name in {"Institution"}:
            name = "Organization"
        votes[name] += weight


def _vote_apposition(votes: dict[str, float], tokens: list[Token], k: int, mention: Mention) -> None:
    """« X, présidente de… », « X, 52 ans, », « X, une start-up… »: what follows the comma says what X is."""
    if k + 1 < len(tokens) and tokens[k].text.isdigit() and tokens[k + 1].low == "ans":
        votes["Person"] += APPOSED
        return
    for step in range(k, min(k + 4, len(tokens))):
        token = tokens[step]
        if token.pos in {"DET", "ADJ", "NUM"} or token.low in {"l'", "ex"}:
            continue
        if token.pos in {"NOUN", "PROPN"} and not token.capital or token.text.isupper():
            _vote(votes, token.low, mention, APPOSED)
        return


def _merge_keys(keys: list[str], evidence: dict[str, "Counter[str]"]) -> list[list[str]]:
    """Keys of one character together, the longest first; a key that fits two longer ones stays alone."""
    groups: list[list[str]] = []
    for key in keys:
        homes = [g for g in groups if _same_character(key, g[0], evidence)]
        if len(homes) == 1:
            homes[0].append(key)
        else:
            groups.append([key])
    return groups


def _same_character(short: str, full: str, evidence: dict[str, "Counter[str]"]) -> bool:
    reference = load_reference()
    a, b = reference.find(short), reference.find(full)
    if a and b:
        return a[0].id == b[0].id
    if short == full:
        return True
    few, many = short.split(), full.split()
    person = evidence[full].most_common(1)[0][0] == "Person"
    if person and len(few) < len(many):
        if evidence[short].get("Place", 0) + evidence[short].get("Media", 0) >= KNOWN:
            return False
        return many[-len(few) :] == few or (len(few) == 1 and many[0] == short and gazetteer.given_name(short) is not None)
    if person:
        return False
    if len(few) == 1 and len(short) >= 2 and fold(initials(full)) == short and len(many) > 1:
        return True
    if len(few) >= len(many) or gazetteer.known_entity(short) and not a:
        return False
    extra = many[len(few) :] if many[: len(few)] == few else many[: -len(few)] if many[-len(few) :] == few else None
    return extra is not None and all(w in _LEGAL or gazetteer.organization_word(w) is not None for w in extra)


def _character(found: list[Mention], votes: "Counter[str]") -> Character:
    best = max(sorted(votes), key=lambda t: votes[t])
    forms = Counter(m.text for m in found)
    name = max(forms, key=lambda t: (len(t.split()), not t.isupper(), forms[t], -len(t), t))
    character = Character(_tidy(name), best, None, found, guessed=votes[best] <= SHAPED)
    character.gender = _gender(character)
    for mention in found:
        character.nouns.update(fold(n) for n in _nouns_before(mention.sentence.tokens, mention.start, mention.end))
    return character


def _tidy(name: str) -> str:
    """A surname in capitals takes ordinary case; a possessive 's of a translated text goes."""
    words = name.split()
    if len(words) > 1 and words[-1].isupper() and len(words[-1]) > 3 and not words[0].isupper() and gazetteer.given_name(words[0]):
        words[-1] = words[-1].title()
    return " ".join(words).removesuffix("'s")


def _gender(character: Character) -> str | None:
    if not character.person:
        return None
    for mention in character.mentions:
        if mention.titled:
            title = mention.sentence.tokens[mention.start - 1].low
            return "f" if title in {"mme", "mmes", "mlle", "madame", "docteure"} else "m"
    words = character.name.split()
    given = gazetteer.given_name(words[0]) or gazetteer.given_name(words[0].split("-")[0]) if len(words) > 1 else None
    return given if given in {"m", "f"} else None
