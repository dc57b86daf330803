package guide.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Results of a measurement, as the benchmarks keep them: comma-separated values without quotes, below remarks that
 * begin with a number sign.
 *
 * @param columns the names of the columns
 * @param rows the cells, line by line; each line has one for each column
 */
record Csv(List<String> columns, List<List<String>> rows) {

    /** Copies the lists. */
    Csv {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Reads a file; what is no table is an empty one. */
    static Csv of(Path file) throws IOException {
        List<List<String>> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        if (lines.isEmpty()) {
            return new Csv(List.of(), List.of());
        }
        List<String> columns = lines.get(0);
        return new Csv(columns, lines.stream().skip(1).filter(line -> line.size() == columns.size()).toList());
    }
}
