package guide.book;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a mistyped word was probably meant to be. */
public final class Nearest {

    /** So many letters at least say which name they begin. */
    private static final int FEWEST_LETTERS = 2;

    private Nearest() {
    }

    /**
     * The name that a word begins, or else the one that is nearest to it by Levenshtein's distance. A letter's case
     * does not count.
     *
     * @param word any word
     * @param names the names to choose from
     * @return one of the names, the first of those that are equally near; empty if the word begins none and more than
     *     half of its letters would have to change for each
     */
    public static Optional<String> to(String word, Collection<String> names) {
        Optional<String> begun = names.stream().filter(name -> begins(word, name)).findFirst();
        return begun.isPresent() ? begun : names.stream()
                .filter(name -> distance(name, word) <= word.length() / 2)
                .min(Comparator.comparingInt(name -> distance(name, word)));
    }

    /**
     * Names in the order of their distance from a word.
     *
     * @param word any word
     * @param names the names to sort
     * @return all names, the nearest first; those that are equally near in the given order
     */
    public static List<String> inOrder(String word, Collection<String> names) {
        return names.stream().sorted(Comparator.comparingInt(name -> distance(name, word))).toList();
    }

    private static boolean begins(String word, String name) {
        return word.length() >= FEWEST_LETTERS && name.regionMatches(true, 0, word, 0, word.length());
    }

    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
