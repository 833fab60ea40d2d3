-- The schema of a workspace's database, generated from the migrations; a test compares. SQLite's form.

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL, 
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

CREATE TRIGGER article_fts_delete AFTER DELETE ON article BEGIN INSERT INTO article_fts(article_fts, rowid, title, text) VALUES ('delete', old.pk, old.title, old.text); END;

CREATE TRIGGER article_fts_insert AFTER INSERT ON article BEGIN INSERT INTO article_fts(rowid, title, text) VALUES (new.pk, new.title, new.text); END;

CREATE TRIGGER article_fts_update AFTER UPDATE OF TITLE, TEXT ON article BEGIN INSERT INTO article_fts(article_fts, rowid, title, text) VALUES ('delete', old.pk, old.title, old.text); INSERT INTO article_fts(rowid, title, text) VALUES (new.pk, new.title, new.text); END;

CREATE TABLE article (
    pk INTEGER NOT NULL, 
    id VARCHAR NOT NULL, 
    rev INTEGER NOT NULL, 
    title VARCHAR NOT NULL, 
    author VARCHAR NOT NULL, 
    publisher VARCHAR NOT NULL, 
    published VARCHAR NOT NULL, 
    url VARCHAR NOT NULL, 
    language VARCHAR NOT NULL, 
    text VARCHAR NOT NULL, 
    sha256 VARCHAR NOT NULL, 
    scale_id VARCHAR NOT NULL, 
    created VARCHAR NOT NULL, 
    number INTEGER NOT NULL, 
    discarded BOOLEAN NOT NULL, 
    blob_id VARCHAR, 
    CONSTRAINT pk_article PRIMARY KEY (pk), 
    CONSTRAINT fk_article_blob_id_blob FOREIGN KEY(blob_id) REFERENCES blob (id), 
    CONSTRAINT uq_article_number UNIQUE (number), 
    CONSTRAINT uq_article_sha256 UNIQUE (sha256), 
    CONSTRAINT fk_article_scale_id_scale FOREIGN KEY(scale_id) REFERENCES scale (id), 
    CONSTRAINT uq_article_id UNIQUE (id)
);

CREATE VIRTUAL TABLE article_fts USING fts5(title, text, content='article', content_rowid='pk', tokenize='unicode61 remove_diacritics 2');

CREATE TABLE article_tag (
    pk INTEGER NOT NULL, 
    id VARCHAR NOT NULL, 
    rev INTEGER NOT NULL, 
    article_id VARCHAR NOT NULL, 
    value_id VARCHAR NOT NULL, 
    CONSTRAINT pk_article_tag PRIMARY KEY (pk), 
    CONSTRAINT uq_article_tag_id UNIQUE (id), 
    CONSTRAINT fk_article_tag_article_id_article FOREIGN KEY(article_id) REFERENCES article (id), 
    CONSTRAINT fk_article_tag_value_id_code_value FOREIGN KEY(value_id) REFERENCES code_value (id), 
    CONSTRAINT uq_article_tag_article_id_value_id UNIQUE (article_id, value_id)
);

CREATE INDEX ix_article_tag_value_id ON article_tag (value_id);

CREATE TABLE assignment (
    pk INTEGER NOT NULL, 
    id VARCHAR NOT NULL, 
    rev INTEGER NOT NULL, 
    claim_id VARCHAR NOT NULL, 
    reviewer_id VARCHAR NOT NULL, 
    CONSTRAINT pk_assignment PRIMARY KEY (pk), 
    CONSTRAINT uq_assignment_id UNIQUE (id), 
    CONSTRAINT uq_assignment_claim_id UNIQUE (claim_id), 
    CONSTRAINT fk_assignment_claim_id_claim FOREIGN KEY(claim_id) REFERENCES claim (id), 
    CONSTRAINT fk_assignment_reviewer_id_reviewer FOREIGN KEY(reviewer_id) REFERENCES reviewer (id)
);

CREATE INDEX ix_assignment_reviewer_id ON assignment (reviewer_id);

CREATE TABLE blob (
    pk INTEGER NOT NULL, 
    id VARCHAR NOT NULL, 
    rev INTEGER NOT NULL, 
    sha256 VARCHAR NOT NULL, 
    size INTEGER NOT NULL, 
    body BLOB NOT NULL, 
    CONSTRAINT pk_blob PRIMARY KEY (pk), 
    CONSTRAINT uq_blob_sha256 UNIQUE (sha256), 
    CONSTRAINT uq_blob_id UNIQUE (id)
);

CREATE TABLE change (
    pk INTEGER NOT NULL, 
    id VARCHAR NOT NULL, 
    rev INTEGER NOT NULL, 
    chain VARCHAR NOT NULL, 
    kind VARCHAR NOT NULL, 
    what VARCHAR NOT NULL, 
    subject VARCHAR NOT NULL, 
    target VARCHAR NOT NULL, 
    reviewer VARCHAR NOT NULL, 
    created VARCHAR NOT NULL, 
    body VARCHAR NOT NULL, 
    hash VARCHAR NOT NULL, 
    seq INTEGER NOT NULL, 
    undone BOOLEAN NOT NULL, 
    CONSTRAINT pk_change PRIMARY KEY (pk), 
    CONSTRAINT uq_change_chain_seq UNIQUE (chain, seq), 
    CONSTRAINT uq_change_id UNIQUE (id)
);

CREATE INDEX ix_change_reviewer_pk ON change (reviewer, pk);

CREATE INDEX ix_change_target ON change (target);

CREATE TRIGGER claim_fts_delete AFTER DELETE ON claim BEGIN INSERT INTO claim_fts(claim_fts, rowid, text) VALUES ('delete', old.pk, old.text); END;

CREATE TRIGGER claim_fts_insert AFTER INSERT ON claim BEGIN INSERT INTO claim_fts(rowid, text) VALUES (new.pk, new.text); END;

CREATE TRIGGER claim_fts_update AFTER UPDATE OF TEXT ON claim BEGIN INSERT INTO claim_fts(claim_fts, rowid, text) VALUES ('delete', old.pk, old.text); INSERT INTO claim_fts(rowid, text) VALUES (new.pk, new.text); END;

CREATE TABLE claim (
    pk INTEGER NOT NULL, 
    id VARCHAR NOT NULL, 
    rev INTEGER NOT NULL, 
    article_id VARCHAR NOT NULL, 
    text VARCHAR NOT NULL, 
    spans VARCHAR NOT NULL, 
    kind VARCHAR NOT NULL, 
    state VARCHAR NOT NULL, 
    claimant_name VARCHAR NOT NULL, 
    claimant_role VARCHAR NOT NULL, 
    needs_context VARCHAR NOT NULL, 
    replacements VARCHAR NOT NULL, 
    replaced_by VARCHAR NOT NULL, 
    number INTEGER NOT NULL, 
    first INTEGER NOT NULL, 
    check_worthiness FLOAT NOT NULL, 
    CONSTRAINT pk_claim PRIMARY KEY (pk), 
    CONSTRAINT uq_claim_article_id_number UNIQUE (article_id, number), 
    CONSTRAINT fk_claim_article_id_article FOREIGN KEY(article_id) REFERENCES article (id), 
    CONSTRAINT uq_claim_id UNIQUE (id)
);

CREATE INDEX ix_claim_article_id_first_number ON claim (article_id, first, number);

CREATE VIRTUAL TABLE claim_fts USING fts5(text, content='claim', content_rowid='pk', tokenize='unicode61 remove_diacritics 2');

CREATE TABLE claim_source (
    pk INTEGER NOT NULL, 
    id VARCHAR NOT NULL, 
    rev INTEGER NOT NULL, 
    claim_id VARCHAR NOT NULL, 
    source_id VARCHAR NOT NULL, 
    CONSTRAINT pk_claim_source PRIMARY KEY (pk), 
    CONSTRAINT uq_claim_source_claim_id_source_id UNIQUE (claim_id, source_id), 
    CONSTRAINT fk_claim_source_claim_id_claim FOREIGN KEY(claim_id) REFERENCES claim (id), 
    CONSTRAINT fk_claim_source_source_id_source FOREIGN KEY(source_id) REFERENCES source (id), 
    CONSTRAINT uq_claim_source_id UNIQUE (id)
);

CREATE INDEX ix_claim_source_source_id ON claim_source (source_id);

CREATE TABLE claim_tag (
    pk INTEGER NOT NULL, 
    id VARCHAR NOT NULL, 
    rev INTEGER NOT NULL, 
    claim_id VARCHAR NOT NULL, 
    value_id VARCHAR NOT NULL, 
    CONSTRAINT pk_claim_tag PRIMARY KEY (pk), 
    CONSTRAINT uq_claim_tag_id UNIQUE (id), 
    CONSTRAINT fk_claim_tag_claim_id_claim FOREIGN KEY(claim_id) REFERENCES claim (id), 
    CONSTRAINT fk_claim_tag_value_id_code_value FOREIGN KEY(value_id) REFERENCES code_value (id), 
    CONSTRAINT uq_claim_tag_claim_id_value_id UNIQUE (claim_id, value_id)
);

CREATE INDEX ix_claim_tag_value_id ON claim_tag (value_id);

CREATE TABLE code_field (
    pk INTEGER NOT NULL, 
    id VARCHAR NOT NULL, 
    rev INTEGER NOT NULL, 
    name VARCHAR NOT NULL, 
    applies VARCHAR NOT NULL, 
    definition VARCHAR NOT NULL, 
    place INTEGER NOT NULL, 
    several BOOLEAN NOT NULL, 
    CONSTRAINT pk_code_field PRIMARY KEY (pk), 
    CONSTRAINT uq_code_field_id UNIQUE (id), 
    CONSTRAINT uq_code_field_name UNIQUE (name)
);

CREATE TABLE code_value (
    pk INTEGER NOT NULL, 
    id VARCHAR NOT NULL, 
    rev INTEGER NOT NULL, 
    field_id VARCHAR NOT NULL, 
    name VARCHAR NOT NULL, 
    definition VARCHAR NOT NULL, 
    place INTEGER NOT NULL, 
    CONSTRAINT pk_code_value PRIMARY KEY (pk), 
    CONSTRAINT uq_code_value_id UNIQUE (id), 
    CONSTRAINT fk_code_value_field_id_code_field FOREIGN KEY(field_id) REFERENCES code_field (id), 
    CONSTRAINT uq_code_value_field_id_name UNIQUE (field_id, name)
);

CREATE TABLE counter (
    pk INTEGER NOT NULL, 
    id VARCHAR NOT NULL, 
    rev INTEGER NOT NULL, 
    name VARCHAR NOT NULL, 
    value INTEGER NOT NULL, 
    CONSTRAINT pk_counter PRIMARY KEY (pk), 
    CONSTRAINT uq_counter_name UNIQUE (name), 
    CONSTRAINT uq_counter_id UNIQUE (id)
);

CREATE TABLE draft (
    pk INTEGER NOT NULL, 
    id VARCHAR NOT NULL, 
    rev INTEGER NOT NULL, 
    reviewer VARCHAR NOT NULL, 
    "key" VARCHAR NOT NULL, 
    text VARCHAR NOT NULL, 
    changed VARCHAR NOT NULL, 
    CONSTRAINT pk_draft PRIMARY KEY (pk), 
    CONSTRAINT uq_draft_reviewer_key UNIQUE (reviewer, "key"), 
    CONSTRAINT uq_draft_id UNIQUE (id)
);

CREATE TABLE evidence (
    pk INTEGER NOT NULL, 
    id VARCHAR NOT NULL, 
    rev INTEGER NOT NULL, 
    claim_id VARCHAR NOT NULL, 
    source_id VARCHAR NOT NULL, 
    sha256 VARCHAR NOT NULL, 
    stance VARCHAR NOT NULL, 
    exact VARCHAR NOT NULL, 
    prefix VARCHAR NOT NULL, 
    suffix VARCHAR NOT NULL, 
    reader VARCHAR NOT NULL, 
    reader_version VARCHAR NOT NULL, 
    reviewer_id VARCHAR NOT NULL, 
    created VARCHAR NOT NULL, 
    snapshot_id VARCHAR, 
    number INTEGER NOT NULL, 
    start INTEGER NOT NULL, 
    "end" INTEGER NOT NULL, 
    CONSTRAINT pk_evidence PRIMARY KEY (pk), 
    CONSTRAINT uq_evidence_number UNIQUE (number), 
    CONSTRAINT fk_evidence_claim_id_claim FOREIGN KEY(claim_id) REFERENCES claim (id), 
    CONSTRAINT fk_evidence_source_id_source FOREIGN KEY(source_id) REFERENCES source (id), 
    CONSTRAINT fk_evidence_snapshot_id_snapshot FOREIGN KEY(snapshot_id) REFERENCES snapshot (id), 
    CONSTRAINT fk_evidence_reviewer_id_reviewer FOREIGN KEY(reviewer_id) REFERENCES reviewer (id), 
    CONSTRAINT uq_evidence_id UNIQUE (id)
);

CREATE INDEX ix_evidence_claim_id ON evidence (claim_id);

CREATE INDEX ix_evidence_snapshot_id ON evidence (snapshot_id);

CREATE INDEX ix_evidence_source_id ON evidence (source_id);

CREATE TRIGGER library_fts_delete AFTER DELETE ON library BEGIN INSERT INTO library_fts(library_fts, rowid, title, claim) VALUES ('delete', old.pk, old.title, old.claim); END;

CREATE TRIGGER library_fts_insert AFTER INSERT ON library BEGIN INSERT INTO library_fts(rowid, title, claim) VALUES (new.pk, new.title, new.claim); END;

CREATE TRIGGER library_fts_update AFTER UPDATE OF TITLE, CLAIM ON library BEGIN INSERT INTO library_fts(library_fts, rowid, title, claim) VALUES ('delete', old.pk, old.title, old.claim); INSERT INTO library_fts(rowid, title, claim) VALUES (new.pk, new.title, new.claim); END;

CREATE TABLE library (
    pk INTEGER NOT NULL, 
    id VARCHAR NOT NULL, 
    rev INTEGER NOT NULL, 
    number VARCHAR NOT NULL, 
    claim VARCHAR NOT NULL, 
    title VARCHAR NOT NULL, 
    claimant VARCHAR NOT NULL, 
    rating VARCHAR NOT NULL, 
    reviewer VARCHAR NOT NULL, 
    url VARCHAR NOT NULL, 
    checked VARCHAR NOT NULL, 
    language VARCHAR NOT NULL, 
    value FLOAT, 
    CONSTRAINT pk_library PRIMARY KEY (pk), 
    CONSTRAINT uq_library_id UNIQUE (id), 
    CONSTRAINT uq_library_number UNIQUE (number)
);

CREATE VIRTUAL TABLE library_fts USING fts5(title, claim, content='library', content_rowid='pk', tokenize='porter unicode61 remove_diacritics 2');

CREATE TABLE note (
    pk INTEGER NOT NULL, 
    id VARCHAR NOT NULL, 
    rev INTEGER NOT NULL, 
    claim_id VARCHAR NOT NULL, 
    text VARCHAR NOT NULL, 
    reviewer_id VARCHAR NOT NULL, 
    created VARCHAR NOT NULL, 
    number INTEGER NOT NULL, 
    CONSTRAINT pk_note PRIMARY KEY (pk), 
    CONSTRAINT uq_note_number UNIQUE (number), 
    CONSTRAINT fk_note_claim_id_claim FOREIGN KEY(claim_id) REFERENCES claim (id), 
    CONSTRAINT fk_note_reviewer_id_reviewer FOREIGN KEY(reviewer_id) REFERENCES reviewer (id), 
    CONSTRAINT uq_note_id UNIQUE (id)
);

CREATE INDEX ix_note_claim_id ON note (claim_id);

CREATE TABLE reviewer (
    pk INTEGER NOT NULL, 
    id VARCHAR NOT NULL, 
    rev INTEGER NOT NULL, 
    name VARCHAR NOT NULL, 
    CONSTRAINT pk_reviewer PRIMARY KEY (pk), 
    CONSTRAINT uq_reviewer_name UNIQUE (name), 
    CONSTRAINT uq_reviewer_id UNIQUE (id)
);

CREATE TABLE scale (
    pk INTEGER NOT NULL, 
    id VARCHAR NOT NULL, 
    rev INTEGER NOT NULL, 
    slug VARCHAR NOT NULL, 
    name VARCHAR NOT NULL, 
    ratings VARCHAR NOT NULL, 
    CONSTRAINT pk_scale PRIMARY KEY (pk), 
    CONSTRAINT uq_scale_id UNIQUE (id)
);

CREATE INDEX ix_scale_slug ON scale (slug);

CREATE TABLE sentence (
    pk INTEGER NOT NULL, 
    id VARCHAR NOT NULL, 
    rev INTEGER NOT NULL, 
    article_id VARCHAR NOT NULL, 
    role VARCHAR NOT NULL, 
    start INTEGER NOT NULL, 
    "end" INTEGER NOT NULL, 
    CONSTRAINT pk_sentence PRIMARY KEY (pk), 
    CONSTRAINT fk_sentence_article_id_article FOREIGN KEY(article_id) REFERENCES article (id), 
    CONSTRAINT uq_sentence_id UNIQUE (id)
);

CREATE INDEX ix_sentence_article_id_start ON sentence (article_id, start);

CREATE TABLE snapshot (
    pk INTEGER NOT NULL, 
    id VARCHAR NOT NULL, 
    rev INTEGER NOT NULL, 
    source_id VARCHAR NOT NULL, 
    blob_id VARCHAR NOT NULL, 
    sha256 VARCHAR NOT NULL, 
    url VARCHAR NOT NULL, 
    fetched VARCHAR NOT NULL, 
    media_type VARCHAR NOT NULL, 
    headers VARCHAR NOT NULL, 
    size INTEGER NOT NULL, 
    CONSTRAINT pk_snapshot PRIMARY KEY (pk), 
    CONSTRAINT fk_snapshot_source_id_source FOREIGN KEY(source_id) REFERENCES source (id), 
    CONSTRAINT fk_snapshot_blob_id_blob FOREIGN KEY(blob_id) REFERENCES blob (id), 
    CONSTRAINT uq_snapshot_id UNIQUE (id)
);

CREATE INDEX ix_snapshot_blob_id ON snapshot (blob_id);

CREATE INDEX ix_snapshot_source_id ON snapshot (source_id);

CREATE TABLE source (
    pk INTEGER NOT NULL, 
    id VARCHAR NOT NULL, 
    rev INTEGER NOT NULL, 
    article_id VARCHAR NOT NULL, 
    kind VARCHAR NOT NULL, 
    title VARCHAR NOT NULL, 
    author VARCHAR NOT NULL, 
    publisher VARCHAR NOT NULL, 
    published VARCHAR NOT NULL, 
    url VARCHAR NOT NULL, 
    language VARCHAR NOT NULL, 
    created VARCHAR NOT NULL, 
    number INTEGER NOT NULL, 
    CONSTRAINT pk_source PRIMARY KEY (pk), 
    CONSTRAINT uq_source_number UNIQUE (number), 
    CONSTRAINT fk_source_article_id_article FOREIGN KEY(article_id) REFERENCES article (id), 
    CONSTRAINT uq_source_id UNIQUE (id)
);

CREATE INDEX ix_source_article_id ON source (article_id);

CREATE TABLE vector (
    pk INTEGER NOT NULL, 
    id VARCHAR NOT NULL, 
    rev INTEGER NOT NULL, 
    sha256 VARCHAR NOT NULL, 
    model VARCHAR NOT NULL, 
    body BLOB NOT NULL, 
    CONSTRAINT pk_vector PRIMARY KEY (pk), 
    CONSTRAINT uq_vector_id UNIQUE (id), 
    CONSTRAINT uq_vector_model_sha256 UNIQUE (model, sha256)
);

CREATE TABLE verdict (
    pk INTEGER NOT NULL, 
    id VARCHAR NOT NULL, 
    rev INTEGER NOT NULL, 
    claim_id VARCHAR NOT NULL, 
    scale_id VARCHAR NOT NULL, 
    rating VARCHAR NOT NULL, 
    rationale VARCHAR NOT NULL, 
    evidence VARCHAR NOT NULL, 
    reviewer_id VARCHAR NOT NULL, 
    created VARCHAR NOT NULL, 
    withdrawn VARCHAR NOT NULL, 
    CONSTRAINT pk_verdict PRIMARY KEY (pk), 
    CONSTRAINT fk_verdict_claim_id_claim FOREIGN KEY(claim_id) REFERENCES claim (id), 
    CONSTRAINT fk_verdict_scale_id_scale FOREIGN KEY(scale_id) REFERENCES scale (id), 
    CONSTRAINT fk_verdict_reviewer_id_reviewer FOREIGN KEY(reviewer_id) REFERENCES reviewer (id), 
    CONSTRAINT uq_verdict_id UNIQUE (id)
);

CREATE INDEX ix_verdict_claim_id_created ON verdict (claim_id, created);
