package dev.gluewise.simulator.eventlog;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the fields of one event and tells the recorder; an event that turns out to be broken tells nothing. */
final class EventParser {
    private final RunRecorder recorder;
    private final TaskEnd taskEnd = new TaskEnd();

    EventParser(RunRecorder recorder) {
        this.recorder = recorder;
    }

    /** What became of an event. */
    enum Result {
        TAKEN,
        BROKEN,
        OTHER_APPLICATION
    }

    /**
     * @param json at the beginning of the line
     * @throws IOException where the line is no JSON
     */
    Result parse(EventKind kind, EventJson json) throws IOException {
        if (!json.entersObject()) {
            return Result.BROKEN;
        }
        switch (kind) {
            case TASK_END -> {
                taskEnd.read(json);
                return recorder.taskEnded(taskEnd) ? Result.TAKEN : Result.BROKEN;
            }
            case TASK_START -> readTaskStart(json);
            case STAGE_SUBMITTED, STAGE_COMPLETED -> {
                return readStage(kind, json);
            }
            case JOB_START -> {
                JobStart event = JobStart.read(json);
                if (event.id() < 0) {
                    return Result.BROKEN;
                }
                recorder.jobStarted(event);
            }
            case JOB_END -> readJobEnd(json);
            case SQL_EXECUTION_START, SQL_EXECUTION_END -> {
                return readExecution(kind, json);
            }
            case DRIVER_ACCUM_UPDATES -> recorder.scans().measured(json);
            case EXECUTOR_ADDED -> recorder.executorAdded(ExecutorEvent.read(json));
            case EXECUTOR_REMOVED -> recorder.executorRemoved(ExecutorEvent.read(json));
            case BLOCK_MANAGER_ADDED -> recorder.blockManagerAdded(ExecutorEvent.read(json));
            case STAGE_EXECUTOR_METRICS, EXECUTOR_METRICS_UPDATE -> recorder.memoryUsed(ExecutorEvent.read(json));
            case BLOCK_UPDATED -> readBlock(json);
            case UNPERSIST_RDD -> readUnpersist(json);
            case ENVIRONMENT_UPDATE -> readEnvironment(json);
            case LOG_START, APPLICATION_START, APPLICATION_END -> {
                return readApplication(kind, json);
            }
        }
        return Result.TAKEN;
    }

    private void readTaskStart(EventJson json) throws IOException {
        long taskId = -1;
        long launch = 0;
        String field;
        while ((field = json.nextField()) != null) {
            if (!field.equals("Task Info")) {
                json.pass(field);
            } else if (json.entersObject()) {
                while ((field = json.nextField()) != null) {
                    switch (field) {
                        case "Task ID" -> taskId = json.number();
                        case "Launch Time" -> launch = json.number();
                        default -> json.pass(field);
                    }
                }
            }
        }
        recorder.taskStarted(taskId, launch);
    }

    private Result readStage(EventKind kind, EventJson json) throws IOException {
        StageEvent event = StageEvent.read(json);
        if (event.id() < 0) {
            return Result.BROKEN;
        }
        if (kind == EventKind.STAGE_SUBMITTED) {
            recorder.stageSubmitted(event);
        } else {
            recorder.stageCompleted(event);
        }
        return Result.TAKEN;
    }

    private void readJobEnd(EventJson json) throws IOException {
        int id = -1;
        long time = 0;
        boolean succeeded = false;
        String field;
        while ((field = json.nextField()) != null) {
            switch (field) {
                case "Job ID" -> id = json.integer();
                case "Completion Time" -> time = json.number();
                case "Job Result" -> {
                    if (json.entersObject()) {
                        while ((field = json.nextField()) != null) {
                            if (field.equals("Result")) {
                                succeeded = json.text().equals("JobSucceeded");
                            } else {
                                json.pass(field);
                            }
                        }
                    }
                }
                default -> json.pass(field);
            }
        }
        recorder.jobEnded(id, time, succeeded);
    }

    private Result readExecution(EventKind kind, EventJson json) throws IOException {
        SqlEvent event = SqlEvent.read(json);
        if (event.id() < 0) {
            return Result.BROKEN;
        }
        if (kind == EventKind.SQL_EXECUTION_START) {
            recorder.executionStarted(event);
        } else {
            recorder.executionEnded(event);
        }
        return Result.TAKEN;
    }

    private void readBlock(EventJson json) throws IOException {
        Optional<BlockUpdate> update = Optional.empty();
        String field;
        while ((field = json.nextField()) != null) {
            if (field.equals("Block Updated Info")) {
                update = BlockUpdate.read(json);
            } else {
                json.pass(field);
            }
        }
        update.ifPresent(recorder::blockUpdated);
    }

    private void readUnpersist(EventJson json) throws IOException {
        int rdd = -1;
        String field;
        while ((field = json.nextField()) != null) {
            if (field.equals("RDD ID")) {
                rdd = json.integer();
            } else {
                json.pass(field);
            }
        }
        recorder.unpersisted(rdd);
    }

    private void readEnvironment(EventJson json) throws IOException {
        Map<String, String> kept = new HashMap<>();
        String field;
        while ((field = json.nextField()) != null) {
            if (!field.equals("Spark Properties")) {
                json.pass(field);
            } else if (json.entersObject()) {
                while ((field = json.nextField()) != null) {
                    KeptProperties.read(json, field, kept);
                }
            }
        }
        recorder.properties(kept);
    }

    private Result readApplication(EventKind kind, EventJson json) throws IOException {
        String version = "";
        String id = "";
        String name = "";
        long time = 0;
        String field;
        while ((field = json.nextField()) != null) {
            switch (field) {
                case "Spark Version" -> version = json.text();
                case "App ID" -> id = json.text();
                case "App Name" -> name = json.text();
                case "Timestamp" -> time = json.number();
                default -> json.pass(field);
            }
        }
        switch (kind) {
            case LOG_START -> recorder.logStarted(version);
            case APPLICATION_END -> recorder.applicationEnded(time);
            default -> {
                return recorder.applicationStarted(id, name, time) ? Result.TAKEN : Result.OTHER_APPLICATION;
            }
        }
        return Result.TAKEN;
    }
}
