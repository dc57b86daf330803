package benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final Table TABLE = new Table(List.of("How it came about, in short."),
            List.of("name", "score", "error"),
            List.of(List.of("a", "1.5", "0.1"), List.of("b", "2", ""), List.of("a", "3", "")));

    @Test
    void whatIsWrittenCanBeRead() {
        assertThat(Table.parse(TABLE.csv())).as("the same table, notes and empty cells included").isEqualTo(TABLE);
    }

    @Test
    void dataAreCommaSeparatedBelowTheNotes() {
        assertThat(TABLE.csv()).as("lines end with a line feed on every system")
                .isEqualTo("# How it came about, in short.\nname,score,error\na,1.5,0.1\nb,2,\na,3,\n");
    }

    @Test
    void markdownAlignsNumbersToTheRight() {
        assertThat(TABLE.without("error").markdown()).as("names left, numbers right")
                .isEqualTo("| name | score |\n| --- | ---: |\n| a | 1.5 |\n| b | 2 |\n| a | 3 |\n");
    }

    @Test
    void rowsAreFoundByTheirCells() {
        assertThat(TABLE.where("name", "b").number("score")).as("the score of b").isEqualTo(2);
        assertThat(TABLE.distinct("name")).as("names, each once").containsExactly("a", "b");
    }

    @Test
    void aNumberNeedsExactlyOneRow() {
        assertThatThrownBy(() -> TABLE.where("name", "a").number("score")).as("two rows are called a")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TABLE.column("none")).as("no such column")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("none");
    }

    @Test
    void aCellThatCouldNotBeWrittenIsRefused() {
        for (String cell : new String[] {"1,5", "a\nb", "a\rb"}) {
            assertThatThrownBy(() -> new Table(List.of(), List.of(cell), List.of()).csv(), "the column %s", cell)
                    .isInstanceOf(IllegalStateException.class).hasMessageContaining(cell);
            assertThatThrownBy(() -> new Table(List.of(), List.of("c"), List.of(List.of(cell)))).as("the cell %s", cell)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Table(List.of(), List.of("c"), List.of(List.of()))).as("a row too short")
                .isInstanceOf(IllegalArgumentException.class);
    }
}
