package benchmarks;

import benchmarks.report.Table;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.ListStatistics;

/**
 * Runs benchmarks under JMH and collects the scores. Every case is run once in a JVM of its own before any is run a
 * second time, and those of the same size right after one another, so that a slow minute of the machine is not held
 * against one of them.
 */
public final class Jmh {

    private static final String TIME = "/op";
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final String CLASS_PATH = "java.class.path";
    /**
     * So many JVMs are a sample of their own, in the middle of which two do not matter that the machine was slow for.
     * Of fewer, only their rounds can be compared, which are more alike.
     */
    public static final int ENOUGH_JVMS = 6;
    private static final int ERRORS = 3;
    /**
     * The same on every machine, enough for what is new to be collected seldom, and a collector that works only when it
     * collects. G1 looks after each reference that is written into what is old, now and on another core later, and
     * what a call on a million entries takes changed threefold with the seconds.
     */
    private static final String[] HEAP = {"-XX:+UseParallelGC", "-Xms2g", "-Xmx2g", "-Xmn1g", "-XX:+AlwaysPreTouch"};
    private static final String OF_ROUNDS = "rounds";
    private static final String OF_JVMS = "%s, each with its best round, or with several threads the one in the middle";

    private final Effort effort;
    private final Progress progress;
    private boolean here;
    private Duration most;
    private final List<Case> cases = new ArrayList<>();

    /** Hears how far a measurement has come. */
    @FunctionalInterface
    public interface Progress {

        /** Tells nobody. */
        Progress SILENT = (done, all, next) -> { };

        /**
         * One more run of a case begins.
         *
         * @param done how many runs have ended
         * @param all how many there will be
         * @param next what begins
         */
        void at(int done, int all, Case next);
    }

    /**
     * Prepares a run. If it takes JVMs of their own, it tells on standard error how far it has come.
     *
     * @param effort how thoroughly to measure, not null
     */
    public Jmh(Effort effort) {
        this(effort, effort.forks() == 0 ? Progress.SILENT : new RemainingTime(effort, RemainingTime.Display.PLAIN));
    }

    /**
     * Prepares a run that reports on itself.
     *
     * @param effort how thoroughly to measure, not null
     * @param progress hears how far it has come, not null
     */
    public Jmh(Effort effort, Progress progress) {
        this.effort = effort;
        this.progress = progress;
    }

    /**
     * Measures in this JVM what fresh ones would have measured, in as many passes, so that what takes long to prepare
     * is prepared once.
     *
     * @return this
     */
    public Jmh here() {
        here = true;
        return this;
    }

    /**
     * Leaves out passes, but not the first, that would end later than this.
     *
     * @param time how long the measurement may take, not null
     * @return this
     */
    public Jmh within(Duration time) {
        most = time;
        return this;
    }

    /**
     * Adds benchmarks, but for sizes that are larger than the effort allows.
     *
     * @param benchmarks the class that declares them, not null
     * @param method a regular expression that finds the methods to run, not null
     * @param threads how many threads run each of them
     * @param parameters the values of parameters, by their names, in place of the declared ones; not null
     * @return this
     */
    public Jmh run(Class<?> benchmarks, String method, int threads, Map<String, List<String>> parameters) {
        return run(Case.all(benchmarks, method, threads, parameters).stream()
                .filter(each -> each.size().isEmpty() || Integer.parseInt(each.size()) <= effort.largest()).toList());
    }

    /**
     * Adds benchmarks.
     *
     * @param more what to run after those that were added before, not null
     * @return this
     */
    public Jmh run(List<Case> more) {
        cases.addAll(more);
        return this;
    }

    /**
     * Measures all that was added.
     *
     * @param notes what to say about it, before the settings and the machine; not null
     * @return one row a case: the method, the contender and the size if it has them, threads, score, error, unit, the
     *     bytes that an operation allocates, and the scores of the JVMs in their order, with spaces in between
     * @throws IllegalStateException if a benchmark fails
     */
    public Table table(List<String> notes) {
        Map<Case, Scores> scores = new LinkedHashMap<>();
        cases.forEach(each -> scores.put(each, new Scores()));
        List<Case> order = cases.stream().sorted(Comparator.comparingInt(Case::threads)
                .thenComparingInt(each -> each.size().isEmpty() ? 0 : Integer.parseInt(each.size()))).toList();
        int passes = 0;
        long start = System.nanoTime();
        do {
            int done = passes * cases.size();
            for (Case each : order) {
                progress.at(done++, effort.passes() * cases.size(), each);
                scores.get(each).add(each.threads(), measure(each));
            }
            passes++;
        } while (passes < effort.passes() && isTimeFor(passes + 1, (System.nanoTime() - start) / passes));
        List<String> all = new ArrayList<>(notes);
        String passed = here ? "passes in one JVM" : "JVMs with the parallel collector";
        all.add(("%s: %s for each number: %d; rounds of %d ms in each: %d to warm up, %d that count. The score is the "
                + "median of the %s; the error is three times its standard error.")
                .formatted(Machine.library("JMH"), passed, here ? passes : Math.min(passes, effort.forks()),
                        effort.round().toMillis(), effort.warmups(), effort.rounds(),
                        effort.forks() < ENOUGH_JVMS ? OF_ROUNDS : OF_JVMS.formatted(here ? "passes" : "JVMs")));
        all.add(Machine.describe());
        return new Table(all, List.of("operation", "contender", "size", "threads", "score", "error", "unit", "bytes",
                "jvms"),
                cases.stream().map(each -> scores.get(each).row(each)).toList());
    }

    private boolean isTimeFor(int passes, long nanosEach) {
        return most == null || passes * nanosEach <= most.toNanos();
    }

    private RunResult measure(Case each) {
        TimeValue round = TimeValue.nanoseconds(effort.round().toNanos());
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(each.benchmarks().getName() + "." + each.method()) + "$")
                .threads(each.threads())
                .forks(here ? 0 : Math.min(1, effort.forks())).jvmArgsAppend(HEAP)
                .warmupIterations(effort.warmups()).warmupTime(round)
                .measurementIterations(effort.rounds()).measurementTime(round)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        each.parameters().forEach(options::param);
        return with(each.classes(), () -> {
            try {
                return new Runner(options.build()).runSingle();
            } catch (RunnerException e) {
                throw new IllegalStateException("The benchmark of " + each + " failed: " + e.getMessage(), e);
            }
        });
    }

    /** JMH starts its JVMs on the class path that this one says it has. */
    private static <T> T with(Optional<Path> classes, Supplier<T> work) {
        String before = System.getProperty(CLASS_PATH);
        classes.ifPresent(folder -> System.setProperty(CLASS_PATH, folder + File.pathSeparator + before));
        try {
            return work.get();
        } finally {
            System.setProperty(CLASS_PATH, before);
        }
    }

    /**
     * What the rounds of one case brought, in all its JVMs.
     *
     * <p>Of several JVMs each counts with its best round: whatever else a machine does only adds time to what one
     * thread does, often for seconds on end, and a mean would measure that too. See Chen and Revels, "Robust
     * benchmarking in noisy environments", 2016. Several threads are another matter: when the machine stops one of
     * them, nobody is in the way of the others. Of them the round in the middle counts.
     */
    private final class Scores {

        private final List<Double> jvms = new ArrayList<>();
        private final List<Double> rounds = new ArrayList<>();
        private final ListStatistics bytes = new ListStatistics();
        private String unit = "";

        void add(int threads, RunResult result) {
            unit = result.getPrimaryResult().getScoreUnit();
            List<Double> own = new ArrayList<>();
            for (BenchmarkResult fork : result.getBenchmarkResults()) {
                for (IterationResult round : fork.getIterationResults()) {
                    own.add(round.getPrimaryResult().getScore());
                }
            }
            rounds.addAll(own);
            jvms.add(effort.forks() < ENOUGH_JVMS || threads > 1 ? Median.of(array(own)).value()
                    : unit.endsWith(TIME) ? Collections.min(own) : Collections.max(own));
            Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
            if (allocated != null) {
                bytes.addValue(allocated.getScore());
            }
        }

        List<String> row(Case of) {
            Median score = Median.of(array(effort.forks() < ENOUGH_JVMS ? rounds : jvms));
            return List.of(of.method(), of.contender(), of.size(), Integer.toString(of.threads()),
                    number(score.value()), number(ERRORS * score.error()), unit,
                    bytes.getN() == 0 ? "" : String.format(Locale.ROOT, "%.1f", bytes.getMean()),
                    jvms.stream().map(Scores::number).collect(Collectors.joining(" ")));
        }

        private static double[] array(List<Double> values) {
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.3f", value);
        }
    }
}
