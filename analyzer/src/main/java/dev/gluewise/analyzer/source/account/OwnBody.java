package dev.gluewise.analyzer.source.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * Sends a request body of our own in the place of the SDK's: the SDK would leave out the members of a job that it does
 * not know yet, and UpdateJob would then reset them. It is signed and retried as any other.
 */
final class OwnBody implements ExecutionInterceptor {
    /** Set on a call, it is what the call sends. */
    static final ExecutionAttribute<String> ATTRIBUTE = new ExecutionAttribute<>("gluewise.OwnBody");

    private static Optional<RequestBody> body(ExecutionAttributes attributes) {
        @Nullable String text = attributes.getAttribute(ATTRIBUTE);
        return Optional.ofNullable(text).map(body -> RequestBody.fromBytes(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Optional<RequestBody> modifyHttpContent(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        Optional<RequestBody> own = body(attributes);
        return own.isPresent() ? own : context.requestBody();
    }

    @Override
    public SdkHttpRequest modifyHttpRequest(Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
        SdkHttpRequest request = context.httpRequest();
        return body(attributes)
                .flatMap(RequestBody::optionalContentLength)
                .map(length -> request.toBuilder()
                        .putHeader("Content-Length", String.valueOf(length))
                        .build())
                .orElse(request);
    }
}
