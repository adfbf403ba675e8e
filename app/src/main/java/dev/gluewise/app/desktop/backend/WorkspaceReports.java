package dev.gluewise.app.desktop.backend;

import dev.gluewise.analyzer.report.ReportContext;
import dev.gluewise.analyzer.report.ReportData;
import dev.gluewise.analyzer.report.ReportFiles;
import dev.gluewise.analyzer.report.ReportFormat;
import dev.gluewise.analyzer.report.ReportOutline;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.app.desktop.text.Words;
import dev.gluewise.pricing.problem.ProblemException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Reports on the workspace that is open. A cancel is answered at once, whatever is being done. */
final class WorkspaceReports implements ReportDesk {
    private static final String TO_LOOK_AT = "report-preview";

    private final OpenWorkspace open;
    private final PriceDesk prices;
    private final Path userFolder;
    private final Clock clock;

    WorkspaceReports(OpenWorkspace open, PriceDesk prices, Path userFolder, Clock clock) {
        this.open = open;
        this.prices = prices;
        this.userFolder = userFolder;
        this.clock = clock;
    }

    @Override
    public Optional<ReportOutline> outline(ReportRequest request, Progress progress) throws ProblemException {
        return Interruptible.run(progress, unused -> gathered(request, progress).map(ReportOutline::of))
                .flatMap(made -> made);
    }

    @Override
    public Optional<List<Path>> write(ReportRequest request, ReportFormat format, Path target, Progress progress)
            throws ProblemException {
        return Interruptible.run(progress, unused -> written(request, format, target, progress))
                .flatMap(made -> made);
    }

    private Optional<List<Path>> written(ReportRequest request, ReportFormat format, Path target, Progress progress)
            throws ProblemException {
        Optional<ReportData> report = gathered(request, progress);
        return report.isEmpty()
                ? Optional.empty()
                : ReportFiles.writeAs(report.get(), format, target, new Writing(progress));
    }

    @Override
    public Optional<Path> writeToLookAt(ReportRequest request, Progress progress) throws ProblemException {
        Path file = userFolder.resolve(TO_LOOK_AT).resolve(ReportFormat.HTML.fileName());
        return write(request, ReportFormat.HTML, file, progress).map(List::getFirst);
    }

    private Optional<ReportData> gathered(ReportRequest request, Progress progress) throws ProblemException {
        Workspace workspace = open.get();
        List<String> known = workspace.jobNames();
        List<String> wanted = request.jobs().isEmpty()
                ? known
                : known.stream().filter(request.jobs()::contains).toList();
        ReportContext context = new ReportContext(
                request.title().orElseGet(() -> WorkspaceInfo.name(workspace.file())),
                request.writtenAt().orElseGet(clock::instant));
        ReportData report = ReportData.of(workspace, wanted, prices.book(), context, Steps.of(progress, "jobs"));
        return progress.cancelled() ? Optional.empty() : Optional.of(report);
    }

    /** Drawing and writing: nobody knows how long a file takes. */
    private record Writing(Progress progress) implements dev.gluewise.analyzer.task.Progress {
        @Override
        public void at(int done, int of, String next) {
            progress.report(-1, Words.say("reports.step.writing", next));
        }

        @Override
        public boolean cancelled() {
            return progress.cancelled();
        }
    }
}
