package dev.gluewise.analyzer.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What a file looks like by its beginning. */
enum InputKind {
    JSON,
    CSV,
    /** Neither, such as an image or a note. */
    OTHER;

    /** A header longer than this is none. */
    private static final int BYTES_TO_JUDGE_BY = 16 << 10;

    /** Looks at the beginning of a stream that can be marked, and goes back there. */
    static InputKind of(InputStream in) throws IOException {
        in.mark(BYTES_TO_JUDGE_BY);
        byte[] bytes = in.readNBytes(BYTES_TO_JUDGE_BY);
        in.reset();
        String beginning =
                new String(bytes, charset(bytes)).replaceFirst("^\uFEFF", "").stripLeading();
        if (beginning.isEmpty() || beginning.startsWith("{") || beginning.startsWith("[")) {
            return JSON;
        }
        String header = beginning.lines().findFirst().orElse("");
        return CsvColumns.looksLikeHeader(header) ? CSV : OTHER;
    }

    /** The encoding by the mark at the beginning; a redirection in PowerShell writes UTF-16. */
    static Charset charset(byte[] beginning) {
        int first = beginning.length < 2 ? 0 : (beginning[0] & 0xff) << 8 | (beginning[1] & 0xff);
        return first == 0xfffe
                ? StandardCharsets.UTF_16LE
                : first == 0xfeff ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }
}
