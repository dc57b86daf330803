package benchmarks.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Text for a terminal of 80 columns. */
final class Paragraphs {

    private static final int WIDTH = 80;
    private static final String GAP = "  ";

    private Paragraphs() {
    }

    /** Columns: names to the left, numbers to the right, and sentences, which come last, to the left. */
    static List<String> aligned(List<List<String>> lines) {
        int columns = lines.get(0).size();
        List<Integer> widths = IntStream.range(0, columns)
                .mapToObj(column -> lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0))
                .toList();
        boolean sentences = lines.stream().anyMatch(line -> line.get(columns - 1).contains(" "));
        return lines.stream().map(line -> IntStream.range(0, columns)
                .mapToObj(column -> pad(line.get(column), widths.get(column),
                        column == 0 || sentences && column == columns - 1))
                .collect(Collectors.joining(GAP)).stripTrailing()).toList();
    }

    /** Breaks a line between words; what goes on is indented. */
    static List<String> wrapped(String line) {
        if (line.length() <= WIDTH || line.isBlank()) {
            return List.of(line);
        }
        String indent = line.substring(0, line.length() - line.stripLeading().length()) + GAP;
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String word : line.split("(?<=\\S) ")) {
            if (!current.isEmpty() && current.length() + 1 + word.length() > WIDTH) {
                lines.add(current.toString());
                current = new StringBuilder(indent).append(word.stripLeading());
            } else {
                current.append(current.isEmpty() ? "" : " ").append(word);
            }
        }
        lines.add(current.toString());
        return lines;
    }

    private static String pad(String text, int width, boolean left) {
        String space = " ".repeat(width - text.length());
        return left ? text + space : space + text;
    }
}
