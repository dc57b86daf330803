package benchmarks.indexing;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import testkit.sql.Database;

/** What is commonly said of indexes, tried on each engine and counted in rows and pages. */
public final class IndexClaimsExperiment implements Experiment {

    @Override
    public String name() {
        return "indexing-claims";
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public Table measure(Effort effort) {
        List<String> versions = new ArrayList<>();
        Map<Section, List<List<String>>> rows = new EnumMap<>(Section.class);
        for (ServerType server : ServerType.values()) {
            try (Database database = server.fresh()) {
                versions.add(database.version());
                People.load(database);
                for (Section section : Section.values()) {
                    rows.computeIfAbsent(section, first -> new ArrayList<>())
                            .addAll(section.measure(server, database));
                }
            }
        }
        return new Table(List.of(
                String.format(Locale.ROOT, "%,d people, some eighty to a page. Counted by EXPLAIN ANALYZE: rows are "
                        + "those that scans looked at; pages were asked for, in memory or not; of what is written, "
                        + "pages and records of the log by row.", People.ROWS),
                "A dash: the engine does not tell, or has no such thing. " + String.join(", ", versions) + "."),
                Trial.COLUMNS, rows.values().stream().flatMap(List::stream).toList());
    }

    @Override
    public Map<String, String> render(Table results) {
        String sections = results.distinct("section").stream()
                .map(section -> "## " + section + "\n\n" + wide(results.where("section", section)).markdown())
                .collect(Collectors.joining("\n"));
        return Map.of("md", "# Claims on indexes\n\n" + results.remarks() + sections);
    }

    /** A row for each statement and index, a column for each engine. */
    private static Table wide(Table section) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> line : section.where("engine", ServerType.H2.toString()).rows()) {
            List<String> row = new ArrayList<>(List.of(line.get(1), line.get(2)));
            for (ServerType server : ServerType.values()) {
                row.add(section.rows().stream()
                        .filter(cell -> cell.subList(1, 4).equals(List.of(line.get(1), line.get(2), server.toString())))
                        .map(IndexClaimsExperiment::inWords).findFirst().orElse(Trial.UNTOLD));
            }
            rows.add(row);
        }
        return new Table(List.of(), Stream.concat(Stream.of("statement", "index"),
                Stream.of(ServerType.values()).map(ServerType::toString)).toList(), rows);
    }

    private static String inWords(List<String> cell) {
        List<String> told = new ArrayList<>();
        told(told, cell.get(4), " rows");
        if (!cell.get(5).equals("0")) {
            told(told, cell.get(5), " heap fetches");
        }
        told(told, cell.get(6), " pages");
        told(told, cell.get(7), " log records");
        return told.isEmpty() ? Trial.UNTOLD : String.join("; ", told);
    }

    private static void told(List<String> words, String number, String what) {
        if (number.equals(Trial.REFUSED)) {
            words.add(number);
        } else if (!number.equals(Trial.UNTOLD)) {
            words.add(number + what);
        }
    }
}
