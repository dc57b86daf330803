package benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotesTest {

    private static final String MARK = "<!-- table: benchmarks/results/speed.md -->\n";
    private static final String SECOND = "<!-- table: benchmarks/results/speed.md#2048-entries-more -->\n";

    @TempDir
    private Path folder;
    private Quotes quotes;

    @BeforeEach
    void keep() throws IOException {
        Files.writeString(folder.resolve("speed.md"), "# Speed\n\nfast\n\n| a |\n| --- |\n| 1 |\n\n"
                + "## 2048 entries, more\n\n| b |\n| --- |\n| 2 |\n");
        quotes = new Quotes(new Results(folder));
    }

    @Test
    void anOldTableIsReplaced() throws IOException {
        assertThat(quotes.renew("Before\n\n" + MARK + "| a |\n| --- |\n| 0 |\n| 9 |\n\nAfter\n"))
                .as("the table as it is kept, and the rest as it was")
                .isEqualTo("Before\n\n" + MARK + "| a |\n| --- |\n| 1 |\n\nAfter\n");
    }

    @Test
    void aMissingTableIsAdded() throws IOException {
        assertThat(quotes.renew(MARK + "\nAfter\n")).as("the table below its mark")
                .isEqualTo(MARK + "| a |\n| --- |\n| 1 |\n\nAfter\n");
    }

    @Test
    void aHeadingTellsWhichTable() throws IOException {
        assertThat(quotes.renew(SECOND)).as("the table below the heading")
                .isEqualTo(SECOND + "| b |\n| --- |\n| 2 |\n");
    }

    @Test
    void otherTextIsLeftAlone() throws IOException {
        String text = "# Title\n\n| a |\n| --- |\n| 7 |\n";
        assertThat(quotes.renew(text)).as("a table without a mark is the chapter's own").isEqualTo(text);
    }

    @Test
    void anUnknownHeadingIsNamed() {
        assertThatThrownBy(() -> quotes.renew("<!-- table: benchmarks/results/speed.md#none -->\n"))
                .as("no such heading").isInstanceOf(IllegalArgumentException.class).hasMessageContaining("#none");
    }
}
