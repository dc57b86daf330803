package guide.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guide.Fixture;
import guide.book.Kata;
import guide.engine.CompileError;
import guide.engine.SourceSnapshot;
import guide.engine.Implementation;
import guide.engine.TestResult;
import guide.engine.Verdict;
import guide.worker.Failure;
import guide.worker.TestId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressTest {

    private static final String STUB = "katas/01-counting/src/main/java/katas/counting/Counter.java";

    @TempDir
    private Path folder;
    private Fixture fixture;
    private Kata counter;
    private Kata tally;
    private final List<String> warnings = new ArrayList<>();

    @BeforeEach
    void copy() {
        fixture = Fixture.in(folder);
        counter = fixture.kata("Counter");
        tally = fixture.kata("Tally");
    }

    @Test
    void aKataIsOpenBeforeItsFirstVerdict() {
        assertThat(progress().state(counter)).as("state").isEqualTo(Progress.State.OPEN);
        assertThat(progress().verdict(counter)).as("verdict").isEmpty();
        assertThat(progress().hints(counter)).as("hints taken").isZero();
    }

    @Test
    void aVerdictIsRememberedByTheNextProgram() {
        Verdict green = verdict(counter, Verdict.State.GREEN);
        progress().record(green, sources(counter));
        assertThat(progress().state(counter)).as("state").isEqualTo(Progress.State.GREEN);
        assertThat(progress().verdict(counter)).as("verdict").contains(green);
        assertThat(progress().state(tally)).as("state of another kata").isEqualTo(Progress.State.OPEN);
    }

    @Test
    void aVerdictHoldsForTheVerySourcesThatWereTested() {
        fixture.replace(STUB, "TODO", "Todo");
        progress().record(verdict(counter, Verdict.State.RED), sources(counter));
        assertThat(progress().state(counter)).as("state when tested").isEqualTo(Progress.State.RED);
        fixture.replace(STUB, "Todo", "to do");
        assertThat(progress().state(counter)).as("state after an edit").isEqualTo(Progress.State.OPEN);
        assertThat(progress().verdict(counter)).as("verdict after an edit").isEmpty();
        fixture.replace(STUB, "to do", "Todo");
        assertThat(progress().state(counter)).as("state after the edit is undone").isEqualTo(Progress.State.RED);
    }

    @Test
    void aStubThatNobodyHasTouchedIsOpenWhateverItsVerdict() {
        progress().record(verdict(counter, Verdict.State.RED), sources(counter));
        assertThat(progress().state(counter)).as("state of an untouched stub that was tested")
                .isEqualTo(Progress.State.OPEN);
        assertThat(progress().verdict(counter)).as("its verdict").isPresent();
        assertThat(progress().lastWorkedOn()).as("what was worked on").isEmpty();
    }

    @Test
    void theKataThatWasTestedOrAskedAHintForLastIsGoneOnWith() {
        fixture.replace(STUB, "TODO", "Todo");
        progress().record(verdict(counter, Verdict.State.RED), sources(counter));
        assertThat(progress().lastWorkedOn()).as("after a test").contains(counter);
        progress().hintShown(tally, 1);
        assertThat(progress().lastWorkedOn()).as("after a hint for another").contains(tally);
    }

    @Test
    void anEditThatWasNeverTestedIsWorkToo() {
        fixture.replace(STUB, "TODO", "Todo");
        assertThat(progress().lastWorkedOn()).as("after an edit in another program").contains(counter);
    }

    @Test
    void whatWasGreenOnceIsCalledChangedAfterAnEdit() {
        progress().record(verdict(counter, Verdict.State.GREEN), sources(counter));
        fixture.replace(STUB, "TODO", "to do");
        assertThat(progress().state(counter)).as("state").isEqualTo(Progress.State.CHANGED);
    }

    @Test
    void anEditOfAnotherKataChangesNothing() {
        progress().record(verdict(tally, Verdict.State.GREEN), sources(tally));
        fixture.replace(STUB, "TODO", "to do");
        assertThat(progress().state(tally)).as("state").isEqualTo(Progress.State.GREEN);
    }

    @Test
    void anEditOfAGivenTypeOrATestCounts() {
        String before = sources(tally).digest(tally);
        fixture.replace("katas/01-counting/src/main/java/katas/counting/Sequence.java", "Numbers", "Integers");
        String given = sources(tally).digest(tally);
        fixture.replace("katas/01-counting/src/test/java/katas/counting/TallyTest.java", "isZero", "isNotNegative");
        String test = sources(tally).digest(tally);
        assertThat(List.of(before, given, test)).as("fingerprints").doesNotHaveDuplicates();
    }

    @Test
    void aKataWhoseFilesAreGoneHasAFingerprintToo() {
        fixture.delete("katas/01-counting");
        assertThat(sources(counter).digest(counter)).as("fingerprint").matches("[0-9a-f]{64}");
    }

    @Test
    void hintsAreCountedUpward() {
        progress().hintShown(counter, 2);
        progress().hintShown(counter, 1);
        assertThat(progress().hints(counter)).as("hints taken").isEqualTo(2);
        assertThat(progress().hints(tally)).as("hints taken of another kata").isZero();
    }

    @Test
    void twoProgramsInOneFolderSeeEachOthersChanges() {
        Progress one = progress();
        Progress other = progress();
        one.record(verdict(counter, Verdict.State.GREEN), sources(counter));
        other.hintShown(tally, 1);
        one.hintShown(counter, 3);
        for (Progress each : List.of(one, other)) {
            assertThat(each.state(counter)).as("state").isEqualTo(Progress.State.GREEN);
            assertThat(each.hints(counter)).as("hints taken").isEqualTo(3);
            assertThat(each.hints(tally)).as("hints taken").isEqualTo(1);
        }
    }

    @Test
    void changesAtTheSameTimeAreAllKept() throws Exception {
        List<Kata> katas = fixture.book().katas();
        List<Callable<Void>> changes = IntStream.range(0, 30).<Callable<Void>>mapToObj(i -> () -> {
            progress().hintShown(katas.get(i % 3), i);
            return null;
        }).toList();
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            for (Future<Void> change : threads.invokeAll(changes)) {
                change.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(katas).as("the highest hint of each kata").extracting(progress()::hints)
                .containsExactly(27, 28, 29);
        assertThat(warnings).as("warnings").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "no JSON", "\u0000\u0000", "{\"katas.counting.Counter\": 7}",
        "{\"katas.counting.Counter\": {\"digest\": \"x\"}}",
        "{\"katas.counting.Counter\": {\"digest\": \"x\", \"verdict\": {\"state\": \"purple\"}}}"})
    void aFileThatMakesNoSenseIsSetAside(String content) throws IOException {
        fixture.write(".kata/progress.json", content);
        Progress progress = progress();
        assertThat(progress.state(counter)).as("state").isEqualTo(Progress.State.OPEN);
        List<Path> kept = files("progress.json.");
        assertThat(kept).as("what was set aside").hasSize(1);
        assertThat(Files.readString(kept.get(0))).as("what was set aside").isEqualTo(content);
        assertThat(warnings).as("warnings").containsExactly(".kata/progress.json could not be understood; it is kept as"
                + " .kata/" + kept.get(0).getFileName() + ". Your solutions are untouched: ./kata test all finds out"
                + " again what is green.");
        progress.hintShown(counter, 1);
        assertThat(progress().hints(counter)).as("hints taken afterwards").isEqualTo(1);
        assertThat(warnings).as("warnings").hasSize(1);
    }

    @Test
    void aFileThatIsNoTextIsSetAside() throws IOException {
        Files.createDirectories(folder.resolve(".kata"));
        Files.write(folder.resolve(".kata/progress.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(progress().hints(counter)).as("hints taken").isZero();
        assertThat(warnings).as("warnings").hasSize(1);
    }

    @Test
    void aFolderInPlaceOfTheFileIsSetAside() throws IOException {
        Files.createDirectories(folder.resolve(".kata/progress.json/inside"));
        progress().hintShown(counter, 1);
        assertThat(progress().hints(counter)).as("hints taken").isEqualTo(1);
        assertThat(warnings).as("warnings").hasSize(1);
    }

    @Test
    void whatTheFileSaysOfUnknownKatasIsKept() {
        fixture.write(".kata/progress.json", "{\"katas.sorting.Bubble\": {\"hints\": 2}}");
        progress().hintShown(counter, 1);
        assertThat(fixture.read(".kata/progress.json")).as("the file").contains("katas.sorting.Bubble");
        assertThat(warnings).as("warnings").isEmpty();
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() {
        fixture.write(".kata", "in the way");
        Path kata = fixture.path(".kata");
        assertThatThrownBy(() -> progress().hintShown(counter, 1)).as("what is wrong").isInstanceOf(NotWritable.class)
                .hasMessage("Cannot write " + kata + ": " + kata + " is in the way. Move it elsewhere."
                        + " Nothing was changed.");
    }

    @Test
    void whatCannotBeReplacedIsLeftAsItWas() throws IOException {
        progress().hintShown(counter, 1);
        String before = fixture.read(".kata/progress.json");
        Files.createDirectories(folder.resolve(".kata/progress.json.new/inside"));
        assertThatThrownBy(() -> progress().hintShown(counter, 2)).as("what is wrong").isInstanceOf(NotWritable.class)
                .hasMessageStartingWith("Cannot write " + fixture.path(".kata/progress.json"))
                .hasMessageEndingWith("Make the folder writable, or clone the workbook to a place of your own."
                        + " Nothing was changed.");
        assertThat(fixture.read(".kata/progress.json")).as("the file").isEqualTo(before);
    }

    @Test
    void aCopyOfEveryReplacedVersionIsKept() throws IOException {
        Progress progress = progress();
        List<Path> copies = new ArrayList<>();
        for (int version = 1; version <= 5; version++) {
            fixture.write(STUB, "version " + version);
            copies.add(progress.keep(fixture.path(STUB)));
        }
        assertThat(copies).as("the copies").doesNotHaveDuplicates().allSatisfy(copy -> assertThat(copy)
                .hasParent(fixture.path(".kata/attic")).asString().contains("Counter.java.20"));
        for (int version = 1; version <= 5; version++) {
            assertThat(Files.readString(copies.get(version - 1))).as("a copy").isEqualTo("version " + version);
        }
    }

    @Test
    void aCopyThatCannotBeMadeIsAnError() {
        fixture.write(".kata/attic", "in the way");
        Path attic = fixture.path(".kata/attic");
        assertThatThrownBy(() -> progress().keep(fixture.path(STUB))).as("what is wrong")
                .isInstanceOf(NotWritable.class)
                .hasMessage("Cannot write " + attic + ": " + attic + " is in the way. Move it elsewhere."
                        + " Nothing was changed.");
    }

    private SourceSnapshot sources(Kata kata) {
        return SourceSnapshot.of(fixture.book(), fixture.book().chapterOf(kata));
    }

    private Progress progress() {
        return new Progress(fixture.book(), warnings::add);
    }

    private List<Path> files(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(".kata"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix)).toList();
        }
    }

    private static Verdict verdict(Kata kata, Verdict.State state) {
        Failure.Frame frame = new Failure.Frame("katas.counting.Counter", "Counter.java", 7, "next");
        Failure failure = new Failure.Defect("rule", "message", Optional.of(new Failure.Comparison("2", "1")),
                new Failure.Counterexample(List.of("a"), List.of("b")), List.of(frame));
        List<TestResult> tests = List.of(
                new TestResult(new TestId(kata.name() + "Test", "a"), TestResult.State.PASSED, Optional.empty()),
                new TestResult(new TestId(kata.name() + "Test", "b"), TestResult.State.FAILED, Optional.of(failure)));
        List<CompileError> errors = List.of(new CompileError(Path.of("A.java"), 1, 2, "int a", "no"));
        return new Verdict(kata, new Implementation.Mine(), state, tests, errors, "printed", Duration.ofMillis(12));
    }
}
