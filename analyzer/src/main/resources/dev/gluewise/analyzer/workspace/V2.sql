-- What a definition tells beside the size. All of it stands in raw; columns are what is asked for.
ALTER TABLE job ADD COLUMN executor_cores INTEGER;
ALTER TABLE job ADD COLUMN command TEXT;
ALTER TABLE job ADD COLUMN script_location TEXT;
ALTER TABLE job ADD COLUMN created_on INTEGER;
ALTER TABLE job ADD COLUMN last_modified_on INTEGER;
ALTER TABLE job ADD COLUMN timeout_minutes INTEGER;
ALTER TABLE job ADD COLUMN max_retries INTEGER;
ALTER TABLE job ADD COLUMN max_concurrent_runs INTEGER;
ALTER TABLE job ADD COLUMN max_capacity REAL;
ALTER TABLE job ADD COLUMN event_log_path TEXT;
ALTER TABLE job ADD COLUMN metrics INTEGER NOT NULL DEFAULT 0;
-- All runs of an account's job that started between these are in here; NULL where it was never fetched.
ALTER TABLE job ADD COLUMN complete_since INTEGER;
ALTER TABLE job ADD COLUMN complete_until INTEGER;

ALTER TABLE run ADD COLUMN executor_cores INTEGER;
ALTER TABLE run ADD COLUMN last_modified_on INTEGER;
ALTER TABLE run ADD COLUMN completed_on INTEGER;
ALTER TABLE run ADD COLUMN error_message TEXT;
ALTER TABLE run ADD COLUMN previous_run_id TEXT;
ALTER TABLE run ADD COLUMN trigger_name TEXT;
ALTER TABLE run ADD COLUMN timeout_minutes INTEGER;
ALTER TABLE run ADD COLUMN max_capacity REAL;
ALTER TABLE run ADD COLUMN input_gb REAL;
-- A CSV history's other numbers, as a JSON object; NULL where there are none.
ALTER TABLE run ADD COLUMN parameters TEXT;
-- Whether the job's definition was known when the columns were read out of raw: default arguments are part of them.
ALTER TABLE run ADD COLUMN definition_known INTEGER NOT NULL DEFAULT 0;

ALTER TABLE profile ADD COLUMN run TEXT;
ALTER TABLE profile ADD COLUMN attempts INTEGER;

CREATE INDEX profile_by_run ON profile (run);

-- One CloudWatch metric of one run; points as compressed columns of times and values.
CREATE TABLE metric (
    job            TEXT NOT NULL REFERENCES job (name),
    run            TEXT NOT NULL,
    metric         TEXT NOT NULL,
    statistic      TEXT NOT NULL,
    period_seconds INTEGER NOT NULL,
    maximum        REAL NOT NULL,
    points         BLOB NOT NULL,
    PRIMARY KEY (run, metric, statistic, job)
) STRICT;

CREATE INDEX metric_by_job ON metric (job);

-- Runs whose metrics were asked for after they had ended, so that they need not be asked for again.
CREATE TABLE metric_fetch (
    run TEXT PRIMARY KEY
) STRICT;

-- Objects on S3 that were looked at; one with another ETag is a new one.
CREATE TABLE log_object (
    uri  TEXT PRIMARY KEY,
    etag TEXT NOT NULL,
    run  TEXT
) STRICT;
