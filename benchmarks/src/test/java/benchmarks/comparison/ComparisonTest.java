package benchmarks.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.Effort;
import benchmarks.Jmh;
import benchmarks.report.Plot;
import benchmarks.report.Table;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {

    private static final int TERMINAL = 80;

    static Stream<Comparison> comparisons() {
        return ComparisonMain.all(Effort.BLINK);
    }

    /** Everything of a chapter, with scores that differ, as if all katas were the reader's too. */
    private static ComparisonReport report(Comparison comparison) {
        List<Implementation> implementations = comparison.implementations(comparison.katas().stream()
                .collect(Collectors.toMap(Contender::title, kata -> Optional.of(Path.of("mine")))));
        List<List<String>> rows = implementations.stream()
                .flatMap(each -> comparison.cases(each, Effort.FULL).stream()).distinct()
                .map(each -> List.of(each.method(), each.contender(), each.size(), Integer.toString(each.threads()),
                        Integer.toString(1_000_000 + each.toString().hashCode() % 1_000_000), "90000.5", "ns/op",
                        "1234.5", ""))
                .toList();
        return new ComparisonReport(comparison, implementations, new Table(List.of(comparison.work(), "The machine."),
                List.of("operation", "contender", "size", "threads", "score", "error", "unit", "bytes", "jvms"), rows));
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void everythingFitsIntoATerminal(Comparison comparison) {
        List<String> lines = ComparisonMain.lines(report(comparison), Optional.empty()).stream()
                .flatMap(line -> Paragraphs.wrapped(line).stream()).toList();
        assertThat(lines).as("no line is longer than a terminal of 80 columns is wide")
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(TERMINAL));
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void everyImplementationHasALineInTheTableAndInThePlot(Comparison comparison) {
        ComparisonReport report = report(comparison);
        for (Implementation implementation : report.implementations()) {
            assertThat(report.scores()).as("the table has what was measured").anySatisfy(line ->
                    assertThat(line).startsWith(implementation.title(comparison.katas().size() > 1)));
        }
        assertThat(report.plot().views().get(0).series()).as("the plot has what was measured")
                .hasSameSizeAs(report.implementations());
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void whatGrowsHasAPictureAndASentenceForEach(Comparison comparison) {
        ComparisonReport report = report(comparison);
        int steps = report.plot().views().get(0).labels().size();
        assertThat(report.svg().isPresent()).as("a picture of lines goes over two steps at least, not over %d", steps)
                .isEqualTo(steps > 1);
        assertThat(report.growth()).as("a sentence on the growth of each over %d steps", steps)
                .hasSize(steps > 1 ? report.implementations().size() : 0);
        assertThat(report.plot().shape()).as("one step is drawn as bars, more as lines: %d", steps)
                .isEqualTo(steps > 1 ? Plot.Shape.LINES : Plot.Shape.BARS);
    }

    @Test
    void rowsSayWhoseTheyAre(@TempDir Path folder) {
        Comparison caches = caches();
        assertThat(caches.implementations(Map.of("TtlCache", Optional.of(folder))).stream()
                .map(each -> each.title(false))).as("of one kata: yours, then the reference, then what takes its place")
                .containsExactly("yours", "reference", "Caffeine with expireAfterWrite", "Guava with expireAfterWrite",
                        "ConcurrentHashMap", "one read of memory");
        assertThat(caches.implementations(Map.of("LruCache", Optional.of(folder), "LfuCache", Optional.empty()))
                .stream().map(each -> each.title(true))).as("of several katas: each with its name")
                .startsWith("LruCache, yours", "LruCache, reference", "LfuCache, reference", "Caffeine");
    }

    @Test
    void aSpeedupNamesWhatItIsComparedWith() {
        List<String> lines = ComparisonMain.lines(ofTwo(100, 180), Optional.empty());
        assertThat(lines).as("faster and slower say than what").anySatisfy(line ->
                assertThat(line).endsWith("1.80 times as fast as Caffeine"));
        assertThat(ComparisonMain.lines(ofTwo(180, 100), Optional.empty())).as("faster and slower say than what")
                .anySatisfy(line -> assertThat(line).endsWith("slower: Caffeine is 1.80 times as fast"));
    }

    @Test
    void onABusyMachineThereIsNoVerdict() {
        List<String> lines = ComparisonMain.lines(ofTwo(100, 180), LoadWatch.refusal(0.83));
        assertThat(lines).as("the reader is told why there is no verdict").anySatisfy(line ->
                assertThat(line).startsWith("No verdict: ").contains("83 %"));
        assertThat(lines).as("nothing is said to be faster or slower, or to grow").noneMatch(line ->
                line.contains("times as") || line.contains("slower"));
        assertThat(LoadWatch.refusal(0.05)).as("a little load is no reason").isEmpty();
        assertThat(LoadWatch.refusal(Double.NaN)).as("an unknown load is no reason").isEmpty();
    }

    @Test
    void theReadersClassIsMeasuredInAProcessOfItsOwn(@TempDir Path folder) {
        Comparison hashes = comparisons().filter(each -> each.chapter().equals("sharding")).findFirst().orElseThrow();
        List<Implementation> implementations = hashes.implementations(Map.of("JumpHash", Optional.of(folder)));
        Effort once = new Effort(1, 0, 2, Duration.ofMillis(10), 1_000);
        Table results = new Jmh(once, Jmh.Progress.SILENT)
                .run(hashes.cases(implementations.get(0), once).subList(0, 1)).table(List.of());
        assertThat(results.column("contender")).as("the row says whose class it was")
                .containsExactly("JumpHash (yours)");
        assertThat(results.number("error")).as("two rounds have an error").isPositive();
    }

    @Test
    void growthIsToldInReadsOfMemoryUnlessItIsMoreThanTheirs() {
        assertThat(growthOfACache(100, 1_100)).as("5 reads of memory, which take 200 ns more each").isEqualTo(
                "reference: takes 11 times as long with 100,000 entries as with 1,000; one read of memory takes 51.0 "
                        + "times as long, and 5.0 of them grow as much.");
        assertThat(growthOfACache(100, 10_000)).as("a search of all entries").isEqualTo("reference: takes 100 times as "
                + "long with 100,000 entries as with 1,000, which is about in proportion.");
        assertThat(growthOfACache(100, 100)).as("no growth").isEqualTo("reference: takes as long with 100,000 entries "
                + "as with 1,000.");
    }

    @Test
    void whatWasNotMeasuredAtAStepHasNoNumberInThePlot() {
        Table results = results(List.of(List.of("getOrPut", "LruCache", "1000", "1", "5", "1", "ns/op", "", ""),
                List.of("getOrPut", "LruCache", "100000", "1", "6", "1", "ns/op", "", ""),
                List.of("readMemory", "", "100000", "1", "7", "1", "ns/op", "", "")));
        Plot.View view = ComparisonReport.ofKept(caches(), results).plot().views().get(0);
        assertThat(view.labels()).as("a label for each size").containsExactly("1,000", "100,000");
        assertThat(view.series()).as("a series for each contender, with gaps").containsExactly(
                new Plot.Series("LruCache", List.of(5.0, 6.0)),
                new Plot.Series("one read of memory", List.of(Double.NaN, 7.0)));
    }

    private static Comparison caches() {
        return ComparisonMain.all(Effort.QUICK).filter(each -> each.chapter().equals("eviction")).findFirst()
                .orElseThrow();
    }

    private static ComparisonReport ofTwo(int mine, int caffeine) {
        return new ComparisonReport(caches(), caches().implementations(Map.of("LruCache", Optional.empty())).stream()
                .filter(each -> each.title(false).matches("reference|Caffeine")).toList(),
                results(List.of(List.of("getOrPut", "LruCache", "1000", "1", "" + mine, "1", "ns/op", "", ""),
                        List.of("getOrPut", "Caffeine", "1000", "1", "" + caffeine, "1", "ns/op", "", ""))));
    }

    private static String growthOfACache(int small, int large) {
        List<Implementation> implementations = caches().implementations(Map.of("LruCache", Optional.empty())).stream()
                .filter(each -> each.title(false).matches("reference|one read of memory")).toList();
        return new ComparisonReport(caches(), implementations, results(List.of(
                List.of("getOrPut", "LruCache", "1000", "1", "" + small, "1", "ns/op", "", ""),
                List.of("getOrPut", "LruCache", "100000", "1", "" + large, "1", "ns/op", "", ""),
                List.of("readMemory", "", "1000", "1", "4", "0.1", "ns/op", "", ""),
                List.of("readMemory", "", "100000", "1", "204", "0.1", "ns/op", "", "")))).growth().get(0);
    }

    private static Table results(List<List<String>> rows) {
        return new Table(List.of("The work.", "The machine."), List.of("operation", "contender", "size", "threads",
                "score", "error", "unit", "bytes", "jvms"), rows);
    }
}
