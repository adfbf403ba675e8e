-- How predictions fared when known runs of this workspace were hidden; at most one row, the latest backtest.
CREATE TABLE track_record (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    made_at     INTEGER NOT NULL,
    predictions INTEGER NOT NULL,
    mape        REAL NOT NULL,
    coverage80  REAL NOT NULL,
    coverage90  REAL NOT NULL
) STRICT;
