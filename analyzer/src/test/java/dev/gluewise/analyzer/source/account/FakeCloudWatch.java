package dev.gluewise.analyzer.source.account;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** CloudWatch's part of the server: points by run and metric, a page of so many metrics at a time. */
final class FakeCloudWatch {
    /** What a request asked for. */
    record Request(int queries, int period, Instant from, Instant to) {}

    private final Map<String, Map<Instant, Double>> points = new HashMap<>();
    private final List<Request> requests = new ArrayList<>();
    private int pageSize = 1_000;

    void pageSize(int size) {
        pageSize = size;
    }

    synchronized void point(String run, String metric, Instant at, double value) {
        points.computeIfAbsent(run + " " + metric, key -> new TreeMap<>()).put(at, value);
    }

    synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    synchronized void answer(Map<String, String> form, HttpExchange exchange) throws IOException {
        if (!"GetMetricData".equals(form.get("Action"))) {
            FakeAws.xml(400, "InvalidAction").answer(exchange);
            return;
        }
        int queries = 0;
        while (form.containsKey(query(queries) + "Id")) {
            queries++;
        }
        requests.add(new Request(
                queries,
                Integer.parseInt(form.get(query(0) + "MetricStat.Period")),
                Instant.parse(form.get("StartTime")),
                Instant.parse(form.get("EndTime"))));
        int from = Integer.parseInt(form.getOrDefault("NextToken", "0"));
        int to = Math.min(queries, from + pageSize);
        StringBuilder xml = new StringBuilder(
                "<GetMetricDataResponse xmlns=\"http://monitoring.amazonaws.com/doc/2010-08-01/\"><GetMetricDataResult><MetricDataResults>");
        for (int i = from; i < to; i++) {
            append(xml, i, form);
        }
        xml.append("</MetricDataResults>");
        if (to < queries) {
            xml.append("<NextToken>").append(to).append("</NextToken>");
        }
        xml.append("</GetMetricDataResult></GetMetricDataResponse>");
        FakeAws.send(exchange, 200, "text/xml", xml.toString());
    }

    private static String query(int index) {
        return "MetricDataQueries.member." + (index + 1) + ".";
    }

    private void append(StringBuilder xml, int index, Map<String, String> form) {
        String metric = query(index) + "MetricStat.Metric.";
        String run = "";
        for (int i = 1; form.containsKey(metric + "Dimensions.member." + i + ".Name"); i++) {
            String dimension = metric + "Dimensions.member." + i;
            run = "JobRunId".equals(form.get(dimension + ".Name")) ? form.getOrDefault(dimension + ".Value", "") : run;
        }
        Map<Instant, Double> found = points.getOrDefault(run + " " + form.get(metric + "MetricName"), Map.of());
        xml.append("<member><Id>").append(form.get(query(index) + "Id")).append("</Id><Label>x</Label><Timestamps>");
        found.keySet().forEach(at -> xml.append("<member>").append(at).append("</member>"));
        xml.append("</Timestamps><Values>");
        found.values().forEach(value -> xml.append("<member>").append(value).append("</member>"));
        xml.append("</Values><StatusCode>Complete</StatusCode></member>");
    }

    static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return form;
    }
}
