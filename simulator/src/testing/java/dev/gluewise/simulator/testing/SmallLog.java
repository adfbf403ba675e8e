package dev.gluewise.simulator.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the smallest of event logs: one Spark job of one task on an executor of four cores. */
public final class SmallLog {
    private static final String TEXT = """
            {"Event":"SparkListenerLogStart","Spark Version":"3.5.6"}
            {"Event":"SparkListenerEnvironmentUpdate","Spark Properties":{%s}}
            {"Event":"SparkListenerApplicationStart","App Name":"spark name","App ID":"%s","Timestamp":1700000000000}
            {"Event":"SparkListenerExecutorAdded","Timestamp":1700000000010,"Executor ID":"1","Executor Info":{"Host":"h","Total Cores":4}}
            {"Event":"SparkListenerJobStart","Job ID":0,"Submission Time":1700000000020,"Stage IDs":[0],"Properties":{}}
            {"Event":"SparkListenerStageSubmitted","Stage Info":{"Stage ID":0,"Stage Attempt ID":0,"Number of Tasks":1}}
            {"Event":"SparkListenerTaskEnd","Stage ID":0,"Task End Reason":{"Reason":"Success"},"Task Info":{"Task ID":0,"Index":0,"Launch Time":1700000000030,"Finish Time":1700000060030,"Executor ID":"1"}}
            {"Event":"SparkListenerApplicationEnd","Timestamp":1700000060100}
            """;

    private SmallLog() {}

    /** One that names no job of Glue. */
    public static Path ofSpark(Path file, String application) throws IOException {
        return Files.writeString(file, TEXT.formatted("", application));
    }

    /** One that names its job. */
    public static Path ofGlue(Path file, String application, String job) throws IOException {
        return Files.writeString(file, TEXT.formatted("\"spark.glue.JOB_NAME\":\"" + job + "\"", application));
    }
}
