package dev.gluewise.simulator.eventlog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An event from a stream, by Jackson: for lines too long to be held. */
final class StreamedJson implements EventJson {
    private final JsonParser json;
    private final SparkFields fields;
    /** Whether the parser stands at a value already, which it had to read to see whether an array goes on. */
    private boolean atElement;

    StreamedJson(JsonParser json, SparkFields fields) {
        this.json = json;
        this.fields = fields;
    }

    @Override
    public SparkFields fields() {
        return fields;
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
    public void passRest() throws IOException {
        while (nextField() != null) {
            pass();
        }
    }

    @Override
    public boolean entersArray() throws IOException {
        return opens(JsonToken.START_ARRAY);
    }

    @Override
    public boolean nextElement() throws IOException {
        JsonToken token = next();
        if (token == null) {
            throw new IOException("The line breaks off");
        }
        atElement = token != JsonToken.END_ARRAY;
        return atElement;
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
    public void pass() throws IOException {
        next();
        json.skipChildren();
    }

    private boolean opens(JsonToken wanted) throws IOException {
        if (next() == wanted) {
            return true;
        }
        json.skipChildren();
        return false;
    }

    /** The token of the value that is to be taken. */
    private @Nullable JsonToken next() throws IOException {
        if (atElement) {
            atElement = false;
            return json.currentToken();
        }
        return json.nextToken();
    }
}
