"""Verbs that say the contrary of each other of the same thing: « autoriser » and « interdire »."""

from __future__ import annotations

from kg.french import fold

# Each line: any verb of the left against any of the right. Only pairs that cannot both be true of one act.
_LINES = (
    (
        "accepter approuver adopter valider ratifier voter avaliser",
        "refuser rejeter repousser retoquer décliner écarter",
    ),
    ("autoriser permettre légaliser", "interdire prohiber bannir"),
    ("confirmer reconnaître admettre avouer", "démentir nier réfuter contester"),
    ("maintenir conserver", "annuler supprimer abandonner retirer abroger"),
    ("condamner", "relaxer acquitter blanchir innocenter"),
    ("gagner remporter", "perdre"),
    ("ouvrir rouvrir", "fermer"),
    ("augmenter relever", "baisser diminuer réduire abaisser"),
    ("réussir", "échouer"),
    ("signer", "refuser"),
    ("soutenir appuyer", "combattre dénoncer"),
    ("commencer entamer lancer", "abandonner"),
    ("assister", "manquer"),
)
_CONTRARY = frozenset(
    pair
    for left, right in _LINES
    for one in fold(left).split()
    for other in fold(right).split()
    for pair in ((one, other), (other, one))
)


def are_opposites(one: str, other: str) -> bool:
    """Whether two folded infinitives are contraries."""
    return (one, other) in _CONTRARY
