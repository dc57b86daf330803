package testkit.sql;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import testkit.schedule.WaitDetector;

/** Asks a database who waits for whom. */
final class SessionWaits implements WaitDetector {

    private final Sessions sessions;
    private final Supplier<Map<Long, String>> owners;
    private RetryLoops loops = new RetryLoops();

    /**
     * Has not asked yet.
     *
     * @param sessions tells who waits
     * @param owners the name that each session belongs to
     */
    SessionWaits(Sessions sessions, Supplier<Map<Long, String>> owners) {
        this.sessions = sessions;
        this.owners = owners;
    }

    @Override
    public void restart() {
        loops = new RetryLoops();
    }

    @Override
    public Map<String, Set<String>> allWait(Map<String, Thread> busy, Map<String, String> holders) {
        Set<String> retrying = new HashSet<>();
        if (sessions.retriesInsteadOfWaiting()) {
            busy.forEach((name, thread) -> {
                if (loops.contains(thread)) {
                    retrying.add(name);
                }
            });
        }
        try {
            return sessions.allWait(busy.keySet(), owners.get(), retrying, holders);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }
}
