package testkit.schedule;

import java.util.function.Supplier;

/** A thread that takes its turns in a schedule. Where it does not come to an end, the schedule so far tells why. */
public final class ScheduledThread extends Thread {

    private final Supplier<String> schedule;

    /**
     * A thread that does not keep the process alive.
     *
     * @param work what it does
     * @param name its name
     * @param schedule the lines so far; asked from other threads
     */
    public ScheduledThread(Runnable work, String name, Supplier<String> schedule) {
        super(work, name);
        this.schedule = schedule;
        setDaemon(true);
    }

    /**
     * What this thread and those beside it have done.
     *
     * @return the schedule so far, with the call of each that has not come back
     */
    public String schedule() {
        return schedule.get();
    }
}
