package dev.gluewise.app.desktop.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.evidence.Resize;
import dev.gluewise.pricing.catalog.Configuration;
import dev.gluewise.pricing.catalog.ExecutionClass;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.WorkerType;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ResizeTextTest {
    private static final Instant AT = Instant.parse("2026-10-09T06:00:00Z");

    private static Configuration size(WorkerType type, int workers) {
        return Configuration.fixed(GlueVersion.V5_0, type, workers);
    }

    private static String brief(Configuration from, Configuration to) {
        return ResizeText.brief(new Resize(AT, from, to), ZoneOffset.UTC);
    }

    @Test
    void ofTheSizeBeforeOnlyWhatWasDifferentIsSaid() {
        assertThat(brief(size(WorkerType.G_2X, 12), size(WorkerType.G_2X, 20)))
                .isEqualTo("Resized 9 Oct 2026, was × 12");
        assertThat(brief(size(WorkerType.G_1X, 20), size(WorkerType.G_2X, 20)))
                .isEqualTo("Resized 9 Oct 2026, was G.1X × 20");
        assertThat(brief(size(WorkerType.G_2X, 20).with(ExecutionClass.FLEX), size(WorkerType.G_2X, 20)))
                .isEqualTo("Resized 9 Oct 2026, was G.2X × 20 · Flex");
    }
}
