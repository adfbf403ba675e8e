package dev.gluewise.app.desktop.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangeHistoryTest {
    private final ChangeHistory<String> history = new ChangeHistory<>();

    @Test
    void whatWasDoneIsUndoneAndDoneAgain() {
        history.record("a", "deadline");
        history.record("b", "price");

        assertThat(history.undo("c")).hasValue("b");
        assertThat(history.undo("b")).hasValue("a");
        assertThat(history.undo("a")).isEmpty();
        assertThat(history.redo("a")).hasValue("b");
        assertThat(history.redo("b")).hasValue("c");
        assertThat(history.canRedo()).isFalse();
    }

    @Test
    void aDragIsOneStep() {
        history.record("30 min", "deadline");
        history.record("29 min", "deadline");
        history.record("28 min", "deadline");
        history.settle();
        history.record("27 min", "deadline");

        assertThat(history.undo("20 min")).hasValue("27 min");
        assertThat(history.undo("27 min")).hasValue("30 min");
        assertThat(history.canUndo()).isFalse();
    }

    @Test
    void aNewChangeEndsWhatCouldBeDoneAgain() {
        history.record("a", "deadline");
        history.undo("b");
        history.record("a", "price");

        assertThat(history.canRedo()).isFalse();
        assertThat(history.undo("c")).hasValue("a");
    }

    @Test
    void onlySoManyStepsAreKept() {
        for (int i = 0; i < 1000; i++) {
            history.record("state " + i, i);
        }
        int steps = 0;
        while (history.undo("now").isPresent()) {
            steps++;
        }
        assertThat(steps).isEqualTo(200);
    }
}
