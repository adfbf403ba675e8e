package dev.gluewise.analyzer.report.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class PathDataTest {
    @Test
    void twoHalfCirclesAreACircle() {
        Path2D circle = PathData.read("M5.4,10a4.6,4.6 0 1 0 9.2,0a4.6,4.6 0 1 0 -9.2,0z");

        assertThat(circle.getBounds2D().getCenterX()).isCloseTo(10, within(0.01));
        assertThat(circle.getBounds2D().getCenterY()).isCloseTo(10, within(0.01));
        assertThat(circle.getBounds2D().getHeight()).isCloseTo(9.2, within(0.01));
        assertThat(circle.contains(10, 13)).isTrue();
        assertThat(circle.contains(13.8, 13.8)).isFalse();
    }

    @Test
    void eachCornerOfADiamondIsCountedFromTheOneBeforeIt() {
        Path2D diamond = PathData.read("M10,4l6,6 -6,6 -6,-6z");

        assertThat(diamond.getBounds2D()).isEqualTo(new Rectangle2D.Double(4, 4, 12, 12));
        assertThat(diamond.contains(10, 10)).isTrue();
        assertThat(diamond.contains(5, 5)).isFalse();
    }

    @Test
    void linesGoLevelAndUpright() {
        assertThat(PathData.read("M52,290H834").getBounds2D()).isEqualTo(new Rectangle2D.Double(52, 290, 782, 0));
        assertThat(PathData.read("M60,290v4").getBounds2D()).isEqualTo(new Rectangle2D.Double(60, 290, 0, 4));
        assertThat(PathData.read("M60,26V290").getBounds2D()).isEqualTo(new Rectangle2D.Double(60, 26, 0, 264));
    }

    @Test
    void noDataAreNoLine() {
        assertThat(PathData.read("").getCurrentPoint()).isNull();
    }

    @Test
    void aCommandThatNoChartWritesIsAFault() {
        assertThatIllegalArgumentException().isThrownBy(() -> PathData.read("M0,0Q1,1 2,2"));
    }
}
