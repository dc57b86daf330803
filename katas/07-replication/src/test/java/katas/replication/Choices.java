package katas.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Goes through every way in which a run can be decided, where the run asks for a decision at some of its points. */
final class Choices {

    private final List<Integer> path = new ArrayList<>();
    private final List<Integer> options = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private int at;

    private Choices() {
    }

    /**
     * Runs all.
     *
     * @param run begins anew at each call, and decides by nothing but what it is told
     * @return how many runs there were
     */
    static int all(Consumer<Choices> run) {
        Choices choices = new Choices();
        int runs = 0;
        do {
            choices.at = 0;
            choices.told.clear();
            runs++;
            run.accept(choices);
        } while (choices.next());
        return runs;
    }

    private boolean next() {
        while (!path.isEmpty()) {
            int last = path.size() - 1;
            if (path.get(last) + 1 < options.get(last)) {
                path.set(last, path.get(last) + 1);
                return true;
            }
            path.remove(last);
            options.remove(last);
        }
        return false;
    }

    /** A number below a bound. */
    int below(int bound) {
        if (at == path.size()) {
            path.add(0);
            options.add(bound);
        }
        return path.get(at++);
    }

    /** One of some names. */
    String of(String... names) {
        return names[below(names.length)];
    }

    /** Remembers a line of what happens. */
    void tell(String line) {
        told.add(line);
    }

    /** What has happened in this run. */
    @Override
    public String toString() {
        return String.join("; ", told);
    }
}
