package dev.gluewise.app.desktop.control;

import dev.gluewise.analyzer.evidence.EvidenceTier;
import dev.gluewise.app.desktop.theme.Icons;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/** The sign of an evidence tier. */
public final class EvidenceIcon {
    private EvidenceIcon() {}

    public static Node of(EvidenceTier tier) {
        Node icon =
                switch (tier) {
                    case EVENT_LOG -> Icons.bars();
                    case SCALING_HISTORY -> Icons.feather(Feather.CLOCK, 16);
                    case METRICS -> Icons.feather(Feather.ACTIVITY, 16);
                    case SINGLE_CONFIGURATION -> Icons.dotInRing();
                };
        icon.getStyleClass().add("evidence-icon");
        return icon;
    }
}
