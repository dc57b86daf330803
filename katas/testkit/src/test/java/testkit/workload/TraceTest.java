package testkit.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceTest {

    @TempDir
    private Path folder;

    @Test
    void aFileHasOneIntegerALine() throws IOException {
        Path file = write("web.txt", "7\n -3 \r\n9223372036854775807");
        Trace trace = Trace.read(file);
        assertThat(trace.keys()).as("the keys in the order of the lines").containsExactly(7L, -3L, Long.MAX_VALUE);
        assertThat(trace.name()).as("a trace is named after its file").isEqualTo("web.txt");
    }

    @Test
    void anEmptyFileIsAnEmptyTrace() throws IOException {
        assertThat(Trace.read(write("empty.txt", "")).length()).as("no line, no access").isZero();
    }

    @Test
    void aBadLineIsNamed() throws IOException {
        Path file = write("bad.txt", "1\n2\n3 4\n5\n");
        assertThatThrownBy(() -> Trace.read(file)).as("two integers on a line")
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(file + ":3:").hasMessageContaining("\"3 4\"");
    }

    @Test
    void anEmptyLineIsBad() throws IOException {
        Path file = write("gap.txt", "1\n\n2\n");
        assertThatThrownBy(() -> Trace.read(file)).as("a line without an integer")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(file + ":2:");
    }

    @Test
    void anIntegerThatDoesNotFitIsBad() throws IOException {
        Path file = write("huge.txt", "9223372036854775808\n");
        assertThatThrownBy(() -> Trace.read(file)).as("one more than a long can hold")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(file + ":1:");
    }

    @Test
    void aMissingFileIsSaidToBeMissing() {
        assertThatThrownBy(() -> Trace.read(folder.resolve("none.txt"))).as("no such file")
                .isInstanceOf(NoSuchFileException.class).hasMessageContaining("none.txt");
    }

    @Test
    void theHitRatioIsHitsDividedByAccesses() {
        Set<Long> held = new HashSet<>();
        double ratio = Trace.of("letters", 1, 2, 1, 1).hitRatio(key -> !held.add(key));
        assertThat(ratio).as("two of four accesses find their key").isEqualTo(0.5);
    }

    @Test
    void anEmptyTraceHitsNothing() {
        assertThat(Trace.of("empty").hitRatio(key -> true)).as("no access, no hit").isZero();
    }

    @Test
    void aTraceKeepsItsOwnKeys() {
        long[] keys = {1, 2};
        Trace trace = Trace.of("pair", keys);
        keys[0] = 9;
        assertThat(trace.key(0)).as("a change of the array afterwards does not reach the trace").isEqualTo(1);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
