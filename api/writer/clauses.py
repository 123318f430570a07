"""A subject, a verb and its complements → a French clause, conjugated and agreed by pyrealb.

`clause(Group("Brival"), "racheter", "Solveo", "rumoured")` → « Brival aurait racheté Solveo »
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Literal

import pyrealb as rb

from kg.errors import StoreError
from kg.french.lexicon import load_lexicon

# How a proposition is put: `rumoured` is the conditional of hearsay on a past event, `doubted` on a present
# state; `planned` is « devrait », `foreseen` the same seen from later, « devait ».
Mood = Literal[
    "past", "present", "future", "imperfect", "rumoured", "doubted", "planned", "foreseen", "attempted"
]

_TENSES: Mapping[Mood, str] = {
    "past": "pc", "present": "p", "future": "f", "imperfect": "i", "rumoured": "cp", "doubted": "c",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Group:
    """A noun group ready to print, with what agrees with it; gender None when it is not known."""

    text: str
    gender: Literal["m", "f"] | None = None
    number: Literal["s", "p"] = "s"


@cache
def known_verb(lemma: str) -> bool:
    """Whether the realiser can conjugate it; the project's own additions to the lexicon are taught first."""
    bare = _bare(lemma)
    entry = load_lexicon().verbs.get(bare)
    if entry is None:
        return False
    if "V" not in (_lexicon().get(bare) or {}):
        rb.addToLexicon(bare, {"V": {"aux": [entry[1]], "tab": entry[0]}})
    return True


@cache
def _lexicon() -> Mapping[str, Any]:
    """pyrealb's French lexicon, its tables corrected by those that the project reads with (the same for
    both).
    """
    rb.loadFr()
    tables = rb.getRules("fr")["conjugation"]
    for name, table in load_lexicon().conjugations.items():
        tables.setdefault(name, table)["t"]["pp"] = table["t"]["pp"]
    lexicon: Mapping[str, Any] = rb.getLexicon("fr")
    return lexicon


@lru_cache(maxsize=8192)  # A page is worded several times, mostly with the same clauses.
def clause(
    subject: Group, verb: str, complement: str, mood: Mood, *, negated: bool = False, lead: str = ""
) -> str:
    """The clause without its full stop. `lead` is the support verb of an attempt (« tenter de », « chercher
    à »).
    """
    if not known_verb(verb):
        raise StoreError(f"Le verbe « {verb} » n’est pas au lexique : l’ajouter à kg/french/verbs_extra.csv.")
    core = _verb(verb, mood, complement, lead)
    sentence = rb.S(_subject(subject), core)
    kinds: dict[str, Any] = {}
    if negated:
        kinds["neg"] = True
    if _reflexive(verb) and mood not in ("planned", "foreseen", "attempted"):
        kinds["refl"] = True
    return _finish(sentence.typ(kinds) if kinds else sentence, subject)


def passive(
    patient: Group, verb: str, agent: str, mood: Mood, *, rest: str = "", negated: bool = False
) -> str:
    """« L’entreprise aurait été rachetée par Brival »; `agent` may be empty."""
    known_verb(verb)
    tail = f"par {agent} {rest}".strip() if agent else rest
    participle = rb.V(verb).t("pp").g(patient.gender or "m").n(patient.number)
    phrase = rb.VP(rb.V("être").t(_TENSES.get(mood, "pc")), participle, rb.Q(tail))
    return _finish(rb.S(_subject(patient), phrase).typ({"neg": negated}), patient)


def infinitive(verb: str, complement: str) -> str:
    """« racheter une start-up », « s’allier à un concurrent »."""
    bare = _bare(verb)
    if not _reflexive(verb):
        return f"{bare} {complement}".strip()
    joined = f"s’{bare}" if bare[0] in "aeiouéèêhâîôû" else f"se {bare}"
    return f"{joined} {complement}".strip()


def _bare(verb: str) -> str:
    return verb.removeprefix("se ").removeprefix("s’")


def _reflexive(verb: str) -> bool:
    return verb.startswith(("se ", "s’"))


def _subject(subject: Group) -> Any:
    # An empty text keeps the agreement without writing the subject; the caller's words stay as they are.
    return rb.NP(rb.Q(subject.text)).g(subject.gender or "m").n(subject.number).pe(3)


def _verb(verb: str, mood: Mood, complement: str, lead: str) -> Any:
    bare = _bare(verb)
    if mood in ("planned", "foreseen"):
        support = rb.V("devoir").t("c" if mood == "planned" else "i")
        return rb.VP(support, rb.Q(infinitive(verb, complement)))
    if mood == "attempted":
        helper, _, preposition = (lead or "tenter de").partition(" ")
        words = infinitive(verb, complement)
        joined = (
            f"d’{words}" if preposition == "de" and words[0] in "aeiouéèêâîô" else f"{preposition} {words}"
        )
        return rb.VP(rb.V(helper).t("pc"), rb.Q(joined))
    return rb.VP(rb.V(bare).t(_TENSES[mood]), rb.Q(complement))


def _finish(sentence: Any, subject: Group) -> str:
    text: str = sentence.realize().strip()
    if "[[" in text:
        raise StoreError(f"Phrase impossible à réaliser, mot absent du lexique : {text}")
    # The realiser capitalises its sentences; a clause may stand inside another.
    return subject.text[:1] + text[1:].removesuffix(".").strip()
