package dev.gluewise.pricing.rates.refresh;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A server on this machine that answers as the Pricing API does (JSON 1.1), from a script of answers. */
final class FakePricingApi implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * An answer.
     *
     * @param body the JSON text
     * @param missing bytes that are announced and never sent
     */
    record Answer(int status, String body, int missing) {}

    private final HttpServer server;
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<JsonNode> requests = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();

    FakePricingApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        requests.add(JSON.readTree(exchange.getRequestBody()));
        targets.add(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
        Answer next = answers.isEmpty() ? fault(500, "ScriptIsAtItsEnd") : answers.remove();
        byte[] body = next.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(next.status(), body.length + (long) next.missing());
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    URI uri() {
        return URI.create("http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort());
    }

    FakePricingApi then(Answer... more) {
        answers.addAll(Arrays.asList(more));
        return this;
    }

    /** The bodies of the requests so far. */
    synchronized List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    /** The operations asked for so far. */
    synchronized List<String> targets() {
        return List.copyOf(targets);
    }

    /** A page of products, and the token of the next page where there is one. */
    static Answer page(@Nullable String next, String... products) {
        ObjectNode body = JSON.createObjectNode().put("FormatVersion", "aws_v1");
        if (next != null) {
            body.put("NextToken", next);
        }
        Arrays.stream(products).forEach(body.putArray("PriceList")::add);
        return new Answer(200, text(body), 0);
    }

    static Answer lastPage(String... products) {
        return page(null, products);
    }

    static Answer fault(int status, String code) {
        return new Answer(
                status,
                text(JSON.createObjectNode()
                        .put("__type", "com.amazonaws.pricing#" + code)
                        .put("message", "as the test wants it")),
                0);
    }

    private static String text(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A product of a region with one price, as AWS writes it. */
    static String product(String region, String usageType, String operation, String unit, String price) {
        return product(region, usageType, operation, unit, "USD", List.of(price));
    }

    /** @param prices a tier each, a thousand units apart */
    static String product(
            String region, String usageType, String operation, String unit, String currency, List<String> prices) {
        String sku = ("SKU" + Math.abs((region + usageType + operation + prices).hashCode()))
                .toUpperCase(java.util.Locale.ROOT);
        ObjectNode root = JSON.createObjectNode();
        ObjectNode product =
                root.putObject("product").put("productFamily", "AWS Glue").put("sku", sku);
        product.putObject("attributes")
                .put("servicecode", "AWSGlue")
                .put("locationType", "AWS Region")
                .put("usagetype", usageType)
                .put("operation", operation)
                .put("regionCode", region)
                .put("servicename", "AWS Glue");
        ObjectNode term = root.put("serviceCode", "AWSGlue")
                .putObject("terms")
                .putObject("OnDemand")
                .putObject(sku + ".JRTCKXETXF")
                .put("sku", sku)
                .put("offerTermCode", "JRTCKXETXF")
                .put("effectiveDate", "2026-09-01T00:00:00Z");
        ObjectNode dimensions = term.putObject("priceDimensions");
        for (int tier = 0; tier < prices.size(); tier++) {
            dimensions
                    // The order of an object's fields says nothing: the later tier comes first.
                    .putObject(sku + ".JRTCKXETXF." + (prices.size() - tier))
                    .put("unit", unit)
                    .put("beginRange", String.valueOf((prices.size() - 1 - tier) * 1000))
                    .put("endRange", tier == 0 ? "Inf" : String.valueOf((prices.size() - tier) * 1000))
                    .putObject("pricePerUnit")
                    .put(currency, prices.get(prices.size() - 1 - tier));
        }
        return text(root.put("version", "1").put("publicationDate", "2026-09-01T00:00:00Z"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
