package dev.gluewise.analyzer.source.account;

import dev.gluewise.analyzer.source.ImportTally;
import dev.gluewise.analyzer.source.account.AwsFaults.Fault;
import dev.gluewise.analyzer.task.Progress;
import dev.gluewise.pricing.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.core.exception.SdkException;

/** Does things of one kind several at once, but never many; stops all of it when it has to. */
final class Work {
    /** Requests under way at once. Glue and CloudWatch refuse an account that asks more than some ten times a second. */
    private static final int AT_ONCE = 4;

    private static final long LOOK_FOR_CANCEL_MILLIS = 100;
    private static final long LAST_ANSWERS_SECONDS = 5;

    /** One of the things. */
    interface Task<T> {
        void run(T item) throws ProblemException;
    }

    /** A call to AWS. */
    interface Call<R> {
        R get() throws SdkException;
    }

    /** That a call failed; the user is told of it elsewhere. */
    static final class Failed extends Exception {
        private final AwsFaults.Kind kind;

        Failed(AwsFaults.Kind kind) {
            super(kind.name());
            this.kind = kind;
        }

        AwsFaults.Kind kind() {
            return kind;
        }
    }

    private final ImportTally tally;
    private final Progress progress;
    private final AtomicLong bytes = new AtomicLong();
    /** What may not be asked for, by the IAM action that it takes. */
    private final Map<String, List<String>> refused = new LinkedHashMap<>();

    private final Set<String> refusedScopes = new HashSet<>();
    private volatile boolean stopped;

    Work(ImportTally tally, Progress progress) {
        this.tally = tally;
        this.progress = progress;
    }

    /** Whether nothing more is to be asked. */
    boolean stopped() {
        return stopped;
    }

    void read(long count) {
        bytes.addAndGet(count);
    }

    /** Does something with each item; ends early when cancelled or without credentials. */
    <T> void each(List<T> items, FetchStep step, Task<T> task) throws ProblemException {
        if (stopped || items.isEmpty()) {
            return;
        }
        AtomicInteger done = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().daemon().name("import-", 0).factory());
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (T item : items) {
                futures.add(pool.submit(() -> {
                    if (!stopped) {
                        task.run(item);
                    }
                    done.incrementAndGet();
                    return null;
                }));
            }
            for (Future<?> future : futures) {
                await(future, done, items.size(), step);
            }
        } finally {
            pool.shutdownNow();
            awaitEnd(pool);
        }
    }

    private void await(Future<?> future, AtomicInteger done, int of, FetchStep step) throws ProblemException {
        while (!stopped) {
            progress.at(done.get(), of, step.counted());
            progress.bytes(bytes.get());
            if (progress.cancelled()) {
                cancel();
                return;
            }
            try {
                future.get(LOOK_FOR_CANCEL_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                // Looks for a cancel again.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                cancel();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof ProblemException problem) {
                    stopped = true;
                    throw problem;
                }
                throw new IllegalStateException("an import's thread failed", e.getCause());
            }
        }
    }

    private void cancel() {
        stopped = true;
        tally.cancel();
    }

    /** A thread that waits for an answer cannot be woken, but must not write once the import has ended. */
    private static void awaitEnd(ExecutorService pool) {
        boolean interrupted = Thread.interrupted();
        try {
            interrupted |= !pool.awaitTermination(LAST_ANSWERS_SECONDS, TimeUnit.SECONDS) && Thread.interrupted();
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Calls AWS.
     *
     * @param action the IAM action that the call takes
     * @param scope what a refusal holds for: nothing more of it is asked for then; empty string for everything
     * @param what what it asks for, in a few words
     * @throws Failed where it fails, which need not be told again
     */
    <R> R call(String action, String scope, String what, Call<R> call) throws Failed {
        if (stopped) {
            throw new Failed(AwsFaults.Kind.CANCELLED);
        }
        if (isRefused(action, scope)) {
            throw new Failed(AwsFaults.Kind.DENIED);
        }
        try {
            return call.get();
        } catch (SdkException e) {
            Fault fault = AwsFaults.of(e, action, what);
            keep(fault, action, scope, what);
            throw new Failed(fault.kind());
        }
    }

    private synchronized boolean isRefused(String action, String scope) {
        return refusedScopes.contains(action + " " + scope);
    }

    private synchronized void keep(Fault fault, String action, String scope, String what) {
        switch (fault.kind()) {
            case CREDENTIALS -> {
                if (!stopped) {
                    stopped = true;
                    tally.skip(fault.problem());
                }
            }
            case DENIED -> {
                refusedScopes.add(action + " " + scope);
                refused.computeIfAbsent(action, any -> new ArrayList<>()).add(what);
            }
            case GONE, FAILED -> tally.skip(fault.problem());
            case CANCELLED -> {}
        }
    }

    /** Tells which permissions were missing, each once. */
    synchronized void end() {
        refused.forEach((action, whats) -> tally.skip(AwsFaults.denied(action, whats)));
        refused.clear();
    }
}
