package dev.gluewise.app.desktop.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

class ScreenStackTest {
    private enum Place {
        FIRST,
        SECOND,
        NOWHERE
    }

    private final List<String> done = new ArrayList<>();
    private final ScreenStack<Place> stack = new ScreenStack<>(Place.class);

    ScreenStackTest() {
        stack.add(Place.SECOND, () -> made("second"), node -> done.add("focus second"));
        stack.add(Place.FIRST, () -> made("first"), node -> done.add("focus " + node.getId()));
    }

    private Node made(String name) {
        done.add("make " + name);
        Node node = new Group();
        node.setId(name);
        return node;
    }

    @Test
    void noneIsMadeBeforeItIsShown() {
        assertThat(done).isEmpty();
        assertThat(stack.getChildren()).isEmpty();
        assertThat(stack.made(Place.FIRST, Group.class)).isEmpty();
    }

    @Test
    void eachIsMadeOnceAndGetsTheKeyboardWheneverItIsShown() {
        stack.show(Place.FIRST);
        stack.show(Place.SECOND);
        stack.show(Place.FIRST);

        assertThat(done).containsExactly("make first", "focus first", "make second", "focus second", "focus first");
        assertThat(stack.made(Place.FIRST, Group.class))
                .get()
                .isSameAs(stack.getChildren().getFirst());
    }

    @Test
    void oneAloneIsSeen() {
        stack.show(Place.FIRST);
        stack.show(Place.SECOND);

        assertThat(seen()).containsExactly("second");
        stack.show(Place.FIRST);
        assertThat(seen()).containsExactly("first");
    }

    @Test
    void oneThatWasNotAddedShowsNothing() {
        stack.show(Place.FIRST);

        stack.show(Place.NOWHERE);

        assertThat(seen()).isEmpty();
    }

    @Test
    void theKeyboardGoesToNoneThatIsNotMade() {
        stack.focus(Place.SECOND);
        stack.focus(Place.NOWHERE);

        assertThat(done).isEmpty();
    }

    @Test
    void theyStandInTheOrderOfTheirTypeAndNotInThatOfTheirComing() {
        assertThat(stack.keys()).containsExactly(Place.FIRST, Place.SECOND);
    }

    private List<String> seen() {
        return stack.getChildren().stream()
                .filter(Node::isVisible)
                .map(Node::getId)
                .toList();
    }
}
