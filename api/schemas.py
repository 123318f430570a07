"""What HTTP promises: the JSON forms that go in and out, each with a French example for the OpenAPI page."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from kg.model import Modality, Polarity, Status, Verdict


class Form(BaseModel):
    """Base of what comes in: an unknown field is a spelling mistake to be told, not to be ignored."""

    model_config = ConfigDict(extra="forbid")


class Record(BaseModel):
    """An article as sent: its text, or the HTML of its page. Other fields are ignored."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": "echo-2024-03-28",
                    "publisher": "L’Écho du Vexin",
                    "published": "2024-03-28",
                    "title": "La Laiterie Borel change de main",
                    "text": "La coopérative Valmont a racheté la Laiterie Borel pour 12 millions d’euros.",
                }
            ]
        }
    )

    id: str | None = None
    text: str | None = None
    html: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = Field(None, description="ISO 8601 : 2024, 2024-03 ou 2024-03-28")
    url: str | None = None


class Ingested(BaseModel):
    article: str
    outcome: str = Field(description="added, known, new-version ou reread", examples=["added"])
    claims: int


class Refused(BaseModel):
    name: str
    reason: str


class IngestReport(BaseModel):
    """What became of each article: nothing disappears in silence."""

    articles: list[Ingested]
    refused: list[Refused]


class ArticleOut(BaseModel):
    id: str
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None
    byline: str | None
    inferred: list[str] = Field(description="champs devinés d’après le texte")


class ZoneOut(BaseModel):
    kind: str
    start: int
    end: int
    reason: str


class WholeArticle(ArticleOut):
    brief: str | None
    text: str
    zones: list[ZoneOut]


class EvidenceOut(BaseModel):
    start: int
    end: int
    quote: str


class ClaimOut(BaseModel):
    """The claim contract, field by field."""

    id: str
    article: str
    subject: dict[str, Any]
    predicate: str
    object: dict[str, Any]
    qualifiers: dict[str, Any]
    modality: Modality
    polarity: Polarity
    attribution: list[dict[str, Any]]
    published: str | None
    evidence: list[EvidenceOut]
    confidence: float
    extractor: str


class EntityOut(BaseModel):
    id: str
    name: str
    type: str
    aliases: list[str]
    description: str | None
    qid: str | None
    reference: bool


class Side(BaseModel):
    """One side of a pair; `article` is `reference:<id>` for a reference fact, which has no claim."""

    article: str
    claim: str | None
    quote: str
    publisher: str | None


class Support(Side):
    published: str | None
    modality: Modality
    origin: str | None


class StatementOut(BaseModel):
    id: str
    subject: dict[str, Any]
    predicate: str
    object: dict[str, Any]
    qualifiers: dict[str, Any]
    status: Status
    reasons: list[str]
    supports: list[Support]
    denies: list[Support]


class StrandOut(BaseModel):
    """One origin and those who repeat it; `origin` null when nobody is named."""

    origin: str | None
    name: str
    outlets: list[str]
    claims: list[Support]


class LineageOut(BaseModel):
    statement: str
    text: str
    strands: list[StrandOut]
    denials: list[StrandOut]


class ContradictionOut(BaseModel):
    id: str
    type: str = Field(examples=["role"])
    verdict: Verdict
    why: str = Field(examples=["« directeur technique » et « directrice financière » ne se recouvrent pas."])
    a: Side
    b: Side


class CheckIn(Form):
    text: str = Field(
        examples=["La coopérative Valmont a racheté la Laiterie Borel pour 15 millions d’euros."]
    )


class SentenceOut(BaseModel):
    start: int
    end: int
    text: str
    verdict: Literal["supported", "contradicted", "unclear", "unknown"]
    why: str
    claims: list[str] = Field(description="affirmations et faits connus qui vont dans le même sens")
    against: list[str] = Field(description="affirmations et faits connus qui disent le contraire")


class CheckOut(BaseModel):
    sentences: list[SentenceOut]


class SummaryIn(Form):
    topic: str = Field(min_length=1, examples=["rachat Laiterie Borel"])
    keyphrase: str | None = None
    title: str | None = None
    min_words: int | None = Field(None, ge=1, le=5000, description="longueur visée, 700 à défaut")
    brief: str | None = Field(None, description="article dont la consigne est à suivre")


class CitedSentence(BaseModel):
    text: str
    kind: Literal["sourced", "computed"]
    claims: list[str]
    sources: list[int]
    verified: bool


class Section(BaseModel):
    heading: str
    level: int
    sentences: list[CitedSentence]


class SourceOut(BaseModel):
    n: int
    article: str
    publisher: str | None
    title: str | None
    published: str | None
    url: str | None
    origin: str | None


class SummaryOut(BaseModel):
    title: str
    description: str
    slug: str
    keyphrase: str
    words: int
    sections: list[Section]
    sources: list[SourceOut]


class SummaryLink(BaseModel):
    slug: str
    topic: str


class JudgementIn(Form):
    verdict: Literal["same", "different", "unsure"]
    left: str = Field(description="une entité, par son nom ou son identifiant")
    right: str
    by: str = Field(min_length=1, examples=["Anne Durand"])
    why: str = Field(min_length=1)


class JudgementOut(BaseModel):
    left: str
    right: str
    verdict: Literal["same", "different", "unsure"]
    by: str
    why: str
    at: str


class RetractionIn(Form):
    why: str = Field(min_length=1)


class RetractionOut(BaseModel):
    article: str
    statements: list[str] = Field(description="énoncés recalculés")
    gone: list[str] = Field(description="énoncés que plus rien n’appuie")
    comparisons: list[str] = Field(description="comparaisons disparues avec lui")


class Health(BaseModel):
    status: Literal["ok"]
    version: str
    counts: dict[str, int]


class Problem(BaseModel):
    """Every error, whatever its status."""

    status: int = Field(examples=[404])
    message: str = Field(examples=["Aucun article ne porte l’identifiant « echo-12 »."])
    details: list[str] = []
