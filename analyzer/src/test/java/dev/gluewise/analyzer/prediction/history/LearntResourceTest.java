package dev.gluewise.analyzer.prediction.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gluewise.analyzer.prediction.curve.Situation;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LearntResourceTest {
    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Learnt learnt = LearntResource.load();
        Learnt again = LearntResource.parse(
                new ObjectMapper().readTree(LearntResource.write(learnt, Map.of("what", "a test"))));

        assertThat(again.priors().asMap()).isEqualTo(learnt.priors().asMap());
        assertThat(again.calibration().asMap().keySet())
                .isEqualTo(learnt.calibration().asMap().keySet());
        assertThat(again.weights().at(Situation.of(List.of(2.0, 4.0), 8)))
                .containsExactly(learnt.weights().at(Situation.of(List.of(2.0, 4.0), 8)));
    }

    @Test
    void whatIsForgivenOfALawIsReadAgain() throws IOException {
        Learnt learnt = LearntResource.load();

        assertThat(learnt.weights().forgiven()).isBetween(0.01, 2.0);
        assertThat(LearntResource.parse(
                                new ObjectMapper().readTree(LearntResource.write(learnt, Map.of("what", "a test"))))
                        .weights()
                        .forgiven())
                .isEqualTo(learnt.weights().forgiven());
    }

    @Test
    void noLawIsTrustedThatTheKnownSizesCannotTell() {
        double[] two = LearntResource.load().weights().at(Situation.of(List.of(2.0, 4.0), 8));

        assertThat(Arrays.stream(two).sum()).isBetween(0.999, 1.001);
        for (Member member : Member.values()) {
            if (member.fewestSizes() > 2) {
                assertThat(two[member.ordinal()]).as(member.name()).isZero();
            }
        }
    }
}
