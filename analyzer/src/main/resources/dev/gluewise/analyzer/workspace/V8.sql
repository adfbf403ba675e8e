-- What users wrote down about jobs.
CREATE TABLE note (
    job        TEXT PRIMARY KEY REFERENCES job (name),
    text       TEXT NOT NULL,
    written_on INTEGER NOT NULL
) STRICT;
