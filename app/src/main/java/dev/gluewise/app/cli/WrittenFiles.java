package dev.gluewise.app.cli;

import dev.gluewise.analyzer.report.FileListJson;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The files that a command wrote, one a line. */
final class WrittenFiles {
    private WrittenFiles() {}

    static String text(String command, List<Path> files, OutputOptions.Format format) {
        return switch (format) {
            case json -> FileListJson.write(command, files);
            case csv -> lines("file\n", files);
            case table -> lines("", files);
        };
    }

    private static String lines(String head, List<Path> files) {
        return files.stream().map(file -> file + "\n").collect(Collectors.joining("", head, ""));
    }
}
