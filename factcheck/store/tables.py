"""The tables: schema and columns to select, nothing more. What a row means is told in db/README.md.

Every table has an integer `pk` (full-text search names it), a uuid7 `id` made by the client (foreign keys
refer to it) and `rev`, the pk of the change that wrote the row last. Times are ISO 8601 text in UTC and lists
are JSON text, so that the image of a row in the history is the same on every engine.
"""

from __future__ import annotations

from sqlalchemy import Column, Index, LargeBinary, MetaData, UniqueConstraint
from sqlmodel import Field, SQLModel

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Row(SQLModel):
    """What every row has."""

    metadata = MetaData(naming_convention=NAMING)

    pk: int | None = Field(default=None, primary_key=True)
    id: str = Field(unique=True)
    rev: int


class Scale(Row, table=True):
    """A rating scale; `ratings` is a JSON list, `slug` what articles and seed files call it."""

    slug: str = Field(index=True)
    name: str
    ratings: str


class Reviewer(Row, table=True):
    """Someone who signs work."""

    name: str = Field(unique=True)


class Article(Row, table=True):
    """A text under review; `text` never changes. `blob_id` are the bytes it was read from, where there were any."""

    number: int = Field(unique=True)
    title: str
    author: str
    publisher: str
    published: str
    url: str
    language: str
    text: str
    sha256: str = Field(unique=True)
    scale_id: str = Field(foreign_key="scale.id")
    blob_id: str | None = Field(default=None, foreign_key="blob.id")
    discarded: bool
    created: str


class Sentence(Row, table=True):
    """A unit of an article's text."""

    __table_args__ = (Index(None, "article_id", "start"),)

    article_id: str = Field(foreign_key="article.id")
    start: int
    end: int
    role: str


class Claim(Row, table=True):
    """One assertion; `spans` is JSON, `first` its first offset, for order by place."""

    __table_args__ = (UniqueConstraint("article_id", "number"), Index(None, "article_id", "first", "number"))

    article_id: str = Field(foreign_key="article.id")
    number: int
    text: str
    spans: str
    first: int
    kind: str
    state: str
    claimant_name: str
    claimant_role: str
    check_worthiness: float
    needs_context: str
    replacements: str
    replaced_by: str


class Source(Row, table=True):
    """Something consulted for one article."""

    number: int = Field(unique=True)
    article_id: str = Field(foreign_key="article.id", index=True)
    kind: str
    title: str
    author: str
    publisher: str
    published: str
    url: str
    language: str
    created: str


class ClaimSource(Row, table=True):
    """Which claims a source is consulted for."""

    __tablename__ = "claim_source"
    __table_args__ = (UniqueConstraint("claim_id", "source_id"),)

    claim_id: str = Field(foreign_key="claim.id")
    source_id: str = Field(foreign_key="source.id", index=True)


class Blob(Row, table=True):
    """Bytes, each once, by the sha-256 of what they are uncompressed; `body` is zlib-compressed."""

    sha256: str = Field(unique=True)
    size: int
    body: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class Snapshot(Row, table=True):
    """One fetch of a source."""

    source_id: str = Field(foreign_key="source.id", index=True)
    blob_id: str = Field(foreign_key="blob.id", index=True)
    sha256: str
    size: int
    url: str
    fetched: str
    media_type: str
    headers: str


class Evidence(Row, table=True):
    """An exact quote of a snapshot, tied to a claim; without `snapshot_id` it is unverified."""

    number: int = Field(unique=True)
    claim_id: str = Field(foreign_key="claim.id", index=True)
    source_id: str = Field(foreign_key="source.id", index=True)
    snapshot_id: str | None = Field(default=None, foreign_key="snapshot.id", index=True)
    sha256: str
    stance: str
    exact: str
    prefix: str
    suffix: str
    start: int
    end: int
    reader: str
    reader_version: str
    reviewer_id: str = Field(foreign_key="reviewer.id")
    created: str


class Verdict(Row, table=True):
    """A rating with its rationale; `evidence` is a JSON list of evidence ids."""

    __table_args__ = (Index(None, "claim_id", "created"),)

    claim_id: str = Field(foreign_key="claim.id")
    scale_id: str = Field(foreign_key="scale.id")
    rating: str
    rationale: str
    evidence: str
    reviewer_id: str = Field(foreign_key="reviewer.id")
    created: str
    withdrawn: str


class Note(Row, table=True):
    """A reviewer's note on a claim."""

    number: int = Field(unique=True)
    claim_id: str = Field(foreign_key="claim.id", index=True)
    text: str
    reviewer_id: str = Field(foreign_key="reviewer.id")
    created: str


class CodeField(Row, table=True):
    """A field of the codebook; `applies` says to what, `several` whether one thing may have several of its values."""

    __tablename__ = "code_field"

    name: str = Field(unique=True)
    place: int
    applies: str
    several: bool
    definition: str


class CodeValue(Row, table=True):
    """A value of a field of the codebook."""

    __tablename__ = "code_value"
    __table_args__ = (UniqueConstraint("field_id", "name"),)

    field_id: str = Field(foreign_key="code_field.id")
    name: str
    place: int
    definition: str


class ClaimTag(Row, table=True):
    """A value of the codebook that a claim has."""

    __tablename__ = "claim_tag"
    __table_args__ = (UniqueConstraint("claim_id", "value_id"),)

    claim_id: str = Field(foreign_key="claim.id")
    value_id: str = Field(foreign_key="code_value.id", index=True)


class ArticleTag(Row, table=True):
    """A value of the codebook that an article has."""

    __tablename__ = "article_tag"
    __table_args__ = (UniqueConstraint("article_id", "value_id"),)

    article_id: str = Field(foreign_key="article.id")
    value_id: str = Field(foreign_key="code_value.id", index=True)


class Assignment(Row, table=True):
    """Whose work a claim is."""

    claim_id: str = Field(foreign_key="claim.id", unique=True)
    reviewer_id: str = Field(foreign_key="reviewer.id", index=True)


class Library(Row, table=True):
    """A claim checked before, as imported; `value` places its rating from 0 (false) to 1 (true), where it has one."""

    number: str = Field(unique=True)
    claim: str
    title: str
    claimant: str
    rating: str
    value: float | None
    reviewer: str
    url: str
    checked: str
    language: str


class Vector(Row, table=True):
    """What a text means, as the model named says: 384 float16, little-endian, by the sha-256 of the text's UTF-8.

    It is derived from the text alone and can be made again, so it has no history.
    """

    __table_args__ = (UniqueConstraint("model", "sha256"),)

    sha256: str
    model: str
    body: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class Draft(Row, table=True):
    """An unsaved field; it has no history."""

    __table_args__ = (UniqueConstraint("reviewer", "key"),)

    reviewer: str
    key: str
    text: str
    changed: str


class Counter(Row, table=True):
    """The last number given out under a name; it never goes back."""

    name: str = Field(unique=True)
    value: int


class Change(Row, table=True):
    """One recorded step of work. `body` is what was hashed; `hash` covers it and the hash before it in the chain."""

    __table_args__ = (UniqueConstraint("chain", "seq"), Index(None, "reviewer", "pk"), Index(None, "target"))

    chain: str
    seq: int
    kind: str
    what: str
    subject: str
    target: str
    reviewer: str
    created: str
    undone: bool
    body: str
    hash: str


TABLES = Row.metadata.tables
