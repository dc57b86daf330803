package guide.web;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a plot shows: its views, the labels of each one's horizontal axis, and the lines or bars over them.
 *
 * @param form how tables become plots
 * @param kept the committed results
 * @param mine what was measured on the reader's machine, if anything was
 */
record Plot(PlotForm form, Csv kept, Optional<Csv> mine) {

    /** One number of a table, and all that tells it apart. */
    private record Point(String view, String x, String series, boolean mine, double value) {
    }

    /** The plot as JSON. */
    JsonObject json() {
        List<Point> points = new ArrayList<>(points(kept, false));
        mine.ifPresent(table -> points.addAll(points(table, true)));
        JsonObject json = new JsonObject();
        json.put("bars", form.bars());
        json.put("logarithmic", form.logarithmic() && points.stream().allMatch(point -> point.value() > 0));
        json.put("unit", form.unit());
        json.put("axis", form.x().equals(PlotForm.VALUES) ? "" : form.x());
        json.put("first", form.first());
        JsonArray views = new JsonArray();
        points.stream().map(Point::view).distinct().filter(view -> !view.isEmpty() || !hasViews(points))
                .forEach(view -> views.add(view(view, points)));
        json.put("views", views);
        return json;
    }

    private static boolean hasViews(List<Point> points) {
        return points.stream().anyMatch(point -> !point.view().isEmpty());
    }

    /** What belongs to no view, such as a limit that holds for all, is shown in each of them. */
    private JsonObject view(String name, List<Point> all) {
        List<Point> points = all.stream().filter(point -> point.view().equals(name) || point.view().isEmpty()).toList();
        List<String> labels = points.stream().map(Point::x).distinct().toList();
        Map<String, JsonObject> series = new LinkedHashMap<>();
        for (Point point : points) {
            JsonObject line = series.computeIfAbsent(point.series() + "\n" + point.mine(), key -> line(point, labels));
            line.getArray("values").set(labels.indexOf(point.x()), point.value());
        }
        JsonObject view = new JsonObject();
        view.put("name", name);
        view.put("labels", new JsonArray(labels));
        view.put("series", new JsonArray(series.values()));
        return view;
    }

    private static JsonObject line(Point point, List<String> labels) {
        JsonObject line = new JsonObject();
        line.put("name", point.series());
        line.put("mine", point.mine());
        JsonArray values = new JsonArray();
        labels.forEach(label -> values.add(null));
        line.put("values", values);
        return line;
    }

    private List<Point> points(Csv table, boolean isMine) {
        List<Point> points = new ArrayList<>();
        for (List<String> row : table.rows()) {
            for (String number : form.numbers()) {
                int column = table.columns().indexOf(number);
                if (column >= 0 && Csv.isNumber(row.get(column))) {
                    points.add(point(table, row, number, Double.parseDouble(row.get(column)), isMine));
                }
            }
        }
        return points;
    }

    private Point point(Csv table, List<String> row, String number, double value, boolean isMine) {
        String series = cells(table, row, number, form.series());
        String view = cells(table, row, number, form.views());
        // Rows without a contender tell a limit of the machine, and their operation tells which.
        return series.isEmpty() ? new Point("", cell(table, row, number, form.x()), view, isMine, value)
                : new Point(view, cell(table, row, number, form.x()), series, isMine, value);
    }

    private static String cells(Csv table, List<String> row, String number, List<String> columns) {
        return columns.stream().map(column -> cell(table, row, number, column)).filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String cell(Csv table, List<String> row, String number, String column) {
        int index = table.columns().indexOf(column);
        return column.equals(PlotForm.VALUES) ? number : index < 0 ? "" : row.get(index);
    }
}
