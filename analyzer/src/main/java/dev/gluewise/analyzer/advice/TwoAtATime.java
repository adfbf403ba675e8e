package dev.gluewise.analyzer.advice;

import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.pricing.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Does a piece of work for each of many jobs on two threads, the caller's and one more. */
final class TwoAtATime<T> {
    /** The work for one job. */
    interface Work<T> {
        T of(String job) throws ProblemException;
    }

    private final List<String> jobs;
    private final Progress progress;
    private final Work<T> work;
    private final List<Optional<T>> results;
    private int next;
    private boolean stopped;

    private TwoAtATime(List<String> jobs, Progress progress, Work<T> work) {
        this.jobs = jobs;
        this.progress = progress;
        this.work = work;
        results = new ArrayList<>();
        jobs.forEach(job -> results.add(Optional.empty()));
    }

    /**
     * The results in the order of the jobs; of those that were finished where it was cancelled. Progress is told on the
     * caller's thread alone.
     *
     * @throws ProblemException the first that was met; no further job is begun then
     */
    static <T> List<T> each(List<String> jobs, Progress progress, Work<T> work) throws ProblemException {
        TwoAtATime<T> both = new TwoAtATime<>(jobs, progress, work);
        // Begun before there is another thread, so that the first job is always the caller's, and told.
        OptionalInt first = both.claimAndTell();
        try (ExecutorService helper = Executors.newSingleThreadExecutor()) {
            Callable<Boolean> half = () -> both.run(both.claim(), both::claim);
            Future<Boolean> other = helper.submit(half);
            try {
                both.run(first, both::claimAndTell);
            } finally {
                both.finish(other);
            }
        }
        return both.results.stream().flatMap(Optional::stream).toList();
    }

    private boolean run(OptionalInt first, Supplier<OptionalInt> further) throws ProblemException {
        boolean whole = false;
        try {
            for (OptionalInt mine = first; mine.isPresent(); mine = further.get()) {
                int index = mine.getAsInt();
                T result = work.of(jobs.get(index));
                synchronized (this) {
                    results.set(index, Optional.of(result));
                }
            }
            whole = true;
        } finally {
            if (!whole) {
                stop();
            }
        }
        return whole;
    }

    private synchronized void stop() {
        stopped = true;
    }

    /** The next job that nobody has begun; empty where there is none, or none is wanted. */
    private synchronized OptionalInt claim() {
        stopped |= progress.cancelled();
        if (stopped || next == jobs.size()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(next++);
    }

    private OptionalInt claimAndTell() {
        OptionalInt mine = claim();
        mine.ifPresent(index -> progress.at(index, jobs.size(), jobs.get(index)));
        return mine;
    }

    private void finish(Future<Boolean> other) throws ProblemException {
        boolean interrupted = false;
        while (true) {
            try {
                other.get();
                break;
            } catch (InterruptedException e) {
                // The other thread has to be done with the job it is at: what it works on is not to be closed under it.
                interrupted = true;
                stop();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof ProblemException known) {
                    throw known;
                }
                throw new IllegalStateException("a job of the fleet could not be looked at", e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
