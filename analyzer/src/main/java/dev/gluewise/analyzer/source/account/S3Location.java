package dev.gluewise.analyzer.source.account;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place on S3.
 *
 * @param bucket the bucket's name
 * @param key a key, or the beginning of keys; empty string for all of the bucket
 */
record S3Location(String bucket, String key) {
    private static final Pattern URI = Pattern.compile("(?i)s3[an]?://([^/]+)/*(.*)");

    /** The place that {@code s3://bucket/key} names, which Hadoop also writes {@code s3a://}; empty where it is none. */
    static Optional<S3Location> of(String uri) {
        Matcher parts = URI.matcher(uri.strip());
        return parts.matches() ? Optional.of(new S3Location(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /** As a folder: what lies below and not beside it. */
    S3Location folder() {
        return key.isEmpty() || key.endsWith("/") ? this : new S3Location(bucket, key + "/");
    }

    String uri() {
        return "s3://" + bucket + "/" + key;
    }
}
