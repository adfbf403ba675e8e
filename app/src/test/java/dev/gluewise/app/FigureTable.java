package dev.gluewise.app;

import dev.gluewise.simulator.testing.Figures;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The figures of all benchmarks as one table: printed, and written with the day and the machine between the marks on the
 * pages of the documentation that explain them. The last step of
 *
 * <pre>mvn -q -Pbenchmark verify</pre>
 */
public final class FigureTable {
    static final String BEGIN = "<!-- figures: made by the benchmarks -->";
    static final String END = "<!-- figures: end -->";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Path figures;
    private final Path docs;
    private final String preface;

    /**
     * @param figures the folder of what the benchmarks kept
     * @param docs the folder of the pages
     * @param preface the day and the machine
     */
    FigureTable(Path figures, Path docs, String preface) {
        this.figures = figures;
        this.docs = docs;
        this.preface = preface;
    }

    /** @param arguments the folder of the figures, and that of the documentation */
    public static void main(String[] arguments) throws IOException {
        new FigureTable(Path.of(arguments[0]), Path.of(arguments[1]), preface(Clock.systemDefaultZone())).write();
    }

    private static String preface(Clock clock) {
        var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "All figures as the benchmarks printed them on %s: %d cores, %.0f GiB, %s %s, JDK %s.",
                DAY.format(LocalDate.now(clock)),
                machine.getAvailableProcessors(),
                machine.getTotalMemorySize() / Math.pow(2, 30),
                machine.getName(),
                machine.getArch(),
                Runtime.version().toString().replaceAll("\\+.*", ""));
    }

    void write() throws IOException {
        for (Figures.Page page : Figures.Page.values()) {
            List<String> rows = rows(page);
            if (!rows.isEmpty()) {
                String table = table(rows);
                System.out.println(table);
                replace(docs.resolve(page.name().toLowerCase(Locale.ROOT) + ".md"), table);
            }
        }
    }

    /** The lines of all benchmarks of a page in the order in which these ran. */
    private List<String> rows(Figures.Page page) throws IOException {
        List<String> rows = new ArrayList<>();
        try (Stream<Path> files = Files.list(figures)) {
            for (Path file :
                    files.sorted(Comparator.comparing(FigureTable::written)).toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith(page.name() + '\t'))
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    private static long written(Path file) {
        return file.toFile().lastModified();
    }

    private String table(List<String> rows) {
        StringBuilder table = new StringBuilder(preface).append("\n\n| | measured | asked | |\n|---|---:|---:|---|\n");
        String subject = "";
        for (String row : rows) {
            String[] columns = row.split("\t", -1);
            if (!columns[1].equals(subject)) {
                subject = columns[1];
                table.append("| **").append(subject).append("** | | | |\n");
            }
            table.append("| ")
                    .append(String.join(" | ", List.of(columns).subList(2, columns.length)))
                    .append(" |\n");
        }
        return table.toString().replaceAll(" +\\|", " |");
    }

    private static void replace(Path page, String table) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(
                    page + " has no place for figures: put the lines " + BEGIN + " and " + END + " into it.");
        }
        Files.writeString(page, text.substring(0, begin) + BEGIN + "\n\n" + table + '\n' + text.substring(end));
    }
}
