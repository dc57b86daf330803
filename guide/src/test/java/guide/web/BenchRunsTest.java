package guide.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.grack.nanojson.JsonObject;
import guide.Fixture;
import guide.book.Kata;
import guide.book.Workbook;
import io.javalin.http.ConflictResponse;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measuring at the request of a page. */
final class BenchRunsTest {

    @TempDir
    private Path workbook;

    @Test
    void oneAtATimeIsMeasuredAndEachPageIsTold() throws InterruptedException {
        Workbook book = Fixture.in(workbook).book();
        Kata kata = book.katas().get(0);
        CountDownLatch go = new CountDownLatch(1);
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        BenchRuns.Measuring measuring = (one, notes, lines) -> {
            notes.accept("1 of 2 measured");
            go.await();
            lines.accept("yours  12 ns");
            return true;
        };
        try (BenchRuns runs = new BenchRuns(book, json -> told.add(note(json)), measuring)) {
            runs.begin(kata);
            assertThat(told.take()).as("what pages show at first").isEqualTo("It begins.");
            assertThat(told.take()).as("what pages show while it runs").isEqualTo("1 of 2 measured");
            assertThatThrownBy(() -> runs.begin(kata), "a second measurement while one runs")
                    .isInstanceOf(ConflictResponse.class).hasMessageStartingWith(kata.name() + " is being measured.");
            go.countDown();
            assertThat(told.take()).as("what pages show in the end").isEqualTo("Measured on this machine.");
            assertThat(runs.last(kata).orElseThrow().getObject("measurement").getArray("lines"))
                    .as("what a page that opens later shows").containsExactly("yours  12 ns");
        }
    }

    private static String note(JsonObject json) {
        return json.getObject("measurement").getString("note");
    }
}
