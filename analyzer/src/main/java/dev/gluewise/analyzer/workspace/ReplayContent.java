package dev.gluewise.analyzer.workspace;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.gluewise.analyzer.replay.ReplayLine;
import dev.gluewise.analyzer.replay.ReplayPlanned.PlannedStage;
import dev.gluewise.analyzer.replay.ReplayResult.StagePair;
import dev.gluewise.simulator.schedule.StageSpan;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The stages and the log of a replay as arrays of JSON, and back. */
final class ReplayContent {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReplayContent() {}

    static String stages(List<StagePair> stages) {
        ArrayNode all = JSON.createArrayNode();
        stages.forEach(pair -> all.addArray()
                .add(pair.id())
                .add(pair.name())
                .add(pair.tasks())
                .add(pair.simulated().startSeconds())
                .add(pair.simulated().endSeconds())
                .add(pair.replayed().startSeconds())
                .add(pair.replayed().endSeconds()));
        return all.toString();
    }

    static List<StagePair> readStages(String stages) throws SQLException {
        List<StagePair> pairs = new ArrayList<>();
        for (JsonNode stage : tree(stages)) {
            StageSpan simulated = span(pairs.size(), stage, 3);
            pairs.add(new StagePair(
                    new PlannedStage(
                            stage.path(0).asInt(),
                            stage.path(1).asText(),
                            stage.path(2).asInt(),
                            simulated),
                    span(pairs.size(), stage, 5)));
        }
        return pairs;
    }

    private static StageSpan span(int place, JsonNode stage, int field) {
        return new StageSpan(
                place, stage.path(field).asDouble(), stage.path(field + 1).asDouble());
    }

    static String lines(List<ReplayLine> lines) {
        ArrayNode all = JSON.createArrayNode();
        lines.forEach(line -> all.addArray().add(line.at().toEpochMilli()).add(line.text()));
        return all.toString();
    }

    static List<ReplayLine> readLines(String lines) throws SQLException {
        List<ReplayLine> read = new ArrayList<>();
        for (JsonNode line : tree(lines)) {
            read.add(new ReplayLine(
                    Instant.ofEpochMilli(line.path(0).asLong()), line.path(1).asText()));
        }
        return read;
    }

    private static JsonNode tree(String json) throws SQLException {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new SQLException("a stored replay is no JSON", e);
        }
    }
}
