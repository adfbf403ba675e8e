package dev.gluewise.simulator.schedule.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTest {
    @ParameterizedTest
    @CsvSource({
        "134217728, 134217728",
        "134217728b, 134217728",
        "7k, 7168",
        "64m, 67108864",
        "128MB, 134217728",
        "128 MiB, 134217728",
        "2g, 2147483648",
        "3t, 3298534883328",
        "1p, 1125899906842624",
        "-1, -1"
    })
    void isReadAsSparkWritesIt(String text, long bytes) {
        assertThat(ByteSize.of(' ' + text + ' ')).hasValue(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "much", "1.5g", "64 x", "9223372036854775808", "9999999999p"})
    void isUnknownWhereTheTextIsNoSize(String text) {
        assertThat(ByteSize.of(text)).isEmpty();
    }
}
