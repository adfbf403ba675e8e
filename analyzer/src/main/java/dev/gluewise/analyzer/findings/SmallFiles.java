package dev.gluewise.analyzer.findings;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.simulator.profile.FileScan;
import java.util.ArrayList;
import java.util.List;

/**
 * A stage that reads many files so small that opening them takes longer than reading them. What that takes is reckoned as
 * Spark plans it: a file's opening costs as much as reading {@link Thresholds#FILE_OPEN_BYTES}.
 */
final class SmallFiles implements FindingRule {
    @Override
    public List<Finding> check(ObservedRun run) {
        List<Finding> findings = new ArrayList<>();
        for (int stage = 0; stage < run.profile().stages().size(); stage++) {
            List<FileScan> scans = run.stage(stage).scans();
            long files = scans.stream().mapToLong(FileScan::files).sum();
            long bytes = scans.stream().mapToLong(FileScan::bytes).sum();
            double each = files == 0 ? 0 : (double) bytes / files;
            if (files >= Thresholds.FEWEST_SMALL_FILES && each < Thresholds.FILE_OPEN_BYTES) {
                double opening = Thresholds.FILE_OPEN_BYTES / (Thresholds.FILE_OPEN_BYTES + each);
                double seconds = opening * run.critical().ofStage(stage);
                findings.add(FindingText.ofStage(
                        FindingCode.SMALL_FILES, run, stage, seconds, Figures.count(files), Figures.bytes(each)));
            }
        }
        return findings;
    }
}
