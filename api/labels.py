"""What the codes of the model are called on screen, in French."""

from __future__ import annotations

from kg.model import Judged, Modality, Polarity, Verdict
from kg.status import LABELS

# kg.status owns these, since its reasons use the same words.
STATUS = LABELS
MODALITY: dict[Modality, str] = {
    "asserted": "affirmé",
    "hedged": "au conditionnel",
    "planned": "prévu",
    "attempted": "tenté",
    "questioned": "mis en question",
}
POLARITY: dict[Polarity, str] = {"affirmed": "", "negated": "nié"}
VERDICT: dict[Verdict, str] = {
    "same": "identique",
    "compatible": "compatible",
    "contradiction": "contradiction",
    "unclear": "à vérifier",
}
# The kinds of comparison, contradictory or not, as kg.compare names them.
COMPARISON: dict[str, str] = {
    "role": "fonction",
    "number": "nombre",
    "date": "date",
    "polarity": "affirmé et nié",
    "attribution": "attribution",
    "exclusive-value": "valeur unique",
    "stage": "stade",
    "modality": "durcissement",
    "identity": "identité",
    "succession": "succession",
    "bounds": "bornes compatibles",
    "rounding": "arrondi",
    "scope": "périmètre",
    "granularity": "précision",
    "update": "mise à jour",
    "same-thing": "même chose",
    "later-stage": "étape suivante",
}
JUDGED: dict[Judged, str] = {"same": "la même", "different": "différentes", "unsure": "à départager"}
CHECK: dict[str, str] = {
    "supported": "étayé",
    "contradicted": "contredit",
    "unclear": "à vérifier",
    "unknown": "inconnu",
}
ENTITY_TYPE: dict[str, str] = {
    "Person": "personne",
    "Organization": "organisation",
    "Media": "média",
    "Product": "produit",
    "Place": "lieu",
    "Work": "œuvre",
    "Event": "événement",
    "Document": "document",
}


def comparison_label(kind: str) -> str:
    """A kind that has no label yet is shown as it is rather than hidden."""
    return COMPARISON.get(kind, kind)
