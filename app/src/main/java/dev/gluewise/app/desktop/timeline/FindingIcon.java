package dev.gluewise.app.desktop.timeline;

import dev.gluewise.analyzer.findings.FindingCode;
import dev.gluewise.app.desktop.theme.Icons;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/** The sign of a finding by what it is about; how grave it is its colour says. */
final class FindingIcon {
    private static final int SIZE = 16;

    private FindingIcon() {}

    static Node of(FindingCode code) {
        return switch (code) {
            case SINGLE_TASK_STAGE -> Icons.dotInRing();
            case FEW_TASKS_STAGE, SKEWED_STAGE, TINY_TASKS, SHUFFLE_PARTITIONS ->
                Icons.feather(Feather.ALIGN_LEFT, SIZE);
            case DRIVER_GAP -> Icons.feather(Feather.TERMINAL, SIZE);
            case SPILL, DISK_FULL -> Icons.feather(Feather.DATABASE, SIZE);
            case GC_PRESSURE, UNUSED_RETRIES -> Icons.feather(Feather.REFRESH_CW, SIZE);
            case SMALL_FILES -> Icons.feather(Feather.FILE, SIZE);
            case IDLE_EXECUTORS, LATE_EXECUTORS, LOST_EXECUTORS -> Icons.feather(Feather.SERVER, SIZE);
            case OUT_OF_MEMORY -> Icons.feather(Feather.CPU, SIZE);
            case FAILED_TASKS, FAILED_RUNS -> Icons.feather(Feather.X_CIRCLE, SIZE);
            case TIMEOUT_TOO_HIGH, TIMEOUT_TOO_LOW, SLOWER_RUN -> Icons.feather(Feather.CLOCK, SIZE);
            case MINIMUM_BILLING, COSTLIER_RUN, FLEX_WOULD_PAY -> Icons.feather(Feather.DOLLAR_SIGN, SIZE);
            case RESIZED, AUTO_SCALING_WOULD_PAY, AUTO_SCALING_DOES_NOT_PAY -> Icons.feather(Feather.MAXIMIZE_2, SIZE);
            case OLD_GLUE_VERSION, DEFAULT_WORKERS -> Icons.feather(Feather.SLIDERS, SIZE);
        };
    }
}
