package dev.gluewise.analyzer.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes of settings as they are kept in a workspace. */
public final class SettingJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SettingJson() {}

    /** A JSON array of {@code setting, before, after}; a value that is not set is null. */
    public static String write(List<SettingChange> changes) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (SettingChange change : changes) {
            list.addObject()
                    .put("setting", change.setting().name())
                    .put("before", change.before().orElse(null))
                    .put("after", change.after().orElse(null));
        }
        return list.toString();
    }

    static List<SettingChange> read(String json) {
        List<SettingChange> changes = new ArrayList<>();
        try {
            for (JsonNode change : JSON.readTree(json)) {
                changes.add(new SettingChange(
                        JobSetting.valueOf(change.path("setting").asText()),
                        Optional.ofNullable(change.path("before").textValue()),
                        Optional.ofNullable(change.path("after").textValue())));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a change in the workspace is no JSON", e);
        }
        return changes;
    }
}
