package dev.gluewise.analyzer.source.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * A server in this process that speaks to the SDK's own clients as AWS does: Glue's AWS JSON 1.1, CloudWatch's AWS Query
 * with XML, S3's REST with XML. Of the calls that change
 * anything it knows UpdateJob; the others are answered with a fault.
 */
final class FakeAws implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A call, as the server sees it. */
    record Call(String operation, String what) {}

    /** An answer in the place of the usual one. */
    interface Fault {
        void answer(HttpExchange exchange) throws IOException;
    }

    private record Planned(Predicate<Call> which, Fault fault) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Call> calls = new ArrayList<>();
    private final Deque<Planned> planned = new ArrayDeque<>();
    private final List<Planned> lasting = new ArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();

    final FakeGlue glue = new FakeGlue();
    final FakeCloudWatch cloudWatch = new FakeCloudWatch();
    final FakeS3 s3 = new FakeS3();

    FakeAws() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** The calls so far, in the order in which they came. */
    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    synchronized List<Call> calls(String operation) {
        return calls.stream().filter(call -> call.operation.equals(operation)).toList();
    }

    synchronized void forgetCalls() {
        calls.clear();
    }

    int mostUnderWay() {
        return mostUnderWay.get();
    }

    /** Answers the next call of the kind otherwise. */
    synchronized void once(String operation, String what, Fault fault) {
        planned.add(new Planned(call -> call.operation.equals(operation) && call.what.contains(what), fault));
    }

    /** Answers all calls of the kind otherwise. */
    synchronized void always(String operation, String what, Fault fault) {
        lasting.add(new Planned(call -> call.operation.equals(operation) && call.what.contains(what), fault));
    }

    synchronized void healed() {
        planned.clear();
        lasting.clear();
    }

    /** A fault as Glue tells it. */
    static Fault json(int status, String code) {
        return exchange -> send(
                exchange,
                status,
                "application/x-amz-json-1.1",
                "{\"__type\":\"" + code + "\",\"Message\":\"made for a test\"}");
    }

    /** A fault as CloudWatch and S3 tell it. */
    static Fault xml(int status, String code) {
        return exchange -> send(
                exchange,
                status,
                "text/xml",
                "<ErrorResponse><Error><Code>" + code + "</Code><Message>made for a test</Message></Error>" + "<Code>"
                        + code + "</Code></ErrorResponse>");
    }

    /** A fault as S3 tells it. */
    static Fault s3(int status, String code) {
        return exchange -> send(
                exchange,
                status,
                "application/xml",
                "<Error><Code>" + code + "</Code><Message>made for a test</Message></Error>");
    }

    /** An answer that breaks off. */
    static Fault truncated(String beginning) {
        return exchange -> {
            byte[] bytes = beginning.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(200, bytes.length + 1_000L);
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void handle(HttpExchange exchange) {
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        try (exchange) {
            answer(exchange);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            underWay.decrementAndGet();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        if (target != null) {
            JsonNode request = JSON.readTree(body);
            String operation = target.substring(target.indexOf('.') + 1);
            if (!intercepted(new Call(operation, request.path("JobName").asText()), exchange)) {
                glue.answer(operation, request, exchange);
            }
        } else if (exchange.getRequestMethod().equals("POST")) {
            Map<String, String> form = FakeCloudWatch.form(new String(body, StandardCharsets.UTF_8));
            if (!intercepted(new Call(form.getOrDefault("Action", "?"), ""), exchange)) {
                cloudWatch.answer(form, exchange);
            }
        } else {
            String path = exchange.getRequestURI().getPath();
            boolean list = String.valueOf(exchange.getRequestURI().getQuery()).contains("list-type=2");
            String operation = exchange.getRequestMethod().equals("GET")
                    ? list ? "ListObjectsV2" : "GetObject"
                    : exchange.getRequestMethod();
            if (!intercepted(new Call(operation, path), exchange)) {
                s3.answer(operation, exchange);
            }
        }
    }

    private boolean intercepted(Call call, HttpExchange exchange) throws IOException {
        Fault fault = null;
        synchronized (this) {
            calls.add(call);
            for (Planned each : planned) {
                if (fault == null && each.which.test(call)) {
                    fault = each.fault;
                    planned.remove(each);
                    break;
                }
            }
            for (Planned each : lasting) {
                fault = fault == null && each.which.test(call) ? each.fault : fault;
            }
        }
        if (fault == null) {
            return false;
        }
        fault.answer(exchange);
        return true;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** Maps of strings in a few characters. */
    static Map<String, String> pairs(String... keysAndValues) {
        Map<String, String> map = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
