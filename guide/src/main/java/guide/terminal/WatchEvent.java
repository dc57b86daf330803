package guide.terminal;

import guide.book.Kata;
import guide.engine.Verdict;
import guide.worker.TestId;

/** All that can happen while the program watches. */
sealed interface WatchEvent {

    /**
     * The reader has pressed a key, or the terminal has something to say.
     *
     * @param key a character, or one of the constants of {@link Console}
     */
    record KeyPressed(int key) implements WatchEvent {
    }

    /** A run begins. */
    record RunStarted(Kata kata) implements WatchEvent {
    }

    /** A test of the run begins. */
    record TestStarted(TestId test) implements WatchEvent {
    }

    /**
     * All tests have passed, and the model checker goes on.
     *
     * @param passed how many tests
     */
    record InterleavingsLeft(Kata kata, int passed) implements WatchEvent {
    }

    /** There is a verdict. */
    record RunFinished(Verdict verdict) implements WatchEvent {
    }

    /**
     * There is none.
     *
     * @param reason why, in a sentence
     */
    record RunFailed(Kata kata, String reason) implements WatchEvent {
    }

    /**
     * A measurement has come further.
     *
     * @param note how far, in a line
     */
    record BenchProgressed(String note) implements WatchEvent {
    }

    /**
     * A measurement has ended.
     *
     * @param text what came of it; empty if it was given up
     */
    record BenchEnded(String text) implements WatchEvent {
    }
}
