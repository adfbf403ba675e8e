package dev.gluewise.simulator.spark.sample.scrub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cleans one event's tree in place: properties by an allowlist, times, hosts, links and all other texts. */
final class EventCleaner {
    private static final Set<String> PROPERTIES = Set.of("Properties", "Spark Properties");

    private final Clocks clocks;
    private final TextCleaner texts;

    EventCleaner(Clocks clocks, TextCleaner texts) {
        this.clocks = clocks;
        this.texts = texts;
    }

    ObjectNode clean(ObjectNode event) {
        nameHosts(event);
        cleanFields(event);
        return event;
    }

    /**
     * All executors ran on one machine. Each gets a host of its own, as on Glue, told by the executor id that stands in
     * the same object, or around it.
     */
    private static void nameHosts(ObjectNode object) {
        if (object.has("Executor ID")) {
            String host = HostNames.ofExecutor(object.get("Executor ID").asText());
            for (JsonNode place : List.of(object, object.path("Executor Info"))) {
                if (place.has("Host")) {
                    ((ObjectNode) place).put("Host", host);
                }
            }
        }
    }

    private void cleanFields(ObjectNode object) {
        List<String> names = object.properties().stream().map(Map.Entry::getKey).toList();
        for (String name : names) {
            JsonNode value = object.get(name);
            if (PROPERTIES.contains(name) && value.isObject()) {
                ((ObjectNode) value).properties().removeIf(property -> !KeptProperties.keeps(property.getKey()));
            } else if (name.equals("Log Urls")) {
                object.putObject(name);
                continue;
            }
            object.set(name, cleaned(name, value));
        }
    }

    private JsonNode cleaned(String name, JsonNode value) {
        return switch (value) {
            case ObjectNode object -> clean(object);
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, cleaned(name, array.get(i)));
                }
                yield array;
            }
            case TextNode text -> TextNode.valueOf(texts.clean(text.asText()));
            default -> clocks.moved(name, value);
        };
    }
}
