package guide.terminal;

import java.util.concurrent.TimeUnit;

/** Says on the last line that a run goes on, where it is, and for how long. */
final class RunNote {

    /** Where no line can be taken back, only runs that last get one. */
    private static final long LONG_RUN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Console console;
    private String what = "";
    private long start;

    RunNote(Console console) {
        this.console = console;
    }

    boolean isUnderWay() {
        return !what.isEmpty();
    }

    /** A run begins. */
    void began(String first) {
        what = first;
        start = System.nanoTime();
        show();
    }

    /** It has come so far. */
    void reached(String step) {
        if (isUnderWay()) {
            what = step;
        }
    }

    void ended() {
        what = "";
    }

    /** Shows where it is, if there is a run. */
    void show() {
        if (isUnderWay() && console.redraws()) {
            console.note(what, what + " …");
        }
    }

    /** A second has passed. */
    void tick() {
        long nanos = System.nanoTime() - start;
        if (isUnderWay() && nanos > LONG_RUN_NANOS) {
            console.note(what, what + ", " + TimeUnit.NANOSECONDS.toSeconds(nanos) + " s");
        }
    }
}
