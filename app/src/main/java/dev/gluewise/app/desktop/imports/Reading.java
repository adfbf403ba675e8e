package dev.gluewise.app.desktop.imports;

import dev.gluewise.analyzer.text.Figures;
import dev.gluewise.app.desktop.backend.ImportedItem;
import dev.gluewise.app.desktop.text.Formats;
import dev.gluewise.app.desktop.text.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Files that were read.
 *
 * @param from what was dropped or chosen; at least one path
 * @param files how many files were found there
 * @param bytes their size, as far as it is known
 * @param seconds how long reading them took
 */
public record Reading(List<Path> from, int files, long bytes, double seconds) {
    public Reading {
        from = List.copyOf(from);
    }

    static Reading of(List<Path> from, List<ImportedItem> items, double seconds) {
        return new Reading(
                from,
                items.size(),
                items.stream().mapToLong(item -> item.bytes().orElse(0)).sum(),
                seconds);
    }

    /** In one line: from where, how many, how large, how long. */
    public String line() {
        return Words.say(
                "imports.read",
                place().map(Path::toString).orElseGet(() -> Formats.counted(from.size(), "path")),
                Formats.counted(files, "file"),
                Formats.bytes(bytes),
                Figures.duration(seconds));
    }

    /** The path itself, or the folder that all paths are in. */
    private Optional<Path> place() {
        if (from.size() == 1) {
            return Optional.of(from.getFirst());
        }
        Path folder = from.getFirst().getParent();
        boolean same = folder != null && from.stream().allMatch(path -> Objects.equals(path.getParent(), folder));
        return same ? Optional.ofNullable(folder) : Optional.empty();
    }
}
