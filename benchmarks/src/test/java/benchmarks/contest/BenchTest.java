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
                "contender", "size", "threads", "score", "error", "unit", "bytes");
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
}
