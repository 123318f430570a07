"""Keys for what has no proper name: a description, a quantity, reported words."""

from __future__ import annotations

import re

from kg.french.folding import words
from kg.model import Described, Quantity, Words, digest

# Words that point or count but describe nothing.
_EMPTY = frozenset(
    words(
        "le la les l un une des du de d au aux a en dans sur par pour avec chez et ou son sa ses leur leurs "
        "ce cet cette ces notre nos votre vos mon ma mes qui que dont the of and plusieurs certains "
        "certaines quelques tous toutes tout toute autres autre meme memes divers diverses nombreux "
        "nombreuses environ plus moins pres quelque presque jusqu jusque deja encore tres bien notamment "
        "actuellement recemment"
    )
)
_NUMBERS = frozenset(
    words(
        "deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante "
        "cent cents mille dizaine dizaines douzaine centaine centaines millier milliers million millions "
        "milliard milliards"
    )
)
_SOMEBODY = re.compile(r"^(?:l['’])?(?:une?|quelqu['’]une?)\b", re.IGNORECASE)


def head_words(text: str) -> str:
    """« trois de ses meilleurs chercheurs » → "meilleur chercheur": no determiner, number or plural mark."""
    kept = (w for w in words(text) if w not in _EMPTY and w not in _NUMBERS and not w.isdigit())
    return " ".join(w[:-1] if len(w) > 3 and w[-1] in "sx" else w for w in kept)


def described_key(node: Described, article: str, owner: str | None) -> str:
    """« des chercheurs de Solveo » is one thing everywhere; « une source » is another in each article."""
    said = head_words(node.text) or " ".join(words(node.text))
    whose = f"@{owner}" if owner else ""
    where = f"~{digest(article)[:8]}" if _belongs_to_article(node) else ""
    return f"text:{said}{whose}{where}"


def _belongs_to_article(node: Described) -> bool:
    return node.type == "Anonymous" or _SOMEBODY.match(node.text) is not None


def quantity_key(node: Quantity) -> str:
    """The same figure with the same bound has the same key, however it is written."""
    ends = (
        (node.low, node.high)
        if node.bound in ("exact", "approx") and node.low != node.high
        else (node.value,)
    )
    value = "-".join(f"{end:.12g}" for end in ends if end is not None)
    return f"qty:{' '.join(words(node.unit)) or node.unit}:{node.bound}:{value}"


def words_key(node: Words) -> str:
    """The same words, whatever the punctuation."""
    return "words:" + digest(" ".join(words(node.text)))
