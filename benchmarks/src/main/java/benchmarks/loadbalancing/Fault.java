package benchmarks.loadbalancing;

import java.time.Duration;

/**
 * What goes wrong at the first server of a fleet, and when.
 *
 * @param slowness by which factor service takes longer meanwhile; 1 for not at all
 * @param failing whether requests are refused meanwhile, at once and without service
 * @param from when it begins
 * @param until when it is over
 */
record Fault(int slowness, boolean failing, Duration from, Duration until) {

    static final Fault NONE = new Fault(1, false, Duration.ZERO, Duration.ZERO);

    boolean affects(int server, long now) {
        return server == 0 && now >= from.toNanos() && now < until.toNanos();
    }

    long service(long demand, int server, long now) {
        return affects(server, now) ? demand * slowness : demand;
    }

    boolean refuses(int server, long now) {
        return failing && affects(server, now);
    }
}
