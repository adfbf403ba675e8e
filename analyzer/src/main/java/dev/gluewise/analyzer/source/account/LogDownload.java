package dev.gluewise.analyzer.source.account;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.source.ImportTally;
import dev.gluewise.analyzer.source.account.Work.Failed;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.eventlog.EventLogReader;
import dev.gluewise.simulator.profile.JobProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Fetches an event log into a folder that is gone afterwards, and stores what it shows. */
final class LogDownload {
    private static final String GET = "s3:GetObject";

    private final AccountClients clients;
    private final Work work;
    private final Workspace workspace;
    private final ImportTally tally;

    LogDownload(AccountClients clients, Work work, Workspace workspace, ImportTally tally) {
        this.clients = clients;
        this.work = work;
        this.workspace = workspace;
        this.tally = tally;
    }

    /** Whether it need not be fetched again: it is stored, or it will never be readable. */
    boolean store(StoredLog log, GlueRun run) throws ProblemException {
        String uri = log.place().uri();
        Path folder;
        try {
            folder = Files.createTempDirectory("gluewise-log-");
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(
                            ProblemCode.UNWRITABLE_OUTPUT,
                            "There is no room for event logs on their way: " + e.getMessage() + ".",
                            "Check the folder for temporary files."),
                    e);
        }
        try {
            Path local = fetch(log, folder);
            JobProfile profile = EventLogReader.read(local);
            if (!work.stopped()) {
                tally.log(workspace.logs().save(run.jobName(), Optional.of(run.id()), profile, uri));
            }
            return true;
        } catch (Failed | CancellationException e) {
            return false;
        } catch (ProblemException e) {
            Problem local = e.problem();
            if (local.code() == ProblemCode.UNUSABLE_WORKSPACE) {
                throw e;
            }
            tally.skip(Problem.in(uri, local.code(), local.message(), local.hint()));
            return true;
        } finally {
            delete(folder);
        }
    }

    private Path fetch(StoredLog log, Path folder) throws Failed {
        String[] names = log.place().key().split("/");
        String name = names[names.length - 1];
        Path local = folder.resolve(log.rolling() ? name : "log");
        List<S3Object> parts = log.parts();
        for (S3Object part : parts) {
            Path target = log.rolling()
                    ? local.resolve(part.key().substring(part.key().lastIndexOf('/') + 1))
                    : local;
            GetObjectRequest request = GetObjectRequest.builder()
                    .bucket(log.place().bucket())
                    .key(part.key())
                    .build();
            work.call(GET, log.place().bucket(), log.place().uri(), () -> clients.s3()
                    .getObject(request, (answer, in) -> copy(in, target)));
        }
        return local;
    }

    private Path copy(InputStream in, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        work.read(Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING));
        return target;
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // It lies among the temporary files, which the system clears away.
            return;
        }
    }
}
