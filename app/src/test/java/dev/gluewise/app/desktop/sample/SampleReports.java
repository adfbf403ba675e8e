package dev.gluewise.app.desktop.sample;

import dev.gluewise.analyzer.report.ReportContext;
import dev.gluewise.analyzer.report.ReportFormat;
import dev.gluewise.analyzer.report.ReportOutline;
import dev.gluewise.app.desktop.backend.ReportDesk;
import dev.gluewise.app.desktop.backend.ReportRequest;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reports that are told of and not written. A target called {@code full} has no room left. */
final class SampleReports implements ReportDesk {
    private final Supplier<List<String>> jobs;

    SampleReports(Supplier<List<String>> jobs) {
        this.jobs = jobs;
    }

    @Override
    public Optional<ReportOutline> outline(ReportRequest request, Progress progress) {
        List<String> on = request.jobs().isEmpty() ? jobs.get() : request.jobs();
        ReportContext context = new ReportContext(
                request.title().orElse("Retail data platform"),
                request.writtenAt().orElse(Instant.parse("2026-11-20T18:00:00Z")));
        String text = "# " + context.title() + "\n\n" + on.size() + " jobs\n\n## The ten changes worth most\n\n"
                + String.join("\n", on.stream().map(job -> "- " + job).toList());
        return Optional.of(new ReportOutline(
                context,
                on.size(),
                on.size(),
                List.of(
                        new ReportOutline.Sheet("Jobs", "fleet.csv", on.size()),
                        new ReportOutline.Sheet("Candidates", "candidates.csv", 40 * on.size()),
                        new ReportOutline.Sheet("Runs", "runs.csv", 160 * on.size())),
                text));
    }

    @Override
    public Optional<List<Path>> write(ReportRequest request, ReportFormat format, Path target, Progress progress)
            throws ProblemException {
        if (target.endsWith("full")) {
            throw new ProblemException(Problem.in(
                    target.toString(),
                    ProblemCode.UNWRITABLE_OUTPUT,
                    "The report cannot be written here: no space left on device.",
                    "Name another folder, or make room and check its rights."));
        }
        return progress.cancelled() ? Optional.empty() : Optional.of(List.of(target));
    }

    @Override
    public Optional<Path> writeToLookAt(ReportRequest request, Progress progress) {
        return Optional.of(Path.of("report-preview", "report.html"));
    }
}
