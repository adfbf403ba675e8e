package dev.gluewise.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;

/** The account of somebody who types the commands of the documentation: a job that can be changed, and the price list. */
final class ReadersAccount implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CREDENTIALS = List.of("aws.accessKeyId", "aws.secretAccessKey");
    private static final String PRODUCT = """
            {"product":{"sku":"S","attributes":{"usagetype":"EU-ETL-DPU-Hour","operation":"Jobrun","regionCode":"eu-west-1"}},
             "terms":{"OnDemand":{"T":{"effectiveDate":"2026-09-01T00:00:00Z","priceDimensions":{"D":{
               "unit":"DPU-Hour","beginRange":"0","pricePerUnit":{"USD":"0.45"}}}}}}}""";

    private final ObjectNode job;
    private final HttpServer server;

    /** @param definition a job as {@code aws glue get-jobs} prints it */
    ReadersAccount(JsonNode definition) throws IOException {
        job = definition.deepCopy();
        for (String time : List.of("CreatedOn", "LastModifiedOn")) {
            job.put(
                    time,
                    OffsetDateTime.parse(job.get(time).asText()).toInstant().toEpochMilli() / 1000.0);
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            }
        });
        server.start();
        CREDENTIALS.forEach(name -> System.setProperty(name, "test"));
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        byte[] body = answer(target.substring(target.indexOf('.') + 1), request)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private synchronized ObjectNode answer(String operation, JsonNode request) {
        ObjectNode answer = JSON.createObjectNode();
        switch (operation) {
            case "GetJob" -> answer.set("Job", job);
            case "GetJobs" ->
                answer.putArray("Jobs").addObject().put("Name", "orders").put("GlueVersion", "4.0");
            case "GetJobRuns" -> answer.putArray("JobRuns");
            case "GetProducts" ->
                answer.put("FormatVersion", "aws_v1").putArray("PriceList").add(PRODUCT);
            case "UpdateJob" -> {
                job.setAll((ObjectNode) request.get("JobUpdate"));
                answer.put("JobName", request.get("JobName").asText());
            }
            default -> throw new UncheckedIOException(new IOException("asked for " + operation));
        }
        return answer;
    }

    @Override
    public void close() {
        server.stop(0);
        CREDENTIALS.forEach(System::clearProperty);
    }
}
