package dev.gluewise.simulator.eventlog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes small event logs line by line, as Spark does. Times are milliseconds after {@link #START}. */
final class LogText {
    static final long START = 1_700_000_000_000L;

    /** As Spark 3.3 writes them; most are 0 until the first heartbeat. */
    private static final String EXECUTOR_METRICS = "{'JVMHeapMemory':9,'JVMOffHeapMemory':0,'OnHeapExecutionMemory':0,"
            + "'OffHeapExecutionMemory':0,'OnHeapStorageMemory':0,'OffHeapStorageMemory':0,'OnHeapUnifiedMemory':0,"
            + "'OffHeapUnifiedMemory':0,'DirectPoolMemory':0,'MappedPoolMemory':0,'ProcessTreeJVMVMemory':0,"
            + "'ProcessTreeJVMRSSMemory':0,'ProcessTreePythonVMemory':0,'ProcessTreePythonRSSMemory':0,"
            + "'ProcessTreeOtherVMemory':0,'ProcessTreeOtherRSSMemory':0,'MinorGCCount':0,'MinorGCTime':0,"
            + "'MajorGCCount':0,'MajorGCTime':0,'TotalGCTime':0}";

    private final StringBuilder text = new StringBuilder();

    /** A log with everything before the first Spark job: one executor of four cores. */
    static LogText begun() {
        return new LogText()
                .line("{'Event':'SparkListenerLogStart','Spark Version':'3.5.6-amzn-0'}")
                .line("{'Event':'SparkListenerEnvironmentUpdate','JVM Information':{'Java Home':'/x'},"
                        + "'Spark Properties':{'spark.glue.JOB_NAME':'orders','spark.password':'hidden',"
                        + "'spark.glue.secretKey':'hidden','spark.master':'jes'},'System Properties':{}}")
                .applicationStart()
                .executorAdded("1", 4, 10);
    }

    LogText line(String json) {
        text.append(json.replace('\'', '"')).append('\n');
        return this;
    }

    /** Text as it stands, without a newline. */
    LogText raw(String unfinished) {
        text.append(unfinished);
        return this;
    }

    LogText applicationStart() {
        return line("{'Event':'SparkListenerApplicationStart','App Name':'受注 \\u96c6\\u8a08 \\\"a\\\"',"
                + "'App ID':'app-1','Timestamp':" + START + ",'User':'u'}");
    }

    LogText applicationEnd(long at) {
        return line("{'Event':'SparkListenerApplicationEnd','Timestamp':" + (START + at) + "}");
    }

    LogText executorAdded(String id, int cores, long at) {
        return line("{'Event':'SparkListenerExecutorAdded','Timestamp':" + (START + at) + ",'Executor ID':'" + id
                + "','Executor Info':{'Host':'h','Total Cores':" + cores + ",'Log Urls':{}}}");
    }

    LogText executorRemoved(String id, long at) {
        return line("{'Event':'SparkListenerExecutorRemoved','Timestamp':" + (START + at) + ",'Executor ID':'" + id
                + "','Removed Reason':'idle'}");
    }

    LogText jobStart(int job, long at, int... stages) {
        return jobStart(job, at, "", stages);
    }

    LogText jobStart(int job, long at, String properties, int... stages) {
        return line("{'Event':'SparkListenerJobStart','Job ID':" + job + ",'Submission Time':" + (START + at)
                + ",'Stage Infos':[{'Stage ID':99}],'Stage IDs':" + Arrays.toString(stages) + ",'Properties':{"
                + properties + "}}");
    }

    /** The beginning of a SQL execution, its plan as small as plans get. */
    LogText sqlStart(int execution, int root, String description, long at) {
        return line("{'Event':'org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionStart','executionId':"
                + execution + ",'rootExecutionId':" + root + ",'description':'" + description
                + "','details':'org.apache.spark.sql.Dataset.count(Dataset.scala:3)\\nOrders$.main(Orders.scala:41)',"
                + "'physicalPlanDescription':'== Plan ==\\n*(1) Scan','sparkPlanInfo':{'nodeName':'Scan','children':[]},"
                + "'time':" + (START + at) + ",'modifiedConfigs':{},'jobTags':[],'jobGroupId':'nightly'}");
    }

    LogText sqlEnd(int execution, long at, String error) {
        return line("{'Event':'org.apache.spark.sql.execution.ui.SparkListenerSQLExecutionEnd','executionId':"
                + execution + ",'time':" + (START + at) + ",'errorMessage':'" + error + "'}");
    }

    /** A stage over RDDs, each as {@link #rdd} gives it. */
    LogText stageSubmittedOver(int stage, int tasks, long at, String... rdds) {
        return line("{'Event':'SparkListenerStageSubmitted','Stage Info':{'Stage ID':" + stage
                + ",'Stage Attempt ID':0,'Stage Name':'stage " + stage + "','Number of Tasks':" + tasks
                + ",'RDD Info':[" + String.join(",", rdds) + "],'Parent IDs':[],'Details':'d','Submission Time':"
                + (START + at) + ",'Resource Profile Id':2},'Properties':{}}");
    }

    /** An RDD that is kept in memory, or nowhere. */
    static String rdd(int id, int parent, boolean inMemory, int cachedPartitions) {
        return "{'RDD ID':" + id
                + ",'Name':'MapPartitionsRDD','Scope':'{\\\'id\\\':\\\'1\\\',\\\'name\\\':\\\'Scan\\\'}',"
                + "'Callsite':'load at Orders.scala:7','Parent IDs':[" + parent + "],'Storage Level':{'Use Disk':false,"
                + "'Use Memory':" + inMemory + ",'Deserialized':true,'Replication':1},'Barrier':false,"
                + "'DeterministicLevel':'DETERMINATE','Number of Partitions':9,'Number of Cached Partitions':"
                + cachedPartitions + ",'Memory Size':" + cachedPartitions * 100 + ",'Disk Size':0}";
    }

    LogText jobEnd(int job, long at) {
        return line("{'Event':'SparkListenerJobEnd','Job ID':" + job + ",'Completion Time':" + (START + at)
                + ",'Job Result':{'Result':'JobSucceeded'}}");
    }

    LogText stageSubmitted(int stage, int attempt, int tasks, long at, int... parents) {
        return line("{'Event':'SparkListenerStageSubmitted','Stage Info':"
                + stageInfo(stage, attempt, tasks, parents, ",'Submission Time':" + (START + at)) + "}");
    }

    LogText stageCompleted(int stage, int attempt, int tasks, long at, int... parents) {
        return line("{'Event':'SparkListenerStageCompleted','Stage Info':"
                + stageInfo(stage, attempt, tasks, parents, ",'Completion Time':" + (START + at)) + "}");
    }

    private static String stageInfo(int stage, int attempt, int tasks, int[] parents, String times) {
        String ids = Arrays.stream(parents).mapToObj(String::valueOf).collect(Collectors.joining(","));
        return "{'Stage ID':" + stage + ",'Stage Attempt ID':" + attempt + ",'Stage Name':'stage " + stage
                + "','Number of Tasks':" + tasks + ",'RDD Info':[{'Name':'r','Parent IDs':[7]}],'Parent IDs':[" + ids
                + "],'Details':'a\\nb'" + times + "}";
    }

    LogText taskStart(int task, int stage, long at) {
        return line("{'Event':'SparkListenerTaskStart','Stage ID':" + stage
                + ",'Stage Attempt ID':0,'Task Info':{'Task ID':" + task + ",'Index':0,'Launch Time':" + (START + at)
                + ",'Executor ID':'1','Accumulables':[]}}");
    }

    /** A start and a successful end on executor 1. */
    LogText task(int task, int stage, int partition, long from, long to) {
        return taskStart(task, stage, from).taskEnd(task, stage, partition, from, to, "1", "Success");
    }

    LogText taskEnd(int task, int stage, int partition, long from, long to, String executor, String reason) {
        return taskEnd(task, stage, 0, partition, from, to, executor, reason, "");
    }

    /** @param more further fields of the task's info, with a comma before each */
    LogText taskEnd(
            int task,
            int stage,
            int stageAttempt,
            int index,
            long from,
            long to,
            String executor,
            String reason,
            String more) {
        return line("{'Event':'SparkListenerTaskEnd','Stage ID':" + stage
                + ",'Stage Attempt ID':" + stageAttempt + ",'Task Type':'ResultTask','Task End Reason':{'Reason':'"
                + reason
                + "'},'Task Info':{'Task ID':" + task + ",'Index':" + index + ",'Attempt':0,'Launch Time':"
                + (START + from) + ",'Executor ID':'" + executor
                + "','Host':'h','Locality':'ANY','Speculative':false" + more + ",'Getting Result Time':"
                + (START + to - 3)
                + ",'Finish Time':" + (START + to)
                + ",'Failed':false,'Killed':false,'Accumulables':[{'ID':1,'Name':'a \\\\\\\"} ]','Update':'2'}]},"
                + "'Task Executor Metrics':" + EXECUTOR_METRICS
                + ",'Task Metrics':{'Executor Deserialize Time':1,'Executor Run Time':20,'Executor CPU Time':15600000,"
                + "'Peak Execution Memory':5000000000,'Result Size':1283,'JVM GC Time':4,'Result Serialization Time':2,"
                + "'Memory Bytes Spilled':7,'Disk Bytes Spilled':6,'Shuffle Read Metrics':{'Fetch Wait Time':8,"
                + "'Remote Bytes Read':100,'Remote Bytes Read To Disk':5,'Local Bytes Read':11,"
                + "'Total Records Read':12,'Push Based Shuffle':{'Merged Remote Bytes Read':1}},"
                + "'Shuffle Write Metrics':{'Shuffle Bytes Written':13,'Shuffle Write Time':1400000,"
                + "'Shuffle Records Written':14},'Input Metrics':{'Bytes Read':15,'Records Read':16},"
                + "'Output Metrics':{'Bytes Written':17,'Records Written':18},'Updated Blocks':[]}}");
    }

    /** One Spark job of one stage of two tasks, whole, ended after 500 ms. */
    static LogText small() {
        return begun().jobStart(0, 20, 0)
                .stageSubmitted(0, 0, 2, 25)
                .task(0, 0, 0, 30, 130)
                .task(1, 0, 1, 40, 400)
                .stageCompleted(0, 0, 2, 410)
                .jobEnd(0, 420)
                .applicationEnd(500);
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
