-- What-if questions that the user gave a name.
CREATE TABLE scenario (
    job                  TEXT NOT NULL REFERENCES job (name),
    name                 TEXT NOT NULL,
    deadline_seconds     REAL,
    confidence           REAL NOT NULL,
    -- AWS's names of the types to choose from, joined by commas
    worker_types         TEXT NOT NULL,
    max_workers          INTEGER,
    flex_allowed         INTEGER NOT NULL,
    auto_scaling_allowed INTEGER NOT NULL,
    runs_per_month       INTEGER,
    input_scale          REAL NOT NULL,
    usd_per_dpu_hour     TEXT,
    PRIMARY KEY (job, name)
) STRICT;
