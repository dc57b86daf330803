package testkit.sql;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Tells which threads are in the loop in which H2 tries a statement again and again, because a row that it wants to
 * insert has the key of one that another transaction has inserted and not committed. H2 names no blocker for this; only
 * the thread's stack shows it.
 *
 * <p>A failed attempt makes an exception. Who was seen making one, then at something else, then making one, then at
 * something else, and then making one again has ended two attempts in between, and the second of them began after the
 * first sight. So that was no last failure, and the loop went on. Seen from the moment at which nobody else moved, it
 * will go on until another one moves.
 */
final class RetryLoops {

    private static final int SIGHTS = 5;

    private final Map<Thread, Integer> sights = new HashMap<>();

    /** Looks once more at a thread; true as soon as it is known to be in the loop. */
    boolean contains(Thread thread) {
        int seen = sights.getOrDefault(thread, 0);
        if (seen < SIGHTS && isFailing(thread.getStackTrace()) == (seen % 2 == 0)) {
            seen++;
            sights.put(thread, seen);
        }
        return seen == SIGHTS;
    }

    private static boolean isFailing(StackTraceElement[] stack) {
        return Stream.of(stack).anyMatch(frame -> frame.getClassName().equals("org.h2.mvstore.db.MVSecondaryIndex")
                && frame.getMethodName().equals("checkUnique"))
                && Stream.of(stack).anyMatch(frame -> frame.getClassName().equals("org.h2.message.DbException"));
    }
}
