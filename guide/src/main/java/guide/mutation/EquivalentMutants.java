package guide.mutation;

import java.util.ArrayList;
import java.util.List;

/**
 * The mutants of a kata's reference that no test can notice, each with its reason: a file beside the solution.
 *
 * <pre>
 * # Lines that begin so are remarks.
 * LfuCache.put: changed conditional boundary
 *     if (entries.size() &gt; capacity) {
 *   The cache was not above its capacity before, so it is above it by one or not at all.
 * </pre>
 *
 * <p>A blank line ends an entry. Where two mutants of a line are alike, there are two entries.
 */
public final class EquivalentMutants {

    private EquivalentMutants() {
    }

    /**
     * A mutant that behaves as the reference does.
     *
     * @param mutant which one
     * @param reason why nothing can be noticed, in a sentence or more
     */
    public record Entry(Mutant.Identity mutant, String reason) {
    }

    /**
     * Reads a list.
     *
     * @param text the file's text
     * @return the entries in their order
     * @throws IllegalArgumentException if an entry lacks its line of source or its reason; the message quotes it
     */
    public static List<Entry> parse(String text) {
        List<Entry> entries = new ArrayList<>();
        List<String> block = new ArrayList<>();
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.add("");
        for (String line : lines) {
            if (line.startsWith("#")) {
                continue;
            }
            if (!line.isBlank()) {
                block.add(line.strip());
            } else if (!block.isEmpty()) {
                entries.add(entry(block));
                block.clear();
            }
        }
        return entries;
    }

    private static Entry entry(List<String> block) {
        if (block.size() < 3) {
            throw new IllegalArgumentException("The entry '" + block.get(0)
                    + "' is not whole: below it come the line of source and the reason.");
        }
        return new Entry(new Mutant.Identity(block.get(0), block.get(1)),
                String.join(" ", block.subList(2, block.size())));
    }
}
