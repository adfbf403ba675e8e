package dev.gluewise.app.desktop.backend;

import dev.gluewise.pricing.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** What became of one file of an import. */
public sealed interface ImportedFile {
    /** The file, or the directory of a rolling log. */
    Path path();

    /** Its size; empty where it could not be told. */
    OptionalLong bytes();

    /**
     * A file whose content is in the workspace now.
     *
     * @param jobs the jobs that it tells of
     * @param summary what it holds, in a few words
     * @param remarks what it lacked, what of it was left out or what had to be assumed, each in one sentence
     */
    record Imported(Path path, OptionalLong bytes, List<String> jobs, String summary, List<String> remarks)
            implements ImportedFile {
        public Imported {
            jobs = List.copyOf(jobs);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * A file that was left out.
     *
     * @param problem why, and what to do about it
     */
    record Skipped(Path path, OptionalLong bytes, Problem problem) implements ImportedFile {}
}
