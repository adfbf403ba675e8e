package dev.gluewise.analyzer.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GeometryTest {
    @Test
    void aScaleIsItsOwnWayBack() {
        Scale cost = new Scale(new Span(0, 9), 400, 40);

        assertThat(cost.pixel(0)).isEqualTo(400);
        assertThat(cost.pixel(9)).isEqualTo(40);
        assertThat(cost.value(cost.pixel(3.7))).isCloseTo(3.7, within(1e-9));
    }

    @Test
    void anEmptySpanIsRefused() {
        assertThatThrownBy(() -> new Span(3, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBoxIsMovedIntoItsRoomButNoFurther() {
        Box room = new Box(0, 0, 100, 100);

        assertThat(new Box(-20, 90, 30, 30).movedInto(room)).isEqualTo(new Box(0, 70, 30, 30));
        assertThat(new Box(0, 0, 300, 30).movedInto(room).x()).isZero();
    }

    @Test
    void aLineOfNoWidthOverlapsWhatItCrosses() {
        Box box = Box.between(10, 10, 50, 40);

        assertThat(box).isEqualTo(new Box(10, 10, 40, 30));
        assertThat(box.overlaps(Box.between(20, 0, 20, 100))).isTrue();
        assertThat(box.overlaps(Box.between(50, 0, 50, 100))).as("at its edge").isFalse();
        assertThat(box.overlap(new Box(40, 30, 100, 100))).isEqualTo(100);
    }
}
