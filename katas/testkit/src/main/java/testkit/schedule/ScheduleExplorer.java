package testkit.schedule;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import testkit.TracedAssertion;

/**
 * Goes through the schedules of clients: every order in which their calls can come, and on request every order with
 * every call failing in every manner that its component has. Each schedule runs from the beginning, and afterwards the
 * same questions are asked.
 *
 * <p>What a schedule does must depend on nothing but the order of the calls. The number of schedules grows fast: two
 * clients of four calls each have 70, three have 34,650. {@link #switches} keeps it small.
 */
public final class ScheduleExplorer {

    private final Part begin;
    private final int failures;
    private final int switches;

    private ScheduleExplorer(Part begin, int failures, int switches) {
        this.begin = Objects.requireNonNull(begin, "begin");
        this.failures = failures;
        this.switches = switches;
    }

    /** A part of a run. */
    @FunctionalInterface
    public interface Part {

        /**
         * Does it.
         *
         * @param run the clients
         * @throws Exception if it cannot be done
         */
        void of(Clients run) throws Exception;
    }

    /**
     * Explores schedules in which no call fails.
     *
     * @param begin sets everything up anew, and starts the clients; called for every schedule
     * @return an explorer, to be changed by the other methods and started by {@link #check}
     */
    public static ScheduleExplorer of(Part begin) {
        return new ScheduleExplorer(begin, 0, Integer.MAX_VALUE);
    }

    /**
     * Has calls fail as well, each in each manner that was given with its component.
     *
     * @param atMost how many calls fail in a schedule at most, at least 0
     * @return an explorer with these failures, and otherwise like this one
     * @throws IllegalArgumentException if the number is negative
     */
    public ScheduleExplorer failures(int atMost) {
        if (atMost < 0) {
            throw new IllegalArgumentException("some calls fail or none, not " + atMost);
        }
        return new ScheduleExplorer(begin, atMost, switches);
    }

    /**
     * Leaves out schedules in which clients are interrupted often. A client is interrupted where another one goes on
     * although the first one could. Most faults show with two of these.
     *
     * @param atMost how often clients are interrupted in a schedule at most, at least 0
     * @return an explorer with this bound, and otherwise like this one
     * @throws IllegalArgumentException if the number is negative
     */
    public ScheduleExplorer switches(int atMost) {
        if (atMost < 0) {
            throw new IllegalArgumentException("clients are interrupted some times or never, not " + atMost);
        }
        return new ScheduleExplorer(begin, failures, atMost);
    }

    /**
     * Runs the schedules: those without a failure first, then those with one, and so on.
     *
     * @param questions looks at what came of each schedule, when all clients are done; complains by throwing an
     *     {@link AssertionError}. It may start clients anew, such as one that has crashed, whose calls are done at once
     *     by {@link Clients#finish}
     * @return how many schedules ran
     * @throws AssertionError if an answer is wrong, or a client waits for ever; its message has the schedule, of those
     *     with the same number of failures one with the fewest interruptions
     */
    public int check(Part questions) {
        int schedules = 0;
        for (int failing = 0; failing <= failures; failing++) {
            ScheduleTree tree = new ScheduleTree(failing, switches);
            try {
                schedules += explore(tree, questions);
            } catch (AssertionError wrong) {
                throw simplest(failing, tree.interruptions(), questions).orElse(wrong);
            }
        }
        return schedules;
    }

    /** What is wrong in a schedule with fewer interruptions, where the same is wrong in one. */
    private Optional<AssertionError> simplest(int failing, int than, Part questions) {
        for (int bound = 0; bound < than; bound++) {
            try {
                explore(new ScheduleTree(failing, bound), questions);
            } catch (AssertionError wrong) {
                return Optional.of(wrong);
            }
        }
        return Optional.empty();
    }

    private int explore(ScheduleTree tree, Part questions) {
        int schedules = 0;
        do {
            try (Clients run = new Clients()) {
                begin(run);
                while (tree.goOn(run)) {
                    // One call after the other.
                }
                if (tree.isComplete()) {
                    ask(run, questions);
                    schedules++;
                }
            }
        } while (tree.advance());
        return schedules;
    }

    private void begin(Clients run) {
        try {
            begin.of(run);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("a schedule could not begin: " + failure, failure);
        }
    }

    private static void ask(Clients run, Part questions) {
        List<String> stuck = run.names().stream().filter(client -> !run.isOver(client)).toList();
        try {
            if (!stuck.isEmpty()) {
                throw new AssertionError("[nobody waits for ever] \n" + stuck.stream()
                        .map(client -> client + " waits, and nobody is left to let it go on")
                        .collect(Collectors.joining("; ")));
            }
            questions.of(run);
        } catch (AssertionError wrong) {
            throw TracedAssertion.of(wrong, run.toString());
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("a question could not be asked: " + failure + "\n" + run, failure);
        }
    }
}
