package dev.gluewise.analyzer.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Makes an Excel file's every time stamp one given moment, so that the same content gives the same bytes. */
final class FixedZip {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    private FixedZip() {}

    /** Copies an Excel file to a stream, which stays open. */
    static void copy(Path excel, Instant moment, OutputStream target) throws IOException {
        Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
        ZipOutputStream zip = new ZipOutputStream(target);
        // By its directory: what stands before each entry does not tell its size.
        try (ZipFile made = new ZipFile(excel.toFile())) {
            for (ZipEntry entry : Collections.list(made.entries())) {
                ZipEntry fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(LocalDateTime.ofInstant(second, ZoneOffset.UTC));
                zip.putNextEntry(fixed);
                try (InputStream content = made.getInputStream(entry)) {
                    if (entry.getName().equals(PROPERTIES)) {
                        String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                        zip.write(MOMENT.matcher(text)
                                .replaceAll(second.toString())
                                .getBytes(StandardCharsets.UTF_8));
                    } else {
                        content.transferTo(zip);
                    }
                }
                zip.closeEntry();
            }
        }
        zip.finish();
    }
}
