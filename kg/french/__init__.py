"""The French language, used to read and to write: words, verbs, numbers, dates, typography.

Import from here; the tables behind these functions load at first use, not at import.
"""

from kg.french.completion import Side
from kg.french.dates import Role, When, find_dates
from kg.french.elision import article_for, begins_with_vowel, contract, elide, with_article
from kg.french.figures import agree, format_number, format_quantity
from kg.french.folding import fold, initials, plain_apostrophes, plain_spaces, words
from kg.french.intervals import compatible, format_date, interval, overlap, parse_date
from kg.french.language import Language, detect
from kg.french.nouns import (
    is_common_word,
    noun_gender,
    number_of,
    parts_of_speech,
    plural,
    singular,
)
from kg.french.numbers import Found, find_quantities
from kg.french.numerals import parse_number
from kg.french.typography import slugify, smart_truncate, typeset
from kg.french.verbs import (
    Tense,
    VerbForm,
    analyse,
    auxiliary,
    conjugate,
    is_conditional,
    lemma_candidates,
    participle,
)

__all__ = [
    "Found",
    "Language",
    "Role",
    "Side",
    "Tense",
    "VerbForm",
    "When",
    "agree",
    "analyse",
    "article_for",
    "auxiliary",
    "begins_with_vowel",
    "compatible",
    "conjugate",
    "contract",
    "detect",
    "elide",
    "find_dates",
    "find_quantities",
    "fold",
    "format_date",
    "format_number",
    "format_quantity",
    "initials",
    "interval",
    "is_common_word",
    "is_conditional",
    "lemma_candidates",
    "noun_gender",
    "number_of",
    "overlap",
    "parse_date",
    "parse_number",
    "participle",
    "parts_of_speech",
    "plain_apostrophes",
    "plain_spaces",
    "plural",
    "singular",
    "slugify",
    "smart_truncate",
    "typeset",
    "with_article",
    "words",
]
