package dev.gluewise.simulator.spark.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.package$;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What replays reach of Spark's inside, which another version may move without a word. */
@ResourceLock("Spark in this process")
class SparkInternalsTest {
    @Test
    void theVersionIsTheOneThatReplaysAreMadeFor() {
        assertThat(package$.MODULE$.SPARK_VERSION()).isEqualTo("4.2.0");
    }

    @ParameterizedTest
    @CsvSource({
        "scheduler.DAGScheduler, createShuffleMapStage, the number of a stage is given by creating it",
        "scheduler.DAGScheduler, shuffleIdToMapStage, a stage is created once",
        "scheduler.DAGScheduler, stageIdToStage, a task set is traced back to its stage",
        "scheduler.DAGScheduler, handleJobSubmitted, stages are numbered before a job begins",
        "scheduler.DAGScheduler, handleMapStageSubmitted, stages are numbered before a job begins",
        "scheduler.DAGScheduler, handleExecutorAdded, marks that the event queue has been worked off",
        "scheduler.DAGScheduler, executorAdded, marks that the event queue has been worked off",
        "scheduler.DAGScheduler, eventProcessLoop, the context's own scheduler is stopped",
        "scheduler.DAGScheduler, submitJob, a job is submitted without waiting for it",
        "scheduler.DAGScheduler, submitMapStage, a map stage is submitted without waiting for it",
        "SparkContext, dagScheduler_$eq, the scheduler is exchanged",
        "scheduler.TaskSchedulerImpl, shuffleOffers, offers keep their order",
        "scheduler.TaskSchedulerImpl, resourceOffers, slots are offered",
        "scheduler.TaskSchedulerImpl, taskResultGetter_$eq, results are taken in on the calling thread",
        "scheduler.TaskSchedulerImpl, handleSuccessfulTask, results are taken in on the calling thread",
        "scheduler.TaskSchedulerImpl, taskIdToTaskSetManager, a task is traced back to its stage",
        "scheduler.TaskResultGetter, enqueueSuccessfulTask, results are taken in on the calling thread",
        "scheduler.LiveListenerBus, queues, listeners hear of events at once",
        "scheduler.AsyncEventQueue, post, listeners hear of events at once",
        "ExecutorAllocationManager, org$apache$spark$ExecutorAllocationManager$$schedule, the rule is asked",
        "util.ManualClock, setTime, virtual time passes"
    })
    void isWhereReplaysLookForIt(String type, String name, String purpose) throws ClassNotFoundException {
        Class<?> owner = Class.forName("org.apache.spark." + type);

        assertThat(members(owner).map(Member::getName))
                .as("%s.%s: %s", type, name, purpose)
                .contains(name);
    }

    @Test
    void methodsThatAreOverriddenAreNotFinal() throws ClassNotFoundException {
        for (String method : new String[] {
            "scheduler.DAGScheduler handleJobSubmitted",
            "scheduler.DAGScheduler handleMapStageSubmitted",
            "scheduler.DAGScheduler handleExecutorAdded",
            "scheduler.TaskSchedulerImpl shuffleOffers",
            "scheduler.TaskResultGetter enqueueSuccessfulTask",
            "scheduler.AsyncEventQueue post"
        }) {
            String[] parts = method.split(" ");
            Class<?> owner = Class.forName("org.apache.spark." + parts[0]);
            assertThat(Arrays.stream(owner.getMethods())
                            .filter(each -> each.getName().equals(parts[1])))
                    .as(method)
                    .isNotEmpty()
                    .noneMatch(each -> Modifier.isFinal(each.getModifiers()));
        }
    }

    @Test
    void theRuleForExecutorsTakesAClock() throws ClassNotFoundException {
        Constructor<?>[] constructors =
                Class.forName("org.apache.spark.ExecutorAllocationManager").getConstructors();

        assertThat(constructors).anySatisfy(constructor -> assertThat(constructor.getParameterTypes())
                .extracting(Class::getSimpleName)
                .containsExactly(
                        "ExecutorAllocationClient",
                        "LiveListenerBus",
                        "SparkConf",
                        "Option",
                        "Clock",
                        "ResourceProfileManager",
                        "boolean"));
    }

    private static Stream<Member> members(Class<?> owner) {
        Stream<Method> methods =
                Stream.concat(Arrays.stream(owner.getMethods()), Arrays.stream(owner.getDeclaredMethods()));
        Stream<Field> fields = Arrays.stream(owner.getDeclaredFields());
        return Stream.concat(methods, fields);
    }
}
