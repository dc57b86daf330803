package benchmarks.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Results as text in columns, with notes on how they came about. Immutable.
 *
 * @param notes sentences, one a line
 * @param columns the names of the columns, each once
 * @param rows the cells of each row, one a column; a cell has neither a comma nor a line break
 */
public record Table(List<String> notes, List<String> columns, List<List<String>> rows) {

    private static final String NOTE = "# ";

    /**
     * Makes a table.
     *
     * @throws NullPointerException if an argument or something in it is null
     * @throws IllegalArgumentException if a row is not as long as the list of columns, or a cell could not be written
     */
    public Table {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size() || !areWritable(row)) {
                throw new IllegalArgumentException("not a row of " + columns + ": " + row);
            }
        }
    }

    private static boolean areWritable(List<String> cells) {
        return cells.stream().noneMatch(cell -> cell.matches("(?s).*[,\r\n].*"));
    }

    /**
     * Reads what {@link #csv} wrote.
     *
     * @param csv the text, not null
     * @return the table
     * @throws IllegalArgumentException if it is not such a text
     */
    public static Table parse(String csv) {
        List<String> lines = csv.lines().toList();
        List<String> notes = lines.stream().filter(line -> line.startsWith(NOTE))
                .map(line -> line.substring(NOTE.length())).toList();
        List<List<String>> cells = lines.stream().filter(line -> !line.startsWith(NOTE))
                .map(line -> Arrays.asList(line.split(",", -1))).toList();
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("no line names the columns");
        }
        return new Table(notes, cells.get(0), cells.subList(1, cells.size()));
    }

    /**
     * Writes the table as comma-separated values, below its notes as comments.
     *
     * @return lines that end with a line feed
     * @throws IllegalStateException if the name of a column has a comma or a line break, which is for tables that are
     *     only shown
     */
    public String csv() {
        if (!areWritable(columns)) {
            throw new IllegalStateException("a column's name cannot be written: " + columns);
        }
        List<String> lines = new ArrayList<>();
        notes.forEach(note -> lines.add(NOTE + note));
        lines.add(String.join(",", columns));
        rows.forEach(row -> lines.add(String.join(",", row)));
        return String.join("\n", lines) + "\n";
    }

    /**
     * Writes the table in Markdown, without its notes: the first column to the left, the others to the right.
     *
     * @return lines that end with a line feed
     */
    public String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add(line(columns));
        lines.add("| --- |" + String.join("", Collections.nCopies(columns.size() - 1, " ---: |")));
        rows.forEach(row -> lines.add(line(row)));
        return String.join("\n", lines) + "\n";
    }

    /**
     * One column.
     *
     * @param column its name, not null
     * @return its cells from top to bottom
     * @throws IllegalArgumentException if there is no such column
     */
    public List<String> column(String column) {
        int index = index(column);
        return rows.stream().map(row -> row.get(index)).toList();
    }

    /**
     * The rows in which a cell is what is asked for.
     *
     * @param column the cell's column, not null
     * @param wanted what it must be, not null
     * @return a table with these rows only
     * @throws IllegalArgumentException if there is no such column
     */
    public Table where(String column, Predicate<String> wanted) {
        int index = index(column);
        return new Table(notes, columns, rows.stream().filter(row -> wanted.test(row.get(index))).toList());
    }

    /**
     * The rows in which a cell is this one.
     *
     * @param column the cell's column, not null
     * @param wanted the cell, not null
     * @return a table with these rows only
     * @throws IllegalArgumentException if there is no such column
     */
    public Table where(String column, String wanted) {
        return where(column, wanted::equals);
    }

    /**
     * The number in the only row.
     *
     * @param column the number's column, not null
     * @return the number
     * @throws IllegalArgumentException if there is no such column, the table has not exactly one row, or the cell is no
     *     number
     */
    public double number(String column) {
        List<String> cells = column(column);
        if (cells.size() != 1) {
            throw new IllegalArgumentException("expected one row, not " + rows);
        }
        return Double.parseDouble(cells.get(0));
    }

    /**
     * The different cells of a column.
     *
     * @param column its name, not null
     * @return each cell once, in the order in which they first come
     * @throws IllegalArgumentException if there is no such column
     */
    public List<String> distinct(String column) {
        return column(column).stream().distinct().toList();
    }

    /**
     * The table without a column.
     *
     * @param column its name, not null
     * @return a table with the other columns only
     * @throws IllegalArgumentException if there is no such column
     */
    public Table without(String column) {
        int index = index(column);
        return new Table(notes, dropped(columns, index), rows.stream().map(row -> dropped(row, index)).toList());
    }

    /**
     * The notes for people to read.
     *
     * @return a paragraph in Markdown for each note
     */
    public String remarks() {
        return notes.stream().map(note -> note + "\n\n").collect(Collectors.joining());
    }

    private static List<String> dropped(List<String> cells, int index) {
        List<String> others = new ArrayList<>(cells);
        others.remove(index);
        return others;
    }

    private int index(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + column + " among " + columns);
        }
        return index;
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }
}
