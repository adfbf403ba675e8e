package dev.gluewise.analyzer.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What UpdateJob takes, made of what GetJob gives: UpdateJob resets what it is not given, so all of the job is in it
 * (AWS Glue API reference, "Job" and "JobUpdate"). {@link JobUpdateFilter} is the same for the command line.
 */
final class JobUpdate {
    private static final List<String> READ_ONLY =
            List.of("Name", "CreatedOn", "LastModifiedOn", "ProfileName", "AllocatedCapacity");

    private JobUpdate() {}

    /** The job with nothing changed: without its read-only members, and without the capacity that follows the workers. */
    static ObjectNode unchanged(JsonNode job) {
        ObjectNode update = job.deepCopy();
        update.remove(READ_ONLY);
        if (update.has(JobSetting.WORKER_TYPE.member())) {
            update.remove(JobSetting.MAX_CAPACITY.member());
        }
        return update;
    }

    /** The job with some settings changed and all others as they are. */
    static ObjectNode changed(JsonNode job, List<SettingChange> changes) {
        ObjectNode update = unchanged(job);
        // A size by workers and one by DPUs exclude each other.
        changes.stream().filter(change -> change.after().isEmpty()).forEach(change -> change.setting()
                .set(update, change.after()));
        changes.stream().filter(change -> change.after().isPresent()).forEach(change -> change.setting()
                .set(update, change.after()));
        if (update.has(JobSetting.WORKER_TYPE.member())) {
            update.remove(JobSetting.MAX_CAPACITY.member());
        }
        return update;
    }
}
