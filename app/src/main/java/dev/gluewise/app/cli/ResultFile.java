package dev.gluewise.app.cli;

import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file for a command's result. Where that cannot be written whole, what was there before stays. */
final class ResultFile {
    private ResultFile() {}

    /** @throws ProblemException where it cannot be written */
    static void write(Path file, String text) throws ProblemException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        try {
            if (isReplaceable(file)) {
                replace(file, content);
            } else {
                Files.write(file, content);
            }
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.in(
                            file.toString(),
                            ProblemCode.UNWRITABLE_OUTPUT,
                            "The result cannot be written here.",
                            Files.isDirectory(file)
                                    ? "This is a folder; name a file in it."
                                    : "Check that the folder exists, has room and may be written to."),
                    e);
        }
    }

    /** Not so is a link, a pipe or a device such as /dev/stdout, and a file in a folder that takes no others. */
    private static boolean isReplaceable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null
                && Files.isWritable(folder)
                && (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)
                        || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.isWritable(file));
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path part = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
