package benchmarks.comparison;

/**
 * A bound that is a benchmark of its own, without contenders: one read of memory, or one look at the clock.
 *
 * @param title what people call it
 * @param operation the method of the benchmark
 */
public record Baseline(String title, String operation) implements Contender {

    @Override
    public Role role() {
        return Role.BOUND;
    }

    @Override
    public String name() {
        return title;
    }

    @Override
    public String parameter() {
        return "";
    }

    @Override
    public String label() {
        return "";
    }

    @Override
    public String toString() {
        return title;
    }
}
