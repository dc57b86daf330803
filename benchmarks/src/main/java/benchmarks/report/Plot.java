package benchmarks.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a picture shows, as data: pages draw it anew, with values under the pointer. Immutable.
 *
 * @param unit what the numbers are
 * @param axis what the labels are; empty if they say so themselves
 * @param shape how it is drawn
 * @param scale how the vertical axis is divided
 * @param views what can be looked at one at a time, the first one first; at least one
 */
public record Plot(String unit, String axis, Shape shape, LineChart.Scale scale, List<View> views) {

    private static final int FIRST_VISIBLE = 0x20;

    /** What stands over the labels. */
    public enum Shape {
        /** A line for each series. */
        LINES,
        /** A bar for each number. */
        BARS
    }

    /**
     * One thing to look at.
     *
     * @param name what it is called
     * @param labels the labels of the horizontal axis
     * @param series what stands over them
     */
    public record View(String name, List<String> labels, List<Series> series) {

        /**
         * Makes a view.
         *
         * @throws IllegalArgumentException if a series does not have as many values as there are labels
         */
        public View {
            labels = List.copyOf(labels);
            series = List.copyOf(series);
            for (Series each : series) {
                if (each.values().size() != labels.size()) {
                    throw new IllegalArgumentException("a value for each of " + labels + ", not " + each);
                }
            }
        }
    }

    /**
     * Numbers that belong together.
     *
     * @param name what they tell about
     * @param values one for each label; NaN for what was not measured
     */
    public record Series(String name, List<Double> values) {

        /** Copies the list. */
        public Series {
            values = List.copyOf(values);
        }
    }

    /** Copies the list. */
    public Plot {
        views = List.copyOf(views);
    }

    /**
     * Finds a view.
     *
     * @param name its name, not null
     * @return the view
     * @throws NoSuchElementException if there is none
     */
    public View view(String name) {
        return views.stream().filter(view -> view.name().equals(name)).findFirst()
                .orElseThrow(() -> new NoSuchElementException("no view " + name + " of " + views));
    }

    /**
     * Writes the plot in JSON: a line for each series, so that differences between two versions are easy to see.
     *
     * @return an object with {@code unit}, {@code axis}, {@code bars}, {@code logarithmic} and {@code views}, of which
     *     each has {@code name}, {@code labels} and {@code series} with {@code name} and {@code values}
     */
    public String json() {
        return "{\"unit\": %s, \"axis\": %s, \"bars\": %b, \"logarithmic\": %b, \"views\": %s}\n".formatted(text(unit),
                text(axis), shape == Shape.BARS, scale == LineChart.Scale.LOGARITHMIC, list(views, ",", Plot::json));
    }

    private static String json(View view) {
        return "\n{\"name\": %s, \"labels\": %s, \"series\": %s}".formatted(text(view.name()),
                list(view.labels(), ", ", Plot::text), list(view.series(), ",", Plot::json));
    }

    private static String json(Series series) {
        return "\n  {\"name\": %s, \"values\": %s}".formatted(text(series.name()),
                list(series.values(), ", ", Plot::number));
    }

    private static <T> String list(List<T> items, String separator, Function<T, String> json) {
        return items.stream().map(json).collect(Collectors.joining(separator, "[", "]"));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "null" : new BigDecimal(Double.toString(value)).stripTrailingZeros()
                .toPlainString();
    }

    private static String text(String text) {
        return text.codePoints().mapToObj(character -> character == '"' || character == '\\'
                ? "\\" + (char) character
                : character < FIRST_VISIBLE ? String.format(Locale.ROOT, "\\u%04x", character)
                : Character.toString(character)).collect(Collectors.joining("", "\"", "\""));
    }
}
