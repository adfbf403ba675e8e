package dev.gluewise.analyzer.source.account;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.glue.EffectiveArguments;
import dev.gluewise.analyzer.source.ImportTally;
import dev.gluewise.analyzer.source.account.Work.Failed;
import dev.gluewise.analyzer.workspace.SeenObject;
import dev.gluewise.analyzer.workspace.Workspace;
import dev.gluewise.pricing.problem.ProblemException;
import dev.gluewise.simulator.eventlog.EventLogHead;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Event logs of runs, from where the jobs' own arguments say that they are written. The names of logs tell neither job
 * nor run, so the beginning of each that could be of a wanted run is read to see whose it is; the whole of it is fetched
 * only where it is one's.
 */
final class LogFetcher {
    private static final String LIST = "s3:ListBucket";
    private static final String GET = "s3:GetObject";

    /** The run's id stands among the first events. */
    private static final String HEAD = "bytes=0-524287";

    private final AccountClients clients;
    private final Work work;
    private final Workspace workspace;
    private final AccountOptions options;
    private final LogDownload download;

    LogFetcher(AccountClients clients, Work work, Workspace workspace, AccountOptions options, ImportTally tally) {
        this.clients = clients;
        this.work = work;
        this.workspace = workspace;
        this.options = options;
        download = new LogDownload(clients, work, workspace, tally);
    }

    void fetch(List<String> jobs) throws ProblemException {
        Map<S3Location, WantedRuns> places = new LinkedHashMap<>();
        for (String job : jobs) {
            if (work.stopped()) {
                return;
            }
            addWanted(job, places);
        }
        List<Map.Entry<S3Location, WantedRuns>> all = List.copyOf(places.entrySet());
        work.each(all, FetchStep.LOGS, place -> fetch(place.getKey(), place.getValue()));
    }

    private void addWanted(String job, Map<S3Location, WantedRuns> places) throws ProblemException {
        List<GlueRun> newest = workspace.runs(job).stream()
                .filter(run -> run.startedOn()
                        .filter(start -> !start.isBefore(options.since()))
                        .isPresent())
                .limit(options.logsPerJob())
                .toList();
        for (GlueRun run : newest) {
            Optional<S3Location> place = EffectiveArguments.ofRun(workspace.rawRun(run.id()), workspace.rawJob(job))
                    .eventLogPath()
                    .flatMap(S3Location::of)
                    .map(S3Location::folder);
            // A log that was still written to when it was read is looked for again.
            boolean have = workspace
                    .logs()
                    .sourceOfRun(run.id())
                    .filter(source -> !source.endsWith(".inprogress"))
                    .isPresent();
            if (place.isPresent() && !have) {
                places.computeIfAbsent(place.get(), any -> new WantedRuns()).add(run);
            }
        }
    }

    private void fetch(S3Location folder, WantedRuns wanted) throws ProblemException {
        List<S3Object> objects;
        try {
            objects = list(folder);
        } catch (Failed e) {
            return;
        }
        for (StoredLog log : StoredLog.among(folder.bucket(), objects)) {
            if (wanted.isEmpty() || work.stopped()) {
                return;
            }
            Optional<SeenObject> seen = workspace
                    .account()
                    .seen(log.place().uri())
                    .filter(old -> old.etag().equals(log.tag()));
            if (seen.isPresent() && seen.get().run().filter(wanted::has).isEmpty()) {
                continue;
            }
            if (wanted.couldBe(log.lastModified())) {
                look(log, wanted);
            }
        }
    }

    private List<S3Object> list(S3Location folder) throws Failed {
        List<S3Object> objects = new ArrayList<>();
        @Nullable String token = null;
        do {
            ListObjectsV2Request request = ListObjectsV2Request.builder()
                    .bucket(folder.bucket())
                    .prefix(folder.key())
                    .continuationToken(token)
                    .build();
            ListObjectsV2Response page = work.call(
                    LIST, folder.bucket(), folder.uri(), () -> clients.s3().listObjectsV2(request));
            objects.addAll(page.contents());
            String next = page.nextContinuationToken();
            token = next == null || next.equals(token) ? null : next;
        } while (token != null);
        return objects;
    }

    private void look(StoredLog log, WantedRuns wanted) throws ProblemException {
        Optional<GlueRun> run;
        try {
            run = wanted.take(head(log));
        } catch (Failed e) {
            return;
        }
        if (run.isEmpty()) {
            workspace.account().setSeen(new SeenObject(log.place().uri(), log.tag(), Optional.empty()));
        } else if (download.store(log, run.get())) {
            workspace
                    .account()
                    .setSeen(new SeenObject(
                            log.place().uri(), log.tag(), Optional.of(run.get().id())));
        }
    }

    private EventLogHead head(StoredLog log) throws Failed {
        S3Object first = log.parts().getFirst();
        GetObjectRequest request = GetObjectRequest.builder()
                .bucket(log.place().bucket())
                .key(first.key())
                .range(HEAD)
                .build();
        byte[] bytes = work.call(GET, log.place().bucket(), log.place().uri(), () -> clients.s3()
                        .getObjectAsBytes(request))
                .asByteArrayUnsafe();
        work.read(bytes.length);
        return EventLogHead.read(new ByteArrayInputStream(bytes));
    }
}
