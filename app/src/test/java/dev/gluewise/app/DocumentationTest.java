package dev.gluewise.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever follows a link of the documentation arrives, and whoever begins at its first page finds all of it. */
class DocumentationTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK =
            Pattern.compile("\\]\\((?!https?:|mailto:)(?<file>[^)#\\s]*)(?:#(?<anchor>[^)\\s]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("^#{1,6} (?<text>.+)$", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```");
    /** A record is read at one go. */
    private static final int LINES_OF_A_PAGE = 60;

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(PROJECT.resolve("docs"));
                Stream<Path> top = Files.list(PROJECT)) {
            return Stream.concat(Stream.concat(docs, top), Stream.of(PROJECT.resolve("packaging/README.md")))
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> decisions() throws IOException {
        try (Stream<Path> records = Files.list(PROJECT.resolve("docs/decisions"))) {
            return records.sorted().toList();
        }
    }

    /** The anchors of a page, as GitHub makes them of its headings. */
    private static List<String> anchors(Path page) throws IOException {
        return HEADING.matcher(CODE.matcher(Files.readString(page)).replaceAll(""))
                .results()
                .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(text -> text.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> eachLinkOfAPageLeadsSomewhere() throws IOException {
        return pages().stream()
                .map(page -> DynamicTest.dynamicTest(PROJECT.relativize(page).toString(), () -> {
                    for (MatchResult link :
                            LINK.matcher(Files.readString(page)).results().toList()) {
                        String file = link.group(1);
                        Path target = file.isEmpty()
                                ? page
                                : page.resolveSibling(file).normalize();
                        assertThat(target).as("%s of %s", link.group(), page).exists();
                        if (link.group(2) != null) {
                            assertThat(anchors(target))
                                    .as("%s of %s", link.group(), page)
                                    .contains(link.group(2));
                        }
                    }
                }));
    }

    @Test
    void theFirstPageLeadsToAllOthers() throws IOException {
        String first = Files.readString(PROJECT.resolve("docs/README.md"));

        assertThat(pages().stream().filter(page -> page.startsWith(PROJECT.resolve("docs"))))
                .filteredOn(page -> !page.endsWith("docs/README.md"))
                .allSatisfy(page -> assertThat(first)
                        .contains("](" + PROJECT.resolve("docs").relativize(page) + ")"));
    }

    @Test
    void decisionsAreRecordsOfOnePageInOneForm() throws IOException {
        assertThat(decisions()).isNotEmpty().allSatisfy(record -> {
            String text = Files.readString(record);
            assertThat(text.lines().count()).as(record.toString()).isLessThanOrEqualTo(LINES_OF_A_PAGE);
            assertThat(text)
                    .startsWith("# " + record.getFileName().toString().substring(0, 4) + ": ")
                    .containsPattern("\\nStatus: (accepted|replaced by 00\\d\\d), \\w+ \\d{4}(\\..*)?\\n")
                    .containsSubsequence("## Context", "## Considered", "## Decision", "## Consequences");
        });
    }
}
