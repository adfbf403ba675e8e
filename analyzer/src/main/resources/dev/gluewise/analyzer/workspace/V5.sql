-- Changes of jobs that were made, by Gluewise or, as the user says, elsewhere; and what was promised of each.
CREATE TABLE applied_change (
    id                    INTEGER PRIMARY KEY,
    job                   TEXT NOT NULL REFERENCES job (name),
    applied_on            INTEGER NOT NULL,
    -- 1 where Gluewise itself called UpdateJob
    executed              INTEGER NOT NULL,
    -- a JSON array of {setting, before, after}
    settings              TEXT NOT NULL,
    glue_version          TEXT NOT NULL,
    worker_type           TEXT NOT NULL,
    workers               INTEGER NOT NULL,
    execution_class       TEXT NOT NULL,
    auto_scaling          INTEGER NOT NULL,
    executor_cores        INTEGER,
    predicted_p10_seconds REAL NOT NULL,
    predicted_p50_seconds REAL NOT NULL,
    predicted_p90_seconds REAL NOT NULL,
    predicted_cost_usd    TEXT NOT NULL,
    cost_before_usd       TEXT NOT NULL,
    deadline_seconds      REAL,
    confidence            REAL NOT NULL,
    undone_on             INTEGER
) STRICT;

CREATE INDEX applied_change_by_job ON applied_change (job, applied_on);
