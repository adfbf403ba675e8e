package dev.gluewise.app.desktop.apply;

import java.util.ArrayList;
import java.util.List;

/** Tells comments, strings and options of a program apart, so that they can be coloured. */
final class CodeTokens {
    /** What a part of a line is; the style class that colours it. */
    enum Kind {
        PLAIN("code-plain"),
        COMMENT("code-comment"),
        STRING("code-string"),
        OPTION("code-option");

        private final String styleClass;

        Kind(String styleClass) {
            this.styleClass = styleClass;
        }

        String styleClass() {
            return styleClass;
        }
    }

    /** A part of a line. */
    record Token(String text, Kind kind) {}

    private static final char NONE = 0;

    private final List<List<Token>> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<Token> line = new ArrayList<>();
    private Kind kind = Kind.PLAIN;
    private char quote = NONE;

    private CodeTokens() {}

    /** The lines of a program, each in its parts; what ends in a line feed has no empty line behind it. */
    static List<List<Token>> of(String program) {
        CodeTokens tokens = new CodeTokens();
        for (int i = 0; i < program.length(); i++) {
            tokens.take(program, i);
        }
        if (!tokens.text.isEmpty() || !tokens.line.isEmpty()) {
            tokens.endLine();
        }
        return tokens.lines;
    }

    private void take(String program, int at) {
        char next = program.charAt(at);
        if (next == '\n') {
            endLine();
            return;
        }
        if (kind == Kind.STRING) {
            text.append(next);
            if (next == quote && program.charAt(at - 1) != '\\') {
                begin(Kind.PLAIN);
                quote = NONE;
            }
            return;
        }
        boolean wordBegins = at == 0 || Character.isWhitespace(program.charAt(at - 1));
        if (kind == Kind.OPTION && !Character.isLetter(next) && next != '-') {
            begin(Kind.PLAIN);
        }
        if (kind == Kind.PLAIN && next == '#' && wordBegins) {
            begin(Kind.COMMENT);
        } else if (kind == Kind.PLAIN && (next == '"' || next == '\'')) {
            begin(Kind.STRING);
            quote = next;
        } else if (kind == Kind.PLAIN && wordBegins && program.startsWith("--", at)) {
            begin(Kind.OPTION);
        }
        text.append(next);
    }

    private void begin(Kind next) {
        if (!text.isEmpty()) {
            line.add(new Token(text.toString(), kind));
            text.setLength(0);
        }
        kind = next;
    }

    /** A string may go on in the next line; nothing else does. */
    private void endLine() {
        begin(kind == Kind.STRING ? Kind.STRING : Kind.PLAIN);
        lines.add(line);
        line = new ArrayList<>();
    }
}
