CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- A Glue job's definition as it was imported last; a job that is known from a log alone has only its name.
CREATE TABLE job (
    name             TEXT PRIMARY KEY,
    glue_version     TEXT,
    worker_type      TEXT,
    workers          INTEGER,
    execution_class  TEXT,
    auto_scaling     INTEGER,
    deadline_seconds REAL,
    raw              TEXT
) STRICT;

CREATE TABLE run (
    id                TEXT PRIMARY KEY,
    job               TEXT NOT NULL REFERENCES job (name),
    state             TEXT NOT NULL,
    started_on        INTEGER,
    execution_seconds REAL,
    glue_version      TEXT,
    worker_type       TEXT,
    workers           INTEGER,
    execution_class   TEXT,
    auto_scaling      INTEGER,
    dpu_seconds       REAL,
    attempt           INTEGER NOT NULL,
    raw               TEXT NOT NULL
) STRICT;

CREATE INDEX run_by_job ON run (job, started_on DESC);

-- What an event log showed, as compressed columns; an application is in here once, however often it is imported.
CREATE TABLE profile (
    application_id TEXT NOT NULL,
    started_on     INTEGER NOT NULL,
    job            TEXT NOT NULL REFERENCES job (name),
    source         TEXT NOT NULL,
    columns        BLOB NOT NULL,
    PRIMARY KEY (application_id, started_on)
) STRICT;

CREATE INDEX profile_by_job ON profile (job, started_on DESC);
