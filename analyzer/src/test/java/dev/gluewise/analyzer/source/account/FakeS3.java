package dev.gluewise.analyzer.source.account;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** S3's part of the server: objects by bucket and key, two keys a page. */
final class FakeS3 {
    private static final int PAGE = 2;

    private record Stored(byte[] content, Instant written) {}

    private final Map<String, Stored> objects = new TreeMap<>();

    /** @param place bucket, slash, key */
    synchronized void put(String place, String content, Instant written) {
        put(place, content.getBytes(StandardCharsets.UTF_8), written);
    }

    synchronized void put(String place, byte[] content, Instant written) {
        objects.put(place, new Stored(content, written));
    }

    synchronized void answer(String operation, HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(1);
        switch (operation) {
            case "ListObjectsV2" -> list(path.replaceAll("/$", ""), exchange);
            case "GetObject" -> get(path, exchange);
            default -> FakeAws.s3(405, "MethodNotAllowed").answer(exchange);
        }
    }

    private void list(String bucket, HttpExchange exchange) throws IOException {
        Map<String, String> query = FakeCloudWatch.form(exchange.getRequestURI().getRawQuery());
        String prefix = bucket + "/" + query.getOrDefault("prefix", "");
        List<String> keys =
                objects.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
        int from = Integer.parseInt(query.getOrDefault("continuation-token", "0"));
        int to = Math.min(keys.size(), from + PAGE);
        StringBuilder xml = new StringBuilder("<ListBucketResult><Name>" + bucket + "</Name>");
        for (String key : keys.subList(from, to)) {
            Stored object = Objects.requireNonNull(objects.get(key));
            xml.append("<Contents><Key>")
                    .append(key.substring(bucket.length() + 1))
                    .append("</Key><LastModified>")
                    .append(object.written)
                    .append("</LastModified><ETag>&quot;")
                    .append(Arrays.hashCode(object.content))
                    .append("&quot;</ETag><Size>")
                    .append(object.content.length)
                    .append("</Size></Contents>");
        }
        boolean more = to < keys.size();
        xml.append("<IsTruncated>").append(more).append("</IsTruncated>");
        if (more) {
            xml.append("<NextContinuationToken>").append(to).append("</NextContinuationToken>");
        }
        FakeAws.send(
                exchange,
                200,
                "application/xml",
                xml.append("</ListBucketResult>").toString());
    }

    private void get(String path, HttpExchange exchange) throws IOException {
        Stored object = objects.get(path);
        if (object == null) {
            FakeAws.s3(404, "NoSuchKey").answer(exchange);
            return;
        }
        String range = exchange.getRequestHeaders().getFirst("Range");
        if (range == null) {
            FakeAws.send(exchange, 200, "application/octet-stream", object.content);
            return;
        }
        int last = Integer.parseInt(range.substring(range.indexOf('-') + 1));
        byte[] part = Arrays.copyOf(object.content, Math.min(object.content.length, last + 1));
        exchange.getResponseHeaders()
                .add("Content-Range", "bytes 0-" + (part.length - 1) + "/" + object.content.length);
        FakeAws.send(exchange, 206, "application/octet-stream", part);
    }
}
