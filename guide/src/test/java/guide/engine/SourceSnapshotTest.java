package guide.engine;

import static org.assertj.core.api.Assertions.assertThat;

import guide.Fixture;
import guide.book.Kata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceSnapshotTest {

    private static final String COUNTER = "katas/01-counting/src/main/java/katas/counting/Counter.java";
    private static final String TALLY = "katas/01-counting/src/main/java/katas/counting/Tally.java";
    private static final FileTime YESTERDAY = FileTime.from(Instant.now().minus(Duration.ofDays(1)));

    @TempDir
    private Path folder;
    private Fixture fixture;
    private Kata counter;

    @BeforeEach
    void copy() {
        fixture = Fixture.in(folder);
        counter = fixture.kata("Counter");
    }

    @Test
    void itHoldsWhileNothingChanges() throws IOException {
        age();
        SourceSnapshot snapshot = snapshot();
        assertThat(snapshot.refreshed()).as("sizes and times are the same, so nothing is read").isSameAs(snapshot);
        assertThat(snapshot.holdsFor(counter)).as("a snapshot of unchanged files holds").isTrue();
    }

    @Test
    void aChangeOfEqualSizeAtTheSameTimeIsNoticedInANewFile() throws IOException {
        SourceSnapshot snapshot = snapshot();
        FileTime time = Files.getLastModifiedTime(fixture.path(COUNTER));
        fixture.replace(COUNTER, "Counter.next", "Counter.text");
        Files.setLastModifiedTime(fixture.path(COUNTER), time);
        assertThat(snapshot.holdsFor(counter)).as("a time that is only just over may hide a change, so files are read")
                .isFalse();
    }

    @Test
    void itKnowsWhatAFileSaidBeforeItChanged() {
        SourceSnapshot snapshot = snapshot();
        String before = fixture.read(COUNTER);
        fixture.write(COUNTER, "changed");
        assertThat(snapshot.text(fixture.path(COUNTER))).as("the text when it was read").contains(before);
        assertThat(snapshot.refreshed().text(fixture.path(COUNTER))).as("the text now").contains("changed");
    }

    @Test
    void anEditOfAnotherKataLeavesItHolding() {
        SourceSnapshot snapshot = snapshot();
        fixture.write(TALLY, "changed");
        assertThat(snapshot.holdsFor(counter)).as("the chapter's other katas do not count").isTrue();
        assertThat(snapshot.holdsFor(fixture.kata("Tally"))).as("the kata itself counts").isFalse();
    }

    @Test
    void aFileThatIsGoneIsAChange() {
        SourceSnapshot snapshot = snapshot();
        fixture.delete(COUNTER);
        assertThat(snapshot.holdsFor(counter)).as("a deleted file is a change").isFalse();
        assertThat(snapshot.refreshed().text(fixture.path(COUNTER))).as("the text of a file that is gone").isEmpty();
    }

    private SourceSnapshot snapshot() {
        return SourceSnapshot.of(fixture.book(), fixture.book().chapterOf(counter));
    }

    private void age() throws IOException {
        try (Stream<Path> files = Files.walk(fixture.path("katas"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, YESTERDAY);
            }
        }
    }
}
