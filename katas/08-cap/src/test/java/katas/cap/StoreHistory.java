package katas.cap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What clients have asked a store for and were told consistently, as a history of registers: each item is one, without
 * a value until it is added. An add that was refused has no answer, and an available one has none that counts.
 */
final class StoreHistory {

    private final List<Operation<String>> answered = new ArrayList<>();
    private final Map<String, Long> open = new LinkedHashMap<>();
    private final Map<String, Long> begun = new LinkedHashMap<>();
    private long now;

    void addBegins(String item) {
        open.put(item, now);
        begun.put(item, now++);
    }

    void addIsDone(String item) {
        answered.add(Operation.answered(1, item, new Action.Write<>(item), open.remove(item), now++));
    }

    /** When the get was called. */
    long getBegins() {
        return now++;
    }

    void getIsDone(long called, Set<String> found) {
        begun.keySet().forEach(item -> answered.add(Operation.answered(2, item,
                new Action.Read<>(found.contains(item) ? item : null), called, now)));
        now++;
    }

    List<Operation<String>> operations() {
        List<Operation<String>> all = new ArrayList<>(answered);
        open.forEach((item, called) -> all.add(Operation.unanswered(1, item, new Action.Write<>(item), called)));
        return all;
    }
}
