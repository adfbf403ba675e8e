package dev.gluewise.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureTableTest {
    @TempDir
    private Path folder;

    private Path figures;

    @BeforeEach
    void makeFolder() throws IOException {
        figures = Files.createDirectory(folder.resolve("figures"));
    }

    @Test
    void figuresReplaceThoseOfTheLastTimeAndLeaveTheRestOfThePage() throws IOException {
        kept("later.tsv", 2, "PERFORMANCE\tScheduling\t10 tasks\t0.05 s\t≤ 0.10\treached\n");
        kept(
                "earlier.tsv",
                1,
                "PERFORMANCE\tReading\tJSON\t700 MB/s\t≥ 200\treached\nPERFORMANCE\tReading\ttree\t259 MB/s\t\t\n");
        Path page = page(
                "performance.md", "# How fast\n\n" + FigureTable.BEGIN + "\nold\n" + FigureTable.END + "\n\nMore.\n");

        new FigureTable(figures, folder, "On a day.").write();

        assertThat(page)
                .hasContent(String.join(
                        "\n",
                        "# How fast",
                        "",
                        FigureTable.BEGIN,
                        "",
                        "On a day.",
                        "",
                        "| | measured | asked | |",
                        "|---|---:|---:|---|",
                        "| **Reading** | | | |",
                        "| JSON | 700 MB/s | ≥ 200 | reached |",
                        "| tree | 259 MB/s | | |",
                        "| **Scheduling** | | | |",
                        "| 10 tasks | 0.05 s | ≤ 0.10 | reached |",
                        "",
                        FigureTable.END,
                        "",
                        "More.",
                        ""));
    }

    @Test
    void aPageWithoutAPlaceForFiguresStaysAsItIs() throws IOException {
        kept("one.tsv", 1, "ACCURACY\tReplays\tmedian\t0.02 %\t≤ 0.30\treached\n");
        Path page = page("accuracy.md", "# How well\n");

        assertThatThrownBy(() -> new FigureTable(figures, folder, "On a day.").write())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("accuracy.md has no place for figures");
        assertThat(page).hasContent("# How well\n");
    }

    private void kept(String name, long second, String lines) throws IOException {
        Path file = Files.writeString(figures.resolve(name), lines);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000 * second));
    }

    private Path page(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
