-- What users said of event logs, which do not tell all themselves; NULL where the import's own answer stands.
CREATE TABLE log_choice (
    application_id TEXT NOT NULL,
    started_on     INTEGER NOT NULL,
    job            TEXT,
    worker_type    TEXT,
    workers        INTEGER,
    PRIMARY KEY (application_id, started_on)
) STRICT;

CREATE TRIGGER fleet_row_choice_added AFTER INSERT ON log_choice BEGIN
    DELETE FROM fleet_row WHERE job IN (
        SELECT job FROM profile WHERE application_id = NEW.application_id AND started_on = NEW.started_on);
END;
CREATE TRIGGER fleet_row_choice_removed AFTER DELETE ON log_choice BEGIN
    DELETE FROM fleet_row WHERE job IN (
        SELECT job FROM profile WHERE application_id = OLD.application_id AND started_on = OLD.started_on);
END;
