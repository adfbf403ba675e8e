package dev.gluewise.app.desktop.backend;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a report is to be on.
 *
 * @param jobs names of jobs of the workspace; empty for all
 * @param title what it is called; empty for the workspace's name
 * @param writtenAt its time stamp; empty for the moment in which it is written
 */
public record ReportRequest(List<String> jobs, Optional<String> title, Optional<Instant> writtenAt) {
    public ReportRequest {
        jobs = List.copyOf(jobs);
    }
}
