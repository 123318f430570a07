"""How people order a text from a writer: « Make this article… », « Rédige un texte de 700 mots ».

Only the words are here; `instructions` says where an order begins and ends.
"""

from __future__ import annotations

import re

_EN_VERB = (
    r"(?:(?:please|kindly|now|and|then|also|first|finally)\s+){0,2}"
    r"(?:make|(?:re-?)?write|create|customi[sz]e|personali[sz]e|translate|let|add|use|include|ensure|keep|"
    r"generate|optimi[sz]e|paraphrase|summari[sz]e|expand|convert|change|provide|give|avoid|insert|adapt|"
    r"improve|shorten|lengthen|format|structure|produce|draft|compose|humani[sz]e|proofread|rephrase|edit|"
    r"turn|put|start|end|mention)"
)
_EN_OBJECT = (
    r"(?:articles?|titles?|headlines?|seo|sub-?headings?|sub-?titles?|headings?|paragraphs?|keywords?|"
    r"keyphrases?|text|content|blog(?: ?post)?|meta[- ]?descriptions?|tone|plagiarism|bullet points?|h[1-6]|"
    r"markdown|(?:\d+|hundred|thousand)\s+words|words?\s+(?:count|long|minimum|limit)|"
    r"(?:in|into|to)\s+(?:french|english))"
)
_EN_ROLE = (
    r"(?:act as|you are|imagine you are)\s+an?\s+(?:[\w-]+\s+){0,4}"
    r"(?:writer|editor|journalist|copywriter|expert|blogger|translator|assistant)"
)
_EN_WISH = (
    r"(?:your (?:task|job|goal) is|i (?:want|need|would like)|we need|can you|could you|"
    r"(?:the|this|my) (?:article|text|title|content|post) (?:must|should|needs?|has to)|(?:do not|don['’]t))"
)
# At the start of a word, or at a capital stuck to the word before it.
START = r"(?:\b|(?-i:(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])))"
ENGLISH = re.compile(
    rf"{START}(?:(?:{_EN_VERB}|{_EN_WISH})\b(?:\s+[\w'’-]+){{0,5}}?\s+{_EN_OBJECT}|{_EN_ROLE})\b",
    re.IGNORECASE,
)

# Verbs that can only order a text, then verbs that need a clearer sign of what they are about.
_FR_DO = r"(?:[ée]crire|r[ée]diger|r[ée][ée]crire|reformuler|traduire|r[ée]sumer|optimiser|g[ée]n[ée]rer)"
_FR_WRITE = (
    r"(?:(?:r[ée]-?)?[ée]cri(?:s|vez)|r[ée]dige[zs]?|reformule[zs]?|tradui(?:s|sez)|optimise[zs]?|"
    r"personnalise[zs]?|paraphrase[zs]?|r[ée]sume[zs]?|"
    r"(?:peux-tu|pouvez-vous|merci de|veuillez|tu dois|vous devez|il faut)\s+(?:me\s+)?"
    rf"{_FR_DO})"
)
_FR_OTHER = (
    r"(?:cr[ée]{1,2}(?:es?|ez)|g[ée]n[èée]re[zs]?|fai(?:s|tes)|ajoute[zs]?|utilise[zs]?|inclu(?:s|ez)|"
    r"ins[èée]re[zs]?|int[èée]gre[zs]?|rend(?:s|ez)|adapte[zs]?|assure-toi|assurez-vous|[ée]vite[zs]?|donne[zs]?|"
    r"propose[zs]?|met(?:s|tez)|transforme[zs]?|corrige[zs]?|am[ée]liore[zs]?|structure[zs]?|respecte[zs]?|"
    r"garde[zs]?|conserve[zs]?|merci de|veuillez|pense[zs]? à|n['’](?:utilise[zs]?|oublie[zs]?)|"
    r"agi(?:s|ssez) comme|tu es|vous êtes|traite[zs]?|organise[zs]?|commence[zs]?|termine[zs]?)"
)
_FR_DET = (
    r"(?:-(?:moi|le|la|les)\b)?\s+(?:(?:une?|le|la|les|cet?|cette|ces|des|du|mon|ma|en|à|ton|votre|vos|tes)\s+|"
    r"l['’])?"
)
_FR_OBJECT = (
    r"(?:articles?|textes?|titres?|contenus?|billets?|chap[ôo]s?|paragraphes?|introductions?|conclusions?|"
    r"résumés?|traductions?)"
)
_FR_SIGN = (
    r"(?:seo|r[ée]f[ée]rencement|(?:sous|inter)-?titres?|\d+\s+mots|mots[- ]cl[ée]s?|"
    r"m[ée]ta[- ]?descriptions?|balises?\s+(?:h\d|titre|m[ée]ta)|h[1-3]|en français|plagiat|paragraphes|"
    r"ton\s+(?:neutre|journalistique|formel|professionnel)|r[ée]dact(?:eur|rice)\s+(?:web|seo))"
)
_FR_LABEL = r"(?:consignes?|instructions?|prompt|brief)\s*:[^.!?«»\n]{0,80}?"
FRENCH = re.compile(
    rf"{START}(?:{_FR_LABEL}\b(?:{_FR_OBJECT}|{_FR_SIGN})"
    rf"|{_FR_WRITE}{_FR_DET}(?:[\w’'-]+\s+){{0,2}}?(?:{_FR_OBJECT}|{_FR_SIGN})"
    rf"|(?:{_FR_WRITE}|{_FR_OTHER})\b[^.!?«»\n]{{0,80}}?\b{_FR_SIGN})\b",
    re.IGNORECASE,
)
# « - au moins 700 mots », « Ton : neutre », « 700 words minimum »: an item of a brief already begun.
ITEM = re.compile(
    r"[\s\-•*–\d.)]*(?:(?:avec|sans|au moins|minimum|environ|at least|minimum of|about|in|en|longueur|ton|"
    rf"tone|langue|language|style|format|seo)\b\s*:?\s*)?[^.!?]{{0,60}}?\b(?:{_EN_OBJECT}|{_FR_SIGN})\b[^.!?]{{0,60}}[.!]?$",
    re.IGNORECASE,
)

# What a brief ends with, when it is polite.
THANKS = re.compile(
    r"\W*(?:merci|thanks?|thank you|please|svp|s['’]il (?:te|vous) pla[iî]t)\b[^.!?]{0,30}[.!]*\s*$",
    re.IGNORECASE,
)

# Words that no French sentence is made of; « a », « on », « article » or « long » belong to both languages.
ENGLISH_WORD = re.compile(
    r"(?:the|an|of|to|in|for|and|or|with|this|that|these|those|it|its|be|is|are|was|should|must|can|will|not|no|"
    r"do|as|by|at|from|least|more|than|words?|title|headline|french|english|subheadings?|headings?|compatible|"
    r"friendly|optimi[sz]ed|make|write|create|let|there|use|keywords?|paragraphs?|tone|content|text|please|your|"
    r"you|my|each|every|all|also|include|ensure|avoid|plagiari\w+|unique|minimum|about|into|have|has|seo)",
    re.IGNORECASE,
)
FRENCH_WORD = re.compile(
    r"(?:les?|la|une?|des|du|de|et|ou|où|à|au|aux|en|dans|pour|par|sur|avec|sans|que|qui|dont|ils?|elles?|ce|cette|"
    r"ces|son|sa|ses|leurs?|est|sont|a|ont|été|selon|mais|plus|pas|ne|se|y|d|l|s|n|qu|c|j|après|chez|face|depuis)",
    re.IGNORECASE,
)
# The last word of an order, when the article is glued to it.
LAST_WORD = re.compile(
    r"(?:mots|titres?|français|clés?|articles?|texte|compatible|paragraphes?)", re.IGNORECASE
)


def is_english(word: str) -> bool:
    return ENGLISH_WORD.fullmatch(word) is not None


def is_french(word: str) -> bool:
    return FRENCH_WORD.fullmatch(word) is not None
