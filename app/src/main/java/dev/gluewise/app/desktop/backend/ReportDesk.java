package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.report.ReportFormat;
import dev.gluewise.analyzer.report.ReportOutline;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reports on the workspace. All of it takes long and is asked off the FX thread. */
public interface ReportDesk {
    /** What a report would hold; empty where it was cancelled. */
    Optional<ReportOutline> outline(ReportRequest request, Progress progress) throws ProblemException;

    /**
     * Writes a report.
     *
     * @param target the file; for CSV the folder of its files
     * @return what was written; empty where it was cancelled, and older files are as they were then
     */
    Optional<List<Path>> write(ReportRequest request, ReportFormat format, Path target, Progress progress)
            throws ProblemException;

    /** Writes a report where it is looked at and forgotten, in the user's folder; empty where it was cancelled. */
    Optional<Path> writeToLookAt(ReportRequest request, Progress progress) throws ProblemException;
}
