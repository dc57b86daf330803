package benchmarks;

import benchmarks.report.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page says of kept results, checked against them. Above the sentence stands the claim, as a comment on a line
 * of its own:
 *
 * <pre>{@code
 * <!-- claim: eviction-hit-ratio[workload=loop].TinyLfuCache >= eviction-hit-ratio[workload=loop].Caffeine - 1 -->
 * <!-- claim: sharding-lookup[contender=JumpHash,size=1000].score <= 1.1 * sharding-lookup[contender=Guava].score -->
 * }</pre>
 *
 * <p>A side is a number, or a column of an experiment's results in the rows of which the named cells are so; it may be
 * multiplied by a number before it, and a number after it may be added or taken away. It compares row by row; one
 * number is compared with all.
 */
public final class Claims {

    private static final Pattern MARK = Pattern.compile("<!-- claim: (.+?) (<=|>=|<|>) (.+) -->");
    private static final Pattern SIDE = Pattern.compile(
            "(?:(?<factor>[\\d.]+) \\* )?"
                    + "(?:(?<name>[a-z-]+)(?:\\[(?<rows>[^]]*)])?\\.(?<column>[^.]+?)|(?<number>[\\d.]+))"
                    + "(?: (?<sign>[+-]) (?<term>[\\d.]+))?");

    private final Results results;

    /**
     * Checks against results.
     *
     * @param results where the data are, not null
     */
    public Claims(Results results) {
        this.results = results;
    }

    /**
     * Checks a page.
     *
     * @param page its text, not null
     * @return the claims that do not hold, each with the numbers that contradict it
     * @throws IOException if results cannot be read
     * @throws IllegalArgumentException if a claim cannot be understood
     */
    public List<String> broken(String page) throws IOException {
        List<String> broken = new ArrayList<>();
        for (String line : page.lines().filter(each -> each.startsWith("<!-- claim:")).toList()) {
            Matcher mark = MARK.matcher(line);
            if (!mark.matches()) {
                throw new IllegalArgumentException("not a claim: " + line);
            }
            double[] left = values(mark.group(1));
            double[] right = values(mark.group(3));
            if (left.length != right.length && left.length != 1 && right.length != 1) {
                throw new IllegalArgumentException(left.length + " rows against " + right.length + ": " + line);
            }
            for (int row = 0; row < Math.max(left.length, right.length); row++) {
                double one = left[Math.min(row, left.length - 1)];
                double other = right[Math.min(row, right.length - 1)];
                if (!holds(one, mark.group(2), other)) {
                    broken.add(line + " does not hold: " + one + " " + mark.group(2) + " " + other);
                }
            }
        }
        return broken;
    }

    private double[] values(String text) throws IOException {
        Matcher side = SIDE.matcher(text);
        if (!side.matches()) {
            throw new IllegalArgumentException("not a side of a claim: " + text);
        }
        double factor = side.group("factor") == null ? 1 : Double.parseDouble(side.group("factor"));
        double term = side.group("term") == null ? 0
                : Double.parseDouble(side.group("sign") + side.group("term"));
        double[] values = side.group("number") != null ? new double[] {Double.parseDouble(side.group("number"))}
                : column(side.group("name"), side.group("rows"), side.group("column"));
        return Arrays.stream(values).map(value -> factor * value + term).toArray();
    }

    private double[] column(String name, String rows, String column) throws IOException {
        Table table = Table.parse(results.text(name + ".csv"));
        for (String cell : rows == null ? new String[0] : rows.split(",")) {
            String[] parts = cell.split("=", 2);
            table = table.where(parts[0].strip(), parts[1].strip());
        }
        if (table.rows().isEmpty()) {
            throw new IllegalArgumentException("no row of " + name + " has " + rows);
        }
        return table.column(column).stream().mapToDouble(Double::parseDouble).toArray();
    }

    private static boolean holds(double one, String relation, double other) {
        return switch (relation) {
            case "<" -> one < other;
            case "<=" -> one <= other;
            case ">" -> one > other;
            default -> one >= other;
        };
    }
}
