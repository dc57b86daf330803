package benchmarks.counting;

/** Would measure {@code Counter}. */
public final class CounterBenchmark {

    private CounterBenchmark() {
    }
}
