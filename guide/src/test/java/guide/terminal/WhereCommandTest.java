package guide.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.grack.nanojson.JsonObject;
import guide.Fixture;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhereCommandTest {

    @TempDir
    private Path folder;
    private Fixture fixture;

    @BeforeEach
    void copy() {
        fixture = Fixture.in(folder)
                .write("benchmarks/src/main/java/benchmarks/counting/TallyTime.java", "// Times Tally.\n")
                .write("benchmarks/results/counting-time.md", "| Counter | 1 ns |\n")
                .write("benchmarks/results/counting-time.csv", "Counter,1\n")
                .write("benchmarks/results/counting-words.md", "| Tally | 2 ns |\n");
    }

    @Test
    void everyPlaceOfAKataIsAPathFromTheTopFolder() {
        Answer answer = Answer.to(fixture, "where", "counter");
        assertThat(answer.status()).as("a kata that is there is found").isZero();
        assertThat(answer.out()).as("one place a line, each to be clicked on").isEqualTo("""
                chapter       guide/chapters/01-counting.md#kata-counter
                stub          katas/01-counting/src/main/java/katas/counting/Counter.java
                tests         katas/01-counting/src/test/java/katas/counting/CounterTest.java
                              katas/01-counting/src/test/java/katas/counting/CounterProperties.java
                solution      solutions/01-counting/src/main/java/katas/counting/Counter.java
                alternatives  none
                traps         solutions/01-counting/src/traps/Counter/skips-the-start.java
                benchmark     benchmarks/src/main/java/benchmarks/counting/CounterBenchmark.java
                results       benchmarks/results/counting-time.md
                """);
    }

    @Test
    void whatIsNotThereIsNone() {
        fixture.delete("benchmarks").delete("katas/01-counting/src/main/java/katas/counting/Counter.java");
        assertThat(Answer.to(fixture, "where", "Counter").lines()).as("a place without a file is told as such")
                .contains("stub          none", "benchmark     none", "results       none");
    }

    @Test
    void asJsonEachPlaceIsAList() {
        JsonObject places = Answer.to(fixture, "where", "Tally", "--json").objects().get(0);
        assertThat(places.keySet()).as("the name of the kata and its eight kinds of places").containsExactlyInAnyOrder(
                "kata", "chapter", "stub", "tests", "solution", "alternatives", "traps", "benchmark", "results");
        assertThat(List.<Object>copyOf(places.getArray("results"))).as("results that speak of the kata")
                .containsExactly("benchmarks/results/counting-words.md");
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearest() {
        assertThat(Answer.to(fixture, "where", "Countr")).as("a name that is nearly right").isEqualTo(new Answer(2, "",
                "There is no kata or chapter 'Countr'. Did you mean Counter? ./kata list shows them all.\n"));
    }
}
