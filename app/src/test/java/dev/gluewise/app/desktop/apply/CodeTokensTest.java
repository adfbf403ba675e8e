package dev.gluewise.app.desktop.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gluewise.app.desktop.apply.CodeTokens.Kind;
import dev.gluewise.app.desktop.apply.CodeTokens.Token;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTokensTest {
    private static List<String> kinds(String program) {
        return CodeTokens.of(program).stream()
                .flatMap(List::stream)
                .map(token -> token.kind() + ":" + token.text())
                .toList();
    }

    @Test
    void commentsStringsAndOptionsAreToldApart() {
        assertThat(kinds("aws glue --region 'eu-west-1' # there"))
                .containsExactly(
                        "PLAIN:aws glue ",
                        "OPTION:--region",
                        "PLAIN: ",
                        "STRING:'eu-west-1'",
                        "PLAIN: ",
                        "COMMENT:# there");
    }

    @Test
    void aStringMayGoOnInTheNextLine() {
        assertThat(CodeTokens.of("jq 'a\n# b' c\n"))
                .containsExactly(
                        List.of(new Token("jq ", Kind.PLAIN), new Token("'a", Kind.STRING)),
                        List.of(new Token("# b'", Kind.STRING), new Token(" c", Kind.PLAIN)));
    }

    @Test
    void aHashWithinAWordIsNoComment() {
        assertThat(kinds("a#b")).containsExactly("PLAIN:a#b");
    }

    @Test
    void anEscapedQuoteEndsNoString() {
        assertThat(kinds("\"a\\\"b\" c")).containsExactly("STRING:\"a\\\"b\"", "PLAIN: c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "a\n\nb", "x = \"1\" # was \"2\"\n", "'open\nstring", "--flag--more -- -x\n"})
    void nothingIsLostOrAdded(String program) {
        String again = CodeTokens.of(program).stream()
                .map(line -> line.stream().map(Token::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));

        assertThat(again).isEqualTo(program.replaceFirst("\n$", ""));
    }
}
