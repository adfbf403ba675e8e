package dev.gluewise.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import org.junit.jupiter.api.Test;

/** What stands in the way of a window, in one sentence. */
class DesktopCommandTest {
    @Test
    void aMissingLibraryIsNamedWithWhatToInstall() {
        Problem problem = DesktopCommand.missingLibrary(new UnsatisfiedLinkError(
                "/usr/lib/gluewise/lib/runtime/lib/libglass.so: libX11.so.6: cannot open shared"
                        + " object file: No such file or directory"));

        assertThat(problem.code()).isEqualTo(ProblemCode.NO_DISPLAY);
        assertThat(problem.oneLine())
                .startsWith("The window needs a system library that is missing: libX11.so.6:")
                .contains("libgtk-3-0")
                .doesNotContain("libglass");
    }
}
