package testkit.schedule;

import java.util.Map;
import java.util.Set;

/**
 * Tells which of those who work at the same time wait for others. What is asked for are facts, never a guess by the
 * time that has passed.
 */
public interface WaitDetector {

    /** Is told that somebody has come back: what was observed before may have been the end of a wait that is over. */
    default void restart() {
        // Nothing is remembered.
    }

    /**
     * Whether all who are busy wait.
     *
     * @param busy the thread of each who is busy, by name
     * @param holders who waits for a lock of Java, and who holds it
     * @return for each who is busy those it waits for, none where that is not known; empty if one of them does not
     *     wait, or it cannot be told yet
     * @throws IllegalStateException if those who know do not answer
     */
    Map<String, Set<String>> allWait(Map<String, Thread> busy, Map<String, String> holders);
}
