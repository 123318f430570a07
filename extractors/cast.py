"""Who is who in one article: names gathered into characters, each with a type, a gender and its fullest form.

« Anne Durand … Durand … » is one character; so is « Solveo AI … Solveo ». A short name that could be two
characters stays apart. The evidence for a type is counted over the whole article, never on one mention alone.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from extractors.annotate import Sentence
from extractors.kinds import (
    ANNOUNCED,
    KNOWN,
    LEGAL,
    PLACED,
    SHAPED,
    Votes,
    context_votes,
    form_votes,
    nouns_before,
)
from extractors.mentions import Mention, find_mentions
from extractors.words import ordinary
from kg import gazetteer
from kg.french.folding import fold, initials
from kg.model import Named
from kg.reference import load_reference

_MASCULINE_TITLES = frozenset({"m.", "mm.", ".", "monsieur", "sir", "lord"})
_FEMININE_TITLES = frozenset({"mme", "mmes", "mlle", "madame", "docteure"})


@dataclass(eq=False)
class Character:
    """One entity of an article.

    `nouns` are the common nouns it was introduced with (« papetier », « start-up »); `guessed`: nothing but
    its shape told its type; `gender` (m, f) is a person's, or the grammar's (« la SNCF »).
    """

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
        self.mentions: list[list[Mention]] = _confirmed([find_mentions(s) for s in sentences])
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

    def _gather(self) -> None:
        names = _Names(m for row in self.mentions for m in row)
        for keys in names.groups():
            found = sorted((m for k in keys for m in names.mentions[k]), key=_place)
            votes = _added(names.evidence[k] for k in keys)
            character = _character(found, votes)
            self.characters.append(character)
            for mention in found:
                self.of[id(mention)] = character


def _confirmed(rows: list[list[Mention]]) -> list[list[Mention]]:
    """A sentence's first capital is a name when the same word is one elsewhere, or no common word."""
    sure = {m.key for row in rows for m in row if m.certain}
    return [[m for m in row if m.certain or m.key in sure or _stands_alone(m)] for row in rows]


def _stands_alone(mention: Mention) -> bool:
    word = mention.name
    if gazetteer.known_entity(word) or gazetteer.place(word) or load_reference().find(word):
        return True
    return not ordinary(word) and mention.first.pos not in {"DET", "ADP", "SCONJ", "CCONJ"}


def _place(mention: Mention) -> tuple[int, int]:
    return mention.sentence.number, mention.start


# ── names of one character ──────────────────────────────────────────────────────────────────────────────────


class _Names:
    """The mentions of an article by folded name, and the votes for the type of each name."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self.mentions: dict[str, list[Mention]] = defaultdict(list)
        for mention in mentions:
            self.mentions[_identity(mention.name)].append(mention)
        self.evidence = {key: _evidence(found) for key, found in self.mentions.items()}
        for key in self.mentions:
            self._correct(key)

    def groups(self) -> list[list[str]]:
        """Names of one character, the longest first; a name that fits two longer ones stays alone."""
        groups: list[list[str]] = []
        for key in sorted(self.mentions, key=lambda k: (-len(k.split()), -len(self.mentions[k]), k)):
            homes = [g for g in groups if self._same(key, g[0])]
            if len(homes) == 1:
                homes[0].append(key)
            else:
                groups.append([key])
        return groups

    def type(self, key: str) -> str:
        return _best(self.evidence[key])

    def _correct(self, key: str) -> None:
        """« Timbral Agro … Timbral »: a company is called by its first word, a person by the last one."""
        words = key.split()
        if len(words) < 2 or self.type(key) != "Person" or self.evidence[key]["Person"] > SHAPED + 0.5:
            return
        first, last = words[0], words[-1]
        if first in self.mentions and last not in self.mentions and self.type(first) != "Person":
            self.evidence[key]["Organization"] += 2 * SHAPED

    def _same(self, short: str, full: str) -> bool:
        a, b = load_reference().find(short), load_reference().find(full)
        if a and b:
            return a[0].id == b[0].id
        few, many = short.split(), full.split()
        if self.type(full) == "Person":
            return len(few) < len(many) and self._same_person(few, many)
        if len(few) == 1 < len(many) and len(short) > 1 and fold(initials(full)) == short:
            return True
        if (
            len(few) >= len(many)
            or self.type(short) == "Person"
            or (gazetteer.known_entity(self.mentions[short][0].name) and not a)
        ):
            return False
        if gazetteer.place(self.mentions[short][0].name) and not gazetteer.place(self.mentions[full][0].name):
            return False
        if many[: len(few)] == few:
            return _all_marks(many[len(few) :]) or (len(few) == 1 and self._shortened(short, full))
        return many[-len(few) :] == few and _all_marks(many[: -len(few)])

    def _same_person(self, few: list[str], many: list[str]) -> bool:
        """« Durand », « Anne » for « Anne Durand »; never a place or an outlet that bears the surname."""
        votes = self.evidence[" ".join(few)]
        if votes.get("Place", 0) + votes.get("Media", 0) >= KNOWN:
            return False
        if votes.get("Place", 0) >= PLACED and not votes.get("Person"):
            return False
        if votes["Organization"] >= ANNOUNCED and votes["Organization"] > votes["Person"]:
            # « le groupe Durand » is not « Anne Durand ».
            return False
        if many[-len(few) :] == few:
            return True
        return len(few) == 1 and many[0] == few[0] and gazetteer.given_name(few[0]) is not None

    def _shortened(self, short: str, full: str) -> bool:
        """« Solveo » after « Solveo Énergie »: an unknown word never said before or beside the whole."""
        if ordinary(short) or self.type(full) != "Organization":
            return False
        first = min(map(_place, self.mentions[full]))
        together = {m.sentence.number for m in self.mentions[full]} & {
            m.sentence.number for m in self.mentions[short]
        }
        return not together and all(_place(m) > first for m in self.mentions[short])


def _identity(name: str) -> str:
    """Folded name; a source-only alias (« L'information ») never arrives here, being lower case."""
    return fold(name).removesuffix("'s")


def _all_marks(words: list[str]) -> bool:
    """« AI », « Group », « Banque »: words that a name may drop."""
    return all(w in LEGAL or gazetteer.organization_word(w) is not None for w in words)


def _added(several: Iterable[Votes]) -> Votes:
    votes: Votes = defaultdict(float)
    for some in several:
        for kind, weight in some.items():
            votes[kind] += weight
    return votes


def _evidence(found: list[Mention]) -> Votes:
    return _added([*map(context_votes, found), form_votes(found[0].name)])


def _best(votes: Votes) -> str:
    """The type with most votes; an outlet is an organisation too: nothing said of one speaks against it."""
    if votes["Media"] >= ANNOUNCED and votes["Media"] + votes["Organization"] >= max(votes.values()):
        return "Media"
    return max(sorted(votes), key=lambda kind: (votes[kind], kind == "Person"))


# ── a character ─────────────────────────────────────────────────────────────────────────────────────────────


def _character(found: list[Mention], votes: Votes) -> Character:
    best = _best(votes)
    forms = Counter(m.name for m in found)
    name = max(forms, key=lambda t: (len(t.split()), not t.isupper(), forms[t], -len(t), t))
    character = Character(_tidy(name), best, None, found, guessed=votes[best] <= SHAPED)
    character.gender = _gender(character) if character.person else _grammar(found)
    for mention in found:
        character.nouns.update(map(fold, nouns_before(mention.sentence.tokens, mention.start, mention.end)))
    return character


def _tidy(name: str) -> str:
    """A surname in capitals takes ordinary case; a possessive 's of a translated text goes."""
    words = name.split()
    shouted = len(words) > 1 and words[-1].isupper() and len(words[-1]) > 3 and not words[0].isupper()
    if shouted and gazetteer.given_name(words[0]):
        words[-1] = words[-1].title()
    return " ".join(words).removesuffix("'s")


def _gender(character: Character) -> str | None:
    for mention in character.mentions:
        if mention.titled:
            title = mention.sentence.tokens[mention.start - 1].low
            if title in _FEMININE_TITLES | _MASCULINE_TITLES:
                return "f" if title in _FEMININE_TITLES else "m"
    words = character.name.split()
    given = (
        gazetteer.given_name(words[0]) or gazetteer.given_name(words[0].split("-")[0])
        if len(words) > 1
        else None
    )
    return given if given in {"m", "f"} else None


def _grammar(found: list[Mention]) -> str | None:
    """The gender of what is no person, by its article or its noun: « la SNCF », « le groupe X »."""
    genders: set[str] = set()
    for mention in found:
        before = mention.sentence.tokens[mention.start - 1] if mention.start else None
        if before is None:
            continue
        if before.low in {"la", "le", "du", "au"}:
            genders.add("f" if before.low == "la" else "m")
        elif before.pos == "NOUN" and "Gender=" in before.morph:
            genders.add("f" if "Gender=Fem" in before.morph else "m")
    return genders.pop() if len(genders) == 1 else None
