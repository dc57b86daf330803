package benchmarks.replication;

/** How far two replicas are behind, in a minute. */
enum LagType {

    /** As on a good day. */
    EVEN("20 ms", 20, 20, 20),

    /** One of the two is busy with something else. */
    ONE_BEHIND("20 ms and 3 s on one", 20, 3_000, 3_000),

    /** As while an index is built or a table is altered. */
    TEN_SECONDS_LONG("20 ms but 5 s for 10 s", 20, 20, 5_000);

    private static final long BAD_FROM = 30_000;
    private static final long BAD_UNTIL = 40_000;

    private final String shown;
    private final long first;
    private final long second;
    private final long bad;

    LagType(String shown, long first, long second, long bad) {
        this.shown = shown;
        this.first = first;
        this.second = second;
        this.bad = bad;
    }

    /** The lag of a replica, 0 or 1, in milliseconds. */
    long millis(int replica, long now) {
        if (this == TEN_SECONDS_LONG && now >= BAD_FROM && now < BAD_UNTIL) {
            return bad;
        }
        return replica == 0 ? first : second;
    }

    @Override
    public String toString() {
        return shown;
    }
}
