"""What a question is about: « Que dit-on d’Anne Durand ? » → anne, durand."""

from __future__ import annotations

from kg.french.folding import words

# Words that ask, link or point, folded: a search for what is left finds what was meant.
EMPTY = frozenset(
    (
        "a ai ait as au aucun aucune aurait aussi autour aux avait avec avoir c ca ce cela celle celles "
        "celui ces cet cette ceux chez ci combien comment concernant contre d dans de depuis des dire "
        "disent dit dites doit donc du elle elles en entre es est et etaient etait ete etre eu eux faut "
        "il ils j jamais je l la laquelle le lequel les lesquelles lesquels leur leurs lui m ma mais me "
        "mes mon n ne ni nos notre nous on ont ou par parle parlent parler pas pense pensent penser plus "
        "pour pourquoi propos qu quand que quel quelle quelles quels qui quoi s sa sait savoir savons se "
        "selon sera ses si son sont sous sujet sur t ta te tel telle tes toi ton tous tout toute toutes "
        "tu un une vers veut via vos votre vous y"
    ).split()
)


def subject_words(question: str) -> tuple[str, ...]:
    """The folded words that say what is asked about; all of them when they only ask (« Elle »)."""
    asked = tuple(dict.fromkeys(words(question)))
    return tuple(word for word in asked if word not in EMPTY) or asked
