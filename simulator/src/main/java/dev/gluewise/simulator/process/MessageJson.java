package dev.gluewise.simulator.process;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Flat objects of texts and numbers as lines of JSON, and back: what processes with Spark tell. */
public final class MessageJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private MessageJson() {}

    /** The fields of one line. */
    public record Fields(Map<String, String> texts, Map<String, Double> numbers) {
        /** A text; empty string where there is none of that name. */
        public String text(String name) {
            return texts.getOrDefault(name, "");
        }

        /** Whether there is a number of that name. */
        public boolean has(String name) {
            return numbers.containsKey(name);
        }

        /** @throws IllegalArgumentException where there is no number of that name */
        public double number(String name) {
            Double number = numbers.get(name);
            if (number == null) {
                throw new IllegalArgumentException("a message lacks its " + name);
            }
            return number;
        }

        /** @throws IllegalArgumentException where there is no number of that name */
        public int whole(String name) {
            return (int) number(name);
        }
    }

    /** A line, without the line feed. */
    public static String write(Map<String, Object> fields) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            json.writeStartObject();
            for (Map.Entry<String, Object> field : fields.entrySet()) {
                switch (field.getValue()) {
                    case Integer number -> json.writeNumberField(field.getKey(), number);
                    case Long number -> json.writeNumberField(field.getKey(), number);
                    case Double number -> json.writeNumberField(field.getKey(), number);
                    default ->
                        json.writeStringField(field.getKey(), field.getValue().toString());
                }
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a string can always be written to", e);
        }
        return line.toString();
    }

    /** Empty where the line is no such object. */
    public static Optional<Fields> read(String line) {
        if (!line.startsWith("{")) {
            return Optional.empty();
        }
        Fields fields = new Fields(new HashMap<>(), new HashMap<>());
        try (JsonParser json = FACTORY.createParser(line)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken().isNumeric()) {
                    fields.numbers().put(name, json.getDoubleValue());
                } else {
                    fields.texts().put(name, json.getText());
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(fields);
    }
}
