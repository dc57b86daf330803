package katas.counting;

import java.util.HashMap;
import java.util.Map;

/** Counts words. */
public final class Tally {

    private final Map<String, Integer> counts = new HashMap<>();

    /** Makes a tally of nothing. */
    public Tally() {
        // Nothing is counted yet.
    }

    /**
     * Counts a word once more.
     *
     * @param word a word, not null
     */
    public void add(String word) {
        counts.merge(word, 1, Integer::sum);
    }

    /**
     * How often a word was added.
     *
     * @param word a word, not null
     * @return its count; 0 if it was never added
     */
    public int count(String word) {
        return counts.getOrDefault(word, 0);
    }
}
