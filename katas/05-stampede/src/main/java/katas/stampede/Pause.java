package katas.stampede;

import java.time.Duration;

/** A way to wait, so that a test need not. */
@FunctionalInterface
public interface Pause {

    /**
     * Waits.
     *
     * @param length how long, not negative
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    void pause(Duration length) throws InterruptedException;
}
