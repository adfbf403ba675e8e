package dev.gluewise.analyzer.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;

/** The files that a command wrote, as JSON. */
public final class FileListJson {
    private FileListJson() {}

    /** One document, with a line feed at its end. */
    public static String write(String command, List<Path> files) {
        ObjectNode document = ResultJson.document(command);
        ArrayNode list = document.putArray("files");
        files.forEach(file -> list.add(file.toString()));
        return ResultJson.text(document);
    }
}
