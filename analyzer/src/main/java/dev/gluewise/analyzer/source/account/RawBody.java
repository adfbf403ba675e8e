package dev.gluewise.analyzer.source.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * What a service answered, byte by byte, beside what the SDK made of it: the SDK knows the fields of its own day only,
 * and a workspace keeps records as they came.
 */
final class RawBody {
    private static final ExecutionAttribute<RawBody> ATTRIBUTE = new ExecutionAttribute<>("gluewise.RawBody");
    private static final ObjectMapper JSON = new ObjectMapper();

    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Set on a call, it makes the call's answer go into its value, too. */
    static ExecutionAttribute<RawBody> attribute() {
        return ATTRIBUTE;
    }

    /** The answer as JSON. */
    JsonNode json() throws IOException {
        return JSON.readTree(bytes.toByteArray());
    }

    int size() {
        return bytes.size();
    }

    /** For clients whose calls may want their raw answers. */
    static final class Interceptor implements ExecutionInterceptor {
        @Override
        public Optional<InputStream> modifyHttpResponseContent(
                Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
            Optional<InputStream> body = context.responseBody();
            @Nullable RawBody raw = attributes.getAttribute(ATTRIBUTE);
            if (raw == null || body.isEmpty()) {
                return body;
            }
            // A second attempt begins anew.
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            raw.bytes = copy;
            return Optional.of(new Copying(body.get(), copy));
        }
    }

    private static final class Copying extends FilterInputStream {
        private final ByteArrayOutputStream copy;

        Copying(InputStream in, ByteArrayOutputStream copy) {
            super(in);
            this.copy = copy;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            if (value >= 0) {
                copy.write(value);
            }
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = in.read(target, offset, length);
            if (count > 0) {
                copy.write(target, offset, count);
            }
            return count;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
