package benchmarks.report;

import java.util.List;
import java.util.Locale;

/**
 * Groups of horizontal bars on one scale that begins at zero. Immutable.
 *
 * @param title what is shown
 * @param subtitle in which unit and under which conditions
 * @param most the end of the scale; above zero
 * @param groups the groups from top to bottom
 */
public record BarChart(String title, String subtitle, double most, List<Group> groups) {

    private static final int WIDTH = 800;
    private static final int LEFT = 170;
    private static final int RIGHT = 720;
    private static final int VALUES = 776;
    private static final int TOP = 66;
    private static final int HEADING = 24;
    private static final int BAR = 18;
    private static final int GAP = 18;

    /**
     * Makes a chart.
     *
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if {@code most} is not above zero
     */
    public BarChart {
        groups = List.copyOf(groups);
        if (!(most > 0)) {
            throw new IllegalArgumentException("a scale ends above zero, not at " + most);
        }
    }

    /**
     * Bars under one heading.
     *
     * @param name the heading
     * @param bars the bars from top to bottom
     * @param limit a limit that no bar can pass, drawn across them; NaN for none
     * @param limitName what the limit is
     */
    public record Group(String name, List<Bar> bars, double limit, String limitName) {

        /** Makes a group. */
        public Group {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One bar.
     *
     * @param label what it stands for
     * @param value how long it is
     * @param color which of eight colors, from 0
     */
    public record Bar(String label, double value, int color) {
    }

    /**
     * Draws the chart.
     *
     * @return a file in SVG; the same chart makes the same text
     */
    public String svg() {
        int height = TOP + groups.stream().mapToInt(group -> HEADING + BAR * group.bars().size() + GAP).sum();
        Svg svg = new Svg(WIDTH, height, title, subtitle);
        svg.text(20, 28, "title", title);
        svg.text(20, 47, "quiet", subtitle);
        int y = TOP;
        for (Group group : groups) {
            draw(group, svg, y);
            y += HEADING + BAR * group.bars().size() + GAP;
        }
        return svg.toString();
    }

    private void draw(Group group, Svg svg, int top) {
        svg.text(20, top + 15, "strong", group.name());
        int first = top + HEADING;
        int y = first;
        for (Bar bar : group.bars()) {
            double end = x(bar.value());
            svg.text(LEFT - 8, y + 13, "end", bar.label());
            svg.box(LEFT, y + 2, RIGHT - LEFT, BAR - 4, "track");
            svg.box(LEFT, y + 2, Math.max(1, end - LEFT), BAR - 4, "c" + bar.color());
            svg.text(VALUES, y + 13, "end", number(bar.value()));
            y += BAR;
        }
        svg.line(LEFT, first, LEFT, y, "limit");
        if (!Double.isNaN(group.limit())) {
            double x = x(group.limit());
            svg.line(x, first - 4, x, y, "limit dashed");
            svg.text(x - 6, first - 8, "quiet end", group.limitName());
            svg.text(VALUES, first - 8, "quiet end", number(group.limit()));
        }
    }

    private double x(double value) {
        return LEFT + (RIGHT - LEFT) * value / most;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
