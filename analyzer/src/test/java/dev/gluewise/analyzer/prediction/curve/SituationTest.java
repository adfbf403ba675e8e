package dev.gluewise.analyzer.prediction.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SituationTest {
    @ParameterizedTest
    @CsvSource({
        "8, 8, ONE/INSIDE/KNOWN",
        "8, 12, ONE/ABOVE/NEAR",
        "8, 32, ONE/ABOVE/FAR",
        "8 16, 4, TWO/BELOW/FAR",
        "8 16, 12, TWO/INSIDE/NEAR",
        "4 64, 16, TWO/INSIDE/FAR",
        "4 8 8 8, 8, TWO/INSIDE/KNOWN",
        "4 8 16, 20, THREE/ABOVE/NEAR",
        "1 2 3 4 5 6 7 8, 2.5, SEVEN_OR_MORE/INSIDE/NEAR"
    })
    void tellsHowASizeLiesToTheKnownOnes(String known, double size, String key) {
        assertThat(Situation.of(
                                Arrays.stream(known.split(" "))
                                        .map(Double::valueOf)
                                        .toList(),
                                size)
                        .key())
                .isEqualTo(key);
    }

    @Test
    void everySituationIsListedOnce() {
        assertThat(Situation.all()).doesNotHaveDuplicates().hasSizeGreaterThan(25);
    }
}
