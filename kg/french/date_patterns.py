"""The wordings of dates as one pattern over lower-case text, and the words before that give their role."""

from __future__ import annotations

import re
from collections.abc import Iterable

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
ORDINALS = {
    "premier": 1, "1er": 1, "deuxième": 2, "second": 2, "2e": 2, "2ème": 2, "2nd": 2, "troisième": 3, "3e": 3,
    "3ème": 3, "quatrième": 4, "4e": 4, "4ème": 4,
}  # fmt: skip
NEAR = {
    "dernier": -1, "dernière": -1, "passé": -1, "passée": -1, "écoulé": -1, "écoulée": -1, "prochain": 1,
    "prochaine": 1,
}  # fmt: skip
DAYS = {"avant-hier": -2, "hier": -1, "aujourd'hui": 0, "demain": 1, "après-demain": 2}


def _any(words: Iterable[str]) -> str:
    """Longest first, so that no word hides another."""
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


_MONTH = (
    r"(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)\b"
)
_YEAR = r"(?:1[5-9]|20)\d\d(?!\w|-\d|[.,]\d)"
_WEEKDAY, _ORDINAL, _NEAR = _any(WEEKDAYS), _any(ORDINALS), rf"{_any(NEAR)}\b"
_NUMBER = (
    r"(?:\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante)"
)
_UNIT = r"(?:ans?|années?|mois|semaines?|jours?|heures?)\b"
# The year is told by another date of the text, which nothing here looks for.
_NOT_TOLD = r"(?! (?:de la même année|de cette année-là|de l'année (?:suiv|précéd)|suivant|précédent))"
_PART = r"(?:début|mi|fin|courant)"

# The name of each shape is the group that tells how to resolve it.
_SHAPES = {
    "iso": r"\d{4}-\d\d-\d\d(?!\d)",
    "numeric": r"(?P<nd>\d{1,2})(?P<sep>[/.-])(?P<nm>\d{1,2})(?P=sep)(?P<ny>\d{4})(?!\d)",
    "dated": rf"(?:(?P<dw>{_WEEKDAY}),? (?:le )?)?(?P<d>\d{{1,2}})(?:er)?"
    rf"(?:(?: (?:et|au|à|ou) (?:le )?|-)(?P<d2>\d{{1,2}})(?:er)?)? (?P<dm>{_MONTH})"
    rf"(?: (?P<dy>{_YEAR})| (?P<dnear>{_NEAR}))?{_NOT_TOLD}",
    "monthly": rf"(?:(?P<mpart>{_PART})(?: |-))?(?:(?:du |le )?mois d(?:e |'))?(?P<m>{_MONTH})"
    rf"(?: (?:de (?:l'an )?)?(?P<my>{_YEAR})| (?P<mnear>{_NEAR})| de l'an(?:née)? (?P<mynear>{_NEAR}))?"
    rf"{_NOT_TOLD}",
    "quarterly": rf"(?:(?P<ord>{_ORDINAL}) (?P<half>trimestre|semestre)|(?P<letter>[tqs])(?P<n>[1-4]))\b"
    rf"(?: (?:de (?:l'(?:exercice|année|an) )?|du )?(?P<qy>{_YEAR}))?",
    "seasonal": rf"(?P<season>printemps|été|automne|hiver)\b(?: (?P<sy>{_YEAR})| (?P<snear>{_NEAR}))?",
    "paired": r"(?P<y1>(?:19|20)\d\d)[-/](?P<y2>(?:19|20)?\d\d)(?![\w/-])",
    "yearly": rf"(?:(?P<ypart>{_PART})(?: de l'(?:année|exercice) | d'année | |-))?(?P<y>{_YEAR})",
    "decade": r"années (?:(?P<dec>(?:1[5-9]|20)\d0)|(?P<short>[3-9]0))\b",
    "close": rf"(?P<cpart>début|milieu|fin) (?:de l'|d'|du |de )(?P<cunit>année|mois|semaine)\b(?! \d)"
    rf"(?: (?P<cnear>{_NEAR}))?",
    "near": r"(?P<det>l[ea] |l'|cet(?:te)? |ce )"
    r"(?P<nunit>an|année|semaine|mois|week-?end|trimestre|semestre)\b(?! \d|-l)"
    rf"(?:(?P<ci>-ci)| (?P<nnear>{_NEAR}))?",
    "weekday": rf"(?P<w>{_WEEKDAY})\b(?! \d)(?: (?P<wnear>{_NEAR}))?",
    "daily": rf"{_any(DAYS)}\b",
    "ago": rf"(?P<adv>il y a|voici|voilà|depuis|dans|d'ici(?: à)?) (?P<an>{_NUMBER}) (?P<aunit>{_UNIT})"
    r"(?! (?:et demie?|plus|d'|de|après|avant)\b)",
    "lately": rf"(?:ces|les|des) (?:(?P<ln>{_NUMBER}) derni(?:ers|ères)|derni(?:ers|ères) (?P<ln2>{_NUMBER}))"
    rf" (?P<lunit>{_UNIT})(?! d)",
}
PATTERN = re.compile(
    r"\b(?=[\dacdéefhijlmnopqrstvwà])(?:"
    + "|".join(f"(?P<{name}>{shape})" for name, shape in _SHAPES.items())
    + ")"
)

_ARTICLE = r"(?: (?:le|la|les|ce|cet|cette|au)(?= )| l'| d')? ?(?:mois d(?:e |'))?"
# What stands right before a date: its role, or only the right to be one.
PREFIX = re.compile(
    r"(?:^|(?<=[^\w]))(?:"
    rf"(?P<since>(?:depuis|dès|[àa] (?:partir|compter) d(?:e|u|'))(?:{_ARTICLE}))"
    r"|(?P<until>jusqu'(?:en|au|aux|à)(?: la| l'| le)? ?)"
    rf"|(?P<by>(?:d'ici(?: à| en| au)?|avant|au plus tard(?: en| à)?|(?:à l')?horizon)(?:{_ARTICLE}))"
    r"|(?P<between>entre(?: le| la| l')? ?)"
    r"|(?P<and>et(?: le| la| l'| en)? ?)"
    r"|(?P<to>(?:à|au)(?: la| l'| mois de| mois d')? ?)"
    r"|(?P<of>(?:de|du|d')(?: la| l')? ?)"
    r"|(?P<list>ou )"
    r"|(?P<year>(?:en|pour|courant|vers|après|fin|début|mi|l'an|an|(?:l'|d')?(?:année|exercice)(?: \w+)?"
    r"|saison|printemps|été|automne|hiver|période|millésime|campagne|rentrée) |\()"
    r"|(?P<this>(?:ce|cet|cette|le|la|les|des|l') ?)"
    r"|(?P<habit>(?:chaque|tous les|toutes les) )"
    r")$|(?P<comma>, ?$)"
)
# Longer than the longest prefix.
PREFIX_REACH = 28
