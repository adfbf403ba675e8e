package dev.gluewise.app.desktop.whatif;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be undone and done again. Changes of one control in a row are one step, so that a drag is undone as a whole.
 *
 * @param <S> the state that changes; immutable
 */
final class ChangeHistory<S> {
    private static final int MOST_STEPS = 200;

    private final Deque<S> earlier = new ArrayDeque<>();
    private final Deque<S> later = new ArrayDeque<>();
    private @Nullable Object changing;

    /**
     * Takes note of a change about to be made.
     *
     * @param before the state that it changes
     * @param control what makes it; the same one as the last time adds to that step
     */
    void record(S before, Object control) {
        later.clear();
        if (control.equals(changing)) {
            return;
        }
        changing = control;
        earlier.push(before);
        if (earlier.size() > MOST_STEPS) {
            earlier.removeLast();
        }
    }

    /** Ends a step, so that the next change begins another, whatever makes it. */
    void settle() {
        changing = null;
    }

    /** The state before the last step; empty where there is none. */
    Optional<S> undo(S now) {
        return step(now, earlier, later);
    }

    /** The state after the step that was undone last; empty where none was. */
    Optional<S> redo(S now) {
        return step(now, later, earlier);
    }

    private Optional<S> step(S now, Deque<S> from, Deque<S> to) {
        settle();
        Optional<S> state = Optional.ofNullable(from.poll());
        state.ifPresent(found -> to.push(now));
        return state;
    }

    boolean canUndo() {
        return !earlier.isEmpty();
    }

    boolean canRedo() {
        return !later.isEmpty();
    }

    void clear() {
        earlier.clear();
        later.clear();
        settle();
    }
}
