package guide.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import guide.Fixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole program in a real terminal, with somebody who edits, reads and types. */
class WatchSessionTest {

    private static final String COUNTER = "katas/01-counting/src/main/java/katas/counting/Counter.java";
    private static final String CTRL_C = "\u0003";

    @TempDir
    private Path folder;
    private Fixture fixture;

    @BeforeEach
    void copy() {
        fixture = Fixture.in(folder);
    }

    @Test
    void aReaderEditsFailsTakesAHintPassesGoesOnAndQuits() throws Exception {
        try (Typist reader = new Typist(fixture)) {
            reader.sees("0 of 3 green", "open   Counter", "to do", "q quit");
            fixture.solve("Counter").replace(COUNTER, "return value++", "return ++value");
            reader.sees("red    Counter", "rule", "expected", "actual");
            reader.type("h");
            reader.sees("red    Counter", "Hint 1 of 3");
            fixture.replace(COUNTER, "return ++value", "return ++");
            reader.sees("does not compile");
            fixture.solve("Counter");
            reader.sees("1 of 3 green", "green  Counter", "Well done");
            reader.resize(60, 20);
            reader.type("n");
            reader.sees("1 of 3 green", "open   Tally");
            List<ProcessHandle> workers = reader.program().descendants().toList();
            reader.type("q");
            assertThat(reader.status()).as("status: the kata of the moment is red").isEqualTo(1);
            haveEnded(workers);
        }
        assertThat(Answer.to(fixture, "list").out()).as("what is remembered")
                .contains("green    Counter", "open     Tally");
        fixture.assertNoRunLeft();
    }

    @Test
    void twoProgramsInOneFolderDoNotHarmEachOther() throws Exception {
        fixture.solve("Counter");
        try (Typist one = new Typist(fixture, "watch", "Counter");
                Typist two = new Typist(fixture, "watch", "Counter")) {
            for (Typist reader : List.of(one, two)) {
                reader.sees("1 of 3 green", "green  Counter");
            }
            fixture.replace(COUNTER, "value++", "++value");
            for (Typist reader : List.of(one, two)) {
                reader.sees("0 of 3 green", "red    Counter");
            }
            fixture.solve("Counter");
            one.sees("green  Counter");
            one.type("q");
            assertThat(one.status()).as("status of the first").isZero();
            two.sees("green  Counter");
            fixture.replace(COUNTER, "value++", "++value");
            two.sees("red    Counter");
            two.type("q");
            assertThat(two.status()).as("status of the second").isEqualTo(1);
        }
    }

    @Test
    void controlCLeavesNoProcessBehind() throws Exception {
        try (Typist reader = new Typist(fixture, "watch", "Counter")) {
            reader.sees("open   Counter");
            List<ProcessHandle> workers = workers(reader);
            reader.type(CTRL_C);
            reader.status();
            haveEnded(workers);
        }
        fixture.assertNoRunLeft();
    }

    /** Whatever ends the program, its workers see the end of their input. */
    @ParameterizedTest
    @ValueSource(strings = {"while (true) { }", "return 7;"})
    void killedItLeavesNoProcessBehindAndNothingHalfWritten(String body) throws Exception {
        fixture.solve("Tally").solve("Counter");
        Answer.to(fixture, "test", "Tally");
        fixture.replace(COUNTER, "return value++;", body);
        try (Typist reader = new Typist(fixture, "watch", "Counter")) {
            reader.sees("Counter");
            List<ProcessHandle> workers = workers(reader);
            reader.program().destroyForcibly();
            reader.status();
            haveEnded(workers);
        }
        assertThat(Answer.to(fixture, "list").out()).as("what is remembered").contains("green    Tally");
        try (var files = Files.list(fixture.path(".kata"))) {
            assertThat(files.map(file -> file.getFileName().toString())).as("files in .kata")
                    .isSubsetOf("progress.json", "lock", "run");
        }
    }

    /** The processes of the program's own, as soon as it has one. */
    private static List<ProcessHandle> workers(Typist reader) throws Exception {
        return CompletableFuture.supplyAsync(() -> Stream
                .generate(() -> reader.program().descendants().toList())
                .filter(workers -> !workers.isEmpty())
                .findFirst().orElseThrow()).get(10, TimeUnit.MINUTES);
    }

    private static void haveEnded(List<ProcessHandle> processes) {
        for (ProcessHandle process : processes) {
            assertThat(process.onExit()).as("process %d ends with the program", process.pid())
                    .succeedsWithin(10, TimeUnit.MINUTES);
        }
    }
}
