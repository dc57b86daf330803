package guide.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is announced when something under a folder changes, with the time in the test's own hands. */
class ChangesTest {

    private static final int PATIENCE_SECONDS = 600;

    @TempDir
    private Path folder;

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicReference<Changes> changes = new AtomicReference<>();

    @Test
    void whatChangesLateWhileTheListenerLooksIsAnnouncedAgain() throws InterruptedException {
        CountDownLatch looks = new CountDownLatch(2);
        changes.set(new Changes(folder, () -> {
            looks.countDown();
            if (looks.getCount() == 1) {
                // The listener takes longer than an announcement may be put off.
                nanos.addAndGet(TimeUnit.MINUTES.toNanos(1));
                changes.get().changed(folder.resolve("Saved.java"));
            }
        }, nanos::get));
        try (Changes open = changes.get()) {
            open.changed(folder.resolve("Saved.java"));
            assertThat(looks.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("a save that comes while the listener looks is looked at as well").isTrue();
        }
    }

    @Test
    void whatBuildsWriteIsNotAnnounced() throws InterruptedException {
        CountDownLatch source = new CountDownLatch(1);
        AtomicLong looks = new AtomicLong();
        try (Changes open = new Changes(folder, () -> {
            looks.incrementAndGet();
            source.countDown();
        }, nanos::get)) {
            open.changed(folder.resolve("target/classes/Built.class"));
            open.changed(folder.resolve("Saved.java"));
            assertThat(source.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("a save is announced").isTrue();
            assertThat(looks.get()).as("a file in target adds no announcement to that of the save").isOne();
        }
    }
}
