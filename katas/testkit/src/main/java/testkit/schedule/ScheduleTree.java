package testkit.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The schedules of some clients as a tree: at each call a choice who goes on, and whether the call fails. One run is
 * one way from the root; it takes the choices of the run before, but for the last one that has something left to
 * choose.
 */
final class ScheduleTree {

    private final int failures;
    private final int switches;
    private final List<Choice> way = new ArrayList<>();
    private int depth;
    private int failed;
    private int interrupted;
    /** Who has gone on last; null before the first call. */
    private String last;

    /**
     * Begins at the root.
     *
     * @param failures how many calls are to fail
     * @param switches how often clients may be interrupted
     */
    ScheduleTree(int failures, int switches) {
        this.failures = failures;
        this.switches = switches;
    }

    private record Option(String client, CallFault fault) {

        /** By what it is known in another run. */
        String label(Clients run) {
            return client + ": " + run.next(client).map(StepCall::text).orElse("begins")
                    + (fault == null ? "" : " " + fault.manner());
        }
    }

    private static final class Choice {

        private final List<String> labels;
        private int taken;

        Choice(List<String> labels) {
            this.labels = labels;
        }
    }

    /**
     * Lets one of the clients do a call.
     *
     * @return false if nobody can
     * @throws IllegalStateException if the run goes another way than the one before it
     */
    boolean goOn(Clients run) {
        List<Option> options = options(run);
        if (options.isEmpty()) {
            return false;
        }
        List<String> labels = options.stream().map(option -> option.label(run)).toList();
        if (depth == way.size()) {
            way.add(new Choice(labels));
        }
        Choice choice = way.get(depth);
        if (!choice.labels.equals(labels)) {
            throw new IllegalStateException("the same calls led to " + labels + " where they had led to "
                    + choice.labels + ": something else than their order decides\n" + run);
        }
        depth++;
        Option option = options.get(choice.taken);
        interrupted += interrupts(run, option.client()) ? 1 : 0;
        failed += option.fault() == null ? 0 : 1;
        last = option.client();
        run.step(option.client(), option.fault());
        return true;
    }

    /** All that may come next: what goes on with the same client first. */
    private List<Option> options(Clients run) {
        List<String> able = new ArrayList<>(run.names());
        if (last != null && able.remove(last)) {
            able.add(0, last);
        }
        List<Option> options = new ArrayList<>();
        for (String client : able) {
            if (run.isPaused(client) && (interrupted < switches || !interrupts(run, client))) {
                options.add(new Option(client, null));
                Optional<StepCall> call = failed < failures ? run.next(client) : Optional.empty();
                call.ifPresent(next -> next.faults().forEach(fault -> options.add(new Option(client, fault))));
            }
        }
        return options;
    }

    private boolean interrupts(Clients run, String client) {
        return last != null && !last.equals(client) && run.isPaused(last);
    }

    /** Whether as many calls have failed in this run as are to. */
    boolean isComplete() {
        return failed == failures;
    }

    /** How often clients were interrupted in this run. */
    int interruptions() {
        return interrupted;
    }

    /** Prepares the next run; false if there is none. */
    boolean advance() {
        depth = 0;
        failed = 0;
        interrupted = 0;
        last = null;
        while (!way.isEmpty() && way.get(way.size() - 1).taken == way.get(way.size() - 1).labels.size() - 1) {
            way.remove(way.size() - 1);
        }
        if (way.isEmpty()) {
            return false;
        }
        way.get(way.size() - 1).taken++;
        return true;
    }
}
