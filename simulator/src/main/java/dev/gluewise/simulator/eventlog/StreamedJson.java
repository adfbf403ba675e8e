package dev.gluewise.simulator.eventlog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event from a stream, by Jackson: for lines too long to be held. */
final class StreamedJson implements EventJson {
    private final JsonParser json;

    StreamedJson(JsonParser json) {
        this.json = json;
    }

    @Override
    public @Nullable String nextField() throws IOException {
        return json.nextFieldName();
    }

    @Override
    public boolean entersObject() throws IOException {
        return opens(JsonToken.START_OBJECT);
    }

    @Override
    public long number() throws IOException {
        return opens(JsonToken.VALUE_NUMBER_INT) ? json.getLongValue() : 0;
    }

    @Override
    public String text() throws IOException {
        return opens(JsonToken.VALUE_STRING) ? json.getText() : "";
    }

    @Override
    public boolean flag() throws IOException {
        return opens(JsonToken.VALUE_TRUE);
    }

    @Override
    public List<Integer> integers() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        if (opens(JsonToken.START_ARRAY)) {
            JsonToken token;
            while ((token = json.nextToken()) != JsonToken.END_ARRAY) {
                if (token == JsonToken.VALUE_NUMBER_INT) {
                    numbers.add(json.getIntValue());
                } else {
                    json.skipChildren();
                }
            }
        }
        return numbers;
    }

    @Override
    public void pass() throws IOException {
        json.nextToken();
        json.skipChildren();
    }

    private boolean opens(JsonToken wanted) throws IOException {
        if (json.nextToken() == wanted) {
            return true;
        }
        json.skipChildren();
        return false;
    }
}
