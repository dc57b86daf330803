package benchmarks.stampede;

/** Loads that callers share, as they are measured. Not thread-safe. */
interface MeasuredFlights {

    /**
     * Has callers ask for a key, one after the other, lets its one load end when all have asked, and forgets it.
     *
     * @param key what they ask for; its value is itself
     * @param callers how many, at least 1
     * @return the sum of what they learn
     */
    long burst(Integer key, int callers);
}
