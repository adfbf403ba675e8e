package dev.gluewise.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/**
 * What a command left behind.
 *
 * @param code its exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
public record Outcome(int code, String out, String err) {
    JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out);
    }
}
