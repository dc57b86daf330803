package benchmarks.loop;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.Machine;
import benchmarks.report.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How long a reader waits for a verdict after a save, beside what Maven and a bare JVM take for the same. */
public final class SaveToVerdictExperiment implements Experiment {

    private static final int SAVES = 30;
    /** A reader thinks between two saves; meanwhile the program gets ready for the next. */
    private static final long THOUGHT_SECONDS = 4;
    private static final String MAVEN_ON_ONE = "Maven with -Dtest=LruCacheTest;LruCacheProperties";
    private static final String MAVEN = "mvn -o -q test -Dkata -pl katas/03-eviction -am";
    /** What takes many times as long is measured less often. */
    private static final int OUTSIDE = 10;

    @Override
    public String name() {
        return "loop-save-to-verdict";
    }

    @Override
    public boolean isTimed() {
        return true;
    }

    @Override
    public Table measure(Effort effort) {
        int saves = effort.equals(Effort.FULL) ? SAVES : effort.rounds();
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        try (WorkbookCopy workbook = new WorkbookCopy()) {
            watch(workbook, saves, seconds);
            outside(workbook, Math.min(saves, OUTSIDE), seconds);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
        double maven = quantile(seconds.get(MAVEN_ON_ONE), 0.5);
        List<List<String>> rows = seconds.entrySet().stream()
                .map(row -> List.of(row.getKey(), String.valueOf(row.getValue().size()),
                        number("%.3f", quantile(row.getValue(), 0.5)), number("%.3f", quantile(row.getValue(), 0.95)),
                        number("%.1f", maven / quantile(row.getValue(), 0.5))))
                .toList();
        return new Table(List.of(Machine.describe(),
                "Seconds from the write of the file to the line with the verdict, in one run, a save every few "
                        + "seconds; ./kata watch waits 50 ms after a write in case another follows.",
                "Maven tests the four katas of the chapter, all of them right, and -Dtest picks the tests of one. A "
                        + "bare JVM is javac and then JUnit's launcher on the tests of one kata, each in a new "
                        + "process."),
                List.of("what", "saves", "median s", "p95 s", "times as fast as Maven on one kata"), rows);
    }

    @Override
    public Map<String, String> render(Table results) {
        return Map.of("md", "# From the save to the verdict\n\n" + results.remarks() + results.markdown());
    }

    private static void watch(WorkbookCopy workbook, int saves, Map<String, List<Double>> seconds)
            throws IOException, InterruptedException {
        try (WatchProcess process = new WatchProcess(workbook, "LruCache")) {
            String wrong = workbook.solution("LruCache").replace("0.75f, true)", "0.75f, false)");
            for (int save = 0; save <= saves; save++) {
                think();
                Map<String, Double> verdicts = process.save(wrong + "// save " + save + "\n");
                add(seconds, save, "a wrong LruCache: red", verdicts.get("red"));
                think();
                right(workbook, "LruCache", process, save, seconds);
            }
        }
        for (String kata : List.of("TtlCache", "RoundRobin")) {
            try (WatchProcess process = new WatchProcess(workbook, kata)) {
                for (int save = 0; save <= saves; save++) {
                    think();
                    right(workbook, kata, process, save, seconds);
                }
            }
        }
    }

    private static void right(WorkbookCopy workbook, String kata, WatchProcess process, int save,
            Map<String, List<Double>> seconds) throws IOException, InterruptedException {
        Map<String, Double> verdicts = process.save(workbook.solution(kata) + "// save " + save + "\n");
        if (verdicts.containsKey("green so far")) {
            add(seconds, save, "a right " + kata + ": all but its interleavings", verdicts.get("green so far"));
            add(seconds, save, "a right " + kata + ": with its interleavings", verdicts.get("green"));
        } else {
            add(seconds, save, "a right " + kata + ": green", verdicts.get("green"));
        }
    }

    private static void outside(WorkbookCopy workbook, int saves, Map<String, List<Double>> seconds)
            throws IOException, InterruptedException {
        for (String kata : List.of("LruCache", "LfuCache", "TtlCache", "TinyLfuCache")) {
            Files.writeString(workbook.mine(kata), workbook.solution(kata));
        }
        String right = workbook.solution("LruCache");
        List<String> maven = List.of(MAVEN.split(" "));
        List<String> one = new ArrayList<>(maven);
        one.addAll(List.of("-Dtest=LruCacheTest,LruCacheProperties", "-Dsurefire.failIfNoSpecifiedTests=false"));
        Files.createDirectories(workbook.folder().resolve("bare"));
        for (int save = 0; save <= saves; save++) {
            Files.writeString(workbook.mine("LruCache"), right + "// save outside " + save + "\n");
            add(seconds, save, MAVEN, run(workbook.folder(), maven));
            Files.writeString(workbook.mine("LruCache"), right + "// save one " + save + "\n");
            add(seconds, save, MAVEN_ON_ONE, run(workbook.folder(), one));
            add(seconds, save, "a bare JVM: LruCacheTest;LruCacheProperties",
                    run(workbook.folder(), compiler(workbook)) + run(workbook.folder(), launcher(workbook)));
        }
    }

    private static List<String> compiler(WorkbookCopy workbook) {
        Path tests = workbook.folder().resolve("katas/03-eviction/src/test/java");
        return List.of(java("javac"), "-proc:none", "-d", "bare", "-cp", libraries(workbook),
                "-sourcepath", tests + separator() + workbook.folder().resolve("katas/03-eviction/src/main/java"),
                tests.resolve("katas/eviction/LruCacheTest.java").toString(),
                tests.resolve("katas/eviction/LruCacheProperties.java").toString());
    }

    private static List<String> launcher(WorkbookCopy workbook) {
        return List.of(java("java"), "-cp", libraries(workbook) + separator() + "bare" + separator()
                        + System.getProperty("java.class.path"),
                BareJvm.class.getName(), "katas.eviction.LruCacheTest", "katas.eviction.LruCacheProperties");
    }

    private static String libraries(WorkbookCopy workbook) {
        return workbook.folder().resolve("guide/target/lib/*").toString();
    }

    private static String separator() {
        return System.getProperty("path.separator");
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    /** Runs a command to its end, which must be a good one, and returns the seconds it took. */
    private static double run(Path folder, List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Path output = folder.resolve("output.txt");
        int status = new ProcessBuilder(command).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
        if (status != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + status + ":\n"
                    + Files.readString(output));
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void think() throws InterruptedException {
        TimeUnit.SECONDS.sleep(THOUGHT_SECONDS);
    }

    /** Keeps a measurement, but for the first of its kind, for which nothing was ready yet. */
    private static void add(Map<String, List<Double>> seconds, int save, String what, Double measured) {
        if (measured == null) {
            throw new IllegalStateException("another verdict was expected of " + what);
        }
        if (save > 0) {
            seconds.computeIfAbsent(what, first -> new ArrayList<>()).add(measured);
        }
    }

    /** The smallest value that at least such a share of all does not exceed. */
    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = Stream.of(values).flatMap(List::stream).sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
