package guide.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import guide.Fixture;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command test in a real terminal. */
class TestSessionTest {

    @TempDir
    private Path folder;
    private Fixture fixture;

    @BeforeEach
    void copy() {
        fixture = Fixture.in(folder);
    }

    @Test
    void withoutANameItAsksForOne() throws Exception {
        try (Typist reader = new Typist(fixture, "test")) {
            reader.sees("A kata, a chapter, or all 3 katas, about 3 s? [all] ");
            reader.type("clamp\n");
            reader.sees("open   Clamp  nothing is written yet");
            assertThat(reader.status()).as("status").isEqualTo(1);
        }
    }

    @Test
    void aGreenVerdictShowsTheWayOn() throws Exception {
        try (Typist reader = new Typist(fixture.solve("Counter"), "test", "Counter")) {
            reader.sees("green  Counter", "Compare: ./kata diff Counter   Next: ./kata watch Tally");
            assertThat(reader.status()).as("status").isZero();
        }
    }

    @Test
    void aHintIsWrappedForTheWindowThatIsThere() throws Exception {
        fixture.replace("guide/chapters/01-counting.md", "Each word has a number of its own.",
                "Each word has a number of its own, and a word that\nnobody has counted yet has the number zero.");
        try (Typist reader = new Typist(fixture, Map.of(), 40, 15, "hint", "Tally")) {
            reader.sees("Each word has a number of its own, and a\n"
                    + "word that nobody has counted yet has the\nnumber zero.");
            assertThat(reader.status()).as("status").isZero();
        }
    }
}
