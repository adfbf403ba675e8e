-- Replays on Spark of the jobs' logged runs: what was replayed, how, and what came of it beside the simulation.
CREATE TABLE replay (
    id                         INTEGER PRIMARY KEY,
    job                        TEXT NOT NULL REFERENCES job (name),
    made_on                    INTEGER NOT NULL,
    -- of the Spark that replayed
    spark_version              TEXT NOT NULL,
    -- the logged run
    application_id             TEXT NOT NULL,
    application_name           TEXT NOT NULL,
    run                        TEXT,
    started_on                 INTEGER NOT NULL,
    logged_spark_version       TEXT,
    tasks                      INTEGER NOT NULL,
    glue_version               TEXT NOT NULL,
    worker_type                TEXT NOT NULL,
    workers                    INTEGER NOT NULL,
    execution_class            TEXT NOT NULL,
    auto_scaling               INTEGER NOT NULL,
    executor_cores             INTEGER,
    method                     TEXT NOT NULL,
    master                     TEXT,
    -- all four or none: how far time was compressed
    compression                REAL,
    least_compression          REAL,
    millis_per_task            REAL,
    tasks_per_second           REAL,
    simulated_seconds          REAL NOT NULL,
    simulated_executor_seconds REAL NOT NULL,
    simulated_executors        INTEGER NOT NULL,
    simulated_peak_executors   INTEGER NOT NULL,
    replayed_seconds           REAL NOT NULL,
    replayed_executor_seconds  REAL NOT NULL,
    replayed_executors         INTEGER NOT NULL,
    replayed_peak_executors    INTEGER NOT NULL,
    -- a JSON array of [id, name, tasks, simulated start, simulated end, replayed start, replayed end], in seconds
    stages                     TEXT NOT NULL,
    -- a JSON array of [epoch milliseconds, line]
    log                        TEXT NOT NULL
) STRICT;

CREATE INDEX replay_by_job ON replay (job, made_on DESC);
