package dev.gluewise.analyzer.report.chart;

/** SVG path data of the marks. */
final class Outlines {
    private static final int STAR_CORNERS = 10;
    private static final double STAR_WAIST = 0.42;

    private Outlines() {}

    /** A coordinate to a tenth of a pixel, without a needless {@code .0}. */
    static String number(double coordinate) {
        long tenths = Math.round(coordinate * 10);
        String whole = (tenths < 0 ? "-" : "") + Math.abs(tenths) / 10;
        return tenths % 10 == 0 ? whole : whole + "." + Math.abs(tenths) % 10;
    }

    static String circle(double x, double y, double radius) {
        String r = number(radius);
        String across = number(2 * radius);
        return "M" + number(x - radius) + "," + number(y) + "a" + r + "," + r + " 0 1 0 " + across + ",0a" + r + "," + r
                + " 0 1 0 -" + across + ",0z";
    }

    static String diamond(double x, double y, double radius) {
        String r = number(radius);
        return "M" + number(x) + "," + number(y - radius) + "l" + r + "," + r + " -" + r + "," + r + " -" + r + ",-" + r
                + "z";
    }

    static String star(double x, double y, double radius) {
        StringBuilder path = new StringBuilder();
        for (int corner = 0; corner < STAR_CORNERS; corner++) {
            double angle = Math.PI * (2.0 * corner / STAR_CORNERS - 0.5);
            double reach = corner % 2 == 0 ? radius : radius * STAR_WAIST;
            path.append(corner == 0 ? "M" : "L")
                    .append(number(x + reach * Math.cos(angle)))
                    .append(",")
                    .append(number(y + reach * Math.sin(angle)));
        }
        return path.append("z").toString();
    }
}
