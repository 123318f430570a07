"""A claim with its parties resolved: what merging and comparing work on."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.copies import is_repeated
from kg.french.folding import fold
from kg.lineage import origin_of
from kg.model import Article, Assertion, Claim, Described, Entity, Named, Node, Quantity, Words, digest
from kg.resolve import Resolution
from kg.resolve.mentions import qualifier_names
from kg.resolve.nodes import described_key, quantity_key, words_key


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks when an article speaks for itself: its outlet, or the outlet it copies."""

    outlet: str | None
    article: str


@dataclass(frozen=True, slots=True)
class Voices:
    """The article's own voice, and that of the article it copies in the passages that it copied."""

    own: Voice
    original: Voice | None = None
    passages: frozenset[int] = frozenset()

    def heard_in(self, claim: Claim) -> Voice:
        copied = self.original is not None and is_repeated(claim.evidence[0].quote, self.passages)
        return self.original if copied and self.original is not None else self.own


def voice_of(article: Article, resolution: Resolution) -> Voice:
    """The article's own outlet under its usual name."""
    return Voice(outlet_name(article, resolution), article.id)


def outlet_name(article: Article, resolution: Resolution) -> str | None:
    """The publisher as the record knows it: « LGC » is « Le Grand Courrier »."""
    if article.publisher is None:
        return None
    entity = resolution.entity(article.publisher)
    return entity.name if entity else article.publisher


def assert_claim(claim: Claim, article: Article, resolution: Resolution, voice: Voice) -> Assertion:
    """The claim as an assertion of the canonical entities; nothing that it says is changed."""
    subject, subject_id = _settle(claim.subject, article, resolution)
    object_, object_id = _settle(claim.object, article, resolution)
    attribution = tuple(_settle(node, article, resolution)[0] for node in claim.attribution)
    resolved = replace(claim, attribution=attribution)
    origin = origin_of(resolved, outlet=voice.outlet, article=voice.article, told=_told(claim, resolution))
    return Assertion(
        id=claim.id, article=article.id, publisher=article.publisher,
        published=claim.published or article.published, subject=subject, subject_id=subject_id,
        predicate=claim.predicate, object=object_, object_id=object_id, qualifiers=claim.qualifiers,
        modality=claim.modality, polarity=claim.polarity, attribution=attribution, origin=origin,
        quote=claim.evidence[0].quote, confidence=claim.confidence,
    )  # fmt: skip


def parties_of(claim: Claim, assertion: Assertion, resolution: Resolution) -> tuple[tuple[str, str], ...]:
    """(entity id, part) of everyone in the claim: subject, object, of (whose group it is), source, to."""
    found: list[tuple[str, str]] = []
    for part, node, ident in (("subject", assertion.subject, assertion.subject_id),
                              ("object", assertion.object, assertion.object_id)):  # fmt: skip
        if isinstance(node, Named) and node.id:
            found.append((ident, part))
        elif isinstance(node, Described) and (owner := _owner(node, resolution)):
            found.append((owner.id, "of"))
    found += [(node.id, "source") for node in assertion.attribution if isinstance(node, Named) and node.id]
    found += [(entity.id, "to") for name in qualifier_names(claim) if (entity := resolution.entity(name))]
    return tuple(dict.fromkeys(found))


def _settle(node: Node, article: Article, resolution: Resolution) -> tuple[Node, str]:
    match node:
        case Named():
            entity = resolution.entity(node.name)
            if entity is None:
                # « l’entreprise » is another one in each article.
                return node, f"text:{fold(node.name)}~{digest(article.id)[:8]}"
            return Named(entity.name, entity.type, node.mention or node.name, entity.id), entity.id
        case Quantity():
            return node, quantity_key(node)
        case Words():
            return node, words_key(node)
        case Described():
            owner = _owner(node, resolution)
            return node, described_key(node, article.id, owner.id if owner else None)


def _owner(node: Described, resolution: Resolution) -> Entity | None:
    return resolution.entity(node.of) if node.of else None


def _told(claim: Claim, resolution: Resolution) -> str | None:
    """The outlet to which reported words were said."""
    if not isinstance(claim.object, Words):
        return None
    told = (resolution.entity(name) for name in qualifier_names(claim))
    return next((entity.name for entity in told if entity is not None and entity.type == "Media"), None)
