package benchmarks.bounds;

/** Would measure {@code Clamp}. */
public final class ClampBenchmark {

    private ClampBenchmark() {
    }
}
