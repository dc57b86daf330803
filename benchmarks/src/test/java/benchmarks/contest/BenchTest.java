package benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.Effort;
import benchmarks.Jmh;
import benchmarks.report.Table;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BenchTest {

    static Stream<Contest> contests() {
        return Contests.all(Effort.BLINK).stream();
    }

    @ParameterizedTest
    @MethodSource("contests")
    void everybodyIsInTheTableAndInThePlot(Contest contest) {
        String kata = contest.katas().get(0).name();
        List<Contest.Entrant> entrants = contest.entrants(Map.of(kata, Optional.of(Path.of("mine"))));
        // In this process there is one class path, so that the two are the same.
        Table results = new Jmh(Effort.BLINK).run(entrants.stream()
                .flatMap(entrant -> contest.cases(entrant, Effort.BLINK).stream()).toList()).table(List.of());
        Scoreboard board = new Scoreboard(contest, entrants, results);
        assertThat(entrants).as("who takes part: first the reader's, then the reference")
                .extracting(Contest.Entrant::title).startsWith(kata + " (yours)", kata).hasSizeGreaterThan(2);
        for (Contest.Entrant entrant : entrants) {
            assertThat(board.table()).as("the table").anySatisfy(line ->
                    assertThat(line).as("a line of %s", entrant.title()).startsWith(entrant.title()));
            assertThat(board.growth()).as("the sentences").anySatisfy(line ->
                    assertThat(line).as("on %s", entrant.title()).startsWith(entrant.title() + ": "));
        }
        assertThat(board.table().get(0)).as("the head of the table").contains(" = 1", contest.axis().unit());
        assertThat(results.columns()).as("the columns are those of the kept results").containsExactly("operation",
                "contender", "size", "threads", "score", "error", "unit", "bytes", "jvms");
    }

    @Test
    void theReadersClassIsMeasuredInAProcessOfItsOwn(@TempDir Path folder) {
        Contest contest = Contests.of("sharding", Effort.BLINK).orElseThrow();
        List<Contest.Entrant> entrants = contest.entrants(Map.of("JumpHash", Optional.of(folder)));
        Effort once = new Effort(1, 0, 2, Duration.ofMillis(10), 1_000);
        Table results = new Jmh(once, Jmh.Progress.SILENT).run(contest.cases(entrants.get(0), once).subList(0, 1))
                .table(List.of());
        assertThat(results.column("contender")).as("whose score it is").containsExactly("JumpHash (yours)");
        assertThat(results.number("error")).as("the error of two rounds").isPositive();
    }

    @Test
    void entrantsAreThoseOfTheKatasThatWereNamed() {
        Contest caches = Contests.of("eviction", Effort.FULL).orElseThrow();
        assertThat(caches.entrants(Map.of("TtlCache", Optional.empty()))).as("who takes part beside TtlCache")
                .extracting(entrant -> entrant.contestant().name()).containsExactly("TtlCache",
                        "Caffeine with expireAfterWrite", "Guava with expireAfterWrite", "ConcurrentHashMap",
                        "one read of memory");
    }

    @Test
    void growthIsToldInReadsOfMemoryUnlessItIsMoreThanTheirs() {
        assertThat(growthOfACache(100, 1_100)).as("5 reads of memory, which take 200 ns more each").isEqualTo(
                "LruCache: takes 11.0 times as long with 100,000 entries as with 1,000; one read of memory takes 51.0 "
                        + "times as long, and 5.0 of them grow as much.");
        assertThat(growthOfACache(100, 10_000)).as("a search of all entries").isEqualTo("LruCache: takes 100 times as "
                + "long, from 1,000 to 100,000 entries; two sizes show no law.");
        assertThat(growthOfACache(100, 100)).as("no growth").isEqualTo("LruCache: is constant from 1,000 to 100,000 "
                + "entries.");
    }

    private static String growthOfACache(int small, int large) {
        Contest caches = Contests.of("eviction", Effort.QUICK).orElseThrow();
        List<Contest.Entrant> entrants = caches.entrants(Map.of("LruCache", Optional.empty())).stream()
                .filter(entrant -> entrant.title().matches("LruCache|one read of memory")).toList();
        Table results = new Table(List.of(), List.of("operation", "contender", "size", "threads", "score", "error",
                "unit", "jvms"),
                List.of(List.of("getOrPut", "LruCache", "1000", "1", "" + small, "1", "ns/op", ""),
                        List.of("getOrPut", "LruCache", "100000", "1", "" + large, "1", "ns/op", ""),
                        List.of("readMemory", "", "1000", "1", "4", "0.1", "ns/op", ""),
                        List.of("readMemory", "", "100000", "1", "204", "0.1", "ns/op", "")));
        return new Scoreboard(caches, entrants, results).growth().get(0);
    }
}
