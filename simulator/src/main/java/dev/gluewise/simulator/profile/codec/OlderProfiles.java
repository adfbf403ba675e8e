package dev.gluewise.simulator.profile.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.simulator.profile.SparkJob;

/** Adds to profiles of an earlier layout what they did not hold, as unknown. */
final class OlderProfiles {
    private OlderProfiles() {}

    /** @param head of layout 1, before RDDs, SQL executions, pools and memory were kept */
    static void complete(ObjectNode head) {
        head.putArray("sqlExecutions");
        head.putArray("rdds");
        unknownMemory(head, "driver");
        for (JsonNode node : head.path("sparkJobs")) {
            ObjectNode job = (ObjectNode) node;
            job.put("callSite", "");
            job.put("pool", SparkJob.DEFAULT_POOL);
            job.putObject("properties");
        }
        for (JsonNode node : head.path("stages")) {
            ObjectNode stage = (ObjectNode) node;
            stage.putArray("rdds");
            stage.putArray("persisted");
            stage.putArray("scans");
        }
        for (JsonNode node : head.path("executors")) {
            ObjectNode executor = (ObjectNode) node;
            executor.put("host", "");
            unknownMemory(executor, "memory");
        }
    }

    private static void unknownMemory(ObjectNode holder, String name) {
        ObjectNode memory = holder.putObject(name);
        memory.putNull("maxBytes");
        memory.putNull("maxOnHeapBytes");
        memory.putNull("maxOffHeapBytes");
        memory.putObject("peaks");
    }
}
