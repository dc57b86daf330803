package guide.check;

import static org.assertj.core.api.Assertions.assertThat;

import guide.Fixture;
import guide.engine.Implementation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was proven once and has not changed is not proven again. */
class ProofsTest {

    private static final String COUNTER = "solutions/01-counting/src/main/java/katas/counting/Counter.java";
    private static final String TRAP = "solutions/01-counting/src/traps/Counter/skips-the-start.java";
    private static final Implementation SOLUTION = new Implementation.Solution();
    private static final Implementation SKIPPING = new Implementation.Trap("skips-the-start");

    @TempDir
    private Path folder;
    private Fixture fixture;
    private final AtomicInteger runs = new AtomicInteger();

    @BeforeEach
    void copy() {
        fixture = Fixture.in(folder);
    }

    @Test
    void whatHeldOnceIsNotRunAgain() throws Exception {
        assertThat(ran("Counter", SOLUTION, List.of())).as("the first look runs the tests").isTrue();
        assertThat(ran("Counter", SOLUTION, List.of())).as("the second look knows").isFalse();
        assertThat(ran("Tally", SOLUTION, List.of())).as("another kata is another matter").isTrue();
        assertThat(ran("Counter", SKIPPING, List.of())).as("another answer is another matter").isTrue();
    }

    @Test
    void whatDidNotHoldIsRunAgain() throws Exception {
        List<Violation> broken = List.of(new Violation(fixture.path(COUNTER), "wrong", "mend it"));
        ran("Counter", SOLUTION, broken);
        assertThat(ran("Counter", SOLUTION, broken)).as("a violation is no proof").isTrue();
    }

    @Test
    void aChangedSourceOrTestIsRunAgainAndNoOther() throws Exception {
        ran("Counter", SOLUTION, List.of());
        ran("Tally", SOLUTION, List.of());
        fixture.replace(COUNTER, "return value++;", "return value++; // changed");
        assertThat(ran("Counter", SOLUTION, List.of())).as("its own source has changed").isTrue();
        assertThat(ran("Tally", SOLUTION, List.of())).as("another kata's source has changed").isFalse();
        fixture.replace("katas/01-counting/src/test/java/katas/counting/TallyTest.java", "@Test", "@Test ");
        assertThat(ran("Tally", SOLUTION, List.of())).as("its test has changed").isTrue();
    }

    @Test
    void theWordsOfATrapCountToo() throws Exception {
        ran("Counter", SKIPPING, List.of());
        fixture.replace(TRAP, "Caught by:", "Caught by: CounterTest.another. Caught by:");
        assertThat(ran("Counter", SKIPPING, List.of())).as("it names another test").isTrue();
    }

    @Test
    void onlyWhatWasAskedForIsKept() throws Exception {
        ran("Counter", SOLUTION, List.of());
        Proofs later = proofs();
        ran(later, "Tally", SOLUTION, List.of());
        later.forgetTheRest();
        assertThat(ran("Tally", SOLUTION, List.of())).as("it was asked for").isFalse();
        assertThat(ran("Counter", SOLUTION, List.of())).as("nobody asked for it").isTrue();
    }

    private Proofs proofs() {
        return Proofs.in(folder.resolve(".kata/proofs"));
    }

    private boolean ran(String kata, Implementation target, List<Violation> found) throws Exception {
        return ran(proofs(), kata, target, found);
    }

    private boolean ran(Proofs proofs, String kata, Implementation target, List<Violation> found) throws Exception {
        int before = runs.get();
        assertThat(proofs.unlessKnown(new SolutionsPass(proofs), fixture.book(), fixture.kata(kata), target, () -> {
            runs.incrementAndGet();
            return found;
        }).call()).as("what was found").isEqualTo(found);
        return runs.get() > before;
    }
}
