package dev.gluewise.simulator.eventlog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the lines of a log, passes those over that no profile needs, and has the others parsed. Counts what it
 * meets; several files of one log go through the same scanner.
 */
final class EventScanner {
    /** How Spark begins every line. */
    private static final byte[] USUAL_HEAD = "{\"Event\":\"".getBytes(StandardCharsets.UTF_8);
    /** A file without an event in as many lines is something else, however large it may be. */
    private static final int LINES_TO_JUDGE_BY = 1000;

    /** Enough of a text to be kept, and little enough to be held in a heap of 64 MB. */
    private static final int LONGEST_TEXT = 2_000_000;
    /** Plans are nested by their operators, of which generated queries have thousands. */
    private static final int DEEPEST = 100_000;

    private final JsonFactory jackson = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxNestingDepth(DEEPEST)
                    .build())
            .build();
    private final SparkFields fields = new SparkFields();
    private final BufferedJson json = new BufferedJson(fields);
    private final RunRecorder recorder;
    private final EventParser parser;
    private long lines;
    private long events;
    private long brokenLines;
    private long unknownEvents;
    private boolean cutOff;
    private @Nullable Exception failure;

    EventScanner(RunRecorder recorder) {
        this.recorder = recorder;
        parser = new EventParser(recorder);
    }

    long lines() {
        return lines;
    }

    long events() {
        return events;
    }

    /** What the lines lacked, and what is known of the files. */
    ScanCounts counts(LogFiles files) {
        return new ScanCounts(
                lines,
                brokenLines,
                cutOff,
                files.inProgress(),
                files.compacted(),
                files.missing(),
                unknownEvents,
                fields.others());
    }

    /** What made a file's stream fail, or null where every one came to its end. */
    @Nullable Exception failure() {
        return failure;
    }

    RunRecorder recorder() {
        return recorder;
    }

    /** Reads to the end, or to the line with which another application begins: then answers false. */
    boolean scan(LineReader reader) {
        // The former file was not the last one: that its end was lost counts as a broken line.
        brokenLines += cutOff ? 1 : 0;
        cutOff = false;
        long linesBefore = lines;
        while (reader.next()) {
            if (events == 0 && lines - linesBefore >= LINES_TO_JUDGE_BY) {
                return true;
            }
            lines++;
            EventParser.Result result = line(reader);
            if (result == EventParser.Result.OTHER_APPLICATION) {
                return false;
            }
            boolean whole = reader.skip();
            if (result == EventParser.Result.BROKEN) {
                if (whole) {
                    brokenLines++;
                } else {
                    cutOff = true;
                }
            } else if (result == null) {
                // Not parsed, so its last byte must tell.
                cutOff = !whole && reader.lastByte() != '}';
            }
        }
        if (reader.failure() != null) {
            failure = reader.failure();
            cutOff = true;
        }
        return true;
    }

    /** What became of the line, or null where it was passed over. */
    private EventParser.@Nullable Result line(LineReader reader) {
        byte[] buffer = reader.buffer();
        int nameStart = reader.position() + USUAL_HEAD.length;
        if (nameStart > reader.limit()
                || !Arrays.equals(buffer, reader.position(), nameStart, USUAL_HEAD, 0, USUAL_HEAD.length)) {
            return unusualLine(reader);
        }
        int nameEnd = nameStart;
        while (nameEnd < reader.limit() && buffer[nameEnd] != '"') {
            nameEnd++;
        }
        EventKind kind = EventKind.named(buffer, nameStart, nameEnd);
        events++;
        if (kind == null) {
            passOver(new String(buffer, nameStart, nameEnd - nameStart, StandardCharsets.UTF_8));
            return null;
        }
        return parse(kind, reader);
    }

    private void passOver(String event) {
        unknownEvents += SparkEvents.contains(event) ? 0 : 1;
    }

    /** A line that was written by other hands: its event may stand anywhere in it. */
    private EventParser.@Nullable Result unusualLine(LineReader reader) {
        int length = reader.lengthInBuffer();
        if (length < 0) {
            return EventParser.Result.BROKEN;
        }
        if (new String(reader.buffer(), reader.position(), length, StandardCharsets.UTF_8).isBlank()) {
            return null;
        }
        try {
            json.begin(reader.buffer(), reader.position(), reader.position() + length);
            String name = eventName(json);
            if (name.isEmpty()) {
                return EventParser.Result.BROKEN;
            }
            events++;
            EventKind kind = EventKind.named(name);
            if (kind == null) {
                passOver(name);
                return null;
            }
            return parse(kind, reader);
        } catch (IOException | RuntimeException e) {
            return broken(e);
        }
    }

    private static String eventName(EventJson json) throws IOException {
        String name = "";
        if (json.entersObject()) {
            String field;
            while ((field = json.nextField()) != null) {
                if (field.equals("Event")) {
                    name = json.text();
                } else {
                    json.pass();
                }
            }
        }
        return name;
    }

    private EventParser.Result parse(EventKind kind, LineReader reader) {
        int length = reader.lengthInBuffer();
        try {
            if (length < 0) {
                return parseLong(kind, reader);
            }
            json.begin(reader.buffer(), reader.position(), reader.position() + length);
            return parser.parse(kind, json);
        } catch (IOException | RuntimeException e) {
            return broken(e);
        }
    }

    private EventParser.Result parseLong(EventKind kind, LineReader reader) throws IOException {
        try (JsonParser line = jackson.createParser(reader.stream())) {
            return parser.parse(kind, new StreamedJson(line, fields));
        }
    }

    /** The parser answers some damage with unchecked exceptions; only the wish to stop is none of it. */
    private static EventParser.Result broken(Exception e) {
        if (e instanceof CancellationException stop) {
            throw stop;
        }
        return EventParser.Result.BROKEN;
    }
}
