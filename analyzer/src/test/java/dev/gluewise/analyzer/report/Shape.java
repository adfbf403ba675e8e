package dev.gluewise.analyzer.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The fields of a JSON document with the types of their values, by path; elements of a list share theirs. */
final class Shape {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> types = new LinkedHashMap<>();

    private Shape() {}

    static JsonNode parse(String document) {
        try {
            return JSON.readTree(document);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + document, e);
        }
    }

    static Map<String, String> of(String document) {
        Shape shape = new Shape();
        shape.add("", parse(document));
        return shape.types;
    }

    /** The shape of an example, whose values are names of types such as {@code "number"} or {@code "string|null"}. */
    static Map<String, String> like(String example) {
        Map<String, String> named = new TreeMap<>();
        collect("", parse(example), named);
        return named;
    }

    private static void collect(String path, JsonNode node, Map<String, String> named) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(path + "." + field.getKey(), field.getValue(), named));
        } else if (node.isArray()) {
            node.forEach(element -> collect(path + "[]", element, named));
        } else {
            named.put(path, node.asText());
        }
    }

    private void add(String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(field -> add(path + "." + field.getKey(), field.getValue()));
        } else if (node.isArray()) {
            node.forEach(element -> add(path + "[]", element));
        } else {
            types.merge(path, type(node), (one, other) -> one.equals(other) ? one : "number|string|boolean|null");
        }
    }

    private static String type(JsonNode node) {
        return node.isNumber() ? "number" : node.isTextual() ? "string" : node.isBoolean() ? "boolean" : "null";
    }
}
