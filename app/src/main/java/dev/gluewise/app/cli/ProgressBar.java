package dev.gluewise.app.cli;

import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.analyzer.text.Harmless;

/** A line of progress on a terminal, and nothing otherwise. */
final class ProgressBar implements Progress, AutoCloseable {
    private static final int WIDTH = 20;
    private static final int LONGEST_NAME = 50;
    private static final long MEGABYTE = 1_000_000;
    private static final String ERASE_LINE = "\r\u001B[K";

    private final Console console;
    private final boolean shown;
    private String bytes = "";

    ProgressBar(Console console, boolean quiet) {
        this.console = console;
        shown = console.terminal() && !quiet;
    }

    @Override
    public void at(int done, int of, String next) {
        if (!shown) {
            return;
        }
        int filled = of == 0 ? WIDTH : WIDTH * done / of;
        String name = Harmless.of(next);
        String tail = name.length() > LONGEST_NAME ? "…" + name.substring(name.length() - LONGEST_NAME) : name;
        console.err()
                .print(ERASE_LINE + "[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + "/" + of
                        + bytes + " " + tail);
        console.err().flush();
    }

    @Override
    public void bytes(long read) {
        bytes = read < MEGABYTE ? "" : " " + read / MEGABYTE + " MB";
    }

    @Override
    public void close() {
        if (shown) {
            console.err().print(ERASE_LINE);
            console.err().flush();
        }
    }
}
