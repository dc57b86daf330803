package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Runs steps of three interleaved transactions on a store and on a naive model that copies all of it at each commit.
 */
final class MvccHistory {

    /** Keys that are no small numbers, of which the virtual machine keeps one object each. */
    private static final int FIRST_KEY = 1_000_000;

    /** One call; a transaction begins by itself with the first one after its last end. */
    record Step(int transaction, String call, int key) {

        @Override
        public String toString() {
            return "T" + transaction + ": " + call + switch (call) {
                case "commit", "rollback" -> "()";
                case "scan" -> "(" + key + ", " + (key + 2) + ")";
                default -> "(" + key + ")";
            };
        }
    }

    private static final class Running {

        private final MvccTransaction<Integer, Integer> subject;
        private final int began;
        private final Map<Integer, Integer> view;
        private final Map<Integer, Optional<Integer>> writes = new TreeMap<>();
        private final Set<Integer> reads = new TreeSet<>();
        private int committed = -1;

        private Running(MvccTransaction<Integer, Integer> subject, int began, Map<Integer, Integer> view) {
            this.subject = subject;
            this.began = began;
            this.view = new TreeMap<>(view);
        }
    }

    private final Isolation level;
    private final MvccStore<Integer, Integer> store = new MvccStore<>();
    private final Map<Integer, Running> open = new HashMap<>();
    private final List<Running> done = new ArrayList<>();
    private final Map<Integer, Integer> latest = new TreeMap<>();
    private int commits;
    private int nextValue;

    MvccHistory(Isolation level) {
        this.level = level;
    }

    void run(Step step) {
        Running running = open.computeIfAbsent(step.transaction(),
                number -> new Running(store.begin(level), commits, latest));
        int key = FIRST_KEY + step.key();
        switch (step.call()) {
            case "get" -> {
                running.reads.add(key);
                assertThat(running.subject.get(key)).as("a read sees the moment of the beginning, and own writes")
                        .isEqualTo(Optional.ofNullable(running.view.get(key)));
            }
            case "scan" -> {
                running.reads.addAll(List.of(key, key + 1));
                Map<Integer, Integer> expected = new TreeMap<>(running.view);
                expected.keySet().retainAll(List.of(key, key + 1));
                assertThat(running.subject.scan(key, key + 2))
                        .as("a scan sees the moment of the beginning, and own writes").isEqualTo(expected);
            }
            case "put" -> {
                running.subject.put(key, ++nextValue);
                running.view.put(key, nextValue);
                running.writes.put(key, Optional.of(nextValue));
            }
            case "delete" -> {
                running.subject.delete(key);
                running.view.remove(key);
                running.writes.put(key, Optional.empty());
            }
            case "commit" -> commit(open.remove(step.transaction()));
            default -> open.remove(step.transaction()).subject.rollback();
        }
        assertThat(store.versions()).as("held are of each key the latest version and those that open transactions see,"
                + " and the mark of a deletion while one is open that began before it").isEqualTo(held());
    }

    private int held() {
        Map<Integer, NavigableMap<Integer, Boolean>> histories = new TreeMap<>();
        done.stream().filter(each -> !each.writes.isEmpty()).forEach(each -> each.writes.forEach((key, value) ->
                histories.computeIfAbsent(key, absent -> new TreeMap<>()).put(each.committed, value.isPresent())));
        return histories.values().stream().mapToInt(this::held).sum();
    }

    private int held(NavigableMap<Integer, Boolean> history) {
        Set<Integer> needed = new HashSet<>();
        open.values().stream().map(each -> history.floorKey(each.began)).filter(Objects::nonNull).forEach(needed::add);
        int last = history.lastKey();
        boolean mark = !history.get(last);
        if (!mark || open.values().stream().anyMatch(each -> each.began < last)) {
            needed.add(last);
        } else {
            needed.remove(last);
        }
        return needed.size();
    }

    private void commit(Running running) {
        Set<Integer> overtaken = new TreeSet<>();
        done.stream().filter(other -> other.committed > running.began)
                .forEach(other -> overtaken.addAll(other.writes.keySet()));
        Integer conflict = running.writes.keySet().stream().filter(overtaken::contains).findFirst().orElse(null);
        Object refused = null;
        try {
            running.subject.commit();
        } catch (WriteConflictException refusal) {
            refused = refusal.key();
        } catch (SerializationFailureException refusal) {
            assertThat(level).as("at SNAPSHOT no commit is refused for reads").isEqualTo(Isolation.SERIALIZABLE);
            assertThat(conflict).as("a write conflict is told as such").isNull();
            assertThat(running.writes).as("one that only reads is never refused").isNotEmpty();
            assertThat(running.reads).as("one whose reads nobody has overwritten is never refused")
                    .containsAnyElementsOf(overtaken);
            return;
        }
        assertThat(refused).as("the lowest key that another has committed meanwhile, if any").isEqualTo(conflict);
        if (refused == null) {
            running.committed = running.writes.isEmpty() ? commits : ++commits;
            done.add(running);
            running.writes.forEach((key, value) -> value.ifPresentOrElse(present -> latest.put(key, present),
                    () -> latest.remove(key)));
        }
    }

    /**
     * Looks for a cycle among the committed. One writes before another (ww), or is read by it (wr), or has read what
     * the other one overwrites (rw). With {@code snapshot} only cycles without two rw in a row count.
     */
    boolean hasCycle(boolean snapshot) {
        Set<Integer> finished = new HashSet<>();
        for (int node = 0; node < 2 * done.size(); node++) {
            if (cycleFrom(node, snapshot, new HashSet<>(), finished)) {
                return true;
            }
        }
        return false;
    }

    private boolean cycleFrom(int node, boolean snapshot, Set<Integer> path, Set<Integer> finished) {
        if (!path.add(node)) {
            return true;
        }
        if (!finished.contains(node)) {
            for (int next = 0; next < done.size(); next++) {
                Running from = done.get(node / 2);
                Running to = done.get(next);
                boolean after = from != to && (meet(from.writes.keySet(), to.writes.keySet())
                        && from.committed < to.committed
                        || meet(from.writes.keySet(), to.reads) && from.committed <= to.began);
                boolean overtaken = from != to && meet(from.reads, to.writes.keySet()) && to.committed > from.began
                        && !(snapshot && node % 2 == 1);
                if (after && cycleFrom(2 * next, snapshot, path, finished)
                        || overtaken && cycleFrom(2 * next + 1, snapshot, path, finished)) {
                    return true;
                }
            }
        }
        path.remove(node);
        finished.add(node);
        return false;
    }

    private static boolean meet(Set<Integer> one, Set<Integer> other) {
        return one.stream().anyMatch(other::contains);
    }
}
