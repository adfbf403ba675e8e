-- What a replay took of the computer that it was done on; of those that were kept before nothing is known.
ALTER TABLE replay ADD COLUMN took_seconds REAL;
-- the most memory that its process had taken, and that of the computer
ALTER TABLE replay ADD COLUMN memory_bytes INTEGER;
ALTER TABLE replay ADD COLUMN machine_bytes INTEGER;
-- where its tasks waited, and the share of their time in which they only did that; none where no task was run here
ALTER TABLE replay ADD COLUMN task_threads INTEGER;
ALTER TABLE replay ADD COLUMN asleep REAL;

-- The number of a job's account, where its role tells it.
ALTER TABLE job ADD COLUMN account TEXT;
