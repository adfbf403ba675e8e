package dev.gluewise.app.desktop.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gluewise.app.desktop.task.Progress;
import dev.gluewise.pricing.problem.Problem;
import dev.gluewise.pricing.problem.ProblemCode;
import dev.gluewise.pricing.problem.ProblemException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InterruptibleTest {
    private static Progress cancelledWhen(CountDownLatch begun) {
        return new Progress() {
            @Override
            public void report(double fraction, String text) {}

            @Override
            public boolean cancelled() {
                return begun.getCount() == 0;
            }
        };
    }

    @Test
    void aCancelIsAnsweredWhileTheWorkThatDoesNotHearOfItGoesOn() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();

        assertThat(Interruptible.run(cancelledWhen(begun), progress -> {
                    begun.countDown();
                    interrupted.set(awaitDeaf(mayEnd));
                    ended.countDown();
                    return "too late";
                }))
                .isEmpty();

        assertThat(ended.getCount()).as("the work is still at it").isOne();
        mayEnd.countDown();
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(interrupted).isTrue();
    }

    /** Waits whatever happens, as a computation would go on; whether it was interrupted. */
    private static boolean awaitDeaf(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }

    @Test
    void whatTheWorkGivesAndWhatItThrowsComesThrough() throws Exception {
        assertThat(Interruptible.run(Progress.NONE, progress -> 42)).contains(42);
        Problem problem = Problem.of(ProblemCode.WRONG_USAGE, "No.", "Yes.");
        assertThatThrownBy(() -> Interruptible.run(Progress.NONE, progress -> {
                    throw new ProblemException(problem);
                }))
                .isInstanceOfSatisfying(ProblemException.class, thrown -> assertThat(thrown.problem())
                        .isEqualTo(problem));
    }
}
