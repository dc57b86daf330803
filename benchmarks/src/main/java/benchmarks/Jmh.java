package benchmarks;

import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmarks of a class under JMH and collects the scores. */
public final class Jmh {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private final Effort effort;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * Prepares a run.
     *
     * @param effort how thoroughly to measure, not null
     */
    public Jmh(Effort effort) {
        this.effort = effort;
    }

    /**
     * Runs benchmarks.
     *
     * @param benchmarks the class that declares them, not null
     * @param method a regular expression that finds the methods to run, not null
     * @param threads how many threads run each of them
     * @param parameters the values of parameters, by their names, in place of the declared ones; not null
     * @return this
     * @throws IllegalStateException if a benchmark fails
     */
    public Jmh run(Class<?> benchmarks, String method, int threads, Map<String, List<String>> parameters) {
        TimeValue round = TimeValue.nanoseconds(effort.round().toNanos());
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(benchmarks.getName()) + "\\." + method + "$")
                .threads(threads)
                .forks(effort.forks())
                .warmupIterations(effort.warmups()).warmupTime(round)
                .measurementIterations(effort.rounds()).measurementTime(round)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(effort.forks() == 0 ? VerboseMode.SILENT : VerboseMode.NORMAL);
        parameters.forEach((name, values) -> options.param(name, values.toArray(String[]::new)));
        try {
            record(new Runner(options.build()).run());
        } catch (RunnerException e) {
            throw new IllegalStateException("benchmarks of " + benchmarks.getSimpleName() + " failed", e);
        }
        return this;
    }

    /**
     * What was measured.
     *
     * @param notes what to say about it, before the settings and the machine; not null
     * @return one row a benchmark: the method, the parameters {@code contender} and {@code size} if it has them,
     *     threads, score, error, unit, and the bytes that an operation allocates
     */
    public Table table(List<String> notes) {
        List<String> all = new ArrayList<>(notes);
        all.add(("%s: JVMs for each number: %d; rounds of %d ms in each: %d to warm up, %d that count. The error is "
                + "half of the 99.9 %% confidence interval.").formatted(Machine.library("JMH"), effort.forks(),
                effort.round().toMillis(), effort.warmups(), effort.rounds()));
        all.add(Machine.describe());
        return new Table(all, List.of("operation", "contender", "size", "threads", "score", "error", "unit", "bytes"),
                rows);
    }

    private void record(Collection<RunResult> results) {
        for (RunResult result : results) {
            String method = result.getParams().getBenchmark();
            Result<?> score = result.getPrimaryResult();
            Result<?> bytes = result.getSecondaryResults().get(ALLOCATED);
            rows.add(List.of(
                    method.substring(method.lastIndexOf('.') + 1),
                    parameter(result, "contender"),
                    parameter(result, "size"),
                    Integer.toString(result.getParams().getThreads()),
                    number("%.3f", score.getScore()),
                    number("%.3f", score.getScoreError()),
                    score.getScoreUnit(),
                    bytes == null ? "" : number("%.1f", bytes.getScore())));
        }
    }

    private static String parameter(RunResult result, String name) {
        String value = result.getParams().getParam(name);
        return value == null ? "" : value;
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
