package dev.gluewise.analyzer.source.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The IAM policy that an import takes; the same that the page on importing has. */
public final class AccountPolicy {
    private static final ObjectMapper JSON = new ObjectMapper();

    private AccountPolicy() {}

    /**
     * The policy as JSON, with names in capital letters where the user's own bucket and prefix belong.
     *
     * @param metrics whether CloudWatch metrics are imported
     * @param eventLogs whether event logs are imported
     */
    public static String json(boolean metrics, boolean eventLogs) {
        ObjectNode policy = JSON.createObjectNode().put("Version", "2012-10-17");
        ArrayNode statements = policy.putArray("Statement");
        allow(statements, "JobsAndRuns", List.of("glue:GetJobs", "glue:ListJobs", "glue:GetJobRuns"), "*");
        if (metrics) {
            allow(statements, "Metrics", List.of("cloudwatch:GetMetricData"), "*");
        }
        if (eventLogs) {
            allow(statements, "FindEventLogs", List.of("s3:ListBucket"), "arn:aws:s3:::YOUR-LOG-BUCKET");
            allow(
                    statements,
                    "ReadEventLogs",
                    List.of("s3:GetObject"),
                    "arn:aws:s3:::YOUR-LOG-BUCKET/YOUR-LOG-PREFIX/*");
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(policy);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can always be written", e);
        }
    }

    private static void allow(ArrayNode statements, String id, List<String> actions, String resource) {
        ObjectNode statement = statements.addObject().put("Sid", id).put("Effect", "Allow");
        actions.forEach(statement.putArray("Action")::add);
        statement.put("Resource", resource);
    }
}
