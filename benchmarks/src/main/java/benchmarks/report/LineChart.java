package benchmarks.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Lines over steps that are equally far apart. Each line bears its name at its right end. Immutable.
 *
 * @param title what is shown
 * @param subtitle in which unit and under which conditions
 * @param steps the labels of the horizontal axis from left to right, at least two
 * @param axis what the steps are
 * @param scale how the vertical axis is divided
 * @param lines the lines, at least one
 */
public record LineChart(String title, String subtitle, List<String> steps, String axis, Scale scale,
        List<Line> lines) {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 420;
    private static final int LEFT = 70;
    private static final int RIGHT = 580;
    private static final int TOP = 70;
    private static final int BOTTOM = 360;
    private static final int LABEL = 16;

    /** How values become heights. */
    public enum Scale {
        /** From zero, in equal distances. */
        LINEAR,
        /** From one power of ten to another; values are above zero. */
        LOGARITHMIC
    }

    /**
     * One line.
     *
     * @param name what it stands for
     * @param values one value a step
     * @param color which of eight colors, from 0
     */
    public record Line(String name, List<Double> values, int color) {

        /** Makes a line. */
        public Line {
            values = List.copyOf(values);
        }

        private double last() {
            return values.get(values.size() - 1);
        }
    }

    /**
     * Makes a chart.
     *
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there are fewer than two steps, no line, or a line with another number of
     *     values
     */
    public LineChart {
        steps = List.copyOf(steps);
        lines = List.copyOf(lines);
        if (steps.size() < 2 || lines.isEmpty()) {
            throw new IllegalArgumentException("a line goes over two steps at least, not over " + steps);
        }
        for (Line line : lines) {
            if (line.values().size() != steps.size()) {
                throw new IllegalArgumentException("a line has a value for each of " + steps + ", not " + line);
            }
        }
    }

    /**
     * Makes a chart of what a plot shows first.
     *
     * @param plot the data, not null
     * @param title what is shown, not null
     * @param subtitle in which unit and under which conditions, not null
     * @param axis what the steps are, not null
     * @param shown tells by its name whether a series is in the picture, not null
     * @return the chart, its lines in the order and with the colors of the series that are shown
     */
    public static LineChart of(Plot plot, String title, String subtitle, String axis, Predicate<String> shown) {
        Plot.View view = plot.views().get(0);
        List<Plot.Series> series = view.series().stream().filter(each -> shown.test(each.name())).toList();
        return new LineChart(title, subtitle, view.labels(), axis, plot.scale(), IntStream.range(0, series.size())
                .mapToObj(i -> new Line(series.get(i).name(), series.get(i).values(), i % Svg.COLORS)).toList());
    }

    /**
     * Draws the chart.
     *
     * @return a file in SVG; the same chart makes the same text
     */
    public String svg() {
        Svg svg = new Svg(WIDTH, HEIGHT, title, subtitle);
        svg.text(20, 28, "title", title);
        svg.text(20, 47, "quiet", subtitle);
        List<Double> ticks = ticks();
        double low = ticks.get(0);
        double high = ticks.get(ticks.size() - 1);
        for (double tick : ticks) {
            double y = y(tick, low, high);
            svg.line(LEFT, y, RIGHT, y, "grid");
            svg.text(LEFT - 8, y + 4, "quiet end", number(tick));
        }
        for (int step = 0; step < steps.size(); step++) {
            svg.text(x(step), BOTTOM + 20, "quiet middle", steps.get(step));
        }
        svg.text((LEFT + RIGHT) / 2.0, BOTTOM + 42, "quiet middle", axis);
        lines.forEach(line -> draw(line, svg, low, high));
        label(svg, low, high);
        return svg.toString();
    }

    private void draw(Line line, Svg svg, double low, double high) {
        double[] points = new double[2 * steps.size()];
        for (int step = 0; step < steps.size(); step++) {
            points[2 * step] = x(step);
            points[2 * step + 1] = y(line.values().get(step), low, high);
            svg.dot(points[2 * step], points[2 * step + 1], "c" + line.color());
        }
        svg.path(points, "c" + line.color());
    }

    /** Names the lines, in the order of their ends, and pushes names apart that would overlap. */
    private void label(Svg svg, double low, double high) {
        List<Line> fromTop = lines.stream().sorted(Comparator.comparingDouble(Line::last).reversed()).toList();
        double[] y = fromTop.stream().mapToDouble(line -> y(line.last(), low, high)).toArray();
        for (int i = 1; i < y.length; i++) {
            y[i] = Math.max(y[i], y[i - 1] + LABEL);
        }
        double floor = BOTTOM;
        for (int i = y.length - 1; i >= 0; i--) {
            y[i] = Math.min(y[i], floor);
            floor = y[i] - LABEL;
        }
        for (int i = 0; i < y.length; i++) {
            Line line = fromTop.get(i);
            svg.text(RIGHT + 12, y[i] + 4, "strong c" + line.color(), line.name() + "  " + number(line.last()));
        }
    }

    private double x(int step) {
        return LEFT + 20 + (RIGHT - LEFT - 20.0) * step / (steps.size() - 1);
    }

    private double y(double value, double low, double high) {
        double share = scale == Scale.LINEAR
                ? (value - low) / (high - low)
                : StrictMath.log(value / low) / StrictMath.log(high / low);
        return BOTTOM - (BOTTOM - TOP) * share;
    }

    private List<Double> ticks() {
        double least = lines.stream().flatMap(line -> line.values().stream()).mapToDouble(v -> v).min().orElseThrow();
        double most = lines.stream().flatMap(line -> line.values().stream()).mapToDouble(v -> v).max().orElseThrow();
        return scale == Scale.LINEAR ? equalTicks(most) : powersOfTen(least, most);
    }

    /** Four to eight steps of 1, 2 or 5 times a power of ten. */
    private static List<Double> equalTicks(double most) {
        double unit = 1;
        while (unit * 10 < most) {
            unit *= 10;
        }
        while (unit > most) {
            unit /= 10;
        }
        double step = most / unit <= 2 ? unit / 4 : most / unit <= 4 ? unit / 2 : unit;
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; (i - 1) * step < most; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private static List<Double> powersOfTen(double least, double most) {
        double tick = 1;
        while (tick > least) {
            tick /= 10;
        }
        while (tick * 10 <= least) {
            tick *= 10;
        }
        List<Double> ticks = new ArrayList<>(List.of(tick));
        do {
            tick *= 10;
            ticks.add(tick);
        } while (tick < most);
        return ticks;
    }

    private static String number(double value) {
        if (value >= 1000) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        String text = String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
