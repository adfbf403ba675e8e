package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.source.LogIdentity;
import dev.gluewise.pricing.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What became of one thing that was to be imported: a file, or a part of an account's history. */
public sealed interface ImportedItem {
    /** What it is. */
    Subject subject();

    /** Its size; empty where it has none or it could not be told. */
    OptionalLong bytes();

    /**
     * A thing that is imported.
     *
     * @param name what lists call it
     * @param file where it is; empty for what comes from an account
     */
    record Subject(String name, Optional<Path> file) {
        /** A file, or the directory of a rolling log. */
        static Subject of(Path file) {
            Path name = file.getFileName();
            return new Subject(name == null ? file.toString() : name.toString(), Optional.of(file));
        }
    }

    /**
     * A thing whose content is in the workspace now.
     *
     * @param jobs the jobs that it tells of
     * @param summary what it holds, in a few words
     * @param remarks what it lacked, what of it was left out or what had to be assumed, each in one sentence
     * @param taken what an event log was taken for; empty for anything else
     */
    record Imported(
            Subject subject,
            OptionalLong bytes,
            List<String> jobs,
            String summary,
            List<String> remarks,
            Optional<LogIdentity> taken)
            implements ImportedItem {
        public Imported {
            jobs = List.copyOf(jobs);
            remarks = List.copyOf(remarks);
        }

        /** Of a file. */
        public static Imported file(
                Path file, OptionalLong bytes, List<String> jobs, String summary, List<String> remarks) {
            return new Imported(Subject.of(file), bytes, jobs, summary, remarks, Optional.empty());
        }

        /** The same of an event log. */
        public Imported ofLog(LogIdentity identity) {
            return new Imported(subject, bytes, jobs, summary, remarks, Optional.of(identity));
        }

        /** Whether the user may say otherwise what it is of. */
        public boolean changeable() {
            return taken.filter(LogIdentity::changeable).isPresent();
        }
    }

    /**
     * A thing that was left out.
     *
     * @param problem why, and what to do about it
     */
    record Skipped(Subject subject, OptionalLong bytes, Problem problem) implements ImportedItem {
        /** Of a file. */
        public static Skipped file(Path file, OptionalLong bytes, Problem problem) {
            return new Skipped(Subject.of(file), bytes, problem);
        }
    }
}
