"""Names as text: the keys that bring look-alikes together, and how alike two of them are. Knows no entity."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from kg.french.folding import words

# Titles that stand before a name and are no part of it.
_HONORIFICS = frozenset(words("m mm mme mmes mlle dr pr me mr mrs ms sir monsieur madame"))
# Legal forms: « Brival Inc. » is « Brival »; words like « Groupe » can tell two companies apart and stay.
_LEGAL = frozenset(
    words(
        "inc incorporated corp corporation co ltd limited llc plc sa sas sarl sasu se ag gmbh nv bv spa srl"
    )
)
_ARTICLES = frozenset(("le", "la", "les", "l", "the"))
_PARTICLES = frozenset(words("de du des d la le van von der den el al bin ben di da dos"))
_SMALL = _PARTICLES | frozenset(words("et en pour of and for"))
_VOWELS = re.compile(r"[aeiouyhw]")
_DOUBLED = re.compile(r"(.)\1+")
# One sound, one letter, over the spellings in which transliterations differ.
_SOUNDS = (
    ("ph", "f"), ("tch", "c"), ("sch", "c"), ("sh", "c"), ("ch", "c"), ("kh", "k"), ("ck", "k"), ("qu", "k"),
    ("q", "k"), ("x", "ks"), ("z", "s"), ("j", "i"), ("v", "f"), ("b", "p"), ("d", "t"), ("g", "k"),
)  # fmt: skip


@lru_cache(maxsize=65_536)
def core(name: str) -> tuple[str, ...]:
    """The folded words that make the name: no honorific before, no legal form after, no article before."""
    found = list(words(name))
    while len(found) > 1 and found[0] in _HONORIFICS:
        found.pop(0)
    while len(found) > 1 and found[-1] in _LEGAL:
        found.pop()
    # Before a single word the article is part of the name: « le Grand Courrier » but « Le Relais ».
    if len(found) > 2 and found[0] in _ARTICLES:
        found.pop(0)
    return tuple(found)


def exact_key(name: str) -> str:
    """Equal for spellings of one name: case, accents, hyphens, spaces and legal forms do not count."""
    return "n:" + "".join(core(name))


def source_key(name: str) -> str:
    """The exact key of a name that counts only where a source is named (« Le Courrier »)."""
    return "src:" + "".join(core(name))


def surname(name: str) -> str:
    """The last word with the particles before it: « Anne von der Aue » → "von der aue"."""
    found = core(name)
    start = len(found) - 1
    while start > 1 and found[start - 1] in _PARTICLES:
        start -= 1
    return " ".join(found[max(start, 0) :])


def skeleton(word: str) -> str:
    """Consonants as they sound: spellings that transliteration confuses have one skeleton."""
    sounds = "".join(words(word))
    for written, heard in _SOUNDS:
        sounds = sounds.replace(written, heard)
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", sounds))


def is_acronym(name: str) -> bool:
    """« LGC », « L.G.C. », « L&C »: at most six capitals and nothing else."""
    letters = [c for c in name if c.isalpha()]
    return 1 < len(letters) <= 6 and all(c.isupper() for c in letters) and " " not in name.strip()


def acronym_of(name: str) -> str:
    """« Autorité des marchés financiers » → "amf"; empty for a name of one word."""
    full = [word for word in core(name) if word not in _SMALL]
    return "".join(word[0] for word in full) if len(full) > 1 else ""


def blocking_keys(name: str, aliases: Iterable[str], *, person: bool) -> frozenset[str]:
    """Every key under which an entity is filed; two names that share none are never compared."""
    every = (name, *aliases)
    found = {exact_key(each) for each in every}
    found |= {f"t:{word}" for each in every for word in words(each)}
    if person:
        found |= {f"s:{surname(each)}" for each in every if len(core(each)) > 1}
        found |= {f"k:{skeleton(surname(each))}" for each in every if len(skeleton(surname(each))) > 1}
    else:
        found |= {f"i:{acronym}" for each in every if len(acronym := acronym_of(each)) > 1}
    return frozenset(found)
