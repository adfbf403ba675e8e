package dev.gluewise.analyzer.advice;

import static dev.gluewise.pricing.catalog.WorkerType.G_025X;
import static dev.gluewise.pricing.catalog.WorkerType.G_1X;
import static dev.gluewise.pricing.catalog.WorkerType.G_2X;
import static dev.gluewise.pricing.catalog.WorkerType.G_4X;
import static dev.gluewise.pricing.catalog.WorkerType.STANDARD;
import static dev.gluewise.simulator.testing.Profiles.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.analyzer.evidence.GlueRun;
import dev.gluewise.analyzer.evidence.RunState;
import dev.gluewise.analyzer.text.Sentences;
import dev.gluewise.pricing.catalog.GlueVersion;
import dev.gluewise.pricing.catalog.JobKind;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every ground on which a candidate is left out, with a job that meets it. */
class ExclusionTableTest {
    enum Ground {
        WORKER_TYPE_NOT_WANTED(wide().only(G_2X), "G.1X"),
        TOO_MANY_WORKERS(wide().atMost(4), "the 4 wanted"),
        FLEX_NOT_WANTED(wide(), "Flex"),
        AUTO_SCALING_NOT_WANTED(wide(), "Auto scaling"),
        NO_ROOM_FOR_FLEX(wide().withFlex().within(seconds(900)), "15 min", "5m 00s"),
        RAN_OUT_OF_MEMORY(wide().withRuns(failed("OUT_OF_MEMORY_ERROR")), "G.1X × 10"),
        DISK_WAS_FULL(wide().withRuns(failed("DISK_NO_SPACE_ERROR")), "G.1X × 10"),
        NOT_RESIZED(wide().ofKind(JobKind.STREAMING), "streaming"),
        STREAMING_ONLY(wide().among(G_025X, G_1X), "G.025X"),
        ETL_ONLY(wide().ofKind(JobKind.STREAMING).among(G_4X, G_1X), "G.4X"),
        NEEDS_NEWER_GLUE(wide().on(GlueVersion.V2_0).among(G_4X, G_1X), "Glue 3.0"),
        NEEDS_OLDER_GLUE(wide().among(STANDARD, G_1X), "Standard"),
        NOT_IN_REGION(wide().in("eu-west-3").among(G_4X, G_1X), "eu-west-3");

        private final Asked asked;
        private final List<String> words;

        Ground(Asked asked, String... words) {
            this.asked = asked;
            this.words = List.of(words);
        }

        private static Asked wide() {
            return Asked.about(MadeJobs.wide());
        }

        private static List<GlueRun> failed(String category) {
            return List.of(MadeRuns.made("jr_failed", 3, 100)
                    .ended(RunState.FAILED)
                    .countedAs(category)
                    .run());
        }
    }

    @ParameterizedTest
    @EnumSource
    void isNamedWithWhatItLeavesOut(Ground ground) throws Exception {
        List<Candidate> excluded = ground.asked.advice().candidates().stream()
                .filter(candidate -> candidate.excludedBecause().stream()
                        .anyMatch(because -> because.code().equals(ground.name())))
                .toList();

        assertThat(excluded).isNotEmpty().allSatisfy(candidate -> {
            assertThat(candidate.verdict()).isEqualTo(Verdict.EXCLUDED);
            assertThat(candidate.onFrontier()).isFalse();
        });
        assertThat(excluded.getFirst().excludedBecause())
                .filteredOn(because -> because.code().equals(ground.name()))
                .first()
                .satisfies(because -> assertThat(because.text()).contains(ground.words));
    }

    @Test
    void noneThatTheProgramCanNameIsMissingHere() {
        Set<String> named = ResourceBundle.getBundle(Sentences.class.getName(), Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith("excluded."))
                .map(key -> key.split("\\.")[1])
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(List.of(Ground.values()).stream().map(Enum::name)).containsAll(named);
    }
}
