package dev.gluewise.simulator.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;

/**
 * What one benchmark measured of what was asked for, kept line by line beside the figures of the other benchmarks, so that
 * all become one table ({@code FigureTable}). Where no folder is named by the environment's {@value #FOLDER} nothing is kept.
 */
public final class Figures {
    /** The variable of the environment that names the folder in which figures are kept, a file a benchmark. */
    public static final String FOLDER = "GLUEWISE_FIGURES";

    /** The page of the documentation on which figures stand. */
    public enum Page {
        ACCURACY,
        PERFORMANCE
    }

    private final Page page;
    private final String subject;
    private final Optional<Path> file;

    private Figures(Page page, String subject, Optional<Path> file) {
        this.page = page;
        this.subject = subject;
        this.file = file;
    }

    /** Begins anew, without what the benchmark measured before. */
    public static Figures of(Page page, String subject) throws IOException {
        Optional<Path> folder = Optional.ofNullable(System.getenv(FOLDER)).map(Path::of);
        Optional<Path> file = folder.map(in -> in.resolve(page + " " + subject.replace('/', '-') + ".tsv"));
        if (folder.isPresent()) {
            Files.createDirectories(folder.get());
            Files.deleteIfExists(file.orElseThrow());
        }
        return new Figures(page, subject, file);
    }

    /** A figure that was to be at most {@code asked}. */
    public void atMost(String what, double measured, double asked, String unit) throws IOException {
        keep(what, measured, unit, "≤ " + figure(asked), measured <= asked ? "reached" : "missed");
    }

    /** A figure that was to be at least {@code asked}. */
    public void atLeast(String what, double measured, double asked, String unit) throws IOException {
        keep(what, measured, unit, "≥ " + figure(asked), measured >= asked ? "reached" : "missed");
    }

    /** A figure that was to lie between two others. */
    public void within(String what, double measured, double least, double most, String unit) throws IOException {
        boolean reached = measured >= least && measured <= most;
        keep(what, measured, unit, figure(least) + "–" + figure(most), reached ? "reached" : "missed");
    }

    /** A baseline, or another figure of which nothing was asked. */
    public void beside(String what, double measured, String unit) throws IOException {
        keep(what, measured, unit, "", "");
    }

    private void keep(String what, double measured, String unit, String asked, String outcome) throws IOException {
        if (file.isPresent()) {
            String line = String.join(
                    "\t", page.name(), subject, what, (figure(measured) + ' ' + unit).strip(), asked, outcome);
            Files.writeString(file.get(), line + '\n', StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    /** Three figures that matter, and no more than a hundredth. */
    private static String figure(double value) {
        double size = Math.abs(value);
        int decimals = size >= 100 || value == Math.rint(value) ? 0 : size >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
