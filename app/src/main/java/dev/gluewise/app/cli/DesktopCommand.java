package dev.gluewise.app.cli;

import dev.gluewise.app.desktop.Desktop;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.pricing.rates.PriceStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The window: on a workspace, else on the one that was open last, else on the page of the first day. */
@Command(name = "desktop", description = "Opens the window.", mixinStandardHelpOptions = true)
final class DesktopCommand implements Callable<Integer> {
    @Parameters(paramLabel = "WORKSPACE", arity = "0..1", description = "A file that ends in .gluewise.")
    private @Nullable Path workspace;

    @Option(names = "--job", paramLabel = "NAME", description = "The job to show at once.")
    private @Nullable String job;

    private final Clock clock;
    private final Path userFolder;
    private final PriceStore prices;

    DesktopCommand(Clock clock, Path userFolder, PriceStore prices) {
        this.clock = clock;
        this.userFolder = userFolder;
        this.prices = prices;
    }

    @Override
    public Integer call() throws ProblemException {
        requireDisplay(System.getenv());
        try {
            Desktop.launch(() -> Desktop.Start.of(
                    userFolder, Optional.ofNullable(workspace), Optional.ofNullable(job), prices, clock));
        } catch (UnsupportedOperationException e) {
            // What JavaFX throws where a display is named and does not answer.
            throw noDisplay("The display cannot be opened: " + e.getMessage() + ".", e);
        } catch (RuntimeException e) {
            if (e.getCause() instanceof UnsatisfiedLinkError missing) {
                throw new ProblemException(missingLibrary(missing), e);
            }
            throw e;
        }
        return ExitCode.DONE;
    }

    /** JavaFX would end with a trace of its own where there is no display. */
    private static void requireDisplay(Map<String, String> environment) throws ProblemException {
        boolean needsX11 =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
                        && !"Headless".equals(System.getProperty("glass.platform"));
        if (needsX11 && environment.getOrDefault("DISPLAY", "").isEmpty()) {
            throw noDisplay("There is no display to open a window on.", null);
        }
    }

    /** What the system's loader says ends in the name of the library, and what is wrong with it. */
    static Problem missingLibrary(UnsatisfiedLinkError missing) {
        String reason = String.valueOf(missing.getMessage()).replaceFirst("^/.*?: ", "");
        return Problem.of(
                ProblemCode.NO_DISPLAY,
                "The window needs a system library that is missing: " + reason + ".",
                "Install GTK 3 and what belongs to it: libgtk-3-0, libxtst6, libgl1 and libxxf86vm1 on Debian and Ubuntu; gtk3,"
                        + " libXtst, mesa-libGL and libXxf86vm on Fedora.");
    }

    private static ProblemException noDisplay(String message, @Nullable Throwable cause) {
        return new ProblemException(
                Problem.of(
                        ProblemCode.NO_DISPLAY,
                        message,
                        "On the command line: gluewise demo, or gluewise advise --event-log LOG --deadline 30m."),
                cause);
    }
}
