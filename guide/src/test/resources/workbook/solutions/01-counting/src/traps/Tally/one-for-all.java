package katas.counting;

/**
 * Keeps one count for all words.
 *
 * <p>Caught by: TallyTest.wordsAreCountedApart, TallyProperties.countsLikeAList
 */
public final class Tally {

    private int count;

    public void add(String word) {
        count++;
    }

    public int count(String word) {
        return count;
    }
}
