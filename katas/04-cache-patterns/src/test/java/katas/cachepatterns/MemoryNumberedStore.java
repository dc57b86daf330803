package katas.cachepatterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table in memory that takes no write twice, and keeps the history of those that it has taken. */
final class MemoryNumberedStore implements NumberedStore<String> {

    private final List<Write<String>> history = new ArrayList<>();

    @Override
    public synchronized Optional<String> load(String key) {
        return applied(key).stream().reduce((earlier, later) -> later).flatMap(Write::row);
    }

    @Override
    public synchronized void apply(Write<String> write) {
        if (history.stream().noneMatch(earlier -> earlier.number() == write.number())) {
            history.add(write);
        }
    }

    /** The writes of a key that took effect, in the order in which they did. */
    synchronized List<Write<String>> applied(String key) {
        return history.stream().filter(write -> write.key().equals(key)).toList();
    }

    /** The rows that a key has had, in order; a deletion reads {@code -}. */
    synchronized List<String> rows(String key) {
        return applied(key).stream().map(write -> write.row().orElse("-")).toList();
    }
}
