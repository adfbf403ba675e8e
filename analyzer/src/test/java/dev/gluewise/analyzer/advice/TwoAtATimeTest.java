package dev.gluewise.analyzer.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work on two threads: all of it is done once, in order, and told by the caller's thread alone. */
@Timeout(60)
class TwoAtATimeTest {
    private static List<String> jobs(int count) {
        return IntStream.range(0, count).mapToObj(i -> "job " + i).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts", e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 1_000})
    void theResultsAreThoseOfAllJobsInTheirOrder(int count) throws Exception {
        Set<String> begun = ConcurrentHashMap.newKeySet();

        List<String> results = TwoAtATime.each(jobs(count), Progress.NONE, job -> {
            assertThat(begun.add(job)).as(job + " is begun once").isTrue();
            return job.toUpperCase();
        });

        assertThat(results)
                .isEqualTo(jobs(count).stream().map(String::toUpperCase).toList());
    }

    @Test
    void twoJobsAreWorkedAtAtTheSameTime() throws Exception {
        CountDownLatch both = new CountDownLatch(2);

        List<String> results = TwoAtATime.each(jobs(2), Progress.NONE, job -> {
            both.countDown();
            await(both);
            return job;
        });

        assertThat(results).hasSize(2);
    }

    @Test
    void progressIsToldByTheCallersThread() throws Exception {
        Thread caller = Thread.currentThread();
        List<String> told = new ArrayList<>();

        TwoAtATime.each(
                jobs(50),
                (done, of, next) -> {
                    assertThat(Thread.currentThread()).isSameAs(caller);
                    assertThat(of).isEqualTo(50);
                    assertThat(next).isEqualTo("job " + done);
                    told.add(next);
                },
                job -> job);

        assertThat(told).startsWith("job 0").doesNotHaveDuplicates();
    }

    @Test
    void aCancelKeepsWhatIsDone() throws Exception {
        Set<String> done = ConcurrentHashMap.newKeySet();
        Progress cancelledAfterTen = new Progress() {
            @Override
            public void at(int already, int of, String next) {}

            @Override
            public boolean cancelled() {
                return done.size() >= 10;
            }
        };

        List<String> results = TwoAtATime.each(jobs(1_000), cancelledAfterTen, job -> {
            done.add(job);
            return job;
        });

        assertThat(results).hasSizeBetween(10, 12).containsExactlyInAnyOrderElementsOf(done);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void theFirstProblemEndsItWhicheverThreadMetIt(int unlucky) {
        CountDownLatch both = new CountDownLatch(2);

        assertThatThrownBy(() -> TwoAtATime.each(jobs(1_000), Progress.NONE, job -> {
                    both.countDown();
                    await(both);
                    if (job.equals("job " + unlucky)) {
                        throw new ProblemException(
                                Problem.of(ProblemCode.UNREADABLE_INPUT, "It is broken.", "Mend it."));
                    }
                    return job;
                }))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("It is broken.");
    }

    @Test
    void aFaultOfTheProgramOnTheOtherThreadIsNotLost() {
        Thread caller = Thread.currentThread();
        CountDownLatch both = new CountDownLatch(2);

        assertThatThrownBy(() -> TwoAtATime.each(jobs(2), Progress.NONE, job -> {
                    both.countDown();
                    await(both);
                    if (Thread.currentThread() != caller) {
                        throw new IllegalArgumentException("a fault");
                    }
                    return job;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("a fault");
    }
}
