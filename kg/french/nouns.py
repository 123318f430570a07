"""Common words and their forms: gender, plural, singular; whether a token is a French word or a name."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from typing import Literal

from kg.french.lexicon import Inflected, load_lexicon
from kg.french.verbs import analyse

Part = Literal["noun", "adjective", "verb", "invariable"]


@cache
def _endings() -> dict[str, tuple[tuple[str, str, str, str], ...]]:
    """Ending of a form → (table, ending of the lemma, gender, number), as `verbs` does for conjugation."""
    found: dict[str, dict[tuple[str, str, str, str], None]] = defaultdict(dict)
    for name, table in load_lexicon().declensions.items():
        if not name.startswith("n"):
            continue
        for ending, gender, number in table.forms:
            found[ending][name, table.ending, gender, number] = None
    return {ending: tuple(slots) for ending, slots in found.items()}


@lru_cache(maxsize=32_768)
def parts_of_speech(word: str) -> frozenset[Part]:
    """What the lower-case form can be, by the lexicon and the conjugation tables; empty when unknown."""
    word = word.replace("œ", "oe")
    lexicon, parts = load_lexicon(), set[Part]()
    if word in lexicon.invariable:
        parts.add("invariable")
    if analyse(word):
        parts.add("verb")
    for lemma, table, _, _ in _lemmas(word):
        if lexicon.nouns.get(lemma, ("", ""))[0] == table:
            parts.add("noun")
        if lexicon.adjectives.get(lemma) == table:
            parts.add("adjective")
    return frozenset(parts)


def _lemmas(word: str) -> list[tuple[str, str, str, str]]:
    """(lemma, table, gender, number) for every way to cut the form, known or not."""
    endings = _endings()
    return [
        (word[:cut] + lemma_ending, table, gender, number)
        for cut in range(len(word) + 1)
        for table, lemma_ending, gender, number in endings.get(word[cut:], ())
    ]


@lru_cache(maxsize=32_768)
def is_common_word(token: str) -> bool:
    """Whether the token, lower-cased, is a French word: « Marchés » is, « Marseille » is not."""
    word = token.lower().replace("’", "'")
    if parts_of_speech(word):
        return True
    # Its word list holds names too, but capitalised, so the lower-case form tells them apart.
    return len(word) > 2 and word.isalpha() and _in_word_list(word)


def _in_word_list(word: str) -> bool:
    import simplemma  # a twentieth of a second that a command without text should not pay

    return bool(simplemma.is_known(word, lang="fr"))


def noun_gender(lemma: str) -> Literal["m", "f"] | None:
    """None when unknown or when the noun has both (« journaliste », « directeur »)."""
    gender = load_lexicon().nouns.get(lemma.lower(), ("", ""))[1]
    match gender:
        case "m":
            return "m"
        case "f":
            return "f"
    return None


def _form(table: Inflected, lemma: str, gender: str, number: str) -> str | None:
    endings = [e for e, g, n in table.forms if n == number and g in (gender, "x")]
    return lemma.removesuffix(table.ending) + endings[0] if endings else None


def plural(noun: str) -> str:
    """The plural of a singular noun or adjective; acronyms do not vary, unknown words follow the rules."""
    if noun.isupper() or noun[-1:] in "sxz":
        return noun
    head, space, rest = noun.partition(" ")
    if space:
        return f"{plural(head)} {rest}"
    known = _inflect(noun, "p")
    if known is not None:
        return known
    if noun.endswith(("au", "eu", "œu")) and noun not in ("pneu", "bleu", "landau"):
        return noun + "x"
    return noun[:-2] + "aux" if noun.endswith("al") else noun + "s"


def singular(noun: str) -> str:
    """The singular of a plural noun or adjective, gender kept; what is no plural comes back as is."""
    if noun.isupper():
        return noun
    known = _inflect(noun, "s")
    if known is not None:
        return known
    return (
        noun[:-1] if len(noun) > 3 and noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun
    )


@lru_cache(maxsize=32_768)
def _inflect(word: str, number: str) -> str | None:
    """The known form of the same gender in that number; nouns before adjectives, None when unknown."""
    lexicon = load_lexicon()
    readings = _lemmas(word)
    for tables in ({w: t for w, (t, _) in _noun_uses(readings).items()}, lexicon.adjectives):
        # « fois » is first of all itself, not several « foi ».
        for lemma, table, gender, _ in sorted(readings, key=lambda reading: reading[0] != word):
            if tables.get(lemma) == table:
                return _form(lexicon.declensions[table], lemma, gender, number) or word
    return None


def _noun_uses(readings: list[tuple[str, str, str, str]]) -> dict[str, tuple[str, str]]:
    nouns = load_lexicon().nouns
    return {lemma: nouns[lemma] for lemma, *_ in readings if lemma in nouns}


@lru_cache(maxsize=32_768)
def number_of(word: str) -> frozenset[str]:
    """The numbers ("s", "p") the lower-case form can have as a noun or adjective."""
    lexicon, word = load_lexicon(), word.replace("œ", "oe")
    return frozenset(
        number
        for lemma, table, _, number in _lemmas(word)
        if lexicon.nouns.get(lemma, ("", ""))[0] == table or lexicon.adjectives.get(lemma) == table
    )
