package dev.gluewise.pricing.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegionNamesTest {
    @Test
    void theFewestChangesOfALetterComeFirstAndOfAsManyTheAlphabet() {
        assertThat(RegionNames.nearest("eu-west-11", Set.of("ap-south-1", "eu-west-1", "eu-west-2")))
                .startsWith("eu-west-1", "eu-west-2");
        assertThat(RegionNames.nearest("east", Set.of("b", "east-1", "a"))).containsExactly("east-1", "a", "b");
        assertThat(RegionNames.nearest("u-east-1", Set.of("us-east-1", "eu-west-1")))
                .containsExactly("us-east-1", "eu-west-1");
    }

    @Test
    void nothingIsAsFarFromANameAsItsLetters() {
        assertThat(RegionNames.nearest("", Set.of("abc", "ab", "abcd"))).startsWith("ab", "abc");
        assertThat(RegionNames.hint("x", List.of("eu-west-1")))
                .isEqualTo("Nearest: eu-west-1; gluewise prices lists all.");
    }
}
