package dev.gluewise.simulator.eventlog;

import dev.gluewise.simulator.profile.FileScan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much the stages of SQL executions read from files. Three events say it together: the plan names the accumulators,
 * the driver tells the number and the length of the files, and a stage that ended lists the accumulators that its tasks
 * added to.
 */
final class ScanLedger {
    private final Map<Long, PlanScan> byRows = new HashMap<>();
    private final Map<Long, Long> values = new HashMap<>();
    private final Map<Integer, List<PlanScan>> byStage = new HashMap<>();

    void planned(List<PlanScan> scans) {
        for (PlanScan scan : scans) {
            byRows.put(scan.rows(), scan);
            values.put(scan.files(), 0L);
            values.put(scan.bytes(), 0L);
        }
    }

    /** Reads the driver's values of accumulators; those of scans are kept. */
    void measured(EventJson json) throws IOException {
        String field;
        while ((field = json.nextField()) != null) {
            if (!field.equals("accumUpdates")) {
                json.pass(field);
            } else if (json.entersArray()) {
                while (json.nextElement()) {
                    measuredOne(json);
                }
            }
        }
    }

    private void measuredOne(EventJson json) throws IOException {
        if (!json.entersArray()) {
            return;
        }
        long id = json.nextElement() ? json.number() : -1;
        while (json.nextElement()) {
            if (values.containsKey(id)) {
                values.put(id, json.number());
            } else {
                json.pass();
            }
        }
    }

    /** A stage that ended, and the accumulators that its tasks added to. */
    void ran(int stageId, List<Long> accumulators) {
        for (long accumulator : accumulators) {
            PlanScan scan = byRows.get(accumulator);
            if (scan != null) {
                List<PlanScan> scans = byStage.computeIfAbsent(stageId, unused -> new ArrayList<>());
                if (!scans.contains(scan)) {
                    scans.add(scan);
                }
            }
        }
    }

    /** What a stage read; empty where the log does not say. */
    List<FileScan> scansOf(int stageId) {
        return byStage.getOrDefault(stageId, List.of()).stream()
                .map(scan -> new FileScan(
                        scan.format(),
                        Math.toIntExact(Math.min(Integer.MAX_VALUE, values.getOrDefault(scan.files(), 0L))),
                        values.getOrDefault(scan.bytes(), 0L)))
                .filter(scan -> scan.files() > 0 && scan.bytes() > 0)
                .toList();
    }
}
