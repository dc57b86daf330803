package benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables of results that a chapter shows. Above each stands where it comes from, as a comment on a line of its own:
 * {@code <!-- table: benchmarks/results/eviction-hit-ratio.md -->} for the first table of the file, and with
 * {@code #2048-entries} after its name for the first below that heading.
 */
public final class Quotes {

    private static final Pattern MARK =
            Pattern.compile("<!-- table: benchmarks/results/([\\w-]+)\\.md(?:#([\\w-]+))? -->");

    private final Results results;

    /**
     * Quotes from results.
     *
     * @param results where the tables are, not null
     */
    public Quotes(Results results) {
        this.results = results;
    }

    /**
     * Replaces the tables of a chapter by those of the results.
     *
     * @param chapter the chapter's text, not null
     * @return the text with every quoted table as it is kept now; a missing one is added
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if there is no such heading or no table below it
     */
    public String renew(String chapter) throws IOException {
        List<String> old = chapter.lines().toList();
        List<String> renewed = new ArrayList<>();
        int line = 0;
        while (line < old.size()) {
            Matcher mark = MARK.matcher(old.get(line).strip());
            renewed.add(old.get(line++));
            if (mark.matches()) {
                while (line < old.size() && isTable(old.get(line))) {
                    line++;
                }
                renewed.addAll(table(results.text(mark.group(1) + ".md"), mark.group(2)));
            }
        }
        return String.join("\n", renewed) + "\n";
    }

    private static List<String> table(String file, String heading) {
        List<String> below = file.lines()
                .dropWhile(line -> heading != null && !(line.startsWith("#") && anchor(line).equals(heading))).toList();
        List<String> table = below.stream().dropWhile(line -> !isTable(line)).takeWhile(Quotes::isTable).toList();
        if (table.isEmpty()) {
            throw new IllegalArgumentException("no table below #" + heading + " in\n" + file);
        }
        return table;
    }

    private static boolean isTable(String line) {
        return line.startsWith("|");
    }

    /** How a code host calls the place of a heading. */
    private static String anchor(String heading) {
        return heading.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "")
                .replace(' ', '-');
    }
}
