package dev.gluewise.simulator.eventlog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An event that lies in a buffer. Two thirds of a log are values that nobody wants; this passes them over by their
 * quotes and brackets alone, without checking them, and makes no new string for a word it has met before: measured, a
 * log is read half as fast again as by Jackson.
 */
final class BufferedJson implements EventJson {
    /** Words remembered usually, a power of two. */
    private static final int WORDS = 1 << 10;

    private static final int LONGEST_WORD = 64;
    /** A long of more digits may overflow; Spark writes none. */
    private static final int MOST_DIGITS = 18;

    private final JsonFactory jackson = new JsonFactory();
    /** Words met before, each at the place its hash gives; a newcomer drives the former one out. */
    private final byte[][] wordBytes;

    private final String[] words;
    /** Whether the word at a place has been passed over as a field that Spark writes, and need not be looked up again. */
    private final boolean[] familiar;
    /** The place of the word that was read last. */
    private int place;

    private final SparkFields fields;
    private byte[] bytes = {};
    private int at;
    private int end;

    BufferedJson(SparkFields fields) {
        this(fields, WORDS);
    }

    private BufferedJson(SparkFields fields, int remembered) {
        this.fields = fields;
        wordBytes = new byte[remembered][0];
        words = new String[remembered];
        familiar = new boolean[remembered];
        Arrays.fill(words, "");
    }

    /** For a single short text, whose fields nobody counts. */
    static BufferedJson of(String text) {
        BufferedJson json = new BufferedJson(new SparkFields(), 1);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        json.begin(bytes, 0, bytes.length);
        return json;
    }

    @Override
    public SparkFields fields() {
        return fields;
    }

    /** Begins to read a value that lies in {@code bytes}, which must stay as they are meanwhile. */
    void begin(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        at = from;
        end = to;
    }

    @Override
    public @Nullable String nextField() throws IOException {
        int next = peek();
        if (next == ',') {
            at++;
            next = peek();
        }
        if (next == '}') {
            at++;
            return null;
        }
        String name = string();
        if (peek() != ':') {
            throw broken();
        }
        at++;
        return name;
    }

    @Override
    public boolean entersObject() throws IOException {
        if (peek() == '{') {
            at++;
            return true;
        }
        pass();
        return false;
    }

    @Override
    public long number() throws IOException {
        int sign = peek() == '-' ? 1 : 0;
        int from = at + sign;
        long value = 0;
        int digits = from;
        while (digits < end && bytes[digits] >= '0' && bytes[digits] <= '9') {
            value = value * 10 + (bytes[digits++] - '0');
        }
        if (digits == from || digits == end || !endsLiteral(bytes[digits])) {
            pass();
            return 0;
        }
        if (digits - from > MOST_DIGITS) {
            throw broken();
        }
        at = digits;
        return sign == 1 ? -value : value;
    }

    @Override
    public String text() throws IOException {
        if (peek() == '"') {
            return string();
        }
        pass();
        return "";
    }

    @Override
    public boolean flag() throws IOException {
        boolean isTrue = peek() == 't';
        pass();
        return isTrue;
    }

    @Override
    public boolean entersArray() throws IOException {
        if (peek() == '[') {
            at++;
            return true;
        }
        pass();
        return false;
    }

    @Override
    public boolean nextElement() throws IOException {
        int next = peek();
        if (next == ',') {
            at++;
            next = peek();
        }
        if (next == ']') {
            at++;
            return false;
        }
        return true;
    }

    @Override
    public void pass() throws IOException {
        int first = peek();
        if (first == '"') {
            at = afterString(at + 1);
        } else if (first == '{' || first == '[') {
            passNested(0);
        } else {
            passLiteral();
        }
    }

    @Override
    public void pass(String field) throws IOException {
        if (words[place] != field || !familiar[place]) {
            familiar[place] = fields.passed(field) && words[place] == field;
        }
        pass();
    }

    @Override
    public void passRest() throws IOException {
        passNested(1);
    }

    private void passLiteral() throws IOException {
        int from = at;
        while (at < end && !endsLiteral(bytes[at])) {
            at++;
        }
        if (at == from) {
            throw broken();
        }
    }

    private static boolean endsLiteral(byte b) {
        return b == ',' || b == '}' || b == ']' || b == ' ' || b == '"' || b == ':' || b == '{' || b == '['
                || b == '\r';
    }

    /** Goes to where as many brackets as {@code open} and those found on the way are closed. */
    private void passNested(int open) throws IOException {
        byte[] bytes = this.bytes;
        int depth = open;
        int i = at;
        while (i < end) {
            byte b = bytes[i++];
            if (b == '"') {
                i = afterString(i);
            } else if (b == '{' || b == '[') {
                depth++;
            } else if ((b == '}' || b == ']') && --depth == 0) {
                at = i;
                return;
            }
        }
        throw broken();
    }

    /** The place after the closing quote of the string whose content begins at {@code from}. */
    private int afterString(int from) throws IOException {
        byte[] bytes = this.bytes;
        for (int i = from; i < end; i++) {
            byte b = bytes[i];
            if (b == '"') {
                return i + 1;
            }
            if (b == '\\') {
                i++;
            }
        }
        throw broken();
    }

    private String string() throws IOException {
        if (peek() != '"') {
            throw broken();
        }
        int from = at + 1;
        int hash = 0;
        int i = from;
        while (i < end && bytes[i] != '"' && bytes[i] != '\\') {
            hash = hash * 31 + bytes[i++];
        }
        if (i == end) {
            throw broken();
        }
        if (bytes[i] == '\\') {
            return escaped();
        }
        at = i + 1;
        return word(from, i, hash);
    }

    private String word(int from, int to, int hash) {
        if (to - from > LONGEST_WORD) {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        place = (hash ^ hash >>> 10) & (words.length - 1);
        byte[] known = wordBytes[place];
        if (!Arrays.equals(known, 0, known.length, bytes, from, to)) {
            wordBytes[place] = Arrays.copyOfRange(bytes, from, to);
            words[place] = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            familiar[place] = false;
        }
        return words[place];
    }

    /** Escapes are rare in what is wanted, and Jackson knows them all. */
    private String escaped() throws IOException {
        int from = at;
        at = afterString(from + 1);
        try (JsonParser string = jackson.createParser(bytes, from, at - from)) {
            return String.valueOf(string.nextTextValue());
        }
    }

    /** The next byte that is no white space; it stays where it is. */
    private int peek() throws IOException {
        while (at < end) {
            byte b = bytes[at];
            if (b != ' ' && b != '\t' && b != '\r') {
                return b;
            }
            at++;
        }
        throw broken();
    }

    private static IOException broken() {
        return new IOException("The line breaks off or is no JSON");
    }
}
