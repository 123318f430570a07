"""The nouns of the project. Every module may import this one; it imports nothing of ours.

An `Article` is read into `Claim`s, each with its verbatim `Evidence`. Resolution turns claims and reference
`Fact`s into `Assertion`s, whose parties carry canonical ids; merging groups assertions into `Statement`s,
comparing pairs them into `Comparison`s. Their JSON form is the contract; `to_json` and `from_json` keep it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias, get_args

Modality = Literal["asserted", "hedged", "planned", "attempted", "questioned"]
Polarity = Literal["affirmed", "negated"]
Bound = Literal["exact", "min", "max", "approx"]
EntityType = Literal["Person", "Organization", "Media", "Product", "Place", "Work", "Event", "Document"]
ZoneKind = Literal[
    "title", "standfirst", "body", "intertitle", "caption",
    "credit", "teaser", "comment", "instruction", "boilerplate", "metadata",
]  # fmt: skip
Verdict = Literal["same", "compatible", "contradiction", "unclear"]
Status = Literal["confirmed", "corroborated", "reported", "contested", "refuted", "unsupported"]
Judged = Literal["same", "different", "unsure"]

MODALITIES: tuple[Modality, ...] = get_args(Modality)
STATUSES: tuple[Status, ...] = get_args(Status)
# The zones whose words are the article's own; the others are kept, labelled, and yield no claim.
READ_ZONES: frozenset[ZoneKind] = frozenset({"title", "standfirst", "body", "intertitle", "caption"})

Json: TypeAlias = Any  # Values of qualifiers: whatever JSON can hold.


def digest(*parts: str) -> str:
    """16 hex digits that depend on every part and on their order; the root of every id."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


# ── articles ───────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of an article's text and what it is; zones are sorted, disjoint; `text[start:end]` is it."""

    kind: ZoneKind
    start: int
    end: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """One published text as ingested. `text` is sacred: never rewritten, offsets are into it (code points).

    `published` is ISO 8601, as precise as known. `inferred` names the fields that were guessed from the text
    rather than given. `brief` holds pasted instructions found in the text; they are never obeyed unasked.
    """

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    byline: str | None = None
    zones: tuple[Zone, ...] = ()
    inferred: frozenset[str] = frozenset()
    brief: str | None = None

    @property
    def version(self) -> str:
        """Same id, same text, same publisher and date: same version. Ingesting it again changes nothing."""
        return digest(self.id, self.text, self.publisher or "", self.published or "", self.url or "")


# ── what a claim is made of ────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Named:
    """An entity with a proper name. `mention` is the name as written; `id` is canonical, once resolved."""

    name: str
    type: str = "Organization"
    mention: str = ""
    id: str | None = None

    @property
    def label(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Described:
    """Somebody or something told by a description: `type` Group, Anonymous, Asset, Place or Text.

    `of` is the name of the organisation (or person) that a group or thing belongs to.
    """

    text: str
    type: str = "Group"
    of: str | None = None

    @property
    def label(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Quantity:
    """An interval with a unit: EUR, USD, %, ans, postes, salariés, GPU… `value` is the number as written.

    exact and approx: low == high == value; min: low == value, high is None; max: low is None, high == value;
    a range: low and high both given, value their middle.
    """

    text: str
    value: float
    unit: str = ""
    bound: Bound = "exact"
    low: float | None = None
    high: float | None = None

    @property
    def label(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Words:
    """Reported words: verbatim between quotation marks when direct, the clause as written when indirect."""

    text: str
    quote: Literal["direct", "indirect"] = "direct"

    @property
    def label(self) -> str:
        return self.text


Node: TypeAlias = Named | Described | Quantity | Words


def node_to_json(node: Node) -> dict[str, Json]:
    """The contract's form of a subject, an object or a source; empty fields are left out."""
    match node:
        case Named():
            mention = node.mention or node.name
            out: dict[str, Json] = {"name": node.name, "type": node.type, "mention": mention}
            return out | ({"id": node.id} if node.id else {})
        case Described():
            return {"text": node.text, "type": node.type} | ({"of": node.of} if node.of else {})
        case Quantity():
            bounds = {k: v for k, v in (("low", node.low), ("high", node.high)) if v is not None}
            return {"text": node.text, "type": "Quantity", "value": node.value, "unit": node.unit,
                    "bound": node.bound} | bounds  # fmt: skip
        case Words():
            return {"text": node.text, "type": "Words", "quote": node.quote}


def node_from_json(data: Mapping[str, Json]) -> Node:
    """The inverse of `node_to_json`. Raises KeyError when neither a name nor a text is given."""
    if "name" in data:
        return Named(data["name"], data.get("type", "Organization"), data.get("mention", ""), data.get("id"))
    if "value" in data:
        return Quantity(data["text"], float(data["value"]), data.get("unit", ""), data.get("bound", "exact"),
                        data.get("low"), data.get("high"))  # fmt: skip
    if "quote" in data:
        return Words(data["text"], data["quote"])
    return Described(data["text"], data.get("type", "Group"), data.get("of"))


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A verbatim passage: `article.text[start:end] == quote`, always."""

    start: int
    end: int
    quote: str

    @classmethod
    def from_article(cls, article: Article, start: int, end: int) -> Evidence:
        return cls(start, end, article.text[start:end])


@dataclass(frozen=True, slots=True)
class Claim:
    """What one passage of one article says. Never edited: a better reading is a new claim.

    `qualifiers` follows the contract (role, amount, currency, when…). `attribution` goes from the nearest
    source to the farthest; empty when the publisher speaks for itself. Raises ValueError without evidence.
    """

    article: str
    subject: Node
    predicate: str
    object: Node
    evidence: tuple[Evidence, ...]
    extractor: str
    qualifiers: Mapping[str, Json] = field(default_factory=dict)
    modality: Modality = "asserted"
    polarity: Polarity = "affirmed"
    attribution: tuple[Node, ...] = ()
    published: str | None = None
    confidence: float = 0.5

    def __post_init__(self) -> None:
        if not self.evidence or not all(e.quote.strip() for e in self.evidence):
            raise ValueError("a claim needs a verbatim passage")

    @property
    def id(self) -> str:
        """Same article, same passage, same reading: same id."""
        reading = {"s": node_to_json(self.subject), "o": node_to_json(self.object),
                   "q": dict(self.qualifiers), "a": [node_to_json(n) for n in self.attribution]}  # fmt: skip
        first = self.evidence[0]
        return "claim-" + digest(
            self.article, self.predicate, self.modality, self.polarity, str(first.start), first.quote,
            json.dumps(reading, ensure_ascii=False, sort_keys=True),
        )  # fmt: skip

    def to_json(self) -> dict[str, Json]:
        """The contract's JSON object, keys in the contract's order."""
        return {
            "id": self.id, "article": self.article, "subject": node_to_json(self.subject),
            "predicate": self.predicate, "object": node_to_json(self.object),
            "qualifiers": dict(self.qualifiers), "modality": self.modality, "polarity": self.polarity,
            "attribution": [node_to_json(n) for n in self.attribution], "published": self.published,
            "evidence": [{"start": e.start, "end": e.end, "quote": e.quote} for e in self.evidence],
            "confidence": self.confidence, "extractor": self.extractor,
        }  # fmt: skip

    @classmethod
    def from_json(cls, data: Mapping[str, Json]) -> Claim:
        """The inverse of `to_json`; `id` is derived, never read. Raises KeyError on a missing field."""
        return cls(
            article=data["article"], subject=node_from_json(data["subject"]), predicate=data["predicate"],
            object=node_from_json(data["object"]),
            evidence=tuple(Evidence(e["start"], e["end"], e["quote"]) for e in data["evidence"]),
            extractor=data.get("extractor", "unknown"), qualifiers=data.get("qualifiers", {}),
            modality=data.get("modality", "asserted"), polarity=data.get("polarity", "affirmed"),
            attribution=tuple(node_from_json(n) for n in data.get("attribution", ())),
            published=data.get("published"), confidence=data.get("confidence", 0.5),
        )  # fmt: skip


# ── the reference layer ────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class FactSource:
    """Where a reference fact was read; `relay` marks a reprint, not cited when another source stands."""

    publisher: str
    title: str | None = None
    date: str | None = None
    url: str | None = None
    relay: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One verified fact with its sources. `origin` is the report that the sources repeat, if known."""

    id: str
    subject: Named
    predicate: str
    object: Node
    qualifiers: Mapping[str, Json]
    sources: tuple[FactSource, ...]
    confidence: Literal["confirmed", "single"]
    modality: Modality = "asserted"
    origin: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """The thing a name denotes, under its canonical id; `reference`: it comes from the reference layer."""

    id: str
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    description: str | None = None
    qid: str | None = None
    reference: bool = False


# ── reconciliation ─────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Assertion:
    """A claim or a reference fact, its parties resolved: what merging and comparing work on.

    `id` is the claim's, or `reference:<fact id>` (then `article` is the same and `reference` is true).
    `subject_id` and `object_id` are canonical entity ids, or for what has no proper name a key derived from
    the content (`text:…`, `qty:…`). `origin` is who the words go back to (folded), None when unknown.
    """

    id: str
    article: str
    publisher: str | None
    published: str | None
    subject: Node
    subject_id: str
    predicate: str
    object: Node
    object_id: str
    qualifiers: Mapping[str, Json]
    modality: Modality
    polarity: Polarity
    attribution: tuple[Node, ...]
    origin: str | None
    quote: str
    confidence: float = 0.5
    reference: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two assertions stand to each other. `why` is French, fit to print; `type` names the kind of
    contradiction (role, number, date, polarity, attribution, exclusive-value, stage, modality, identity) or
    of compatibility (succession, bounds, rounding, scope, granularity, update, same-thing, later-stage)."""

    a: str
    b: str
    verdict: Verdict
    type: str
    why: str

    @property
    def id(self) -> str:
        return "cmp-" + digest(*sorted((self.a, self.b)), self.type)


@dataclass(frozen=True, slots=True)
class Statement:
    """One canonical (subject, predicate, object) and every assertion behind it, for and against."""

    id: str
    subject: Node
    subject_id: str
    predicate: str
    object: Node
    object_id: str
    qualifiers: Mapping[str, Json]
    supports: tuple[Assertion, ...]
    denies: tuple[Assertion, ...] = ()
    status: Status = "reported"
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's recorded verdict on two entities; the last one said about a pair stands."""

    left: str
    right: str
    verdict: Judged
    by: str
    why: str
    at: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """An input that was refused and why; a batch goes on without it and reports it."""

    name: str
    reason: str
