package katas.counting;

/** Counts words. */
public final class Tally {

    /** Makes a tally of nothing. */
    public Tally() {
        throw new UnsupportedOperationException("TODO: new Tally");
    }

    /**
     * Counts a word once more.
     *
     * @param word a word, not null
     */
    public void add(String word) {
        throw new UnsupportedOperationException("TODO: Tally.add");
    }

    /**
     * How often a word was added.
     *
     * @param word a word, not null
     * @return its count; 0 if it was never added
     */
    public int count(String word) {
        throw new UnsupportedOperationException("TODO: Tally.count");
    }
}
