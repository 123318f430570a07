"""Which language a text is in, well enough to refuse one that is not French and to say why."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

from kg.french.nouns import is_common_word

Language = Literal["fr", "en", "other", "unknown"]

_WORD = re.compile(r"[^\W\d_]+")
_URL = re.compile(r"\S+://\S+|\S+@\S+|www\.\S+")
# The commonest words of each; those that several share are left to whoever else has more.
_FUNCTION_WORDS = {
    "fr": "le la les des du une un est sont et dans pour que qui sur avec pas ne au aux par ce cette ces "
    "son sa ses il elle ils plus mais ou où nous vous leur leurs se en été était à a de d l qu s n "
    "c j ont fait comme aussi selon",
    "en": "the of and to in is that for it was on with as are be this by at from have has had not but "
    "they his her she he we you their which will would been were or an its said who what about more "
    "than into can could",
    "es": "el los las del una y que en por con para su es como más pero sus le ya o este sí porque esta "
    "entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno "
    "les ni contra otros fue la de a se un lo al ha son",
    "it": "il lo gli della dei delle un una e che di per con non si è sono del nel alla da al come più "
    "anche ma le suo sua questo questa hanno stato ha nella sul degli dal ed dalla la a i in se ne",
    "pt": "o os as um uma e que do da dos das em no na nos nas por para com não é mais foi ao aos à como "
    "mas sua seu ou quando muito já também só pelo pela até isso ela ele são a de se sobre",
    "de": "der die das und ist in den von zu mit sich auf für nicht es ein eine dem des im als auch an "
    "wird sind aus er hat dass nach bei einer um am noch wie über zum haben nur werden",
    "nl": "de het een en van ik te dat die in is niet op zijn met voor er maar om aan ook als bij dan nog "
    "naar heeft ze uit wordt door over deze werd hij was",
    "vi": "và của là có không cho với một được các những này đã trong người để khi đến từ ra như về cũng",
}  # fmt: skip
_SETS = {language: frozenset(text.split()) for language, text in _FUNCTION_WORDS.items()}
_VIETNAMESE = re.compile(r"[ơưđăạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
# Enough of a long text; the rest would tell the same.
_SAMPLE = 6_000
# Below so many words a headline in any language can lack function words.
_FEW_WORDS, _MANY_WORDS = 5, 30
# A fifth to a half of running words are function words; by chance, less than a tenth.
_SHARE = 0.12


def detect(text: str) -> Language:
    """The language most of the text is in; unknown when it is too short or has too few words to tell."""
    sample = _URL.sub(" ", text[:_SAMPLE])
    letters = [c for c in sample if c.isalpha()]
    if len(letters) < 12:
        return "unknown"
    latin = sum("LATIN" in unicodedata.name(c, "") for c in letters[::7])
    if latin < 0.6 * len(letters[::7]) or len(_VIETNAMESE.findall(sample)) > 0.04 * len(letters):
        return "other"
    found = [word.lower() for word in _WORD.findall(sample)]
    if len(found) < _FEW_WORDS:
        return "unknown"
    shares = {language: sum(w in known for w in found) / len(found) for language, known in _SETS.items()}
    best = max(shares, key=lambda language: (shares[language], language == "fr"))
    if shares[best] >= _SHARE:
        return "fr" if best == "fr" else "en" if best == "en" else "other"
    if len(found) < _MANY_WORDS:
        return "fr" if _mostly_french(found) else "unknown"
    return "fr" if _mostly_french(found) else "other"


def _mostly_french(found: list[str]) -> bool:
    """For lists and headlines without function words: nine words in ten are French ones."""
    long_words = [word for word in found if len(word) > 3]
    return len(long_words) > 4 and sum(map(is_common_word, long_words)) >= 0.9 * len(long_words)
