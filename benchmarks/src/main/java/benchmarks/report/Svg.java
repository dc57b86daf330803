package benchmarks.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A picture under construction, in Scalable Vector Graphics.
 *
 * <p>Written by hand because chart libraries for Java measure text with the fonts of the machine, so that the same data
 * would make another file elsewhere. Here the same calls make the same bytes. The picture brings its own background,
 * light or dark as the viewer prefers, and so is readable on any page.
 */
final class Svg {

    /** How many colors there are for data: classes c0, c1 and so on. */
    static final int COLORS = 8;

    /** The pages' own style sheet: their colors for data, each as a pair for the light theme and the dark one. */
    private static final String STYLES = "/web/live.css";
    private static final Pattern COLOR = Pattern.compile("--c\\d: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);");
    private static final List<String> LIGHT = palette(1);
    private static final List<String> DARK = palette(2);

    private final StringBuilder body = new StringBuilder();
    private final int width;
    private final int height;
    private final String title;
    private final String description;

    Svg(int width, int height, String title, String description) {
        this.width = width;
        this.height = height;
        this.title = title;
        this.description = description;
    }

    void text(double x, double y, String style, String text) {
        add("<text x=\"%s\" y=\"%s\" class=\"%s\">%s</text>", number(x), number(y), style, escape(text));
    }

    void line(double fromX, double fromY, double toX, double toY, String style) {
        add("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" class=\"%s\"/>",
                number(fromX), number(fromY), number(toX), number(toY), style);
    }

    void box(double x, double y, double boxWidth, double boxHeight, String style) {
        add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"2\" class=\"%s\"/>",
                number(x), number(y), number(boxWidth), number(boxHeight), style);
    }

    void dot(double x, double y, String style) {
        add("<circle cx=\"%s\" cy=\"%s\" r=\"3\" class=\"%s\"/>", number(x), number(y), style);
    }

    /** A line through points: x and y in turn. */
    void path(double[] points, String style) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            text.append(i == 0 ? "" : " ").append(number(points[i])).append(',').append(number(points[i + 1]));
        }
        add("<polyline points=\"%s\" class=\"%s\"/>", text, style);
    }

    @Override
    public String toString() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img">
                <title>%3$s</title>
                <desc>%4$s</desc>
                <style>
                text { font: 12px system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", Arial, sans-serif; }
                .title { font-size: 15px; font-weight: 600; }
                .strong { font-weight: 600; }
                .end { text-anchor: end; }
                .middle { text-anchor: middle; }
                polyline { fill: none; stroke-width: 2; stroke-linejoin: round; }
                .dashed { stroke-dasharray: 4 3; }
                %5$s@media (prefers-color-scheme: dark) {
                %6$s}
                </style>
                <rect x="0.5" y="0.5" width="%7$d" height="%8$d" rx="6" class="card"/>
                %9$s</svg>
                """.formatted(width, height, escape(title), escape(description),
                colors("#ffffff", "#d0d7de", "#1f2328", "#59636e", "#e6eaef", "#f6f8fa",
                        LIGHT),
                colors("#0d1117", "#30363d", "#e6edf3", "#9198a1", "#21262d", "#161b22",
                        DARK),
                width - 1, height - 1, body);
    }

    private static List<String> palette(int theme) {
        try (InputStream styles = Svg.class.getResourceAsStream(STYLES)) {
            return COLOR.matcher(new String(styles.readAllBytes(), StandardCharsets.UTF_8)).results()
                    .map(color -> color.group(theme)).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String colors(String card, String edge, String text, String quiet, String grid, String track,
            List<String> data) {
        StringBuilder rules = new StringBuilder();
        rules.append(".card { fill: %s; stroke: %s; }%n".formatted(card, edge));
        rules.append("text { fill: %s; }%n".formatted(text));
        rules.append("text.quiet { fill: %s; }%n".formatted(quiet));
        rules.append(".grid { stroke: %s; }%n".formatted(grid));
        rules.append(".track { fill: %s; }%n".formatted(track));
        rules.append(".limit { stroke: %s; stroke-width: 1.5; }%n".formatted(quiet));
        for (int color = 0; color < COLORS; color++) {
            rules.append("rect.c%1$d, circle.c%1$d, text.c%1$d { fill: %2$s; } polyline.c%1$d { stroke: %2$s; }%n"
                    .formatted(color, data.get(color)));
        }
        return rules.toString().replace("\r\n", "\n");
    }

    private void add(String format, Object... arguments) {
        body.append(format.formatted(arguments)).append('\n');
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
