package benchmarks.transactions;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import testkit.sql.Anomaly;
import testkit.sql.Database;
import testkit.sql.Engine;
import testkit.sql.Isolation;

/** Which anomalies each level of isolation lets through, by a schedule that provokes each of them. */
public final class AnomalyExperiment implements Experiment {

    static final String HAPPENS = "happens";
    static final String PREVENTED = "prevented";

    @Override
    public String name() {
        return "transactions-anomalies";
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public Table measure(Effort effort) {
        List<String> columns = Stream.concat(Stream.of("engine", "level"),
                Stream.of(Anomaly.values()).map(Anomaly::toString)).toList();
        List<List<String>> rows = new ArrayList<>();
        for (Engine engine : Engine.values()) {
            String version = version(engine);
            for (Isolation level : Isolation.of(engine)) {
                List<String> row = new ArrayList<>(List.of(version, level.toString()));
                Stream.of(Anomaly.values()).map(anomaly -> cell(engine, level, anomaly)).forEach(row::add);
                rows.add(row);
            }
        }
        return new Table(List.of(
                "Each cell is one run of a fixed schedule of statements, all of its transactions at the same level.",
                "G-single is over one table; over two it happens at REPEATABLE READ of H2, which takes its snapshot "
                        + "table by table."),
                columns, rows);
    }

    @Override
    public Map<String, String> render(Table results) {
        List<String> columns = results.columns().stream()
                .map(column -> switch (column) {
                    case "engine" -> "Engine";
                    case "level" -> "Level";
                    default -> column;
                }).toList();
        List<List<String>> rows = results.rows().stream()
                .map(row -> row.stream().map(AnomalyExperiment::sign).toList()).toList();
        String names = Stream.of(Anomaly.values()).map(anomaly -> anomaly + " " + anomaly.meaning())
                .collect(Collectors.joining("; "));
        return Map.of("json", json(results), "md", "# Anomalies by level of isolation\n\n" + results.remarks()
                + "A dot: prevented. " + names + ".\n\n" + new Table(List.of(), columns, rows).markdown());
    }

    /** The matrix for pages that let each cell be tried out; names are those of the constants, in lower case. */
    private static String json(Table results) {
        String anomalies = Stream.of(Anomaly.values())
                .map(anomaly -> word(anomaly, anomaly.toString(), ", \"meaning\": \"" + anomaly.meaning() + "\""))
                .collect(Collectors.joining(",\n  "));
        List<String> rows = new ArrayList<>();
        for (Engine engine : Engine.values()) {
            for (Isolation level : Isolation.of(engine)) {
                results.rows().stream()
                        .filter(row -> row.get(0).startsWith(engine + " ") && row.get(1).equals(level.toString()))
                        .map(row -> "{\"engine\": " + word(engine, row.get(0), "") + ", \"level\": "
                                + word(level, row.get(1), "") + ", \"cells\": [\""
                                + String.join("\", \"", row.subList(2, row.size())) + "\"]}")
                        .forEach(rows::add);
            }
        }
        return "{\"anomalies\": [\n  " + anomalies + "],\n\"rows\": [\n  " + String.join(",\n  ", rows) + "]}\n";
    }

    private static String word(Enum<?> constant, String title, String more) {
        return "{\"name\": \"" + constant.name().toLowerCase(Locale.ROOT) + "\", \"title\": \"" + title + "\""
                + more + "}";
    }

    private static String sign(String cell) {
        return cell.equals(PREVENTED) ? "·" : cell;
    }

    private static String version(Engine engine) {
        try (Database database = Database.fresh(engine)) {
            return database.version();
        }
    }

    private static String cell(Engine engine, Isolation level, Anomaly anomaly) {
        return anomaly.on(engine, level).happened() ? HAPPENS : PREVENTED;
    }
}
