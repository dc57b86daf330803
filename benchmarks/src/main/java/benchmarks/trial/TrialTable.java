package benchmarks.trial;

import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import testkit.sql.Database;

/** Sections of statements, and the table of what each of them does on each engine. */
public final class TrialTable {

    private final Consumer<Database> load;
    private final Consumer<Database> renew;
    private final Map<String, Consumer<Trial>> sections = new LinkedHashMap<>();

    /**
     * Begins a table.
     *
     * @param load what is done once on each engine; not null
     * @param renew what is done before each section, so that none depends on another; not null
     */
    public TrialTable(Consumer<Database> load, Consumer<Database> renew) {
        this.load = load;
        this.renew = renew;
    }

    /**
     * Adds a section.
     *
     * @param title its heading; not null
     * @param statements tries them; not null
     * @return this
     */
    public TrialTable section(String title, Consumer<Trial> statements) {
        sections.put(title, statements);
        return this;
    }

    /**
     * Tries all sections on all engines.
     *
     * @param note what the table is about, a sentence; not null
     * @return a row for each statement, index and engine
     */
    public Table measure(String note) {
        List<String> versions = new ArrayList<>();
        Map<String, List<List<String>>> rows = new LinkedHashMap<>();
        for (ServerType server : ServerType.values()) {
            try (Database database = server.fresh()) {
                versions.add(database.version());
                load.accept(database);
                sections.forEach((title, statements) -> {
                    renew.accept(database);
                    Trial trial = new Trial(title, server, database);
                    statements.accept(trial);
                    rows.computeIfAbsent(title, first -> new ArrayList<>()).addAll(trial.rows());
                });
            }
        }
        return new Table(List.of(note, "Counted by EXPLAIN ANALYZE: rows are those that scans looked at; pages were "
                + "asked for, in memory or not; of what is written, pages and records of the log by row.",
                "A dash: the engine does not tell, or has no such thing. " + String.join(", ", versions) + "."),
                Trial.COLUMNS, rows.values().stream().flatMap(List::stream).toList());
    }

    /**
     * Writes a table for people to read.
     *
     * @param title its heading; not null
     * @param results what {@link #measure} returned; not null
     * @return Markdown, with a heading and a table for each section
     */
    public static String markdown(String title, Table results) {
        String sections = results.distinct("section").stream()
                .map(section -> "## " + section + "\n\n" + wide(results.where("section", section)).markdown())
                .collect(Collectors.joining("\n"));
        return "# " + title + "\n\n" + results.remarks() + sections;
    }

    /** A row for each statement and index, a column for each engine. */
    private static Table wide(Table section) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> line : section.where("engine", ServerType.H2.toString()).rows()) {
            List<String> row = new ArrayList<>(List.of(line.get(1), line.get(2)));
            for (ServerType server : ServerType.values()) {
                row.add(section.rows().stream()
                        .filter(cell -> cell.subList(1, 4).equals(List.of(line.get(1), line.get(2), server.toString())))
                        .map(TrialTable::inWords).findFirst().orElse(Trial.UNTOLD));
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
