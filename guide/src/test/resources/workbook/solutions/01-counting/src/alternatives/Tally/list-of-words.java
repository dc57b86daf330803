package katas.counting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Keeps every word, and counts when asked. */
public final class Tally {

    private final List<String> words = new ArrayList<>();

    public Tally() {
        // No word yet.
    }

    public void add(String word) {
        words.add(word);
    }

    public int count(String word) {
        return Collections.frequency(words, word);
    }
}
