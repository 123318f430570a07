"""The tables: the log that is only ever appended to, and what is derived from it and can be rebuilt."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

# Raised with every change of a table or of an index below: an older program refuses a newer store rather than
# damage it, and a newer one makes what is derived again from the log of an older store.
SCHEMA_VERSION = 2

metadata = MetaData()

meta = Table(
    "meta", metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)  # fmt: skip

# ── the log ─────────────────────────────────────────────────────────────────────────────────────────────────

# One row a reading: the same text read by a better extractor is another row, never an edit.
articles = Table(
    "articles", metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("reading", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("title", Text),
    Column("publisher", Text),
    Column("published", Text),
    Column("url", Text),
    Column("byline", Text),
    Column("brief", Text),
    Column("zones", JSON, nullable=False),
    Column("inferred", JSON, nullable=False),
    UniqueConstraint("id", "version", "reading"),
    sqlite_autoincrement=True,
)  # fmt: skip

claims = Table(
    "claims", metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, index=True),
    Column("article_seq", Integer, ForeignKey("articles.seq"), nullable=False),
    Column("data", JSON, nullable=False),
    UniqueConstraint("article_seq", "id"),
    sqlite_autoincrement=True,
)  # fmt: skip

judgements = Table(
    "judgements", metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("left", Text, nullable=False),
    Column("right", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("at", Text, nullable=False),
    sqlite_autoincrement=True,
)  # fmt: skip

retractions = Table(
    "retractions", metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("article_id", Text, nullable=False, index=True),
    Column("article_seq", Integer, ForeignKey("articles.seq"), nullable=False),
    Column("why", Text, nullable=False),
    Column("at", Text, nullable=False),
    sqlite_autoincrement=True,
)  # fmt: skip

# ── derived ─────────────────────────────────────────────────────────────────────────────────────────────────

# The reading of each article that counts now; a retracted article has none. `copy_of` is the article that
# published first when the text is a near-copy.
heads = Table(
    "heads", metadata,
    Column("article_id", Text, primary_key=True),
    Column("seq", Integer, ForeignKey("articles.seq"), nullable=False, index=True),
    Column("outlet", Text),
    Column("publisher_key", Text, nullable=False, index=True),
    Column("published", Text),
    Column("copy_of", Text, index=True),
)  # fmt: skip

bands = Table(
    "bands", metadata,
    Column("band", Text, primary_key=True),
    Column("article_id", Text, primary_key=True),
    sqlite_with_rowid=False,
)  # fmt: skip

entities = Table(
    "entities", metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False, index=True),
    Column("type", Text, nullable=False, index=True),
    Column("aliases", JSON, nullable=False),
    Column("description", Text),
    Column("qid", Text),
    Column("reference", Integer, nullable=False, default=0),
    # How many parts it plays in live assertions of articles; kept up, not counted, because hubs have many.
    Column("mentions", Integer, nullable=False, default=0, index=True),
)  # fmt: skip

names = Table(
    "names", metadata,
    Column("key", Text, primary_key=True),
    Column("entity_id", Text, ForeignKey("entities.id", ondelete="CASCADE"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)  # fmt: skip

# Pairs that look alike and were not merged, for a person to judge.
candidates = Table(
    "candidates", metadata,
    Column("left", Text, ForeignKey("entities.id", ondelete="CASCADE"), primary_key=True),
    Column("right", Text, ForeignKey("entities.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("score", Float, nullable=False),
    Column("reasons", JSON, nullable=False),
    sqlite_with_rowid=False,
)  # fmt: skip

assertions = Table(
    "assertions", metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("article_id", Text, nullable=False, index=True),
    Column("claim_seq", Integer, ForeignKey("claims.seq"), index=True),
    Column("reference", Integer, nullable=False, default=0),
    Column("publisher_key", Text, nullable=False, index=True),
    Column("published", Text),
    Column("subject_id", Text, nullable=False),
    Column("predicate", Text, nullable=False),
    Column("object_id", Text, nullable=False),
    Column("modality", Text, nullable=False),
    Column("polarity", Text, nullable=False),
    Column("origin", Text),
    Column("statement_id", Text, nullable=False),
    Column("data", JSON, nullable=False),
    Index("assertions_predicate", "predicate", "seq"),
    Index("assertions_statement", "statement_id", "reference", "polarity", "seq"),
    sqlite_autoincrement=True,
)  # fmt: skip

_SEQ = "assertions.seq"

# Which entity plays which part (subject, object, of, source, to) in which assertion.
parties = Table(
    "parties", metadata,
    Column("entity_id", Text, primary_key=True),
    Column("assertion_seq", Integer, ForeignKey(_SEQ, ondelete="CASCADE"), primary_key=True, index=True),
    Column("part", Text, primary_key=True),
    sqlite_with_rowid=False,
)  # fmt: skip

keys = Table(
    "keys", metadata,
    Column("key", Text, primary_key=True),
    Column("reference", Integer, primary_key=True),
    Column("assertion_seq", Integer, ForeignKey(_SEQ, ondelete="CASCADE"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)  # fmt: skip

statements = Table(
    "statements", metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("subject_id", Text, nullable=False, index=True),
    Column("predicate", Text, nullable=False, index=True),
    Column("object_id", Text, nullable=False, index=True),
    Column("status", Text, nullable=False, index=True),
    Column("reasons", JSON, nullable=False),
    Column("data", JSON, nullable=False),
    sqlite_autoincrement=True,
)  # fmt: skip

comparisons = Table(
    "comparisons", metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("id", Text, nullable=False, unique=True),
    Column("a", Text, ForeignKey("assertions.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("b", Text, ForeignKey("assertions.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("verdict", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("why", Text, nullable=False),
    # What it does to a status (agrees, opposes, warns, none) and the statements of both sides: one that
    # everybody repeats finds what counts among thousands of pairs.
    Column("side", Text, nullable=False),
    Column("statement_a", Text, nullable=False),
    Column("statement_b", Text, nullable=False),
    Index("comparisons_verdict", "verdict", "seq"),
    Index("comparisons_statement_a", "statement_a", "side", "seq"),
    Index("comparisons_statement_b", "statement_b", "side", "seq"),
    sqlite_autoincrement=True,
)  # fmt: skip

LOG = (articles, claims, judgements, retractions)
# In an order that deletes children first.
DERIVED = (comparisons, keys, parties, statements, assertions, candidates, names, entities, bands, heads)
