package dev.gluewise.simulator.spark.sample.scrub;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Replaces in texts (names of tables, reasons of failures, stack traces) what tells about the machine. */
final class TextCleaner {
    /** Where the data is said to lie. */
    static final String BUCKET = "s3://example-bucket/";

    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\w.-])(?:localhost)?/?(?:127|10|172|192|169)(?:\\.\\d{1,3}){3}(?!\\.?\\w)|\\blocalhost\\b");

    private final Map<String, String> replacements = new LinkedHashMap<>();

    TextCleaner(Path workFolder, String applicationId, String newApplicationId) {
        replacements.put(applicationId, newApplicationId);
        Path folder = workFolder.toAbsolutePath().normalize();
        String data = folder.resolve("data").toString();
        for (String place : new String[] {data, folder.toString()}) {
            replacements.put("file://" + place + "/", BUCKET);
            replacements.put("file:" + place + "/", BUCKET);
            replacements.put(place + "/", BUCKET);
        }
    }

    String clean(String text) {
        String cleaned = text;
        for (Map.Entry<String, String> replacement : replacements.entrySet()) {
            cleaned = cleaned.replace(replacement.getKey(), replacement.getValue());
        }
        return ADDRESS.matcher(cleaned).replaceAll(HostNames.DRIVER);
    }
}
