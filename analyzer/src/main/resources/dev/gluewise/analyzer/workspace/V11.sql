-- Whether the promise of a change is held against the runs since; those that were kept before are.
ALTER TABLE applied_change ADD COLUMN checked INTEGER NOT NULL DEFAULT 1;
