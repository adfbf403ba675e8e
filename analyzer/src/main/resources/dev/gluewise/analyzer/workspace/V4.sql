-- What was worked out of a job for the list of jobs. A row goes as soon as what it rests on changes; what is not in this
-- file (prices, the program) is in the fingerprint.
CREATE TABLE fleet_row (
    job         TEXT PRIMARY KEY REFERENCES job (name),
    fingerprint TEXT NOT NULL,
    -- The newest start in the workspace then: the end of the thirty days that its costs are of.
    window_end  INTEGER NOT NULL,
    content     TEXT NOT NULL
) STRICT;

CREATE TRIGGER fleet_row_run_added AFTER INSERT ON run BEGIN
    DELETE FROM fleet_row WHERE job = NEW.job;
END;
CREATE TRIGGER fleet_row_run_changed AFTER UPDATE ON run BEGIN
    DELETE FROM fleet_row WHERE job IN (OLD.job, NEW.job);
END;
CREATE TRIGGER fleet_row_run_removed AFTER DELETE ON run BEGIN
    DELETE FROM fleet_row WHERE job = OLD.job;
END;
CREATE TRIGGER fleet_row_profile_added AFTER INSERT ON profile BEGIN
    DELETE FROM fleet_row WHERE job = NEW.job;
END;
CREATE TRIGGER fleet_row_profile_changed AFTER UPDATE ON profile BEGIN
    DELETE FROM fleet_row WHERE job IN (OLD.job, NEW.job);
END;
CREATE TRIGGER fleet_row_profile_removed AFTER DELETE ON profile BEGIN
    DELETE FROM fleet_row WHERE job = OLD.job;
END;
CREATE TRIGGER fleet_row_metric_added AFTER INSERT ON metric BEGIN
    DELETE FROM fleet_row WHERE job = NEW.job;
END;
CREATE TRIGGER fleet_row_metric_removed AFTER DELETE ON metric BEGIN
    DELETE FROM fleet_row WHERE job = OLD.job;
END;
CREATE TRIGGER fleet_row_job_changed AFTER UPDATE ON job
WHEN NEW.deadline_seconds IS NOT OLD.deadline_seconds OR NEW.raw IS NOT OLD.raw BEGIN
    DELETE FROM fleet_row WHERE job = NEW.name;
END;
