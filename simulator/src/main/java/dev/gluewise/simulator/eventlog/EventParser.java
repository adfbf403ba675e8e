package dev.gluewise.simulator.eventlog;

import static dev.gluewise.simulator.eventlog.JsonValues.entersObject;
import static dev.gluewise.simulator.eventlog.JsonValues.integer;
import static dev.gluewise.simulator.eventlog.JsonValues.nextField;
import static dev.gluewise.simulator.eventlog.JsonValues.number;
import static dev.gluewise.simulator.eventlog.JsonValues.pass;
import static dev.gluewise.simulator.eventlog.JsonValues.text;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

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
    Result parse(EventKind kind, JsonParser json) throws IOException {
        if (!entersObject(json)) {
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
            case EXECUTOR_ADDED, EXECUTOR_REMOVED, BLOCK_MANAGER_ADDED -> readExecutor(kind, json);
            case ENVIRONMENT_UPDATE -> readEnvironment(json);
            case LOG_START, APPLICATION_START, APPLICATION_END -> {
                return readApplication(kind, json);
            }
        }
        return Result.TAKEN;
    }

    private void readTaskStart(JsonParser json) throws IOException {
        long taskId = -1;
        long launch = 0;
        String field;
        while ((field = nextField(json)) != null) {
            if (!field.equals("Task Info")) {
                pass(json);
            } else if (entersObject(json)) {
                while ((field = nextField(json)) != null) {
                    switch (field) {
                        case "Task ID" -> taskId = number(json);
                        case "Launch Time" -> launch = number(json);
                        default -> pass(json);
                    }
                }
            }
        }
        recorder.taskStarted(taskId, launch);
    }

    private Result readStage(EventKind kind, JsonParser json) throws IOException {
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

    private void readJobEnd(JsonParser json) throws IOException {
        int id = -1;
        long time = 0;
        boolean succeeded = false;
        String field;
        while ((field = nextField(json)) != null) {
            switch (field) {
                case "Job ID" -> id = integer(json);
                case "Completion Time" -> time = number(json);
                case "Job Result" -> {
                    if (entersObject(json)) {
                        while ((field = nextField(json)) != null) {
                            if (field.equals("Result")) {
                                succeeded = text(json).equals("JobSucceeded");
                            } else {
                                pass(json);
                            }
                        }
                    }
                }
                default -> pass(json);
            }
        }
        recorder.jobEnded(id, time, succeeded);
    }

    private void readExecutor(EventKind kind, JsonParser json) throws IOException {
        String executor = "";
        String reason = "";
        int cores = 0;
        long time = 0;
        String field;
        while ((field = nextField(json)) != null) {
            switch (field) {
                case "Timestamp" -> time = number(json);
                case "Executor ID" -> executor = text(json);
                case "Removed Reason" -> reason = text(json);
                case "Executor Info", "Block Manager ID" -> {
                    if (entersObject(json)) {
                        while ((field = nextField(json)) != null) {
                            switch (field) {
                                case "Total Cores" -> cores = integer(json);
                                case "Executor ID" -> executor = text(json);
                                default -> pass(json);
                            }
                        }
                    }
                }
                default -> pass(json);
            }
        }
        switch (kind) {
            case EXECUTOR_ADDED -> recorder.executorAdded(executor, cores, time);
            case EXECUTOR_REMOVED -> recorder.executorRemoved(executor, reason, time);
            default -> recorder.blockManagerAdded(executor, time);
        }
    }

    private void readEnvironment(JsonParser json) throws IOException {
        Map<String, String> kept = new HashMap<>();
        String field;
        while ((field = nextField(json)) != null) {
            if (!field.equals("Spark Properties")) {
                pass(json);
            } else if (entersObject(json)) {
                while ((field = nextField(json)) != null) {
                    KeptProperties.read(json, field, kept);
                }
            }
        }
        recorder.properties(kept);
    }

    private Result readApplication(EventKind kind, JsonParser json) throws IOException {
        String version = "";
        String id = "";
        String name = "";
        long time = 0;
        String field;
        while ((field = nextField(json)) != null) {
            switch (field) {
                case "Spark Version" -> version = text(json);
                case "App ID" -> id = text(json);
                case "App Name" -> name = text(json);
                case "Timestamp" -> time = number(json);
                default -> pass(json);
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
