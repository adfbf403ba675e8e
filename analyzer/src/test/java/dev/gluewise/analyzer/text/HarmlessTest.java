package dev.gluewise.analyzer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HarmlessTest {
    @Test
    void whatGivesOrdersToATerminalIsReplacedAndAllElseStays() {
        assertThat(Harmless.of("a\u001b[2J\r\nb")).isEqualTo("a�[2J��b");
        assertThat(Harmless.of("\u202Egnp.exe \u2066x\u2069")).isEqualTo("�gnp.exe �x�");
        assertThat(Harmless.of("日本語 é | <b> =1+1")).isEqualTo("日本語 é | <b> =1+1");
    }
}
