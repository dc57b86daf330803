package testkit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshDataTest {

    @TempDir
    private Path folder;

    private FreshData fresh;

    @BeforeEach
    void makesData() throws IOException {
        fresh = new FreshData(folder.resolve("kept"));
        Files.createDirectories(folder.resolve("made/base/1"));
        Files.writeString(folder.resolve("made/PG_VERSION"), "17");
        Files.writeString(folder.resolve("made/base/1/112"), "rows");
        Files.writeString(folder.resolve("made/epg-lock"), "");
    }

    @Test
    void whatIsNotKeptIsNotCopied() {
        assertThat(fresh.copyTo(folder.resolve("copy"))).as("whether there is a copy of what nobody has kept")
                .isFalse();
        assertThat(folder.resolve("copy")).as("the copy of what nobody has kept").doesNotExist();
    }

    @Test
    void whatIsKeptIsCopiedWithoutItsLock() {
        fresh.keep(folder.resolve("made"));
        assertThat(fresh.copyTo(folder.resolve("copy"))).as("whether there is a copy").isTrue();
        assertThat(folder.resolve("copy/base/1/112")).as("a file in a folder of the copy").hasContent("rows");
        assertThat(folder.resolve("copy/PG_VERSION")).as("a file of the copy").hasContent("17");
        assertThat(folder.resolve("copy/epg-lock")).as("the lock of another server").doesNotExist();
    }

    @Test
    void whatWasKeptFirstStays() throws IOException {
        fresh.keep(folder.resolve("made"));
        Files.writeString(folder.resolve("made/base/1/112"), "other rows");
        fresh.keep(folder.resolve("made"));
        fresh.copyTo(folder.resolve("copy"));
        assertThat(folder.resolve("copy/base/1/112")).as("a file that was kept twice").hasContent("rows");
        try (var left = Files.list(folder)) {
            assertThat(left).as("what is left by two that kept it").hasSize(3);
        }
    }

    @Test
    void whatWasSweptIsNotUsedAndKeptAnew() throws IOException {
        fresh.keep(folder.resolve("made"));
        Files.delete(folder.resolve("kept/data/base/1/112"));
        assertThat(fresh.copyTo(folder.resolve("copy"))).as("whether there is a copy of what lacks a file").isFalse();
        assertThat(folder.resolve("copy")).as("the copy of what lacks a file").doesNotExist();
        fresh.keep(folder.resolve("made"));
        assertThat(fresh.copyTo(folder.resolve("copy"))).as("whether there is a copy when it was kept anew").isTrue();
    }
}
