package dev.gluewise.analyzer.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes an Excel file's every time stamp one given moment, so that the same content gives the same bytes. */
final class FixedZip {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    private FixedZip() {}

    /** Copies an Excel file to a stream, which stays open. */
    static void copy(byte[] excel, Instant moment, OutputStream target) throws IOException {
        Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
        ZipOutputStream zip = new ZipOutputStream(target);
        try (ZipInputStream made = new ZipInputStream(new ByteArrayInputStream(excel))) {
            for (ZipEntry entry = made.getNextEntry(); entry != null; entry = made.getNextEntry()) {
                ZipEntry fixed = new ZipEntry(entry.getName());
                fixed.setTimeLocal(LocalDateTime.ofInstant(second, ZoneOffset.UTC));
                zip.putNextEntry(fixed);
                if (entry.getName().equals(PROPERTIES)) {
                    String text = new String(made.readAllBytes(), StandardCharsets.UTF_8);
                    zip.write(MOMENT.matcher(text).replaceAll(second.toString()).getBytes(StandardCharsets.UTF_8));
                } else {
                    made.transferTo(zip);
                }
                zip.closeEntry();
            }
        }
        zip.finish();
    }
}
