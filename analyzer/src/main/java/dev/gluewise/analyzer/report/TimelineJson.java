package dev.gluewise.analyzer.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gluewise.analyzer.timeline.RunTimeline;
import dev.gluewise.analyzer.timeline.StageLane;
import dev.gluewise.simulator.profile.JobProfile;
import dev.gluewise.simulator.schedule.CriticalStep;
import dev.gluewise.simulator.schedule.StepFunction;

/** A run over time in JSON: stages, critical path and executors; times in seconds after the start of the application. */
final class TimelineJson {
    private TimelineJson() {}

    static ObjectNode timeline(RunTimeline run) {
        ObjectNode node = ResultJson.object();
        node.put("runTimeSeconds", ResultJson.seconds(run.simulated().runTimeSeconds()));
        node.put("busyShare", ResultJson.probability(run.busyShare()));
        ArrayNode stages = node.putArray("stages");
        run.lanes().forEach(lane -> stages.add(stage(lane)));
        ArrayNode path = node.putArray("criticalPath");
        run.simulated().criticalPath().forEach(step -> path.add(step(step, run.profile())));
        node.set("executorsAllocated", steps(run.simulated().executorsAllocated()));
        node.set("slotsBusy", steps(run.simulated().slotsBusy()));
        node.set("executorsNeeded", steps(run.simulated().executorsNeeded()));
        return node;
    }

    private static ObjectNode stage(StageLane lane) {
        return ResultJson.object()
                .put("stage", lane.stage().id())
                .put("name", lane.stage().name())
                .put("title", lane.title())
                .put("tasks", lane.tasks())
                .put("loggedTasks", lane.stage().declaredTasks())
                .put("tasksBecause", lane.cause().name())
                .put("startSeconds", ResultJson.seconds(lane.span().fromSeconds()))
                .put("endSeconds", ResultJson.seconds(lane.span().toSeconds()))
                .put("criticalSeconds", ResultJson.seconds(lane.criticalSeconds()))
                .put("oneTaskSeconds", ResultJson.seconds(lane.oneTaskSeconds()));
    }

    private static ObjectNode step(CriticalStep step, JobProfile profile) {
        ObjectNode node = ResultJson.object().put("kind", step.kind().name());
        step.sparkJob()
                .ifPresentOrElse(
                        job -> node.put("sparkJob", profile.sparkJobs().get(job).id()), () -> node.putNull("sparkJob"));
        step.stage()
                .ifPresentOrElse(
                        stage -> node.put("stage", profile.stages().get(stage).id()), () -> node.putNull("stage"));
        return node.put("fromSeconds", ResultJson.seconds(step.fromSeconds()))
                .put("toSeconds", ResultJson.seconds(step.toSeconds()));
    }

    /** Pairs of a time and the number from then on. */
    private static ArrayNode steps(StepFunction number) {
        ArrayNode steps = ResultJson.array();
        for (int i = 0; i < number.size(); i++) {
            steps.addArray().add(ResultJson.seconds(number.seconds(i))).add(number.value(i));
        }
        return steps;
    }
}
