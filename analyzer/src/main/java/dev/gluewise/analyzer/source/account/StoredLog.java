package dev.gluewise.analyzer.source.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * An event log on S3: one object, or the parts of a rolling log.
 *
 * @param place the object, or the folder of the parts
 * @param parts its objects, in the order of their keys; one or more
 */
record StoredLog(S3Location place, List<S3Object> parts) {
    private static final String ROLLING = "eventlog_v2_";
    private static final String PART = "events_";

    StoredLog {
        parts = List.copyOf(parts);
    }

    boolean rolling() {
        return place.key().endsWith("/");
    }

    /** When the last of it was written. */
    Instant lastModified() {
        return parts.stream()
                .map(S3Object::lastModified)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Changes with the content. */
    String tag() {
        return String.join(" ", parts.stream().map(S3Object::eTag).toList());
    }

    /** The logs among a folder's objects, the newest first. */
    static List<StoredLog> among(String bucket, List<S3Object> objects) {
        Map<String, List<S3Object>> byPlace = new LinkedHashMap<>();
        for (S3Object object : objects) {
            String key = object.key();
            String name = key.substring(key.lastIndexOf('/') + 1);
            String folder = key.substring(0, key.length() - name.length());
            boolean inRolling = folder.substring(folder.lastIndexOf('/', folder.length() - 2) + 1)
                    .startsWith(ROLLING);
            if (name.isEmpty() || object.size() == 0 || (inRolling && !name.startsWith(PART))) {
                continue;
            }
            byPlace.computeIfAbsent(inRolling ? folder : key, place -> new ArrayList<>())
                    .add(object);
        }
        return byPlace.entrySet().stream()
                .map(entry -> new StoredLog(
                        new S3Location(bucket, entry.getKey()),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(S3Object::key))
                                .toList()))
                .sorted(Comparator.comparing(StoredLog::lastModified).reversed())
                .toList();
    }
}
