package guide.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ViewportTest {

    private static final List<String> ROWS = IntStream.rangeClosed(1, 20).mapToObj(i -> "row " + i).toList();

    private final Viewport viewport = new Viewport();

    @Test
    void whatFitsIsShownWhole() {
        assertThat(viewport.of(ROWS, 20, 80)).as("as many rows as there is room for").isEqualTo(ROWS);
        assertThat(viewport.of(ROWS, 0, 80)).as("where the height is not known").isEqualTo(ROWS);
    }

    @Test
    void aLongTextOpensAtItsBeginningAndSaysWhatIsLeft() {
        assertThat(viewport.of(ROWS, 5, 80)).as("the rows in view").containsExactly("row 1", "row 2", "row 3", "row 4",
                "… 16 lines more: space or the arrows");
    }

    @Test
    void keysMoveItAndItsEndsHold() {
        assertThat(after(Console.DOWN)).as("a row down").startsWith("row 2");
        assertThat(after(' ')).as("a page down").startsWith("row 6");
        assertThat(after(Console.PAGE_UP)).as("a page up").startsWith("row 2");
        assertThat(after(Console.BOTTOM)).as("the end").containsExactly("row 17", "row 18", "row 19", "row 20",
                "the end; 16 lines above: the arrows");
        assertThat(after(Console.DOWN)).as("beyond the end").startsWith("row 17");
        assertThat(after(Console.TOP)).as("the beginning").startsWith("row 1");
        assertThat(after(Console.UP)).as("before the beginning").startsWith("row 1");
        assertThat(viewport.takes('x')).as("another key").isFalse();
    }

    private List<String> after(int key) {
        viewport.of(ROWS, 5, 80);
        assertThat(viewport.takes(key)).as("the key is taken").isTrue();
        return viewport.of(ROWS, 5, 80);
    }

    @Test
    void whatIsShownLastIsInViewWithWhatStandsAbove() {
        viewport.to(18);
        assertThat(viewport.of(ROWS, 7, 80)).as("the rows in view").startsWith("row 15").contains("row 19", "row 20");
    }

    @Test
    void aWordLongerThanTheScreenTakesSeveralOfItsLines() {
        List<String> rows = new ArrayList<>(ROWS);
        rows.set(1, "x".repeat(25));
        assertThat(viewport.of(rows, 6, 10)).as("five lines of the terminal, and what is left")
                .isEqualTo(Arrays.asList("row 1", "x".repeat(25), "row 3", "… 17 lines more: space or the arrows"));
    }
}
